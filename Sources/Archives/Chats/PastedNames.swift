/// Who speaks in lines like `오후 7:23 이름 본문`, where nothing parts the name from the text.
///
/// A name comes again and a first sentence seldom does: the longest run of at most three words that begins two lines
/// is a name; a line that shares none is taken to have a name of one word.
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
    guard let name = candidates.last(where: { counts[$0, default: 0] > 1 }) ?? candidates.first,
      name.count < words.count
    else { return nil }
    return (name, String(words.dropFirst(name.count + 1)))
  }

  /// The first word, the first two, the first three.
  private static func candidates(_ words: String) -> [String] {
    let parts = words.split(separator: " ", maxSplits: 3, omittingEmptySubsequences: false).prefix(3)
    return parts.indices.map { parts[...$0].joined(separator: " ") }
  }
}
