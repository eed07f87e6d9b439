internal import Markup

/// What an element of a feed's item says, whichever feed it is.
enum FeedField {
  case title, mediaTitle, link, id, published, updated, author, content, summary, mediaSummary, group, parent

  /// The field that the element states, in whatever case its name is written; `nil` for any other.
  static func stated(by node: MarkupTree.Node, in tree: MarkupTree) -> FeedField? {
    if let place = tree.place(of: node, in: list) { return named[place].field }
    // Feeds of old wrote in capitals; a name without them is simply unknown.
    guard let name = tree.name(node), name.utf8.contains(where: { (0x41...0x5A).contains($0) }) else {
      return nil
    }
    return list.place(of: name.lowercased()).map { named[$0].field }
  }

  private static let list = NameList(named.map(\.name))

  private static let named: [(name: String, field: FeedField)] =
    names.flatMap { field, names in names.split(separator: " ").map { (String($0), field) } }

  private static let names: [(FeedField, String)] = [
    (.title, "title dc:title"), (.mediaTitle, "media:title"),
    (.link, "link atom:link xhtml:link"), (.id, "guid id atom:id"),
    (
      .published,
      "pubdate pubDate published issued dcterms:issued atom:published dcterms:created created"
    ),
    (.updated, "updated modified dc:date dcterms:modified atom:updated lastmod"),
    (
      .author,
      "author dc:creator dc:author itunes:author managingeditor managingEditor atom:author xhtml:author"
    ),
    (.content, "content:encoded content xhtml:body body fullitem atom:content xhtml:div"),
    (.summary, "description summary tagline abstract dc:description itunes:summary atom:summary"),
    (.mediaSummary, "media:description"), (.group, "media:group"), (.parent, "thr:in-reply-to"),
  ]
}
