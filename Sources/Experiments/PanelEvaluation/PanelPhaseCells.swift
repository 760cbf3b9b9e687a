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

  /// In the order of the table.
  let all: [Cell]
  private let phases: PanelPhases
  private let groups: Int
  private let units: [CountUnit]
  private var rates: [ClusteredRate]

  /// - Parameter lag: by how much later than the phase that it belongs to a change is seen, in units of the time column.
  init(_ panel: HouseholdPanel, _ spells: [PanelSpell], lag: Int) {
    phases = PanelPhases(panel, lag: lag)
    groups = panel.groups.count
    units = panel.columns.size.isEmpty ? [.households] : CountUnit.allCases
    let (phases, units) = (phases, units)
    let definitions = RateDefinition.allCases
    rates = Array(
      repeating: ClusteredRate(), count: definitions.count * phases.order.count * groups * units.count * 3)
    all = definitions.flatMap { definition in
      phases.order.flatMap { phase in
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

  func label(_ cell: Cell) -> String { cell.phase < 0 ? Phase.none.key : phases.labels[cell.phase] }

  /// A spell is at risk in each period after its first observation, the one of its end included.
  private mutating func add(_ spell: PanelSpell, _ panel: HouseholdPanel) {
    let state = spell.spell.state
    let first = Int(spell.rows.lowerBound)
    let exitPhase = spell.isLeftCensored ? Int(phases.none) : phases.lagged(first)
    let step = Double(panel.step)
    for row in first..<first + spell.duration {
      let isEvent = !spell.isRightCensored && row == first + spell.duration - 1
      book(row, panel, phases.lagged(row + 1), .personTime, state, step, isEvent)
      book(row, panel, phases.plain(row + 1), .lagZero, state, step, isEvent)
      if state == .exited { book(row, panel, exitPhase, .byExitPhase, state, step, isEvent) }
      if phases.isEntered(after: row, panel) { addProportion(row, spell, panel) }
    }
  }

  /// Of a household in its state in `row`, before a phase that begins in the next one: whether it leaves the state
  /// before the phase ends. Left out when the record breaks off before either.
  private mutating func addProportion(_ row: Int, _ spell: PanelSpell, _ panel: HouseholdPanel) {
    let stay = phases.stay(of: row + 1, panel)
    let leaves = !spell.isRightCensored && Int(spell.rows.upperBound) <= stay.last
    if leaves || stay.isWhole {
      book(row, panel, phases.lagged(row + 1), .proportion, spell.spell.state, 1, leaves)
    }
  }

  private mutating func book(
    _ row: Int, _ panel: HouseholdPanel, _ phase: Int, _ definition: RateDefinition, _ state: SpellState,
    _ exposure: Double, _ isEvent: Bool
  ) {
    let group = Int(panel.columns.group?.codes[row] ?? -1)
    for unit in units {
      let weight = unit == .persons ? panel.weight(row) : panel.householdWeight(row)
      for place in group < 0 ? 0...0 : 0...1 {
        rates[index(definition, phase, place == 0 ? 0 : group + 1, unit, state)].add(
          cluster: panel.cluster(row), weight: weight, exposure: exposure, isEvent: isEvent)
      }
    }
  }

  private func index(
    _ definition: RateDefinition, _ phase: Int, _ group: Int, _ unit: CountUnit, _ state: SpellState
  ) -> Int {
    let row = definition.rawValue * phases.order.count + phase + 1
    let unit = units.count == 1 ? 0 : unit.rawValue
    return ((row * groups + group) * units.count + unit) * 3 + Int(state.rawValue)
  }
}
