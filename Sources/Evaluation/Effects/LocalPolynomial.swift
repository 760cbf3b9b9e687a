import Foundation
import LinearAlgebra

/// One side of a cutoff: outcomes by distance from it, ascending.
struct CutoffSide {
  /// x − c.
  let distance: [Double]
  let outcome: [Double]
  let weight: [Double]

  init(_ distance: [Double], _ outcome: [Double], _ weight: [Double]) {
    let order = distance.indices.sorted { (distance[$0], $0) < (distance[$1], $1) }
    self.distance = order.map { distance[$0] }
    self.outcome = order.map { outcome[$0] }
    self.weight = order.map { weight[$0] }
  }

  /// w (1 − |u|) / h within the bandwidth.
  func kernel(_ bandwidth: Double) -> [Double] {
    zip(distance, weight).map { max(0, 1 - abs($0) / bandwidth) * $1 / bandwidth }
  }

  /// What is unexplained of each outcome within the bandwidth, from its three nearest neighbours there (Abadie & Imbens
  /// 2006): √(J / (J + 1)) (y − mean of the J). Households at equal distance come in together, so that J may exceed three.
  func neighbourResiduals(_ bandwidth: Double) -> [Double] {
    let kernel = kernel(bandwidth)
    let rows = distance.indices.filter { kernel[$0] > 0 }
    var residuals = [Double](repeating: 0, count: distance.count)
    guard let first = rows.first, let last = rows.last, rows.count > 1 else { return residuals }
    let wanted = min(3, rows.count - 1)
    for row in rows {
      var (low, high) = (row, row)
      extend(&low, down: true, first, last)
      extend(&high, down: false, first, last)
      while high - low < wanted {
        let below = low > first ? distance[row] - distance[low - 1] : .infinity
        let above = high < last ? distance[high + 1] - distance[row] : .infinity
        // Distances equal but for rounding come in together.
        let tolerance = max(below, above).isFinite ? max(below, above) * 0x1p-26 : 0
        if below - above <= tolerance {
          low -= 1
          extend(&low, down: true, first, last)
        }
        if above - below <= tolerance {
          high += 1
          extend(&high, down: false, first, last)
        }
      }
      let count = Double(high - low)
      let others = outcome[low...high].reduce(0, +) - outcome[row]
      residuals[row] = (count / (count + 1)).squareRoot() * (outcome[row] - others / count)
    }
    return residuals
  }

  private func extend(_ place: inout Int, down: Bool, _ first: Int, _ last: Int) {
    let step = down ? -1 : 1
    while down ? place > first : place < last, distance[place + step] == distance[place] { place += step }
  }
}

/// A polynomial fitted to one side by kernel-weighted least squares: each coefficient as a sum Σ l y over outcomes.
struct LocalPolynomial {
  let side: CutoffSide
  let bandwidth: Double
  let order: Int
  private let kernel: [Double]
  private let bread: Matrix

  /// - Returns: `nil` with no more distinct distances in the bandwidth than the order, or when powers are collinear.
  init?(_ side: CutoffSide, bandwidth: Double, order: Int) {
    guard bandwidth > 0, bandwidth.isFinite else { return nil }
    let kernel = side.kernel(bandwidth)
    let rows = side.distance.indices.filter { kernel[$0] > 0 }
    guard Set(rows.map { side.distance[$0] }).count > order else { return nil }
    let scaled = (0...order).map { power in
      rows.map { kernel[$0].squareRoot() * pow(side.distance[$0] / bandwidth, Double(power)) }
    }
    guard let bread = LeastSquaresFit.bread(scaled) else { return nil }
    self.side = side
    self.bandwidth = bandwidth
    self.order = order
    self.kernel = kernel
    self.bread = bread
  }

  /// The l of the coefficient of a power of x − c.
  func loadings(_ power: Int) -> [Double] {
    let row = bread.row(power)
    let scale = pow(bandwidth, Double(-power))
    return side.distance.indices.map { i in
      guard kernel[i] > 0 else { return 0 }
      let u = side.distance[i] / bandwidth
      // Horner's rule, highest power first.
      return scale * kernel[i] * row.reversed().reduce(0) { $0 * u + $1 }
    }
  }

  func coefficient(_ power: Int) -> Double { zip(loadings(power), side.outcome).reduce(0) { $0 + $1.0 * $1.1 } }

  /// Of a coefficient, from neighbours within the bandwidth.
  func variance(_ power: Int) -> Double {
    zip(loadings(power), side.neighbourResiduals(bandwidth)).reduce(0) { $0 + $1.0 * $1.1 * $1.0 * $1.1 }
  }
}
