import Declarations
import Evaluation
import Testing

@Suite struct SurvivalMethodsTests {
  @Test func everyMethodIsDescribedInFull() {
    let methods = Method.survival
    #expect(Set(methods.map(\.key)).count == methods.count, "keys are unique")
    for method in methods {
      for text in [method.name, method.answers, method.assumptions] {
        #expect(!text.english.isEmpty && text.chinese.unicodeScalars.contains { $0.value > 0x4E00 }, "\(method.key)")
      }
      #expect(!method.formula.isEmpty && !method.reference.isEmpty, "\(method.key)")
      #expect(method.key.allSatisfy { $0.isLowercase || $0 == "-" }, "\(method.key)")
    }
  }
}
