public import Foundation
import VectorMath

/// A block of at most `HouseholdTile.capacity` households of one county, one column per quantity.
///
/// The tile is one allocation; copying it is one `memcpy`, and its bytes are its whole state. A class, so that columns
/// can point into it; a county copies its tiles when a path branches off (`copy()`).
public final class HouseholdTile: @unchecked Sendable {
  /// Rows in a full tile. Never depends on threads, so results do not either.
  public static let capacity = 256
  /// Months of income that status looks back on.
  public static let window = 12

  public let count: Int
  private let block: UnsafeMutableRawPointer

  // Identity and place
  public let id: Column<UInt64>
  public let village: Column<UInt16>
  // Livelihood capitals that the matrix step moves, in the order of `Capital.moving`
  public let capitals: [Column<Double>]
  // Money, in fen
  public let savings: Column<Int64>
  public let debt: Column<Int64>
  public let assets: Column<Int64>
  /// Income and own necessities (medical, schooling) of the last twelve months, a ring by month, in fen.
  public let incomes: [Column<Int32>]
  public let necessities: [Column<Int32>]
  public let incomeSum: Column<Int64>
  public let necessitySum: Column<Int64>
  // Fixed covariates
  public let ability: Column<Float>
  public let schooling: Column<Float>
  public let dependency: Column<Float>
  public let land: Column<Float>
  public let chronic: Column<Float>
  public let trend: Column<Float>
  // People
  public let members: Column<UInt8>
  public let workers: Column<UInt8>
  public let children: Column<UInt8>
  public let elders: Column<UInt8>
  public let employed: Column<UInt8>
  /// Ages and sexes, roles and marriages of up to eight people: see `Family`.
  public let ages: Column<UInt64>
  public let roles: Column<UInt16>
  public let marriages: Column<UInt8>
  /// Months that an illness still keeps a worker from work.
  public let illMonths: Column<UInt8>
  // Status
  public let guarantees: Column<Guarantees.RawValue>
  public let mainCause: Column<UInt8>
  public let otherCauses: Column<UInt16>
  public let status: Column<StatusClock>
  public let recorded: Column<StatusClock>
  // What programmes and the standing lists have to do with it
  public let enrolments: Column<UInt16>
  public let memberships: Column<UInt8>
  public let reach: Column<Reach.RawValue>

  /// Bytes of the block that columns occupy.
  public let usedBytes: Int

  /// An empty tile of `count` households: all zero.
  public init(count: Int) {
    precondition((1...Self.capacity).contains(count))
    self.count = count
    let size = count * Self.largestHousehold + Self.padding
    block = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 64)
    block.initializeMemory(as: UInt8.self, repeating: 0, count: size)
    var place = ColumnPlacement(block: block, count: count)
    id = place.next()
    village = place.next()
    capitals = Capital.moving.map { _ in place.next() }
    savings = place.next()
    debt = place.next()
    assets = place.next()
    incomes = (0..<Self.window).map { _ in place.next() }
    necessities = (0..<Self.window).map { _ in place.next() }
    incomeSum = place.next()
    necessitySum = place.next()
    ability = place.next()
    schooling = place.next()
    dependency = place.next()
    land = place.next()
    chronic = place.next()
    trend = place.next()
    members = place.next()
    workers = place.next()
    children = place.next()
    elders = place.next()
    employed = place.next()
    illMonths = place.next()
    guarantees = place.next()
    mainCause = place.next()
    otherCauses = place.next()
    status = place.next()
    recorded = place.next()
    enrolments = place.next()
    memberships = place.next()
    reach = place.next()
    ages = place.next()
    roles = place.next()
    marriages = place.next()
    usedBytes = place.offset
    precondition(usedBytes <= size, "a household takes more than \(Self.largestHousehold) bytes")
  }

  deinit { block.deallocate() }

  /// The state budget: no household may take more bytes than this.
  public static let largestHousehold = 256
  private static let padding = 64 * 8

  /// Bytes that a household takes in a full tile.
  public static let bytesPerHousehold = HouseholdTile(count: capacity).usedBytes / capacity

  /// Asks for part number `part` of `parts` of the block, which is about to be used.
  public func prefetch(part: Int, of parts: Int) {
    let (first, end) = (usedBytes * part / parts, usedBytes * (part + 1) / parts)
    VectorMath.prefetch(block + first, bytes: end - first)
  }

  public func copy() -> HouseholdTile {
    let twin = HouseholdTile(count: count)
    twin.block.copyMemory(from: block, byteCount: usedBytes)
    return twin
  }

  /// The whole state of the tile.
  public var bytes: Data { Data(bytes: block, count: usedBytes) }

  /// A tile with the state in `bytes`; `nil` when they do not fit `count` households.
  public convenience init?(count: Int, bytes: Data) {
    guard (1...Self.capacity).contains(count) else { return nil }
    self.init(count: count)
    guard bytes.count == usedBytes else { return nil }
    bytes.withUnsafeBytes { block.copyMemory(from: $0.baseAddress!, byteCount: usedBytes) }
  }
}

/// Hands out columns one after another in a block, each on an eight-byte boundary.
private struct ColumnPlacement {
  let block: UnsafeMutableRawPointer
  let count: Int
  var offset = 0

  mutating func next<Element: BitwiseCopyable>() -> Column<Element> {
    let pointer = (block + offset).bindMemory(to: Element.self, capacity: count)
    offset += (count * MemoryLayout<Element>.stride + 7) & ~7
    return Column(pointer: pointer, count: count)
  }
}
