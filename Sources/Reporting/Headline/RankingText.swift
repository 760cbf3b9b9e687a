import Declarations
import Evaluation
import Experiments
import Scenarios

/// Who comes first, in each world and at each budget, and how sure luck leaves it.
struct RankingText {
  private let measure: RankMeasure
  private let language: Language
  private let cells: [Cell]
  /// Whose exits are ranked, where it is not the group of the headline: the paths' own groups hold other households.
  private let group: Group?

  private struct Cell {
    let world: String
    let budget: Double
    let ranking: Ranking
  }

  /// Worlds in their order, budgets ascending within.
  init(_ tables: RunTables, _ language: Language) {
    let result = tables.result
    measure = result.scenario.evaluation.rankBy
    self.language = language
    group = tables.commonGroup == tables.headlineGroup ? nil : tables.commonGroup
    let base = Cell(world: result.society.worldName, budget: result.budget, ranking: tables.ranking())
    let others = result.otherCells.map { Cell(world: $0.world, budget: $0.budget, ranking: $0.ranking) }
    let all = [base] + others
    var worlds: [String] = []
    for cell in all where !worlds.contains(cell.world) { worlds.append(cell.world) }
    cells = worlds.flatMap { world in
      all.filter { $0.world == world }.sorted { $0.budget < $1.budget }
    }
  }

  var text: String {
    let title = RankingTexts.title(of: measure)[language] + (group.map { " · \($0.name[language])" } ?? "")
    return ([title] + cells.map(table)).joined(separator: "\n\n")
  }

  private func table(_ cell: Cell) -> String {
    var table = TextTable()
    table.leftAligned = [0, 1]
    let world = PovertyWorld(rawValue: cell.world)?.name ?? RankingTexts.ownThreshold
    table.rows.append([
      RankingTexts.cell.rendered(language, ["world": world[language], "budget": NumberText.plain(cell.budget)])
    ])
    table.rows.append(
      ["  #"] + [PathsTexts.path, RankingTexts.value(of: measure)].map { $0[language] }
        + [RankingTexts.next, RankingTexts.none].map { $0[language] })
    for place in cell.ranking.places {
      table.rows.append([
        place.rank.map { "  \($0)" } ?? "  –", place.path + (place.rank == nil ? " *" : ""), value(place.value),
        share(place.betterThanNext), share(place.betterThanNone),
      ])
    }
    return table.text
  }

  private func value(_ value: RateEstimate) -> String {
    switch measure {
    case .lastingExits: return NumberText.limits(value, signed: true)
    case .headcount: return NumberText.limits(value, scale: 100)
    case .costPerLastingExit:
      guard let estimate = value.estimate else { return PathsTexts.notEffective[language] }
      guard let low = value.low else { return NumberText.grouped(estimate) }
      return
        "\(NumberText.grouped(estimate)) (\(NumberText.grouped(low)) … \(value.high.map(NumberText.grouped) ?? "∞"))"
    }
  }

  private func share(_ share: Double?) -> String { share.map { NumberText.fixed($0 * 100, 0) + " %" } ?? "–" }
}

enum RankingTexts {
  static func title(of measure: RankMeasure) -> Text {
    switch measure {
    case .lastingExits:
      Text("RANKING by more lasting exits than none, true status", zh: "排名:按比无项目多的稳定脱贫数(真实状态)")
    case .costPerLastingExit:
      Text("RANKING by the cost of one more lasting exit, true status", zh: "排名:按每新增一次稳定脱贫的成本(真实状态)")
    case .headcount:
      Text(
        "RANKING by the share of persons in true poverty in the last year", zh: "排名:按最后一年真实贫困人口比例")
    }
  }

  static func value(of measure: RankMeasure) -> Text {
    switch measure {
    case .lastingExits: Text("more lasting exits (95 % limits)", zh: "新增稳定脱贫(95% 区间)")
    case .costPerLastingExit: Text("yuan for one more (limits of the mean)", zh: "每新增一次的成本(元,均值区间)")
    case .headcount: Text("poor of 100 persons (95 % of replicates)", zh: "每百人中贫困人口(95% 的重复)")
    }
  }

  static let cell = Text("World: {world} · {budget} × the budget", zh: "世界:{world} · {budget} 倍预算")
  static let ownThreshold = Text("thresholds of the scenario's own", zh: "场景自设门槛")
  static let next = Text("better than the next", zh: "优于下一名")
  static let none = Text("better than none", zh: "优于无项目")
}
