import Declarations
import Evaluation
import Interventions
import LinearAlgebra
import Storage

/// The section `indices`: which weights the indices of programmes and agencies have, and when they are found.
///
///     indices: {weights: weights/assumed.yaml}        # or a map in its place; method: ahp | entropy | equal
///
/// `ahp` takes a matrix of pairwise comparisons for an index, in the order of its components, or `groups` of components,
/// each with a matrix, and a matrix that compares the groups. `entropy` takes `decisions`, a matrix of alternatives by
/// components, and without them waits for the results. What no weights are given for has equal ones, and so has all with
/// `equal`, which sets given weights aside.
struct IndexMapping {
  let section: ScenarioReader

  func plan() -> IndexPlan {
    var plan = IndexPlan()
    let given = section.optionalMap("weights")
    let method = section.choice("method", among: WeightMethod.self, default: given == nil ? .equal : .ahp)
    let accepts = section.choice("on_inconsistent", among: ["refuse", "accept"], default: "refuse") == "accept"
    plan.every = section.integer("every", in: 1...120, default: 12, unit: .months)
    let elimination = section.mapOrEmpty("elimination")
    plan.elimination.bar = elimination.number("bar", in: 0...1, default: 0.4, unit: .share)
    plan.elimination.rounds = elimination.integer("rounds", in: 1...100, default: 2)
    if method == .ahp, given == nil { _ = section.required("weights") }
    if let given { _ = (given.optionalString("title"), given.optionalString("about"), given.provenance()) }
    for kind in IndexKind.allCases {
      let stated = given?.optionalMap(kind.rawValue).flatMap { weights(kind, $0, accepts: accepts) }
      if let stated, method != .equal, stated.method != method {
        given?.report(
          MappingFaults.otherMethod, ["index": kind.rawValue, "method": method.rawValue], at: kind.rawValue)
      }
      switch method {
      case .equal: plan[kind] = .equal(kind)
      case .ahp: plan[kind] = stated?.method == .ahp ? stated! : .equal(kind)
      case .entropy:
        if let stated, stated.method == .entropy {
          plan[kind] = stated
        } else {
          plan[kind] = .equal(kind)
          plan[kind].method = .entropy
          plan[kind].isFromResults = true
        }
      }
    }
    return plan
  }

  /// What one index's map says; `nil` after a fault.
  private func weights(_ kind: IndexKind, _ reader: ScenarioReader, accepts: Bool) -> IndexWeights? {
    let components = kind.definition.components.map(\.key)
    let limit = accepts ? nil : PairwiseComparison.largestRatio
    if reader.has("decisions") {
      guard let rows = reader.table("decisions", columns: components.count) else { return nil }
      guard !rows.isEmpty else {
        reader.report(MappingFaults.order, ["count": "\(components.count)", "found": "0"], at: "decisions")
        return nil
      }
      return IndexWeights(.entropy, EntropyWeights.of(rows))
    }
    guard reader.has("groups") else {
      guard let comparison = comparison(reader, of: components.count, limit: limit) else { return nil }
      return IndexWeights(.ahp, comparison.weights, consistencyRatio: comparison.consistencyRatio)
    }
    return hierarchy(reader, components, limit: limit)
  }

  private func hierarchy(_ reader: ScenarioReader, _ components: [String], limit: Double?) -> IndexWeights? {
    let groups = reader.list("groups")
    let parts = groups.map { group in
      _ = group.optionalString("name")
      let keys = group.choices("components", among: components)
      return (keys: keys, comparison: comparison(group, of: keys.count, limit: limit))
    }
    let criteria = comparison(reader, of: groups.count, limit: limit)
    let named = parts.flatMap(\.keys)
    guard named.sorted() == components.sorted() else {
      reader.report(MappingFaults.groups, ["components": components.joined(separator: ", ")], at: "groups")
      return nil
    }
    let comparisons = parts.compactMap(\.comparison)
    guard let criteria, comparisons.count == groups.count else { return nil }
    let hierarchy = ComparisonHierarchy(criteria: criteria, parts: comparisons)
    let byKey = Dictionary(uniqueKeysWithValues: zip(named, hierarchy.weights))
    return IndexWeights(
      .ahp, components.map { byKey[$0] ?? 0 }, consistencyRatio: hierarchy.consistencyRatio)
  }

  private func comparison(_ reader: ScenarioReader, of count: Int, limit: Double?) -> PairwiseComparison? {
    guard let rows = reader.table("matrix", columns: count) else { return nil }
    guard rows.count == count else {
      reader.report(MappingFaults.order, ["count": "\(count)", "found": "\(rows.count)"], at: "matrix")
      return nil
    }
    let matrix = Matrix(rows: count, columns: count, elements: (0..<count).flatMap { j in rows.map { $0[j] } })
    do throws(Fault) {
      return try PairwiseComparison(matrix, limit: limit)
    } catch {
      reader.report(error.kind, error.arguments, at: "matrix")
      return nil
    }
  }
}

extension MappingFaults {
  static let otherMethod = FaultKind(
    "weights-of-another-method",
    Text("the weights of {index} are not made for the method {method}", zh: "{index} 的权重与方法 {method} 不符"),
    remedy: Text(
      "give `matrix` or `groups` for ahp, `decisions` for entropy, or change `method`",
      zh: "ahp 请给出 `matrix` 或 `groups`,entropy 给出 `decisions`,或更改 `method`"))
}

extension ScenarioReader {
  /// The list of rows of numbers at `key`, each with so many columns; a number may be a fraction, `1/3`. Nothing is
  /// negative.
  func table(_ key: String, columns: Int) -> [[Double]]? {
    guard let node = required(key) else { return nil }
    guard case .list(let lines) = node.content else {
      fail(ScenarioFaults.notAList, node, path(of: key))
      return nil
    }
    var rows: [[Double]] = []
    for (index, line) in lines.enumerated() {
      let place = "\(path(of: key))[\(index)]"
      guard case .list(let cells) = line.content else {
        fail(ScenarioFaults.notAList, line, place)
        return nil
      }
      guard cells.count == columns else {
        report(MappingFaults.order, ["count": "\(columns)", "found": "\(cells.count)"], at: key)
        return nil
      }
      let numbers = cells.map { Self.fraction($0) }
      for (column, number) in numbers.enumerated() where number == nil {
        fail(ScenarioFaults.notANumber, cells[column], "\(place)[\(column)]")
      }
      guard numbers.allSatisfy({ $0 != nil }) else { return nil }
      rows.append(numbers.compactMap { $0 })
    }
    return rows
  }

  private static func fraction(_ node: ScenarioNode) -> Double? {
    guard case .scalar(let text, _) = node.content else { return nil }
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map { DecimalNumber.double(String($0)) }
    guard parts.count <= 2, let above = parts[0], above.isFinite, above >= 0 else { return nil }
    guard parts.count == 2 else { return above }
    guard let below = parts[1], below.isFinite, below > 0, (above / below).isFinite else { return nil }
    return above / below
  }
}
