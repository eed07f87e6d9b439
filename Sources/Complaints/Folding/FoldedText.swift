internal import Posts

/// A text without its spaces, in folded letters, cut into sentences and clauses.
///
/// A *position* is a character that is not a space (a run of ㅋ or ㅠ is one); everything that is found is found
/// in positions and told in scalars of the text as written.
struct FoldedText {
  /// A position.
  struct Place {
    /// Its first scalar, and the scalar after its last.
    var start: Int32 = 0
    var end: Int32 = 0
    /// The same in bytes of UTF-8.
    var firstByte: Int32 = 0
    var endByte: Int32 = 0
    /// Its first letter.
    var firstUnit: Int32 = 0
    var sentence: Int32 = 0
    var clause: Int32 = 0
    /// Whether a space (or the edge of the text) stands before it.
    var opensWord = false
  }

  /// The letters.
  private(set) var units: [Unit]
  /// The position of each letter.
  private(set) var positions: [Int32]
  /// The positions, and one more for the end.
  private(set) var places: [Place]

  /// Positions in the text.
  var count: Int { places.count - 1 }

  /// Folds `text`. Cost: linear.
  init(_ text: String) {
    (units, positions, places) = ([], [], [])
    read(text)
  }

  /// Forgets the last text and folds another. Cost: linear.
  mutating func read(_ text: String) {
    // A syllable of three bytes has five letters at most; text of other letters has a letter a byte.
    let length = text.utf8.count
    FoldedText.widen(&units, to: length / 3 * 5 + 5, with: 0)
    FoldedText.widen(&positions, to: units.count, with: 0)
    FoldedText.widen(&places, to: length + 1, with: Place())
    let used = FoldedText.fold(text, &units, &positions, &places)
    units.removeLast(units.count - used.letters)
    positions.removeLast(positions.count - used.letters)
    places.removeLast(places.count - used.places - 1)
    FoldedText.cut(&places, units)
  }

  // What was there is written over.
  private static func widen<Element>(_ list: inout [Element], to count: Int, with some: Element) {
    if list.count > count { list.removeLast(list.count - count) }
    list.append(contentsOf: repeatElement(some, count: count - list.count))
  }

  /// Writes letters and positions.
  ///
  /// - Returns: How many there are of each.
  private static func fold(
    _ text: String, _ allUnits: inout [Unit], _ allPositions: inout [Int32], _ allPlaces: inout [Place]
  ) -> (letters: Int, places: Int) {
    var units = allUnits.mutableSpan
    var positions = allPositions.mutableSpan
    var places = allPlaces.mutableSpan
    let (vowelsOfSyllables, codasOfSyllables) = (Syllable.vowels, Syllable.codas)
    let vowels = vowelsOfSyllables.span
    let codas = codasOfSyllables.span
    var letters = 0
    var place = 0
    var scalar: Int32 = -1
    let bytes = text.utf8.span
    var next = 0
    var spaced = true
    while next < bytes.count {
      scalar += 1
      let byte = Int32(truncatingIfNeeded: next)
      let value = bytes.scalar(at: &next)
      let nextByte = Int32(truncatingIfNeeded: next)
      let first = letters
      if value >= 0xAC00, value <= 0xD7A3 {
        let index = Int(value - 0xAC00)
        let (lead, coda) = (index / 588, codas[index % 28])
        let vowel = vowels[index % 588 / 28]
        if lead != Syllable.silent {
          units[letters] = Syllable.lead(lead)
          letters += 1
        }
        // 아아아 is 아: of like vowels that meet, one is kept; a syllable after a space lengthens nothing.
        let lengthens =
          lead == Syllable.silent && coda.first == Unit.none && !spaced && letters > 0
          && units[letters - 1] == vowel.first
        if !lengthens {
          units[letters] = vowel.first
          letters += 1
        }
        // Each is written over by the next if it is none.
        units[letters] = vowel.second
        letters += vowel.second == Unit.none ? 0 : 1
        units[letters] = coda.first
        letters += coda.first == Unit.none ? 0 : 1
        units[letters] = coda.second
        letters += coda.second == Unit.none ? 0 : 1
        if letters == first {
          places[place - 1].end = scalar + 1
          places[place - 1].endByte = nextByte
          continue
        }
      } else if FoldedText.isBlank(value) {
        spaced = spaced || value != 0xFE0F && value != 0x200D
        continue
      } else if value == 0x0A || value == 0x0D {
        spaced = true
        if letters == 0 || units[letters - 1] == Unit.stop { continue }
        units[letters] = Unit.stop
        letters += 1
      } else {
        let unit = FoldedText.unit(of: value)
        let isSqueezed =
          unit == Unit.laughter || unit == Unit.tears || unit == Unit.stop || unit == Unit.wave
        if isSqueezed, letters > 0, units[letters - 1] == unit {
          places[place - 1].end = scalar + 1
          places[place - 1].endByte = nextByte
          spaced = false
          continue
        }
        units[letters] = unit
        letters += 1
      }
      for letter in first..<letters { positions[letter] = Int32(place) }
      places[place] = Place(
        start: scalar, end: scalar + 1, firstByte: byte, endByte: nextByte, firstUnit: Int32(first),
        opensWord: spaced)
      place += 1
      spaced = value == 0x0A || value == 0x0D
    }
    places[place] = Place(firstUnit: Int32(letters))
    return (letters, place)
  }

  private static func isBlank(_ value: UInt32) -> Bool {
    value == 0x20 || value == 0xA0 || value == 0x09 || value == 0x3000 || value == 0x200B
      || value == 0xFE0F || value == 0x200D
  }

  /// Numbers sentences and clauses; a sentence has at least four positions, so that "네." joins what follows.
  private static func cut(_ allPlaces: inout [Place], _ units: [Unit]) {
    var places = allPlaces.mutableSpan
    let count = places.count - 1
    var sentence: Int32 = 0
    var clause: Int32 = 0
    var begun = 0
    for position in 0..<count {
      places[position].sentence = sentence
      places[position].clause = clause
      let unit = units[Int(places[position].firstUnit)]
      guard unit.endsClause else { continue }
      let next = position + 1 < count ? units[Int(places[position + 1].firstUnit)] : Unit.stop
      // 4.2 and 3,000 hold no end.
      let isInsideNumber =
        (unit == Unit.stop || unit == Unit.comma) && FoldedText.isDigit(next) && position > 0
        && FoldedText.isDigit(units[Int(places[position - 1].firstUnit)]) && !places[position + 1].opensWord
      if isInsideNumber { continue }
      clause += 1
      if unit.endsSentence, !next.endsSentence, position + 1 - begun >= 4 {
        sentence += 1
        begun = position + 1
      }
    }
  }

  /// The first letter of `position`, and of what stands behind the last one.
  @inline(__always) func firstUnit(_ position: Int) -> Int { Int(places[position].firstUnit) }

  /// The letter with which `position` begins.
  @inline(__always) func unit(_ position: Int) -> Unit { units[Int(places[position].firstUnit)] }

  /// Whether a space (or the edge of the text) stands before `position`.
  @inline(__always) func opensWord(_ position: Int) -> Bool { places[position].opensWord }

  /// The sentence and the clause of `position`.
  @inline(__always) func sentence(_ position: Int) -> Int32 { places[position].sentence }
  @inline(__always) func clause(_ position: Int) -> Int32 { places[position].clause }

  /// Whether the last letter is a coda.
  var endsInCoda: Bool { !units.isEmpty && isCoda(units.count - 1) }

  /// Whether `letter` is a coda: a consonant that does not begin its position.
  @inline(__always) func isCoda(_ letter: Int) -> Bool {
    units[letter] < Unit.vowels && places[Int(positions[letter])].firstUnit < letter
  }

  /// Calls `body` with each position before which a sentence ends, the end of the text first: only signs and laughter
  /// follow in it.
  ///
  /// - Complexity: O(positions).
  @inline(__always)
  func forEachSentenceEnd(_ body: (Int) -> Void) {
    body(count)
    var isEnd = true
    for position in (0..<count).reversed() {
      let opens = position > 0 && sentence(position) != sentence(position - 1)
      isEnd = opens || unit(position).trailsSentence && isEnd
      if isEnd { body(position) }
    }
  }

  private static func isDigit(_ unit: Unit) -> Bool { unit >= Unit.digits && unit < Unit.latin }

  /// The range of the text that positions `start..<end` stand for.
  func range(_ start: Int, _ end: Int) -> TextRange {
    guard start < end, end <= count else { return TextRange(start: 0, end: 0) }
    return TextRange(start: Int(places[start].start), end: Int(places[end - 1].end))
  }

  /// What stands at positions `start..<end` of `text`, from which this was folded.
  ///
  /// - Complexity: O(its length), however long `text` is.
  func words(_ start: Int, _ end: Int, of text: String) -> Substring {
    guard start < end, end <= count else { return "" }
    let bytes = text.utf8
    let first = bytes.index(bytes.startIndex, offsetBy: Int(places[start].firstByte))
    return text[first..<bytes.index(first, offsetBy: Int(places[end - 1].endByte - places[start].firstByte))]
  }

  /// The first position that ends after scalar `offset`.
  func position(ofScalar offset: Int) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if Int(places[middle].end) <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The same, looked for from `place` on, which is near and not behind it.
  func position(ofScalar offset: Int, from place: Int) -> Int {
    if place > 0, Int(places[place - 1].end) > offset { return position(ofScalar: offset) }
    var position = place
    while position < count, Int(places[position].end) <= offset { position += 1 }
    return position
  }

  /// The letter of a scalar that is no syllable.
  static func unit(of scalar: UInt32) -> Unit {
    switch scalar {
    case 0x30...0x39: Unit.digits + Unit(scalar - 0x30)
    case 0x41...0x5A: Unit.latin + Unit(scalar - 0x41)
    case 0x61...0x7A: Unit.latin + Unit(scalar - 0x61)
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
