import Declarations
import Interventions

/// The words in which a path and its programmes are described.
enum PathTexts {
  static let source = Text("(Source: {source}.)", zh: "(来源:{source}。)")
  static let unranked = Text("Shown, but not ranked.", zh: "列出但不参与排名。")
  static let none = Text(
    "nothing beyond the standing system, which stays on in every path.", zh: "除各路径共有的常设保障外,不作任何干预。")
  static let deadline = Text(
    "The county government gives poverty {attention} of the time of {officials} officials and has vowed to take {target} of the registered off the register by month {months}.",
    zh: "县政府 {officials} 名干部以 {attention} 的精力从事扶贫,并立下军令状:第 {months} 个月前 {target} 的在册户退出。")

  static let money = Text(
    "{budget} yuan from `{payer}` over {months} months in {villages}, delivered by {who}; places for {households} households, {candidates}, {places}.",
    zh: "由 `{payer}` 出资 {budget} 元,为期 {months} 个月,村庄 {villages};由{who}实施;名额 {households} 户,{candidates},{places}。")
  static let officials = Text(
    "officials and resident teams (as many as {staff} at full time, professionalism {competence})",
    zh: "干部与驻村工作队(折合全职 {staff} 人,专业性 {competence})")
  static let nobody = Text("nobody: the money is paid out", zh: "无人(资金直接发放)")
  static let agency = Text("an agency (staff {staff}, competence {competence})", zh: "机构(人员 {staff},能力 {competence})")
  static let namedAgency = Text(
    "the {origin} agency {name} (staff {staff}, competence {competence})",
    zh: "{origin}机构 {name}(人员 {staff},能力 {competence})"
  )
  static let services = Text("Services: {services}.", zh: "服务:{services}。")
  static let split = Text("Budget: {split}.", zh: "预算:{split}。")
  static let associations = Text("Associations to incubate: {associations}.", zh: "孵化协会:{associations}。")
  static let crises = Text("Crisis cases: {crises}.", zh: "危机个案:{crises} 例。")
  static let books = Text("Books: {books}.", zh: "图书:{books} 册。")
  static let features = Text("Also: {features}.", zh: "另有:{features}。")

  static let commission = Text(
    "a contract with supervision by payer/deliverer/served at {levels}, paid in {parts} parts",
    zh: "委托合同,出资方/实施方/受益方监督强度 {levels},分 {parts} 期拨款")
  static let collaboration = Text(
    "collaboration without a contract, goodwill {goodwill} at the start", zh: "无合同的协作,初始情谊 {goodwill}")
  static let process = Text("services wait for survey, assessment and plan", zh: "先调查、预估与计划,后提供服务")
  static let volunteers = Text("at most {most} residents as volunteers", zh: "居民志愿者至多 {most} 人")
  static let handInHand = Text("{name} learns hand in hand", zh: "与 {name} 牵手学习")
  static let synergy = Text("five subjects act together", zh: "五方协同")
  static let cash = Text("the cash line is paid out to those served", zh: "现金项发放给服务对象")
  static let cashLike = Text(
    "the budget of `{like}` is paid as cash to the households that it would serve", zh: "将 `{like}` 的预算以现金发给其服务对象")
  static let funds = Text("seed capital for revolving funds", zh: "为互助资金提供本金")
  static let loans = Text("bank loans without collateral", zh: "免抵押银行贷款")
  static let savings = Text("savings are matched", zh: "储蓄配款")
  static let diffusion = Text("what it builds spreads to other villages", zh: "成效向其他村庄辐射")
  static let monitoring = Text(
    "those who left poverty are watched, also for {months} months after the end", zh: "监测脱贫户,结束后再持续 {months} 个月")
  static let successionByAgency = Text("a local agency carries on for {months} months", zh: "本地机构接续 {months} 个月")
  static let successionByAssociations = Text("the associations carry on for {months} months", zh: "协会接续 {months} 个月")
  static let feedback = Text("each round's review changes the next plan", zh: "每轮评估改变下一轮计划")

  static func origin(_ origin: AgencyPlan.Origin) -> Text {
    origin == .local ? Text("local", zh: "本地") : Text("outside", zh: "外来")
  }

  static func docking(_ mode: DockingPlan.Mode) -> Text {
    switch mode {
    case .off: Text("no docking", zh: "不对接")
    case .blind: Text("organisations help whom they happen to see", zh: "各组织各自帮扶所见者")
    case .agency: Text("organisations and needs are linked by hand", zh: "人工对接组织与需求")
    case .platform: Text("a platform matches needs and offers", zh: "平台匹配需求与供给")
    }
  }

  static func industry(_ tie: IndustryTie) -> Text {
    switch tie {
    case .direct: Text("industry {name}: households produce", zh: "产业 {name}:直接生产")
    case .employment: Text("industry {name}: jobs for households", zh: "产业 {name}:就业带动")
    case .shares: Text("industry {name}: shares for households", zh: "产业 {name}:资产收益")
    case .mixed: Text("industry {name}: production, jobs and shares", zh: "产业 {name}:混合带动")
    }
  }

  static func candidates(_ candidates: AdministrationPlan.Candidates) -> Text {
    switch candidates {
    case .registered: Text("of those registered", zh: "限建档立卡户")
    case .allPoor: Text("of all that are seen as poor", zh: "限所见贫困户")
    case .applicants: Text("of those who apply", zh: "限申请者")
    }
  }

  static func places(_ places: AdministrationPlan.Places) -> Text {
    switch places {
    case .needs: Text("by need", zh: "按需求")
    case .even: Text("by lot, alike for all", zh: "平均抽取")
    case .quota: Text("by quotas of villages", zh: "按村指标")
    case .connections: Text("by need and connections", zh: "按需求与人脉")
    }
  }
}
