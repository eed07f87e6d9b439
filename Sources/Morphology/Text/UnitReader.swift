internal import Posts

/// Turns UTF-8 into units, a stretch at a time, so that memory does not grow with the length of a line.
///
/// White space becomes a flag of the next unit. Lengthened vowels (진짜아아아, 왜ㅐㅐ) and scalars that are not seen
/// (joiners, variation selectors) are folded into the unit before them. Decomposed Hangul is composed.
struct UnitReader {
  /// Stretches end at the first white space after so many units…
  static let softLimit = 512
  /// …or, without white space, here.
  static let hardLimit = 2048

  private(set) var byte = 0
  private(set) var scalar: Int32 = 0
  private var afterSpace = true

  /// Reads one stretch into `units`, which it empties first.
  ///
  /// - Returns: Whether there was anything left to read.
  mutating func read(_ bytes: Span<UInt8>, guests: GuestScalars, into units: inout [Unit]) -> Bool {
    units.removeAll(keepingCapacity: true)
    guard byte < bytes.count else { return false }
    while byte < bytes.count {
      let first = byte
      let value = bytes.scalar(at: &byte)
      if value &- 0xAC00 < 11172 {
        syllable(value &- 0xAC00, from: first, into: &units)
      } else if isSpace(value) {
        afterSpace = true
        scalar &+= 1
        if units.count >= Self.softLimit || value == 10 && !units.isEmpty { return true }
        continue
      } else {
        other(value, from: first, bytes, guests: guests, into: &units)
      }
      scalar &+= 1
      if units.count >= Self.hardLimit { return true }
    }
    return true
  }

  @inline(__always)
  private mutating func syllable(_ index: UInt32, from first: Int, into units: inout [Unit]) {
    let pair = UInt16(index / 28)
    let coda = UInt16(index % 28)
    if coda == 0, pair / 21 == 11, lengthens(vowel: pair % 21, units) {
      absorb(into: &units)
      return
    }
    append(pair &+ 1, .syllable, from: first, into: &units)
    if coda > 0 { appendCoda(coda, into: &units) }
  }

  /// Whether a syllable of ㅇ and `vowel` repeats the two before it, as in 아아아.
  private func lengthens(vowel: UInt16, _ units: [Unit]) -> Bool {
    guard !afterSpace, let last = units.last, last.kind == .syllable else { return false }
    let same = Alphabet.vowel(of: last.code) == vowel
    // One 아 after 가 may be an ending; from the second on it is a drawl.
    return same
      && (last.end &- last.start > 1
        || Alphabet.lead(of: last.code) == 11 && units.count > 1
          && !last.afterSpace && units[units.count - 2].kind == .syllable
          && Alphabet.vowel(of: units[units.count - 2].code) == vowel)
  }

  @inline(__always)
  private mutating func append(_ code: UInt16, _ kind: UnitKind, from first: Int, into units: inout [Unit]) {
    units.append(
      Unit(
        code: code, kind: kind, afterSpace: afterSpace, start: scalar, end: scalar &+ 1,
        firstByte: Int32(truncatingIfNeeded: first), lastByte: Int32(truncatingIfNeeded: byte)))
    afterSpace = false
  }

  @inline(__always)
  private func appendCoda(_ coda: UInt16, into units: inout [Unit]) {
    units.append(
      Unit(
        code: Alphabet.coda(coda), kind: .coda, afterSpace: false, start: scalar &+ 1, end: scalar &+ 1,
        firstByte: Int32(truncatingIfNeeded: byte), lastByte: Int32(truncatingIfNeeded: byte)))
  }

  /// Lets the last unit (and the syllable it closes) reach over the scalar just read.
  private func absorb(into units: inout [Unit]) {
    let last = units.count - 1
    units[last].end = scalar &+ 1
    units[last].lastByte = Int32(truncatingIfNeeded: byte)
    if units[last].kind == .coda {
      units[last].start = scalar &+ 1
      units[last].firstByte = Int32(truncatingIfNeeded: byte)
      units[last - 1].end = scalar &+ 1
      units[last - 1].lastByte = Int32(truncatingIfNeeded: byte)
    }
  }

  private mutating func other(
    _ value: UInt32, from first: Int, _ bytes: Span<UInt8>, guests: GuestScalars, into units: inout [Unit]
  ) {
    if value < 0x7F, value > 0x20 {
      let folded = value &- 65 < 26 ? value &+ 32 : value
      append(Alphabet.ascii &+ UInt16(folded &- 0x21), CharacterKinds.ascii(value), from: first, into: &units)
    } else if value &- 0x3131 < 51 {
      jamo(value, from: first, into: &units)
    } else if value &- 0x1100 < 0x100 {
      conjoining(value, from: first, into: &units)
    } else if CharacterKinds.isUnseen(value), !afterSpace, !units.isEmpty {
      absorb(into: &units)
    } else {
      append(guests.code(of: value), CharacterKinds.kind(of: value), from: first, into: &units)
    }
  }

  private mutating func jamo(_ value: UInt32, from first: Int, into units: inout [Unit]) {
    let index = Int(value &- 0x3131)
    if !afterSpace, let last = units.last {
      if last.kind == .coda {
        let coda = Alphabet.codaOfJamo[index]
        if coda == 24, last.code == Alphabet.coda(24) {
          // Laughter glued to a syllable (욬ㅋㅋ): the coda belongs to the laughter.
          units.removeLast()
        } else if coda > 0, last.code == Alphabet.coda(coda), coda != 27, coda != 19 {
          return absorb(into: &units)
        }
      } else if last.kind == .syllable, index >= 30, Alphabet.vowel(of: last.code) == UInt16(index - 30),
        index != 47, index != 43
      {
        // A lengthened vowel (왜ㅐㅐ); ㅠ and ㅜ weep instead.
        return absorb(into: &units)
      }
    }
    append(Alphabet.jamo &+ UInt16(index), .jamo, from: first, into: &units)
  }

  /// Jamo of decomposed text join the syllable before them.
  private mutating func conjoining(_ value: UInt32, from first: Int, into units: inout [Unit]) {
    if value < 0x1113 {
      append(
        Alphabet.jamo &+ CharacterKinds.leadAsJamo[Int(value &- 0x1100)], .jamo, from: first, into: &units)
      return
    }
    let last = units.count - 1
    if value &- 0x1161 < 21, last >= 0, !afterSpace, units[last].kind == .jamo,
      let lead = CharacterKinds.leadOfJamo(units[last].code &- Alphabet.jamo)
    {
      units[last].code = Alphabet.syllable(lead: lead, vowel: UInt16(value &- 0x1161))
      units[last].kind = .syllable
      absorb(into: &units)
    } else if value &- 0x11A8 < 27, last >= 0, !afterSpace, units[last].kind == .syllable {
      absorb(into: &units)
      appendCoda(UInt16(value &- 0x11A7), into: &units)
    } else if value &- 0x1161 < 21 {
      append(Alphabet.jamo &+ 30 &+ UInt16(value &- 0x1161), .jamo, from: first, into: &units)
    } else {
      append(Alphabet.stranger, .sign, from: first, into: &units)
    }
  }

  @inline(__always)
  private func isSpace(_ value: UInt32) -> Bool {
    value == 0x20 || value &- 9 < 5 || value >= 0x85 && CharacterKinds.isWideSpace(value)
  }
}
