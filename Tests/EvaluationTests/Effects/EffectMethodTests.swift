import Declarations
import Evaluation
import Testing

@Suite struct EffectMethodTests {
  @Test func everyMethodIsListedOnce() {
    #expect(Set(Method.effects.map(\.key)).count == Method.effects.count && Method.effects.count == 16)
    for method in Method.effects {
      #expect(method.name.chinese != method.name.english && !method.answers.chinese.isEmpty, "\(method.key)")
      #expect(!method.assumptions.chinese.isEmpty && method.reference.contains("doi:"), "\(method.key)")
    }
  }
}
