internal import Markup

/// Reads an item of RSS, RDF, Atom or CDF out of its elements.
struct FeedEntryReader {
  let tree: MarkupTree
  /// The address the feed came from.
  let address: String?

  func entry(_ unit: MarkupTree.Node) -> FeedEntry {
    var entry = FeedEntry()
    for child in tree.children(unit) { read(child, &entry) }
    // CDF keeps its link on the item itself; RDF its name.
    if entry.link == nil,
      let link = tree.attribute(FeedNames.href, unit) ?? tree.attribute(FeedNames.loudHref, unit)
    {
      entry.link = resolve(link, unit)
    }
    if entry.id == nil { entry.id = tree.attribute(FeedNames.about, unit) }
    if entry.link == nil, let id = entry.id, WebAddress(id) != nil { entry.link = id }
    if entry.published == nil {
      entry.published = tree.attribute(FeedNames.loudChanged, unit) ?? tree.attribute(FeedNames.changed, unit)
    }
    return entry
  }

  private func read(_ node: MarkupTree.Node, _ entry: inout FeedEntry) {
    switch FeedField.stated(by: node, in: tree) {
    case .title: if entry.title == nil || tree.name(node) == "title" { entry.title = content(node) }
    case .mediaTitle: if entry.title == nil { entry.title = content(node) }
    case .link: link(node, &entry)
    case .id: guid(node, &entry)
    case .published:
      // What is called published beats what is called created.
      let isCreation = tree.name(node)?.hasSuffix("created") == true
      if entry.published == nil || !isCreation { entry.published = plain(node) }
    case .updated:
      // Where it stands twice, the later one wins.
      entry.updated = plain(node) ?? entry.updated
    case .author: author(node, &entry)
    case .content:
      if let content = content(node), entry.content == nil || entry.content?.text.isEmpty == true {
        entry.content = content
      }
    case .summary:
      guard let summary = content(node) else { return }
      if tree.name(node) == "itunes:summary", entry.summary != nil { return }
      if entry.summary == nil {
        entry.summary = summary
      } else if entry.content == nil {
        entry.content = summary
      }
    case .group:
      for child in tree.children(node) { read(child, &entry) }
    case .mediaSummary: if entry.summary == nil { entry.summary = content(node) }
    case .parent:
      if let reference = tree.attribute(FeedNames.href, node) {
        entry.parentAddress = resolve(reference, node)
      }
    case nil: break
    }
  }

  private func link(_ node: MarkupTree.Node, _ entry: inout FeedEntry) {
    if let href = tree.attribute(FeedNames.href, node) {
      let kind = tree.attribute(FeedNames.relation, node) ?? "alternate"
      guard kind == "alternate" || kind.hasSuffix("/alternate"), entry.link == nil else { return }
      entry.link = resolve(href, node)
    } else {
      let text = tree.rawText(node).trimmingBlanks()
      if !text.isEmpty, entry.link == nil { entry.link = resolve(text, node) }
    }
  }

  private func guid(_ node: MarkupTree.Node, _ entry: inout FeedEntry) {
    let text = tree.rawText(node).trimmingBlanks()
    guard !text.isEmpty else { return }
    entry.id = text.hasPrefix("/") ? resolve(text, node) : text
    let isLink =
      tree.attribute(FeedNames.isPermaLink, node) ?? tree.attribute(FeedNames.quietPermaLink, node) ?? "true"
    if tree.name(node) == "guid", isLink.lowercased() == "true", entry.link == nil, WebAddress(text) != nil {
      entry.link = text
    }
  }

  private func author(_ node: MarkupTree.Node, _ entry: inout FeedEntry) {
    var name: String?
    var address: String?
    for child in tree.children(node) {
      switch tree.name(child) {
      case "name", "atom:name", "foaf:name": name = tree.text(of: child)
      case "uri", "url", "homepage", "atom:uri": address = resolve(tree.text(of: child), child)
      case "email" where name == nil: name = tree.text(of: child)
      default: break
      }
    }
    let text = name ?? tree.text(of: node)
    let plain = FeedEntryReader.name(text)
    guard !plain.isEmpty || address != nil, !entry.authors.contains(where: { $0.name == plain }) else {
      return
    }
    entry.authors.append(FeedEntry.Author(name: plain.isEmpty ? nil : plain, address: address))
  }

  /// `a@b.example (Name)` and `Name <a@b.example>` are Name.
  static func name(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == 0x40 || $0 == 0x26 || $0 == 0x3C }) else {
      return text.trimmingBlanks()
    }
    let decoded = MarkupText.looksLikeMarkup(text) ? MarkupText.decodingReferences(text) : text
    if decoded.contains("@"), let open = decoded.firstIndex(of: "("), let close = decoded.lastIndex(of: ")"),
      open < close
    {
      let inside = String(decoded[decoded.index(after: open)..<close]).trimmingBlanks()
      let outside = String(decoded[..<open]).trimmingBlanks()
      return inside.contains("@") ? outside : inside
    }
    if let open = decoded.firstIndex(of: "<"), decoded.contains("@") {
      let before = String(decoded[..<open]).trimmingBlanks()
      if !before.isEmpty { return before }
    }
    return decoded.trimmingBlanks()
  }

  private func plain(_ node: MarkupTree.Node) -> String? {
    let text = tree.rawText(node).trimmingBlanks()
    return text.isEmpty ? nil : text
  }

  private func content(_ node: MarkupTree.Node) -> FeedEntry.Content? {
    let type = tree.attribute(FeedNames.type, node)?.lowercased() ?? ""
    let text: String
    if hasElements(node) {
      text = tree.text(of: node)
    } else if type == "text" || type == "text/plain" && tree.attribute(FeedNames.mode, node) != "escaped" {
      text = MarkupText.plain(raw(node))
    } else if isEncoded(node, type) {
      text = MarkupText.text(ofFragment: raw(node))
    } else {
      text = tree.fragmentText(node)
    }
    if text.isEmpty, raw(node).trimmingBlanks().isEmpty { return nil }
    return FeedEntry.Content(text: text, node: node)
  }

  /// The characters of a text as they stand in the feed: HTML or plain text, out of their encoding.
  func raw(_ node: MarkupTree.Node) -> String {
    let raw = tree.rawText(node)
    guard isEncoded(node, tree.attribute(FeedNames.type, node)?.lowercased() ?? "") else { return raw }
    return Base64.decode(raw).map { String(decoding: $0, as: UTF8.self) } ?? raw
  }

  /// Whether the text stands in base64.
  private func isEncoded(_ node: MarkupTree.Node, _ type: String) -> Bool {
    if tree.attribute(FeedNames.mode, node) == "base64" { return true }
    let isBinary =
      type.hasPrefix("application/octet") || type.hasPrefix("image/") || type.hasPrefix("audio/")
    return isBinary && !hasElements(node)
  }

  private func hasElements(_ node: MarkupTree.Node) -> Bool {
    tree.descendants(node).contains { !tree.isText($0) }
  }

  /// The value of an attribute on the element or the nearest one around it.
  func inherited(_ name: MarkupName, _ node: MarkupTree.Node) -> String? {
    guard tree.mayContain(name) else { return nil }
    var at: MarkupTree.Node? = node
    while let here = at {
      if let value = tree.attribute(name, here) { return value.isEmpty ? nil : value }
      at = tree.parent(here)
    }
    return nil
  }

  /// The language of what stands in `node`.
  func language(_ node: MarkupTree.Node) -> String? {
    inherited(FeedNames.language, node).map { $0.utf8.contains(0x5F) ? $0.replacing("_", with: "-") : $0 }
  }

  /// The base that addresses in `node` are resolved against: every `xml:base` around it, from the outermost in.
  func base(_ node: MarkupTree.Node) -> String? {
    guard tree.mayContain(FeedNames.base) else { return address }
    var found: [String] = []
    var at: MarkupTree.Node? = node
    while let here = at {
      if let value = tree.attribute(FeedNames.base, here), !value.isEmpty { found.append(value) }
      at = tree.parent(here)
    }
    var base = address
    for value in found.reversed() {
      let next = WebAddress.resolve(value.replacing(":///", with: "://"), base: base)
      // Only the web is a base: not a script, not a file.
      if let next, WebAddress(next) != nil { base = next }
    }
    return base
  }

  private func resolve(_ link: String, _ node: MarkupTree.Node) -> String {
    WebAddress.resolve(link, base: base(node)) ?? link.trimmingBlanks()
  }
}
