internal import Markup

/// Words that tell what an element is for, as they stand in classes and ids.
struct ClassWords: Sendable {
  /// `-word-` for a whole word, `-word` for the beginning of one, `word` for any part.
  private let needles: [[UInt8]]
  private let turnedBehind: Set<[UInt8]>
  private let turnedBefore: Set<[UInt8]>

  /// - Parameters:
  ///   - words: `word`, `word*`, `*word*`; words in a row are joined by `-`.
  ///   - behind: words behind which such a word means nothing: `has-sidebar`.
  ///   - before: words before which it means nothing: `comments-open`.
  init(_ words: [String] = [], behind: [String] = [], before: [String] = []) {
    needles = words.map { word in
      let letters = word.filter { $0 != "*" }
      return Array(((word.hasPrefix("*") ? "" : "-") + letters + (word.hasSuffix("*") ? "" : "-")).utf8)
    }
    turnedBehind = Set(behind.map { Array($0.utf8) })
    turnedBefore = Set(before.map { Array($0.utf8) })
  }

  /// Whether one of the words stands in `names`, the classes and ids of an element.
  ///
  /// Words end at signs, at digits and where small letters turn into capitals.
  func stand(in names: String) -> Bool {
    names.utf8.split(whereSeparator: { $0 <= 0x20 }).contains { name in
      let words = ClassWords.words(name)
      var line: [UInt8] = [0x2D]
      for (place, word) in words.enumerated() {
        let isTurned =
          place > 0 && turnedBehind.contains(words[place - 1])
          || place + 1 < words.count && turnedBefore.contains(words[place + 1])
        guard !isTurned else { continue }
        line += word
        line.append(0x2D)
      }
      return line.count > 1 && needles.contains { line.find($0, in: line.indices) != nil }
    }
  }

  private static func words(_ name: Substring.UTF8View.SubSequence) -> [[UInt8]] {
    var words: [[UInt8]] = [[]]
    var before: UInt8 = 0
    for byte in name {
      let isSmall = (0x61...0x7A).contains(byte)
      let isCapital = (0x41...0x5A).contains(byte)
      if !isSmall, !isCapital || (0x61...0x7A).contains(before) { words.append([]) }
      if isSmall || isCapital { words[words.count - 1].append(byte | 0x20) }
      before = byte
    }
    return words.filter { !$0.isEmpty }
  }
}
