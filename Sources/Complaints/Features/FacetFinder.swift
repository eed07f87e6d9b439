internal import Posts

/// Finds the services and trades that a text names, spaceless and misspelt ones too.
struct FacetFinder: Sendable {
  /// Where a facet is named.
  struct Mention: Sendable {
    let facet: Int
    let start: Int
    let end: Int
  }

  /// The features of a facet: named in the stretch, named in the post.
  struct Keys {
    let here: NamedKey
    let post: NamedKey

    /// The same with their rows in `vocabulary`.
    func placed(in vocabulary: Vocabulary?) -> Keys {
      Keys(here: here.placed(in: vocabulary), post: post.placed(in: vocabulary))
    }
  }

  let facets: [Facet]
  /// For each facet.
  let keys: [Keys]
  private let trie: LiteralTrie
  private let owners: [[Int]]
  private let closed: [Bool]
  private let opens: [Bool]
  /// Short names as written: 네일 and 내일 fold alike.
  private let exact: [String?]

  /// - Parameters:
  ///   - facets: in the order in which they are told.
  ///   - prefix: what the names of their features begin with.
  init(_ facets: [Facet], prefix: String) {
    self.facets = facets
    keys = facets.map {
      let name = prefix + $0.id.rawValue
      return Keys(here: NamedKey(name), post: NamedKey("P:" + name))
    }
    var words: [[Unit]] = []
    var numbers: [[Unit]: Int] = [:]
    var owners: [[Int]] = []
    var closed: [Bool] = []
    var opens: [Bool] = []
    var exact: [String?] = []
    for (number, facet) in facets.enumerated() {
      for spoken in facet.spoken {
        let folded = FoldedText(spoken)
        guard !folded.units.isEmpty else { continue }
        if let word = numbers[folded.units] {
          if !owners[word].contains(number) { owners[word].append(number) }
        } else {
          numbers[folded.units] = words.count
          words.append(folded.units)
          owners.append([number])
          closed.append(folded.endsInCoda)
          // A short name counts only where a word begins: 지니 is no part of 가지니.
          opens.append(folded.count <= 2)
          exact.append(folded.count <= 2 ? spoken.lowercased() : nil)
        }
      }
    }
    trie = LiteralTrie(words: words)
    self.owners = owners
    self.closed = closed
    self.opens = opens
    self.exact = exact
  }

  /// The facets named, longest names first served: in 정부24 민원 there is no bare 정부24.
  func mentions(in text: FoldedText, written: String) -> [Mention] {
    var hits: [(word: Int, start: Int, end: Int)] = []
    var isSpaceless: Bool?
    trie.forEachHit(in: text) { hit in
      let (word, start) = (hit.word, hit.start)
      if closed[word], !text.isCoda(hit.last) { return }
      // Names are whole characters: 카스 is not in 카슨.
      let end = Int(text.positions[hit.last]) + 1
      guard text.firstUnit(end) == hit.last + 1 else { return }
      if let exact = exact[word], text.words(start, end, of: written).lowercased() != exact { return }
      if opens[word], !text.opensWord(start), text.count > end - start {
        let before = text.units[text.firstUnit(start) - 1]
        isSpaceless = isSpaceless ?? FacetFinder.isSpaceless(text)
        if before.isHangul, isSpaceless == false { return }
      }
      hits.append((word, start, end))
    }
    if hits.isEmpty { return [] }
    hits.sort { ($0.end - $0.start, $1.start) > ($1.end - $1.start, $0.start) }
    var taken = [Bool](repeating: false, count: text.count)
    var mentions: [Mention] = []
    for hit in hits where !taken[hit.start..<hit.end].contains(true) {
      for position in hit.start..<hit.end { taken[position] = true }
      for owner in owners[hit.word] { mentions.append(Mention(facet: owner, start: hit.start, end: hit.end)) }
    }
    return mentions.sorted { ($0.facet, $0.start) < ($1.facet, $1.start) }
  }

  private static func isSpaceless(_ text: FoldedText) -> Bool {
    text.places.count { $0.opensWord } * 9 < text.count
  }
}
