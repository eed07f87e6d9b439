/// A messenger that saves its chats as lines of text: one more of them is one file and one line in ``ArchiveFormats``.
protocol Messenger: Sendable {
  /// The name of the format and of the platform.
  static var id: String { get }
  /// Whether the first lines are those of its exports.
  static func recognises(_ head: String) -> Bool
  /// Reads the export that begins with `text`, whose lines tell in which order its dates are written and the like.
  init(_ text: String)
  /// What a line says.
  func line(_ line: Substring) -> ChatLine
  /// What the writer of a message says in it; `nil` if it is a picture, a sticker or the like.
  func words(_ text: String) -> String?
  /// What stands for a picture, a sticker or a deleted message.
  static var placeholders: Set<String> { get }
}

extension Messenger {
  /// The first lines that are not empty.
  static func firstLines(_ head: String) -> [Substring] {
    Array(
      head.split(whereSeparator: \.isNewline).lazy.map(ChatExport.clean)
        .filter { $0.contains { !$0.isWhitespace } }.prefix(40))
  }
}
