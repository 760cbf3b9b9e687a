import Evaluation

/// The panel that `panel.R` made and evaluated.
struct AuthorityPanel {
  let authority: Authority
  let panel: HouseholdPanel

  init() throws {
    authority = try Authority("panel")
    let whole = { [authority] (key: String) in try authority.numbers("panel.\(key)").map { Int32($0) } }
    let income = try authority.numbers("panel.income")
    let line = try authority.number("line") ?? 0
    var columns = PanelColumns(
      household: Self.labels(try whole("household").map { "\($0)" }), time: try whole("time"), income: income,
      line: income.map { _ in line })
    columns.weight = try authority.numbers("panel.weight")
    columns.strata = Self.labels(try whole("stratum").map { "\($0)" })
    columns.cluster = Self.labels(try whole("cluster").map { "\($0)" })
    columns.group = Self.labels(try authority.strings("panel.group"))
    panel = PanelAssembly(columns).panel
  }

  static func labels(_ names: [String]) -> LabelColumn {
    var codes: [String: Int32] = [:]
    var labels: [String] = []
    var column: [Int32] = []
    for name in names {
      let code = codes[name] ?? Int32(labels.count)
      if codes.updateValue(code, forKey: name) == nil { labels.append(name) }
      column.append(code)
    }
    return LabelColumn(codes: column, labels: labels)
  }
}
