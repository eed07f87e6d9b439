internal import Posts

/// What stands in an address below the 동 (or the 구, where a street is named): lot, street and house number,
/// building, flat. The town and the 동 stay, so that places can still be counted.
struct AddressRule: MaskRule {
  let id = "address"

  private static let areas = Set("구시군읍면동".codes)
  private static let counters = Set("원명개건번분년만천장월일위시초주살세도박곳군팀회억km".codes)
  private static let buildings = ["아파트", "빌딩", "타워", "빌라", "오피스텔", "상가", "맨션", "주택", "하이츠"].map(\.codes)

  func replacement(for words: String, pseudonym: (String) -> String) -> String { "[상세주소]" }

  func find(in text: FoldedText) -> [TextRange] {
    var found: [TextRange] = []
    var index = 0
    while index < text.codes.count {
      if let range = Self.street(at: index, in: text) ?? Self.lot(at: index, in: text)
        ?? Self.flat(at: index, in: text)
      {
        let end = Self.detail(from: range.upperBound, in: text)
        found.append(TextRange(start: range.lowerBound, end: end))
        index = end
      } else {
        index += 1
      }
    }
    return found
  }

  /// 마포구 ⟦양화로 45⟧, ⟦테헤란로8길 21-3⟧: a street with its house number, behind a district.
  private static func street(at index: Int, in text: FoldedText) -> Range<Int>? {
    guard isArea(before: index, in: text) else { return nil }
    var place = index
    while FoldedText.isHangul(text[place]) || FoldedText.isDigit(text[place]) { place += 1 }
    guard place - index >= 2, [0xB85C, 0xAE38].contains(text[place - 1]) else { return nil }
    if text[place] == 32 { place += 1 }
    guard var end = number(at: place, in: text) else { return nil }
    for word in ["번길", "길"].map(\.codes)
    where end + word.count <= text.codes.count && text.codes[end..<end + word.count].elementsEqual(word) {
      var next = end + word.count
      if text[next] == 32 { next += 1 }
      end = number(at: next, in: text) ?? end + word.count
      return index..<end
    }
    return counters.contains(text[end]) ? nil : index..<end
  }

  /// 서교동 ⟦123-45⟧, 서교동 ⟦산 7번지⟧: a lot number behind a 동, 리 or 가 that stands behind a district.
  private static func lot(at index: Int, in text: FoldedText) -> Range<Int>? {
    guard [0xB3D9, 0xB9AC, 0xAC00].contains(text[index - 2]), text[index - 1] == 32,
      FoldedText.isHangul(text[index - 3])
    else { return nil }
    let start = text[index] == 0xC0B0 ? (text[index + 1] == 32 ? index + 2 : index + 1) : index
    guard let end = number(at: start, in: text) else { return nil }
    let isLot = text.codes[end...].starts(with: "번지".codes)
    if isLot { return index..<end + 2 }
    var word = index - 2
    while FoldedText.isHangul(text[word - 1]) || FoldedText.isDigit(text[word - 1]) { word -= 1 }
    guard isArea(before: word, in: text), !counters.contains(text[end]) else { return nil }
    return index..<end
  }

  /// ⟦101동 1203호⟧.
  private static func flat(at index: Int, in text: FoldedText) -> Range<Int>? {
    guard !FoldedText.isDigit(text[index - 1]), let first = number(at: index, in: text),
      text[first] == 0xB3D9
    else { return nil }
    let next = text[first + 1] == 32 ? first + 2 : first + 1
    guard let second = number(at: next, in: text), text[second] == 0xD638 else { return nil }
    return index..<second + 1
  }

  /// Floors, flats and buildings that follow.
  private static func detail(from start: Int, in text: FoldedText) -> Int {
    var end = start
    while true {
      var place = end
      while [32, 44, 40, 41].contains(text[place]) && place - end < 3 { place += 1 }
      guard place > end || FoldedText.isHangul(text[place]) else { return end }
      if let after = number(at: place, in: text), [0xCE35, 0xD638, 0xB3D9].contains(text[after]) {
        end = after + 1
      } else if text[place] == 66, let after = number(at: place + 1, in: text) {
        end = text[after] == 0xCE35 ? after + 1 : after
      } else if text.codes[min(place, text.codes.count)...].starts(with: "지하".codes) {
        end = place + 2
      } else if let after = building(at: place, in: text) {
        end = after
      } else {
        return end
      }
    }
  }

  private static func building(at start: Int, in text: FoldedText) -> Int? {
    var end = start
    while FoldedText.isHangul(text[end]) || FoldedText.isLatin(text[end]) { end += 1 }
    return buildings.lazy.compactMap { word in
      (start..<max(start, end - word.count + 1)).first {
        text.codes[$0..<$0 + word.count].elementsEqual(word)
      }
      .map { $0 + word.count }
    }.first
  }

  private static func isArea(before index: Int, in text: FoldedText) -> Bool {
    text[index - 1] == 32 && areas.contains(text[index - 2]) && FoldedText.isHangul(text[index - 3])
  }

  /// The end of a number like 12 or 123-45; at most four digits a part.
  private static func number(at start: Int, in text: FoldedText) -> Int? {
    var end = start
    while FoldedText.isDigit(text[end]) { end += 1 }
    guard end > start, end - start <= 4 else { return nil }
    if text[end] == 45, FoldedText.isDigit(text[end + 1]) {
      var next = end + 1
      while FoldedText.isDigit(text[next]) { next += 1 }
      if next - end <= 5 { end = next }
    }
    return end
  }
}
