import Declarations
import Evaluation
import Experiments
import Interventions
import Population
import Scenarios

/// The block of indices below the rates: the last round of every programme and agency, its class and what that calls
/// for; `nil` where the scenario asks for none.
struct IndexText {
  private let tables: RunTables
  private let language: Language

  init?(_ tables: RunTables, language: Language) {
    guard tables.result.scenario.indices != nil else { return nil }
    self.tables = tables
    self.language = language
  }

  private static let title = Text(
    "Indices at the end of the last round, 0 … 1 (mean over replicates)", zh: "末轮指数,0 … 1(各次重复的均值)")
  private static let subject = Text("whose", zh: "对象")
  private static let index = Text("index", zh: "指数")
  private static let value = Text("value", zh: "数值")
  private static let programme = Text("programme {name}", zh: "项目 {name}")
  private static let agency = Text("agency {name}", zh: "机构 {name}")
  private static let weakest = Text("weakest", zh: "最弱分项")
  private static let grade = Text("class", zh: "等级")
  private static let calls = Text("calls for", zh: "应采取")
  private static let weights = Text("Weights", zh: "权重")
  private static let ratio = Text("consistency ratio {ratio}", zh: "一致性比例 {ratio}")
  private static let missing = Text("missing: {components}", zh: "缺失:{components}")
  private static let organisations = Text(
    "organisations by kind, capability: {kinds}", zh: "各类社会组织能力建设:{kinds}")
  private static let associations = Text(
    "associations by grade: {grades}; eliminated in {out} of runs", zh: "协会按等级:{grades};被淘汰的比例 {out}")

  var text: String {
    var table = TextTable()
    table.leftAligned = [0, 1, 3, 4, 5]
    table.rows.append(
      [Self.subject, Self.index, Self.value, Self.grade, Self.weakest, Self.calls].enumerated().map {
        ($0 == 0 ? "  " : "") + $1[language]
      })
    for path in tables.result.scenario.paths.indices {
      let last = lastRound(of: path)
      guard !last.isEmpty else { continue }
      table.heading(tables.result.scenario.paths[path].name)
      let (organisations, associations) = (subjects("organisations:", last), subjects("association:", last))
      for found in last where !(organisations + associations).contains(found) { table.rows.append(row(found)) }
      if let line = kinds(organisations) { table.rows.append(["  " + line]) }
      if let line = grades(associations) { table.rows.append(["  " + line]) }
    }
    let weights = [Self.weights[language]] + IndexKind.allCases.map(weightLine)
    return Self.title[language] + "\n" + table.text + "\n\n" + weights.joined(separator: "\n")
  }

  private func lastRound(of path: Int) -> [IndexResult] {
    let all = tables.indexResults(path: path)
    return all.filter { found in
      !all.contains { $0.subject == found.subject && $0.kind == found.kind && $0.round > found.round }
    }
  }

  private func subjects(_ prefix: String, _ found: [IndexResult]) -> [IndexResult] {
    found.filter { $0.subject.hasPrefix(prefix) }
  }

  private func row(_ found: IndexResult) -> [String] {
    let definition = found.kind.definition
    let known = found.components.indices.filter { found.components[$0] != nil }
    let weakest = known.min { found.components[$0]! < found.components[$1]! }
    let absent = found.components.indices.filter { found.components[$0] == nil }
    var note = weakest.map {
      "\(definition.components[$0].name[language]) \(NumberText.fixed(found.components[$0], 2))"
    }
    if !absent.isEmpty {
      let names = absent.map { definition.components[$0].name[language] }.joined(separator: ", ")
      note = [note, Self.missing.rendered(language, ["components": names])].compactMap { $0 }.joined(separator: "; ")
    }
    let grade = found.value.map { definition.grade(of: $0) }
    return [
      "  " + name(of: found.subject), definition.name[language], NumberText.fixed(found.value, 2),
      grade?.name[language] ?? "–",
      note ?? "–", grade?.action[language] ?? "–",
    ]
  }

  /// `programme:xuri` as tables have it, in words.
  private func name(of subject: String) -> String {
    let parts = subject.split(separator: ":", maxSplits: 1).map(String.init)
    guard parts.count == 2 else { return subject }
    switch parts[0] {
    case "programme": return Self.programme.rendered(language, ["name": parts[1]])
    case "agency": return Self.agency.rendered(language, ["name": parts[1]])
    default: return subject
    }
  }

  private static func method(_ method: WeightMethod) -> Text {
    switch method {
    case .equal: Text("equal", zh: "等权")
    case .ahp: Text("analytic hierarchy", zh: "层次分析法")
    case .entropy: Text("entropy", zh: "熵权法")
    }
  }

  /// Value and class of each kind of organisation that is active, in one line.
  private func kinds(_ found: [IndexResult]) -> String? {
    guard !found.isEmpty else { return nil }
    let parts = OrganisationKind.allCases.compactMap { kind -> String? in
      guard let index = found.first(where: { $0.subject == "organisations:\(kind.key)" }) else { return nil }
      let grade = index.value.map { index.kind.definition.grade(of: $0).name[language] }
      return [kind.name[language], NumberText.fixed(index.value, 2), grade].compactMap { $0 }.joined(separator: " ")
    }
    return Self.organisations.rendered(language, ["kinds": parts.joined(separator: " · ")])
  }

  private func grades(_ found: [IndexResult]) -> String? {
    guard !found.isEmpty else { return nil }
    let definition = IndexKind.capability.definition
    let counts = definition.classes.map { grade in
      (grade, found.count { $0.value.map { definition.grade(of: $0) } == grade })
    }
    let out = found.reduce(0) { $0 + $1.out } / Double(found.count)
    return Self.associations.rendered(
      language,
      [
        "grades": counts.filter { $0.1 > 0 }.map { "\($0.0.name[language]) \($0.1)" }.joined(separator: " · "),
        "out": NumberText.fixed(out, 2),
      ])
  }

  private func weightLine(_ kind: IndexKind) -> String {
    let weights = tables.weights(of: kind)
    let parts = zip(kind.definition.components, weights.weights).map { component, weight in
      "\(component.name[language]) \(NumberText.fixed(weight, 2))"
    }
    let name = "  \(kind.definition.name[language]) (\(Self.method(weights.method)[language])):"
    let ratio = weights.consistencyRatio.map {
      ["", Self.ratio.rendered(language, ["ratio": NumberText.fixed($0, 3)])].joined(separator: "; ")
    }
    return "\(name) " + parts.joined(separator: ", ") + (ratio ?? "")
  }
}
