import ArgumentParser
import Foundation
import PovertyPaths

/// The command `povertypaths`: its subcommands, and how it ends.
struct RootCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: Software.name,
    abstract: Text(
      "How households leave poverty and fall back, with and without a programme.", zh: "模拟住户在有项目与无项目情形下的脱贫与返贫。"
    ).spoken,
    version: Software.version,
    subcommands: [
      RunCommand.self, CompareCommand.self, ValidateCommand.self, DescribeCommand.self, ParametersCommand.self,
      CollectCommand.self, ReproduceCommand.self, EvaluateCommand.self, DoctorCommand.self,
    ])
}

@main
enum Program {
  static func main() {
    // A reader that went away, as `head` does, is no reason to die without a word.
    signal(SIGPIPE, SIG_IGN)
    exit(outcome().rawValue)
  }

  private static func outcome() -> ExitStatus {
    do {
      var command = try RootCommand.parseAsRoot()
      try command.run()
      return .done
    } catch {
      return status(of: error)
    }
  }

  private static func status(of error: any Error) -> ExitStatus {
    if Interruption.shared.isRequested { return Interruption.shared.reportOnce() }
    switch error {
    case let fault as Fault:
      StandardStream.error.write(fault.rendered(Speech.language) + "\n")
      return fault.kind.exit
    case let faults as Faults:
      StandardStream.error.write(faults.rendered(Speech.language) + "\n")
      return Overlay.blames(faults) ? .wrongUsage : faults.exit
    case let ending as Ending: return ending.status
    default: return answer(error)
    }
  }

  /// Help, the version, and wrong usage: what the argument parser has to say.
  private static func answer(_ error: any Error) -> ExitStatus {
    let code = RootCommand.exitCode(for: error)
    let message = ParserTexts.spoken(RootCommand.fullMessage(for: error)) + "\n"
    if code == .success {
      StandardStream.output.write(message)
      return .done
    }
    StandardStream.error.write(message)
    return code == .validationFailure ? .wrongUsage : .failed
  }
}

/// An end that has already said everything.
struct Ending: Error {
  let status: ExitStatus
}
