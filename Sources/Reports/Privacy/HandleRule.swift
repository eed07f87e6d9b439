internal import Posts

/// Accounts named in a text, as in `@shop_12`, `u/shop_12` or 아이디는 shop_12: replaced by a name that only the holder of the key
/// can trace back.
struct HandleRule: MaskRule {
  let id = "handle"
  let hasDigits = false

  func replacement(for words: String, pseudonym: (String) -> String) -> String {
    let isMarked = words.hasPrefix("@") || words.hasPrefix("＠")
    return isMarked ? "@" + pseudonym(String(words.dropFirst())) : pseudonym(words)
  }

  func find(in text: FoldedText) -> [TextRange] {
    var found: [TextRange] = []
    var index = 0
    while index < text.codes.count {
      defer { index += 1 }
      guard text[index] == 64, !Self.isWord(text[index - 1]) else {
        if let end = Self.named(at: index, in: text) ?? Self.user(at: index, in: text) {
          found.append(TextRange(start: index, end: end))
          index = end - 1
        }
        continue
      }
      var end = index + 1
      if FoldedText.isHangul(text[end]) {
        while FoldedText.isHangul(text[end]) || Self.isWord(text[end]) { end += 1 }
      } else {
        while Self.isWord(text[end]) || (text[end] == 46 && Self.isWord(text[end + 1])) { end += 1 }
      }
      guard end - index > 2 else { continue }
      found.append(TextRange(start: index, end: end))
      index = end - 1
    }
    return found
  }

  private static let introductions = ["아이디", "ID", "id", "인스타", "인스타그램", "텔레그램", "트위터"].map(\.codes)
  private static let links = Set(" :은는이가=".codes)

  /// 아이디는 ⟦shop_12⟧: a word of letters with a digit, a dot or a line in it, right behind a word that announces it.
  private static func named(at start: Int, in text: FoldedText) -> Int? {
    guard FoldedText.isLatin(text[start]), !isWord(text[start - 1]) else { return nil }
    var before = start
    while start - before < 4, links.contains(text[before - 1]) { before -= 1 }
    guard before < start,
      introductions.contains(where: { text.hasWord([$0], near: before..<before, before: $0.count, after: 0) })
    else { return nil }
    var end = start
    while isWord(text[end]) || (text[end] == 46 && isWord(text[end + 1])) { end += 1 }
    let word = text.codes[start..<end]
    // t.me/…: an address, in which the account comes later.
    if text[end] == 47, word.contains(46) { return nil }
    let letters = word.count { FoldedText.isLatin($0) }
    return letters >= 3 && letters < word.count ? end : nil
  }

  /// u/⟦shop_12⟧ and /u/⟦shop_12⟧, as forums call a user; within an address the rules for addresses look.
  private static func user(at start: Int, in text: FoldedText) -> Int? {
    guard text[start - 1] == 47, [85, 117].contains(text[start - 2]) else { return nil }
    let before = text[start - 3] == 47 ? text[start - 4] : text[start - 3]
    guard !isWord(before), before != 46 else { return nil }
    var end = start
    while isWord(text[end]) || text[end] == 45 { end += 1 }
    return end - start >= 3 ? end : nil
  }

  /// Where the account of the writer stands in the text, by itself.
  static func find(account: String, in text: FoldedText) -> [TextRange] {
    let wanted = account.codes
    guard wanted.count >= 3 else { return [] }
    func small(_ code: UInt32) -> UInt32 { (65...90).contains(code) ? code + 32 : code }
    return text.codes.indices.compactMap { start in
      let end = start + wanted.count
      guard end <= text.codes.count, !isWord(text[start - 1]), !isWord(text[end]),
        zip(text.codes[start..<end], wanted).allSatisfy({ small($0) == small($1) })
      else { return nil }
      return TextRange(start: text[start - 1] == 64 ? start - 1 : start, end: end)
    }
  }

  private static func isWord(_ code: UInt32) -> Bool {
    FoldedText.isLatin(code) || FoldedText.isDigit(code) || code == 95
  }
}
