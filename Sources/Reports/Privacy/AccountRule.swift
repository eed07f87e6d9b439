internal import Posts

/// Bank accounts: the groupings of Korean banks, or ten to fourteen digits next to the name of a bank.
struct AccountRule: MaskRule {
  let id = "account"

  private static let banks = [
    "계좌", "입금", "통장", "예금주", "송금", "이체", "은행", "국민", "신한", "우리", "농협", "하나", "기업", "카뱅", "카카오뱅크",
    "토스", "새마을", "신협", "우체국", "수협", "씨티", "케뱅", "케이뱅크", "대구", "부산", "경남", "광주", "전북", "제주", "산업", "SC",
    "제일", "KB", "NH", "IBK",
  ].map(\.codes)
  private static let orders = [
    "주문", "송장", "운송", "접수", "예약", "배송", "택배", "상품", "승인", "모델", "버전", "품번", "시리얼",
  ].map(\.codes)

  // Group lengths by bank: 국민, 신한, 우리, 농협 (old, new), 하나, 기업, 카카오뱅크, 새마을, 우체국, 대구, 신협, SC.
  private static let certain: [[Int]] = [
    [6, 2, 6], [3, 2, 6], [3, 3, 6], [4, 3, 6], [3, 4, 4, 2], [3, 6, 5], [3, 6, 2, 3], [4, 2, 7],
    [4, 4, 4, 1], [6, 2, 5], [3, 2, 4, 3], [3, 2, 6, 1], [5, 2, 6], [4, 2, 6], [3, 5, 4, 2], [3, 2, 7],
    [3, 4, 6], [3, 6, 6],
  ]
  // These also look like other things: only next to a bank's name.
  private static let doubtful: [[Int]] = [
    [4, 4, 4], [3, 3, 5], [3, 4, 4], [3, 4, 5], [4, 4, 5], [4, 4, 6],
  ]
  private static let shapes = certain + doubtful

  func replacement(for words: String, pseudonym: (String) -> String) -> String { "[계좌번호]" }

  func find(in text: FoldedText) -> [TextRange] {
    text.chains.flatMap { chain in
      var found: [TextRange] = []
      var first = 0
      while first < chain.groups.count {
        if let count = Self.groups(of: chain, from: first, in: text) {
          found.append(chain.range(first, count).textRange)
          first += count
        } else {
          first += 1
        }
      }
      return found
    }
  }

  private static func groups(of chain: NumberChain, from first: Int, in text: FoldedText) -> Int? {
    for shape in shapes where chain.has(shape, at: first) {
      let last = first + shape.count
      guard (first + 1..<last).allSatisfy({ chain.isTight(before: $0, in: text, limit: 1) }),
        !isGlued(chain, first, in: text), last == chain.groups.count || !isGlued(chain, last, in: text)
      else { continue }
      let range = chain.range(first, shape.count)
      let isBank = text.hasWord(banks, near: range, before: 14, after: 10)
      let isOrder = text.hasWord(orders, near: range, before: 14, after: 4)
      let isDashed = chain.isDash(before: first + 1, in: text)
      if isBank || (!doubtful.contains(shape) && isDashed && !isOrder) { return shape.count }
    }
    let group = chain.groups[first]
    if (10...14).contains(group.digits.count), !isGlued(chain, first, in: text),
      text.hasWord(banks, near: group.range, before: 14, after: 10),
      !text.hasWord(orders, near: group.range, before: 14, after: 4),
      !text.hasWord([[0xC6D0]], near: group.range, before: 0, after: 2)
    {
      return 1
    }
    return nil
  }

  private static func isGlued(_ chain: NumberChain, _ index: Int, in text: FoldedText) -> Bool {
    index > 0 && text[chain.groups[index].range.lowerBound - 1] == 45
      && FoldedText.isDigit(text[chain.groups[index].range.lowerBound - 2])
  }
}
