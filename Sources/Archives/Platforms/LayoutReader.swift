internal import Markup
internal import Posts

/// Reads the posts of one page by one layout of a platform rule.
///
/// A class: what it holds is large, and would else be copied for each field of each post.
final class LayoutReader {
  let page: Page
  let rule: PlatformRule
  let sink: PostSink
  /// Whether a post was lost because the page stops in it.
  private(set) var foundCut = false

  init(page: Page, rule: PlatformRule, sink: PostSink) {
    self.page = page
    self.rule = rule
    self.sink = sink
  }

  /// Whether any marker of the layout is on the page.
  func fits(_ layout: PlatformRule.Layout) -> Bool {
    layout.markers.isEmpty || layout.markers.contains { page.tree.first($0) != nil }
  }

  /// Whether a comment stands on the page in the marks of `layout`.
  func knowsComments(by layout: PlatformRule.Layout) -> Bool {
    layout.inner.contains { $0.answersPage && $0.unit.map { page.tree.first($0) != nil } ?? false }
  }

  /// Reads all posts of `layout`; how many there were.
  func read(_ layout: PlatformRule.Layout) -> Int {
    let units = layout.unit.map { page.tree.all($0) } ?? [0]
    var count = 0
    var gone = (count: 0, bytes: 0)
    defer { sink.note(.goneComment, count: gone.count, bytes: gone.bytes) }
    var thread = CommentThread()
    var talk = PageTalk()
    for (place, unit) in units.enumerated() {
      guard !sink.isStopped else { break }
      guard !layout.ads.contains(where: { page.tree.fits($0, unit) }) else {
        let range = page.tree.range(unit, in: page.source)
        sink.reject(.advertisement, at: range.lowerBound, bytes: range.count)
        continue
      }
      let nested = nested(in: unit, units[(place + 1)...])
      var draft = draft(layout, unit, nested: nested)
      if let selector = layout.goesOn {
        talk.hear(
          from: speaker(layout, unit), goesOn: page.tree.fits(selector, unit), in: &draft)
      }
      let level = layout.levels.map { self.level(of: unit, $0) }
      if let level { draft?.parent = thread.parent(at: level) }
      talk.link(&draft)
      if draft == nil || level != nil, isGone(unit, layout, draft, nested: nested) {
        if let level { thread.add(nil, at: level) }
        gone.count += 1
        gone.bytes += page.tree.range(unit, in: page.source).count
        continue
      }
      if draft == nil {
        let range = page.tree.range(unit, in: page.source)
        let isCut = page.tree.isLeftOpen(unit)
        if layout.unit != nil {
          foundCut = foundCut || isCut
          sink.reject(isCut ? .truncated : .noText, at: range.lowerBound, bytes: range.count)
        }
      }
      let number = draft?.number
      // Such numbers tell the posts of the page from each other; an address tells them from all others.
      if layout.fields[.answered]?.isEmpty == false { draft?.number = nil }
      let id = draft.flatMap { sink.add($0) }
      if let level { thread.add(id, at: level) }
      talk.note(id, as: number)
      count += id == nil ? 0 : 1
      // A photograph without words may quote words of others; comments want the post that they answer.
      for inner in layout.inner where draft != nil || !inner.answersPage {
        // Comments stand below the post's element on some sites: with one post on the page they are all its own.
        let scope = inner.answersPage && units.count == 1 ? 0 : unit
        count += read(inner, in: scope, around: draft, id)
      }
    }
    return count
  }

  /// Who a unit says its writer is, whether or not it holds a text.
  private func speaker(_ layout: PlatformRule.Layout, _ unit: MarkupTree.Node) -> PageTalk.Speaker {
    func first(_ field: PlatformRule.Field) -> String? {
      (layout.fields[field] ?? []).lazy.compactMap { [tree = page.tree] in
        $0.value(in: tree, unit: unit, style: MarkupTree.TextStyle())
      }.first
    }
    return PageTalk.Speaker(name: first(.name), handle: first(.handle))
  }

  /// Reads the comments of a page whose post `id` was read in another way.
  func readComments(below id: Post.ID) {
    for layout in rule.comments { _ = read(layout, in: 0, around: nil, id) }
  }

  private func read(
    _ layout: PlatformRule.Layout, in unit: MarkupTree.Node, around post: Draft?, _ id: Post.ID?
  ) -> Int {
    guard let selector = layout.unit, fits(layout) else { return 0 }
    let units = page.tree.all(selector, in: unit)
    var count = 0
    var gone = (count: 0, bytes: 0)
    defer { sink.note(.goneComment, count: gone.count, bytes: gone.bytes) }
    var thread = CommentThread()
    for (place, node) in units.enumerated() {
      guard !sink.isStopped else { break }
      let level = layout.levels.map { self.level(of: node, $0) } ?? 0
      let nested = nested(in: node, units[(place + 1)...])
      let read = draft(layout, node, nested: nested, after: post?.published)
      if isGone(node, layout, read, nested: nested) {
        gone.count += 1
        gone.bytes += page.tree.range(node, in: page.source).count
        thread.add(nil, at: level)
        continue
      }
      guard var draft = read else { continue }
      draft.home = id
      if layout.answersPage, draft.parentAddress == nil { draft.parent = thread.parent(at: level) ?? id }
      let added = sink.add(draft)
      thread.add(added, at: level)
      count += added == nil ? 0 : 1
    }
    return count
  }

  /// How many elements that `levels` fits stand around `node`, itself included.
  private func level(of node: MarkupTree.Node, _ levels: Selector) -> Int {
    var level = 0
    var above: MarkupTree.Node? = node
    while let here = above, here != 0 {
      if page.tree.fits(levels, here) { level += 1 }
      above = page.tree.parent(here)
    }
    return level
  }

  /// Whether a unit only says that there was a text: all of its text, or part of what it shows if it holds no text
  /// at all. The units inside it speak for themselves.
  private func isGone(
    _ unit: MarkupTree.Node, _ layout: PlatformRule.Layout, _ read: Draft?,
    nested: ArraySlice<MarkupTree.Node>
  ) -> Bool {
    guard !layout.notices.isEmpty else { return false }
    let style = MarkupTree.TextStyle(keepsLineBreaks: layout.keepsLineBreaks, dropped: Set(nested))
    let text = read?.text ?? page.tree.text(of: unit, style: style)
    return layout.notices.contains { notice in
      guard text.contains(notice) else { return false }
      return read == nil
        || text.trimmingPrefix("[").prefix { $0 != "]" && $0 != "." } == notice
          && text.utf8.count <= notice.utf8.count + 4
    }
  }

  /// The units inside `unit`, each a post of its own: of those that follow, the first few.
  private func nested(
    in unit: MarkupTree.Node, _ following: ArraySlice<MarkupTree.Node>
  ) -> ArraySlice<MarkupTree.Node> {
    let end = page.tree.descendants(unit).upperBound
    return following.prefix { $0 < end }
  }

  private func draft(
    _ layout: PlatformRule.Layout, _ unit: MarkupTree.Node, nested: ArraySlice<MarkupTree.Node>,
    after: Moment? = nil
  ) -> Draft? {
    let tree = page.tree
    let inner = Array(nested) + layout.inner.flatMap { $0.unit.map { tree.all($0, in: unit) } ?? [] }
    let left = InnerPosts(inner, in: tree)
    var dropped = Set(inner)
    for selector in layout.dropped { dropped.formUnion(tree.all(selector, in: unit)) }
    var inlined: Set<MarkupTree.Node> = []
    for selector in layout.inlined { inlined.formUnion(tree.all(selector, in: unit)) }
    let style = MarkupTree.TextStyle(
      keepsLineBreaks: layout.keepsLineBreaks, dropped: dropped, inlined: inlined)
    func values(_ field: PlatformRule.Field) -> some Sequence<String> {
      (layout.fields[field] ?? []).lazy.compactMap {
        $0.value(in: tree, unit: unit, style: style, leaving: left)
      }
    }
    var iterator = values(.text).makeIterator()
    let text = iterator.next()
    let title = first(values(.title))
    guard let text = text ?? (layout.fields[.text]?.isEmpty ?? true ? title : nil) else { return nil }
    // Where the page stops inside a post, its heading may be only what comes before its words.
    if layout.unit != nil, title?.hasPrefix(text) ?? false, tree.isLeftOpen(unit) { return nil }
    var draft = Draft(text: text, platform: rule.platform(at: page.address))
    draft.title = title
    draft.name = first(values(.name)) ?? drawnName(layout, unit, style, left)
    draft.handle = first(values(.handle))
    var times = page.times
    if times.captureOrigin == .file, let after { times.floor = after.seconds }
    let stated = Array(values(.time))
    draft.published = stated.lazy.compactMap(times.moment).first
    let range = tree.range(unit, in: page.source)
    draft.bytes = layout.unit == nil ? nil : range
    draft.hasUnreadTime = !stated.isEmpty
    draft.permalink = first(values(.permalink).compactMap(resolve))
    if draft.permalink == nil, layout.unit == nil { draft.permalink = page.address }
    draft.parentAddress = first(values(.parent).compactMap(resolve))
    draft.number = first(values(.number))
    if layout.numbersAreSites { draft.key = draft.number.map { rule.id + "/comment/" + $0 } }
    draft.answered = first(values(.answered))
    // A page of one post states to machines what the rule may not find since the site's last change.
    return layout.unit == nil ? completed(draft) : draft
  }

  /// The name of an author who shows a picture of it.
  private func drawnName(
    _ layout: PlatformRule.Layout, _ unit: MarkupTree.Node, _ style: MarkupTree.TextStyle, _ left: InnerPosts
  ) -> String? {
    var style = style
    style.readsPictures = true
    return layout.fields[.name]?.lazy
      .compactMap { [tree = page.tree] in $0.value(in: tree, unit: unit, style: style, leaving: left) }.first
  }

  private func completed(_ draft: Draft) -> Draft {
    guard draft.title == nil || draft.name == nil || draft.published == nil else { return draft }
    return PageFacts(page: page, linked: PageJSON(page.tree).linked).complete(draft)
  }

  private func resolve(_ link: String) -> String? {
    guard page.base == nil else { return page.resolve(link) }
    return WebAddress.resolve(WaybackAddress.original(of: link), base: rule.base)
  }

  private func first(_ values: some Sequence<String>) -> String? {
    var iterator = values.makeIterator()
    return iterator.next()
  }
}
