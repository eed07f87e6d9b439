/// Who wrote an article, by the lines in which its site or its text name a journalist.
struct Byline {
  let marks: ArticleMarks

  /// The name in a line made for it: without addresses, dates and the words of buttons; `nil` if none is left.
  func name(in text: String) -> String? {
    // An address of a profile is no name.
    guard WebAddress(text) == nil, text.count < 200 else { return nil }
    // A forum puts the date behind a mark: `Post by 가온 » Sat …`.
    let line = text.split { $0 == "\n" || $0 == "»" }.first.map(String.init) ?? text
    var words = line.split(whereSeparator: { $0.isWhitespace })
    // An e-mail address or a date ends the name; so does anything behind them.
    if let end = words.firstIndex(where: { $0.contains("@") && !$0.hasPrefix("@") || isDate($0) }) {
      words.removeSubrange(end...)
    }
    var name = words.joined(separator: " ")
    for ending in marks.labels where name.hasSuffix(ending) && name.count > ending.count {
      name = String(name.dropLast(ending.count)).trimmed(of: " ·|,")
    }
    for opening in ["Post by ", "Posted by ", "By ", "by ", "글쓴이", "작성자", "글 "] where name.hasPrefix(opening)
    {
      name = String(name.dropFirst(opening.count)).trimmed(of: " :")
      break
    }
    name = name.trimmed(of: " :|·")
    guard !name.isEmpty, name.count < 60, name.count <= 20 || !name.contains(where: \.isNumber) else {
      return nil
    }
    return name
  }

  private func isDate(_ word: Substring) -> Bool {
    word.count { $0.isNumber } >= 6 && word.contains { ".-/".contains($0) }
  }

  /// The journalist whom the head of an article names, `(서울=연합뉴스) 홍길동 기자 =` or `[신문 홍길동 기자]`; else its
  /// last line, if it says nothing else.
  func journalist(of article: String) -> String? {
    let lines = article.split(separator: "\n")
    guard let last = lines.last else { return nil }
    return lines.prefix(5).lazy.compactMap(opening).first ?? (lines.count > 1 ? closing(last) : nil)
  }

  private func opening(_ line: Substring) -> String? {
    guard let bracket = line.first, let close = Byline.brackets[bracket] else { return nil }
    let head = line.prefix(80)
    guard let end = head.firstIndex(of: close) else { return nil }
    if let name = person(head[..<end].dropFirst()) { return name }
    // Before the bracket closes the sign parts place and agency.
    let rest = head[head.index(after: end)...]
    return rest.firstIndex(of: "=").flatMap { person(rest[..<$0]) }
  }

  private func closing(_ line: Substring) -> String? {
    guard line.count < 60 else { return nil }
    let words = line.split(separator: " ").filter { !$0.contains("@") }
    return words.count <= 2 ? person(words.joined(separator: " ")[...]) : nil
  }

  /// The name before a title such as 기자, which ends `text`.
  private func person(_ text: Substring) -> String? {
    let words = text.split { $0 == " " || $0 == "=" }
    guard let title = words.last else { return nil }
    for role in Byline.roles where title.hasSuffix(role) {
      let glued = title.dropLast(role.count)
      guard let name = glued.isEmpty ? words.dropLast().last : glued, (2...4).contains(name.count),
        name.unicodeScalars.allSatisfy({ (0xAC00...0xD7A3).contains($0.value) })
      else { continue }
      return String(name)
    }
    return nil
  }

  private static let brackets: [Character: Character] = ["(": ")", "[": "]", "【": "】", "<": ">"]
  private static let roles = ["선임기자", "전문기자", "인턴기자", "수습기자", "특파원", "통신원", "기자"]
}
