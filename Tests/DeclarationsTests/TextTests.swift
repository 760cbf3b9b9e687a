import Declarations
import Testing

@Suite struct TextTests {
  @Test func argumentsReplaceNamesInBraces() {
    let text = Text("unknown key '{key}'", zh: "未知的键“{key}”")
    #expect(text.rendered(.english, ["key": "replicate"]) == "unknown key 'replicate'")
    #expect(text.rendered(.chinese, ["key": "replicate"]) == "未知的键“replicate”")
    #expect(text.rendered(.english) == "unknown key '{key}'")
  }

  @Test func aWordFollowsItsNumber() {
    let text = Text("{count|spell is|spells are} followed", zh: "跟踪 {count} 个持续期")
    for (count, expected) in [
      ("0", "0 spells are"), ("1", "1 spell is"), ("2", "2 spells are"), ("1,001", "1,001 spells are"),
    ] {
      #expect(text.rendered(.english, ["count": count]) == expected + " followed")
      #expect(text.rendered(.chinese, ["count": count]) == "跟踪 \(count) 个持续期")
    }
    #expect(text.rendered(.english) == "{count|spell is|spells are} followed")
    #expect(text.argumentNames.english == text.argumentNames.chinese)
  }

  @Test func namesOfArgumentsAreFoundWhereverTheyStand() {
    let text = Text("{line}: {key}", zh: "{key}在{line}")
    #expect(text.argumentNames.english == ["line", "key"])
    #expect(text.argumentNames.chinese == ["line", "key"])
  }

  @Test(arguments: [
    ("replicate", "replicates"), ("titel", "title"), ("mnths", "months"), ("policy-outreech", "policy-outreach"),
  ])
  func theNearestNameIsSuggested(typo: String, right: String) {
    let names = ["replicates", "title", "months", "policy-outreach", "seed"]
    #expect(Suggestion.nearest(to: typo, in: names) == right)
  }

  @Test func nothingIsSuggestedForAStranger() {
    #expect(Suggestion.nearest(to: "xylophone", in: ["replicates", "title"]) == nil)
  }
}
