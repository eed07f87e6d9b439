internal import Posts

/// Registration numbers of residents and foreigners (주민·외국인등록번호), also with the back hidden by stars.
///
/// Since October 2020 the last digits are random, so a wrong check digit proves nothing where the form is clear:
/// written with its dash, or near a word that says what it is. Thirteen digits in a row must have the check digit, or a
/// day of birth and a digit of sex that fit each other: 1 and 2 for those born until 1999, 3 and 4 from 2000 on
/// (5 to 8: foreigners). Few other numbers of that length begin so.
struct ResidentNumberRule: MaskRule {
  let id = "resident-number"
  private static let words = ["주민", "외국인", "등록번호", "민번", "생년월일"].map(\.codes)
  private static let orders = [
    "주문", "송장", "접수", "예약", "운송", "결제", "승인", "상품", "바코드", "배송", "택배", "거래", "발주", "일련", "시리얼", "품번",
    "쿠폰", "문서", "티켓",
  ].map(\.codes)

  func replacement(for words: String, pseudonym: (String) -> String) -> String { "[주민등록번호]" }

  func find(in text: FoldedText) -> [TextRange] {
    text.chains.flatMap { chain in
      chain.groups.indices.compactMap { first in Self.range(of: chain, from: first, in: text) }
    }
  }

  private static func range(of chain: NumberChain, from first: Int, in text: FoldedText) -> TextRange? {
    let group = chain.groups[first]
    guard isBirthday(group.digits) else { return nil }
    if group.digits.count == 13 {
      let isNamed = text.hasWord(words, near: group.range, before: 15, after: 6)
      let isOrder = text.hasWord(orders, near: group.range, before: 12, after: 4)
      let isLikely =
        hasCheckDigit(group.digits) && !isUnborn(group.digits)
        || isOfItsTime(group.digits) && !isInAddress(group, text)
      guard isCentury(group.digits[6]), isNamed || (isLikely && !isOrder) else { return nil }
      return group.range.textRange
    }
    guard group.digits.count == 6 else { return nil }
    let next = first + 1
    if next < chain.groups.count, chain.isTight(before: next, in: text, limit: 3) {
      let back = chain.groups[next]
      let range = chain.range(first, 2)
      guard let century = back.digits.first, isCentury(century) else { return nil }
      if back.digits.count == 7 {
        let digits = group.digits + back.digits
        let isNamed = text.hasWord(words, near: range, before: 15, after: 6)
        let isOrder = text.hasWord(orders, near: range, before: 12, after: 4)
        guard isNamed || hasCheckDigit(digits) || (!isOrder && chain.isDash(before: next, in: text))
        else { return nil }
        return range.textRange
      }
      if back.digits.count == 1, isHidden(text[back.range.upperBound]) {
        var end = back.range.upperBound
        while isHidden(text[end]) { end += 1 }
        return TextRange(start: group.range.lowerBound, end: end)
      }
    }
    return nil
  }

  private static func isBirthday(_ digits: [UInt8]) -> Bool {
    guard digits.count >= 6 else { return false }
    return (1...12).contains(digits[2] * 10 + digits[3]) && (1...31).contains(digits[4] * 10 + digits[5])
  }

  private static func isCentury(_ digit: UInt8) -> Bool { (1...8).contains(digit) }

  /// Whether the digit of sex is that of the century in which somebody of that year, hardly a hundred years old, was born.
  private static func isOfItsTime(_ digits: [UInt8]) -> Bool {
    let year = digits[0] * 10 + digits[1]
    return year < 27 ? [3, 4, 7, 8].contains(digits[6]) : [1, 2, 5, 6].contains(digits[6])
  }

  /// Whether year and digit of sex tell of somebody who is not born yet.
  private static func isUnborn(_ digits: [UInt8]) -> Bool {
    digits[0] * 10 + digits[1] >= 27 && [3, 4, 7, 8].contains(digits[6])
  }

  /// Whether the number is part of an address or a name: /9902281234567, id=9902281234567, IMG9902281234567.
  private static func isInAddress(_ group: NumberChain.Group, _ text: FoldedText) -> Bool {
    let before = text[group.range.lowerBound - 1]
    let after = text[group.range.upperBound]
    return [47, 61, 95].contains(before) || FoldedText.isLatin(before) || FoldedText.isLatin(after)
      || after == 95
  }

  private static func isHidden(_ code: UInt32) -> Bool {
    [42, 0xFF0A, 0x25CF, 0x25CB, 0x2605, 88, 120].contains(code)
  }

  private static func hasCheckDigit(_ digits: [UInt8]) -> Bool {
    let weights = [2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5]
    let sum = zip(weights, digits).reduce(0) { $0 + $1.0 * Int($1.1) }
    let check = (11 - sum % 11) % 10
    let foreign = (13 - sum % 11) % 10
    return check == Int(digits[12]) || ((5...8).contains(digits[6]) && foreign == Int(digits[12]))
  }
}
