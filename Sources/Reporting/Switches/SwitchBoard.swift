public import Declarations
public import Experiments

/// Every switch of the page, by theme. A new mechanism gets a line in its theme's file: what is set without it and with
/// it, and a number that it has to move.
public enum SwitchBoard {
  public static let themes: [(name: Text, switches: [Switch])] = [
    (Text("Who delivers", zh: "由谁实施"), deliverers),
    (Text("Services and methods", zh: "服务与方法"), services),
    (Text("Associations", zh: "协会"), associations),
    (Text("Money and industry", zh: "资金与产业"), finance),
    (Text("Needs and offers", zh: "需求与供给"), docking),
    (Text("Government and register", zh: "政府与登记"), government),
    (Text("The world and the channels", zh: "环境与渠道"), surroundings),
    (Text("Indices and feedback", zh: "指数与反馈"), indices),
  ]

  public static let all: [Switch] = themes.flatMap(\.switches)

  /// The setting that leaves one service out of those of the small world, or adds one.
  static func services(without gone: String? = nil, and further: String? = nil) -> [String] {
    let kept = offered.filter { $0 != gone } + [further].compactMap { $0 }
    return ["every_programme.services=[\(kept.joined(separator: ", "))]"]
  }

  private static let offered = [
    "policy-outreach", "child-support", "casework", "group-work", "livelihood-training", "job-link",
    "start-up-coaching", "relief-visits", "culture-library", "crisis-support", "market-channel",
  ]
}
