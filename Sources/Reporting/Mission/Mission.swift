import Declarations

/// The mission table as data; the page and the tests are made from it.
public enum Mission {
  /// In the order of their numbers.
  public static let rows: [MissionRow] = (actors + finance + deliverers + paths + evaluation)
    .sorted { Int($0.id.dropFirst()) ?? 0 < Int($1.id.dropFirst()) ?? 0 }
}
