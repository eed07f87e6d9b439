/// What an element of a feed's item says, whichever feed it is.
enum FeedField {
  case title, mediaTitle, link, id, published, updated, author, content, summary, mediaSummary, group, parent

  /// The field that an element of this name states, in whatever case it is written; `nil` for any other.
  static func named(_ name: String) -> FeedField? {
    if let field = byName[name] { return field }
    // Feeds of old wrote in capitals; a name without them is simply unknown.
    guard name.utf8.contains(where: { (0x41...0x5A).contains($0) }) else { return nil }
    return byName[name.lowercased()]
  }

  private static let byName: [String: FeedField] = {
    var byName: [String: FeedField] = [:]
    for (field, names) in names {
      for name in names.split(separator: " ") { byName[String(name)] = field }
    }
    return byName
  }()

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
