import Corpora
import Foundation
import Lexicons
import Posts
import Testing

@testable import Archives

/// The bundled archive, read and compared with its truth, line by line.
@Suite struct TruthTests {
  static let folder = Corpora.folder.appending(path: "kakao-2022-10")

  @Test func `every post of the bundled archive comes out as its truth has it`() throws {
    let intake = try Intake(
      options: Intake.Options(
        platforms: Lexicons.folder.appending(path: "platforms", directoryHint: .isDirectory)))
    var found: [String: [Post]] = [:]
    let root = TruthTests.folder.path + "/"
    for file in try intake.files(at: [root + "archive"]) {
      _ = intake.read(file) { (post: Post) in
        let name = String(post.sources[0].file.dropFirst(root.count)).components(separator: "!")[0]
        found[name, default: []].append(post)
      }
    }
    var truth: [String: [JSONValue]] = [:]
    let lines = try String(contentsOf: TruthTests.folder.appending(path: "truth.jsonl"), encoding: .utf8)
    for line in lines.split(separator: "\n") {
      var reader = JSONReader(Array(line.utf8))
      let parsed = reader.value()
      let value = try #require(parsed)
      truth[value["file"]?.text ?? "", default: []].append(value)
    }
    #expect(truth.count > 20)
    #expect(Set(truth.keys) == Set(found.keys))
    for (file, wanted) in truth {
      var posts = found[file] ?? []
      #expect(posts.count == wanted.count, "\(file)")
      for truth in wanted {
        let text = TruthTests.folded(truth["text"]?.text ?? "")
        guard let index = posts.firstIndex(where: { TruthTests.folded($0.text) == text }) else {
          Issue.record("\(file): not found: \(text)")
          continue
        }
        compare(posts.remove(at: index), truth, file)
      }
    }
  }

  private func compare(_ post: Post, _ truth: JSONValue, _ file: String) {
    #expect(post.title.map(TruthTests.folded) == truth["title"]?.text.map(TruthTests.folded), "\(file)")
    #expect(post.author?.name == truth["author"]?["name"]?.text, "\(file)")
    #expect(post.author?.handle == truth["author"]?["handle"]?.text, "\(file)")
    #expect(post.published?.instant == truth["published"]?["instant"]?.text, "\(file)")
    #expect(post.published?.written == truth["published"]?["written"]?.text, "\(file)")
    #expect(post.published?.precision.rawValue == truth["published"]?["precision"]?.text, "\(file)")
    #expect(post.published?.origin.rawValue == truth["published"]?["origin"]?.text, "\(file)")
    let address = { (text: String?) in text?.replacing("://twitter.com", with: "://x.com") }
    #expect(address(post.permalink) == address(truth["permalink"]?.text), "\(file)")
    #expect(post.platform == truth["platform"]?.text, "\(file)")
    #expect(post.language == truth["language"]?.text, "\(file)")
    #expect((post.parent == nil) == (truth["parent"]?.text == nil), "\(file)")
    #expect(post.sources.allSatisfy { $0.sha256.count == 64 && !$0.bytes.isEmpty }, "\(file)")
    #expect(post.id.rawValue.hasPrefix("p") && post.id.rawValue.count == 21)
  }

  private static func folded(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
