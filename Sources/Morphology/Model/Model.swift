internal import DoubleArray

/// Everything the tokenizer knows, laid out for lookup. Immutable once made; training alone changes weights.
package struct Model: Sendable {
  // Words.
  package var forms: [String]
  package var tags: [Tag]
  var guests: GuestScalars
  var trie: DoubleArray
  /// The entries of key *k* are `firstEntries[k]..<firstEntries[k + 1]`.
  package var firstEntries: [Int32]
  package var entries: [Entry]
  package var parts: [Part]
  /// Entries that may span white space: for each, the units before which it may stand.
  var gaps: [Int32: UInt64]
  /// The nodes of the trie after which such an entry has white space: a bit each.
  var gapNodes: [UInt64] = []

  // Weights, in units of the model.
  package var classes: Classes
  package var bundles: [Bundle]
  package var bundleScores: [Int32]
  /// Class beside class: `left * classes.count + right`.
  package var pairs: [Int16]
  /// Tag beside tag: `(left * tagCount + right) * 3 + gap`.
  package var gapWeights: [Int16]
  /// Unit before an arc: `(unit * 2 + space) * classes.count + left class`.
  package var before: [Int16]
  /// Unit after an arc, likewise with the right class.
  package var after: [Int16]
  package var sparse: SparseWeights
  /// Word beside word; empty in training, which keeps them among the sparse weights.
  package internal(set) var words = WordPairs()
  /// Unknown nouns: `length * 4 + spaceBefore * 2 + spaceAfter`.
  package var unknown: [Int16]
  /// The names of pair features' words, from 1.
  package var lexNames: [String]

  /// Units that `before` and `after` tell apart: Hangul, jamo, ASCII, strangers, and the edge of the text.
  package static let contextCodes = 574
  package static let edgeCode: UInt16 = 573
  /// Whether some entry has white space after `node`.
  @inline(__always)
  func hasGap(after node: Int32) -> Bool {
    let place = Int(node) >> 6
    return place < gapNodes.count && gapNodes[place] >> UInt64(node & 63) & 1 != 0
  }

  /// Marks the nodes of the trie after which the entry of `units` may have white space.
  mutating func markGaps(_ gaps: UInt64, in units: [UInt16]) {
    var node = DoubleArray.root
    for (index, unit) in units.enumerated() {
      if index < 64, gaps >> UInt64(index) & 1 != 0 {
        let missing = Int(node) / 64 + 1 - gapNodes.count
        if missing > 0 { gapNodes.append(contentsOf: repeatElement(0, count: missing)) }
        gapNodes[Int(node) / 64] |= 1 << UInt64(node & 63)
      }
      guard let next = trie.child(of: node, by: unit) else { return }
      node = next
    }
  }

  /// Puts the better entries first in the list of each key.
  mutating func sortEntries() {
    let places = firstEntries.indices.dropLast().flatMap { key in
      (Int(firstEntries[key])..<Int(firstEntries[key + 1])).sorted { one, other in
        let (mine, its) = (own(entries[one]), own(entries[other]))
        return mine != its ? mine > its : one < other
      }
    }
    gaps = Dictionary(
      uniqueKeysWithValues: places.enumerated().compactMap { new, old in
        gaps[Int32(old)].map { (Int32(new), $0) }
      })
    entries = places.map { entries[$0] }
  }

  private func own(_ entry: Entry) -> Int32 { entry.score + bundleScores[Int(entry.bundle)] }

  /// Lengths of unknown nouns that are told apart.
  package static let unknownLengths = 12
}
