import Declarations
import Evaluation
import Testing

/// The methods of poverty over time, of targeting and of cost-effectiveness.
struct DynamicsTargetingCostMethodsTests {
  private static let all = Method.dynamics + Method.targeting + Method.costEffectiveness

  @Test func everyMethodHasAKeyOfItsOwn() {
    #expect(Self.all.count == 33)
    #expect(Set(Self.all.map(\.key)).count == Self.all.count)
    #expect(Set(Self.all.map(\.name.chinese)).count == Self.all.count)
  }

  /// Line breaks of the source must not reach the page, nor Chinese get spaces where lines were joined.
  @Test(arguments: all) func textsAreWhole(method: Method) {
    let texts = [method.name, method.answers, method.assumptions]
    #expect(texts.allSatisfy { !$0.english.contains("\n") && !$0.chinese.contains("\n") }, "\(method.key)")
    #expect(!method.formula.contains("\n") && !method.reference.contains("\n"), "\(method.key)")
    #expect(texts.allSatisfy { !$0.english.contains("  ") }, "\(method.key)")
    #expect(texts.allSatisfy { text in text.chinese.unicodeScalars.contains { $0.value > 0x4E00 } }, "\(method.key)")
  }
}
