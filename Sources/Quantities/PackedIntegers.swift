import Foundation

/// Whole numbers as few bytes, for files: most counts are small or zero, and a number costs a byte for every seven bits
/// (LEB128 of the zigzag form, so that small negative numbers are short too). Exact.
public struct PackedIntegers: Sendable, Hashable, Codable {
  public let values: [Int64]

  public init(_ values: [Int64]) { self.values = values }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let values = Self.unpacked(try container.decode(Data.self)) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "not packed integers")
    }
    self.values = values
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(packed)
  }

  var packed: Data {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(values.count + values.count / 4)
    for value in values {
      var rest = UInt64(bitPattern: value << 1 ^ value >> 63)
      while rest >= 0x80 {
        bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
        rest >>= 7
      }
      bytes.append(UInt8(rest))
    }
    return Data(bytes)
  }

  /// `nil` where a number is cut off or has more than 64 bits.
  static func unpacked(_ data: Data) -> [Int64]? {
    var values: [Int64] = []
    values.reserveCapacity(data.count)
    var (number, shift): (UInt64, UInt64) = (0, 0)
    for byte in data {
      guard shift < 63 || (shift == 63 && byte <= 1) else { return nil }
      number |= UInt64(byte & 0x7F) << shift
      shift += 7
      guard byte < 0x80 else { continue }
      values.append(Int64(bitPattern: number >> 1) ^ -Int64(bitPattern: number & 1))
      (number, shift) = (0, 0)
    }
    return shift == 0 ? values : nil
  }
}
