/// Fragments of addresses that name a post of its own on the page: `#comment-12`, `#issuecomment-9`, `#c3`, and
/// those of forums, `#p55` and `#14000001`.
///
/// Others name a place in the one post of the page (`#section-2`, `#top`), or that post itself (`#post-12`), and two of
/// them are the same post.
enum CommentAnchor {
  private static let names: Set<String> = [
    "comment", "div-comment", "cmt", "issuecomment", "discussion_r", "reply", "answer", "msg",
    "message", "c", "r", "p",
  ]

  /// Whether a name and a number are all that `fragment` is.
  static func isOne(_ fragment: Substring.UTF8View) -> Bool {
    guard let last = fragment.last, isDigit(last), let number = fragment.firstIndex(where: isDigit) else {
      return false
    }
    if number == fragment.startIndex { return fragment.allSatisfy(isDigit) }
    guard fragment[number...].allSatisfy({ isDigit($0) || (0x61...0x66).contains($0 | 0x20) || $0 == 0x2D })
    else { return false }
    var name = fragment[..<number]
    while let mark = name.last, mark == 0x2D || mark == 0x5F || mark == 0x3D { name.removeLast() }
    return names.contains(Substring(name).lowercased())
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
