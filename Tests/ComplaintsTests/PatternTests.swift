import FoundationEssentials
import Posts
import Testing

@testable import Complaints

@Suite struct PatternTests {
  private let none = Morphemes([], in: FoldedText(""))

  private func found(_ pattern: String, in text: String) throws -> [String] {
    let folded = FoldedText(text)
    let set = PatternSet([try PatternParser.parse(pattern)])
    var hits = set.makeHits()
    // Scratch that another text has used must be as good as new.
    _ = set.matches(in: FoldedText("환불 취소 안 돼 세 시간째"), morphemes: none, &hits)
    return set.matches(in: folded, morphemes: none, &hits).map { text[folded.range($0.start, $0.end)] }
  }

  @Test(arguments: [
    ("환불", "한 불 말고 환 불", ["환 불"]),
    ("튕기", "자꾸 튕겨서", ["튕겨"]),
    ("안되", "왜 안돼요", ["안돼"]),
    ("돌려주", "돈 돌려줘", ["돌려줘"]),
    ("못", "모시고 못 감", ["못"]),
    ("주문 취소", "주문을 취소했다", ["주문을 취소"]),
    ("주문 .. 취소", "주문 세 건 다 취소", ["주문 세 건 다 취소"]),
    ("주문 .. 취소", "주문했다. 취소", []),
    ("(환불|취소) 안", "취소가 안 돼", ["취소가 안"]),
    ("가안", "가아아 안 돼", ["가아아 안"]),
    ("(환불|취소) 안", "취소도 안 돼", ["취소도 안"]),
    ("a b? c", "ac, abc", ["ac", "abc"]),
    ("{손님 & 사과}", "사과를 손님께 했다", ["사과를 손님"]),
    ("#+시간+째", "세 시간째, 12시간째", ["세 시간째", "12시간째"]),
    ("냐$", "냐옹 이게 되냐", ["냐"]),
    ("니다$", "니다 죄송합니다..!ㅠㅠ 그래도", ["니다"]),
  ])
  func `a pattern finds its words whatever their spacing and spelling`(
    pattern: String, text: String, expected: [String]
  ) throws {
    #expect(try found(pattern, in: text) == expected)
  }

  @Test(arguments: ["(환불", "환불)", "", "a?", "{a & b"])
  func `a pattern that is not whole is refused`(pattern: String) {
    #expect(throws: PatternParser.Fault.self) { try PatternParser.parse(pattern) }
  }

  /// Which parts wake a pattern depends on the other patterns beside it; what is found must not.
  @Test func `patterns together find what each finds alone`() throws {
    let sources = [
      "환불", "(환불|취소) 안", "(환불|취소|결제)", "주문 .. (환불|취소)", "(안|못) .. (환불|취소|결제)", "{손님 & (환불|취소)}",
      "{손님 & 주문 & 취소}", "#+시간 .. (안|못)", "(손님|주문) (환불|(취소|결제) 안)", "니다$", "(주문 취소|손님)", "b? c", "^주문",
      "^(손님|주문) .. 취소",
    ]
    let nodes = try sources.map { try PatternParser.parse($0) }
    let together = PatternSet(nodes)
    var hits = together.makeHits()
    let words = ["환불", "취소", "결제", "안", "못", "주문을", "손님", "3시간", "째", "합니다", ".", ",", "c", "b", "도"]
    var random: UInt64 = 11
    for _ in 0..<400 {
      var text = ""
      for _ in 0..<10 {
        random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += words[Int((random >> 33) % UInt64(words.count))] + (random >> 40 & 1 == 0 ? " " : "")
      }
      let folded = FoldedText(text)
      let found = together.matches(in: folded, morphemes: none, &hits)
      for (number, node) in nodes.enumerated() {
        let alone = PatternSet([node])
        var scratch = alone.makeHits()
        let expected = alone.matches(in: folded, morphemes: none, &scratch).map { [$0.start, $0.end] }
        #expect(
          found.filter { $0.pattern == number }.map { [$0.start, $0.end] } == expected,
          "\(sources[number]) in \(text)")
      }
    }
  }

  @Test func `the trie finds what a plain search finds`() {
    var state: UInt64 = 7
    func next(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(limit))
    }
    // Latin letters are characters of one letter each, so that a word may begin anywhere.
    let alphabet = Array("abc")
    func word(_ length: Int) -> String { String((0..<length).map { _ in alphabet[next(3)] }) }
    for _ in 0..<200 {
      let words = Set((0..<6).map { _ in word(next(3) + 1) }).sorted().map { FoldedText($0).units }
      let text = FoldedText(word(40))
      let found = Set(LiteralTrie(words: words).found(in: text))
      var plain: Set<[Int]> = []
      for (number, word) in words.enumerated() {
        for start in 0...(text.count - word.count)
        where Array(text.units[start..<(start + word.count)]) == word {
          plain.insert([number, start, start + word.count - 1])
        }
      }
      #expect(found == plain)
    }
  }

  @Test func `a word begins where a character begins`() {
    let words = ["강", "앙"].map { FoldedText($0).units }
    #expect(LiteralTrie(words: words).found(in: FoldedText("강앙")) == [[1, 1, 4], [0, 0, 2]])
  }
}

extension LiteralTrie {
  fileprivate init(words: [[Unit]]) { self.init(words: words, rows: Array(0..<Int32(words.count))) }

  /// The number of each word found, its position and its last letter.
  fileprivate func found(in text: FoldedText) -> [[Int]] {
    var walks = LetterWalks()
    find(in: text, &walks)
    return walks.runs[0..<walks.count].map { [Int($0.row), Int($0.start), Int($0.end) - 1] }
  }
}
