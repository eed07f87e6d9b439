internal import Markup
internal import Posts

/// Plain prose: the whole file is one post.
struct TextFormat: ArchiveFormat {
  let id = "text"

  func fits(_ document: Document) -> Bool {
    guard document.isText, document.text.replaced == 0, document.byteCount < 4 << 20 else { return false }
    let start = document.text.text.drop { $0 <= 0x20 }.prefix(2048)
    guard start.first != 0x3C, !TextFormat.isHeader(start), !TextFormat.isTable(document) else {
      return false
    }
    var letters = 0
    var marks = 0
    var all = 0
    var isOneWord = true
    for scalar in String(decoding: document.text.text.prefix(65536), as: UTF8.self).unicodeScalars {
      if scalar.value < 0x20, scalar.value != 9, scalar.value != 10, scalar.value != 13 { return false }
      if scalar.isWhiteSpace {
        if all > 0 { isOneWord = false }
        continue
      }
      all += 1
      if scalar.value > 0x7F { isOneWord = false }
      if scalar.properties.isAlphabetic { letters += 1 }
      // What programs are full of and prose is not.
      if "{}();=<>[]\\|_#/".unicodeScalars.contains(scalar) { marks += 1 }
    }
    // One Latin word is a heading or a name that was cut, not prose.
    return !isOneWord && all > 3 && letters * 10 >= all * 6 && marks * 20 <= all
  }

  /// Whether a line among the first holds the headings of a table, though none that name a text: words with commas,
  /// tabs or semicolons between them and no blanks behind those, as nobody writes prose. Nor does anybody begin line
  /// after line with a quotation and go on behind a comma with the next, or put tabs into each.
  static func isTable(_ document: Document) -> Bool {
    var rows = 0
    let bytes = document.text.text.drop { $0 <= 0x20 }.prefix(2048)
    for line in bytes.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }).prefix(20) {
      let isQuoted = line.first == 0x22 && line.firstRange(of: Array("\",\"".utf8)) != nil
      rows += isQuoted || line.count(where: { $0 == 0x09 }) > 1 ? 1 : 0
      if rows > 2 { return true }
      for separator in [0x2C, 0x09, 0x3B] as [UInt8] {
        let cells = line.split(separator: separator, omittingEmptySubsequences: false)
        let areWords = cells.allSatisfy { cell in
          cell.first != 0x20 && cell.count < 64 && !cell.allSatisfy { (0x30...0x39).contains($0) }
        }
        if cells.count >= 5, areWords { return true }
      }
    }
    return false
  }

  /// Whether bytes begin like a mail that was cut in its header.
  private static func isHeader(_ bytes: ArraySlice<UInt8>) -> Bool {
    let lines = String(decoding: bytes, as: UTF8.self).lowercased().split(separator: "\n")
    guard let first = lines.first,
      ["from: ", "mime-version:", "content-type:", "snapshot-content-location:"].contains(
        where: first.hasPrefix)
    else { return false }
    return lines.dropLast().allSatisfy { line in
      guard line.first != " ", line.first != "\t" else { return true }
      let name = line.prefix { $0 != ":" }
      return name.count < line.count && name.allSatisfy { $0.isASCII && $0.isLetter || $0 == "-" }
    }
  }

  func read(_ document: Document, _ context: ReadingContext, into sink: PostSink) {
    let text = String(decoding: document.text.text, as: UTF8.self).trimmingBlanks()
    guard !text.isEmpty else { return }
    sink.add(Draft(text: text, platform: "text"))
  }
}
