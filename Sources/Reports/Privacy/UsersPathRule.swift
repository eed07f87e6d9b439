internal import Posts

/// Accounts behind `/users/` in an address of whatever site, as in example.social/users/⟦moonshop⟧/statuses/12.
struct UsersPathRule: MaskRule {
  let id = "users-path"
  let hasDigits = false

  private static let lead = "/users/".codes

  func replacement(for words: String, pseudonym: (String) -> String) -> String { pseudonym(words) }

  func find(in text: FoldedText) -> [TextRange] {
    text.codes.indices.compactMap { slash in
      // The end of a host, with its port perhaps, or of a drive (C:).
      guard text[slash] == 47, isName(text[slash - 1]) || text[slash - 1] == 58 else { return nil }
      let start = slash + Self.lead.count
      guard start < text.codes.count,
        zip(text.codes[slash..<start], Self.lead).allSatisfy({ small($0) == $1 })
      else { return nil }
      var end = start
      while isName(text[end]) || (text[end] == 46 && isName(text[end + 1])) { end += 1 }
      return end - start > 1 ? TextRange(start: start, end: end) : nil
    }
  }

  private func small(_ code: UInt32) -> UInt32 { (65...90).contains(code) ? code + 32 : code }

  private func isName(_ code: UInt32) -> Bool {
    FoldedText.isLatin(code) || FoldedText.isDigit(code) || code == 95 || code == 45
  }
}
