import Foundation
import Posts
import Testing

@testable import Archives

/// Data exports of X, whose tweets do not say whose they are.
@Suite struct AccountOwnerTests {
  static let tweets = """
    window.YTD.tweets.part0 = [{"tweet":{"id_str":"158","created_at":"Sat Oct 15 08:03:11 +0000 2022",
     "full_text":"예약을 못 받네요","display_text_range":["0","9"],"entities":{}}}]
    """
  static let long = """
    window.YTD.note_tweet.part0 = [{"noteTweet":{"noteTweetId":"77","createdAt":"2022-10-15T08:04:11.000Z",
     "core":{"text":"예약을 못 받아서 전화로 받습니다"}}}]
    """

  static func account(_ handle: String) -> String {
    """
    window.YTD.account.part0 = [{"account":{"email":"a@a.example","username":"\(handle)","accountId":"9",
     "accountDisplayName":"가온 꽃집"}}]
    """
  }

  static func expectSigned(_ posts: [Post]) {
    #expect(posts.map { $0.author?.handle } == ["gaon", "gaon"])
    #expect(posts.map { $0.author?.name } == ["가온 꽃집", "가온 꽃집"])
    #expect(Set(posts.map(\.permalink)) == ["https://x.com/gaon/status/158", nil])
  }

  @Test func `in a zip the account stands before the tweets or behind them`() throws {
    let account = (name: "data/account.js", text: Self.account("gaon"))
    let posts = [(name: "data/note-tweet.js", text: Self.long), (name: "data/tweets.js", text: Self.tweets)]
    for members in [[account] + posts, posts + [account]] {
      Self.expectSigned(try LedgerTests.posts(StoredZip(members).bytes, "twitter.zip"))
    }
  }

  @Test func `the account of another folder is another's`() throws {
    let zip = StoredZip([
      ("a/account.js", Self.account("other")), ("b/tweets.js", Self.tweets),
      ("c/account.js", Self.account("o")),
    ])
    let posts = try LedgerTests.posts(zip.bytes, "twitter.zip")
    #expect(posts.map(\.text) == ["예약을 못 받네요"] && posts.first?.author == nil)
    // The same tweet, whoever is known to have written it.
    let signed = try LedgerTests.posts(
      StoredZip([("tweets.js", Self.tweets), ("account.js", Self.account("gaon"))]).bytes, "twitter.zip")
    #expect(signed.map(\.id) == posts.map(\.id))
  }

  @Test func `in a folder the account counts if it is read too`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "owner-\(UUID().uuidString)/data")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder.deletingLastPathComponent()) }
    for (name, text) in [
      ("account.js", Self.account("gaon")), ("note-tweet.js", Self.long), ("tweets.js", Self.tweets),
    ] {
      try Data(text.utf8).write(to: folder.appending(path: name))
    }
    let intake = try Intake()
    func posts(_ path: String) throws -> [Post] {
      var posts: [Post] = []
      for file in try intake.files(at: [path]) { _ = intake.read(file) { posts.append($0) } }
      return posts
    }
    Self.expectSigned(try posts(folder.path))
    #expect(try posts(folder.appending(path: "tweets.js").path).first?.author == nil)
  }

  @Test func `a page of the second interface names the authors of its tweets`() throws {
    let page = """
      {"data":[{"id":"158","author_id":"9","created_at":"2022-10-15T08:03:11.000Z","text":"예약을 못 받네요",
       "referenced_tweets":[{"type":"replied_to","id":"150"}]}],
       "includes":{"users":[{"id":"8","username":"na","name":"나래"},{"id":"9","username":"gaon","name":"가온"}],
       "tweets":[{"id":"150","author_id":"8","created_at":"2022-10-15T08:00:11.000Z","text":"톡 되나요"}]},
       "meta":{"result_count":1},"__twarc":{"version":"2.10.4"}}
      """.replacing("\n", with: "")
    let posts = try ScriptPageTests.posts(page + "\n" + page.replacing("158", with: "159"))
    #expect(
      posts.map(\.permalink)
        == ["gaon/status/158", "na/status/150", "gaon/status/159", "na/status/150"].map {
          "https://x.com/\($0)"
        })
    #expect(posts.map { $0.author?.name } == ["가온", "나래", "가온", "나래"])
    #expect(posts.first?.parent == posts[1].id)
  }

  @Test func `direct messages are private`() throws {
    let reading = try CutPageTests.reading(
      """
      window.YTD.direct_messages.part0 = [{"dmConversation":{"conversationId":"8-9","messages":[{"messageCreate":{
       "recipientId":"8","senderId":"9","id":"1","text":"환불 언제 되나요","createdAt":"2022-10-15T08:03:11.000Z"}}]}}]
      """)
    #expect(reading.texts.isEmpty && reading.reasons == ["not-a-post"])
  }
}
