import Evaluation
import Quantities

/// SplitMix64 (Steele, Lea & Flood 2014), for test data only.
struct TestGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// A small random society: recorded panel and spells of the same households, with late entry, early leave and gaps.
struct RandomPanel {
  let window: RiskWindow
  let calendar: PhaseCalendar
  let frame: HouseholdFrame
  let panel: StatusPanel
  let spells: [Spell]

  init(seed: UInt64) {
    var random = TestGenerator(state: seed)
    let window = RiskWindow(
      months: Int.random(in: 0...40, using: &random), confirmMonths: Int.random(in: 1...4, using: &random),
      lagMonths: Int.random(in: 0...7, using: &random), lastingMonths: Int.random(in: 1...12, using: &random))
    let villages = Int.random(in: 1...3, using: &random)
    var calendar = PhaseCalendar(villages: villages, months: window.months)
    for village in 0..<villages {
      var phase = Phase.none
      for month in 0..<window.months {
        if Int.random(in: 0..<6, using: &random) == 0 { phase = Phase.allCases.randomElement(using: &random)! }
        calendar[village, month] = phase
      }
    }
    let households = Int.random(in: 1...8, using: &random)
    let firstMonth = -Int.random(in: 0...15, using: &random)
    var panel = StatusPanel(households: households, months: firstMonth..<window.months)
    var spells: [Spell] = []
    for household in 0..<households {
      for months in Self.stretches(panel.months, using: &random) {
        let initial = SpellState.allCases.randomElement(using: &random)!
        let flags = Self.flags(months.count, using: &random)
        panel.record(
          flags, of: household, from: months.lowerBound, initial: initial, confirmMonths: window.confirmMonths)
        spells += SpellBuilder.spells(
          of: flags,
          from: SpellBuilder(
            household: household, state: initial, since: months.lowerBound - Int.random(in: 0...9, using: &random),
            firstMonth: months.lowerBound, confirmMonths: window.confirmMonths))
      }
    }
    self.window = window
    self.calendar = calendar
    self.panel = panel
    self.spells = spells.shuffled(using: &random)
    frame = HouseholdFrame(
      village: (0..<households).map { _ in Int32.random(in: 0..<Int32(villages), using: &random) },
      members: (0..<households).map { _ in Int32.random(in: 1...6, using: &random) },
      groups: (0..<households).map { _ in Groups(rawValue: UInt8.random(in: 0..<64, using: &random)) })
  }

  /// One or two stretches of months that do not touch.
  private static func stretches(_ months: Range<Month>, using random: inout TestGenerator) -> [Range<Month>] {
    let cuts = (0..<4).map { _ in Int.random(in: months.lowerBound...months.upperBound, using: &random) }.sorted()
    switch Int.random(in: 0..<4, using: &random) {
    case 0: return [cuts[0]..<cuts[1], cuts[2]..<cuts[3]].filter { !$0.isEmpty && cuts[1] < cuts[2] }
    case 1: return [cuts[0]..<cuts[3]].filter { !$0.isEmpty }
    default: return [months].filter { !$0.isEmpty }
    }
  }

  /// Flags that tend to stay as they are.
  private static func flags(_ count: Int, using random: inout TestGenerator) -> [Bool] {
    var isBelow = Bool.random(using: &random)
    return (0..<count).map { _ in
      if Int.random(in: 0..<4, using: &random) == 0 { isBelow.toggle() }
      return isBelow
    }
  }
}
