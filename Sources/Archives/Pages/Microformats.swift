internal import Markup
internal import Posts

/// Posts marked up as microformats: `h-entry` and the older `hentry`.
struct Microformats {
  let page: Page

  /// The entries, each with whether another one holds it as the post it answers or repeats.
  func drafts() -> [Draft] {
    let tree = page.tree
    let roots = tree.all(Microformats.entries)
    return roots.compactMap { root in
      // A cited post inside an entry is somebody else's words, known from elsewhere.
      draft(root, roots: Set(tree.all(Microformats.nested, in: root)))
    }
  }

  /// The bytes of a last entry that the page does not end.
  var openEntry: Range<Int>? {
    guard let root = page.tree.all(Microformats.entries).last, page.tree.isLeftOpen(root) else { return nil }
    let range = page.tree.range(root, in: page.source)
    // An end tag that is the last of the file closes it too.
    let tail = String(decoding: page.source[range].suffix(40), as: UTF8.self).lowercased()
    return tail.filter { !$0.isWhitespace }.hasSuffix("</\(page.tree.name(root) ?? "")>") ? nil : range
  }

  private func draft(_ root: MarkupTree.Node, roots: Set<MarkupTree.Node>) -> Draft? {
    let tree = page.tree
    // Only what belongs to this root, not to one inside it.
    func first(_ selectors: [Selector]) -> MarkupTree.Node? {
      for selector in selectors {
        for node in tree.all(selector, in: root) where owner(node, root, roots) { return node }
      }
      return nil
    }
    let style = MarkupTree.TextStyle(dropped: roots)
    let content = first(Microformats.contents).map { tree.text(of: $0, style: style) } ?? ""
    // What stands in place of the words may be only what comes before them.
    if content.isEmpty, tree.isLeftOpen(root) { return nil }
    let summary = first(Microformats.summaries).map { value($0, style) } ?? ""
    let name = first(Microformats.names).map { value($0, style) } ?? ""
    let text = [content, summary, name].first { !$0.isEmpty } ?? implied(root, style)
    guard !text.isEmpty else { return nil }
    var draft = Draft(text: text, platform: "web")
    // A note repeats its text as its name: that is no title.
    if !name.isEmpty, !content.isEmpty, !Microformats.repeats(name, content) { draft.title = name }
    if let author = first(Microformats.authors) { setAuthor(author, &draft) }
    let published = first(Microformats.dates) ?? first(Microformats.updates)
    draft.published = published.flatMap { date($0) }
    draft.hasUnreadTime = published.map { !stated($0).isEmpty } ?? false
    if let link = first(Microformats.links) {
      let address = tree.attribute("href", link) ?? tree.attribute("value", link) ?? tree.text(of: link)
      draft.permalink = page.resolve(address)
    }
    if let answered = first(Microformats.answers) {
      let link =
        tree.name(answered) == "a" || tree.name(answered) == "link"
        ? answered : tree.first(Microformats.anchors, in: answered)
      draft.parentAddress = link.flatMap { tree.attribute("href", $0) }.flatMap(page.resolve)
    }
    draft.bytes = tree.range(root, in: page.source)
    return draft
  }

  /// Whether `node` belongs to `root` itself: no other root stands between them, the node itself aside.
  private func owner(_ node: MarkupTree.Node, _ root: MarkupTree.Node, _ roots: Set<MarkupTree.Node>) -> Bool
  {
    var above = page.tree.parent(node)
    while let here = above, here != root {
      if roots.contains(here) { return false }
      above = page.tree.parent(here)
    }
    return true
  }

  private func setAuthor(_ node: MarkupTree.Node, _ draft: inout Draft) {
    let tree = page.tree
    let inner = tree.first(Microformats.cardNames, in: node)
    let text =
      inner.map { value($0, MarkupTree.TextStyle()) }
      ?? (tree.name(node) == "img" ? tree.attribute("alt", node) : nil) ?? tree.text(of: node)
    let name = text.trimmingBlanks()
    if !name.isEmpty { draft.name = name }
  }

  /// The value of a plain property: `value` parts, titles of abbreviations, alternative texts.
  private func value(_ node: MarkupTree.Node, _ style: MarkupTree.TextStyle) -> String {
    let tree = page.tree
    switch tree.name(node) {
    case "abbr": if let title = tree.attribute("title", node) { return title }
    case "img", "area": return tree.attribute("alt", node) ?? ""
    case "data", "input": if let value = tree.attribute("value", node) { return value }
    default: break
    }
    return tree.text(of: node, style: style)
  }

  /// The date of a property, which may be given in parts: a day and a time of `class="value"`.
  private func date(_ node: MarkupTree.Node) -> Moment? {
    let tree = page.tree
    let parts = tree.all(Microformats.values, in: node).map(stated)
    if !parts.isEmpty, let moment = page.times.moment(parts.joined(separator: " ")) { return moment }
    return page.times.moment(stated(node)) ?? page.times.moment(tree.text(of: node))
  }

  /// A date as it is written for machines, or else for people.
  private func stated(_ node: MarkupTree.Node) -> String {
    let tree = page.tree
    return tree.attribute("datetime", node) ?? tree.attribute("title", node) ?? tree.attribute("value", node)
      ?? tree.text(of: node)
  }

  /// The name an entry without properties has: all its text.
  private func implied(_ root: MarkupTree.Node, _ style: MarkupTree.TextStyle) -> String {
    let tree = page.tree
    for node in tree.descendants(root)
    where tree.classes(node).contains(where: { $0.hasPrefix("p-") || $0.hasPrefix("e-") }) {
      return ""
    }
    return tree.classes(root).contains("h-entry") ? tree.text(of: root, style: style) : ""
  }

  private static func repeats(_ name: String, _ content: String) -> Bool {
    let folded = { (text: String) in text.filter { !$0.isWhitespace } }
    let (name, content) = (folded(name), folded(content))
    return content.hasPrefix(name) || name.hasPrefix(content)
  }

  private static func list(_ texts: String...) -> [Selector] { texts.compactMap { Selector($0) } }

  private static let entries = list(".h-entry, .hentry, .h-cite.u-comment, .hnews")[0]
  private static let nested = list(".h-entry, .hentry, .h-cite, .h-card, .vcard, .h-event, .h-review")[0]
  private static let contents = list(".e-content", ".entry-content", ".e-description", ".p-content")
  private static let summaries = list(".p-summary", ".entry-summary")
  private static let names = list(".p-name", ".entry-title")
  private static let authors = list(".p-author", ".u-author", ".author", "[rel~=author]")
  private static let cardNames = list(".p-name, .fn")[0]
  private static let dates = list(".dt-published", ".published")
  private static let updates = list(".dt-updated", ".updated")
  private static let links = list(".u-url", "[rel~=bookmark]", ".u-uid")
  private static let answers = list(".u-in-reply-to", "[rel~=in-reply-to]")
  private static let anchors = list(".u-url, a[href]")[0]
  private static let values = list(".value, .value-title, .dt-value")[0]
}
