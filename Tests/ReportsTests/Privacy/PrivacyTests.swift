import Posts
import Reports
import Testing

/// Texts with and without personal data.
enum PersonalData {
  /// The text of a row, and the stretch that must be masked.
  static func parse(_ row: Substring) -> (text: String, range: TextRange)? {
    let scalars = Array(row.unicodeScalars)
    guard let open = scalars.firstIndex(of: "⟦"), let close = scalars.firstIndex(of: "⟧") else { return nil }
    let text = String(row).filter { $0 != "⟦" && $0 != "⟧" }
    return (text, TextRange(start: open, end: close - 1))
  }
}

@Suite struct PrivacyTests {
  static let privacy = Privacy(key: Array("key of the tests".utf8))

  @Test func `at least 98 in 100 of personal data are masked, whole`() throws {
    let rows = (PersonalData.phones + "\n" + PersonalData.others).split(separator: "\n")
    var missed: [String] = []
    for row in rows {
      let (text, range) = try #require(PersonalData.parse(row))
      let masked = Self.privacy.mask(text)
      let hidden = masked.replacements.contains {
        $0.range.start <= range.start && range.end <= $0.range.end
      }
      if !hidden { missed.append("\(row) → \(masked.text)") }
    }
    let recall = 1 - Double(missed.count) / Double(rows.count)
    #expect(recall >= 0.98, "\(rows.count) rows, missed: \(missed.joined(separator: " | "))")
  }

  @Test func `at most 5 in 1000 innocent texts are masked`() {
    let rows = PersonalData.innocent.split(separator: "\n")
    let wrong = rows.map { Self.privacy.mask(String($0)) }.filter { !$0.replacements.isEmpty }.map(\.text)
    #expect(
      Double(wrong.count) <= 0.005 * Double(rows.count),
      "\(rows.count) rows, wrong: \(wrong.joined(separator: " | "))")
  }

  @Test func `the list holds at least 300 rows`() {
    let rows = [PersonalData.phones, PersonalData.others, PersonalData.innocent]
    #expect(rows.joined(separator: "\n").split(separator: "\n").count >= 300)
  }

  @Test func `places move with the text, and grow where they cut into a mask`() {
    let text = "문의 010-0000-1234 환불해 주세요"
    let masked = Self.privacy.mask(text)
    #expect(masked.text == "문의 [전화번호] 환불해 주세요")
    let refund = TextRange(start: 17, end: 20)
    #expect(text[refund] == "환불해")
    #expect(masked.text[masked.place(of: refund)] == "환불해")
    #expect(masked.text[masked.place(of: TextRange(start: 5, end: 20))] == "[전화번호] 환불해")
    #expect(masked.place(of: TextRange(start: 0, end: 2)) == TextRange(start: 0, end: 2))
  }

  @Test func `an account has one pseudonym everywhere, another with another key`() throws {
    let author = Post.Author(name: "가게", handle: "Shop_12")
    let name = try #require(Self.privacy.pseudonym(of: author, on: "x"))
    #expect(name.hasPrefix("w-") && !name.contains("hop"))
    #expect(Self.privacy.mask("@shop_12 님", on: "x").text == "@\(name) 님")
    #expect(name != Privacy(key: [1, 2, 3]).pseudonym(of: author, on: "x"))
    #expect(Self.privacy.pseudonym(of: nil, on: "x") == nil)
  }

  @Test func `without masking the text stays, and the reason is kept`() {
    let open = Privacy(key: [1], mode: .open(reason: "편집국 확인"))
    #expect(open.mask("010-0000-1234").text == "010-0000-1234")
  }

  @Test func `the writer's own account goes wherever the text names it, and no other word does`() throws {
    let author = Post.Author(name: "가게", handle: "moonshop")
    let name = try #require(Self.privacy.pseudonym(of: author, on: "x"))
    let masked = Self.privacy.mask("MoonShop 입니다 x.example/moonshop 그리고 moonshops", author: author, on: "x")
      .text
    #expect(masked == "\(name) 입니다 x.example/\(name) 그리고 moonshops")
    #expect(Self.privacy.mask("@moonshop", author: author, on: "x").text == "@\(name)")
  }
}
