import Complaints
import Posts
import Testing

@Suite struct CodebookTests {
  @Test func `the bundled codebook has nothing to mend`() throws {
    #expect(try Bundled.classifier.get().lint().map(\.message.en) == [])
  }

  @Test func `every example of the bundled codebook holds`() throws {
    #expect(try Bundled.classifier.get().brokenExamples().map(\.text) == [])
  }

  @Test func `there are fourteen kinds, each with twenty cues or about that`() throws {
    let codebook = try Bundled.classifier.get().codebook
    #expect(codebook.types.count == 14)
    for type in codebook.types { #expect(type.cues.count >= 16, "\(type.id.rawValue)") }
  }
}
