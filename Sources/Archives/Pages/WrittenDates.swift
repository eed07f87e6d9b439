internal import Posts

/// The dates in a text, each with what the words beside it say of it: `입력 2022.10.16 18:12 수정 2022.10.17 09:00`.
struct WrittenDates {
  struct Found {
    let moment: Moment
    let kind: Kind
  }

  enum Kind {
    case published, revised
    /// No word tells what it dates.
    case plain
  }

  private let times: TimeReader
  private let marks: ArticleMarks

  init(_ times: TimeReader, _ marks: ArticleMarks) {
    self.times = times
    self.marks = marks
  }

  /// Whole dates in their order; those without a year are left out.
  ///
  /// - Complexity: O(length); text behind the first 6000 letters is not looked at.
  func all(in text: String) -> [Found] {
    let letters = Array(text.unicodeScalars.prefix(6000))
    var found: [(moment: Moment, before: Kind, end: Int)] = []
    var at = 0
    var gap = 0
    while at < letters.count {
      guard mayBegin(letters, at), let (moment, end) = date(letters, at) else {
        at += 1
        continue
      }
      found.append((moment, kind(letters[gap..<at].suffix(16)), end))
      (at, gap) = (end, end)
    }
    guard let first = found.first, let last = found.last else { return [] }
    // `2022.10.17 09:00 수정 2022.10.16 18:12 등록`: here the words follow.
    let trailing = kind(letters[last.end...].prefix { $0 != "\n" }.prefix(8))
    guard first.before == .plain, trailing != .plain else {
      return found.map { Found(moment: $0.moment, kind: $0.before) }
    }
    let kinds = found.dropFirst().map(\.before) + [trailing]
    return zip(found, kinds).map { Found(moment: $0.moment, kind: $1) }
  }

  /// What the words in `gap` say; of several the last one counts.
  private func kind(_ gap: ArraySlice<Unicode.Scalar>) -> Kind {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: gap)
    let text = String(view).lowercased()
    func last(_ words: [String]) -> Int? {
      words.compactMap { word in
        let parts = text.components(separator: word)
        return parts.count > 1 ? text.utf8.count - (parts.last?.utf8.count ?? 0) : nil
      }.max()
    }
    switch (last(marks.published), last(marks.revised)) {
    case (nil, nil): return .plain
    // 최종수정 ends where 수정 does.
    case (let published, let revised): return (revised ?? -1) >= (published ?? -1) ? .revised : .published
    }
  }

  private func mayBegin(_ letters: [Unicode.Scalar], _ at: Int) -> Bool {
    let isBehindWord = at > 0 && (isDigit(letters[at - 1]) || isLatin(letters[at - 1]))
    guard !isBehindWord else { return false }
    return isDigit(letters[at])
      || isLatin(letters[at]) && MonthNames.number(of: word(letters, at).lowercased()) != nil
  }

  /// The longest date that begins at `start`, and where it ends.
  private func date(_ letters: [Unicode.Scalar], _ start: Int) -> (Moment, Int)? {
    // Where the text may stop being a date: behind each number and word.
    var ends: [Int] = []
    var at = start
    while at < letters.count, at - start < 60 {
      let scalar = letters[at]
      if "|ㅣ│l".unicodeScalars.contains(scalar), isClock(letters, at + 1) {
        at += 1
      } else if isDigit(scalar) {
        while at < letters.count, isDigit(letters[at]) { at += 1 }
        ends.append(at)
      } else if isLatin(scalar) || scalar.properties.isAlphabetic && scalar != "\u{3163}" {
        let isUnit = at > start && isDigit(letters[at - 1]) && "년월일시분초".unicodeScalars.contains(scalar)
        let name = isUnit ? String(Character(scalar)) : word(letters, at)
        guard
          isUnit || WrittenDates.words.contains(name.lowercased())
            || MonthNames.number(of: name.lowercased()) != nil
            || MonthNames.weekday(name.lowercased()) != nil
        else { break }
        at += name.unicodeScalars.count
        ends.append(at)
      } else if WrittenDates.signs.contains(scalar) || scalar.properties.isWhitespace && scalar != "\n" {
        at += 1
      } else {
        break
      }
    }
    for end in ends.reversed().prefix(8) {
      let tail = letters[end...].prefix { ")]".unicodeScalars.contains($0) }
      var view = String.UnicodeScalarView()
      view.append(contentsOf: letters[start..<end])
      let written = String(view)
      guard written.utf8.count >= 8, written.utf8.contains(where: { $0 <= 0x2F }) || written.contains("년"),
        let moment = times.moment(written), ![.derived, .file].contains(moment.origin),
        ![.month, .year].contains(moment.precision)
      else { continue }
      return (moment, end + tail.count)
    }
    return nil
  }

  /// Whether a time of day comes next, behind blanks.
  private func isClock(_ letters: [Unicode.Scalar], _ at: Int) -> Bool {
    let rest = letters[at...].prefix(8).drop { $0.properties.isWhitespace }
    let digits = rest.prefix(while: isDigit)
    return (1...2).contains(digits.count) && rest.dropFirst(digits.count).first == ":"
  }

  private func word(_ letters: [Unicode.Scalar], _ at: Int) -> String {
    var view = String.UnicodeScalarView()
    view.append(
      contentsOf: letters[at...].prefix { isLatin($0) || $0.value > 0x7F && $0.properties.isAlphabetic })
    return String(view)
  }

  private func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
  private func isLatin(_ scalar: Unicode.Scalar) -> Bool {
    ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
  }

  private static let signs = Set("-./:,()[]+\u{2212}".unicodeScalars)
  private static let words: Set<String> = [
    "오전", "오후", "am", "pm", "a", "p", "m", "t", "z", "at", "kst", "gmt", "utc", "st", "nd", "rd", "th",
  ]
}
