import Posts
import Testing

@testable import Archives

/// What networks hand out of an account or a room, as JSON.
@Suite struct NetworkExportTests {
  /// `text` as Facebook and Instagram escape it: each byte of its UTF-8 as a character.
  static func escaped(_ text: String) -> String {
    text.utf8.map { byte in
      let digits = String(byte, radix: 16)
      return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }.joined()
  }

  @Test func `posts and comments of Facebook are read in their own letters`() throws {
    let name = Self.escaped("김가온")
    let posts = try ScriptPageTests.posts(
      """
      [{"timestamp":1665819720,"data":[{"update_timestamp":1},{"post":"\(Self.escaped("톡이 안 돼요 😭"))"}],
        "title":"\(name)\(Self.escaped("님이 상태를 업데이트했습니다."))"},
       {"timestamp":1665823320,"attachments":[{"data":[{"media":{"uri":"1.jpg","creation_timestamp":1665823310,
        "description":"\(Self.escaped("매장 문 닫았습니다"))"}}]}],"title":"\(name)\(Self.escaped("님이 사진을 추가했습니다."))"},
       {"timestamp":1665830000,"data":[{"comment":{"timestamp":1665830000,"comment":"\(Self.escaped("저도 환불 요청했어요"))",
        "author":"\(name)"}}],"title":"\(name)"}]
      """)
    #expect(posts.map(\.text) == ["톡이 안 돼요 😭", "매장 문 닫았습니다", "저도 환불 요청했어요"])
    #expect(posts.allSatisfy { $0.author?.name == "김가온" && $0.platform == "facebook" && $0.language == "ko" })
    #expect(posts.map { $0.published?.seconds } == [1_665_819_720, 1_665_823_320, 1_665_830_000])
  }

  @Test func `posts and comments of Instagram are read in their own letters`() throws {
    let posts = try ScriptPageTests.posts(
      """
      [{"media":[{"uri":"1.jpg","creation_timestamp":1665819720,"title":"\(Self.escaped("예약 안됩니다"))"}]},
       {"media":[{"uri":"a.jpg","creation_timestamp":1665819800,"title":""},{"uri":"b.jpg","creation_timestamp":1}],
        "title":"\(Self.escaped("문자 예약 받아요"))","creation_timestamp":1665819801},
       {"media_list_data":[{"uri":""}],"string_map_data":{"\(Self.escaped("댓글"))":{"value":"\(Self.escaped("저희도요"))"},
        "Media Owner":{"value":"cafe"},"Time":{"timestamp":1665820000}}}]
      """)
    #expect(posts.map(\.text) == ["예약 안됩니다", "문자 예약 받아요", "저희도요"])
    #expect(posts.map { $0.published?.seconds } == [1_665_819_720, 1_665_819_801, 1_665_820_000])
    #expect(posts.allSatisfy { $0.platform == "instagram" })
  }

  @Test(arguments: [("café", "café"), ("환불", "환불"), ("\u{C3}\u{A9}", "é"), ("plain", "plain"), ("", "")])
  func `only what is escaped is repaired`(text: String, repaired: String) {
    #expect(MetaText.repaired(text) == repaired)
  }

  @Test func `a room of Telegram gives who answered whom, and counts the rest`() throws {
    var reasons: [String] = []
    var posts: [Post] = []
    let room = """
      {"name":"모임","type":"private_supergroup","id":1234,"messages":[
       {"id":1,"type":"service","date":"2022-10-15T15:00:00","date_unixtime":"1665813600","actor":"가","text":""},
       {"id":2,"type":"message","date":"2022-10-15T16:05:10","date_unixtime":"1665817510","from":"가 사장",
        "from_id":"user1","text":["톡이 안 돼서 ",{"type":"bold","text":"여기"},"로 왔어요"],"text_entities":[]},
       {"id":3,"type":"message","date":"2022-10-15T16:06:10","date_unixtime":"1665817570","from":"나",
        "from_id":"user2","reply_to_message_id":2,"text":"주문은 괜찮으세요?"},
       {"id":4,"type":"message","date":"2022-10-15T16:07:10","from":"나","from_id":"user2","photo":"1.jpg","text":""}]}
      """
    let readings = try LedgerTests.reader {
      posts.append($0)
      return true
    }.read(Array(room.utf8), Origin(name: "result.json"), depth: 0)
    reasons = readings.flatMap(\.rejections).map(\.reason).sorted()
    #expect(posts.map(\.text) == ["톡이 안 돼서 여기로 왔어요", "주문은 괜찮으세요?"])
    #expect(posts.map { $0.author?.name } == ["가 사장", "나"])
    #expect(
      posts.map { $0.published?.written } == ["2022-10-15T16:05:10+09:00", "2022-10-15T16:06:10+09:00"])
    #expect(posts.last?.parent == posts.first?.id)
    #expect(reasons == ["attachment", "not-a-post"])
  }

  @Test func `a day of Slack gives who answered whom, and counts who joined`() throws {
    let day = """
      [{"type":"message","user":"U1","text":"알림톡 &amp; 채널 먹통","ts":"1665820000.123456",
        "user_profile":{"real_name":"가온","display_name":"ga"},"thread_ts":"1665820000.123456"},
       {"type":"message","user":"U2","text":"네","ts":"1665820100.000200","thread_ts":"1665820000.123456"},
       {"type":"message","subtype":"channel_join","user":"U3","text":"<@U3> 참여함","ts":"1665820200.000300"}]
      """
    let posts = try ScriptPageTests.posts(day)
    #expect(posts.map(\.text) == ["알림톡 & 채널 먹통", "네"])
    #expect(posts.map { $0.author?.name } == ["가온", nil])
    #expect(posts.map { $0.published?.seconds } == [1_665_820_000, 1_665_820_100])
    #expect(posts.last?.parent == posts.first?.id)
    #expect(try CutPageTests.reading(day).reasons == ["not-a-post"])
  }

  @Test func `an answer below a video answers the comment`() throws {
    let posts = try ScriptPageTests.posts(
      """
      {"id":"v1","title":"현장","webpage_url":"https://www.youtube.com/watch?v=v1","comments":[
       {"id":"c1","parent":"root","text":"보상해주세요","author":"@ga","timestamp":1665830000},
       {"id":"c1.1","parent":"c1","text":"맞아요","author":"@na","timestamp":1665831000}]}
      """)
    #expect(posts.map(\.text) == ["보상해주세요", "맞아요"])
    #expect(posts.last?.parent == posts.first?.id && posts.first?.parent != nil)
    #expect(posts.allSatisfy { $0.platform == "youtube" })
  }

  @Test func `what was written to one account alone is no post`() throws {
    let reading = try CutPageTests.reading(
      """
      window.YTD.direct_messages.part0 = [{"dmConversation":{"conversationId":"1-2","messages":[{"messageCreate":
      {"recipientId":"2","text":"둘만 아는 이야기","senderId":"1","id":"9","createdAt":"2022-10-15T08:00:00.000Z"}}]}}]
      """)
    #expect(reading.texts.isEmpty && reading.reasons.contains("not-a-post"))
  }

  @Test func `a long tweet stands in a file of its own`() throws {
    let posts = try ScriptPageTests.posts(
      """
      window.YTD.note_tweet.part0 = [{"noteTweet":{"noteTweetId":"17","createdAt":"2023-06-16T08:00:00.000Z",
      "lifecycle":{"value":"Publish"},"core":{"text":"아주 긴 글입니다. 가게가 멈췄어요.","urls":[]}}}]
      """)
    #expect(posts.map(\.text) == ["아주 긴 글입니다. 가게가 멈췄어요."])
    #expect(posts.first?.published?.written == "2023-06-16T08:00:00Z" && posts.first?.platform == "x")
  }

  @Test func `tweets of the second interface are signed by the accounts beside them`() throws {
    let posts = try ScriptPageTests.posts(
      """
      {"data":[{"id":"15","text":"결제가 안 돼요","author_id":"7","created_at":"2022-10-15T08:03:11.000Z"}],
       "includes":{"users":[{"id":"6","username":"na","name":"나래"},{"id":"7","username":"ga","name":"가온"}],
       "tweets":[{"id":"14","text":"인용된 공지","author_id":"6","created_at":"2022-10-15T07:00:00.000Z"}]}}
      """)
    #expect(posts.map { $0.author?.handle } == ["ga", "na"])
    #expect(posts.map(\.permalink) == ["https://x.com/ga/status/15", "https://x.com/na/status/14"])
  }

  @Test func `what was paid for is counted and is no post`() throws {
    let tweet = { (number: Int, text: String) in
      """
      "tweet_results":{"result":{"rest_id":"\(number)","core":{"user_results":{"result":{"legacy":{"screen_name":"ga"}}}},
      "legacy":{"created_at":"Sat Oct 15 08:00:00 +0000 2022","full_text":"\(text)","id_str":"\(number)"}}}
      """
    }
    let reading = try CutPageTests.reading(
      "[{\"itemContent\":{\(tweet(1, "톡 먹통"))}},{\"itemContent\":{\"promotedMetadata\":{\"x\":1},\(tweet(2, "할인"))}}]"
    )
    #expect(reading.texts == ["톡 먹통"] && reading.reasons == ["not-a-post"])
    let paid = """
      <article data-testid="tweet"><div data-testid="placementTracking"><div data-testid="User-Name">가게</div>
      <div data-testid="tweetText">할인</div></div></article>
      """
    let video = """
      <article data-testid="tweet"><div data-testid="User-Name"><a href="/ga">가온</a></div><div data-testid="tweetText">톡 먹통</div>
      <div data-testid="placementTracking"><video></video></div></article>
      """
    let page = try CutPageTests.reading(InnerPostTests.page(video + paid))
    #expect(page.texts == ["톡 먹통"] && page.reasons == ["not-a-post"])
  }

  @Test func `a post of Threads is not one of Instagram`() throws {
    let posts = try ScriptPageTests.posts(
      """
      {"data":{"code":"Cz_ab","taken_at":1700000000,"user":{"username":"ga","full_name":"가온"},
       "caption":{"text":"또 장애네요"},"text_post_app_info":{"is_reply":false}}}
      """)
    #expect(posts.map(\.platform) == ["threads"])
    #expect(posts.map(\.permalink) == ["https://www.threads.net/@ga/post/Cz_ab"])
  }
}
