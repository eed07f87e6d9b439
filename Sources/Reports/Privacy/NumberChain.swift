internal import Posts

/// Digit groups that belong together, as in `010-1234-5678`: groups with at most three separators between them.
struct NumberChain {
  /// Digits that follow each other without a gap.
  struct Group {
    let range: Range<Int>
    let digits: [UInt8]
  }

  let groups: [Group]

  /// The chains of a text, in order.
  static func all(in codes: [UInt32]) -> [NumberChain] {
    var chains: [NumberChain] = []
    var groups: [Group] = []
    var index = 0
    while index < codes.count {
      guard FoldedText.isDigit(codes[index]) else {
        index += 1
        continue
      }
      let start = index
      while index < codes.count, FoldedText.isDigit(codes[index]) { index += 1 }
      let group = Group(range: start..<index, digits: codes[start..<index].map { UInt8($0 - 48) })
      if let last = groups.last, !isSeparator(codes[last.range.upperBound..<start]) {
        chains.append(NumberChain(groups: groups))
        groups = []
      }
      groups.append(group)
    }
    if !groups.isEmpty { chains.append(NumberChain(groups: groups)) }
    return chains
  }

  private static func isSeparator(_ codes: ArraySlice<UInt32>) -> Bool {
    // - . space ( ) ~ / · ㆍ _ *
    codes.count <= 3
      && codes.allSatisfy { [45, 46, 32, 40, 41, 126, 47, 0xB7, 0x318D, 95].contains($0) }
  }

  /// The digits of `count` groups from `first` on, one after the other.
  func digits(_ first: Int, _ count: Int) -> [UInt8] {
    groups[first..<first + count].flatMap(\.digits)
  }

  /// The lengths of `count` groups from `first` on.
  func lengths(_ first: Int, _ count: Int) -> [Int] {
    groups[first..<min(groups.count, first + count)].map(\.digits.count)
  }

  /// Whether the groups from `first` on have the lengths of `shape`.
  func has(_ shape: [Int], at first: Int) -> Bool {
    guard first + shape.count <= groups.count else { return false }
    for place in shape.indices where groups[first + place].range.count != shape[place] { return false }
    return true
  }

  /// The stretch of text of `count` groups from `first` on.
  func range(_ first: Int, _ count: Int) -> Range<Int> {
    groups[first].range.lowerBound..<groups[first + count - 1].range.upperBound
  }

  /// Whether the gap before group `index` holds only dashes, dots or spaces, and at most `limit` of them.
  func isTight(before index: Int, in text: FoldedText, limit: Int = 2) -> Bool {
    let gap = text.codes[groups[index - 1].range.upperBound..<groups[index].range.lowerBound]
    return gap.count <= limit && gap.allSatisfy { [45, 46, 32].contains($0) }
  }

  /// Whether the gap before group `index` is one dash, perhaps with spaces round it.
  func isDash(before index: Int, in text: FoldedText) -> Bool {
    let gap = text.codes[groups[index - 1].range.upperBound..<groups[index].range.lowerBound]
    return gap.filter { $0 == 45 }.count == 1 && gap.allSatisfy { $0 == 45 || $0 == 32 }
  }
}

extension Range<Int> {
  var textRange: TextRange { TextRange(start: lowerBound, end: upperBound) }
}
