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
    trie = LiteralTrie(words: words, rows: Array(0..<Int32(words.count)))
    self.names = names
  }

  /// Memory in which a task searches one text after the other.
  struct Memory {
    fileprivate var walks = LetterWalks()
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
    trie.find(in: text, &memory.walks)
    for index in 0..<memory.walks.count {
      take(memory.walks.runs[index], text, written, &memory, &isSpaceless)
    }
    FacetSearch.choose(
      from: &memory.services, self.services, &memory.taken, text.count, into: &services)
    FacetSearch.choose(
      from: &memory.sectors, self.sectors, &memory.taken, text.count, into: &sectors)
  }

  /// Notes whose name `run` is.
  private func take(
    _ run: LetterWalks.Run, _ text: FoldedText, _ written: String, _ memory: inout Memory,
    _ isSpaceless: inout Bool?
  ) {
    // Names are whole characters: 카스 is not in 카슨.
    let (start, last) = (Int(run.start), Int(run.end) - 1)
    let end = Int(text.positions[last]) + 1
    guard text.firstUnit(end) == last + 1 else { return }
    let isCoda = text.isCoda(last)
    let names = names[Int(run.row)]
    if let name = names.service,
      accepts(services.names[name], start, end, isCoda, text, written, &isSpaceless)
    {
      memory.services.append(Hit(name: name, start: start, end: end))
    }
    if let name = names.sector, accepts(sectors.names[name], start, end, isCoda, text, written, &isSpaceless)
    {
      memory.sectors.append(Hit(name: name, start: start, end: end))
    }
  }

  /// Whether what stands at positions `start..<end`, and may end in a coda, is `name` indeed.
  private func accepts(
    _ name: FacetFinder.Name, _ start: Int, _ end: Int, _ isCoda: Bool, _ text: FoldedText,
    _ written: String, _ isSpaceless: inout Bool?
  ) -> Bool {
    if name.endsInCoda, !isCoda { return false }
    guard let short = name.short else { return true }
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
