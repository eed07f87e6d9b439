/// A candidate reading of a stretch of units in one text.
package struct Arc: Sendable {
  /// Units of the stretch.
  package var start: Int32
  package var end: Int32
  /// The entry it reads, or `nil` coded below zero: see `origin`.
  var code: Int32
  package var left: UInt16
  package var right: UInt16
  package var needs: Joint
  package var offers: Joint
  package var leftLex: UInt16
  package var rightLex: UInt16
  /// Where the weights by white space have it: three times the tag of its left class, and its gap.
  var column: UInt8
  /// The weight of all that does not depend on its neighbours.
  package var base: Int32

  /// White space before it: 0 yes, 1 no, 2 no and the stretch without space is long.
  package var gap: UInt8 { column % 3 }

  /// Where an arc comes from.
  package enum Origin: Equatable {
    case entry(Int)
    /// A sign, a number, foreign letters.
    case symbol(Tag)
    /// A noun in no lexicon.
    case unknown
    /// A coda that no word explains.
    case leftover
  }

  package var origin: Origin {
    if code >= 0 { return .entry(Int(code)) }
    if right == Classes.unknown { return .unknown }
    if right == Classes.leftover { return .leftover }
    return .symbol(Tag.allCases[Int(-1 - code)])
  }
}
