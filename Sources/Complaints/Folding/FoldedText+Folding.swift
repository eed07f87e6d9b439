internal import Posts

extension FoldedText {
  /// Folds `text`: writes its letters, the position of each, and the places of all positions, over what was there.
  ///
  /// - Complexity: O(bytes), in one pass.
  static func fold(
    _ text: String, _ units: inout [Unit], _ positions: inout [Int32], _ places: inout [Place]
  ) {
    // A syllable of three bytes has five letters at most; text of other letters has a letter a byte.
    let length = text.utf8.count
    let letters = length / 3 * 5 + 5
    units.removeAll(keepingCapacity: true)
    positions.removeAll(keepingCapacity: true)
    places.removeAll(keepingCapacity: true)
    units.append(addingCapacity: letters) { units in
      positions.append(addingCapacity: letters) { positions in
        places.append(addingCapacity: length + 1) { places in
          fold(text.utf8.span, &units, &positions, &places)
        }
      }
    }
  }

  private static func fold(
    _ bytes: Span<UInt8>, _ units: inout OutputSpan<Unit>, _ positions: inout OutputSpan<Int32>,
    _ places: inout OutputSpan<Place>
  ) {
    let tailsOfSyllables = Syllable.tails
    let tails = tailsOfSyllables.span
    var cuts = SentenceCuts()
    var scalar: Int32 = -1
    var next = 0
    var spaced = true
    // The letter that was written last.
    var last = Unit.none
    while next < bytes.count {
      scalar &+= 1
      let byte = Int32(truncatingIfNeeded: next)
      let value = bytes.scalar(at: &next)
      let nextByte = Int32(truncatingIfNeeded: next)
      var letters: Syllable.Letters
      var endsLine = false
      if Syllable.scalars.contains(value) {
        let index = Int(value &- Syllable.scalars.lowerBound)
        let lead = index / Syllable.perLead
        letters = tails[index &- lead &* Syllable.perLead]
        if lead != Syllable.silent {
          letters = letters << 8 | Syllable.Letters(Syllable.lead(lead))
        } else if Unit(truncatingIfNeeded: letters) == last, !spaced, !hasCoda(letters) {
          // 아아아 is 아: of like vowels that meet, one is kept; a syllable after a space lengthens nothing.
          letters >>= 8
          if letters == Syllable.none {
            places[places.count &- 1].end = scalar &+ 1
            places[places.count &- 1].endByte = nextByte
            continue
          }
        }
      } else if isBlank(value) {
        spaced = spaced || value != 0xFE0F && value != 0x200D
        continue
      } else {
        endsLine = value == 0x0A || value == 0x0D
        let unit = endsLine ? Unit.stop : Unit(ofScalar: value)
        if unit == last, unit.isSqueezed {
          if endsLine {
            spaced = true
          } else {
            places[places.count &- 1].end = scalar &+ 1
            places[places.count &- 1].endByte = nextByte
            spaced = false
          }
          continue
        }
        if endsLine {
          spaced = true
          if units.count == 0 { continue }
        }
        letters = Syllable.none << 8 | Syllable.Letters(unit)
      }
      let first = units.count
      let place = Int32(truncatingIfNeeded: places.count)
      cuts.pass(to: Unit(truncatingIfNeeded: letters), at: place, opensWord: spaced)
      places.append(
        Place(
          start: scalar, end: scalar &+ 1, firstByte: byte, endByte: nextByte,
          firstUnit: Int32(truncatingIfNeeded: first), sentence: cuts.sentence, clause: cuts.clause,
          opensWord: spaced))
      while letters != Syllable.none {
        last = Unit(truncatingIfNeeded: letters)
        units.append(last)
        positions.append(place)
        letters >>= 8
      }
      spaced = endsLine
    }
    places.append(Place(firstUnit: Int32(truncatingIfNeeded: units.count)))
  }

  /// Whether letters that begin with a vowel hold a consonant: that is a coda.
  @inline(__always)
  private static func hasCoda(_ letters: Syllable.Letters) -> Bool {
    let second = Unit(truncatingIfNeeded: letters >> 8)
    let third = Unit(truncatingIfNeeded: letters >> 16)
    return second < Unit.vowels || third < Unit.vowels
  }

  private static func isBlank(_ value: UInt32) -> Bool {
    value == 0x20 || value == 0xA0 || value == 0x09 || value == 0x3000 || value == 0x200B
      || value == 0xFE0F || value == 0x200D
  }
}

extension Unit {
  /// Whether of several that meet one is kept.
  fileprivate var isSqueezed: Bool {
    self == Unit.laughter || self == Unit.tears || self == Unit.stop || self == Unit.wave
  }
}
