import Foundation
import PovertyPaths

let clock = ContinuousClock()
let (scenario, document) = try Scenario.read(
  CommandLine.arguments[1], settings: Array(CommandLine.arguments.dropFirst(2)))
let t = try clock.measure {
  let society = try Society(scenario)
  let result = try Comparison(society: society, threads: 2).run()!
  print(Headline(result, language: .english).text)
  let writer = RunWriter(result, document: document)
  try writer.write(to: "runs/x", replacing: true)
}
print(t)
