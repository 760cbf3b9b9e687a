/// Weighted moves of each cluster, from which rates and their errors follow without going through the moves again.
struct TransitionSums {
  let states: Int
  private(set) var moves: [Int64]
  private(set) var flows: [Double]
  /// Σ w of the moves of each cluster: states² numbers a cluster.
  private var byCluster: [Double] = []
  /// One entry of weight 1 a cluster.
  private let clusters: SurveyDesign

  init(_ transitions: Transitions) {
    states = transitions.states
    let cells = states * states
    moves = Array(repeating: 0, count: cells)
    flows = Array(repeating: 0, count: cells)
    let design = transitions.design
    var index: [SIMD2<Int32>: Int] = [:]
    var strata: [Int32] = []
    var numbers: [Int32] = []
    for i in transitions.from.indices {
      let cluster = SIMD2(design.strata[i], design.clusters[i])
      let position = index[cluster, default: strata.count]
      if position == strata.count {
        index[cluster] = position
        strata.append(cluster[0])
        numbers.append(cluster[1])
        byCluster.append(contentsOf: repeatElement(0, count: cells))
      }
      guard transitions.from[i] >= 0, transitions.to[i] >= 0 else { continue }
      let cell = Int(transitions.from[i]) * states + Int(transitions.to[i])
      moves[cell] += 1
      flows[cell] += design.weights[i]
      byCluster[position * cells + cell] += design.weights[i]
    }
    clusters = SurveyDesign(weights: Array(repeating: 1, count: strata.count), strata: strata, clusters: numbers)
  }

  /// The sum of cells over the total of one row.
  func rate(numerator: [Int], denominator row: Int) -> Estimate {
    ratio(numerator: numerator, denominator: Array(row * states..<(row + 1) * states)).estimate(clusters)
  }

  var immobilityRatio: Estimate {
    ratio(numerator: diagonal, denominator: Array(0..<states * states)).estimate(clusters)
  }

  var shorrocks: Estimate {
    guard states > 1 else { return .undefined }
    var trace: Linearised?
    for state in 0..<states {
      let row = Array(state * states..<(state + 1) * states)
      guard let stay = ratio(numerator: [diagonal[state]], denominator: row) else { return .undefined }
      trace = trace.map { $0 + stay } ?? stay
    }
    let k = Double(states)
    return trace.map { $0.mapped((k - $0.value) / (k - 1), slope: -1 / (k - 1)) }.estimate(clusters)
  }

  private var diagonal: [Int] { (0..<states).map { $0 * (states + 1) } }

  private func ratio(numerator: [Int], denominator: [Int]) -> Linearised? { total(numerator) / total(denominator) }

  private func total(_ cells: [Int]) -> Linearised {
    let width = states * states
    return Linearised(
      cells.reduce(0) { $0 + flows[$1] },
      influence: (0..<clusters.count).map { cluster in
        cells.reduce(0) { $0 + byCluster[cluster * width + $1] }
      })
  }
}
