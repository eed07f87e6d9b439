internal import Markup

/// Comments that stand on a page in markup that nobody knows: they are said, so that they are not missed.
struct UnreadComments {
  let page: Page

  /// Notes the bytes of elements that are named for comments and hold words with a time, as each comment has one.
  func note(in sink: PostSink) {
    let tree = page.tree
    let found = InnerPosts(tree.all(PageDates.commentElements), in: tree).ranges.filter(holdsComments)
    let bytes = found.reduce(0) { $0 + tree.range($1.lowerBound, in: page.source).count }
    sink.note(.unreadComments, count: found.count, bytes: bytes)
  }

  private func holdsComments(_ element: Range<MarkupTree.Node>) -> Bool {
    let tree = page.tree
    let node = element.lowerBound
    // What holds the title is named for the comments that its article has.
    guard !tree.descendants(node).contains(where: { tree.name($0) == "h1" }) else { return false }
    let dropped = Set(tree.all(UnreadComments.controls, in: node))
    let lines = tree.text(of: node, style: MarkupTree.TextStyle(dropped: dropped)).split(separator: "\n")
    let facts = FactLines(page.marks)
    let dates = WrittenDates(page.times, page.marks)
    func isDated(_ line: Substring) -> Bool {
      line.count < 100
        && (!dates.all(in: String(line)).isEmpty || page.times.moment(String(line)) != nil
          || line.split(separator: " ").contains { RelativeTime(String($0)) != nil && $0.count > 2 })
    }
    return lines.contains(where: isDated)
      && lines.contains { line in
        line.count { $0.isLetter } >= 4 && !isDated(line) && !facts.fit(String(line))
      }
  }

  private static let controls = Selector(fixed: "form, button, select, textarea, script")
}
