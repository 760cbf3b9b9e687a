public import Declarations
import Population
public import Simulation

/// The entries of Θ by which a programme reaches households: service effects E and village loadings V.
///
/// At most two effects for a service. Every size is assumed and can be set to zero; what evidence there is on the
/// direction stands as source (facts B3).
public enum ServiceEffects {
  public static let services = Parameter(
    "channel.services", 1, .share, in: 0...1, source: "switch", grade: .assumed,
    Text("scale of all effects of services taken up", zh: "所获服务全部效果的总开关"))
  public static let villages = Parameter(
    "channel.village", 1, .share, in: 0...1, source: "switch", grade: .assumed,
    Text("scale of all effects of village states on households", zh: "村庄状态对住户影响的总开关"))

  static let effect = Loading.Block(
    "effect", channel: services,
    Text("effect of a full month of {row} on {column}", zh: "一个满月的{row}对{column}的影响"))
  static let place = Loading.Block(
    "place", channel: villages, Text("monthly effect of {row} on {column}", zh: "{row}对{column}的月度影响"))

  public static let loadings: [Loading] = [
    Loading(
      effect, .dose(.policyOutreach), on: .capital(.information), 0.03, in: 0...0.5,
      source: "S0: house calls close the gap in knowledge of policy"),
    Loading(
      effect, .dose(.casework), on: .capital(.motivation), 0.03, in: 0...0.5,
      source: "facts B3: psychosocial arm of the Niger trial, benefit/cost 1.26"),
    Loading(effect, .dose(.casework), on: .capital(.information), 0.015, in: 0...0.5),
    Loading(effect, .dose(.groupWork), on: .capital(.social), 0.025, in: 0...0.5),
    Loading(effect, .dose(.groupWork), on: .capital(.motivation), 0.015, in: 0...0.5),
    Loading(
      effect, .dose(.childSupport), on: .capital(.human), 0.001, in: 0...0.1,
      source: "S0; most of it falls to the next generation"),
    Loading(
      effect, .dose(.livelihoodTraining), on: .capital(.human), 0.01, in: 0...0.2,
      source: "facts B3: training +20.7 % income, an upper bound"),
    Loading(effect, .dose(.livelihoodTraining), on: .capital(.information), 0.015, in: 0...0.5),
    Loading(
      effect, .dose(.technologyExtension), on: .capital(.natural), 0.015, in: 0...0.3,
      source: "facts A10: rice–shrimp +1,500 yuan a mu a year over rice"),
    Loading(effect, .dose(.technologyExtension), on: .capital(.human), 0.002, in: 0...0.1),
    Loading(effect, .dose(.jobLink), on: .capital(.information), 0.025, in: 0...0.5, source: "S0: links for jobs"),
    Loading(effect, .dose(.startUpCoaching), on: .capital(.human), 0.005, in: 0...0.2),
    Loading(effect, .dose(.startUpCoaching), on: .capital(.motivation), 0.015, in: 0...0.5),
    Loading(effect, .dose(.reliefVisits), on: .capital(.social), 0.01, in: 0...0.5),
    Loading(
      effect, .dose(.reliefVisits), on: .capital(.motivation), -0.0025, in: -0.5...0.5,
      source: "S2, S4: relief alone may lower motivation"),
    Loading(effect, .dose(.crisisSupport), on: .capital(.health), 0.025, in: 0...0.5),
    Loading(effect, .dose(.crisisSupport), on: .capital(.motivation), 0.02, in: 0...0.5),
    Loading(effect, .dose(.cultureLibrary), on: .capital(.information), 0.01, in: 0...0.5),
    Loading(effect, .dose(.cultureLibrary), on: .capital(.social), 0.005, in: 0...0.5),
    Loading(
      effect, .dose(.marketChannel), on: .business, 0.025, in: 0...1,
      source: "facts B3: e-commerce about zero on producers' income"),
    Loading(effect, .dose(.associationActivity), on: .capital(.social), 0.02, in: 0...0.5),
    Loading(effect, .dose(.associationActivity), on: .capital(.information), 0.015, in: 0...0.5),
    Loading(effect, .dose(.healthCare), on: .capital(.health), 0.02, in: 0...0.5),
    Loading(
      effect, .dose(.housing), on: .wage, 0.05, in: -0.5...0.5,
      source: "chosen; a month at a site nearer to jobs, for each standard deviation of remoteness"),
    Loading(
      effect, .dose(.housing), on: .capital(.natural), -0.005, in: -0.1...0.1,
      source: "chosen; the land that was left is farther away"),
    Loading(
      effect, .dose(.assetShares), on: .capital(.information), 0.015, in: 0...0.5,
      source: "S2: the ability to handle money and assets"),

    Loading(place, .village(.channel), on: .business, 0.15, in: 0...2),
    Loading(place, .village(.brand), on: .business, 0.1, in: 0...2),
    Loading(place, .village(.quality), on: .business, 0.1, in: 0...2),
    Loading(place, .village(.infrastructure), on: .business, 0.1, in: 0...2),
    Loading(place, .village(.jobs), on: .wage, 0.1, in: 0...2),
    Loading(place, .village(.trust), on: .capital(.motivation), 0.01, in: 0...0.5),
    Loading(place, .village(.participation), on: .capital(.social), 0.01, in: 0...0.5),
    Loading(place, .village(.cadre), on: .capital(.information), 0.01, in: 0...0.5),
  ]

  public static let parameters: [Parameter] = [services, villages] + loadings.map(\.parameter)
}
