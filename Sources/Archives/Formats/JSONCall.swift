/// JSON as the argument of a call, which pages of other sites may fetch as a script: `_callback({…});`.
enum JSONCall {
  /// Where the argument begins; `nil` if `bytes` are no call, or its argument is no object or list of them.
  static func start(_ bytes: [UInt8]) -> Int? {
    let span = bytes.span
    let end = min(span.count, 4096)
    var at = blanks(span, 0, end)
    // An empty comment in front keeps old players from running it.
    if bytes[at..<end].starts(with: "/**/".utf8) { at = blanks(span, at + 4, end) }
    let name = at
    while at < end, isNameLetter(span[at]) { at += 1 }
    guard at > name, !(0x30...0x39).contains(span[name]) else { return nil }
    at = blanks(span, at, end)
    guard at < end, span[at] == 0x28 else { return nil }
    let start = blanks(span, at + 1, end)
    guard start < end else { return nil }
    at = start
    if span[at] == 0x5B { at = blanks(span, at + 1, end) }
    guard at < end, span[at] == 0x7B else { return nil }
    at = blanks(span, at + 1, end)
    return at < end && span[at] == 0x22 ? start : nil
  }

  private static func blanks(_ span: Span<UInt8>, _ from: Int, _ end: Int) -> Int {
    var at = from
    while at < end, span[at] <= 0x20 { at += 1 }
    return at
  }

  private static func isNameLetter(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) || byte == 0x5F || byte == 0x24
      || byte == 0x2E
  }
}
