/// The features of unknown nouns.
package enum UnknownShape {
  /// ㄴ, ㄹ, ㅁ, ㅂ, ㅆ may be a particle, an ending or the copula's.
  static func losesCoda(_ code: UInt16) -> Bool {
    code == Alphabet.coda(4) || code == Alphabet.coda(8) || code == Alphabet.coda(16)
      || code == Alphabet.coda(17)
  }

  /// The unit before `index`.
  @inline(__always)
  package static func near(_ units: [Unit], _ index: Int) -> UInt16 { units[index &- 1].code }

  /// Length and contact with white space.
  @inline(__always)
  package static func index(_ units: [Unit], _ start: Int, _ end: Int, _ syllables: Int) -> Int {
    let before = start == 0 || units[start].afterSpace ? 2 : 0
    let after = end >= units.count || units[end].afterSpace || !units[end].kind.isHangul ? 1 : 0
    return min(syllables, Model.unknownLengths &- 1) &* 4 &+ before &+ after
  }

  @inline(__always)
  package static func ending(_ units: [Unit], _ start: Int, _ end: Int) -> UInt64 {
    Feature.ending(end &- start > 1 ? units[end &- 2].code : 0, units[end &- 1].code)
  }
}
