public import Declarations
public import Population

/// What can befall a household or its village in a month.
public enum LivelihoodEvent: Int, CaseIterable, Sendable {
  case illness, jobLoss, failure, family

  /// As it stands in names of parameters: `job-loss`.
  public var key: String { self == .jobLoss ? "job-loss" : String(describing: self) }

  public var name: Text {
    switch self {
    case .illness: Text("illness", zh: "疾病")
    case .jobLoss: Text("job loss", zh: "失业")
    case .failure: Text("harvest or price failure in the village", zh: "村庄歉收或跌价")
    case .family: Text("family event", zh: "家庭变故")
    }
  }
}

/// Where what peers pass on comes from.
public enum PeerSource: Int, CaseIterable, Sendable {
  case association, neighbours

  public var key: String { String(describing: self) }

  public var name: Text {
    switch self {
    case .association: Text("association", zh: "协会")
    case .neighbours: Text("neighbours", zh: "邻里")
    }
  }
}

/// Fixed covariates of a household.
public enum Covariate: Int, CaseIterable, Sendable {
  case intercept, ability, schooling, dependency, land, remoteness, chronic, trend

  public var key: String { String(describing: self) }

  public var name: Text {
    switch self {
    case .intercept: Text("intercept", zh: "截距")
    case .ability: Text("permanent ability", zh: "长期能力")
    case .schooling: Text("schooling of the head", zh: "户主受教育年限")
    case .dependency: Text("dependency ratio", zh: "抚养比")
    case .land: Text("land", zh: "土地")
    case .remoteness: Text("remoteness", zh: "偏远程度")
    case .chronic: Text("lasting illness", zh: "慢性病或残疾")
    case .trend: Text("own growth so far", zh: "自身增长")
    }
  }
}

/// A row of Θ: one entry of v = [ x | φ(x) | events | dose | peers | ε | village | c ].
public enum MatrixRow: Sendable, Hashable {
  case capital(Capital)
  /// φ of physical, human, health and motivation.
  case threshold(Capital)
  case event(LivelihoodEvent)
  case dose(Service)
  case peers(PeerSource, Capital)
  /// Shock factors: nation, county, village, village farm price, and four of the household.
  case shock(Int)
  case village(VillageState)
  case covariate(Covariate)

  private static func place(of capital: Capital, in list: [Capital]) -> Int {
    guard let place = list.firstIndex(of: capital) else { preconditionFailure("no row for \(capital)") }
    return place
  }

  /// Rows in all: 8 + 4 + 4 + 16 + 8 + 8 + 8 + 8.
  public static let count = 64
  /// The capitals from behind which a threshold may act.
  public static let thresholds: [Capital] = [.physical, .human, .health, .motivation]

  public var index: Int {
    switch self {
    case .capital(let capital): capital.rawValue
    case .threshold(let capital): 8 + Self.place(of: capital, in: Self.thresholds)
    case .event(let event): 12 + event.rawValue
    case .dose(let service): 16 + service.rawValue
    case .peers(let source, let capital):
      32 + 4 * source.rawValue + Self.place(of: capital, in: County.passedOn)
    case .shock(let factor): 40 + factor
    case .village(let state): 48 + state.rawValue
    case .covariate(let covariate): 56 + covariate.rawValue
    }
  }

  public var name: Text {
    switch self {
    case .capital(let capital): capital.name
    case .threshold(let capital):
      Text("threshold in \(capital.name.english)", zh: "\(capital.name.chinese)门槛")
    case .event(let event): event.name
    case .dose(let service): service.name
    case .peers(let source, let capital):
      Text("\(capital.name.english) of \(source.name.english)", zh: "\(source.name.chinese)的\(capital.name.chinese)")
    case .shock(let factor): Text("shock factor \(factor)", zh: "冲击因子 \(factor)")
    case .village(let state): Text("village \(state.name.english)", zh: "村庄\(state.name.chinese)")
    case .covariate(let covariate): covariate.name
    }
  }

  /// The row that stands at `index` in words, for messages about a value that is not finite.
  public static func name(at index: Int) -> Text {
    let all: [MatrixRow] =
      Capital.allCases.map { .capital($0) } + thresholds.map { .threshold($0) }
      + LivelihoodEvent.allCases.map { .event($0) } + Service.allCases.map { .dose($0) }
      + PeerSource.allCases.flatMap { source in County.passedOn.map { .peers(source, $0) } }
      + (0..<8).map { .shock($0) } + VillageState.allCases.map { .village($0) }
      + Covariate.allCases.map { .covariate($0) }
    return all[index].name
  }
}

/// A column of Θ: the next value of a moving capital, or this month's log productivity.
public enum MatrixColumn: Sendable, Hashable {
  case capital(Capital)
  case wage, business, property

  /// Six capitals and three productivities.
  public static let count = 9

  public var index: Int {
    switch self {
    case .capital(let capital):
      if capital.rawValue < Capital.moving.count {
        capital.rawValue
      } else {
        preconditionFailure("\(capital) is a level of money, not a result of the product")
      }
    case .wage: 6
    case .business: 7
    case .property: 8
    }
  }

  public var key: String {
    switch self {
    case .capital(let capital): capital.key
    case .wage: "wage"
    case .business: "business"
    case .property: "property"
    }
  }

  public var name: Text {
    switch self {
    case .capital(let capital): capital.name
    case .wage: Text("wage productivity", zh: "工资生产率")
    case .business: Text("business productivity", zh: "经营生产率")
    case .property: Text("yield of property", zh: "财产收益率")
    }
  }
}
