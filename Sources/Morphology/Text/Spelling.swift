internal import Posts

/// Words as units, and units as words.
struct Spelling {
  let guests: GuestScalars

  /// The units of a word of the lexicon. A leading or lone jamo that can close a syllable is a coda, as the ㄴ of
  /// the ending ㄴ다; white space is left out.
  func units(of word: String, codaFirst: Bool) -> [UInt16] {
    var units: [UInt16] = []
    for scalar in word.unicodeScalars {
      let value = scalar.value
      if value &- 0xAC00 < 11172 {
        let index = UInt16(value - 0xAC00)
        units.append(index / 28 + 1)
        if index % 28 > 0 { units.append(Alphabet.coda(index % 28)) }
      } else if value &- 0x3131 < 51 {
        let coda = Alphabet.codaOfJamo[Int(value - 0x3131)]
        let closes = codaFirst && units.isEmpty && coda > 0
        units.append(closes ? Alphabet.coda(coda) : Alphabet.jamo + UInt16(value - 0x3131))
      } else if value > 0x20, value < 0x7F {
        let folded = value &- 65 < 26 ? value + 32 : value
        units.append(Alphabet.ascii + UInt16(folded - 0x21))
      } else if !scalar.isWhiteSpace {
        units.append(guests.code(of: value))
      }
    }
    return units
  }

  /// The letters of `units`; a coda without a syllable before it stands as a jamo.
  func word(of units: some Sequence<UInt16>) -> String {
    var scalars = String.UnicodeScalarView()
    var open: UInt32?
    func close(_ coda: UInt32) {
      if let syllable = open, let scalar = Unicode.Scalar(0xAC00 + syllable * 28 + coda) {
        scalars.append(scalar)
      }
      open = nil
    }
    for code in units {
      if Alphabet.isCoda(code) {
        if open == nil {
          scalars.append(Alphabet.codaLetters[Int(code - Alphabet.codas)])
        } else {
          close(UInt32(code - 399))
        }
        continue
      }
      close(0)
      if Alphabet.isSyllable(code) {
        open = UInt32(code - 1)
      } else if code < Alphabet.ascii, let scalar = Unicode.Scalar(0x3131 + UInt32(code - Alphabet.jamo)) {
        scalars.append(scalar)
      } else if code < Alphabet.stranger {
        scalars.append(Unicode.Scalar(UInt8(code - Alphabet.ascii) + 0x21))
      } else if Int(code) - Int(Alphabet.guests) < guests.scalars.count, code >= Alphabet.guests,
        let scalar = Unicode.Scalar(guests.scalars[Int(code - Alphabet.guests)])
      {
        scalars.append(scalar)
      }
    }
    close(0)
    return String(scalars)
  }
}
