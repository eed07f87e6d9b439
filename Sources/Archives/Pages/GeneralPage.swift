internal import Markup
internal import Posts

/// Reads a page that fits no platform rule, by what pages say of themselves in general.
///
/// In this order: JSON of the site, JSON-LD with its text, microformats, then one article by its facts and its body.
struct GeneralPage {
  let page: Page
  let sink: PostSink

  /// Reads the posts; the way in which they were found, `nil` if there are none.
  func read() -> String? {
    let json = PageJSON(page.tree)
    let finder = JSONPostFinder(times: page.times, columns: nil, readsTables: false)
    if let found = read(json.embedded, finder) { return found }
    if let found = read(json.linked, finder) { return found }
    let entries = Microformats(page: page).drafts()
    if !entries.isEmpty {
      for entry in entries {
        var entry = entry
        if entry.permalink == nil, entries.count == 1 { entry.permalink = page.address }
        sink.add(entry)
      }
      return "microformats"
    }
    return article(json)
  }

  /// Posts of JSON stand anywhere in the page's scripts: their bytes are the page's.
  private func read(_ values: [JSONValue], _ finder: JSONPostFinder) -> String? {
    var drafts: [Draft] = []
    var shapes: Set<String> = []
    for value in values { finder.find(in: value, shapes: &shapes) { drafts.append($0) } }
    guard !drafts.isEmpty else { return nil }
    for draft in drafts {
      var draft = draft
      draft.bytes = nil
      draft.permalink = draft.permalink.flatMap(page.resolve) ?? (drafts.count == 1 ? page.address : nil)
      sink.add(draft)
    }
    return shapes.sorted().first
  }

  private func article(_ json: PageJSON) -> String? {
    let facts = PageFacts(page: page, linked: json.linked)
    guard let text = MainContent(tree: page.tree).text() else {
      // The description is cut, but it is all there is: only for a page that calls itself an article.
      guard facts.saysArticle, let cut = description(), cut.count >= MainContent.least else { return nil }
      var draft = facts.draft()
      draft.text = cut
      sink.add(draft)
      return "open-graph"
    }
    var draft = facts.draft()
    draft.text = text
    // A page of links or of settings has text too: without a date or a name for an article there must be much of it.
    guard facts.saysArticle || draft.published != nil || text.count >= 140 else { return nil }
    sink.add(draft)
    return "article"
  }

  private func description() -> String? {
    FieldRule("meta[property=\"og:description\"]@content")?.value(
      in: page.tree, unit: 0, style: MarkupTree.TextStyle())
  }
}
