/// What this software is called and which version it is.
public enum Software {
  public static let name = "povertypaths"
  public static let version = "0.1.0"
}
