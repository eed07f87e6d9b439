/// Finds the services and trades that a text names, spaceless and misspelt ones too, in one walk.
struct FacetSearch: Sendable {
  private let services: FacetFinder
  private let sectors: FacetFinder
  private let trie: LiteralTrie
  // For each word of the trie the service name and the trade name that it is.
  private let names: [(service: Int?, sector: Int?)]

  init(_ services: FacetFinder, _ sectors: FacetFinder) {
    self.services = services
    self.sectors = sectors
    var words: [[Unit]] = []
    var numbers: [[Unit]: Int] = [:]
    var names: [(service: Int?, sector: Int?)] = []
    for (number, name) in services.names.enumerated() {
      numbers[name.letters] = number
      words.append(name.letters)
      names.append((number, nil))
    }
    for (number, name) in sectors.names.enumerated() {
      if let word = numbers[name.letters] {
        names[word].sector = number
      } else {
        words.append(name.letters)
        names.append((nil, number))
      }
    }
    trie = LiteralTrie(words: words)
    self.names = names
  }

  /// Memory in which a task searches one text after the other.
  struct Memory {
    fileprivate var services: [Hit] = []
    fileprivate var sectors: [Hit] = []
    // The positions that belong to a mention while others are weighed; none when that is done.
    fileprivate var taken: [Bool] = []
  }

  /// A name of a finder found at positions `start..<end`.
  fileprivate struct Hit {
    let name: Int
    let start: Int
    let end: Int
  }

  /// Writes what `text` names over `services` and `sectors`: longest names first served (in 정부24 민원 there is no bare
  /// 정부24), told in the order of the facets.
  func find(
    in text: FoldedText, written: String, _ memory: inout Memory,
    _ services: inout [FacetFinder.Mention],
    _ sectors: inout [FacetFinder.Mention]
  ) {
    if !services.isEmpty { services.removeAll(keepingCapacity: true) }
    if !sectors.isEmpty { sectors.removeAll(keepingCapacity: true) }
    var isSpaceless: Bool?
    trie.forEachHit(in: text) { take($0, text, written, &memory, &isSpaceless) }
    FacetSearch.choose(
      from: &memory.services, self.services, &memory.taken, text.count, into: &services)
    FacetSearch.choose(
      from: &memory.sectors, self.sectors, &memory.taken, text.count, into: &sectors)
  }

  /// Notes whose name `hit` is.
  // Few positions have any: the walk over all of them is short as long as this stays out of it.
  @inline(never)
  private func take(
    _ hit: LiteralTrie.Hit, _ text: FoldedText, _ written: String, _ memory: inout Memory,
    _ isSpaceless: inout Bool?
  ) {
    // Names are whole characters: 카스 is not in 카슨.
    let end = Int(text.positions[hit.last]) + 1
    guard text.firstUnit(end) == hit.last + 1 else { return }
    if let name = names[hit.word].service,
      accepts(services.names[name], hit, end, text, written, &isSpaceless)
    {
      memory.services.append(Hit(name: name, start: hit.start, end: end))
    }
    if let name = names[hit.word].sector,
      accepts(sectors.names[name], hit, end, text, written, &isSpaceless)
    {
      memory.sectors.append(Hit(name: name, start: hit.start, end: end))
    }
  }

  /// Whether `hit`, which ends before position `end`, is `name` indeed.
  private func accepts(
    _ name: FacetFinder.Name, _ hit: LiteralTrie.Hit, _ end: Int, _ text: FoldedText,
    _ written: String,
    _ isSpaceless: inout Bool?
  ) -> Bool {
    if name.endsInCoda, !text.isCoda(hit.last) { return false }
    guard let short = name.short else { return true }
    let start = hit.start
    if !text.opensWord(start), text.count > end - start,
      text.units[text.firstUnit(start) - 1].isHangul
    {
      let hasNoSpaces = isSpaceless ?? FacetSearch.isSpaceless(text)
      isSpaceless = hasNoSpaces
      if !hasNoSpaces { return false }
    }
    return short.stands(at: start, end, of: text, written)
  }

  /// Keeps those hits that no longer one overlaps, and forgets them all.
  private static func choose(
    from hits: inout [Hit], _ finder: FacetFinder, _ taken: inout [Bool], _ count: Int,
    into mentions: inout [FacetFinder.Mention]
  ) {
    if hits.isEmpty { return }
    if hits.count > 1 {
      hits.sort { ($0.end - $0.start, $1.start) > ($1.end - $1.start, $0.start) }
      if taken.count < count { taken = [Bool](repeating: false, count: count) }
    }
    for hit in hits {
      if hits.count > 1 {
        guard !taken[hit.start..<hit.end].contains(true) else { continue }
        for position in hit.start..<hit.end { taken[position] = true }
      }
      for owner in finder.names[hit.name].owners {
        mentions.append(FacetFinder.Mention(facet: owner, start: hit.start, end: hit.end))
      }
    }
    if hits.count > 1 {
      for mention in mentions {
        for position in mention.start..<mention.end { taken[position] = false }
      }
      mentions.sort { ($0.facet, $0.start) < ($1.facet, $1.start) }
    }
    hits.removeAll(keepingCapacity: true)
  }

  private static func isSpaceless(_ text: FoldedText) -> Bool {
    text.places.count { $0.opensWord } * 9 < text.count
  }
}
