/// Who speaks in lines like `오후 7:23 이름 본문`, where nothing parts the name from the text.
///
/// A name comes again and a first sentence seldom does: a name is a run of at most three words that begins two lines,
/// as long as a word more does not leave most of its lines behind; a line that shares none has a name of one word.
struct PastedNames {
  private var counts: [String: Int] = [:]

  init(_ text: String) {
    for line in text.utf8.split(separator: 0x0A) {
      // Only lines that begin with a time can be meant; this test keeps long exports fast.
      guard let first = line.first, first == 0xEC || (0x30...0x39).contains(first) else { continue }
      guard case .pasted(_, let words) = ChatLine(Substring(line)) else { continue }
      for name in PastedNames.candidates(words) { counts[name, default: 0] += 1 }
    }
  }

  /// The name and the text of a line.
  func split(_ words: String) -> (String, String)? {
    let candidates = PastedNames.candidates(words)
    guard var name = candidates.first, name.count < words.count else { return nil }
    // 홍길동 says 네 now and then, and 대표 follows every 김; three people may share their first word.
    for longer in candidates.dropFirst() {
      let count = counts[longer, default: 0]
      guard longer.count < words.count, count > 1, count * 3 >= counts[name, default: 0] else { break }
      name = longer
    }
    return (name, String(words.dropFirst(name.count + 1)))
  }

  /// The first word, the first two, the first three.
  private static func candidates(_ words: String) -> [String] {
    let parts = words.split(separator: " ", maxSplits: 3, omittingEmptySubsequences: false).prefix(3)
    return parts.indices.map { parts[...$0].joined(separator: " ") }
  }
}
