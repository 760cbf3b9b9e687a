package import Evaluation
import Foundation

/// Numbers as people read them.
package enum NumberText {
  package static func fixed(_ value: Double?, _ digits: Int = 1) -> String {
    guard let value else { return "–" }
    let text = String(format: "%.\(digits)f", value)
    guard text.hasPrefix("-") else { return text }
    // What rounds to zero has no sign.
    let size = String(text.dropFirst())
    return size.allSatisfy { $0 == "0" || $0 == "." } ? size : "−" + size
  }

  /// With a sign, for differences.
  package static func signed(_ value: Double?, _ digits: Int = 1) -> String {
    guard let value else { return "–" }
    let text = fixed(value, digits)
    return value > 0 && text.contains { $0 != "0" && $0 != "." } ? "+" + text : text
  }

  /// `12.3 (10.1 … 14.5)`
  package static func limits(
    _ estimate: RateEstimate, scale: Double = 1, _ digits: Int = 1, signed isSigned: Bool = false
  )
    -> String
  {
    let number = isSigned ? signed : fixed
    let middle = number(estimate.estimate.map { $0 * scale }, digits)
    guard let low = estimate.low, let high = estimate.high else { return middle }
    return "\(middle) (\(fixed(low * scale, digits)) … \(fixed(high * scale, digits)))"
  }

  /// The shortest form that reads back to the same bits, a whole number without a point: `0.08`, `12000`.
  package static func plain(_ value: Double) -> String {
    value.rounded() == value && abs(value) < 1e15 ? "\(Int(value))" : "\(value)"
  }

  /// `496,000`
  package static func grouped(_ value: Double) -> String {
    let digits = String(format: "%.0f", abs(value))
    var result = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { result += "," }
      result.append(digit)
    }
    return (value < 0 && digits != "0" ? "−" : "") + result
  }
}
