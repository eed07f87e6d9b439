internal import Posts

/// Number plates, as in 12가 3456 or 서울 31바 1234.
struct PlateRule: MaskRule {
  let id = "plate"

  // The letters of Korean plates.
  private static let letters = Set(
    "가나다라마거너더러머버서어저고노도로모보소오조구누두루무부수우주아바사자하허호배".codes)
  // Letters that are also counters or ends of words: with a space behind them only where a vehicle is spoken of.
  private static let doubtful = Set("호주도자소수고조부바서오로구노나다라마가사아하거너더".codes)
  private static let vehicles = [
    "차량", "번호판", "택시", "차번호", "주차", "기사님", "탑승", "승용차", "차주", "렌터카", "트럭", "배차", "차 번호",
  ].map(\.codes)
  private static let cities = [
    "서울", "부산", "대구", "인천", "광주", "대전", "울산", "경기", "강원", "충북", "충남", "전북", "전남", "경북", "경남", "제주", "세종",
  ].map(\.codes)
  private static let counters = Set("원명개건번분년만천호장월일층병대곡점".codes)

  func replacement(for words: String, pseudonym: (String) -> String) -> String { "[차량번호]" }

  func find(in text: FoldedText) -> [TextRange] {
    text.codes.indices.compactMap { middle in
      guard FoldedText.isHangul(text[middle]), Self.letters.contains(text[middle]) else { return nil }
      var before = middle
      if text[before - 1] == 32, FoldedText.isDigit(text[before - 2]) { before -= 1 }
      var start = before
      while FoldedText.isDigit(text[start - 1]) { start -= 1 }
      var after = middle + 1
      if text[after] == 32 { after += 1 }
      var end = after
      while FoldedText.isDigit(text[end]) { end += 1 }
      guard (2...3).contains(before - start), end - after == 4, !Self.counters.contains(text[end]) else {
        return nil
      }
      let city = Self.city(before: start, in: text)
      let isSpaced = after > middle + 1 || before < middle
      let isNamed = text.hasWord(Self.vehicles, near: start..<end, before: 20, after: 12)
      guard city != nil || isNamed || !isSpaced || !Self.doubtful.contains(text[middle]) else { return nil }
      return TextRange(start: city ?? start, end: end)
    }
  }

  private static func city(before start: Int, in text: FoldedText) -> Int? {
    let end = text[start - 1] == 32 ? start - 1 : start
    guard end >= 2 else { return nil }
    return cities.contains { text.codes[end - 2..<end].elementsEqual($0) } ? end - 2 : nil
  }
}
