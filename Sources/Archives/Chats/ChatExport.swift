internal import Posts

/// KakaoTalk chats saved as text: Windows, Android and iOS, in Korean and English, and text copied from the PC window.
///
/// A message begins with its time; the lines below belong to it until the next message, day or system line.
/// Exports state no zone, so every time is marked as assumed.
struct ChatExport {
  /// The offset taken for the writer's clock, minutes east of UTC.
  let offsetMinutes: Int

  /// Whether the first lines are those of a chat export.
  static func recognises(_ head: String) -> Bool {
    let lines = head.split(whereSeparator: \.isNewline).prefix(40).map(clean)
    let first = lines.prefix(3)
    let isTitled =
      first.contains { $0.contains("카카오톡 대화") || $0.contains("KakaoTalk Chats") || $0.hasPrefix("Talk_") }
      && first.contains { $0.hasPrefix("저장한 날짜") || $0.hasPrefix("Date Saved") }
    var days = 0
    var messages = 0
    var pasted = 0
    for line in lines {
      switch ChatLine(line) {
      case .day: days += 1
      case .message: messages += 1
      case .pasted: pasted += 1
      case .system, .text: break
      }
    }
    return isTitled || isTitleAlone(lines) || (days > 0 && messages > 0) || messages > 2
      || (days > 0 && pasted > 1)
  }

  /// Whether there is only the title of an export, or its beginning, and the file was cut behind it.
  private static func isTitleAlone(_ lines: [Substring]) -> Bool {
    let stated = lines.filter { !$0.isEmpty }
    guard let first = stated.first, stated.count < 3 else { return false }
    let isWhole = isTitle(first) || first.hasPrefix("Talk_")
    guard stated.count == 1 else {
      return isWhole && ["저장한 날짜 : ", "Date Saved : "].contains { $0.hasPrefix(stated[1]) }
    }
    return isWhole
      || [" 님과 카카오톡 대화", " 카카오톡 대화", " with KakaoTalk Chats"].contains { title in
        (6..<title.count).contains { first.hasSuffix(title.prefix($0)) }
      }
  }

  /// Whether a line is the title of an export.
  static func isTitle(_ line: Substring) -> Bool {
    line.hasSuffix("카카오톡 대화") || line.hasSuffix("KakaoTalk Chats")
  }

  /// Gives every message of `text`, in order, to `body`.
  ///
  /// - Complexity: O(bytes of `text`); memory for one message.
  func read(_ text: String, _ body: (ChatMessage) throws -> Void) rethrows {
    var state = State(names: PastedNames(text))
    _ = try read(text, isLast: true, &state, body)
  }

  /// What of the lines so far matters for those that follow.
  struct State {
    fileprivate var days: ChatDays
    fileprivate var tail = ChatTail()
    /// The last line, if the export was cut in it and its words are nobody's.
    fileprivate(set) var cut: Range<Int>?

    init(names: PastedNames) { days = ChatDays(names: names) }
  }

  /// Gives every message that ends in `text` to `body`; how many bytes are done with. A message that may go on in the
  /// next piece is left for it.
  func read(
    _ text: String, isLast: Bool, _ state: inout State, _ body: (ChatMessage) throws -> Void
  ) rethrows -> Int {
    var open: ChatDraft?
    var offset = 0
    for line in text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false) {
      let bytes = offset..<offset + line.count
      offset += line.count + 1
      let words = ChatExport.clean(Substring(line))
      let isCut = isLast && !line.isEmpty && offset > text.utf8.count
      let kind = state.days.line(words)
      switch kind {
      // A time and one word at the end: whose word follows was cut off.
      case .pasted where isCut, .text where isCut && state.tail.begins(words):
        state.cut = bytes
        continue
      case .text, .pasted:
        open?.append(words, end: bytes.upperBound)
        continue
      case .day(let date, _):
        open?.dropRule()
        if state.days.mayBeWords, open?.hold(date, words, end: bytes.upperBound) ?? false { continue }
        state.days.begin(date)
      case .system:
        if let day = open?.day(before: nil) { state.days.begin(day) }
      case .message(let date, _, _, _):
        if let day = open?.day(before: date) { state.days.begin(day) }
      }
      if let draft = open.take() { try body(finish(draft)) }
      open = begun(kind, words, bytes, isCut: isCut, &state)
    }
    guard let open else { return text.utf8.count }
    guard isLast else { return open.bytes.lowerBound }
    try body(finish(open))
    return text.utf8.count
  }

  /// The message that a line begins; learns from every line that begins something.
  private func begun(
    _ kind: ChatLine, _ words: Substring, _ bytes: Range<Int>, isCut: Bool, _ state: inout State
  ) -> ChatDraft? {
    guard case .message(let date, let time, let name, let text) = kind else {
      state.tail.learn(words, name: nil)
      return nil
    }
    state.tail.learn(words, name: name)
    if isCut, ChatMessage.isHalfPlaceholder(text) {
      state.cut = bytes
      return nil
    }
    return ChatDraft(name: name, date: date ?? state.days.day, time: time, text: text, bytes: bytes)
  }

  private func finish(_ draft: ChatDraft) -> ChatMessage {
    ChatMessage(
      name: draft.name.withoutStraySelectors, time: moment(draft.date, draft.time),
      text: draft.text.trimmed, bytes: draft.bytes)
  }

  func moment(_ date: ChatDate?, _ time: ChatTime) -> Moment? {
    guard let date,
      let civil = CivilTime(
        year: date.year, month: date.month, day: date.day, hour: time.hour, minute: time.minute,
        second: time.second ?? 0, offsetMinutes: offsetMinutes)
    else { return nil }
    return Moment(
      seconds: civil.seconds, offsetMinutes: offsetMinutes,
      precision: time.second == nil ? .minute : .second, origin: .assumed)
  }

  /// The line without a byte order mark and a carriage return.
  static func clean(_ line: Substring) -> Substring {
    var line = line
    if line.unicodeScalars.first == "\u{FEFF}" { line = Substring(line.unicodeScalars.dropFirst()) }
    if line.unicodeScalars.last == "\r" { line = Substring(line.unicodeScalars.dropLast()) }
    return line
  }
}

extension String {
  /// Without blanks and line breaks at both ends.
  fileprivate var trimmed: String {
    let start = drop(while: \.isWhitespace)
    guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(start[...last])
  }
}
