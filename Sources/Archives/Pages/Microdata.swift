internal import Markup
internal import Posts

/// Posts and comments marked up as microdata: `itemtype` of schema.org and `itemprop`.
struct Microdata {
  let page: Page

  /// A post, and which of the posts before it holds it as its comment or answer.
  struct Found {
    let draft: Draft
    let parent: Int?
    /// Whether it answers something: a comment or an answer, whose subject may be no post of microdata itself.
    let isAnswer: Bool
  }

  /// The posts that carry their text as a property, in the order of the page.
  ///
  /// Articles are not among them: theirs is the body that ``MainContent`` cleans.
  func posts() -> [Found] {
    let tree = page.tree
    var found: [Found] = []
    var places: [MarkupTree.Node: Int] = [:]
    for scope in tree.all(Microdata.scopes) where isPost(scope) {
      guard let draft = draft(scope) else { continue }
      var above = tree.parent(scope)
      var item: MarkupTree.Node?
      while let here = above, places[here] == nil {
        if item == nil, tree.fits(Microdata.items, here) { item = here }
        above = tree.parent(here)
      }
      places[scope] = found.count
      // Answers may stand behind a comment in its list item, not in the comment.
      if let item, isOf(Microdata.answers, scope) { places[item] = found.count }
      found.append(
        Found(draft: draft, parent: above.flatMap { places[$0] }, isAnswer: isOf(Microdata.answers, scope)))
    }
    return found
  }

  private func isPost(_ scope: MarkupTree.Node) -> Bool { isOf(Microdata.kinds, scope) }

  private func isOf(_ kinds: Set<String>, _ scope: MarkupTree.Node) -> Bool {
    let types = (page.tree.attribute("itemtype", scope) ?? "").split(whereSeparator: \.isWhitespace)
    return types.contains { type in
      kinds.contains(type.split(separator: "/").last.map(String.init) ?? "")
    }
  }

  private func draft(_ scope: MarkupTree.Node) -> Draft? {
    let tree = page.tree
    // Comments inside a post, and the cards of people, are scopes of their own.
    let inner = tree.all(Microdata.scopes, in: scope)
    let style = MarkupTree.TextStyle(dropped: Set(inner.filter(isPost)))
    guard let body = first(Microdata.texts, scope) else { return nil }
    let text = tree.attribute("content", body) ?? tree.text(of: body, style: style)
    guard !text.isEmpty else { return nil }
    var draft = Draft(text: text, platform: "web")
    if let title = first(Microdata.titles, scope) {
      let text = tree.attribute("content", title) ?? tree.text(of: title)
      draft.title = text.isEmpty || draft.text.hasPrefix(text) ? nil : text
    }
    if let author = first(Microdata.authors, scope) {
      let name = tree.first(Microdata.name, in: author) ?? author
      let text = (tree.attribute("content", name) ?? tree.text(of: name)).trimmingBlanks()
      if !text.isEmpty, text.count < 60, WebAddress(text) == nil { draft.name = text }
    }
    if let date = first(Microdata.dates, scope) {
      let stated = [tree.attribute("content", date), tree.attribute("datetime", date), tree.text(of: date)]
      draft.published = stated.lazy.compactMap { $0 }.compactMap(page.times.moment).first
      draft.hasUnreadTime = stated.contains { !($0 ?? "").isEmpty }
    }
    if let link = first(Microdata.links, scope) {
      draft.permalink = (tree.attribute("href", link) ?? tree.attribute("content", link)).flatMap(
        page.resolve)
    }
    if draft.permalink == nil, isOf(Microdata.answers, scope) { draft.permalink = ownLink(scope) }
    draft.bytes = tree.range(scope, in: page.source)
    return draft
  }

  /// The first link of a comment that names a comment on a page, as those around its date do.
  private func ownLink(_ scope: MarkupTree.Node) -> String? {
    page.tree.all(Microdata.anchors, in: scope).lazy
      .compactMap { page.tree.attribute("href", $0).flatMap(page.resolve) }
      .first { WebAddress($0)?.anchor.isEmpty == false }
  }

  /// The first element that is one of these properties of `scope` itself.
  private func first(_ properties: [Selector], _ scope: MarkupTree.Node) -> MarkupTree.Node? {
    for property in properties {
      for node in page.tree.all(property, in: scope) where owner(of: node) == scope { return node }
    }
    return nil
  }

  private func owner(of node: MarkupTree.Node) -> MarkupTree.Node? {
    var above = page.tree.parent(node)
    while let here = above {
      if page.tree.attribute("itemscope", here) != nil || page.tree.attribute("itemtype", here) != nil {
        return here
      }
      above = page.tree.parent(here)
    }
    return nil
  }

  private static let kinds: Set<String> = [
    "Comment", "UserComments", "SocialMediaPosting", "DiscussionForumPosting", "Answer", "Question", "Review",
    "UserReview",
  ]

  private static let answers: Set<String> = ["Comment", "UserComments", "Answer"]

  private static func list(_ texts: String...) -> [Selector] { texts.compactMap { Selector($0) } }

  private static let anchors = Selector(fixed: "a[href*=\"#\"]")
  private static let items = Selector(fixed: "li.comment, li[id^=\"comment-\"], li[id^=\"li-comment-\"]")
  private static let scopes = Selector(fixed: "[itemtype]")
  private static let name = Selector(fixed: "[itemprop~=name]")
  private static let texts = list(
    "[itemprop~=text]", "[itemprop~=commentText]", "[itemprop~=articleBody]", "[itemprop~=reviewBody]",
    "[itemprop~=description]")
  private static let titles = list("[itemprop~=headline]", "[itemprop~=name]")
  private static let authors = list("[itemprop~=author]", "[itemprop~=creator]")
  private static let dates = list(
    "[itemprop~=datePublished]", "[itemprop~=dateCreated]", "[itemprop~=commentTime]",
    "[itemprop~=uploadDate]")
  private static let links = list("[itemprop~=url]", "[itemprop~=mainEntityOfPage]")
}
