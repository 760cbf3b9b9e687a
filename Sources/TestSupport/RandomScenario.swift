import PovertyPaths

extension SmallWorld {
  /// A small world with parameters, rule, programme and population drawn at random.
  ///
  /// Every parameter of the month moves by up to three tenths of itself within its range, thresholds and the weight of
  /// spill-over included; persistence stays below 0.97 a year, so that capitals stay of the order of one.
  ///
  /// - Parameter seed: equal seeds give equal worlds.
  public static func random(seed: UInt64) throws -> SmallWorld {
    var random = SeededGenerator(seed: seed)
    let sizes = (0..<Int.random(in: 1...3, using: &random)).map { _ in Int.random(in: 90...140, using: &random) }
    var world = try SmallWorld(sizes: sizes, seed: seed)
    for parameter in MechanismParameters.all + InterventionParameters.all {
      var value = world.scenario.parameters[parameter] * Double.random(in: 0.7...1.3, using: &random)
      if parameter.name.hasPrefix("threshold."), parameter.defaultValue == 0 {
        value = Double.random(in: 0...0.01, using: &random)
      }
      if parameter.name.hasPrefix("persistence.") { value = min(value, 0.97) }
      world.set(parameter, to: min(max(value, parameter.range.lowerBound), parameter.range.upperBound))
    }
    world.scenario.poverty.rule = PovertyRule.allCases.randomElement(using: &random) ?? .income
    world.scenario.poverty.confirmMonths = Int.random(in: 1...4, using: &random)
    world.scenario.background = Int.random(in: 0..<4, using: &random) > 0
    // In every other world programmes do with money whatever they can.
    if seed % 2 == 1 { world.scenario.paths[1] = Self.financed(villages: Array(0..<max(1, sizes.count - 1))) }
    let start = Int.random(in: 1...12, using: &random)
    world.scenario.demography = Bool.random(using: &random)
    world.scenario.calendar = Calendar(startYear: 2018, startMonth: start)
    return world
  }
}
