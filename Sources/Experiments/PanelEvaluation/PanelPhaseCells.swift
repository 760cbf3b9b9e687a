import Evaluation
import Quantities

/// Time at risk and events of a panel's spells by definition, phase, group, unit and state.
struct PanelPhaseCells {
  /// A row of the table.
  struct Cell: Sendable, Hashable {
    var definition: RateDefinition
    /// The place of its label; −1 is none, when no label says so.
    var phase: Int
    /// `nil` for all.
    var group: Int32?
    var unit: CountUnit
  }

  static let definitions: [RateDefinition] = [.lagZero, .byExitPhase]

  /// In the order of the table: phases in the order of a programme, others by name behind them.
  let all: [Cell]
  private let phases: Int
  private let groups: Int
  private let units: [CountUnit]
  /// Where observations without a phase go: with those labelled `none`, if there are any.
  private let noPhase: Int
  private var rates: [ClusteredRate]

  init(_ panel: HouseholdPanel, _ spells: [PanelSpell]) {
    let labels = panel.columns.phase?.labels ?? []
    phases = labels.count + 1
    noPhase = labels.firstIndex(of: Phase.none.key) ?? -1
    groups = panel.groups.count
    units = panel.columns.size.isEmpty ? [.households] : CountUnit.allCases
    rates = Array(
      repeating: ClusteredRate(), count: Self.definitions.count * phases * groups * units.count * 3)
    let known = Dictionary(uniqueKeysWithValues: Phase.allCases.map { ($0.key, Int($0.rawValue)) })
    let order = (-1..<labels.count).sorted { a, b in
      let (p, q) = (known[a < 0 ? Phase.none.key : labels[a]] ?? 99, known[b < 0 ? Phase.none.key : labels[b]] ?? 99)
      return p == q ? a < b : p < q
    }
    let units = units
    all = Self.definitions.flatMap { definition in
      order.flatMap { phase in
        panel.groups.flatMap { group in
          units.map { Cell(definition: definition, phase: phase, group: group, unit: $0) }
        }
      }
    }
    for spell in spells { add(spell, panel) }
  }

  subscript(cell: Cell, state: SpellState) -> ClusteredRate {
    rates[index(cell.definition, cell.phase, cell.group.map { Int($0) + 1 } ?? 0, cell.unit, state)]
  }

  /// A spell is at risk in each period after its first observation, the one of its end included.
  private mutating func add(_ spell: PanelSpell, _ panel: HouseholdPanel) {
    let state = spell.spell.state
    let first = Int(spell.rows.lowerBound)
    let exitPhase = spell.isLeftCensored ? noPhase : phase(first, panel)
    for row in first..<first + spell.duration {
      let isEvent = !spell.spell.isCensored && row == first + spell.duration - 1
      book(row, panel, phase(row + 1, panel), .lagZero, state, isEvent)
      if state == .exited { book(row, panel, exitPhase, .byExitPhase, state, isEvent) }
    }
  }

  private func phase(_ row: Int, _ panel: HouseholdPanel) -> Int {
    let code = Int(panel.columns.phase?.codes[row] ?? -1)
    return code < 0 ? noPhase : code
  }

  private mutating func book(
    _ row: Int, _ panel: HouseholdPanel, _ phase: Int, _ definition: RateDefinition, _ state: SpellState,
    _ isEvent: Bool
  ) {
    let group = Int(panel.columns.group?.codes[row] ?? -1)
    for unit in units {
      let weight = unit == .persons ? panel.weight(row) : panel.columns.weight.isEmpty ? 1 : panel.columns.weight[row]
      for place in group < 0 ? 0...0 : 0...1 {
        rates[index(definition, phase, place == 0 ? 0 : group + 1, unit, state)].add(
          cluster: panel.cluster(row), weight: weight, exposure: Double(panel.step), isEvent: isEvent)
      }
    }
  }

  private func index(
    _ definition: RateDefinition, _ phase: Int, _ group: Int, _ unit: CountUnit, _ state: SpellState
  ) -> Int {
    let row = (definition == .lagZero ? 0 : 1) * phases + phase + 1
    let unit = units.count == 1 ? 0 : unit.rawValue
    return ((row * groups + group) * units.count + unit) * 3 + Int(state.rawValue)
  }
}
