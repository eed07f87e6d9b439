extension MarkupTree {
  /// The first element below `node` that `selector` fits.
  public func first(_ selector: Selector, in node: Node = 0) -> Node? {
    var found: Node?
    walk(selector, node) {
      found = $0
      return false
    }
    return found
  }

  /// The first of them that is wanted.
  public func first(_ selector: Selector, in node: Node = 0, where isWanted: (Node) -> Bool) -> Node? {
    var found: Node?
    walk(selector, node) {
      if isWanted($0) { found = $0 }
      return found == nil
    }
    return found
  }

  /// All elements below `node` that `selector` fits, in document order.
  public func all(_ selector: Selector, in node: Node = 0) -> [Node] {
    var found: [Node] = []
    walk(selector, node) {
      found.append($0)
      return true
    }
    return found
  }

  /// Whether `selector` fits the element itself.
  public func fits(_ selector: Selector, _ node: Node) -> Bool {
    selector.paths.contains { fits($0.compounds.span, $0.compounds.count - 1, node) }
  }

  private func walk(_ selector: Selector, _ node: Node, _ body: (Node) -> Bool) {
    if selector.paths.count == 1 { return walk(selector.paths[0], node, body) }
    let paths = selector.paths.filter { path in path.features.allSatisfy(features.mayContain) }
    guard paths.count > 1 else {
      if let path = paths.first { walk(path, node, body) }
      return
    }
    let wanted = paths.map { path in
      (
        tag: path.tag.map { number(of: $0) ?? -2 } ?? -1,
        words: path.words
      )
    }
    for candidate in descendants(node) {
      let record = records[candidate]
      guard record.name >= 0 else { continue }
      for (place, want) in wanted.enumerated()
      where (want.tag == -1 || want.tag == record.name) && record.mayHave(want.words) {
        let compounds = paths[place].compounds
        guard fits(compounds.span, compounds.count - 1, candidate) else { continue }
        guard body(candidate) else { return }
        break
      }
    }
  }

  private func walk(_ path: Selector.Path, _ node: Node, _ body: (Node) -> Bool) {
    guard path.features.allSatisfy(features.mayContain) else { return }
    let last = path.compounds.count - 1
    let wanted = path.tag.map { number(of: $0) ?? -2 } ?? -1
    let words = path.words
    let records = records.span
    let compounds = path.compounds.span
    for candidate in descendants(node) {
      let name = records[candidate].name
      guard name >= 0, wanted == -1 || wanted == name, records[candidate].mayHave(words),
        fits(compounds, last, candidate)
      else { continue }
      guard body(candidate) else { return }
    }
  }

  // Spans: who takes an element out of an array holds it for that time, which costs more than most of the tests.
  private func fits(_ compounds: Span<Selector.Compound>, _ last: Int, _ node: Node) -> Bool {
    guard records[node].mayHave(compounds[last].words), fitsAll(compounds[last].tests.span, node) else {
      return false
    }
    guard last > 0 else { return true }
    switch compounds[last].combinator {
    case .child:
      guard let parent = parent(node) else { return false }
      return fits(compounds, last - 1, parent)
    case .next:
      guard let parent = parent(node) else { return false }
      var before: Node?
      for child in children(parent) where child < node && !isText(child) { before = child }
      return before.map { fits(compounds, last - 1, $0) } ?? false
    case .descendant:
      let words = compounds[last - 1].words
      var above = Int(records[node].parent)
      while above >= 0 {
        if records[above].mayHave(words), fits(compounds, last - 1, above) { return true }
        above = Int(records[above].parent)
      }
      return false
    }
  }

  private func fitsAll(_ tests: Span<Selector.Test>, _ node: Node) -> Bool {
    for index in tests.indices {
      switch tests[index].kind {
      case .any: continue
      case .not: if fits(tests[index].inner[0], node) { return false }
      case .has: if first(tests[index].inner[0], in: node) == nil { return false }
      case .tag: if number(of: tests[index]) != records[node].name { return false }
      case .hasClass: if !fits(tests[index], MarkupTree.classAttribute, node) { return false }
      case .id: if !fits(tests[index], MarkupTree.idAttribute, node) { return false }
      case .exists, .equals, .begins, .ends, .contains, .word:
        guard let number = number(of: tests[index]), fits(tests[index], number, node) else { return false }
      }
    }
    return true
  }

  /// The number in this tree of the name that a test asks for; `nil` if nothing here bears it.
  private func number(of test: borrowing Selector.Test) -> Int32? {
    guard let number = test.name?.number else { return nil }
    return number < knownNames ? number : test.name.flatMap { self.number(of: $0) }
  }

  /// Whether the element has the attribute, with a value as the test asks for.
  private func fits(_ test: borrowing Selector.Test, _ attribute: Int32, _ node: Node) -> Bool {
    guard let range = attributeRange(attribute, node) else { return false }
    let found = bytes.span.extracting(range)
    let value = test.value.span
    switch test.kind {
    case .equals, .id: return found.count == value.count && has(value, in: found, at: 0)
    case .begins: return has(value, in: found, at: 0)
    case .ends: return has(value, in: found, at: found.count - value.count)
    case .contains: return holds(value, in: found)
    case .word, .hasClass: return hasWord(value, in: found)
    default: return true
    }
  }

  private func has(_ value: Span<UInt8>, in found: Span<UInt8>, at start: Int) -> Bool {
    guard start >= 0, start + value.count <= found.count else { return false }
    for index in value.indices where found[start + index] != value[index] { return false }
    return true
  }

  private func holds(_ value: Span<UInt8>, in found: Span<UInt8>) -> Bool {
    guard !value.isEmpty else { return true }
    let first = value[0]
    var start = 0
    // Most letters are told by the first one not to begin it.
    while start + value.count <= found.count {
      if found[start] == first, has(value, in: found, at: start) { return true }
      start += 1
    }
    return false
  }

  private func hasWord(_ word: Span<UInt8>, in found: Span<UInt8>) -> Bool {
    var start = 0
    while start < found.count {
      while start < found.count, found[start] <= 0x20 { start += 1 }
      var end = start
      while end < found.count, found[end] > 0x20 { end += 1 }
      if end - start == word.count, end > start, has(word, in: found, at: start) { return true }
      start = end
    }
    return false
  }
}
