public import Declarations

/// The parameters that a scenario may set, with the values that it gives them: a table for people and for programs.
///
///     ParameterTable(word: "illness", values: scenario.parameters, language: .english).text
public struct ParameterTable: Sendable {
  /// One parameter; texts are in the table's language.
  public struct Row: Sendable, Hashable, Encodable {
    public let section: String
    public let name: String
    public let meaning: String
    /// The scenario's value, or the default.
    public let value: Double
    public let unit: String
    public let low: Double
    public let high: Double
    public let defaultValue: Double
    /// Whether the scenario gives a value, be it the default.
    public let isSet: Bool
    /// Of the value: the scenario's where it gives one.
    public let source: String
    /// Of the value.
    public let grade: Grade

    enum CodingKeys: String, CodingKey {
      case section, name, meaning, value, unit, low, high, source, grade
      case defaultValue = "default"
      case isSet = "set"
    }
  }

  public let rows: [Row]
  public let language: Language

  /// - Parameters:
  ///   - word: keeps the parameters whose name, meaning (in either language), grade or source holds it, in upper or
  ///     lower case; all when `nil` or empty.
  ///   - own: parameters that a user has added; they stand in a last section.
  public init(word: String?, values: ParameterValues, language: Language, adding own: [Parameter] = []) {
    self.language = language
    let added = own.isEmpty ? [] : [ParameterSection(title: ParameterTexts.added, parameters: own)]
    rows = (ParameterSection.all + added).flatMap { section in
      section.parameters.filter { Self.holds(word, $0, values.setting(of: $0)) }.map { parameter in
        Row(section.title[language], parameter, values, language)
      }
    }
  }

  /// How many of the rows have each grade.
  public var counts: [Grade: Int] { rows.reduce(into: [:]) { $0[$1.grade, default: 0] += 1 } }

  /// The rows of each section, in order.
  var sections: [(title: String, rows: [Row])] {
    var sections: [(title: String, rows: [Row])] = []
    for row in rows {
      if sections.last?.title == row.section {
        sections[sections.count - 1].rows.append(row)
      } else {
        sections.append((row.section, [row]))
      }
    }
    return sections
  }

  private static func holds(_ word: String?, _ parameter: Parameter, _ setting: ParameterSetting) -> Bool {
    guard let word = word?.lowercased(), !word.isEmpty else { return true }
    let meaning = parameter.meaning
    let texts = [parameter.name, meaning.english, meaning.chinese, setting.source, setting.grade.rawValue]
    return texts.contains { $0.lowercased().contains(word) }
  }
}

extension ParameterTable.Row {
  fileprivate init(_ section: String, _ parameter: Parameter, _ values: ParameterValues, _ language: Language) {
    let setting = values.setting(of: parameter)
    self.section = section
    name = parameter.name
    meaning = parameter.meaning[language]
    value = setting.value
    unit = parameter.unit.symbol
    low = parameter.range.lowerBound
    high = parameter.range.upperBound
    defaultValue = parameter.defaultValue
    isSet = values.settings[parameter.name] != nil
    source = setting.source
    grade = setting.grade
  }
}
