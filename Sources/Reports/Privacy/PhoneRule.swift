internal import Posts

/// Telephone numbers of Korea: mobile, area codes, 070/080/050x, 15xx–18xx, with +82, with any dash or none.
struct PhoneRule: MaskRule {
  let id = "phone"

  func replacement(for words: String, pseudonym: (String) -> String) -> String { "[전화번호]" }

  func find(in text: FoldedText) -> [TextRange] {
    text.chains.flatMap { chain in
      var found: [TextRange] = []
      var first = 0
      while first < chain.groups.count {
        if let count = Self.groups(of: chain, from: first, in: text) {
          var range = chain.range(first, count)
          if text[range.lowerBound - 1] == 43 || text[range.lowerBound - 1] == 40 {
            range = range.lowerBound - 1..<range.upperBound
          }
          found.append(range.textRange)
          first += count
        } else {
          first += 1
        }
      }
      return found
    } + SymbolPhones.find(in: text)
  }

  private static let marks = [
    "☎", "☏", "📞", "📱", "📲", "전화", "연락", "제 번호", "휴대폰", "핸드폰", "문자", "tel", "TEL", "Tel", "HP", "hp", "H.P",
  ].map(\.codes)

  // A group for each digit of a mobile number.
  private static let mostGroups = 11

  /// How many groups from `first` on make a telephone number.
  private static func groups(of chain: NumberChain, from first: Int, in text: FoldedText) -> Int? {
    // Every number begins with one of these, and the shortest has eight digits in no more groups than are looked at.
    guard let begin = chain.groups[first].digits.first, [0, 1, 8].contains(begin),
      chain.groups[first...].prefix(mostGroups).reduce(0, { $0 + $1.digits.count }) >= 8
    else { return nil }
    // A group glued to an earlier one by a dash or dot is the middle of another number; but 1.010-… is a list.
    if first > 0, [45, 46].contains(text[chain.groups[first].range.lowerBound - 1]) {
      let shape = [[3, 4, 4], [11]].first { chain.has($0, at: first) }
      guard let shape, text[chain.groups[first].range.lowerBound - 1] == 46,
        isMobile(chain.digits(first, shape.count), shape)
      else { return nil }
    }
    var digits: [UInt8] = []
    for count in 1...min(mostGroups, chain.groups.count - first) {
      digits += chain.groups[first + count - 1].digits
      guard digits.count <= 14 else { return nil }
      let next = first + count
      let isGlued =
        next < chain.groups.count && text[chain.groups[next].range.lowerBound - 1] == 45
        && chain.isDash(before: next, in: text)
      guard !isGlued else { continue }
      let lengths = chain.lengths(first, count)
      if isMobile(digits, lengths) || isShortMobile(digits, lengths, text, chain.range(first, count))
        || isFixed(digits, lengths)
        || isInternational(digits, lengths, chain, first, text)
        || isService(digits, lengths, text, chain.range(first, count))
      {
        return count
      }
    }
    return nil
  }

  private static func isMobile(_ digits: [UInt8], _ lengths: [Int]) -> Bool {
    guard digits.count == 10 || digits.count == 11, digits[0] == 0, digits[1] == 1 else { return false }
    // 010 numbers have 11 digits; the old prefixes may have 10.
    return digits[2] == 0
      ? digits.count == 11 : [1, 6, 7, 8, 9].contains(digits[2]) && lengths.count <= 3
  }

  // 010-444-5555: a number of the old length, or one digit lost; without gaps only where a sign or word tells what it is.
  private static func isShortMobile(
    _ digits: [UInt8], _ lengths: [Int], _ text: FoldedText, _ range: Range<Int>
  ) -> Bool {
    guard digits.count == 10, digits.starts(with: [0, 1, 0]) else { return false }
    return lengths == [3, 3, 4] || (lengths == [10] && text.hasWord(marks, near: range, before: 8, after: 0))
  }

  private static func isFixed(_ digits: [UInt8], _ lengths: [Int]) -> Bool {
    guard digits.count >= 9, digits.count <= 12, digits[0] == 0 else { return false }
    let area: Int
    switch (digits[1], digits[2], digits[3]) {
    case (2, _, _): area = 2
    case (3...6, 1...5, _), (7, 0, _), (8, 0, _): area = 3
    case (5, 0, 2...9): area = 4
    default: return false
    }
    if digits[1] == 5, digits[2] == 0 {
      return digits.count >= 11 && (lengths.count == 1 || lengths.first == 4 || lengths.first == 3)
    }
    guard digits.count - area == 7 || digits.count - area == 8 else { return false }
    let isGrouped = lengths == [area, digits.count - area - 4, 4] || lengths == [area, digits.count - area]
    return isGrouped || lengths.count == 1
  }

  private static func isInternational(
    _ digits: [UInt8], _ lengths: [Int], _ chain: NumberChain, _ first: Int, _ text: FoldedText
  ) -> Bool {
    // 0082 is how +82 is dialled.
    let isDialled = digits.starts(with: [0, 0, 8, 2])
    let digits = isDialled ? Array(digits[2...]) : digits
    guard digits.count >= 10, digits[0] == 8, digits[1] == 2 else { return false }
    let isMarked =
      text[chain.groups[first].range.lowerBound - 1] == 43 || lengths.first == 2 || isDialled
      || (lengths == [4, 4, 4] && digits.starts(with: [8, 2, 1, 0])
        && chain.isDash(before: first + 1, in: text))
    let rest = Array(digits[2...])
    let local = rest[0] == 0 ? rest : [0] + rest
    return isMarked && lengths.count <= 5
      && (isMobile(local, [local.count]) || isFixed(local, [local.count]))
  }

  // 1588-1234: only with its dash; eight digits in a row may be anything.
  private static func isService(
    _ digits: [UInt8], _ lengths: [Int], _ text: FoldedText, _ range: Range<Int>
  ) -> Bool {
    guard lengths == [4, 4], digits[0] == 1, [5, 6, 8].contains(digits[1]),
      text[range.lowerBound + 4] == 45
    else { return false }
    return [44, 66, 70, 77, 88, 99, 33, 22, 55, 11, 0, 89, 68, 61, 1, 6].contains(
      Int(digits[2]) * 10 + Int(digits[3]))
  }
}
