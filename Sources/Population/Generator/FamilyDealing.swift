import Randomness

extension SyntheticPopulation {
  /// Deals ages, sexes and marriages that fit who works, who is at school and who does neither: one block of draws for
  /// every person, so that nothing else that is drawn changes.
  func dealFamilies(to drafts: inout [HouseholdDraft]) {
    for i in drafts.indices {
      let id = drafts[i].id
      drafts[i].family =
        FamilyDealing(drafts[i].composition) { place in
          draws.uniform4(at: Address(id: id, other: UInt32(place), month: 0, purpose: .people))
        }.family
    }
  }
}

/// Who lives in a household of a given composition.
///
/// The head works when anybody does; a second worker is the spouse; further ones are grown children of a head of 42 or
/// more, else the head's parents. Those at school are 6 to 17. Those who do neither are small children (four in ten of
/// them, where there is a mother of 20 to 39), else the head's parents of 60 or more; where nobody works, an old couple.
private struct FamilyDealing {
  private var people: [Person] = []
  private let composition: Composition
  private let draw: (Int) -> SIMD4<Double>

  init(_ composition: Composition, draw: @escaping (Int) -> SIMD4<Double>) {
    self.composition = composition
    self.draw = draw
    for k in 0..<composition.workers { addWorker(k) }
    for k in 0..<composition.elders where composition.workers == 0 { addOld(k) }
    for k in 0..<composition.elders where composition.workers > 0 { addDependant(k) }
    for _ in 0..<composition.children { addPupil() }
  }

  var family: Family { Family(people) }

  private func between(_ low: Int, _ high: Int, _ u: Double) -> Int { low + Int(u * Double(max(1, high - low + 1))) }

  private mutating func addWorker(_ k: Int) {
    let u = draw(people.count)
    switch k {
    case 0:
      let ages = composition.children > 0 ? (28, 52) : (22, 59)
      people.append(Person(age: between(ages.0, ages.1, u[0]), isMale: u[1] < 0.6, role: .work))
    case 1: addSpouse(of: 0, within: 18...64, role: .work, u)
    case 3 where people[2].age >= 22 && u[2] < 0.6: addSpouse(of: 2, within: 18...66, role: .work, u)
    default:
      let head = people[0].age
      let age = head >= 42 ? between(16, min(head - 22, 40), u[0]) : min(66, head + between(21, 27, u[0]))
      people.append(Person(age: age, isMale: u[1] < 0.52, role: .work))
    }
  }

  /// A husband is two years older on average.
  private mutating func addSpouse(of place: Int, within ages: ClosedRange<Int>, role: Person.Role, _ u: SIMD4<Double>) {
    let person = people[place]
    let gap = between(-1, 5, u[0])
    let age = person.age + (person.isMale ? -gap : gap)
    people[place].isMarried = true
    people.append(
      Person(
        age: min(max(age, ages.lowerBound), ages.upperBound), isMale: !person.isMale, role: role, isMarried: true))
  }

  private mutating func addOld(_ k: Int) {
    let u = draw(people.count)
    if k == 1 {
      addSpouse(of: 0, within: 60...90, role: .home, u)
    } else {
      people.append(Person(age: between(60, 80, u[0]), isMale: u[1] < 0.45, role: .home))
    }
  }

  private mutating func addDependant(_ k: Int) {
    let u = draw(people.count)
    let hasMother = people.contains { !$0.isMale && $0.isMarried && (20...39).contains($0.age) }
    if hasMother, u[2] < 0.4 {
      people.append(Person(age: between(0, 5, u[0]), isMale: u[1] < 0.53, role: .home))
    } else if let parent = people.firstIndex(where: { $0.age >= 60 && $0.role == .home && !$0.isMarried }) {
      addSpouse(of: parent, within: 60...92, role: .home, u)
    } else {
      people.append(
        Person(age: min(88, max(60, people[0].age + between(21, 29, u[0]))), isMale: u[1] < 0.45, role: .home))
    }
  }

  private mutating func addPupil() {
    let u = draw(people.count)
    let highest = max(6, min(17, (people.first?.age ?? 60) - 20))
    people.append(Person(age: between(6, highest, u[0]), isMale: u[1] < 0.53, role: .school))
  }
}

extension Purpose {
  static let people = Purpose(rawValue: 40)
}
