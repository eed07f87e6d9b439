internal import Markup

/// How one site marks up its posts: a file of `lexicons/platforms`, compiled.
struct PlatformRule: Sendable {
  /// The name that posts of the site bear.
  let id: String
  /// What links of a page are relative to that has lost its address.
  let base: String?
  /// What posts of pages on other hosts bear instead, where the site's markup is that of many.
  let elsewhere: String?
  /// Hosts of the site, without `www.`, `m.` and `mobile.`; subdomains belong to it.
  let hosts: [String]
  /// Forms of addresses of posts, with `{}` where the post's own numbers stand.
  let identities: [AddressPattern]
  /// Fields of the query that name a comment on the post of the address.
  let commentFields: [String]
  /// Its pages lie on domains of its users as well.
  let isAnywhere: Bool
  /// The kinds of pages, in the order in which they are tried.
  let layouts: [Layout]
  /// How comments are marked up below articles that no layout reads.
  let comments: [Layout]
  /// How articles are marked up that no layout reads.
  let article: ArticleMarks?

  /// The platform of a post on the page at `address`, which its markup says is this site's.
  func platform(at address: String?) -> String {
    guard let elsewhere, let host = address.flatMap({ WebAddress($0) })?.plainHost else { return id }
    return owns(host) ? id : elsewhere
  }

  /// Whether the markup of a page may tell that it is this site's, wherever it lies: a page that says of itself that
  /// it is another's is, and classes such as `article_view` are everyone's.
  var mayLieAnywhere: Bool { hosts.isEmpty || isAnywhere || elsewhere != nil }

  private func owns(_ host: Substring) -> Bool {
    hosts.contains { host == $0 || host.hasSuffix("." + $0) }
  }

  /// One kind of page.
  struct Layout: Sendable {
    /// Any of these must be on the page.
    let markers: [Selector]
    /// The element of each post; the whole page is one post without it.
    let unit: Selector?
    let fields: [Field: [FieldRule]]
    /// What is left out of texts.
    let dropped: [Selector]
    /// What stands in its line of a text, though a block by its name.
    let inlined: [Selector]
    /// Units that the site put between the posts for money.
    let ads: [Selector]
    /// What stands in place of a text that was deleted or is hidden.
    let notices: [String]
    let keepsLineBreaks: Bool
    /// What belongs to these posts: comments below, quoted posts inside.
    let inner: [Layout]
    /// Units that bear no name because the writer of the one above goes on.
    let goesOn: Selector?
    /// Elements of which each, around a unit or the unit itself, puts it a level lower below the comments above it.
    let levels: Selector?
    /// The site numbers its comments throughout, not below each post anew.
    let numbersAreSites: Bool
    /// Units answer the post of the page.
    let answersPage: Bool
  }

  enum Field: String, Sendable, CaseIterable {
    case text, title, name, handle, time, permalink, parent, number
    /// The number of the post on the same page that it answers.
    case answered
  }
}

extension PlatformRule {
  /// The key of the post that lies at `address`, an address of this site; `nil` unless it has the form of a post's.
  func key(of address: WebAddress) -> String? {
    let segments = address.segments
    for pattern in identities {
      guard let key = pattern.key(address, segments) else { continue }
      return id + "/" + key + commentFields.compactMap { address.queryValue($0) }.map { "#" + $0 }.joined()
    }
    return nil
  }
}
