/// Numbers in digits or in words.
enum Numerals {
  private static let words = LiteralTrie(
    words: [
      "하나", "한", "두", "세", "네", "둘", "셋", "넷", "다섯", "여섯", "일곱", "여덟", "아홉", "열", "스무", "서른", "마흔",
      "쉰", "몇", "수십", "수백", "수천", "백", "천", "만", "십", "반", "하루", "이틀", "사흘", "나흘", "닷새", "엿새", "이레",
      "일주일", "보름", "한달",
    ].map { FoldedText($0).units })

  /// Where numbers stand.
  static func spans(in text: FoldedText) -> [Range<Int>] {
    var spans: [Range<Int>] = []
    var start: Int?
    for position in 0...text.count {
      let isDigit =
        position < text.count
        && (Unit.digits..<Unit.latin).contains(text.unit(position))
      if isDigit {
        start = start ?? position
      } else if let begun = start {
        spans.append(begun..<position)
        start = nil
      }
    }
    words.forEachHit(in: text) { hit in
      let end = Int(text.positions[hit.last]) + 1
      // Whole characters only: 만 is not in 많.
      guard text.firstUnit(end) == hit.last + 1 else { return }
      spans.append(hit.start..<end)
    }
    return spans
  }
}
