extension County {
  /// The trade of each village, told apart up to the number that organisations have.
  public var trades: [Int] { Self.trades(villages.map(\.industry)) }

  /// Industries by number, in the order of their first village; the last number stands for all others.
  public static func trades(_ industries: [String]) -> [Int] {
    var numbers: [String: Int] = [:]
    return industries.map { industry in
      let number = numbers[industry] ?? min(numbers.count, OrganisationGenerator.industries - 1)
      numbers[industry] = number
      return number
    }
  }
}
