/// The weights of a model by name, as the model files hold them.
package struct Weights: Sendable {
  /// Words that are classes of their own, `form/TAG`.
  package var lexical: [String] = []
  /// Weights of single words, `form/TAG`, and of fusions, `surface=form/TAG+form/TAG`.
  package var own: [String: Int32] = [:]
  /// Weights of classes.
  package var classes: [String: Int32] = [:]
  /// Weights of groups of rare words: `NNG 2 12` (tag, syllables, tier).
  package var groups: [String: Int32] = [:]
  /// Weights of the shapes of entries.
  package var shapes: [String: Int32] = [:]
  /// The fusions: surface, morphemes as `form/TAG`, and where each ends.
  package var fusions: [Fusion] = []
  /// Entries that are left out, by the names that fusions have.
  package var idle: Set<String> = []
  /// Words that pair features know, `form/TAG`.
  package var lexNames: [String] = []
  /// So many of them, from the first on, are classes of their own whose weights beside each other are folded into
  /// those of the classes.
  var foldedCount = 0

  package init() {}
}

/// Several morphemes whose surface is not what the rules of conjugation make.
package struct Fusion: Hashable, Sendable {
  package let surface: String
  /// As `form/TAG`.
  package let morphemes: [String]
  /// Where each morpheme ends, in units of the surface.
  package let cuts: [Int]

  package init(surface: String, morphemes: [String], cuts: [Int]) {
    self.surface = surface
    self.morphemes = morphemes
    self.cuts = cuts
  }

  /// Its name in the model files.
  package var key: String { surface + "=" + morphemes.joined(separator: "+") }
}
