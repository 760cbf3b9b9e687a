import Foundation

/// How a cost grows with size.
enum Growth {
  /// The exponent b of y = a · xᵇ, by least squares of log y on log x; not a number for fewer than two sizes.
  static func exponent(_ points: [(x: Double, y: Double)]) -> Double {
    let points = points.map { (x: log($0.x), y: log($0.y)) }
    let n = Double(points.count)
    let (mx, my) = (points.map(\.x).reduce(0, +) / n, points.map(\.y).reduce(0, +) / n)
    let (sxy, sxx) = points.reduce((0.0, 0.0)) { sums, point in
      (sums.0 + (point.x - mx) * (point.y - my), sums.1 + (point.x - mx) * (point.x - mx))
    }
    return sxy / sxx
  }
}
