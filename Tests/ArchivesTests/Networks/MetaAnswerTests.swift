import Posts
import Testing

@testable import Archives

/// What Facebook, Instagram and TikTok send to their pages and to programs.
@Suite struct MetaAnswerTests {
  @Test func `a story in a page of Facebook and its comments, and not the one that it shares`() throws {
    let json = """
      {"node":{"comet_sections":{"content":{"story":{"post_id":"55","actors":[{"name":"나래"}],"wwwURL":
      "https://www.facebook.com/na/posts/55","comet_sections":{"message":{"story":{"message":{"text":"예약 끊김"}}}},
      "attached_story":{"message":{"text":"남의 글"},"actors":[{"name":"남"}]}}},"timestamp":{"story":{"creation_time":1665817953}},
      "feedback":{"edges":[{"node":{"__typename":"Comment","legacy_fbid":"7","body":{"text":"저도요"},"created_time":1665818000,
      "author":{"name":"가온"},"feedback":{"replies":[{"legacy_fbid":"8","body":{"text":"환불"},"created_time":1665818060,
      "author":{"name":"나래"}}]}}}]}}}}
      """
    let page = PostLines.page(
      "https://www.facebook.com/na/posts/55", "<script type=application/json data-sjs>\(json)</script>")
    #expect(
      try PostLines.read(page) == [
        "facebook|나래/-|2022-10-15T07:12|-|예약 끊김", "facebook|가온/-|2022-10-15T07:13|0|저도요",
        "facebook|나래/-|2022-10-15T07:14|1|환불",
      ])
  }

  @Test func `posts for programs: Graph and CrowdTangle`() throws {
    #expect(
      try PostLines.read(
        """
        {"data":[{"id":"1_2","message":"예약 끊김","created_time":"2022-10-15T08:12:33+0000","from":{"name":"나래"},"comments":{"data":
        [{"id":"2_3","message":"저도요","created_time":"2022-10-15T09:12:33+0000","from":{"name":"가온"}}]}}]}
        """) == ["facebook|나래/-|2022-10-15T08:12|-|예약 끊김", "facebook|가온/-|2022-10-15T09:12|0|저도요"])
    let posts = try ScriptPageTests.posts(
      """
      {"posts":[{"platformId":"1_2","platform":"Facebook","date":"2022-10-15 07:12:33","message":"예약 끊김","link":"https://a.example/b",
      "postUrl":"https://www.facebook.com/1/posts/2","account":{"name":"나래","handle":"na"}}]}
      """)
    #expect(posts.map(\.permalink) == ["https://www.facebook.com/1/posts/2"])
    #expect(posts.first?.published?.instant == "2022-10-15T07:12:33Z" && posts.first?.author?.name == "나래")
  }

  @Test func `comments of Instagram are below their post, in every form`() throws {
    let comment = { (number: Int, name: String, text: String, answers: String) in
      "{\"id\":\"\(number)\",\"text\":\"\(text)\",\"created_at\":1665822000,\"owner\":{\"username\":\"\(name)\"}\(answers)}"
    }
    let thread = comment(
      18, "ga", "저도요",
      ",\"edge_threaded_comments\":{\"edges\":[{\"node\":\(comment(19, "na", "힘내요", ",\"did_report_as_spam\":false"))}]}"
    )
    let post = """
      {"shortcode_media":{"shortcode":"Cj","taken_at_timestamp":1665821553,"owner":{"username":"na"},"edge_media_to_caption":
      {"edges":[{"node":{"text":"예약 끊김"}}]},"edge_media_to_parent_comment":{"edges":[{"node":\(thread)}]}}}
      """
    #expect(
      try PostLines.read(post) == [
        "instagram|-/na|2022-10-15T08:12|-|예약 끊김", "instagram|-/ga|2022-10-15T08:20|0|저도요",
        "instagram|-/na|2022-10-15T08:20|1|힘내요",
      ])
    let list = "[\(comment(18, "ga", "저도요", ",\"answers\":[\(comment(19, "na", "힘내요", ""))]"))]"
    #expect(
      try PostLines.read(list) == [
        "instagram|-/ga|2022-10-15T08:20|-|저도요", "instagram|-/na|2022-10-15T08:20|0|힘내요",
      ])
    let script = """
      <script type=application/json>{"xdt_api__v1__media__shortcode__web_info":{"items":[{"code":"Cj","taken_at":1665821553,"caption":
      {"text":"예약 끊김"},"user":{"username":"na"}}]},"comments":{"edges":[{"node":{"pk":"18","text":"저도요","created_at":1665822000,
      "user":{"username":"ga"},"child_comment_count":0}}]}}</script>
      """
    #expect(
      try PostLines.read(PostLines.page("https://www.instagram.com/p/Cj/", script)).last
        == "instagram|-/ga|2022-10-15T08:20|0|저도요")
  }

  @Test func `a video of TikTok in its page, and comments`() throws {
    let script = """
      <script id=__UNIVERSAL_DATA_FOR_REHYDRATION__ type=application/json>{"a":{"itemInfo":{"itemStruct":{"id":"71","desc":"예약 끊김",
      "createTime":"1665821553","author":{"uniqueId":"na","nickname":"나래"}}}}}</script>
      """
    #expect(
      try PostLines.read(PostLines.page("https://www.tiktok.com/@na/video/71", script)) == [
        "tiktok|나래/na|2022-10-15T08:12|-|예약 끊김"
      ])
    let comments = """
      {"comments":[{"cid":"9","text":"저도요","create_time":1665821600,"aweme_id":"71","user":{"unique_id":"ga"},"reply_id":"0"},
      {"cid":"10","text":"환불","create_time":1665821660,"aweme_id":"71","user":{"unique_id":"da"},"reply_id":"9"}]}
      """
    #expect(
      try PostLines.read(comments) == [
        "tiktok|-/ga|2022-10-15T08:13|?|저도요", "tiktok|-/da|2022-10-15T08:14|0|환불",
      ])
    let video = try ScriptPageTests.posts(PostLines.page("https://www.tiktok.com/@na/video/71", script))
    #expect(try ScriptPageTests.posts(comments).first?.parent == video.first?.id)
  }
}
