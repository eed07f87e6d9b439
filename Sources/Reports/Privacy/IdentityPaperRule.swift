internal import Posts

/// Numbers of driving licences, as in 11-12-123456-78, and of passports where one is spoken of.
struct IdentityPaperRule: MaskRule {
  let id = "identity-paper"

  private static let licences = ["면허"].map(\.codes)
  private static let passports = ["여권", "passport", "Passport", "PASSPORT"].map(\.codes)
  // The letters with which passports of Korea begin.
  private static let letters = Set("MSRGDO".codes)

  func replacement(for words: String, pseudonym: (String) -> String) -> String {
    words.unicodeScalars.contains { FoldedText.isLatin($0.value) } ? "[여권번호]" : "[면허번호]"
  }

  func find(in text: FoldedText) -> [TextRange] {
    let licences = text.chains.flatMap { chain in
      chain.groups.indices.compactMap { Self.licence(chain, from: $0, in: text) }
    }
    return licences + text.codes.indices.compactMap { Self.passport(at: $0, in: text) }
  }

  private static func licence(_ chain: NumberChain, from first: Int, in text: FoldedText) -> TextRange? {
    guard chain.has([2, 2, 6, 2], at: first), text[chain.groups[first].range.lowerBound - 1] != 45,
      (first + 1..<first + 4).allSatisfy({ chain.isTight(before: $0, in: text, limit: 3) })
    else { return nil }
    let range = chain.range(first, 4)
    let region = chain.groups[first].digits[0] * 10 + chain.groups[first].digits[1]
    let isDashed = (first + 1..<first + 4).allSatisfy { chain.isDash(before: $0, in: text) }
    let isRegion = (11...28).contains(region) && isDashed && text[range.upperBound] != 45
    return isRegion || text.hasWord(licences, near: range, before: 12, after: 6) ? range.textRange : nil
  }

  /// M12345678, or as since 2021 M123A4567.
  private static func passport(at start: Int, in text: FoldedText) -> TextRange? {
    guard FoldedText.isDigit(text[start + 1]), letters.contains(text[start]), !isWord(text[start - 1]),
      !isWord(text[start + 9])
    else {
      return nil
    }
    let isNew = FoldedText.isLatin(text[start + 4])
    let isNumber = (start + 1..<start + 9).allSatisfy {
      FoldedText.isDigit(text[$0]) || (isNew && $0 == start + 4)
    }
    let range = start..<start + 9
    return isNumber && text.hasWord(passports, near: range, before: 14, after: 6) ? range.textRange : nil
  }

  private static func isWord(_ code: UInt32) -> Bool { FoldedText.isLatin(code) || FoldedText.isDigit(code) }
}
