internal import Markup
internal import Posts

/// One item of a feed, as the feed states it.
struct FeedEntry {
  /// A text and the element that states it.
  struct Content {
    /// As a reader sees it.
    var text: String
    var node: MarkupTree.Node
  }

  /// Who wrote it.
  struct Author {
    var name: String?
    var address: String?
  }

  var title: Content?
  var link: String?
  var id: String?
  var published: String?
  var updated: String?
  var authors: [Author] = []
  var summary: Content?
  var content: Content?
  var parentAddress: String?
}
