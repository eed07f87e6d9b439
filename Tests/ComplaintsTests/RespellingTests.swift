import Complaints
import Testing

@Suite struct RespellingTests {
  @Test func `another spelling keeps labels and drops what it says it drops`() throws {
    let posts = try Bundled.posts("test")
    for way in Respelling.allCases {
      let others = way.respell(posts)
      #expect(
        others.map(\.labels) == posts.map(\.labels) && others.map(\.complaint) == posts.map(\.complaint))
      #expect(way.respell(posts).map(\.text) == others.map(\.text), "the same posts give the same spellings")
      for (post, other) in zip(posts, others) {
        switch way {
        case .spaceless:
          #expect(other.text == String(post.text.unicodeScalars.filter { $0 != " " }.map(Character.init)))
        case .misspelt: #expect(other.text.unicodeScalars.count == post.text.unicodeScalars.count)
        }
      }
    }
    let changed = zip(posts, Respelling.misspelt.respell(posts)).filter { $0.text != $1.text }.count
    #expect(changed > posts.count / 2, "misspelling has to touch most posts to measure anything")
  }
}
