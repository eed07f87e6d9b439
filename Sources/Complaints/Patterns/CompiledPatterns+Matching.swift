extension CompiledPatterns {
  /// Finds every match of every pattern, each once, by pattern, then by place, from the words that `hits` holds.
  func findMatches(in text: FoldedText, _ hits: inout AtomHits) {
    hits.link()
    var bits = hits.awake
    hits.awake = []
    defer { hits.awake = bits }
    var awake = bits.mutableSpan
    for atom in hits.atomsFound { needs.wake(by: atom, &awake, hits.found.span) }
    for word in awake.indices {
      while awake[word] != 0 {
        let number = word << 6 | awake[word].trailingZeroBitCount
        awake[word] &= awake[word] &- 1
        let some = needs.waiting[number]
        guard needs.areMet(of: some, hits.found.span) else { continue }
        if let hinge = some.hinge, !hits.holds(hinge) { continue }
        if matches(of: some.node, text, &hits).isEmpty { continue }
        if some.phrase >= 0 {
          hits.note(phrase: some.phrase)
          needs.wake(by: some.phrase, &awake, hits.found.span)
        }
        for place in needs.firstPattern[number]..<needs.firstPattern[number + 1] {
          hits.candidates.append(needs.patterns[Int(place)])
        }
      }
    }
    hits.candidates += needs.ready
    hits.candidates.sort()
    for place in hits.candidates.indices {
      let pattern = Int(hits.candidates[place])
      for index in matches(of: roots[pattern], text, &hits) {
        let span = hits.spans[index]
        hits.matches.append(PatternSet.Match(pattern: pattern, start: Int(span.start), end: Int(span.end)))
      }
    }
  }

  /// Where in `hits.spans` the matches of `node` are; each node is looked for once a text.
  private func matches(of node: Int32, _ text: FoldedText, _ hits: inout AtomHits) -> Range<Int> {
    if let known = hits.matches(of: node) { return known }
    let first: Int
    switch nodes[Int(node)] {
    case .atom(let atom):
      first = hits.spans.count
      _ = hits.addHits(of: Int(atom))
    case .sentenceStart:
      first = hits.spans.count
      for place in 0..<text.count where place == 0 || text.sentence(place) != text.sentence(place - 1) {
        hits.spans.append(AtomHits.Span(start: Int32(place), end: Int32(place)))
      }
    case .sentenceEnd:
      first = hits.spans.count
      text.forEachSentenceEnd { hits.spans.append(AtomHits.Span(start: Int32($0), end: Int32($0))) }
      hits.spans[first...].reverse()
    case .alternatives(let list, let from, let to):
      for place in Int(from)..<Int(to) { _ = matches(of: members[place], text, &hits) }
      first = hits.spans.count
      if list >= 0 {
        lists.forEachFound(of: list, in: { hits.found[$0] }) { atom in
          // Phrases stand before what holds them: they were looked for.
          if !hits.addHits(of: Int(atom)) { hits.repeatMatches(of: nodeOfAtom[Int(atom)]) }
        }
      }
      for place in Int(from)..<Int(to) { hits.repeatMatches(of: members[place]) }
    case .sequence(let left, let right, let positions, let crossesClauses):
      let lefts = matches(of: left, text, &hits)
      // Nothing to the left: what is to the right need not be looked for.
      let rights = lefts.isEmpty ? 0..<0 : matches(of: right, text, &hits)
      first = hits.spans.count
      for left in lefts {
        let a = hits.spans[left]
        if let b = CompiledPatterns.nearest(rights, hits.spans, a, positions, crossesClauses, text) {
          hits.spans.append(AtomHits.Span(start: a.start, end: max(a.end, b.end)))
        }
      }
    case .near(let from, let to, let distance):
      let joined = near(members[Int(from)..<Int(to)], distance, text, &hits)
      first = hits.spans.count
      hits.spans += joined
    }
    if hits.spans.count > first + 1 { hits.order(from: first) }
    hits.note(node, first)
    return first..<hits.spans.count
  }

  /// Of the places to the right that may follow `a`, the nearest; of those the longest.
  private static func nearest(
    _ rights: Range<Int>, _ spans: [AtomHits.Span], _ a: AtomHits.Span, _ positions: Int32,
    _ crossesClauses: Bool, _ text: FoldedText
  ) -> AtomHits.Span? {
    // In order: what begins before the end of `a` is passed over, what begins too far behind it ends the search.
    var nearest: AtomHits.Span?
    for right in firstPlace(rights, spans, from: a.end)..<rights.upperBound {
      let b = spans[right]
      if let nearest, b.start > nearest.start { break }
      if b.start - a.end > positions { break }
      if follows(b, a, crossesClauses, text) { nearest = b }
    }
    return nearest
  }

  /// The first of `range`, in the order of where they begin, that begins at `start` or behind it.
  private static func firstPlace(_ range: Range<Int>, _ spans: [AtomHits.Span], from start: Int32) -> Int {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high {
      let middle = (low + high) / 2
      if spans[middle].start < start { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// All of `members` in one sentence.
  private func near(
    _ members: ArraySlice<Int32>, _ distance: Int32, _ text: FoldedText, _ hits: inout AtomHits
  ) -> [AtomHits.Span] {
    var joined: [AtomHits.Span]?
    for member in members {
      let range = matches(of: member, text, &hits)
      let spans = hits.spans
      let longest = spans[range].reduce(0) { max($0, $1.end - $1.start) }
      joined =
        joined.map { left in
          left.flatMap { a in
            let first = CompiledPatterns.firstPlace(range, spans, from: a.start - distance - longest)
            return spans[first..<range.upperBound].prefix { $0.start <= a.end + distance }
              .filter { CompiledPatterns.isNear(a, $0, distance, text) }
              .map { AtomHits.Span(start: min(a.start, $0.start), end: max(a.end, $0.end)) }
          }
        } ?? Array(spans[range])
    }
    return joined ?? []
  }

  private static func follows(
    _ b: AtomHits.Span, _ a: AtomHits.Span, _ crossesClauses: Bool, _ text: FoldedText
  ) -> Bool {
    guard b.start > a.end else { return true }
    let from = max(Int(a.end) - 1, 0)
    let to = min(Int(b.start), text.count - 1)
    if text.sentence(from) != text.sentence(to) { return false }
    return crossesClauses || text.clause(from) == text.clause(to)
  }

  private static func isNear(_ a: AtomHits.Span, _ b: AtomHits.Span, _ distance: Int32, _ text: FoldedText)
    -> Bool
  {
    let apart = max(a.start, b.start) - min(a.end, b.end)
    guard apart >= 0, apart <= distance, a.start < text.count, b.start < text.count else { return false }
    return text.sentence(Int(a.start)) == text.sentence(Int(b.start))
  }
}
