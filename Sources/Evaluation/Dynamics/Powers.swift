import Foundation

enum Powers {
  /// x^a for x ≥ 0, exact for a = 0, 1, 2 and ½; 0⁰ is 1.
  static func power(_ x: Double, _ a: Double) -> Double {
    switch a {
    case 0: 1
    case 1: x
    case 2: x * x
    case 0.5: x.squareRoot()
    default: pow(x, a)
    }
  }
}
