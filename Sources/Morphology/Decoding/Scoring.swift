/// What training asks of a model: the weights between arcs, one by one.
extension Model {
  /// The weight of `arc` at the start of a text.
  package func open(_ arc: Arc) -> Int32 { Int32(pairs[Int(arc.left)]) }

  /// The weight of `arc` at the end of a text.
  package func close(_ arc: Arc) -> Int32 { Int32(pairs[Int(arc.right) * classes.count]) }

  /// The weight between two arcs.
  package func join(_ before: Arc, _ arc: Arc) -> Int32 {
    let score = Int32(pairs[pairIndex(before, arc)]) + Int32(gapWeights[gapIndex(before, arc)])
    return score + word(before.rightLex, beside: arc.leftLex)
  }

  private func word(_ left: UInt16, beside right: UInt16) -> Int32 {
    if left == 0 || right == 0 { return 0 }
    if words.isEmpty { return sparse.weight(of: Feature.pair(left, right)) }
    let table = words.table(of: left)
    if table.isEmpty || max(left, right) <= words.lastClass { return 0 }
    return Int32(WordPairs.weight(of: right, in: words.slots.span.extracting(table)))
  }

  /// Where `pairs` holds the weight of two classes beside each other.
  package func pairIndex(_ before: Arc, _ arc: Arc) -> Int {
    Int(before.right) * classes.count + Int(arc.left)
  }

  /// Where `gapWeights` holds the weight of the space between two arcs.
  package func gapIndex(_ before: Arc, _ arc: Arc) -> Int {
    (Int(classes.tags[Int(before.right)]) * Classes.tagCount + Int(classes.tags[Int(arc.left)])) * 3
      + Int(arc.gap)
  }

  /// Where `before` holds the weight of the unit before an arc.
  package func beforeIndex(_ arc: Arc, _ units: [Unit]) -> Int {
    let (row, space) = ArcFinder.contextBefore(units, Int(arc.start))
    return (row * 2 + space) * classes.count + Int(arc.left)
  }

  /// Where `after` holds the weight of the unit after an arc.
  package func afterIndex(_ arc: Arc, _ units: [Unit]) -> Int {
    let (row, space) = ArcFinder.contextAfter(units, Int(arc.end))
    return (row * 2 + space) * classes.count + Int(arc.right)
  }
}

extension Arc {
  /// Whether anything but an ending may follow, or the text may end.
  package var isClosed: Bool { !offers.isDisjoint(with: .free) }

  /// Whether it reads signs, numbers, jamo or foreign letters alone.
  package func isSymbolic(_ units: [Unit]) -> Bool {
    units[Int(start)..<Int(end)].allSatisfy { !$0.kind.isHangul }
  }
}

/// Makes units of text and of words for training.
package struct TextUnits {
  private let spelling: Spelling

  /// Reads as the tokenizer with this model would.
  package init(model: borrowing Model) { spelling = Spelling(guests: model.guests) }

  /// The units of a text, all at once.
  package func units(of text: String) -> [Unit] {
    var text = text
    text.makeContiguousUTF8()
    var reader = UnitReader()
    var units: [Unit] = []
    _ = reader.read(text.utf8.span, guests: spelling.guests, into: &units)
    return units
  }

  /// The units of a word.
  package func units(ofWord word: String) -> [UInt16] { spelling.units(of: word, codaFirst: false) }

  /// The letters of units.
  package func word(of codes: some Sequence<UInt16>) -> String { spelling.word(of: codes) }
}
