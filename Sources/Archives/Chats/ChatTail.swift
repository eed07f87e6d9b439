/// Tells whether the last line of a chat, which no line break ends, is the beginning of a line of its own: the export
/// was cut there, and the words are nobody's.
struct ChatTail {
  /// How the lines of this chat begin that belong to no message above: numbers are 0, days and halves one each.
  private var shapes: [String] = []
  private var names: Set<String> = []
  private var hasBrackets = false

  /// Learns from a line that is a day, a message or the program's.
  mutating func learn(_ line: Substring, name: String?) {
    if line.first == "[" {
      hasBrackets = true
      if let name, names.count < 4096 { names.insert(name) }
    } else if shapes.count < 12 {
      let shape = ChatTail.shape(line.prefix(80))
      if !shapes.contains(shape) { shapes.append(shape) }
    }
  }

  /// Whether `line` may go on to be such a line.
  func begins(_ line: Substring) -> Bool {
    guard !line.isEmpty else { return false }
    let word = line.prefix { $0.isASCII && $0.isLetter }
    let mayBeDate = word.isEmpty || ChatDate.names.contains { $0.hasPrefix(word) || $0.prefix(3) == word }
    let shape = ChatTail.shape(line)
    if mayBeDate, shapes.contains(where: { $0.hasPrefix(shape) }) { return true }
    guard hasBrackets else { return false }
    return ChatTail.isHalfBracketed(line) || ChatTail.isHalfSystem(line)
      || names.contains { $0.hasPrefix(line) || line == $0 + "님" }
  }

  /// `[이`, `[이름] [오후 7:`
  private static func isHalfBracketed(_ line: Substring) -> Bool {
    guard line.first == "[", line.count < 60 else { return false }
    guard let close = line.lastIndex(of: "]") else {
      guard let border = line.firstRange(of: "] [") else { return true }
      return line[border.upperBound...].allSatisfy { "오전후AMP0123456789: ".contains($0) }
    }
    let rest = line[line.index(after: close)...]
    guard rest.count > 1 else { return rest.isEmpty || rest == " " }
    return rest.hasPrefix(" [") && rest.dropFirst(2).allSatisfy { "오전후AMP0123456789: ".contains($0) }
  }

  /// `이름님이 들어왔`, ` left this cha`: half a sentence of the program.
  static func isHalfSystem(_ line: Substring) -> Bool {
    guard line.count < 300 else { return false }
    return ChatLine.systemPhrases.contains { phrase in
      let letters = Array(phrase)
      let least = letters[0] == " " ? 3 : 2
      return (least..<letters.count).contains { line.hasSuffix(String(letters[..<$0])) }
    }
  }

  private static func shape(_ line: Substring) -> String {
    var shape = ""
    for letter in line.unicodeScalars {
      let last = shape.unicodeScalars.last
      switch letter {
      case "0"..."9":
        if last != "0" { shape.unicodeScalars.append("0") }
      case "전" where last == "오": shape.unicodeScalars.append("후")
      case "월", "화", "수", "목", "금", "토", "일":
        // The days of the week stand behind a blank, those of the month behind a number.
        shape.unicodeScalars.append(last == " " ? "월" : letter)
      case "a"..."z", "A"..."Z":
        // Names of months and days, AM and PM.
        if last != "a" { shape.unicodeScalars.append("a") }
      default: shape.unicodeScalars.append(letter)
      }
    }
    return shape
  }
}
