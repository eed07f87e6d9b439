import Morphology
import Posts
import Testing

/// Letters that posts are made of, and letters that break tokenizers.
struct RandomText {
  private var state: UInt64
  private static let pieces: [String] = [
    "안", "녕", "했", "어요", "됬", "는데", "카톡", "ㅋㅋ", "ㅠ", "ㄴ", " ", "  ", "\t", "\u{A0}", "\u{3000}", "!", "…",
    "..",
    "a", "Z9", "3.5", "1,000", "원", "https://ex.kr/a?b=1", "@who", "#먹통", "a.b@c.kr", "😀", "👨‍👩‍👧",
    "\u{1F1F0}\u{1F1F7}",
    "\u{1112}\u{1161}\u{11AB}", "\u{1100}", "\u{11AB}", "\u{200B}", "\u{FE0F}", "\u{0}", "\u{7}", "\u{FFFD}",
    "漢字", "아아아",
    "욬ㅋㅋ", "왜ㅐㅐ", "가나다라마바사아자차카타파하", "^^", "010-1234-5678", "é", "e\u{301}", "\r", "ᄒᆞᆫ", "없", "닭",
  ]

  init(seed: UInt64) { state = seed }

  mutating func next(_ limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(limit))
  }

  mutating func text() -> String {
    (0..<next(30)).map { _ in Self.pieces[next(Self.pieces.count)] }.joined()
  }
}

/// What must hold for the tokens of any text.
func check(_ tokens: [Token], of text: String) {
  let scalars = Array(text.unicodeScalars)
  var place = 0
  var covered = String.UnicodeScalarView()
  for token in tokens {
    #expect(token.range.start >= place, "tokens overlap in \(text.debugDescription)")
    #expect(token.range.end <= scalars.count)
    #expect(!token.form.isEmpty)
    place = max(place, token.range.end)
    covered.append(contentsOf: scalars[token.range.start..<min(token.range.end, scalars.count)])
  }
  let wanted = scalars.filter { !$0.properties.isWhitespace }
  // Lengthening may reach over no white space, so white space never stands inside a range unless a word has it.
  #expect(
    covered.filter { !$0.properties.isWhitespace } == wanted, "letters are lost in \(text.debugDescription)")
}

@Test(arguments: [UInt64(1), 2, 3, 20_221_015])
func `tokens never overlap and together are the text without white space`(seed: UInt64) throws {
  var random = RandomText(seed: seed)
  var worker = try Bundled.tokenizer.get().makeWorker()
  for _ in 0..<150 {
    let text = random.text()
    let tokens = worker.tokenize(text)
    check(tokens, of: text)
    #expect(worker.tokenize(text) == tokens, "not the same twice: \(text.debugDescription)")
  }
}

@Test(arguments: [
  String(repeating: "ㄱ", count: 10_000), String(repeating: "가", count: 10_000),
  String(repeating: "아", count: 10_000),
  String(repeating: "ㅋ", count: 10_000), String(repeating: "a.", count: 5_000),
  String(repeating: "www.", count: 3_000),
  String(repeating: "#", count: 5_000), String(repeating: "@a", count: 5_000),
  String(repeating: "12-", count: 4_000),
  String(repeating: "안녕하세요 ", count: 2_000), String(repeating: "\u{11A8}", count: 5_000), "", " ", "\n\n\n",
])
func `long and monotonous text is read to its end`(text: String) throws {
  var worker = try Bundled.tokenizer.get().makeWorker()
  check(worker.tokenize(text), of: text)
}

@Test func `composed and decomposed Hangul read alike`() throws {
  let composed = "환불해 주세요. 카톡이 안 돼요 ㅠㅠ"
  let decomposed = String(
    String.UnicodeScalarView(
      composed.unicodeScalars.flatMap { scalar -> [Unicode.Scalar] in
        let index = Int(scalar.value) - 0xAC00
        guard (0..<11172).contains(index) else { return [scalar] }
        let codes = [0x1100 + index / 588, 0x1161 + index % 588 / 28, 0x11A7 + index % 28]
        return codes.prefix(index % 28 == 0 ? 2 : 3).compactMap { Unicode.Scalar(UInt32($0)) }
      }))
  #expect(try Bundled.analysis(decomposed) == Bundled.analysis(composed))
}

@Test(arguments: [
  ("https://ex.kr/a?b=1", "W_URL"), ("a.b@c.kr", "W_EMAIL"), ("@who", "W_MENTION"), ("#먹통", "W_HASHTAG"),
  ("010-1234-5678", "W_SERIAL"), ("1,234.5", "SN"), ("ㅋㅋㅋ", "SW"), ("kakao", "SL"), ("漢字", "SH"),
  ("😀", "W_EMOJI"),
  ("...", "SE"), ("!?", "SF"),
])
func `signs and addresses are one token`(text: String, tag: String) throws {
  #expect(try Bundled.analysis(text) == "\(text)/\(tag)")
}

@Test(arguments: [UInt64(4), 5])
func `arcs found on the way lead to the path that all arcs lead to`(seed: UInt64) throws {
  var random = RandomText(seed: seed)
  let model = try Bundled.tokenizer.get().model
  let texts = TextUnits(model: model)
  var finder = ArcFinder()
  var paths = PathFinder()
  var path: [Int] = []
  for _ in 0..<150 {
    let text = random.text()
    let units = texts.units(of: text)
    let quick = paths.find(units, with: &finder, in: model, into: &path)
    let quickPath = path.map { finder.arcs[$0] }.map { [Int($0.start), Int($0.end), Int($0.right)] }
    finder.find(units, in: model)
    let slow = paths.find(finder.arcs, finder.firstArcs, in: model, into: &path)
    let slowPath = path.map { finder.arcs[$0] }.map { [Int($0.start), Int($0.end), Int($0.right)] }
    #expect(quick == slow && quickPath == slowPath, "\(text.debugDescription)")
  }
}
