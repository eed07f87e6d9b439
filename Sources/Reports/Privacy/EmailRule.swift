internal import Posts

/// E-mail addresses, also with a wide ＠, `(at)`, `[dot]` or 골뱅이, and with a domain in Korean letters.
struct EmailRule: MaskRule {
  let id = "email"
  let hasDigits = false

  func replacement(for words: String, pseudonym: (String) -> String) -> String { "[이메일]" }

  func find(in text: FoldedText) -> [TextRange] {
    var found: [TextRange] = []
    var index = 0
    while index < text.codes.count {
      if let sign = Self.sign(at: index, in: text) {
        var start = sign.lowerBound
        while Self.isLocal(text[start - 1]) { start -= 1 }
        if start < sign.lowerBound,
          let end = Self.end(ofDomainAt: sign.upperBound, in: text)
            ?? Self.end(ofKoreanDomainAt: sign.upperBound, in: text)
        {
          found.append(TextRange(start: start, end: end))
          index = end
          continue
        }
      }
      index += 1
    }
    return found
  }

  private static let signs = [
    "@ ", "@", " @ ", " (at) ", " [at] ", "(at)", "[at]", " at ", " 골뱅이 ", "골뱅이",
  ].map(\.codes)
  private static let openings = Set(signs.map { $0[0] })

  private static func sign(at index: Int, in text: FoldedText) -> Range<Int>? {
    guard openings.contains(text[index]) else { return nil }
    for word in signs where text.codes[index...].starts(with: word) { return index..<index + word.count }
    return nil
  }

  private static func end(ofDomainAt start: Int, in text: FoldedText) -> Int? {
    var index = start
    var lastDot: Range<Int>?
    while true {
      if let dot = dot(at: index, in: text) {
        guard FoldedText.isLatin(text[dot.upperBound]) else { break }
        lastDot = dot
        index = dot.upperBound
      } else if FoldedText.isLatin(text[index]) || FoldedText.isDigit(text[index]) || text[index] == 45 {
        index += 1
      } else {
        break
      }
    }
    guard let lastDot, lastDot.lowerBound > start, index - lastDot.upperBound >= 2 else { return nil }
    return index
  }

  private static let koreanEndings = ["한국", "닷컴", "닷넷", "컴", "넷"].map(\.codes)
  private static let providers = ["네이버", "한메일", "지메일", "네이트", "핫메일"].map(\.codes)

  /// user@⟦네이버.com⟧, user@⟦네이버.한국⟧, user@⟦네이버닷컴⟧, and user@⟦네이버⟧ where everybody knows the rest.
  private static func end(ofKoreanDomainAt start: Int, in text: FoldedText) -> Int? {
    var dot = start
    while isLabel(text[dot]) { dot += 1 }
    guard dot > start else { return nil }
    if text[dot] == 46 {
      var end = dot + 1
      while FoldedText.isLatin(text[end]) || (text[end] == 46 && FoldedText.isLatin(text[end + 1])) {
        end += 1
      }
      if end - dot > 2 { return end }
      for word in koreanEndings where text.codes[(dot + 1)...].starts(with: word) {
        return dot + 1 + word.count
      }
    }
    for word in ["닷컴", "닷넷"].map(\.codes) {
      let places = (start..<max(start, dot - word.count + 1)).dropFirst()
      if let place = places.first(where: { text.codes[$0...].starts(with: word) }) {
        return place + word.count
      }
    }
    for word in providers where text.codes[start...].starts(with: word) { return start + word.count }
    return nil
  }

  private static func isLabel(_ code: UInt32) -> Bool {
    FoldedText.isHangul(code) || FoldedText.isLatin(code) || FoldedText.isDigit(code) || code == 45
  }

  private static let dots = [".", "점", " [dot] ", " (dot) ", "[dot]", "(dot)", " dot "].map(\.codes)

  /// A dot, also spelled out.
  private static func dot(at index: Int, in text: FoldedText) -> Range<Int>? {
    guard index < text.codes.count, let word = dots.first(where: { text.codes[index...].starts(with: $0) })
    else { return nil }
    return index..<index + word.count
  }

  private static func isLocal(_ code: UInt32) -> Bool {
    FoldedText.isLatin(code) || FoldedText.isDigit(code) || [45, 46, 95, 43].contains(code)
  }
}
