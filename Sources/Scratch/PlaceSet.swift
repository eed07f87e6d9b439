/// A set of places, a bit for each up to the last: half a megabyte for five million.
package struct PlaceSet: Sendable {
  private var words: [UInt64] = []

  /// No place.
  package init() {}

  /// Whether there is none.
  package var isEmpty: Bool { words.allSatisfy { $0 == 0 } }

  /// Whether the place is in it.
  package func contains(_ place: Int) -> Bool {
    let word = place >> 6
    return word < words.count && words[word] >> UInt64(place & 63) & 1 == 1
  }

  /// Adds a place, 0 or greater.
  package mutating func insert(_ place: Int) {
    let word = place >> 6
    while words.count <= word { words.append(0) }
    words[word] |= 1 << UInt64(place & 63)
  }

  /// Takes a place out.
  ///
  /// - Returns: whether it was in it.
  package mutating func remove(_ place: Int) -> Bool {
    guard contains(place) else { return false }
    words[place >> 6] &= ~(1 << UInt64(place & 63))
    return true
  }
}
