import Posts
import Testing

@testable import Archives

/// The frame of a Naver blog's PC page in the marks of its second editor.
@Suite struct NaverBlogFrameTests {
  static func post(_ number: Int) -> String {
    """
    <div id="post_\(number)" class="post _post_wrap"><span class="pcol1 itemSubjectBoldfont">글 \(number)</span>
    <p class="date _postAddDate">2022. 10. 15. 18:2\(number)</p><span class="nick"><a>주인</a></span>
    <a class="url" title="https://blog.naver.com/home/22290000000\(number)"></a>
    <div id="postViewArea"><div id="post-view22290000000\(number)" class="post-view"><p>톡이 안돼서 연락을 못했네요 \(number)</p>
    </div></div></div>
    """
  }

  @Test(arguments: [1, 2]) func `the text's element stands in the area, and its date beside it`(count: Int)
    throws
  {
    let posts = try ScriptPageTests.posts(
      InnerPostTests.page("<a id=nickNameArea>주인</a>" + (1...count).map(Self.post).joined()))
    #expect(posts.map(\.text) == (1...count).map { "톡이 안돼서 연락을 못했네요 \($0)" })
    #expect(posts.map(\.title) == (1...count).map { "글 \($0)" })
    #expect(posts.map { $0.published?.written } == (1...count).map { "2022-10-15T18:2\($0):00+09:00" })
    #expect(posts.map(\.permalink) == (1...count).map { "https://blog.naver.com/home/22290000000\($0)" })
    #expect(posts.allSatisfy { $0.author?.name == "주인" && $0.platform == "naver-blog" })
  }
}
