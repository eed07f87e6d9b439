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
  /// The kinds of pages, in the order in which they are tried.
  let layouts: [Layout]

  /// How comments are marked up below articles that no layout reads.
  let comments: [Layout]

  /// The platform of a post on the page at `address`, which its markup says is this site's.
  func platform(at address: String?) -> String {
    guard let elsewhere, let host = address.flatMap({ WebAddress($0) })?.plainHost else { return id }
    return hosts.contains { host == $0 || host.hasSuffix("." + $0) } ? id : elsewhere
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
    /// Units that the site put between the posts for money.
    let ads: [Selector]
    /// What stands in place of a text that was deleted or is hidden.
    let notices: [String]
    let keepsLineBreaks: Bool
    /// What belongs to these posts: comments below, quoted posts inside.
    let inner: [Layout]
    /// Elements of which each, around a unit or the unit itself, puts it a level lower below the comments above it.
    let levels: Selector?
    /// The site numbers its comments throughout, not below each post anew.
    let numbersAreSites: Bool
    /// Units answer the post of the page.
    let answersPage: Bool
  }

  enum Field: String, Sendable, CaseIterable {
    case text, title, name, handle, time, permalink, parent, number
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

/// A form of a site's addresses, as in `/*/status/{}`, `/{#}` or `/view?id={}&no={}`.
struct AddressPattern: Sendable, Hashable {
  private enum Part: Sendable, Hashable {
    case any, value, number
    case exactly(String)
  }
  private let parts: [Part]
  private let fields: [String]

  init(_ text: String) {
    let halves = text.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    parts = halves[0].split(separator: "/").map { part in
      part == "*" ? .any : part == "{}" ? .value : part == "{#}" ? .number : .exactly(String(part))
    }
    fields = halves.count > 1 ? halves[1].split(separator: "&").map { String($0.prefix { $0 != "=" }) } : []
  }

  /// The post's own numbers in `address`; `nil` if the address is of another form.
  func key(_ address: WebAddress, _ segments: [Substring]) -> String? {
    guard segments.count >= parts.count, fields.isEmpty || segments.count == parts.count else { return nil }
    var values: [Substring] = []
    for (part, segment) in zip(parts, segments) {
      switch part {
      case .any: continue
      case .value: values.append(segment)
      case .number:
        guard segment.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        values.append(segment)
      case .exactly(let name): guard segment == name else { return nil }
      }
    }
    for field in fields {
      guard let value = address.queryValue(field), !value.isEmpty else { return nil }
      values.append(value)
    }
    return values.isEmpty ? nil : values.joined(separator: "/")
  }
}
