public import Declarations

/// The sixteen kinds of service that a household can take up in a month.
public enum Service: Int, CaseIterable, Sendable, Codable {
  case policyOutreach, casework, groupWork, childSupport, livelihoodTraining, technologyExtension, jobLink
  case startUpCoaching, reliefVisits, crisisSupport, cultureLibrary, marketChannel, associationActivity, assetShares
  case healthCare, housing

  /// As a scenario writes it: `policy-outreach`.
  public var key: String {
    String(describing: self).reduce(into: "") { key, letter in
      if letter.isUppercase { key += "-" }
      key += letter.lowercased()
    }
  }

  public init?(key: String) {
    guard let service = Self.allCases.first(where: { $0.key == key }) else { return nil }
    self = service
  }

  public var name: Text {
    switch self {
    case .policyOutreach: Text("policy outreach", zh: "政策宣讲")
    case .casework: Text("casework", zh: "个案工作")
    case .groupWork: Text("group work", zh: "小组工作")
    case .childSupport: Text("child support", zh: "儿童服务")
    case .livelihoodTraining: Text("livelihood training", zh: "生计能力培训")
    case .technologyExtension: Text("technology extension", zh: "技术推广")
    case .jobLink: Text("job link", zh: "就业链接")
    case .startUpCoaching: Text("start-up and finance coaching", zh: "创业与理财辅导")
    case .reliefVisits: Text("relief in kind and visits", zh: "节日慰问与实物救助")
    case .crisisSupport: Text("crisis support", zh: "危机介入")
    case .cultureLibrary: Text("culture and library", zh: "社区文化与流动图书馆")
    case .marketChannel: Text("market channel", zh: "销售渠道")
    case .associationActivity: Text("association activity", zh: "协会活动")
    case .assetShares: Text("asset shares and matched savings", zh: "资产入股与配套储蓄")
    case .healthCare: Text("care for health", zh: "健康照护")
    case .housing: Text("housing and moving", zh: "住房与搬迁")
    }
  }
}

/// A service that one household has taken up this month: how much, where 1 is a full month of it.
public struct Dose: Sendable, Hashable, Codable {
  public var household: HouseholdIndex
  public var service: Service
  public var amount: Double

  public init(household: HouseholdIndex, service: Service, amount: Double) {
    self.household = household
    self.service = service
    self.amount = amount
  }
}

/// Money that this month's decisions move between one household and somebody else.
///
/// The flow says from whom to whom: a household receives what has it as payee and pays what has it as payer. Whether the
/// money counts as income, and so for poverty, is the flow's as well (`Flow.countsAsIncome`).
public struct Payment: Sendable, Hashable, Codable {
  public var household: HouseholdIndex
  /// Not negative. Who takes money from a household takes no more than its savings.
  public var fen: Int64
  public var flow: Flow

  public init(household: HouseholdIndex, fen: Int64, flow: Flow = .programmeGifts) {
    self.household = household
    self.fen = fen
    self.flow = flow
  }

  /// What the household gains, in fen; negative when it pays.
  public var gain: Int64 { flow.payee == .households ? fen : -fen }
}

/// A household's place in its county: it never changes during a run.
public typealias HouseholdIndex = Int32
