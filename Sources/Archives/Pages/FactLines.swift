/// Lines around an article that tell facts of it and are none of its words: `작성일 2022.10.15 | 조회 12 | 추천 3`.
struct FactLines {
  private let words: [String]
  private let closings: [String]

  init(_ marks: ArticleMarks) {
    // The longest first: 최종수정 before 수정.
    words = (marks.published + marks.revised + marks.labels).map { $0.lowercased() }
      .sorted { ($0.count, $0) > ($1.count, $1) }
    closings = marks.closings
  }

  /// Whether little of `line` is left without its labels, numbers and signs.
  ///
  /// - Complexity: O(length × labels); for short lines.
  func fit(_ line: String) -> Bool {
    var rest = line.lowercased().filter { !$0.isWhitespace }
    let all = rest.count
    guard all > 0, all < 100 else { return false }
    var hasLabel = false
    for word in words where rest.contains(word) {
      hasLabel = true
      rest = rest.components(separator: word).joined(separator: " ")
    }
    let letters = rest.count { $0.isLetter && !"년월일시분초전오후".contains($0) }
    if hasLabel { return letters * 3 <= all }
    // Without a label a date must be all there is: a line of a chronicle begins with one.
    return letters <= 2
      && rest.split { !$0.isASCII || !$0.isNumber }.contains { $0.count == 4 || $0.count == 8 }
      && rest.contains { "-./년:".contains($0) }
  }

  /// `text` without the lines of facts at its ends, the title above it, and what the site closes it with.
  func trimmed(_ text: String, title: String?) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let title = title.map(PageHeading.folded) ?? ""
    func isTitle(_ line: Substring) -> Bool {
      let folded = PageHeading.folded(String(line))
      return folded.count > 1 && title.hasPrefix(folded) && folded.count * 2 > title.count
    }
    // What stands above the title within the article's element leads to the section or the home page.
    if let place = lines.prefix(6).firstIndex(where: isTitle), place + 1 < lines.count {
      lines.removeFirst(place + 1)
    }
    while lines.count > 1, let first = lines.first, first.isEmpty || fit(String(first)) {
      lines.removeFirst()
    }
    while lines.count > 1, let last = lines.last, last.isEmpty || fit(String(last)) || closes(last) {
      lines.removeLast()
    }
    return lines.joined(separator: "\n")
  }

  private func closes(_ line: Substring) -> Bool {
    // An address alone is the journalist's.
    line.count < 120 && (closings.contains { line.contains($0) } || line.contains("@") && !line.contains(" "))
  }
}
