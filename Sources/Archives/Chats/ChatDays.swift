/// What the lines of a chat say, and on which day its messages stand.
///
/// One chat is of one form throughout: its messages either stand behind a mark of their own, or were copied from a
/// window and bear none. The first message decides; what looks like a message of the other form is somebody's words.
struct ChatDays {
  private enum Form { case marked, pasted }

  private let names: PastedNames
  private var form: Form?
  /// The day of the messages that state none.
  private(set) var day: ChatDate?
  private var hasDashes = false
  private var statesDates = false

  init(names: PastedNames) { self.names = names }

  /// Whether a line with nothing but a date may be words of the message above it: where messages state their dates.
  ///
  /// Where none does, such a line is all that says when a day begins, whatever the program says below it.
  var mayBeWords: Bool { statesDates }

  /// What the next line says. Pasted lines in which nobody speaks stay pasted; others are messages or text.
  mutating func line(_ words: Substring) -> ChatLine {
    let line = ChatLine(words)
    switch line {
    case .pasted(let time, let rest):
      // A room may be called by a time: `10:30 모임 님과 카카오톡 대화`.
      guard form != .marked, form == .pasted || !ChatExport.isTitle(words) else { return .text }
      guard let (name, text) = names.split(rest) else { return line }
      form = .pasted
      return .message(date: nil, time: time, name: name, text: text)
    case .message(let date, _, _, _):
      guard form != .pasted else { return .text }
      form = .marked
      statesDates = statesDates || date != nil
      return line
    case .day:
      // Where days stand between dashes, a date without them is a line of a message.
      guard words.hasPrefix("-") || !hasDashes else { return .text }
      hasDashes = hasDashes || words.hasPrefix("-")
      return line
    case .system, .text: return line
    }
  }

  /// The messages below stand on `day`.
  mutating func begin(_ day: ChatDate) { self.day = day }
}
