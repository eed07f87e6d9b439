internal import Markup
internal import Posts

/// Reads the posts of one page by one layout of a platform rule.
struct LayoutReader {
  let page: Page
  let rule: PlatformRule
  let sink: PostSink

  /// Whether any marker of the layout is on the page.
  func fits(_ layout: PlatformRule.Layout) -> Bool {
    layout.markers.isEmpty || layout.markers.contains { page.tree.first($0) != nil }
  }

  /// Reads all posts of `layout`; how many there were.
  func read(_ layout: PlatformRule.Layout) -> Int {
    let units = layout.unit.map { page.tree.all($0) } ?? [0]
    var count = 0
    for (place, unit) in units.enumerated() {
      guard !sink.isStopped else { break }
      let nested = nested(in: unit, units[(place + 1)...])
      guard let draft = draft(layout, unit, nested: nested) else {
        let range = page.tree.range(unit, in: page.source)
        let loss = page.tree.isLeftOpen(unit) ? Loss.truncated : .noText
        if layout.unit != nil { sink.reject(loss, at: range.lowerBound, bytes: range.count) }
        continue
      }
      let id = sink.add(draft)
      count += id == nil ? 0 : 1
      for inner in layout.inner {
        // Comments stand below the post's element on some sites: with one post on the page they are all its own.
        let scope = inner.answersPage && units.count == 1 ? 0 : unit
        count += read(inner, in: scope, around: draft, id)
      }
    }
    return count
  }

  private func read(
    _ layout: PlatformRule.Layout, in unit: MarkupTree.Node, around post: Draft, _ id: Post.ID?
  ) -> Int {
    guard let selector = layout.unit, fits(layout) else { return 0 }
    let units = page.tree.all(selector, in: unit)
    var count = 0
    var gone = (count: 0, bytes: 0)
    defer { sink.note(.goneComment, count: gone.count, bytes: gone.bytes) }
    var latest = id
    for (place, node) in units.enumerated() {
      guard !sink.isStopped else { break }
      let nested = nested(in: node, units[(place + 1)...])
      let read = draft(layout, node, nested: nested, after: post.published)
      if isGone(node, layout, read, nested: nested) {
        gone.count += 1
        gone.bytes += page.tree.range(node, in: page.source).count
        continue
      }
      guard var draft = read else { continue }
      if layout.answersPage, draft.parentAddress == nil { draft.parent = id }
      latest = sink.add(draft) ?? latest
      count += latest == nil ? 0 : 1
    }
    return count
  }

  /// Whether a unit only says that there was a text: all of its text, or part of what it shows if it holds no text
  /// at all. The units inside it speak for themselves.
  private func isGone(
    _ unit: MarkupTree.Node, _ layout: PlatformRule.Layout, _ read: Draft?, nested: Set<MarkupTree.Node>
  ) -> Bool {
    guard !layout.notices.isEmpty else { return false }
    let style = MarkupTree.TextStyle(keepsLineBreaks: layout.keepsLineBreaks, dropped: nested)
    let text = read?.text ?? page.tree.text(of: unit, style: style)
    return layout.notices.contains { notice in
      guard text.contains(notice) else { return false }
      return read == nil
        || text.trimmingPrefix("[").prefix { $0 != "]" && $0 != "." } == notice
          && text.utf8.count <= notice.utf8.count + 4
    }
  }

  /// The units inside `unit`, each a post of its own: of those that follow, the first few.
  private func nested(in unit: MarkupTree.Node, _ following: ArraySlice<MarkupTree.Node>) -> Set<
    MarkupTree.Node
  > {
    let end = page.tree.descendants(unit).upperBound
    return Set(following.prefix { $0 < end })
  }

  private func draft(
    _ layout: PlatformRule.Layout, _ unit: MarkupTree.Node, nested: Set<MarkupTree.Node>, after: Moment? = nil
  ) -> Draft? {
    let tree = page.tree
    var dropped = nested
    for selector in layout.dropped { dropped.formUnion(tree.all(selector, in: unit)) }
    let style = MarkupTree.TextStyle(keepsLineBreaks: layout.keepsLineBreaks, dropped: dropped)
    func values(_ field: PlatformRule.Field) -> some Sequence<String> {
      (layout.fields[field] ?? []).lazy.compactMap { $0.value(in: tree, unit: unit, style: style) }
    }
    var iterator = values(.text).makeIterator()
    let text = iterator.next()
    let title = first(values(.title))
    guard let text = text ?? (layout.fields[.text]?.isEmpty ?? true ? title : nil) else { return nil }
    // Where the page stops inside a post, its heading may be only what comes before its words.
    if layout.unit != nil, title?.hasPrefix(text) ?? false, tree.isLeftOpen(unit) { return nil }
    var draft = Draft(text: text, platform: rule.id)
    draft.title = title
    draft.name = first(values(.name))
    draft.handle = first(values(.handle))
    var times = page.times
    if times.captureOrigin == .file, let after { times.floor = after.seconds }
    let stated = Array(values(.time))
    draft.published = stated.lazy.compactMap(times.moment).first
    let range = tree.range(unit, in: page.source)
    draft.bytes = layout.unit == nil ? nil : range
    draft.hasUnreadTime = !stated.isEmpty
    draft.permalink = first(values(.permalink).compactMap(page.resolve))
    if draft.permalink == nil, layout.unit == nil { draft.permalink = page.address }
    draft.parentAddress = first(values(.parent).compactMap(page.resolve))
    return draft
  }

  private func first(_ values: some Sequence<String>) -> String? {
    var iterator = values.makeIterator()
    return iterator.next()
  }
}
