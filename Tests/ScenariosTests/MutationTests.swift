import Declarations
import Scenarios
import Testing

@Suite struct MutationTests {
  /// Whatever a slip of the hand makes of a scenario, it is read or it is a fault with a place; nothing traps.
  @Test(arguments: 1...8)
  func aDamagedScenarioIsReadOrRefusedWithAPlace(seed: UInt64) {
    let junk = Array("\t\n :-[]{}*&!?|>'\"%@,#~0a\u{0}\u{7F}\u{FEFF}\u{E000}县").map(String.init)
    var state = seed
    func draw(_ count: Int) -> Int {
      // Knuth's MMIX generator, so that the damage is the same each time.
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(count))
    }
    var refused = 0
    for _ in 0..<250 {
      var text = Array(ScenarioReaderTests.scenario).map(String.init)
      for _ in 0...draw(4) {
        let place = draw(text.count)
        switch draw(3) {
        case 0: text[place] = junk[draw(junk.count)]
        case 1: text.insert(junk[draw(junk.count)], at: place)
        default: text.removeSubrange(place..<min(text.count, place + 1 + draw(5)))
        }
      }
      do throws(Faults) {
        let document = try ScenarioDocument(text: text.joined())
        try document.read { (root) throws(Faults) in ScenarioReaderTests.read(root) }
        let again = try? ScenarioDocument(text: document.yaml)
        #expect(again.map { sameValues($0.root, document.root) } == true, "\(text.joined().debugDescription)")
      } catch {
        refused += 1
        #expect(!error.all.isEmpty)
        #expect(error.all.allSatisfy { $0.location?.file == "scenario.yaml" }, "\(error.summary)")
        #expect(error.all.allSatisfy { !$0.rendered(.english).contains("{found}") })
      }
    }
    #expect(refused > 100)
  }
}
