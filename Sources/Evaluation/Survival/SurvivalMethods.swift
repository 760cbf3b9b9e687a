extension Method {
  /// Spells, survival, competing ways out and repeated events.
  public static let survival: [Method] = survivalCurves + survivalTests + survivalEvents + survivalSpells
}
