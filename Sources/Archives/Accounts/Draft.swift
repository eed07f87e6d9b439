internal import Posts

/// A post as a format found it, before it gets an id and a source.
struct Draft {
  var text: String
  var title: String?
  var name: String?
  var handle: String?
  var published: Moment?
  /// The source states a time, and nobody can read it.
  var hasUnreadTime = false
  /// Absolute address.
  var permalink: String?
  /// The platform by the format; an address that belongs to a platform rule beats it.
  var platform: String
  /// The address of the post it answers.
  var parentAddress: String?
  /// The id of the post it answers, where the format knows the post itself.
  var parent: Post.ID?
  /// The format calls it a comment or an answer.
  var isAnswer = false
  /// What the platform knows the post by, where no address does: `x/1581209559104070097`.
  var key: String?
  /// The number that it bears below `home`, where no address names it: that of a comment on its page.
  var number: String?
  /// The number of the post on the same page that it answers.
  var answered: String?
  /// The post below which its number stands; what it answers if `nil`.
  var home: Post.ID?
  /// The source may hold two alike, which are two: messages of a chat.
  var mayRepeat = false
  /// Why it is no post after all: a message without words, a draft that nobody saw.
  var loss: Loss?
  /// First byte and byte after the last in the cleaned text; the whole document if `nil`.
  var bytes: Range<Int>?

  init(text: String, platform: String) {
    self.text = text
    self.platform = platform
  }
}
