public import Declarations
public import Evaluation

/// Bootstrap draws of a whole panel: a cluster that is taken brings all its periods along, so that what is said of one
/// period and of a change between two is drawn from the same clusters.
public struct PanelBootstrap: Sendable {
  private let panel: HouseholdPanel
  private let bootstrap: ClusterBootstrap
  private let threads: Int

  /// `nil` when none was asked for.
  init?(_ evaluation: PanelEvaluation) {
    guard let draws = evaluation.options.bootstrap else { return nil }
    panel = evaluation.panel
    threads = evaluation.threads
    bootstrap = ClusterBootstrap(
      evaluation.clusterSample, draws: draws, seed: evaluation.options.seed ?? PanelOptions.standardSeed)
  }

  /// Figures that are drawn at the same time, at most: 400 MB.
  static let largest = 50_000_000

  /// Throws when memory would not hold the draws of one period.
  public static func check(_ panel: HouseholdPanel, _ options: PanelOptions) throws(Fault) {
    guard let draws = options.bootstrap else { return }
    let figures = PeriodFigure.all(deprivations: options.deprivations).count * panel.groups.count
    guard draws > largest / figures else { return }
    throw PanelFaults.manyDraws(["draws": "\(draws)", "figures": "\(figures)", "limit": "\(largest / figures)"])
  }

  /// Several figures in every draw; as many in each.
  ///
  /// - Parameter figures: from the weight of each row of the panel to the figures, `nil` where undefined.
  func draws(_ figures: @Sendable ((Int) -> Double) -> [Double?]) -> [[Double]] {
    ThreadedMap.values(bootstrap.draws, threads: threads) { draw in
      let factors = bootstrap.weights(draw: draw)
      return figures { panel.weight($0) * factors[Int(panel.cluster($0))] }.map { $0 ?? .nan }
    }
  }

  /// - Parameters:
  ///   - value: the figure of the panel itself.
  ///   - drawn: what `draws` gave.
  static func estimate(_ value: Double?, _ figure: Int, in drawn: [[Double]]) -> BootstrapEstimate {
    BootstrapEstimate(value, drawn: drawn.map { $0[figure].isNaN ? nil : $0[figure] })
  }
}

extension BootstrapEstimate {
  var limits: RateEstimate { RateEstimate(estimate.value, low: low, high: high) }
}
