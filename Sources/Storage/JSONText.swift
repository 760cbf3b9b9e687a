public import Declarations
import Foundation

/// JSON as this package writes it: indented, keys in order, so that equal values give equal bytes.
public enum JSONText {
  /// `value` as JSON with a line break at its end; numbers that are not finite become the strings `inf`, `-inf`, `nan`.
  public static func encode(_ value: some Encodable) throws(Fault) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    encoder.nonConformingFloatEncodingStrategy = .convertToString(
      positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
    do {
      return String(decoding: try encoder.encode(value), as: UTF8.self) + "\n"
    } catch {
      throw StorageFaults.notEncodable(["reason": String(describing: error)])
    }
  }

  /// The value that `encode` wrote; what does not fit is a fault in `file`.
  public static func decode<Value: Decodable>(_ type: Value.Type, from text: String, file: String) throws(Fault)
    -> Value
  {
    let decoder = JSONDecoder()
    decoder.nonConformingFloatDecodingStrategy = .convertFromString(
      positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
    do {
      return try decoder.decode(type, from: Data(text.utf8))
    } catch {
      throw StorageFaults.unreadable(
        ["file": file, "reason": String(describing: error)], at: Location(file: file))
    }
  }
}
