/// A way to read a stretch of units: one morpheme, or several that fused.
package struct Entry: Sendable, BitwiseCopyable {
  /// The class of its first and of its last morpheme.
  package var left: UInt16
  package var right: UInt16
  /// What it needs before it, and offers to what follows.
  package var needs: Joint
  package var offers: Joint
  /// The numbers of its first and last morpheme in pair features; 0 if they have none.
  package var leftLex: UInt16
  package var rightLex: UInt16
  /// What it shares its weight with.
  package var bundle: UInt16
  package var flags: UInt8
  /// Its morphemes: a stretch of `Model.parts`.
  package var partCount: UInt8
  package var firstPart: UInt32
  /// The weight of its own words, in units of the model.
  package var score: Int32

  /// Set in words that training hides now and then, to learn what to do without them.
  static let rare: UInt8 = 1
  /// Set in words of the user.
  static let user: UInt8 = 2
}

/// A morpheme of an entry.
package struct Part: Sendable, BitwiseCopyable {
  /// Its place among the morphemes of the model.
  package var morpheme: UInt32
  /// Where it ends: units from the start of the entry.
  package var cut: UInt8
}

/// What entries share a weight with: their classes, and what sort of word they are.
package struct Bundle: Hashable, Sendable {
  package var left: UInt16
  package var right: UInt16
  package var isFused: Bool
  /// The group of rare words that lends its weight; 0 if the word has its own.
  package var group: UInt16
  package var shape: EntryShape
}

/// How the surface of an entry came about.
package enum EntryShape: UInt8, Sendable, CaseIterable {
  case plain, melted, withEo, bareCopula, fusion, user
  case typoSs, typoAe, typoOe, typoYe, typoNh, typoUi, typoYeo, typoCoda
}
