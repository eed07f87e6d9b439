/// The usual prefixes of the namespaces of feeds.
enum Namespaces {
  /// The prefix under which readers of the tree find names of the namespace; empty for the feed formats' own.
  static func usualPrefix(of address: String) -> String? {
    var folded = address.lowercased()
    while folded.hasSuffix("/") || folded.hasSuffix("#") { folded.removeLast() }
    if let known = table[folded] { return known }
    if folded.hasPrefix("http://backend.userland.com/")
      || folded.hasPrefix("http://blogs.law.harvard.edu/tech/rss")
      || folded.hasPrefix("http://my.netscape.com/") || folded.hasPrefix("http://channel.netscape.com/")
      || folded.hasPrefix("http://purl.org/rss/1.0") && !folded.contains("modules")
    {
      return ""
    }
    return nil
  }

  private static let table: [String: String] = [
    "http://www.w3.org/2005/atom": "", "http://purl.org/atom/ns": "", "http://example.com/newformat": "",
    "http://my.netscape.com/rdf/simple/0.9": "", "http://purl.org/net/rss1.1": "",
    "http://purl.org/rss/1.0": "", "http://www.w3.org/1999/02/22-rdf-syntax-ns": "rdf",
    "http://purl.org/dc/elements/1.1": "dc", "http://purl.org/dc/elements/1.0": "dc",
    "http://purl.org/dc/terms": "dcterms", "http://purl.org/rss/1.0/modules/content": "content",
    "http://purl.org/rss/1.0/modules/slash": "slash", "http://wellformedweb.org/commentapi": "wfw",
    "http://www.itunes.com/dtds/podcast-1.0.dtd": "itunes", "http://search.yahoo.com/mrss": "media",
    "http://www.w3.org/1999/xhtml": "xhtml", "http://www.w3.org/xml/1998/namespace": "xml",
    "http://purl.org/syndication/thread/1.0": "thr", "http://purl.org/rss/1.0/modules/source": "source",
    "http://activitystrea.ms/spec/1.0": "activity", "http://blogs.yandex.ru/schema/foaf": "foaf",
  ]
}
