internal import Digests
internal import Posts

/// Gives each post a name that is the same wherever the post is found.
enum PostIdentity {
  /// By its address if it has one, else by platform, author, time and text.
  static func id(
    key: String?, platform: String, author: String?, published: Moment?, text: String
  ) -> Post.ID {
    if let key { return id(key: key) }
    let time = published.map { String($0.seconds) } ?? ""
    // U+001F stands in no field, so that fields cannot run into each other.
    return hashed(text, after: [platform, author ?? "", time, ""].joined(separator: "\u{1F}"))
  }

  /// By an address's key.
  static func id(key: String) -> Post.ID { hashed(key, after: "address\u{1F}") }

  /// `p` and 20 hexadecimal digits: 80 bits, and no spreadsheet reads a number in it.
  private static func hashed(_ text: String, after fields: String) -> Post.ID {
    var digest = SHA256()
    digest.update(fields.utf8.span)
    digest.update(text.utf8.span)
    return Post.ID(rawValue: "p" + digest.finish(digits: 20))
  }
}
