/// Fragments of addresses that name a post of its own on the page: `#comment-12`, `#issuecomment-9`, `#c3`,
/// `#IDComment77`, `#reply_12`, and in threads of forums `#p55`, `#pid55` and `#14000001`.
///
/// Others name a place in the one post of the page (`#section-2`, `#12`, `#p3`, `#top`), or that post itself
/// (`#post-12`), and two of them are the same post.
enum CommentAnchor {
  private static let names: Set<String> = [
    "comment", "div-comment", "cmt", "issuecomment", "idcomment", "discussion_r", "reply", "answer", "msg",
    "message", "c",
  ]

  /// What numbers an answer in a forum, and elsewhere a paragraph, a heading or a footnote.
  private static let forumNames: Set<String> = ["", "p", "pid", "r"]

  /// What the addresses of forums' threads hold: in the path, or as the first part of the host.
  private static let threads: Set<String> = [
    "thread", "threads", "topic", "topics", "viewtopic", "showthread", "question", "questions", "discussion",
    "discussions", "forum", "forums",
  ]

  /// Whether the fragment of `address` is a name and a number and nothing else, and the name that of a comment.
  static func isOne(_ address: AddressParts) -> Bool {
    let fragment = address.fragment.utf8
    guard let last = fragment.last, isDigit(last), let number = fragment.firstIndex(where: isDigit),
      fragment[number...].allSatisfy({ isDigit($0) || (0x61...0x66).contains($0 | 0x20) || $0 == 0x2D })
    else { return false }
    var name = fragment[..<number]
    while let mark = name.last, mark == 0x2D || mark == 0x5F || mark == 0x3D { name.removeLast() }
    let word = Substring(name).lowercased()
    if names.contains(word) { return true }
    return forumNames.contains(word) && fragment[number...].allSatisfy(isDigit) && isThread(address)
  }

  private static func isThread(_ address: AddressParts) -> Bool {
    let words = address.path.lowercased().split(separator: "/").map { $0.prefix { $0 != "." } }
    return (words + [address.authority.lowercased().prefix { $0 != "." }]).contains {
      threads.contains(String($0))
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
