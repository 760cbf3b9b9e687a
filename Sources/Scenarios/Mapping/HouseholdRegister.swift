public import Declarations
import Population
import Storage

/// A user's own register of households: `from: households.csv`.
///
/// Required columns: household (a whole number of its own), village (as the scenario names it), members, workers,
/// income_per_head (yuan a year). Optional: children, land (mu), schooling (years of the head), chronic (0 or 1),
/// registered (0 or 1), main_cause, savings, debt, assets (yuan). What a register does not say is drawn as for a
/// synthetic population. Every bad row is reported with its line.
public enum HouseholdRegister {
  public static let twice = FaultKind(
    "household-twice", Text("household {household} stands in the register twice", zh: "住户 {household} 在登记表中重复"),
    remedy: Text("give every household a number of its own", zh: "请为每户使用唯一编号"))
  public static let composition = FaultKind(
    "household-composition",
    Text(
      "{workers} workers and {children} children in a household of {members}",
      zh: "{members} 口之家不可能有 {workers} 名劳动力和 {children} 名在校儿童"),
    remedy: Text(
      "members must be at least workers plus children, and not children alone", zh: "人口应不少于劳动力与儿童之和,且不能只有儿童"))
  public static let empty = FaultKind(
    "empty-register", Text("the register holds no household", zh: "登记表中没有住户"),
    remedy: Text("add one line a household below the header", zh: "请在表头下每户写一行"))
  public static let all = [twice, composition, empty]

  /// - Throws: every fault of the file, at its line.
  static func read(_ path: String, villages: [String]) throws(Faults) -> [HouseholdDraft] {
    let faults = FaultCollector()
    var drafts: [HouseholdDraft] = []
    do throws(Fault) {
      let table = try CSVReader(path, faults: faults)
      let columns = Columns(table)
      var seen: Set<UInt64> = []
      while try table.nextRow() {
        guard let draft = columns.draft(table, villages: villages) else { continue }
        if !seen.insert(draft.id).inserted { table.report(twice, ["household": "\(draft.id)"], in: columns.household) }
        drafts.append(draft)
      }
      if drafts.isEmpty, faults.isEmpty { throw empty(at: Location(file: path)) }
    } catch {
      faults.add(error)
    }
    try faults.throwIfAny()
    return drafts
  }

  private struct Columns {
    let household: CSVReader.Column
    let village, members, workers, income: CSVReader.Column
    let children, land, schooling, chronic, registered, cause, savings, debt, assets: CSVReader.Column?

    init(_ table: CSVReader) {
      household = table.column("household")
      village = table.column("village")
      members = table.column("members")
      workers = table.column("workers")
      income = table.column("income_per_head")
      children = table.optionalColumn("children")
      land = table.optionalColumn("land")
      schooling = table.optionalColumn("schooling")
      chronic = table.optionalColumn("chronic")
      registered = table.optionalColumn("registered")
      cause = table.optionalColumn("main_cause")
      savings = table.optionalColumn("savings")
      debt = table.optionalColumn("debt")
      assets = table.optionalColumn("assets")
    }

    /// The household of the current row; `nil` when something required is wrong.
    func draft(_ table: CSVReader, villages: [String]) -> HouseholdDraft? {
      let id = table.integer(household, in: 0...Int.max)
      let place = table.choice(village, among: villages).flatMap { villages.firstIndex(of: $0) }
      let size = table.integer(members, in: 1...50)
      let hands = table.integer(workers, in: 0...50)
      let yuan = table.number(income, in: -1e6...1e7)
      let pupils = children.flatMap { table.optionalInteger($0, in: 0...50) } ?? 0
      let mu = land.flatMap { table.optionalNumber($0, in: 0...1e5) }
      let years = schooling.flatMap { table.optionalNumber($0, in: 0...30) }
      let ill = chronic.flatMap { table.optionalInteger($0, in: 0...1) }
      let listed = registered.flatMap { table.optionalInteger($0, in: 0...1) }
      let main = cause.flatMap { column in
        table.isMissing(column) ? nil : table.choice(column, among: Cause.allCases.map(\.key))
      }
      let money = [savings, debt, assets].map { $0.flatMap { table.optionalNumber($0, in: 0...1e9) } }
      guard let id, let place, let size, let hands, let yuan else { return nil }
      guard hands + pupils <= size, pupils < size else {
        table.report(
          composition, ["members": "\(size)", "workers": "\(hands)", "children": "\(pupils)"], in: members)
        return nil
      }
      var draft = HouseholdDraft(
        id: UInt64(id), village: place, composition: Composition(members: size, workers: hands, children: pupils))
      draft.incomePerHead = yuan
      draft.known = .init(
        land: mu, schooling: years, chronic: ill.map { $0 == 1 }, cause: main.flatMap { Cause(key: $0) },
        money: money.map { $0.map { Int64(($0 * 100).rounded()) } })
      draft.registered = listed.map { $0 == 1 }
      return draft
    }
  }
}
