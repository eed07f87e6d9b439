import Posts
import Testing

@testable import Archives

/// Posts of networks without a centre, as their servers give them.
@Suite struct FediverseTests {
  /// A status of Mastodon.
  static func status(
    _ number: Int, by name: String, _ text: String, answering: Int? = nil, boosting: String? = nil
  ) -> String {
    """
    {"id":"\(number)","created_at":"2022-10-15T08:12:33.000Z","in_reply_to_id":\(answering.map { "\"\($0)\"" } ?? "null"),
    "url":"https://mastodon.social/@\(name)/\(number)","content":"<p>\(text)</p>","reblog":\(boosting ?? "null"),
    "account":{"id":"1","username":"\(name)","acct":"\(name)","display_name":"이름 \(name)","note":"<p>소개글</p>"},"mentions":[]}
    """
  }

  @Test func `a status of Mastodon has its writer and what it answers, a boost is only the one it boosts`()
    throws
  {
    let first = Self.status(11, by: "na", "예약 끊김<br />매출 0원")
    let list = [
      Self.status(13, by: "da", "예약 끊김", boosting: first), Self.status(12, by: "ga", "저도요", answering: 11),
    ]
    #expect(
      try PostLines.read("[\(list.joined(separator: ","))]") == [
        "mastodon|이름 na/na|2022-10-15T08:12|-|예약 끊김⏎매출 0원", "mastodon|이름 ga/ga|2022-10-15T08:12|0|저도요",
      ])
    #expect(try ScriptPageTests.posts(first).first?.permalink == "https://mastodon.social/@na/11")
  }

  @Test func `a post of Bluesky has its address and the one it answers`() throws {
    let post = { (key: String, name: String, text: String, reply: String) in
      """
      {"post":{"uri":"at://did:plc:\(name)/app.bsky.feed.post/\(key)","author":{"did":"did:plc:\(name)","handle":"\(name).example",
      "displayName":"\(name)"},"record":{"createdAt":"2024-07-15T08:12:32.123Z","text":"\(text)"\(reply)}}}
      """
    }
    let reply = ",\"reply\":{\"parent\":{\"uri\":\"at://did:plc:na/app.bsky.feed.post/3k1\"}}"
    let text = "{\"feed\":[\(post("3k1", "na", "예약 끊김", "")),\(post("3k2", "ga", "저도요", reply))]}"
    #expect(
      try PostLines.read(text) == [
        "bluesky|na/na.example|2024-07-15T08:12|-|예약 끊김", "bluesky|ga/ga.example|2024-07-15T08:12|0|저도요",
      ])
    #expect(
      try ScriptPageTests.posts(text).last?.permalink == "https://bsky.app/profile/ga.example/post/3k2")
  }

  @Test func `notes of Misskey`() throws {
    #expect(
      try PostLines.read(
        """
        [{"id":"9a","createdAt":"2022-10-15T08:12:33.000Z","user":{"name":"나래","username":"na"},"text":"예약 끊김","replyId":null},
        {"id":"9b","createdAt":"2022-10-15T08:20:00.000Z","user":{"name":"가온","username":"ga"},"text":"저도요","replyId":"9a"}]
        """) == ["misskey|나래/na|2022-10-15T08:12|-|예약 끊김", "misskey|가온/ga|2022-10-15T08:20|0|저도요"])
  }
}
