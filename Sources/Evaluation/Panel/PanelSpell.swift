import Quantities

/// An unbroken time of a household of a panel on one side of the line.
///
/// `spell.start` is the time of the first observation of the spell and `spell.end` that of the event which ended it; for
/// a censored spell the time after its last observation. A gap in the record censors the spell before it, and what
/// comes after begins anew: its true start is not known (*left-censored*), as with the first spell of every household.
/// A household above the line is *never poor* as long as its record shows no poverty, gaps or not.
public struct PanelSpell: Sendable, Hashable {
  public var spell: Spell
  /// Its observations in the panel.
  public var rows: Range<Int32>
  /// The last time of the stretch without gaps that holds the spell, whatever the state then.
  public var observedUntil: Int32

  public var isPoor: Bool { spell.state == .poor }

  /// Whether its beginning was not observed.
  public var isLeftCensored: Bool { !spell.hasRecordedStart }

  /// Whether its end was not observed: it runs in the last period of the household, or in the last before a gap.
  public var isRightCensored: Bool { spell.isCensored }

  /// Observations in the spell.
  public var length: Int { rows.count }

  /// Periods at risk of ending. A spell that is still running at its last observation could not be seen to end there,
  /// so that one does not count.
  public var duration: Int { spell.isCensored ? length - 1 : length }
}
