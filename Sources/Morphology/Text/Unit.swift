/// What sort of letter a unit is.
package enum UnitKind: UInt8, Sendable {
  case syllable, coda, jamo, digit, latin, hanja, stop, comma, bracket, dots, dash, sign, emoji

  /// Whether the unit is a part of a Hangul syllable.
  @inline(__always) var isHangul: Bool { rawValue <= 1 }
}

/// One unit of a text, with its place in the text as written.
package struct Unit: Sendable {
  /// Its code in the `Alphabet`.
  package var code: UInt16
  package var kind: UnitKind
  /// Whether the text has white space before it.
  package var afterSpace: Bool
  /// Scalars of the text as written. A coda that shares a scalar with its syllable has none of its own.
  package var start: Int32
  package var end: Int32
  /// Bytes of the text in UTF-8.
  var firstByte: Int32
  var lastByte: Int32
}
