import Morphology
import Posts
import Testing

@testable import Complaints

/// Which run of words is chosen when words and edges are judged in a known way.
@Suite struct SpanChooserTests {
  /// `text` as one unit, where each word that begins with one of `loud` adds 1 to the score and any other takes 1.
  private func unit(_ text: String, loud: [String]) throws -> (words: UnitWords, typed: [String]) {
    var worker = try Bundled.classifier.get().tokenizer.makeWorker()
    let tokens = worker.tokenize(text)
    let folded = FoldedText(text)
    let whole = TextUnit(start: 0, end: folded.count)
    var post = PostFeatures()
    post.text = folded
    post.morphemes = Morphemes(tokens, in: folded)
    var typed: [String] = []
    var steps = [Double](repeating: 0, count: folded.count + 1)
    var words: [UnitWords.Word] = []
    TypedWords.cut(whole, of: folded, post.morphemes, into: &words)
    for word in words {
      let written = text[folded.range(word.start, word.end)]
      typed.append(written)
      let gain = loud.contains { written.hasPrefix($0) } ? 1.0 : -1
      steps[word.start] += gain
      steps[word.start + 1] -= gain
    }
    return (UnitWords(of: whole, post: post, cues: KindCues(), steps: steps), typed)
  }

  private let byWeight = LogOdds<WordProperty>(weights: [.weight: 1], bias: 0)

  @Test func `every property has the number of its place`() {
    #expect(WordProperty.all.map(\.number) == Array(WordProperty.all.indices))
    #expect(EdgeProperty.all.map(\.number) == Array(EdgeProperty.all.indices))
    #expect(Set(WordProperty.all.map(\.name)).count == WordProperty.all.count)
    #expect(Set(EdgeProperty.all.map(\.name)).count == EdgeProperty.all.count)
  }

  @Test func `the run with the greatest sum is chosen`() throws {
    let (words, typed) = try unit("어제 주문한 케이크 환불 안 해줘서 너무 화가 나요", loud: ["환불", "안", "해줘서"])
    let run = try #require(SpanChooser(words: byWeight).run(words))
    #expect(typed[run] == ["환불", "안", "해줘서"])
  }

  @Test func `an edge where evidence likes to begin or end moves the run`() throws {
    let (words, typed) = try unit("카톡이 안 되니까 예약을 못 받았어요", loud: ["안", "되니까", "예약을", "못", "받았어요"])
    let plain = try #require(SpanChooser(words: byWeight).run(words))
    #expect(typed[plain] == ["안", "되니까", "예약을", "못", "받았어요"])
    // To begin behind a connective ending is worth more than the two words before it.
    let start = LogOdds<EdgeProperty>(weights: [.before(.EC): 5], bias: 0)
    let later = try #require(SpanChooser(words: byWeight, start: start).run(words))
    #expect(typed[later] == ["예약을", "못", "받았어요"])
    let end = LogOdds<EdgeProperty>(weights: [.before(.EC): 5], bias: 0)
    let earlier = try #require(SpanChooser(words: byWeight, end: end).run(words))
    #expect(typed[earlier] == ["안", "되니까"])
  }

  @Test func `the chosen run is the best of all runs`() throws {
    let (words, typed) = try unit("아 진짜 결제 두 번 됐는데 상담원 연결도 안 되고 언제 돌려주나요", loud: ["결제", "번", "안", "언제"])
    let chooser = SpanChooser(
      words: byWeight,
      start: LogOdds(weights: [.opens: -0.3, .gainBefore: -0.7, .after(.NNG): 0.4], bias: 0),
      end: LogOdds(weights: [.closes: 0.2, .before(.EC): 0.9, .gainAfter: -0.6], bias: 0))
    func sum(_ run: Range<Int>) -> Double {
      let edges =
        chooser.start.sum { words.forEachProperty(ofEdge: run.lowerBound, $0) }
        + chooser.end.sum { words.forEachProperty(ofEdge: run.upperBound, $0) }
      return run.reduce(edges) { sum, word in
        sum + chooser.words.sum { words.forEachProperty(of: word, $0) }
      }
    }
    let all = typed.indices.flatMap { start in (start..<typed.count).map { start..<($0 + 1) } }
    let best = try #require(all.map(sum).max())
    let chosen = try #require(chooser.run(words))
    #expect(abs(sum(chosen) - best) < 1e-9)
  }

  @Test func `cues near a unit are those that touch it or stand close`() {
    let text = FoldedText("하나둘셋넷다섯여섯, 일곱여덟아홉열")
    let cues = self.cues([(10, 12), (0, 2), (5, 6)], in: text)
    let unit = TextUnit(start: 4, end: 7)
    func near(_ distance: Int) -> [Int] { cues.near(unit, within: distance).map { cues.spans[$0].start } }
    #expect(near(1) == [5])
    #expect(near(3) == [0, 5])
    #expect(near(4) == [0, 5, 10])
    #expect(cues.stands(outside: text.clause(0)) && cues.stands(outside: text.clause(10)))
    #expect(!self.cues([(0, 2)], in: text).stands(outside: text.clause(0)))
    #expect(KindCues().near(unit, within: 4).isEmpty)
  }

  private func cues(_ places: [(start: Int, end: Int)], in text: FoldedText) -> KindCues {
    var cues = KindCues()
    for place in places { cues.add(place.start, place.end, in: text) }
    cues.sort()
    return cues
  }
}
