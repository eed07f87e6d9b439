import Casebook
import Posts
import Testing
import Trends

@testable import Reports

@Suite struct QuoteTests {
  static func card(_ platform: String, permalink: String? = nil) -> QuoteCard {
    let post = Post(
      id: Post.ID(rawValue: "p"), text: "예약금을 환불했어요", author: Post.Author(name: "홍길동", handle: nil),
      permalink: permalink, platform: platform, language: "ko", sources: [])
    return QuoteCard(Case(post: post, fate: .kept), privacy: PrivacyTests.privacy, zone: .seoul)
  }

  @Test func `the line for print has a pseudonym unless the account is asked for`() throws {
    let card = Self.card("web")
    #expect(!card.publicLine(.korean, naming: .pseudonym).contains("홍길동"))
    #expect(card.publicLine(.korean, naming: .pseudonym).contains("(web w-"))
    #expect(card.mayNameAccount && card.publicLine(.korean, naming: .account).contains("홍길동"))
    #expect(card.publicLine(.korean, naming: .withheld(.privacy)).contains("계정 비공개"))
  }

  @Test(
    arguments: [
      ("kakaotalk", nil, false), ("slack", nil, false), ("line", nil, false), ("whatsapp", nil, false),
      ("telegram", "https://t.me/s/room/1", true),
      ("x", nil, true),
    ] as [(String, String?, Bool)])
  func `nobody of a closed chat may be named`(platform: String, permalink: String?, may: Bool) {
    #expect(Self.card(platform, permalink: permalink).mayNameAccount == may)
  }
}
