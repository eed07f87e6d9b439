internal import Markup
internal import Posts

/// Reads a page that fits no platform rule, by what pages say of themselves in general.
///
/// In this order: JSON of the site, JSON-LD with its text, microformats, microdata, the state of a page that scripts
/// build, then one article by its facts and its body. Comments in microdata are read beside any of them.
/// Of a page that stops in the middle only what its marks name is read: where most text stands, and what a description
/// says, are guesses about the whole page.
struct GeneralPage {
  let page: Page
  let sink: PostSink
  /// Whether the page is of a site whose pages are known: they all state their end.
  var isOfKnownSite = false
  /// The rules that know how comments are marked up below articles of any site.
  var rules: [PlatformRule] = []

  /// Reads the posts; the way in which they were found, `nil` if there are none.
  func read() -> String? {
    let json = PageJSON(page.tree)
    let finder = JSONPostFinder(times: page.times, columns: nil, readsTables: false)
    let embedded = posts(in: json.embedded, finder)
    if let shape = embedded.shape {
      read(embedded.drafts.map(answeringPage), under: nil)
      return shape
    }
    let marked = Microdata(page: page).posts()
    let linked = posts(in: json.linked, finder)
    if let shape = linked.shape {
      // Comments alone may have an article above them, whose text stands in the page.
      let isBelow =
        linked.drafts.allSatisfy(\.draft.isAnswer) && PageFacts(page: page, linked: json.linked).saysArticle
      let article = isBelow ? self.article(json) : (found: nil, id: nil)
      let first = read(shown(linked.drafts, json), under: article.id)
      let isPost = linked.drafts.count == 1 && !linked.drafts[0].draft.isAnswer
      let post = isBelow ? article.id : isPost ? first : nil
      read(marked, leaving: Set(linked.drafts.map { GeneralPage.folded($0.draft.text) }), under: post)
      if !isBelow, marked.isEmpty { readComments(below: post) }
      return article.found ?? shape
    }
    let formats = Microformats(page: page)
    let entries = formats.drafts()
    if let entry = formats.openEntry {
      sink.reject(.truncated, at: sink.stored(entry.lowerBound), bytes: entry.count)
      if entries.isEmpty { return nil }
    }
    if !entries.isEmpty {
      var texts: Set<String> = []
      var id: Post.ID?
      for entry in entries {
        var entry = entry
        if entry.permalink == nil, entries.count == 1 { entry.permalink = page.address }
        texts.insert(GeneralPage.folded(entry.text))
        id = sink.add(entry)
      }
      read(marked, leaving: texts, under: entries.count == 1 ? id : nil)
      if entries.count == 1, marked.isEmpty { readComments(below: id) }
      return "microformats"
    }
    // Comments alone have an article above them.
    if marked.contains(where: { !$0.isAnswer }) {
      read(marked, leaving: [], under: nil)
      return "microdata"
    }
    let (found, id) = article(json)
    read(marked, leaving: [], under: id)
    if marked.isEmpty { readComments(below: id) }
    return found ?? (marked.isEmpty ? nil : "microdata")
  }

  /// Comments that bear no marks of their own, in the markup of the software that most blogs run on.
  private func readComments(below id: Post.ID?) {
    guard let id, !page.isCut else { return }
    let before = sink.postCount
    for rule in rules where !rule.comments.isEmpty {
      LayoutReader(page: page, rule: rule, sink: sink).readComments(below: id)
    }
    if sink.postCount == before { UnreadComments(page: page).note(in: sink) }
  }

  private typealias FoundDraft = (draft: Draft, answers: Int?)

  /// The posts in JSON, each with the place of the one that it answers, and their shape; no shape if there are none.
  private func posts(in values: [JSONValue], _ finder: JSONPostFinder) -> (
    drafts: [FoundDraft], shape: String?
  ) {
    var drafts: [FoundDraft] = []
    var shapes: Set<String> = []
    for value in values {
      let before = drafts.count
      finder.find(in: value, shapes: &shapes) { drafts.append(($0, $1.map { before + $0 })) }
    }
    return (drafts, shapes.sorted().first)
  }

  /// A comment of which nothing says what it answers answers what the page shows.
  private func answeringPage(_ found: FoundDraft) -> FoundDraft {
    var draft = found.draft
    let isTold = !draft.isAnswer || found.answers != nil || draft.parent != nil || draft.parentAddress != nil
    if !isTold { draft.parentAddress = page.address }
    return (draft, found.answers)
  }

  /// `drafts` with the article's text as the page shows it, where the JSON holds no more than its beginning.
  private func shown(_ drafts: [FoundDraft], _ json: PageJSON) -> [FoundDraft] {
    let places = drafts.indices.filter { !drafts[$0].draft.isAnswer && drafts[$0].answers == nil }
    guard places.count == 1, let place = places.first, !page.isCut else { return drafts }
    let facts = PageFacts(page: page, linked: json.linked)
    let stated = drafts[place].draft.text
    let isCut = stated.hasSuffix("...") || stated.hasSuffix("…")
    let content = MainContent(page: page, heading: facts.heading?.node)
    guard let body = content.body() ?? (isCut ? content.shortBody(isDescribed: false) : nil) else {
      return drafts
    }
    let text = trimmed(body, facts)
    let (whole, part) = (GeneralPage.folded(text), GeneralPage.folded(stated.trimmed(of: " .…")))
    // A cut text is less than what goes on from its words; one without a mark must be much less than a body that the
    // page names, for that may hold more than the article.
    let isMore =
      isCut
      ? whole.count > part.count + 4 : body.isStated && whole.count * 2 > part.count * 3 && part.count < 500
    guard isMore, whole.hasPrefix(part.prefix(isCut ? 20 : part.count)) else { return drafts }
    var drafts = drafts
    drafts[place].draft.text = text
    return drafts
  }

  /// Posts of JSON stand anywhere in the page's scripts: their bytes are the page's. `id` is the post that comments
  /// without another answer.
  ///
  /// - Returns: The first post.
  @discardableResult
  private func read(_ drafts: [FoundDraft], under id: Post.ID?) -> Post.ID? {
    var ids: [Post.ID?] = []
    // The page's address is the first post's, not each one's, and no comment's.
    let isAlone = id == nil && drafts.count { !$0.draft.isAnswer && $0.answers == nil } == 1
    let home = page.address.flatMap { WebAddress($0)?.text }
    for (draft, answers) in drafts {
      var draft = draft
      draft.bytes = nil
      let isAlone = isAlone && !draft.isAnswer && answers == nil && draft.parentAddress == nil
      draft.permalink = draft.permalink.flatMap(page.resolve) ?? (isAlone ? page.address : nil)
      // An answer that names no more than the page has no address of its own.
      if draft.isAnswer, draft.permalink.flatMap({ WebAddress($0)?.text }) == home { draft.permalink = nil }
      ids.append(sink.add(draft, answering: answers.flatMap { ids[$0] } ?? (draft.isAnswer ? id : nil)))
    }
    return ids.first ?? nil
  }

  /// Posts in microdata, but for those whose words were read already; `id` is the post that comments without another
  /// answer.
  private func read(_ marked: [Microdata.Found], leaving texts: Set<String>, under id: Post.ID?) {
    var ids: [Post.ID?] = []
    for found in marked {
      guard !texts.contains(GeneralPage.folded(found.draft.text)) else {
        ids.append(nil)
        continue
      }
      var draft = found.draft
      draft.parent = found.parent.flatMap { ids[$0] } ?? (found.isAnswer ? id : nil)
      // The page's address is the first post's, not each one's.
      if draft.permalink == nil, !found.isAnswer, marked.count(where: { !$0.isAnswer }) == 1 {
        draft.permalink = page.address
      }
      ids.append(sink.add(draft))
    }
  }

  private func article(_ json: PageJSON) -> (found: String?, id: Post.ID?) {
    let facts = PageFacts(page: page, linked: json.linked)
    let content = MainContent(page: page, heading: facts.heading?.node)
    if page.isCut || isOfKnownSite && page.lacksEnd {
      guard facts.saysArticle, let text = content.statedText() else {
        sink.reject(.cutPage)
        return (nil, nil)
      }
      var draft = facts.draft()
      draft.text = FactLines(page.marks).trimmed(text, title: draft.title)
      return ("article", sink.add(draft))
    }
    let state = StateArticle(times: page.times).drafts(in: PageState(page.tree).values)
    if let state = read(state, facts, content) { return ("page-state", state) }
    let said = description()
    let short = facts.statesArticle ? content.shortBody(isDescribed: said != nil) : datedBody(content, facts)
    guard let body = content.body() ?? short else {
      // The description is cut, but it is all there is: only for a page that calls itself an article.
      guard let cut = said, facts.saysArticle && cut.count >= MainContent.least || facts.statesArticle else {
        return (nil, nil)
      }
      // Behind where the page stops there may be more than its description.
      guard !page.lacksEnd else {
        sink.reject(.cutPage)
        return (nil, nil)
      }
      var draft = facts.draft()
      draft.text = cut
      return ("open-graph", sink.add(draft))
    }
    var draft = facts.draft(above: body.node)
    draft.text = trimmed(body, facts)
    if let name = Byline(marks: page.marks).journalist(of: draft.text), facts.lacksPerson(draft.name) {
      draft.name = name
    }
    // A page of links or of settings has text too: without a date or a name for an article there must be much of it.
    guard facts.saysArticle || draft.published != nil || body.text.count >= 140 else { return (nil, nil) }
    let id = sink.add(draft)
    return ("article", id)
  }

  /// The line or two of a board's post that says when it was written: `작성일 2022.10.15`, or a date among other
  /// facts, as `조회 3`.
  private func datedBody(_ content: MainContent, _ facts: PageFacts) -> MainContent.Body? {
    guard let body = content.shortBody(isDescribed: false) else { return nil }
    let dates = facts.dates(above: body.node)
    guard let kind = dates.found()?.kind else { return nil }
    return kind == .published || dates.standAmongFacts ? body : nil
  }

  private func trimmed(_ body: MainContent.Body, _ facts: PageFacts) -> String {
    // Only a title that stands in the element is no word of the text.
    FactLines(page.marks).trimmed(body.text, title: facts.headline(in: body.node))
  }

  /// The article in the page's state, if it is the page's own: by its title, or because the elements hold none.
  private func read(_ drafts: [Draft], _ facts: PageFacts, _ content: MainContent) -> Post.ID? {
    guard let first = drafts.first else { return nil }
    let shown = facts.draft()
    let isOwn =
      drafts.count == 1
      && first.title.map(GeneralPage.folded).map { title in
        !title.isEmpty && GeneralPage.folded(shown.title ?? "").hasPrefix(title)
      } ?? false
    guard isOwn || content.text() == nil else { return nil }
    var id: Post.ID?
    for draft in drafts {
      var draft = draft
      if drafts.count == 1 {
        draft.name = draft.name ?? shown.name
        // A day is less than the second that the page states.
        if draft.published == nil || draft.published?.precision == .day {
          draft.published = shown.published ?? draft.published
        }
        draft.permalink = draft.permalink ?? shown.permalink
      }
      let added = sink.add(draft)
      id = id ?? added
    }
    return id
  }

  private func description() -> String? {
    FieldRule("meta[property=\"og:description\"]@content")?.value(
      in: page.tree, unit: 0, style: MarkupTree.TextStyle())
  }

  private static func folded(_ text: String) -> String { text.filter { !$0.isWhitespace } }
}
