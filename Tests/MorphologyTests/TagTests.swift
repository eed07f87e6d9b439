import Testing

@testable import Morphology

@Suite struct TagTests {
  @Test func `the place of a tag is its place in the tag set`() {
    #expect(Tag.allCases.map(\.index) == Array(Tag.allCases.indices))
  }
}
