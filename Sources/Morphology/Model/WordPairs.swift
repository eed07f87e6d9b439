/// Weights of words beside each other: for each left word a small table of its right words.
///
/// The decoder asks for many right words after one left word, so their weights lie together. Open addressing in each
/// table, of which half is free at least. Words that are classes of their own come first in number: what they weigh
/// beside each other is folded into the weights of classes, and is not asked for.
package struct WordPairs: Sendable {
  /// The table of word *w* is `slots[firsts[w]..<firsts[w + 1]]`; its length is a power of two, or 0.
  let firsts: [UInt32]
  /// The right word in the upper half, the weight in the lower; 0 in a free slot.
  let slots: [UInt32]
  /// The words up to this number are classes of their own.
  let lastClass: UInt16

  /// No weights at all: a model in training keeps them among its sparse weights.
  init() {
    firsts = []
    slots = []
    lastClass = 0
  }

  /// Lays out `pairs` of words with numbers up to `words`.
  init(_ pairs: [(left: UInt16, right: UInt16, weight: Int16)], words: Int, lastClass: UInt16) {
    self.lastClass = lastClass
    var byLeft = [[UInt32]](repeating: [], count: words + 1)
    for pair in pairs {
      byLeft[Int(pair.left)].append(UInt32(pair.right) << 16 | UInt32(UInt16(bitPattern: pair.weight)))
    }
    var firsts: [UInt32] = [0]
    var slots: [UInt32] = []
    for rights in byLeft {
      var table: [UInt32] = []
      if !rights.isEmpty {
        var size = 2
        while size < rights.count * 2 { size *= 2 }
        table = [UInt32](repeating: 0, count: size)
        for right in rights {
          var place = Self.place(of: UInt16(right >> 16)) & (size - 1)
          while table[place] != 0 { place = (place + 1) & (size - 1) }
          table[place] = right
        }
      }
      slots += table
      firsts.append(UInt32(slots.count))
    }
    self.firsts = firsts
    self.slots = slots
  }

  /// Weights read back from their parts.
  ///
  /// - Returns: `nil` if a table lies outside the slots, is no power of two long, or is full.
  init?(firsts: [UInt32], slots: [UInt32], lastClass: UInt16) {
    var last: UInt32 = 0
    for first in firsts {
      guard first >= last, first <= slots.count else { return nil }
      let table = slots[Int(last)..<Int(first)]
      guard table.isEmpty || table.count & (table.count - 1) == 0 && table.contains(0) else { return nil }
      last = first
    }
    self.firsts = firsts
    self.slots = slots
    self.lastClass = lastClass
  }

  /// Whether the weights are kept here.
  var isEmpty: Bool { firsts.isEmpty }

  /// The slots of the table of `word`.
  @inline(__always)
  func table(of word: UInt16) -> Range<Int> {
    guard Int(word) &+ 1 < firsts.count else { return 0..<0 }
    return Int(firsts[Int(word)])..<Int(firsts[Int(word) &+ 1])
  }

  /// The weight of `right` in a table that is not empty; 0 if it has none.
  @inline(__always)
  static func weight(of right: UInt16, in table: Span<UInt32>) -> Int {
    let mask = table.count &- 1
    var place = place(of: right) & mask
    while true {
      let slot = table[place]
      if slot >> 16 == UInt32(right) { return Int(Int16(truncatingIfNeeded: slot)) }
      if slot == 0 { return 0 }
      place = (place &+ 1) & mask
    }
  }

  @inline(__always)
  private static func place(of word: UInt16) -> Int {
    Int(truncatingIfNeeded: (UInt32(word) &* 0x9E37_79B1) >> 12)
  }
}
