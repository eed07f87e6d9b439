internal import Posts

/// A message of a chat.
struct ChatMessage: Hashable {
  let name: String
  /// `nil` if the export gives an impossible date, or none.
  let time: Moment?
  /// With the lines below it that belong to it; ends trimmed.
  let text: String
  /// From its first byte to the byte after its last, in the decoded UTF-8 text.
  let bytes: Range<Int>

  /// Whether the body stands for a picture, a sticker or a deleted message and holds no words of the writer.
  var isPlaceholder: Bool { ChatMessage.isPlaceholder(text) }

  private static let placeholders: Set<String> = [
    "사진", "동영상", "이모티콘", "음성메시지", "음성 메시지", "지도", "연락처", "삭제된 메시지입니다.", "메시지가 삭제되었습니다.",
    "<사진 읽지 않음>", "<동영상 읽지 않음>", "<음성메시지 읽지 않음>", "Photo", "Photos", "Video", "Emoticon", "Emoticons",
    "Voice Note", "This message was deleted.", "The message was deleted.",
  ]

  /// Whether the words are the beginning of what stands for a picture and the like.
  static func isHalfPlaceholder(_ text: String) -> Bool {
    !text.isEmpty && !isPlaceholder(text) && placeholders.contains { $0.hasPrefix(text) }
  }

  private static func isPlaceholder(_ text: String) -> Bool {
    if placeholders.contains(text) { return true }
    if text.hasPrefix("파일: ") || text.hasPrefix("File: ") { return !text.contains("\n") }
    var cursor = LineCursor(Substring(text))
    if cursor.take("사진 "), cursor.number(1...3) != nil, cursor.take("장") { return cursor.isAtEnd }
    return false
  }
}

extension String {
  /// The name without the invisible U+FE0F that some phones put behind Hangul; behind an emoji it belongs there.
  var withoutStraySelectors: String {
    var cleaned = UnicodeScalarView()
    for scalar in unicodeScalars {
      if scalar == "\u{FE0F}", let last = cleaned.last, (0xAC00...0xD7A3).contains(last.value) { continue }
      cleaned.append(scalar)
    }
    return String(cleaned)
  }
}
