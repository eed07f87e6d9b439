import Complaints
import Posts
import Testing
import Trends

@testable import Reports

/// The sentences that will be quoted.
@Suite struct HeadlineTests {
  static func said(_ run: SmallRun, bin: Bin = .hours3, _ language: Language = .english) throws -> String {
    Headline(run: try run.view(bin: bin, language: language)).sentences
  }

  @Test func `posts that no time puts into the period are told apart`() throws {
    var run = try SmallRun()
    run.add("a", hour: 1, kinds: ["refund"])
    run.add("b", hour: 2)
    // The whole of 16 October is in the period; the year is not, and of the undated nobody knows.
    run.add("c", hour: 8.5, precision: .day)
    run.add("d", hour: -15.5, precision: .year, kinds: ["refund"])
    run.add("e")
    run.add("f", kinds: ["payment"])
    let english = try Self.said(run)
    #expect(english.hasPrefix("Of 3 archived posts from "), "\(english)")
    #expect(english.contains(", 1 (33%, "), "\(english)")
    #expect(english.contains("2 posts without a time (complaints: 1)"))
    #expect(
      english.contains("1 post dated too coarsely to tell whether they are of the period (complaints: 1)"))
    let korean = try Self.said(run, .korean)
    #expect(korean.contains("글 3건 가운데 1건(33%"), "\(korean)")
    #expect(korean.contains("시각을 모르는 글 2건(불만 1건)은 따로 셌습니다."))
    #expect(korean.contains("기간 안인지 알 수 없는 글 1건(불만 1건)도 따로 셌습니다."))
  }

  @Test(arguments: Language.allCases)
  func `without a post of the period no share is told`(language: Language) throws {
    var run = try SmallRun()
    for id in ["a", "b", "c"] { run.add(id, kinds: ["refund"]) }
    let said = try Self.said(run, language)
    #expect(!said.contains("%"), "\(said)")
    #expect(said.contains(language == .korean ? "비율을 내지 않습니다" : "no share is given"))
    #expect(said.contains(language == .korean ? "글 3건(불만 3건)" : "3 posts without a time (complaints: 3)"))
  }

  @Test func `who shares the first place is named, or counted`() throws {
    var run = try SmallRun()
    run.add("a", hour: 1, kinds: ["refund", "payment"], services: ["channel", "talk"])
    run.add("b", hour: 20)
    let two = try Self.said(run)
    let titles = run.truth.codebook.types.filter { ["refund", "payment"].contains($0.id.rawValue) }.map(
      \.title)
    #expect(titles.allSatisfy { two.contains("‘\($0.en)’") } && two.contains("(1 each)"), "\(two)")
    let korean = try Self.said(run, .korean)
    #expect(titles.allSatisfy { korean.contains("‘\($0.ko)’") } && korean.contains("각각 1건"))
    run.add("c", hour: 30, kinds: ["refund"])
    run.add("d", hour: 50, kinds: ["refund"])
    let peaks = try Self.said(run)
    #expect(peaks.contains("and 2 more bins with 1 each"), "\(peaks)")
    #expect(try Self.said(run, .korean).contains("등 3개 구간에 각각 1건으로 가장 많았"))
    // Refunds lead alone now, and payments follow.
    #expect(peaks.contains("(3), then of "), "\(peaks)")
  }

  @Test func `of phases the one with most posts an hour is the highest`() throws {
    var run = try SmallRun()
    // Ten hours of blackout hold 3, the 31 hours behind it 4.
    for index in 0..<3 { run.add("a\(index)", hour: Double(index) * 4, kinds: ["refund"]) }
    for index in 0..<4 { run.add("b\(index)", hour: 11 + Double(index) * 7, kinds: ["refund"]) }
    let view = try run.view(bin: .phase)
    #expect(view.trend.peak(.anyComplaint)?.indices == [0])
    #expect(try Self.said(run, bin: .phase, .korean).contains("시간당 0.3건으로 가장 잦았"))
  }

  @Test func `a part of the archive says that it is one`() throws {
    var run = try SmallRun()
    run.add("a", hour: 1)
    let part = try run.view(shard: "1/3")
    #expect(Headline(run: part).sentences.hasPrefix("[This is one part of the archive only, shard 1/3"))
    #expect(MethodText(part).paragraphs(.korean)[0].contains("조각 1/3만"))
    #expect(!Headline(run: try run.view()).sentences.contains("shard"))
  }
}
