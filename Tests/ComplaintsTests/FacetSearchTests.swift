import Posts
import Testing

@testable import Complaints

/// One walk for services and trades finds what a search for each name finds.
@Suite struct FacetSearchTests {
  private static func facets(_ names: [[String]]) -> [Facet] {
    names.enumerated().map { number, spoken in
      Facet(id: Facet.ID(rawValue: "f\(number)"), title: Bilingual(ko: "이름", en: "name"), spoken: spoken)
    }
  }

  private static let services = FacetFinder(
    facets([
      ["카카오톡", "카톡", "톡을"], ["톡 채널", "채널", "카톡 채널"], ["KT", "Kt"], ["지니", "카스"],
      ["네일", "정부24", "정부24 민원", "카톡"], ["é톡"],
    ]), prefix: "v:")
  private static let sectors = FacetFinder(
    facets([["네일", "네일 샵"], ["떡", "떡집"], ["톡을", "채널", "샵"]]), prefix: "x:")

  /// Looks for each name at each position.
  private func slowly(_ finder: FacetFinder, _ text: FoldedText, _ written: String) -> [[Int]] {
    var hits: [(name: FacetFinder.Name, start: Int, end: Int)] = []
    let isSpaceless = text.places.count { $0.opensWord } * 9 < text.count
    for name in finder.names {
      for start in 0..<text.count {
        guard
          let end = (start...text.count).first(where: {
            text.firstUnit($0) == text.firstUnit(start) + name.letters.count
          }), Array(text.units[text.firstUnit(start)..<text.firstUnit(end)]) == name.letters
        else { continue }
        if name.endsInCoda, !text.isCoda(text.firstUnit(end) - 1) { continue }
        let spoken = finder.facets[name.owners[0]].spoken.first { FoldedText($0).units == name.letters }
        if let spoken, FoldedText(spoken).count <= 2 {
          guard text.words(start, end, of: written).lowercased() == spoken.lowercased() else { continue }
          if !text.opensWord(start), text.units[text.firstUnit(start) - 1].isHangul, !isSpaceless { continue }
        }
        hits.append((name, start, end))
      }
    }
    hits.sort { ($0.end - $0.start, $1.start) > ($1.end - $1.start, $0.start) }
    var taken: Set<Int> = []
    var mentions: [[Int]] = []
    for hit in hits where taken.isDisjoint(with: hit.start..<hit.end) {
      taken.formUnion(hit.start..<hit.end)
      mentions += hit.name.owners.map { [$0, hit.start, hit.end] }
    }
    return mentions.sorted { ($0[0], $0[1]) < ($1[0], $1[1]) }
  }

  @Test func `a walk finds what looking everywhere finds`() {
    let pieces =
      ["카카오톡", "카톡", "까톡", "카슨", "톡을", "채널", "네일", "내일", "네 일", "샵", "떡", "떡집", "정부24", "민원", "가"]
      + [" ", " ", "지니", "KT", "kt", "k", "\u{212A}T", "\u{FE0F}", "é톡", "e\u{301}톡", "É톡", ".", "ㅋ"]
    let search = FacetSearch(Self.services, Self.sectors)
    var memory = FacetSearch.Memory()
    var (services, sectors): ([FacetFinder.Mention], [FacetFinder.Mention]) = ([], [])
    var random = SystemRandomNumberGenerator()
    for _ in 0..<2000 {
      let written = (0..<Int.random(in: 0...12, using: &random)).compactMap { _ in
        pieces.randomElement(using: &random)
      }.joined()
      let text = FoldedText(written)
      search.find(in: text, written: written, &memory, &services, &sectors)
      #expect(
        services.map { [$0.facet, $0.start, $0.end] } == slowly(Self.services, text, written), "\(written)")
      #expect(
        sectors.map { [$0.facet, $0.start, $0.end] } == slowly(Self.sectors, text, written), "\(written)")
    }
  }
}
