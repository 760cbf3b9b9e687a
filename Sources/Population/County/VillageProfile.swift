/// What a place has to build an industry on (S4: 土特产, 生态资源, 旅游, 产业技能). The defaults change nothing.
public struct VillageProfile: Sendable, Hashable, Codable {
  /// State of the environment, 0 … 1; industries may wear it down.
  public var ecology = 1.0
  /// Worth seeing, 0 … 1.
  public var tourism = 0.0
  /// Skills that residents have for the industry, 0 … 1.
  public var skills = 0.0
  /// Market for the village's goods beside the usual one, in shares of it.
  public var marketAccess = 0.0

  public init() {}
}
