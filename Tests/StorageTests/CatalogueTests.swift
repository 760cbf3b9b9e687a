import Declarations
import Storage
import Testing

@Suite struct CatalogueTests {
  @Test(arguments: StorageFaults.all)
  func bothLanguagesTakeTheSameArguments(kind: FaultKind) {
    #expect(kind.message.argumentNames.english == kind.message.argumentNames.chinese)
    #expect(kind.remedy.argumentNames.english == kind.remedy.argumentNames.chinese)
  }
}
