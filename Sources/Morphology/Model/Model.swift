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
  /// Unknown nouns: `length * 4 + spaceBefore * 2 + spaceAfter`.
  package var unknown: [Int16]
  /// The names of pair features' words, from 1.
  package var lexNames: [String]

  /// Units that `before` and `after` tell apart: Hangul, jamo, ASCII, strangers, and the edge of the text.
  package static let contextCodes = 574
  package static let edgeCode: UInt16 = 573
  /// Lengths of unknown nouns that are told apart.
  package static let unknownLengths = 12
}
