import Quantities

/// Counts in files, packed.
extension PhaseCounts: Codable {
  private enum CodingKeys: CodingKey { case villages, detail, values }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let villages = try container.decode(Int.self, forKey: .villages)
    let detail = try container.decode(Detail.self, forKey: .detail)
    let values = try container.decode(PackedIntegers.self, forKey: .values).values
    guard villages >= 0, values.count == villages * detail.village else {
      throw DecodingError.dataCorruptedError(forKey: .values, in: container, debugDescription: "\(values.count)")
    }
    self.init(villages: villages, detail: detail, values: values)
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(villages, forKey: .villages)
    try container.encode(detail, forKey: .detail)
    try container.encode(PackedIntegers(values), forKey: .values)
  }
}

extension OutcomeSums: Codable {
  private enum CodingKeys: CodingKey { case villages, years, values }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let villages = try container.decode(Int.self, forKey: .villages)
    let years = try container.decode(Range<Int>.self, forKey: .years)
    let values = try container.decode(PackedIntegers.self, forKey: .values).values
    // Before anything of a size that only the file says is allocated.
    let size = villages.multipliedReportingOverflow(by: years.count)
    guard villages >= 0, !size.overflow, size.partialValue <= values.count else {
      throw DecodingError.dataCorruptedError(forKey: .values, in: container, debugDescription: "\(values.count)")
    }
    self.init(villages: villages, years: years)
    guard replace(values) else {
      throw DecodingError.dataCorruptedError(forKey: .values, in: container, debugDescription: "\(values.count)")
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(villages, forKey: .villages)
    try container.encode(years, forKey: .years)
    try container.encode(PackedIntegers(values), forKey: .values)
  }
}

extension SurvivalCounts: Codable {
  public init(from decoder: any Decoder) throws {
    let columns = try decoder.singleValueContainer().decode([PackedIntegers].self).map(\.values)
    guard columns.count == 3, let counts = Self(events: columns[0], censored: columns[1], entered: columns[2]) else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "\(columns.map(\.count))"))
    }
    self = counts
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode([events, censored, entered].map { PackedIntegers($0) })
  }
}
