public import PovertyPaths

extension Society {
  /// The luck of a replicate.
  public func draws(replicate: Int = 0) -> Draws { Draws(key: DrawKey(seed: scenario.seed, replicate: replicate)) }

  /// The county at the first month of the burn-in, ready to live under `path` or under a changed `world`.
  public func founding(world: Simulation.World? = nil, replicate: Int = 0) -> Simulation {
    Simulation(state: founded(), world: world ?? self.world(.none), draws: draws(replicate: replicate))
  }

  /// What the burn-in leaves: the state at month 0, from which every path starts.
  public func burnedIn(replicate: Int = 0) throws -> Simulation.State {
    var burnIn = founding(replicate: replicate)
    _ = try burnIn.run(until: 0)
    return started(burnIn.state)
  }

  /// `path` from `start` on, in memory of its own.
  ///
  /// - Parameter world: the month, where it differs from that of the path: with probes, say.
  public func simulation(
    _ path: PathPlan, from start: Simulation.State, world: Simulation.World? = nil, replicate: Int = 0
  ) -> Simulation {
    var state = start.copy()
    path.openProgrammes(in: &state.county)
    return Simulation(state: state, world: world ?? self.world(path), draws: draws(replicate: replicate))
  }

  /// The county that `path` leaves at the end of the scenario.
  public func outcome(
    of path: PathPlan, from start: Simulation.State, observers: [any Observer] = []
  ) throws -> County {
    var simulation = simulation(path, from: start)
    _ = try simulation.run(until: scenario.months, observers: observers)
    return simulation.state.county
  }
}
