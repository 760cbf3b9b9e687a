public import ArgumentParser
import Foundation
public import PovertyPaths

/// The language of this process, chosen once: `--language`, else the first of LC_ALL, LC_MESSAGES and LANG that is set.
enum Speech {
  static let language = chosen(CommandLine.arguments, ProcessInfo.processInfo.environment)

  private static func chosen(_ arguments: [String], _ environment: [String: String]) -> Language {
    // Before the parser, because help and its own errors speak too.
    for (index, argument) in arguments.enumerated() {
      if argument == "--language", index + 1 < arguments.count {
        if let language = Language(rawValue: arguments[index + 1]) { return language }
      } else if argument.hasPrefix("--language=") {
        if let language = Language(rawValue: String(argument.dropFirst(11))) { return language }
      }
    }
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
    return locale?.hasPrefix("zh") == true ? .chinese : .english
  }
}

extension Text {
  /// The text in the language of this process.
  var spoken: String { self[Speech.language] }

  func spoken(_ arguments: [String: String]) -> String { rendered(Speech.language, arguments) }

  var help: ArgumentHelp { ArgumentHelp(spoken) }

  /// Help with the name of the value: `--seed <number>`.
  func help(_ value: Text) -> ArgumentHelp { ArgumentHelp(spoken, valueName: value.spoken) }
}

extension Language: ExpressibleByArgument {}

/// The option that every subcommand has.
struct LanguageOption: ParsableArguments {
  @Option(help: Text("Language of everything that is printed.", zh: "显示语言。").help(Text("language", zh: "语言")))
  var language: Language = Speech.language
}
