import Testing

@testable import Complaints

/// Folding in one pass says what folding step by step says.
@Suite struct FoldingTests {
  /// Folds scalar by scalar, then cuts: slow and plain.
  private struct Slow {
    var units: [Unit] = []
    var positions: [Int32] = []
    var places: [FoldedText.Place] = []

    // The letters of vowels and of codas.
    private static let vowels: [[Unit]] = [
      [19], [22], [20], [22], [21], [22], [30, 21], [22], [23], [23, 19], [24], [24], [25], [26], [26, 21],
      [24], [27], [28], [29], [30], [30],
    ]
    private static let codas: [[Unit]] = [
      [], [0], [0], [0, 9], [2], [2, 12], [2], [3], [5], [5, 0], [5, 6], [5, 7], [5, 9], [5, 16], [5, 17],
      [5], [6], [7], [7, 9], [9], [9], [11], [12], [14], [15], [16], [17], [18],
    ]

    init(_ text: String) {
      var (byte, spaced): (Int32, Bool) = (0, true)
      for (number, scalar) in text.unicodeScalars.enumerated() {
        let value = scalar.value
        let endByte = byte + Int32(String(scalar).utf8.count)
        defer { byte = endByte }
        var letters: [Unit] = []
        if value >= 0xAC00, value <= 0xD7A3 {
          let index = Int(value) - 0xAC00
          let (vowel, coda) = (Slow.vowels[index % 588 / 28], Slow.codas[index % 28])
          letters = vowel + coda
          if index / 588 != 11 {
            letters.insert(index / 588 == 10 ? 9 : Unit(index / 588), at: 0)
          } else if coda.isEmpty, !spaced, units.last == vowel[0] {
            letters.removeFirst()
          }
        } else if [0x20, 0xA0, 0x09, 0x3000, 0x200B, 0xFE0F, 0x200D].contains(value) {
          if value != 0xFE0F, value != 0x200D { spaced = true }
          continue
        } else if value == 0x0A || value == 0x0D {
          spaced = true
          if units.isEmpty || units.last == Unit.stop { continue }
          letters = [Unit.stop]
        } else {
          let unit = Unit(ofScalar: value)
          let isSqueezed = [Unit.laughter, Unit.tears, Unit.stop, Unit.wave].contains(unit)
          if isSqueezed, units.last == unit { spaced = false } else { letters = [unit] }
        }
        if letters.isEmpty {
          places[places.count - 1].end = Int32(number + 1)
          places[places.count - 1].endByte = endByte
          continue
        }
        positions += letters.map { _ in Int32(places.count) }
        places.append(
          FoldedText.Place(
            start: Int32(number), end: Int32(number + 1), firstByte: byte, endByte: endByte,
            firstUnit: Int32(units.count), opensWord: spaced))
        units += letters
        spaced = value == 0x0A || value == 0x0D
      }
      cut()
      places.append(FoldedText.Place(firstUnit: Int32(units.count)))
    }

    private mutating func cut() {
      let firsts = places.map { units[Int($0.firstUnit)] }
      var (sentence, clause, begun): (Int32, Int32, Int) = (0, 0, 0)
      for (position, unit) in firsts.enumerated() {
        (places[position].sentence, places[position].clause) = (sentence, clause)
        guard unit.endsClause, position + 1 < firsts.count else { continue }
        let next = firsts[position + 1]
        if unit == Unit.stop || unit == Unit.comma, position > 0, firsts[position - 1].isDigit, next.isDigit,
          !places[position + 1].opensWord
        {
          continue
        }
        clause += 1
        if unit.endsSentence, !next.endsSentence, position + 1 - begun >= 4 {
          sentence += 1
          begun = position + 1
        }
      }
    }
  }

  @Test func `one pass writes what several write`() {
    let pieces =
      [
        "카카오톡", "아", "오와", "의아", "있다", "닭값", "쌌", "3", "000", ".", ",", "!", "?", "~", "#", "\"", "(", ")",
        "%",
      ]
      + [
        " ", "\t", "\n", "\r\n", "\u{A0}", "\u{FE0F}", "\u{200D}", "ㅋ", "ㅋㅋ", "ㅠ", "ㄱ", "kT", "漢", "☺", "🙏",
        "é",
      ]
      + ["\u{1100}\u{1161}", "안 돼요"]
    var folded = FoldedText("")
    var random = SystemRandomNumberGenerator()
    for _ in 0..<2000 {
      let text = (0..<Int.random(in: 0...24, using: &random)).compactMap { _ in
        pieces.randomElement(using: &random)
      }.joined()
      let slow = Slow(text)
      folded.read(text)
      #expect(folded.units == slow.units && folded.positions == slow.positions, "\(text.debugDescription)")
      #expect(folded.places.map(numbers) == slow.places.map(numbers), "\(text.debugDescription)")
    }
  }

  private func numbers(_ place: FoldedText.Place) -> [Int32] {
    [place.start, place.end, place.firstByte, place.endByte, place.firstUnit, place.sentence, place.clause]
      + [place.opensWord ? 1 : 0]
  }
}
