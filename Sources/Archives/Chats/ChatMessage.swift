internal import Posts

/// A message of a chat.
struct ChatMessage: Hashable {
  let name: String
  /// `nil` if the export gives an impossible date, or none.
  let time: Moment?
  /// Whether it gives one that cannot be read.
  var hasUnreadTime = false
  /// With the lines below it that belong to it; ends trimmed.
  let text: String
  /// From its first byte to the byte after its last, in the decoded UTF-8 text.
  let bytes: Range<Int>

  /// Whether the body stands for a picture, a sticker or a deleted message and holds no words of the writer.
  var isPlaceholder: Bool { ChatMessage.isPlaceholder(text) }

  /// Whether the program wrote it under a name of its own.
  var isByBot: Bool { name == "오픈채팅봇" }

  private static let placeholders: Set<String> = [
    "사진", "동영상", "이모티콘", "(이모티콘)", "음성메시지", "음성 메시지", "지도", "연락처", "삭제된 메시지입니다.", "메시지가 삭제되었습니다.",
    "<사진 읽지 않음>", "<동영상 읽지 않음>", "<음성메시지 읽지 않음>", "Photo", "Photos", "Video", "Emoticon", "Emoticons",
    "Voice Note", "This message was deleted.", "The message was deleted.", "Deleted message.", "Voice Call",
    "채팅방 관리자가 메시지를 가렸습니다.", "보이스톡 해요", "페이스톡 해요", "그룹콜 해요", "보이스톡 취소", "페이스톡 취소",
    "보이스톡 부재중", "페이스톡 부재중", "라이브톡을 시작했습니다.", "선물과 메시지를 보냈습니다.", "사진을 보냈습니다.",
    "동영상을 보냈습니다.", "이모티콘을 보냈습니다.",
  ]

  /// Whether the words are the beginning of what stands for a picture and the like.
  static func isHalfPlaceholder(_ text: String) -> Bool {
    !text.isEmpty && !isPlaceholder(text) && placeholders.contains { $0.hasPrefix(text) }
  }

  private static func isPlaceholder(_ text: String) -> Bool {
    if placeholders.contains(text) { return true }
    guard text.utf8.count < 400, !text.utf8.contains(0x0A) else { return false }
    if ["파일: ", "File: ", "샵검색: ", "지도: "].contains(where: text.hasPrefix) { return true }
    return isCounted(text) || isMoney(text) || isStoredPicture(text)
  }

  /// `사진 3장`, `Photos 3`, `보이스톡 0:17`
  private static func isCounted(_ text: String) -> Bool {
    var cursor = LineCursor(Substring(text))
    if cursor.take("사진 "), cursor.number(1...3) != nil, cursor.take("장") { return cursor.isAtEnd }
    cursor = LineCursor(Substring(text))
    if cursor.take("Photos "), cursor.number(1...3) != nil { return cursor.isAtEnd }
    cursor = LineCursor(Substring(text))
    guard cursor.take("보이스톡 ") || cursor.take("페이스톡 "), cursor.number(1...3) != nil else { return false }
    while cursor.take(":") {
      guard cursor.number(2...2) != nil else { return false }
    }
    return cursor.isAtEnd
  }

  /// `송금 봉투가 도착했어요! 30,400원을 받으세요.`, `30,400원 받기 완료! …`
  private static func isMoney(_ text: String) -> Bool {
    let rest = text.drop { $0.isASCII && $0.isNumber || $0 == "," }
    if rest.startIndex > text.startIndex, rest.hasPrefix("원 받기 완료!") { return true }
    guard text.hasSuffix("원을 받으세요.") else { return false }
    return rest == "원을 받으세요." || text.hasPrefix("송금")
  }

  /// The name under which a telephone keeps a picture: digits, or a digest.
  private static func isStoredPicture(_ text: String) -> Bool {
    guard let dot = text.lastIndex(of: "."), text.distance(from: text.startIndex, to: dot) > 3 else {
      return false
    }
    return text[..<dot].allSatisfy { $0.isASCII && $0.isHexDigit }
      && ["jpg", "jpeg", "png", "gif", "webp", "mp4", "mov", "m4a"].contains(
        text[text.index(after: dot)...].lowercased())
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
