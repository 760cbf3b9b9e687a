public import Population

/// Working memory for one tile, allocated once for a run: the rows v, the product, draws and money of this month.
///
/// Columns have the tile's capacity; only the first `count` rows mean anything. Nothing here survives the month.
public struct TileScratch: ~Copyable {
  /// v, 256 × 64, column-major with `stride`: column `MatrixRow.index` of v.
  public let rows: UnsafeMutablePointer<Double>
  /// [ x' | ℓ' ], 256 × 9, column-major; mechanisms see exp ℓ' in the last three columns after the matrix step.
  public let product: UnsafeMutablePointer<Double>
  /// Uniforms of the month's events, four columns.
  public let uniforms: UnsafeMutablePointer<Double>
  /// Two columns for intermediate values.
  public let work: UnsafeMutablePointer<Double>
  /// Fen of this month: what comes in, what necessities take, what is left.
  public let income: UnsafeMutablePointer<Int64>
  public let necessities: UnsafeMutablePointer<Int64>
  public let amounts: UnsafeMutablePointer<Int64>
  /// Fen that this month's decisions move to a household beside its income; negative when it pays.
  public let received: UnsafeMutablePointer<Int64>
  /// What the tile's households see of their villages and associations.
  public var surroundings = Surroundings()
  /// First household of the tile in its county.
  public var first: HouseholdIndex = 0
  /// This month's flows, added to the county's ledger at the end of the month.
  public var flows: [Int64]
  public var transitions: [Transition] = []
  /// The tile's doses and payments, in the order of households.
  public var doses: ArraySlice<Dose> = []
  public var payments: ArraySlice<Payment> = []
  /// Whether any of v's doses may be other than zero.
  var holdsDoses = false

  /// Elements from one column to the next: a little more than a tile, since columns a power of two apart share cache sets.
  public static let stride = HouseholdTile.capacity + 16

  public init() {
    func doubles(_ columns: Int) -> UnsafeMutablePointer<Double> {
      let memory = UnsafeMutableRawPointer.allocate(byteCount: columns * Self.stride * 8, alignment: 64)
      let pointer = memory.bindMemory(to: Double.self, capacity: columns * Self.stride)
      pointer.initialize(repeating: 0, count: columns * Self.stride)
      return pointer
    }
    func integers(_ columns: Int) -> UnsafeMutablePointer<Int64> {
      let memory = UnsafeMutableRawPointer.allocate(byteCount: columns * Self.stride * 8, alignment: 64)
      let pointer = memory.bindMemory(to: Int64.self, capacity: columns * Self.stride)
      pointer.initialize(repeating: 0, count: columns * Self.stride)
      return pointer
    }
    rows = doubles(MatrixRow.count)
    product = doubles(MatrixColumn.count)
    uniforms = doubles(4)
    work = doubles(2)
    income = integers(1)
    necessities = integers(1)
    amounts = integers(2)
    received = integers(1)
    flows = Array(repeating: 0, count: Flow.allCases.count)
  }

  deinit {
    rows.deallocate()
    product.deallocate()
    uniforms.deallocate()
    work.deallocate()
    income.deallocate()
    necessities.deallocate()
    amounts.deallocate()
    received.deallocate()
  }

  /// The column of v that belongs to `row` of Θ.
  @inlinable
  public func column(_ row: MatrixRow) -> UnsafeMutablePointer<Double> { rows + row.index * Self.stride }

  /// The column of [ x' | exp ℓ' ].
  @inlinable
  public func result(_ column: MatrixColumn) -> UnsafeMutablePointer<Double> { product + column.index * Self.stride }

  @inlinable
  public func uniform(_ k: Int) -> UnsafeMutablePointer<Double> { uniforms + k * Self.stride }

  /// Adds fen to a purpose's flow.
  @inlinable
  public mutating func post(_ purpose: Flow, _ fen: Int64) { flows[purpose.rawValue] += fen }
}
