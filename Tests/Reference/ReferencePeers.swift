/// What associations and neighbours pass on: information, human capital, motivation and social capital.
///
///     neighbours    max(0, mean of the village's others − own)
///     association   cohesion · max(0, (1 − tie) · mean of its other members + tie · mean of other associations − own)
///                 with tie = share + (1 − share) · ties of the association
///
/// A member of several sees the sum; an association of one passes nothing on; without other associations tie is 0.
struct ReferencePeers {
  private let society: ReferenceSociety
  private let tie: Double
  private static let passedOn = [5, 0, 4, 3]
  private let neighbours: [[Int]]

  init(_ society: ReferenceSociety, tie: Double) {
    self.society = society
    self.tie = tie
    neighbours = society.villages.indices.map { village in
      society.households.indices.filter {
        society.households[$0].village == village && society.households[$0].people.members > 0
      }
    }
  }

  /// Four signals from associations, then four from neighbours.
  func signals(to household: Int) -> [Double] {
    Self.passedOn.map { fromAssociations(to: household, capital: $0) }
      + Self.passedOn.map { fromNeighbours(to: household, capital: $0) }
  }

  private func fromNeighbours(to household: Int, capital: Int) -> Double {
    let others = neighbours[society.households[household].village].filter { $0 != household }
    return others.isEmpty ? 0 : max(0, mean(of: others, capital) - own(household, capital))
  }

  private func fromAssociations(to household: Int, capital: Int) -> Double {
    var sum = 0.0
    for (place, association) in society.associations.enumerated() where association.members.contains(household) {
      let members = association.members.filter { $0 != household }
      if members.isEmpty { continue }
      let rest = society.associations.indices.filter { $0 != place }
      let tie = rest.isEmpty ? 0 : tie + (1 - tie) * association.ties
      let elsewhere =
        rest.isEmpty
        ? 0 : rest.reduce(0) { $0 + mean(of: society.associations[$1].members, capital) } / Double(rest.count)
      let seen = (1 - tie) * mean(of: members, capital) + tie * elsewhere
      sum += association.cohesion * max(0, seen - own(household, capital))
    }
    return sum
  }

  private func own(_ household: Int, _ capital: Int) -> Double { society.households[household].capitals[capital] }

  private func mean(of households: [Int], _ capital: Int) -> Double {
    households.reduce(0) { $0 + own($1, capital) } / Double(households.count)
  }
}
