internal import Posts

/// A text without its spaces, in folded letters, cut into sentences and clauses.
///
/// A *position* is a character that is not a space (a run of ㅋ or ㅠ is one); everything that is found is found
/// in positions and told in scalars of the text as written.
struct FoldedText {
  /// The letters.
  private(set) var units: [Unit] = []
  /// The position of each letter.
  private(set) var positions: [Int32] = []
  /// Whether the letter is a coda.
  private(set) var isCoda: [Bool] = []
  /// The first scalar of each position, and the scalar after its last.
  private(set) var starts: [Int32] = []
  private(set) var ends: [Int32] = []
  /// Whether a space (or the edge of the text) stands before each position.
  private(set) var opensWord: [Bool] = []
  /// The first letter of each position, and one more for the end.
  private(set) var firstUnit: [Int32] = []
  /// The sentence and the clause of each position.
  private(set) var sentences: [Int32] = []
  private(set) var clauses: [Int32] = []

  /// Positions in the text.
  var count: Int { starts.count }

  /// Folds `text`. Cost: linear.
  init(_ text: String) {
    let length = text.utf8.count
    // A syllable of three bytes has some two and a half letters; text of other letters has a letter a byte.
    units.reserveCapacity(length)
    positions.reserveCapacity(length)
    isCoda.reserveCapacity(length)
    starts.reserveCapacity(length / 2)
    ends.reserveCapacity(length / 2)
    opensWord.reserveCapacity(length / 2)
    firstUnit.reserveCapacity(length / 2)
    var scalarOffset: Int32 = 0
    var spaced = true
    for scalar in text.unicodeScalars {
      defer { scalarOffset += 1 }
      let value = scalar.value
      if value == 0x20 || value == 0xA0 || value == 0x09 || value == 0x3000 || value == 0x200B
        || value == 0xFE0F
        || value == 0x200D
      {
        spaced = spaced || value != 0xFE0F && value != 0x200D
        continue
      }
      if value == 0x0A || value == 0x0D {
        spaced = true
        if !units.isEmpty, units.last != Unit.stop { append(Unit.stop, at: scalarOffset, spaced: true) }
        continue
      }
      if (0xAC00...0xD7A3).contains(value) {
        let first = units.count
        let codas = Syllable.append(Int(value - 0xAC00), opensWord: spaced, to: &units)
        // A vowel that only lengthens the one before stays with that position.
        if units.count == first {
          if !ends.isEmpty { ends[ends.count - 1] = scalarOffset + 1 }
          continue
        }
        open(at: scalarOffset, firstUnit: first, spaced: spaced)
        for index in first..<units.count {
          positions.append(Int32(starts.count - 1))
          isCoda.append(index >= units.count - codas)
        }
      } else {
        let unit = FoldedText.unit(of: scalar)
        let squeezed = unit == Unit.laughter || unit == Unit.tears || unit == Unit.stop || unit == Unit.wave
        if squeezed, units.last == unit, !ends.isEmpty {
          ends[ends.count - 1] = scalarOffset + 1
        } else {
          append(unit, at: scalarOffset, spaced: spaced)
        }
      }
      spaced = false
    }
    firstUnit.append(Int32(units.count))
    cut()
  }

  private mutating func append(_ unit: Unit, at scalarOffset: Int32, spaced: Bool) {
    open(at: scalarOffset, firstUnit: units.count, spaced: spaced)
    units.append(unit)
    positions.append(Int32(starts.count - 1))
    isCoda.append(false)
  }

  private mutating func open(at scalarOffset: Int32, firstUnit first: Int, spaced: Bool) {
    starts.append(scalarOffset)
    ends.append(scalarOffset + 1)
    opensWord.append(spaced)
    firstUnit.append(Int32(first))
  }

  /// Numbers sentences and clauses; a sentence has at least four positions, so that "네." joins what follows.
  private mutating func cut() {
    var sentence: Int32 = 0
    var clause: Int32 = 0
    var begun = 0
    sentences.reserveCapacity(count)
    clauses.reserveCapacity(count)
    for position in 0..<count {
      sentences.append(sentence)
      clauses.append(clause)
      let unit = units[Int(firstUnit[position])]
      let next = position + 1 < count ? units[Int(firstUnit[position + 1])] : Unit.stop
      // 4.2 and 3,000 hold no end.
      let insideNumber =
        (unit == Unit.stop || unit == Unit.comma) && FoldedText.isDigit(next) && position > 0
        && FoldedText.isDigit(units[Int(firstUnit[position - 1])]) && !opensWord[position + 1]
      if insideNumber { continue }
      if unit.endsClause { clause += 1 }
      if unit.endsSentence, !next.endsSentence, position + 1 - begun >= 4 {
        sentence += 1
        begun = position + 1
      }
    }
  }

  /// Whether a sentence ends before each position (and before the end): only signs and laughter follow in it.
  ///
  /// - Complexity: O(positions).
  var sentenceEnds: [Bool] {
    var ends = [Bool](repeating: false, count: count + 1)
    ends[count] = true
    for position in (0..<count).reversed() {
      let opens = position > 0 && sentences[position] != sentences[position - 1]
      ends[position] = opens || units[Int(firstUnit[position])].trailsSentence && ends[position + 1]
    }
    return ends
  }

  private static func isDigit(_ unit: Unit) -> Bool { unit >= Unit.digits && unit < Unit.latin }

  /// The range of the text that positions `start..<end` stand for.
  func range(_ start: Int, _ end: Int) -> TextRange {
    guard start < end, end <= count else { return TextRange(start: 0, end: 0) }
    return TextRange(start: Int(starts[start]), end: Int(ends[end - 1]))
  }

  /// The first position that ends after scalar `offset`.
  func position(ofScalar offset: Int) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if Int(ends[middle]) <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The same, looked for from `place` on, which is near and not behind it.
  func position(ofScalar offset: Int, from place: Int) -> Int {
    if place > 0, Int(ends[place - 1]) > offset { return position(ofScalar: offset) }
    var position = place
    while position < count, Int(ends[position]) <= offset { position += 1 }
    return position
  }

  static func unit(of scalar: Unicode.Scalar) -> Unit {
    switch scalar.value {
    case 0x30...0x39: Unit.digits + Unit(scalar.value - 0x30)
    case 0x41...0x5A: Unit.latin + Unit(scalar.value - 0x41)
    case 0x61...0x7A: Unit.latin + Unit(scalar.value - 0x61)
    case 0x314B, 0x314E: Unit.laughter
    case 0x315C, 0x3160: Unit.tears
    case 0x3131...0x318E, 0x1100...0x11FF: Unit.jamo
    case 0x2E, 0x21, 0x2026, 0x3002, 0x22EF, 0xFF01: Unit.stop
    case 0x3F, 0xFF1F: Unit.question
    case 0x2C, 0x3B, 0x3001, 0x2F, 0xB7: Unit.comma
    case 0x7E, 0x301C: Unit.wave
    case 0x22, 0x27, 0x201C, 0x201D, 0x2018, 0x2019: Unit.quote
    case 0x28, 0x29, 0x5B, 0x5D, 0x3C, 0x3E, 0x300A...0x3011: Unit.bracket
    case 0x25: Unit.percent
    case 0x23: Unit.hash
    case 0x4E00...0x9FFF: Unit.hanja
    case 0x2600...0x27BF, 0x1F000...0x1FAFF: Unit.emoji
    default: Unit.symbol
    }
  }
}
