internal import Digests
internal import Posts

/// Gives each post a name that is the same wherever the post is found.
enum PostIdentity {
  /// By its address if it has one, else by platform, author, time, text and the post that it answers: the same few
  /// words are said below many posts.
  static func id(
    key: String?, platform: String, author: String?, published: Moment?, text: String, parent: Post.ID? = nil
  ) -> Post.ID {
    if let key { return id(key: key) }
    let time = published.map { String($0.seconds) } ?? ""
    // U+001F stands in no field, so that fields cannot run into each other.
    let fields = [platform, author ?? "", time, ""].joined(separator: "\u{1F}")
    return hashed(parent.map { text + "\u{1F}" + $0.rawValue } ?? text, after: fields)
  }

  /// By an address's key.
  static func id(key: String) -> Post.ID { hashed(key, after: "address\u{1F}") }

  /// By the number that a post bears below the post `home`.
  static func id(number: String, below home: Post.ID) -> Post.ID { id(key: home.rawValue + "#" + number) }

  /// `p` and 20 hexadecimal digits: 80 bits, and no spreadsheet reads a number in it.
  private static func hashed(_ text: String, after fields: String) -> Post.ID {
    var digest = SHA256()
    digest.update(fields.utf8.span)
    digest.update(text.utf8.span)
    return Post.ID(rawValue: "p" + digest.finish(digits: 20))
  }
}
