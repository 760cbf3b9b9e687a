import Declarations
import Foundation
import Population
import Randomness
import Simulation

/// The luck of one household in one December: each person's draws stand at the number of their place.
struct PersonalLuck {
  let id: UInt64
  let month: MonthContext

  func uniforms(_ place: Int, _ purpose: Purpose) -> SIMD4<Double> {
    month.draws.uniform4(at: Address(id: id, other: UInt32(place), month: month.month, purpose: purpose))
  }

  func happens(_ chance: Double, _ purpose: Purpose, place: Int = 0) -> Bool {
    chance > 0
      && month.draws.bernoulli(
        chance, at: Address(id: id, other: UInt32(place), month: month.month, purpose: purpose))
  }
}

/// What becomes of the people of one household in a year; the chances are those of `Demography`.
struct LifeCourse {
  private let birth: Double
  private let marriage: Double
  private let split: Double
  private let stopsWorking: Double
  private let deaths: [Double]
  private let deathMen: Double

  init(values: ParameterValues) {
    birth = values[Demography.birth]
    marriage = values[Demography.marriage]
    split = values[Demography.split]
    stopsWorking = values[Demography.stopsWorking]
    deathMen = values[Demography.deathMen]
    let (level, slope) = (values[Demography.deathLevel], values[Demography.deathSlope])
    deaths = (0...Person.oldest).map { level * exp(slope * Double($0 - 60)) }
  }

  func chanceOfDeath(_ person: Person) -> Double {
    person.age >= Person.oldest ? 1 : min(1, deaths[person.age] * (person.isMale ? deathMen : 1))
  }

  /// Everybody grows a year older; some die; some of the old stop working.
  func ageAndDie(_ family: inout Family, _ luck: PersonalLuck, _ counts: inout DemographyCounts) {
    for place in 0..<Family.places {
      guard var person = family[place] else { continue }
      person.age += 1
      let stops = person.age >= 75 || (person.age >= 60 && luck.happens(stopsWorking, .stopsWorking, place: place))
      if person.role == .work, stops { person.role = .home }
      family[place] = person
    }
    for place in 0..<Family.places {
      guard let person = family[place], luck.happens(chanceOfDeath(person), .death, place: place) else { continue }
      family.remove(place)
      counts.deaths += 1
    }
  }

  /// Births to those who were married before, then marriages.
  func bearAndMarry(_ family: inout Family, _ luck: PersonalLuck, _ counts: inout DemographyCounts) {
    let before = family
    for place in 0..<Family.places {
      guard let person = before[place], (20...39).contains(person.age) else { continue }
      if person.isMarried {
        bear(person, place, &family, luck, &counts)
      } else if luck.happens(marriage, .marriage, place: place) {
        marry(person, place, &family, luck, &counts)
      }
    }
  }

  private func bear(
    _ mother: Person, _ place: Int, _ family: inout Family, _ luck: PersonalLuck, _ counts: inout DemographyCounts
  ) {
    guard !mother.isMale, let free = family.freePlace, luck.happens(birth, .birth, place: place) else { return }
    // The second number of the block that decided the birth.
    family[free] = Person(age: 0, isMale: luck.uniforms(place, .birth)[1] < 0.53, role: .home)
    counts.births += 1
  }

  private func marry(
    _ person: Person, _ place: Int, _ family: inout Family, _ luck: PersonalLuck, _ counts: inout DemographyCounts
  ) {
    if !person.isMale {
      // The last adult stays.
      guard family.count(where: { $0.isAdult }) > 1 else { return }
      family.remove(place)
      counts.marriedOut += 1
    } else if let free = family.freePlace {
      let gap = Int(luck.uniforms(place, .marriage)[1] * 5)
      family[place]?.isMarried = true
      family[free] = Person(age: max(20, person.age - gap), isMale: false, role: .work, isMarried: true)
      counts.marriedIn += 1
    }
  }

  /// Places of those who found a household of their own: the youngest couple that lives with somebody of an older
  /// generation, and its children; empty when nobody does.
  func founders(_ family: Family, _ luck: PersonalLuck) -> [Int] {
    var couple: (husband: Int, wife: Int)?
    for place in 0..<Family.places {
      guard let man = family[place], man.isMale, man.isMarried, man.age < 50, let wife = family.spouse(of: place),
        family.count(where: { $0.age >= man.age + 16 }) > 0, (family[wife]?.age ?? 99) < 50
      else { continue }
      if couple.map({ man.age < (family[$0.husband]?.age ?? 0) }) ?? true { couple = (place, wife) }
    }
    guard let couple, luck.happens(split, .split), let mother = family[couple.wife] else { return [] }
    let otherMothers = family.count { !$0.isMale && $0.isMarried && $0.age < 50 } > 1
    let children = (0..<Family.places).filter { place in
      guard let person = family[place], !otherMothers else { return false }
      return person.age < 18 && !person.isMarried && person.age + 16 <= mother.age
    }
    let founders = [couple.husband, couple.wife] + children
    let staying = (0..<Family.places).filter { family[$0]?.isAdult == true && !founders.contains($0) }
    return staying.isEmpty ? [] : founders
  }
}

extension Purpose {
  // People: 40 deals them; 41 … 48 are their years.
  static let birth = Purpose(rawValue: 41)
  static let death = Purpose(rawValue: 42)
  static let marriage = Purpose(rawValue: 43)
  static let split = Purpose(rawValue: 44)
  static let leaving = Purpose(rawValue: 45)
  static let stopsWorking = Purpose(rawValue: 46)
  static let migration = Purpose(rawValue: 47)
  static let school = Purpose(rawValue: 48)
}
