internal import Posts

/// A comment as Google hands it out of one's account: a row of a table whose text is pieces of JSON.
enum TakeoutComment {
  /// `{"text":"보상해야죠"},{"text":"\n"}` as it was written; `nil` for every other text.
  static func text(_ cell: String) -> String? {
    guard cell.hasPrefix("{\"text\":") else { return nil }
    var reader = JSONReader(Array(cell.utf8))
    var pieces: [String] = []
    while !reader.isAtEnd() {
      guard let value = reader.value(), case .string(let piece)? = value["text"] else { return nil }
      pieces.append(piece)
      _ = reader.take(0x2C)
    }
    return pieces.joined()
  }

  /// Notes by what number YouTube knows the comment, and what it answers: a comment or the video.
  static func name(_ draft: inout Draft, _ find: (String) -> String?) {
    guard let number = find("commentid") ?? find("댓글id"), !number.isEmpty else { return }
    draft.platform = "youtube"
    draft.key = "youtube/" + number
    let above = [find("parentcommentid") ?? find("상위댓글id"), find("videoid") ?? find("동영상id")]
    draft.parent = above.lazy.compactMap { $0 }.first { !$0.isEmpty }.map {
      PostIdentity.id(key: "youtube/" + $0)
    }
  }
}
