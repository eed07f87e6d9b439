internal import Markup

/// The attributes of feeds, looked up for every item.
enum FeedNames {
  static let loudHref = MarkupName("HREF")
  static let loudChanged = MarkupName("LASTMOD")
  static let href = MarkupName("href")
  static let isPermaLink = MarkupName("isPermaLink")
  static let quietPermaLink = MarkupName("ispermalink")
  static let changed = MarkupName("lastmod")
  static let mode = MarkupName("mode")
  static let about = MarkupName("rdf:about")
  static let relation = MarkupName("rel")
  static let scheme = MarkupName("scheme")
  static let term = MarkupName("term")
  static let type = MarkupName("type")
  static let base = MarkupName("xml:base")
  static let language = MarkupName("xml:lang")
}
