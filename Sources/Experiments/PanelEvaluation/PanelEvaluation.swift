public import Evaluation

/// A panel with what its tables are made from.
public struct PanelEvaluation: Sendable {
  public let options: PanelOptions
  public let panel: HouseholdPanel
  /// Observations and households left out.
  public let dropped: [DroppedObservation: Int]
  public let droppedHouseholds: Int
  public let threads: Int
  public let panelSpells: PanelSpells
  public let lifeTable: PanelLifeTable
  public let measures: [MeasureRow]
  public let transitions: [TransitionRow]
  /// Returns to poverty for each period out of it after an exit that was observed.
  public let returns: ClusteredRate
  /// When households were treated, and what that changed; `nil` unless asked for.
  public let treatment: PanelTreatment?
  public let effects: PanelEffects?
  /// What exits and returns depend on; `nil` unless asked for.
  public let hazards: PanelHazards?
  /// One observation a cluster.
  public let clusterSample: SurveyDesign

  /// - Parameter compared: the households among whom effects are looked for, where these are not all of the panel's.
  public init(
    _ assembly: PanelAssembly, _ options: PanelOptions, threads: Int = 1, comparing compared: HouseholdPanel? = nil
  ) {
    self.options = options
    self.threads = threads
    panel = assembly.panel
    dropped = assembly.dropped
    droppedHouseholds = assembly.droppedHouseholds
    clusterSample = panel.clusterSample()
    measures = MeasuresTable.rows(of: panel, cutoff: options.cutoff, threads: threads)
    transitions = TransitionsTable.rows(of: panel, clusterSample, threads: threads)
    panelSpells = PanelSpells(panel)
    lifeTable = PanelLifeTable(panel, panelSpells.spells)
    returns = Self.returns(panel, panelSpells.spells)
    treatment = options.firstTreated == nil ? nil : PanelTreatment(panel)
    let part = compared ?? panel
    effects =
      EffectsTable.isAsked(options)
      ? PanelEffects(part, compared == nil ? treatment : PanelTreatment(part), options) : nil
    hazards = options.covariates.isEmpty ? nil : PanelHazards(panel, panelSpells.spells, threads: threads)
  }

  public var spells: [PanelSpell] { panelSpells.spells }

  /// Whether somebody was observed more than once, and so in successive periods.
  public var isLongitudinal: Bool { panel.households < panel.count }

  private static func returns(_ panel: HouseholdPanel, _ spells: [PanelSpell]) -> ClusteredRate {
    var rate = ClusteredRate()
    for spell in spells where spell.spell.state == .exited && !spell.isLeftCensored {
      let first = Int(spell.rows.lowerBound)
      for row in first..<first + spell.duration {
        rate.add(
          cluster: panel.cluster(row), weight: panel.weight(row),
          isEvent: !spell.spell.isCensored && row == first + spell.duration - 1)
      }
    }
    return rate
  }
}
