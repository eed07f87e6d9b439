import Posts
import Testing

@testable import Archives

/// Comments that Google hands out of an account.
@Suite struct TakeoutCommentTests {
  @Test func `they are read as they were written, below what they answer`() throws {
    let table = """
      댓글 ID,채널 ID,댓글 작성 타임스탬프,가격,상위 댓글 ID,게시물 ID,동영상 ID,댓글 텍스트,최상위 댓글 ID
      UgA,UCme,2022-10-15T08:12:33.123456+00:00,0,,,Ab,"{""text"":""예약 끊김""}",
      UgA.9,UCme,2022-10-15T09:12:33.123456+00:00,0,UgA,,Ab,"{""text"":""보상해야죠""},{""text"":""\\n""},{""text"":""환불""}",UgA

      """
    #expect(
      try PostLines.read(table) == [
        "youtube|-/-|2022-10-15T08:12|?|예약 끊김", "youtube|-/-|2022-10-15T09:12|0|보상해야죠⏎환불",
      ])
  }

  @Test func `other cells are left as they are`() {
    #expect(TakeoutComment.text("{\"text\":1}") == nil && TakeoutComment.text("글") == nil)
    #expect(TakeoutComment.text("{\"text\":\"글\"} 이라고") == nil)
  }
}
