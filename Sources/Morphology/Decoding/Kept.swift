/// An arc kept where it ends, with all that the arcs after it ask of it.
struct Kept: BitwiseCopyable {
  var score: Int32 = 0
  var arc: Int32 = 0
  /// Its right class, right word and offer: two arcs of one look are alike to whatever follows.
  var look: UInt64 = 0

  @inline(__always) var right: Int { Int(look & 0xFFFF) }
  @inline(__always) var lex: UInt16 { UInt16(truncatingIfNeeded: look >> 16) }
  @inline(__always) var offers: Joint { Joint(rawValue: UInt16(truncatingIfNeeded: look >> 32)) }
}

/// A place between two units, with the arcs kept there.
struct Place: BitwiseCopyable {
  /// What an arc must weigh to stay: so much less than the best so far as the path finder reaches.
  var least: Int32 = .min / 2
  /// How many arcs are kept.
  var count: Int32 = 0
}

extension MutableSpan<Kept> {
  /// Keeps an arc among the best `width` at a place, which start at slot `first`; of arcs that look alike the better.
  @inline(__always)
  mutating func keep(_ mine: Kept, at place: inout Place, from first: Int, width: Int) {
    let end = first &+ Int(place.count)
    var worst = first
    var worstScore = Int32.max
    for slot in first..<end {
      let other = self[slot]
      if other.look == mine.look {
        if mine.score > other.score { self[slot] = mine }
        return
      }
      if other.score < worstScore {
        worstScore = other.score
        worst = slot
      }
    }
    if end &- first < width {
      self[end] = mine
      place.count &+= 1
    } else if mine.score > worstScore {
      self[worst] = mine
    }
  }

  /// Drops the arcs at a place that are far behind its best, and tells what the others offer.
  @inline(__always)
  mutating func thin(_ place: inout Place, from first: Int) -> Joint {
    var left = first
    var looks: UInt64 = 0
    for slot in first..<(first &+ Int(place.count)) {
      let kept = self[slot]
      guard kept.score >= place.least else { continue }
      looks |= kept.look
      self[left] = kept
      left &+= 1
    }
    place.count = Int32(truncatingIfNeeded: left &- first)
    return Joint(rawValue: UInt16(truncatingIfNeeded: looks >> 32))
  }
}
