internal import Posts

/// Numbers, words and signs of a time, one after the other.
struct DateTokens {
  enum Token {
    case number(Int, digits: Int)
    case word(String)
    case sign(UInt8)
  }

  private let scalars: [Unicode.Scalar]
  private var at = 0

  init(_ text: Substring) { scalars = Array(text.lowercased().unicodeScalars) }

  /// The next token; blanks, dots, slashes, brackets and commas part tokens and are none.
  mutating func next() -> Token? {
    while at < scalars.count {
      let scalar = scalars[at]
      if DateTokens.isDigit(scalar) { return takeNumber().map { .number($0.value, digits: $0.digits) } }
      if DateTokens.isLetter(scalar) { return .word(takeWord()) }
      at += 1
      if scalar == "+" || scalar == "-" || scalar == "\u{2212}" { return .sign(scalar == "+" ? 0x2B : 0x2D) }
    }
    return nil
  }

  /// Takes `separator` if it comes next.
  mutating func drop(_ separator: Unicode.Scalar) -> Bool {
    guard at < scalars.count, scalars[at] == separator else { return false }
    at += 1
    return true
  }

  /// The number that comes next, directly or behind one blank.
  mutating func takeNumber() -> (value: Int, digits: Int)? {
    var value = 0
    var digits = 0
    while at < scalars.count, DateTokens.isDigit(scalars[at]) {
      if digits < 17 { value = value * 10 + Int(scalars[at].value) - 48 }
      digits += 1
      at += 1
    }
    return digits == 0 ? nil : (value, digits)
  }

  /// The word that comes next, behind blanks at most; it stays to be taken. Of Hangul the first unit only.
  func peekWord() -> String? {
    var copy = self
    while copy.at < copy.scalars.count, copy.scalars[copy.at].isWhiteSpace { copy.at += 1 }
    guard copy.at < copy.scalars.count, DateTokens.isLetter(copy.scalars[copy.at]) else { return nil }
    return copy.takeWord()
  }

  /// Whether a word and then a time of day come next: `PM 3:33`.
  func clockFollowsWord() -> Bool {
    var copy = self
    guard case .word? = copy.next(), case .number? = copy.next() else { return false }
    return copy.drop(":")
  }

  private mutating func takeWord() -> String {
    var word = String.UnicodeScalarView()
    let start = at
    while at < scalars.count, DateTokens.isLetter(scalars[at]) {
      // 년, 월, 일 … end a word right behind a number: `2022년10월17일월요일`.
      if at > start, start > 0, DateTokens.isDigit(scalars[start - 1]),
        "년월일시분초".unicodeScalars.contains(scalars[start])
      {
        break
      }
      // The `T` between date and time is a word of its own, in `15th` it is none.
      if at == start + 1, scalars[start] == "t", scalars[at] != "h", start > 0,
        DateTokens.isDigit(scalars[start - 1])
      {
        break
      }
      word.append(scalars[at])
      at += 1
    }
    return String(word)
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    // The vowel ㅣ is drawn as a bar between date and time.
    ("a"..."z").contains(scalar)
      || scalar.value > 0x7F && scalar.properties.isAlphabetic && scalar != "\u{3163}"
  }
}
