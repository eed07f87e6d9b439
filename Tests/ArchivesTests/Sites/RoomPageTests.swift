import Posts
import Testing

@testable import Archives

/// Rooms and accounts that programs write out as pages.
@Suite struct RoomPageTests {
  @Test func `who goes on speaking in Telegram is named once, and answers name their message`() throws {
    let page = """
      <div class=chat_page><div class=history><div class="message service" id=message-1>15 October 2022</div>
      <div class="message default" id=message101><div class=body><div class=date title="15.10.2022 16:12:33 UTC+09:00"></div>
      <div class=from_name>나래</div><div class=media>사진</div></div></div>
      <div class="message default joined" id=message102><div class=body><div class=date title="15.10.2022 16:13:00 UTC+09:00"></div>
      <div class=text>예약 끊김</div></div></div>
      <div class="message default" id=message103><div class=body><div class=date title="15.10.2022 16:14:00 UTC+09:00"></div>
      <div class=from_name>가온</div><div class=reply_to>In reply to <a href="#go_to_message102">this message</a></div>
      <div class=text>저도요</div></div></div></div></div>
      """
    #expect(
      try PostLines.read(PostLines.page(nil, page)) == [
        "telegram|나래/-|2022-10-15T16:13|-|예약 끊김", "telegram|가온/-|2022-10-15T16:14|0|저도요",
      ])
  }

  @Test func `a channel of Telegram as anybody sees it`() throws {
    let message = { (number: Int, answered: String, text: String) in
      """
      <div class=tgme_widget_message data-post="shop/\(number)"><a class=tgme_widget_message_owner_name>상점 소식</a>\(answered)
      <div class="tgme_widget_message_text js-message_text">\(text)</div><a class=tgme_widget_message_date
      href="https://t.me/shop/\(number)"><time datetime="2022-10-15T07:12:00+00:00">16:12</time></a></div>
      """
    }
    let answered = """
      <a class=tgme_widget_message_reply href="https://t.me/shop/7"><div class="tgme_widget_message_metatext js-message_reply_text">결제
      불가</div></a>
      """
    let page = PostLines.page(nil, message(7, "", "결제 불가<br/>접수 중") + message(8, answered, "접수 끝"))
    #expect(
      try PostLines.read(page) == [
        "telegram|상점 소식/-|2022-10-15T07:12|-|결제 불가⏎접수 중", "telegram|상점 소식/-|2022-10-15T07:12|0|접수 끝",
      ])
    #expect(
      try ScriptPageTests.posts(page).map(\.permalink) == ["https://t.me/shop/7", "https://t.me/shop/8"])
  }

  @Test func `a channel of Discord as DiscordChatExporter writes it`() throws {
    let page = """
      <div class=chatlog><div class=chatlog__message-group><div id=chatlog__message-container-1 class=chatlog__message-container
      data-message-id=1><span class=chatlog__author title="na#12">나래</span><span class=chatlog__timestamp
      title="2022년 10월 15일 토요일 오후 4:12">1</span><div class=chatlog__content>예약 끊김<span class=chatlog__edited-timestamp>(edited)</span>
      </div></div><div id=chatlog__message-container-2 class=chatlog__message-container><div class=chatlog__short-timestamp
      title="2022년 10월 15일 토요일 오후 4:13">오후 4:13</div><div class=chatlog__content>매출 0원</div></div></div>
      <div id=chatlog__message-container-3 class=chatlog__message-container><div class=chatlog__reply><span class=chatlog__reply-link
      onclick="scrollToMessage(event, '2')">매출</span></div><span class=chatlog__author title="ga#2">가온</span><span
      class=chatlog__timestamp title="2022년 10월 15일 토요일 오후 4:15">1</span><div class=chatlog__content>저도요</div></div></div>
      """
    #expect(
      try PostLines.read(PostLines.page(nil, page)) == [
        "discord|나래/na|2022-10-15T16:12|-|예약 끊김", "discord|나래/na|2022-10-15T16:13|-|매출 0원",
        "discord|가온/ga|2022-10-15T16:15|1|저도요",
      ])
  }

  @Test func `what Facebook and Instagram hand out of an account as pages`() throws {
    let facebook = """
      <div role=main><div class="pam _3-95 _a6-g"><div class="_2ph_ _a6-h">나래님이 상태를 업데이트했습니다.</div><div class="_2ph_ _a6-p"><div
      class=_2pin><div>예약 끊김</div></div><div class=_2pin>업데이트됨 2022년 10월 15일 오후 4:15</div></div><div class=_a6-o><div class=_a72d>
      2022년 10월 15일 오후 4:12</div></div></div></div>
      """
    #expect(try PostLines.read(PostLines.page(nil, facebook)) == ["facebook|-/-|2022-10-15T16:12|-|예약 끊김"])
    let instagram = """
      <main role=main><div class="pam _3-95 _a6-g"><div class="_2pim _a6-h _a6-i">예약 끊김</div><div class=_a6-p><img src=a.jpg></div>
      <div class=_a6-o>10월 15, 2022 4:12 오후</div></div></main>
      """
    #expect(try PostLines.read(PostLines.page(nil, instagram)) == ["instagram|-/-|2022-10-15T16:12|-|예약 끊김"])
  }
}
