import Declarations
import Interventions
import Population

/// The section `organisations`, and the key `docking` of a programme.
enum DockingMapping {
  /// Who offers help: `count` registered organisations of the city, `enterprises` and `individuals` beside them.
  static func organisations(_ section: ScenarioReader) -> OrganisationPlan {
    let most = 100_000
    var plan = OrganisationPlan(count: section.integer("count", in: 0...most, default: 0))
    plan.enterprises = section.integer("enterprises", in: 0...most, default: 0)
    plan.individuals = section.integer("individuals", in: 0...most, default: 0)
    plan.activeShare = share("active_share", plan.activeShare, in: section)
    plan.insideShare = share("inside_share", plan.insideShare, in: section)
    plan.countyWideShare = share("county_wide_share", plan.countyWideShare, in: section)
    return plan
  }

  static func docking(_ section: ScenarioReader) -> DockingPlan {
    var plan = DockingPlan(mode: section.choice("mode", among: DockingPlan.Mode.self))
    plan.leader = section.choice("led_by", among: DockingPlan.Leader.self, default: .agency)
    plan.circle = section.choice("needs_of", among: DockingPlan.Circle.self, default: .registered)
    plan.information = section.optionalNumber("information", in: 0...1, unit: .share)
    plan.carriesOn = section.boolean("carries_on", default: false)
    if plan.carriesOn, plan.mode == .blind || plan.mode == .agency {
      section.report(MappingFaults.nothingCarriesOn, ["mode": plan.mode.rawValue], at: "carries_on")
    }
    return plan
  }

  private static func share(_ key: String, _ value: Double, in section: ScenarioReader) -> Double {
    section.quantity(
      key, unit: .share, in: 0...1, default: .init(value: value, source: "chosen", grade: .assumed)
    ).value
  }
}

extension MappingFaults {
  static let nobodyOffers = FaultKind(
    "no-organisations",
    Text("'{name}' docks needs, but the scenario has no organisations", zh: "“{name}”进行需求对接,但场景中没有组织"),
    remedy: Text(
      "add a section, organisations: {count: 1308}, or set the programme's docking.mode to off",
      zh: "请加入 organisations: {count: 1308},或将该项目的 docking.mode 设为 off"))
  static let nothingCarriesOn = FaultKind(
    "docking-cannot-carry-on",
    Text("docking in mode '{mode}' cannot carry on without its agency", zh: "“{mode}”方式的对接在机构撤出后无法继续"),
    remedy: Text(
      "only a platform carries on: set mode to platform or drop carries_on",
      zh: "只有平台可以继续:请将 mode 设为 platform,或去掉 carries_on"))
}
