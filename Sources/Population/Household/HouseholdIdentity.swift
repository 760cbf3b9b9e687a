/// Identities of households that are founded during a run.
public enum HouseholdIdentity {
  /// The identity of the `ordinal`-th household that splits off from `parent` in `month`, alike under every path.
  ///
  ///     2⁶³ | mix(parent ⊕ mix(2⁸ · month + ordinal))
  ///
  /// where mix is the finaliser of SplitMix64 (Steele, Lea and Flood 2014, doi:10.1145/2660193.2660195). The highest bit
  /// keeps clear of the numbers that generator and registers give; two of a million founded households share an identity
  /// with a chance of about 5 · 10⁻⁸.
  public static func child(of parent: UInt64, month: Int, ordinal: Int = 0) -> UInt64 {
    let occasion = UInt64(bitPattern: Int64(month)) << 8 | UInt64(ordinal & 0xFF)
    return mix(parent ^ mix(occasion)) | 1 << 63
  }

  private static func mix(_ value: UInt64) -> UInt64 {
    var mixed = value &+ 0x9E37_79B9_7F4A_7C15
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
