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
    selector.paths.contains { fits($0.compounds, $0.compounds.count - 1, node) }
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
        guard fits(compounds, compounds.count - 1, candidate) else { continue }
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
    for candidate in descendants(node) {
      let name = records[candidate].name
      guard name >= 0, wanted == -1 || wanted == name, records[candidate].mayHave(words),
        fits(path.compounds, last, candidate)
      else { continue }
      guard body(candidate) else { return }
    }
  }

  private func fits(_ compounds: [Selector.Compound], _ last: Int, _ node: Node) -> Bool {
    guard records[node].mayHave(compounds[last].words) else { return false }
    let tests = compounds[last].tests
    for index in tests.indices where !fits(tests[index], node) { return false }
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

  private func fits(_ test: Selector.Test, _ node: Node) -> Bool {
    switch test {
    case .tag(let name): return records[node].name == number(of: name)
    case .hasClass(let name):
      guard let range = attributeRange(MarkupTree.classAttribute, node) else { return false }
      return hasWord(name, range)
    case .id(let name):
      return attributeRange(MarkupTree.idAttribute, node).map { bytes[$0].elementsEqual(name) } ?? false
    case .attribute(let name, let comparison, let value):
      guard let number = number(of: name), let range = attributeRange(number, node) else { return false }
      let found = bytes[range]
      switch comparison {
      case .exists: return true
      case .equals: return found.elementsEqual(value)
      case .begins: return found.starts(with: value)
      case .ends: return found.suffix(value.count).elementsEqual(value)
      case .contains: return contains(value, range)
      case .word: return hasWord(value, range)
      }
    case .any: return true
    case .not(let selector): return !fits(selector, node)
    case .has(let selector): return first(selector, in: node) != nil
    }
  }

  private func contains(_ value: [UInt8], _ range: Range<Int>) -> Bool {
    guard !value.isEmpty, range.count >= value.count else { return value.isEmpty }
    for start in range.lowerBound...(range.upperBound - value.count) where bytes[start] == value[0] {
      if bytes[start..<start + value.count].elementsEqual(value) { return true }
    }
    return false
  }

  private func hasWord(_ word: [UInt8], _ range: Range<Int>) -> Bool {
    var start = range.lowerBound
    while start < range.upperBound {
      while start < range.upperBound, bytes[start] <= 0x20 { start += 1 }
      var end = start
      while end < range.upperBound, bytes[end] > 0x20 { end += 1 }
      if end - start == word.count, end > start, bytes[start..<end].elementsEqual(word) { return true }
      start = end
    }
    return false
  }
}
