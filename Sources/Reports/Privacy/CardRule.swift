internal import Posts

/// Card numbers: sixteen digits (or fifteen in the form 4-6-5) that pass Luhn's check, or that are said to be a card.
struct CardRule: MaskRule {
  let id = "card"
  private static let words = ["카드", "신카", "체카"].map(\.codes)
  private static let orders = ["주문", "송장", "운송", "접수", "예약", "배송", "승인", "거래", "상품", "바코드", "쿠폰"].map(
    \.codes)

  private static let shapes = [[4, 4, 4, 4], [4, 6, 5], [16], [15]]

  func replacement(for words: String, pseudonym: (String) -> String) -> String { "[카드번호]" }

  func find(in text: FoldedText) -> [TextRange] {
    text.chains.flatMap { chain in
      chain.groups.indices.compactMap { first in
        for shape in Self.shapes where chain.has(shape, at: first) {
          let digits = chain.digits(first, shape.count)
          let range = chain.range(first, shape.count)
          let isNamed = text.hasWord(Self.words, near: range, before: 12, after: 4)
          // A number of an order passes Luhn's check by chance one time in ten, but is seldom written in fours.
          let isOrder = shape.count == 1 && text.hasWord(Self.orders, near: range, before: 12, after: 2)
          if (2...6).contains(digits[0]) || digits[0] == 9, !FoldedText.isDigit(text[range.lowerBound - 1]),
            isNamed || (Self.passesLuhn(digits) && !isOrder)
          {
            return range.textRange
          }
        }
        return nil
      }
    }
  }

  /// Luhn's check (ISO/IEC 7812-1): every second digit from the right doubled.
  private static func passesLuhn(_ digits: [UInt8]) -> Bool {
    var sum = 0
    for (place, digit) in digits.reversed().enumerated() {
      let value = place % 2 == 1 ? Int(digit) * 2 : Int(digit)
      sum += value > 9 ? value - 9 : value
    }
    return sum % 10 == 0
  }
}
