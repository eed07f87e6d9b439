internal import Posts

/// Reads a line from left to right; a read that fails leaves the cursor where it was.
struct LineCursor {
  private(set) var rest: Substring.UnicodeScalarView

  init(_ line: Substring) { rest = line.unicodeScalars }

  var isAtEnd: Bool { rest.isEmpty }
  var remainder: Substring { Substring(rest) }

  /// Takes `text` if it comes next.
  mutating func take(_ text: String) -> Bool {
    guard rest.starts(with: text.unicodeScalars) else { return false }
    rest = rest.dropFirst(text.unicodeScalars.count)
    return true
  }

  /// Takes blanks, the narrow and the unbreakable ones too; says whether there were any.
  @discardableResult
  mutating func takeBlanks() -> Bool {
    let before = rest.startIndex
    rest = rest.drop { [" ", "\u{A0}", "\u{202F}", "\t"].contains($0) }
    return rest.startIndex != before
  }

  /// Takes a number of `digits` digits.
  mutating func number(_ digits: ClosedRange<Int>) -> Int? {
    let found = rest.prefix { ("0"..."9").contains($0) }
    guard digits.contains(found.count), let number = Int(String(found)) else { return nil }
    rest = rest[found.endIndex...]
    return number
  }

  /// Takes Latin letters.
  mutating func word() -> String? {
    let found = rest.prefix { ("a"..."z").contains($0) || ("A"..."Z").contains($0) }
    guard !found.isEmpty else { return nil }
    rest = rest[found.endIndex...]
    return String(found)
  }

  /// Runs `read`; takes back what it took when it gives nothing.
  mutating func attempt<Value>(_ read: (inout LineCursor) -> Value?) -> Value? {
    let saved = rest
    if let value = read(&self) { return value }
    rest = saved
    return nil
  }
}
