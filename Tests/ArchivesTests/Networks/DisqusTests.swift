import Posts
import Testing

@testable import Archives

/// Comments as Disqus exports them.
@Suite struct DisqusTests {
  static func post(_ number: Int, _ words: String, below parent: Int? = nil, _ marks: String = "") -> String {
    """
    <post dsq:id="\(number)"><id>wp\(number)</id><message><![CDATA[\(words)]]></message>
    <createdAt>2022-10-15T07:10:0\(number % 10)Z</createdAt><isDeleted>\(marks == "deleted")</isDeleted>
    <isSpam>\(marks == "spam")</isSpam><author><email>a@a.example</email><name>손님 \(number)</name>
    <isAnonymous>false</isAnonymous><username>guest\(number)</username></author><thread dsq:id="\(marks == "lost" ? 9 : 100)" />
    \(parent.map { "<parent dsq:id=\"\($0)\" />" } ?? "")</post>
    """
  }

  static func export(_ posts: String) -> String {
    """
    <?xml version="1.0" encoding="utf-8"?>
    <disqus xmlns="http://disqus.com" xmlns:dsq="http://disqus.com/disqus-internals">
    <category dsq:id="1"><forum>shop</forum><title>General</title><isDefault>true</isDefault></category>
    <thread dsq:id="100"><id>a</id><forum>shop</forum><category dsq:id="1" /><link>https://blog.example/a/?x=1</link>
    <title>먹통 사흘째</title><message /><createdAt>2022-10-15T06:00:00Z</createdAt><author><name>주인</name></author></thread>
    \(posts)</disqus>
    """
  }

  @Test func `comments answer each other and the page`() throws {
    let posts = try ScriptPageTests.posts(
      Self.export(
        Self.post(201, "<p>예약이 <b>다</b> 사라졌어요</p><p>환불은요?</p>") + Self.post(202, "저도요 &amp; 친구도요", below: 201)
      ))
    #expect(posts.map(\.text) == ["예약이 다 사라졌어요\n환불은요?", "저도요 & 친구도요"])
    #expect(
      posts.map(\.permalink) == [
        "https://blog.example/a/?x=1#comment-201", "https://blog.example/a/?x=1#comment-202",
      ])
    #expect(posts.map { $0.author?.name } == ["손님 201", "손님 202"])
    #expect(posts.map { $0.author?.handle } == ["guest201", "guest202"])
    #expect(posts.map { $0.published?.written } == ["2022-10-15T07:10:01Z", "2022-10-15T07:10:02Z"])
    let page = try AddressIdentityTests.ids(["https://blog.example/a?x=1"])
    #expect(posts.map(\.parent) == [page[0], posts[0].id])
  }

  @Test func `deleted comments and spam are in the ledger, threads are no posts`() throws {
    let reading = try CutPageTests.reading(
      Self.export(
        Self.post(201, "지운 글", below: nil, "deleted") + Self.post(202, "광고", below: nil, "spam")
          + Self.post(203, "남은 글")
          + "<post dsq:id=\"204\"><message>끊긴"))
    #expect(reading.texts == ["남은 글"])
    #expect(reading.reasons == ["not-a-post", "not-a-post", "not-a-post", "truncated"])
  }

  @Test func `comments of a thread that was not exported keep their numbers`() throws {
    let posts = try ScriptPageTests.posts(
      Self.export(Self.post(201, "하나", below: nil, "lost") + Self.post(202, "둘", below: 201, "lost")))
    #expect(posts.map(\.permalink) == [nil, nil] && posts.map(\.parent) == [nil, posts.first?.id])
  }

  @Test func `a file of any length is read in the memory of a piece`() throws {
    let all = (0..<2000).map { Self.post(1000 + $0, "글 \($0)", below: $0 > 0 ? 999 + $0 : nil) }
    let posts = try ScriptPageTests.posts(Self.export(all.joined()))
    #expect(posts.map(\.text) == (0..<2000).map { "글 \($0)" })
    #expect(zip(posts, posts.dropFirst()).allSatisfy { $0.id == $1.parent })
  }
}
