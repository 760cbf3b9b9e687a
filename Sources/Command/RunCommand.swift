import ArgumentParser
import PovertyPaths

/// `run SCENARIO`: one path, evaluated.
struct RunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: Text(
      "Simulate one path of a scenario, write a run folder, print its rates.", zh: "模拟场景中的一条路径,写出运行文件夹并显示比率。"
    ).spoken)

  @Argument(help: Text("The scenario file.", zh: "场景文件。").help(Text("scenario", zh: "场景")))
  var scenario: String
  @Option(
    help: Text(
      "The path to run (default: the first that has a programme).", zh: "要运行的路径(默认:第一条含项目的路径)。"
    ).help(Text("name", zh: "名称")))
  var path: String?
  @OptionGroup var options: SimulationOptions

  func run() throws {
    let (read, _) = try options.overlay.read(scenario)
    let chosen = path ?? read.paths.first { !$0.programmes.isEmpty }?.name ?? PathPlan.none.name
    if let clock = options.phaseClock, clock != chosen {
      throw CommandFaults.clockNotRun(["clock": clock, "path": chosen])
    }
    var overlay = options.overlay
    overlay.choose(paths: [chosen], typed: "--path \(chosen)")
    // A clock that the scenario names for its comparison does not run here.
    if read.evaluation.phaseClock != nil {
      overlay.add("evaluation.phase_clock=\(chosen)", typed: "--path \(chosen)")
    }
    try SimulationJob(command: "run", file: scenario, overlay: overlay, options: options, only: chosen).run()
  }
}
