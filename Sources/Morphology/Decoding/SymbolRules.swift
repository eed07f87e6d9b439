/// What is read by rule and not by lexicon: addresses, numbers, foreign words, signs, laughter.
struct SymbolRules {
  /// The stretch that starts at unit `start`, and its tag; `isWhole` if nothing inside it may be read otherwise.
  static func match(_ units: [Unit], at start: Int) -> (end: Int, tag: Tag, isWhole: Bool) {
    let unit = units[start]
    switch unit.kind {
    case .latin:
      if let end = address(units, at: start) { return (end, .W_URL, true) }
      if let end = mail(units, at: start) { return (end, .W_EMAIL, true) }
      return (run(units, from: start) { $0 == .latin }, .SL, false)
    case .digit: return number(units, at: start)
    case .hanja: return (run(units, from: start) { $0 == .hanja }, .SH, false)
    case .jamo: return (run(units, from: start) { $0 == .jamo }, .SW, false)
    case .stop:
      let end = run(units, from: start) { $0 == .stop || $0 == .dots }
      let isDots = units[start..<end].allSatisfy { $0.code == Alphabet.ascii + 13 }
      return (end, isDots && end - start > 1 ? .SE : .SF, false)
    case .dots: return (run(units, from: start) { $0 == .dots || $0 == .stop }, .SE, false)
    case .comma: return (start + 1, .SP, false)
    case .bracket: return (start + 1, .SS, false)
    case .dash: return (run(units, from: start) { $0 == .dash }, .SO, false)
    case .emoji: return (start + 1, .W_EMOJI, false)
    default: break
    }
    if unit.code == Alphabet.ascii + 2 || unit.code == Alphabet.ascii + 31 {
      let end = word(units, from: start + 1)
      if end > start + 1, unit.code == Alphabet.ascii + 2 || units[start + 1].kind == .latin {
        return (end, unit.code == Alphabet.ascii + 2 ? .W_HASHTAG : .W_MENTION, true)
      }
    }
    let code = unit.code
    let isKnown = code != Alphabet.stranger
    return (
      run(units, from: start) { _ in
        isKnown
      } while: {
        $0.code == code
      }, .SW, false
    )
  }

  private static func run(
    _ units: [Unit], from start: Int, of isMember: (UnitKind) -> Bool,
    while same: (Unit) -> Bool = { _ in true }
  ) -> Int {
    var end = start + 1
    while end < units.count, !units[end].afterSpace, isMember(units[end].kind), same(units[end]) { end += 1 }
    return end
  }

  /// Letters, digits, Hangul and low lines up to the next sign or space.
  private static func word(_ units: [Unit], from start: Int) -> Int {
    var end = start
    while end < units.count, !units[end].afterSpace {
      switch units[end].kind {
      case .syllable, .coda, .latin, .digit, .hanja: end += 1
      case .sign where units[end].code == Alphabet.ascii + 62: end += 1
      default: return end
      }
    }
    return end
  }

  /// `3`, `1,234.5`, or a serial number of several groups: `010-1234-5678`, `2022-10-15`.
  private static func number(_ units: [Unit], at start: Int) -> (end: Int, tag: Tag, isWhole: Bool) {
    var end = run(units, from: start) { $0 == .digit }
    var groups = 1
    var isSerial = false
    while end + 1 < units.count, !units[end].afterSpace, !units[end + 1].afterSpace,
      units[end + 1].kind == .digit
    {
      switch units[end].code {
      case Alphabet.ascii + 11, Alphabet.ascii + 13: break  // , .
      case Alphabet.ascii + 12, Alphabet.ascii + 14, Alphabet.ascii + 25: isSerial = true  // - / :
      default: return (end, isSerial && groups > 2 ? .W_SERIAL : .SN, false)
      }
      groups += 1
      end = run(units, from: end + 1) { $0 == .digit }
    }
    return (end, isSerial && groups > 2 ? .W_SERIAL : .SN, false)
  }

  /// `http://…`, `https://…`, `www.…` up to white space or Hangul.
  private static func address(_ units: [Unit], at start: Int) -> Int? {
    guard units[start].code == Alphabet.ascii + 71 || units[start].code == Alphabet.ascii + 86 else {
      return nil
    }
    guard heads.contains(where: { begins(units, at: start, with: $0) }) else { return nil }
    var end = start
    while end < units.count, end == start || !units[end].afterSpace {
      switch units[end].kind {
      case .latin, .digit, .stop, .comma, .dash, .sign: end += 1
      default: return trimmed(units, start, end)
      }
    }
    return trimmed(units, start, end)
  }

  /// Full stops and commas at the end belong to the sentence.
  private static func trimmed(_ units: [Unit], _ start: Int, _ end: Int) -> Int? {
    var end = end
    while end > start, units[end - 1].kind == .stop || units[end - 1].code == Alphabet.ascii + 11 { end -= 1 }
    return end > start + 4 ? end : nil
  }

  private static let heads: [[UInt16]] = ["http://", "https://", "www."].map { head in
    head.utf8.map { Alphabet.ascii + UInt16($0) - 0x21 }
  }

  private static func begins(_ units: [Unit], at start: Int, with codes: [UInt16]) -> Bool {
    guard start + codes.count <= units.count else { return false }
    for (offset, code) in codes.enumerated() {
      let unit = units[start + offset]
      if unit.code != code || offset > 0 && unit.afterSpace { return false }
    }
    return true
  }

  /// A mail address whose local part has 64 letters at most (RFC 5321).
  private static func mail(_ units: [Unit], at start: Int) -> Int? {
    func part(from first: Int, limit: Int) -> Int {
      var end = first
      while end < units.count, end - first < limit, end == start || !units[end].afterSpace {
        switch units[end].kind {
        case .latin, .digit, .dash: end += 1
        case .stop where units[end].code == Alphabet.ascii + 13: end += 1
        case .sign where units[end].code == Alphabet.ascii + 62 || units[end].code == Alphabet.ascii + 10:
          end += 1
        default: return end
        }
      }
      return end
    }
    let at = part(from: start, limit: 64)
    guard at < units.count, units[at].code == Alphabet.ascii + 31, !units[at].afterSpace else { return nil }
    var end = part(from: at + 1, limit: 255)
    while end > at + 1, units[end - 1].kind == .stop { end -= 1 }
    return end > at + 3 ? end : nil
  }
}
