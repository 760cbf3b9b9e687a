import Declarations

extension Method {
  /// Poverty over time, mobility, income processes and vulnerability.
  public static let dynamics: [Method] = intertemporalPoverty + mobility + incomeProcess
}
