/// The names of a page's attributes by numbers, as they first stand in it; large letters are small ones.
struct WrittenNames {
  /// The letters of a name: the last eight, those before them, and how many there are.
  struct Letters {
    private(set) var tail: UInt64 = 0, head: UInt64 = 0
    private(set) var count = 0

    @inline(__always) mutating func append(_ byte: UInt8) {
      head = head << 8 | tail >> 56
      // Of the characters of names, only large letters become others.
      tail = tail << 8 | UInt64(byte | 0x20)
      count += 1
    }

    fileprivate var hash: Int {
      // The upper bits: the lower ones would tell of the last letters alone.
      Int(truncatingIfNeeded: ((tail ^ (head &* 0x9E37_79B9_7F4A_7C15)) &* 0xBF58_476D_1CE4_E5B9) >> 40)
    }
  }

  private struct Name {
    let letters: Letters
    let range: Range<Int>
  }

  /// More names than any page has for use; whoever writes more of them writes them to be slow.
  static let most = 1024

  private var names: [Name] = []
  /// The number of a name in the slot that its hash gives it, or in the next that was free; -1 in a free one.
  private var slots = [Int32](repeating: -1, count: 128)

  /// Where the name first stands that has the number.
  func range(_ number: Int) -> Range<Int> { names[number].range }

  /// The letters of the name that begins at `at`, by the parser's rules; none if none begins there.
  static func letters(_ span: Span<UInt8>, _ at: Int) -> Letters {
    var letters = Letters()
    while at + letters.count < span.count {
      let byte = span[at + letters.count]
      let isLetter =
        (0x61...0x7A).contains(byte | 0x20) || byte == 0x5F || byte == 0x3A || byte == 0x2E
        || letters.count > 0 && ((0x30...0x39).contains(byte) || byte == 0x2D)
      guard isLetter else { break }
      letters.append(byte)
    }
    return letters
  }

  /// The number of the name that stands in `page` at `place`, which gets one if it is new; `nil` if there are too many.
  mutating func number(_ page: Span<UInt8>, _ place: Int, _ letters: Letters) -> Int32? {
    var slot = letters.hash & (slots.count - 1)
    while slots[slot] >= 0 {
      if isName(Int(slots[slot]), page, place, letters) { return slots[slot] }
      slot = (slot + 1) & (slots.count - 1)
    }
    guard names.count < WrittenNames.most else { return nil }
    slots[slot] = Int32(names.count)
    names.append(Name(letters: letters, range: place..<place + letters.count))
    if names.count * 2 > slots.count { grow() }
    return Int32(names.count - 1)
  }

  private func isName(_ number: Int, _ page: Span<UInt8>, _ place: Int, _ letters: Letters) -> Bool {
    let known = names[number].letters
    guard known.tail == letters.tail, known.head == letters.head, known.count == letters.count else {
      return false
    }
    // All but the last sixteen.
    let start = names[number].range.lowerBound
    for offset in 0..<max(0, letters.count - 16)
    where page[start + offset] | 0x20 != page[place + offset] | 0x20 {
      return false
    }
    return true
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: slots.count * 2)
    for (number, name) in names.enumerated() {
      var slot = name.letters.hash & (slots.count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(number)
    }
  }
}
