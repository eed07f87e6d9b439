internal import Markup

/// Plain prose: the whole file is one post.
struct TextFormat: ArchiveFormat {
  let id = "text"

  func fits(_ document: Document) -> Bool {
    guard document.text.replaced == 0, document.byteCount < 4 << 20 else { return false }
    var letters = 0
    var marks = 0
    var all = 0
    for scalar in String(decoding: document.text.text.prefix(65536), as: UTF8.self).unicodeScalars {
      if scalar.value < 0x20, scalar.value != 9, scalar.value != 10, scalar.value != 13 { return false }
      if scalar.properties.isWhitespace { continue }
      all += 1
      if scalar.properties.isAlphabetic { letters += 1 }
      // What programs are full of and prose is not.
      if "{}();=<>[]\\|_#/".unicodeScalars.contains(scalar) { marks += 1 }
    }
    return all > 3 && letters * 10 >= all * 6 && marks * 20 <= all
  }

  func read(_ document: Document, _ context: ReadingContext, into sink: PostSink) {
    let text = String(decoding: document.text.text, as: UTF8.self).trimmingBlanks()
    guard !text.isEmpty else { return }
    sink.add(Draft(text: text, platform: "text"))
  }
}
