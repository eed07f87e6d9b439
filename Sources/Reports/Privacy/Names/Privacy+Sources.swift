public import Posts

extension Privacy {
  /// The name of a file or address without personal data: the home folder, the room of a saved chat, the writer, and
  /// all that is masked in texts. The file is known by its SHA-256.
  public func mask(source name: String, author: Post.Author? = nil, on platform: String = "") -> String {
    guard mode == .masked else { return name }
    let open = ChatFileNames.withoutRooms(HomePath.short(name))
    guard let writer = author?.name, let pseudonym = pseudonym(of: author, on: platform) else {
      return mask(open, author: author, on: platform).text
    }
    let named = FoldedText(open)
    let places = HandleRule.find(account: writer, in: named) + HangulNames.find(writer, in: named)
    let nameless = MaskedText(
      open, replacing: places.map { .init(range: $0, text: pseudonym, rule: "writer") })
    return mask(nameless.text, author: author, on: platform).text
  }
}

/// Names of people in Korean letters, as they stand in names of files.
enum HangulNames {
  /// Where the name stands; none for a single letter, and none within a longer Latin word.
  static func find(_ name: String, in text: FoldedText) -> [TextRange] {
    let wanted = name.codes
    guard wanted.count >= 2, wanted.contains(where: FoldedText.isHangul) else { return [] }
    return text.codes.indices.compactMap { start in
      let end = start + wanted.count
      guard end <= text.codes.count, text.codes[start..<end].elementsEqual(wanted) else { return nil }
      return TextRange(start: start, end: end)
    }
  }
}

/// The names that programs give to saved chats: the room, which is a person's name where two talk, stands in them.
enum ChatFileNames {
  private static let openings = ["카카오톡 대화", "KakaoTalk", "[LINE]", "WhatsApp"]

  /// `KakaoTalk_20221017_1200_홍길동.txt` as `KakaoTalk_20221017_1200_[대화방].txt`.
  static func withoutRooms(_ path: String) -> String {
    // Every opening, and what is said of rooms, begins with one of these: K, [, W, or a letter beyond ASCII.
    guard path.utf8.contains(where: { $0 >= 0x80 || $0 == 0x4B || $0 == 0x5B || $0 == 0x57 }) else {
      return path
    }
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    return parts.map { part in
      part.split(separator: "!", omittingEmptySubsequences: false).map { withoutRoom(String($0)) }
        .joined(separator: "!")
    }.joined(separator: "/")
  }

  private static func withoutRoom(_ name: String) -> String {
    guard let opening = openings.first(where: { name.hasPrefix($0) }) else {
      // 홍길동님과의 대화
      guard name.utf8.contains(where: { $0 >= 0x80 }), let with = name.firstRange(of: "님과의"),
        name[with.upperBound...].contains("대화")
      else {
        return name
      }
      return "[대화방]" + name[with.lowerBound...]
    }
    let dot = name.lastIndex(of: ".") ?? name.endIndex
    let stem = name[..<dot].dropFirst(opening.count)
    let pieces = stem.split(separator: "_", omittingEmptySubsequences: false).map { piece in
      let isPlain =
        piece.allSatisfy { "0123456789-. ()".contains($0) } || ["Chat", "Chats", "group"].contains(piece)
      return isPlain ? String(piece) : "[대화방]"
    }
    return opening + pieces.joined(separator: "_") + name[dot...]
  }
}
