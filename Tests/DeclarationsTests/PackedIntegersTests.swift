import Foundation
import PovertyPaths
import Testing

/// Packed numbers are the numbers.
@Suite struct PackedIntegersTests {
  static let cases: [[Int64]] = [
    [], [0], [1, -1, 63, -64, 64, -65, 127, 128], [.min, .max, .min + 1, 0], Array(-300...300),
    (0..<63).map { 1 << $0 }, (0..<63).map { -1 << $0 },
  ]

  @Test(arguments: cases) func theyComeBack(values: [Int64]) throws {
    let encoder = PropertyListEncoder()
    encoder.outputFormat = .binary
    let data = try encoder.encode([PackedIntegers(values)])
    #expect(try PropertyListDecoder().decode([PackedIntegers].self, from: data).first?.values == values)
  }

  /// A thousand zeros take a thousand bytes and what the file needs.
  @Test func zerosAreShort() throws {
    let encoder = PropertyListEncoder()
    encoder.outputFormat = .binary
    #expect(try encoder.encode([PackedIntegers(Array(repeating: 0, count: 1000))]).count < 1100)
  }

  /// A number cut off, and one of more than 64 bits.
  @Test(arguments: [
    [0x80], [0x01, 0xFF], Array(repeating: 0xFF, count: 9) + [0x02], Array(repeating: 0x80, count: 11),
  ])
  func otherBytesAreRefused(bytes: [UInt8]) throws {
    let data = try PropertyListEncoder().encode([Data(bytes)])
    #expect(throws: DecodingError.self) { try PropertyListDecoder().decode([PackedIntegers].self, from: data) }
  }
}
