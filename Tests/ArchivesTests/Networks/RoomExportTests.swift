import Posts
import Testing

@testable import Archives

/// Rooms and videos as JSON and pages of the tools that save them.
@Suite struct RoomExportTests {
  @Test func `a channel of Discord gives who answered whom, and counts who joined`() throws {
    let channel = """
      {"guild":{"id":"1"},"channel":{"id":"2","name":"잡담"},"messages":[
       {"id":"31","type":"Default","timestamp":"2022-10-15T16:10:05.123+09:00","content":"로그인이 안됨",
        "author":{"id":"9","name":"ga","nickname":"가온"},"attachments":[]},
       {"id":"32","type":"Reply","timestamp":"2022-10-15T16:11:05+09:00","content":"불났대요",
        "author":{"id":"8","name":"na","nickname":"나래"},"reference":{"messageId":"31"}},
       {"id":"33","type":"GuildMemberJoin","timestamp":"2022-10-15T16:12:05+09:00","content":"Joined the server.",
        "author":{"id":"7","name":"da"}}]}
      """
    let posts = try ScriptPageTests.posts(channel)
    #expect(posts.map(\.text) == ["로그인이 안됨", "불났대요"])
    #expect(posts.map { $0.author?.name } == ["가온", "나래"])
    #expect(posts.last?.parent == posts.first?.id && posts.allSatisfy { $0.platform == "discord" })
    #expect(try CutPageTests.reading(channel).reasons == ["not-a-post"])
  }

  @Test func `comments of YouTube's interface answer each other`() throws {
    let posts = try ScriptPageTests.posts(
      """
      {"kind":"youtube#commentThreadListResponse","items":[{"kind":"youtube#commentThread","id":"c1","snippet":{
       "videoId":"v1","topLevelComment":{"kind":"youtube#comment","id":"c1","snippet":{"videoId":"v1",
       "textDisplay":"보상 &quot;꼭&quot;<br>제발","authorDisplayName":"@ga","publishedAt":"2022-10-15T11:00:00Z"}}},
       "replies":{"comments":[{"kind":"youtube#comment","id":"c1.1","snippet":{"textOriginal":"맞아요","parentId":"c1",
       "authorDisplayName":"@na","publishedAt":"2022-10-15T11:30:00Z"}}]}}]}
      """)
    #expect(posts.map(\.text) == ["보상 \"꼭\"\n제발", "맞아요"])
    #expect(posts.last?.parent == posts.first?.id && posts.first?.parent != nil)
  }

  @Test func `a video of TikTok is the words below it`() throws {
    let posts = try ScriptPageTests.posts(
      """
      {"data":{"id":"715","desc":"먹통 실화?","createTime":1665820991,"author":{"uniqueId":"ga","nickname":"가온"},
       "challenges":[{"title":"톡","desc":"설명"}]}}
      """)
    #expect(posts.map(\.text) == ["먹통 실화?"])
    #expect(posts.map(\.permalink) == ["https://www.tiktok.com/@ga/video/715"])
    #expect(posts.first?.platform == "tiktok" && posts.first?.published?.seconds == 1_665_820_991)
  }

  @Test func `a room of Telegram saved as a page is dated day first`() throws {
    let posts = try ScriptPageTests.posts(
      InnerPostTests.page(
        """
        <div class=chat_page><div class=history><div class="message service" id=message-1>15 October</div>
        <div class="message default" id=message2><div class="date details" title="05.11.2022 16:05:10 UTC+09:00">16:05</div>
        <div class=from_name>가온</div><div class=text>톡이 안돼서 왔어요</div></div></div></div>
        """))
    #expect(posts.map(\.text) == ["톡이 안돼서 왔어요"])
    #expect(posts.first?.published?.written == "2022-11-05T16:05:10+09:00")
    #expect(posts.first?.author?.name == "가온" && posts.first?.platform == "telegram")
  }
}
