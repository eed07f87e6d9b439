import Posts
import Reports
import Testing

/// Forms that people give their data, each with its like that is nobody's. No number here belongs to anybody.
@Suite struct MaskingTests {
  /// Each stretch marked ⟦…⟧ goes, and nothing else does.
  @Test(arguments: [
    // Accounts in addresses.
    "https://twitter.com/⟦moonshop_12⟧/status/1581234567890123456", "x.com/⟦moonshop⟧ 보세요",
    "https://www.instagram.com/⟦moon.shop⟧/?hl=ko", "instagram.com/⟦moon_cake⟧으로 DM 주세요",
    "https://m.blog.naver.com/⟦ricecake77⟧/222901234567", "blog.naver.com/⟦ricecake77⟧",
    "https://blog.naver.com/PostView.naver?blogId=⟦ricecake77⟧&logNo=222901234567",
    "텔레그램 t.me/⟦moonshop⟧.", "https://t.me/s/⟦moonshop⟧", "https://www.facebook.com/⟦moon.shop.9⟧/posts/12",
    "m.facebook.com/profile.php?id=⟦100001234567890⟧", "https://facebook.com/people/⟦Moon-Shop⟧/100012",
    "https://www.instagram.com/stories/⟦moonshop⟧/3012/", "HTTPS://X.COM/⟦MoonShop⟧/status/12",
    "https://⟦moonshop⟧.tistory.com/12", "youtube.com/c/⟦moonshop⟧", "(https://x.com/⟦moonshop⟧)",
    // E-mail in Korean letters.
    "⟦flower12@네이버.com⟧으로 보내 주세요", "⟦flower12@네이버.한국⟧", "메일 ⟦shop@한메일.net⟧", "⟦shop@네이버닷컴⟧ 이요",
    "⟦rice77@네이버⟧로요", "⟦shop@꽃집-2.co.kr⟧로",
    // Telephones.
    "☎⟦0100005555⟧", "📞 ⟦0100005555⟧", "연락처 ⟦0100005555⟧", "⟦010-000-5555⟧", "⟦010*0000*5306⟧",
    "♥⟦010♥0000♥5306⟧♥",
    "★⟦010-0000-5306⟧★", "#⟦01000005306⟧#", "=⟦010=0000=5306⟧", "T.⟦010-0000-5306⟧",
    "1.⟦010-0000-5306⟧ 2.⟦010-0000-5307⟧",
    "⟦010:0000:5306⟧", "<⟦010,0000,5306⟧>", "☎⟦0200005306⟧", "【⟦031-000-5306⟧】",
    // Cards.
    "⟦4111-1111-1111-1111⟧", "★⟦5555 5555 5555 4444⟧★", "⟦2223-0000-4841-0010⟧", "카드 ⟦4111-1111-1111-1112⟧",
    "주문 승인 ⟦4111-1111-1111-1111⟧",
    // E-mail spaced out or spelled out.
    "⟦hong.gildong @ naver.com⟧", "⟦hong@ naver.com⟧으로", "⟦hong [at] naver [dot] com⟧",
    "⟦hong(at)naver(dot)com⟧",
    "⟦hong at naver dot co dot kr⟧",
    // Telephones as they are dialled from abroad.
    "⟦8210-0000-5306⟧", "⟦0082-10-0000-5306⟧", "⟦00821000005306⟧",
    // More accounts in addresses, and forums' own way to name a user.
    "u/⟦chulsoo_k⟧ 님이", "/u/⟦chulsoo-k⟧", "(u/⟦moonshop⟧)",
    "https://www.reddit.com/user/⟦moonshop⟧/comments/",
    "https://linkedin.com/in/⟦moon-shop⟧/", "https://open.kakao.com/o/⟦sAbc12De⟧", "toss.me/⟦moonshop⟧",
    "https://example.social/users/⟦moonshop⟧/statuses/12", "C:/Users/⟦moon⟧/a.txt",
    // Papers.
    "면허 ⟦11-12-123456-78⟧", "⟦28-98-000000-12⟧ 이요", "면허번호 ⟦99 12 123456 78⟧", "여권 ⟦M12345678⟧",
    "여권번호는 ⟦M123A4567⟧",
    // Resident numbers; 30 February is nobody's birthday.
    "⟦990230-1234567⟧", "⟦9902301234567⟧ 이요", "⟦0502303234567⟧", "⟦0502307234567⟧", "⟦9902305234567⟧",
  ])
  func `what is somebody's goes, and no more`(row: String) {
    let (text, ranges) = LetterboxTests.parse(row)
    let masked = PrivacyTests.privacy.mask(text)
    #expect(masked.replacements.map(\.range).map { text[$0] } == ranges.map { text[$0] }, "\(masked.text)")
  }

  @Test(arguments: [
    "https://twitter.com/search?q=환불", "https://x.com/i/status/1581234567890123456",
    "https://twitter.com/hashtag/먹통",
    "https://www.instagram.com/p/Cj1abcDEF/", "https://www.instagram.com/explore/tags/먹통/",
    "instagram.com 안 열림",
    "blog.naver.com 접속 불가", "https://blog.naver.com/PostView.naver", "https://facebook.com/groups/1234",
    "facebook.com/watch/?v=12", "https://www.facebook.com/photo.php", "t.me/joinchat/abc",
    "netflix.com/browse",
    "https://www.tistory.com/start", "youtube.com/watch?v=abc123", "https://max.com/shop",
    "https://www.example.com/moonshop",
    "reddit.com/r/korea/comments/abc", "linkedin.com/jobs/view", "open.kakao.com 안 열림", "example.com/users/",
    "u/a", "300u/min", "menu/best", "meet @ 7pm", "see you at noon dot", "99-12-123456-78", "M12345678 모델",
    "8210-1234-56789", "x.com에서 봤어요", "x.company/moonshop", "www.x.com", "네이버.com 안 됨", "네이버@ 표시",
    "3@네이버쇼핑 빼고 다 됨".replacing("3@", with: "@ "),
    "주문번호 0105554444", "상품코드 0105554444 재고", "0104445555원", "010,000,530 원", "2022*10*15", "1*2*3",
    "3,500,000원 010건", "10:15:30:45", "010:30 시작",
    "주문번호 4111111111111111 확인", "4111-1111-1111-1112", "1234-5678-9012-3456",
    "주문번호 9902301234567", "송장 9902301234567", "8801234567890", "2210171234567", "9915301234567",
    "9902309234567",
    "https://example.com/9902301234567", "id=9902301234567", "IMG_9902301234567.jpg", "1665815400000",
    "9788936433598",
    "2022-10-15 15:30:00", "20221015153000", "221015-221020", "1,234,567원", "99-02-30 1,234,567원",
    "22.10.17 ~ 22.10.20",
  ])
  func `what is nobody's stays`(text: String) {
    #expect(PrivacyTests.privacy.mask(text).text == text)
  }

  @Test func `an account is the same person in an address and behind an @`() {
    let masked = PrivacyTests.privacy.mask("@moonshop 은 x.com/MoonShop 입니다", on: "x").text
    let names = masked.matches(of: /w-[0-9a-f]+/).map { String($0.output) }
    #expect(names.count == 2 && names[0] == names[1], "\(masked)")
  }
}
