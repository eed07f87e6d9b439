/// The scalars outside Hangul and ASCII that words of the lexicon hold, each with a code of its own.
struct GuestScalars: Sendable {
  /// Sorted.
  let scalars: [UInt32]

  /// Numbers `scalars`; those past the room of the alphabet are left out.
  init(_ scalars: Set<UInt32>) {
    self.scalars = Array(scalars.sorted().prefix(Alphabet.guestLimit))
  }

  func code(of value: UInt32) -> UInt16 {
    var low = 0
    var high = scalars.count
    while low < high {
      let middle = (low + high) / 2
      if scalars[middle] < value { low = middle + 1 } else { high = middle }
    }
    return low < scalars.count && scalars[low] == value
      ? Alphabet.guests + UInt16(low) : Alphabet.stranger
  }
}
