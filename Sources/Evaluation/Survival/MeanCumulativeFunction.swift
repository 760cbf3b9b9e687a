/// The mean number of events that a household has had, when events can come again (Nelson 2003,
/// doi:10.1137/1.9780898718454; Lawless & Nadeau 1995, doi:10.1080/00401706.1995.10484300):
///
///     M(t) = Σ over u ≤ t of d(u) / n(u),    n: weight of households under observation at u
///     V = Σ over households of (Σ over u ≤ t of w (dN − [at risk] d/n) / n)²
///
/// The Nelson–Aalen sum, with every household a cluster: returns of a household may depend on each other in any way.
public enum MeanCumulativeFunction {
  /// - Parameter data: for each household its time under observation, cut at its events: rows (entry, time] with
  ///   consecutive times that end in an event, but for the last, and the household's number as cluster.
  /// - Returns: `hazard` holds M(t), at the times at which a row ended.
  public static func curve(_ data: SurvivalData, level: Double = 0.95) -> [HazardStep] {
    NelsonAalen.curve(data, ties: .aalen, variance: .clusters, level: level)
  }
}
