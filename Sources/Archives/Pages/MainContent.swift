internal import Markup

/// Finds the article on a page that says nothing of itself: where much text stands with few links in it.
///
/// Each paragraph gives its length to the blocks around it, less with each step (after Kohlschütter and others 2010,
/// "Boilerplate detection using shallow text features", and the scoring of readers' modes in browsers).
struct MainContent {
  let tree: MarkupTree
  private let marks: ArticleMarks
  private let clutter: PageClutter
  /// Characters before each node, in all and within links: a block's own are a difference, whatever its size.
  private let before: [Int]
  private let linkedBefore: [Int]

  /// - Parameter heading: the element of the article's title, if it is known.
  init(page: Page, heading: MarkupTree.Node?) {
    let tree = page.tree
    self.tree = tree
    marks = page.marks
    clutter = PageClutter(page: page, heading: heading)
    var before = [0]
    var linkedBefore = [0]
    before.reserveCapacity(tree.count + 1)
    linkedBefore.reserveCapacity(tree.count + 1)
    var linkEnd = 0
    var silentEnd = 0
    for node in 0..<tree.count {
      var count = 0
      if tree.isText(node) {
        count = node < silentEnd ? 0 : tree.characterCount(ofText: node)
      } else if let name = tree.name(node) {
        if MainContent.silent.contains(name) { silentEnd = max(silentEnd, tree.descendants(node).upperBound) }
        if name == "a" { linkEnd = max(linkEnd, tree.descendants(node).upperBound) }
      }
      before.append(before[node] + count)
      linkedBefore.append(linkedBefore[node] + (node < linkEnd ? count : 0))
    }
    self.before = before
    self.linkedBefore = linkedBefore
  }

  /// Fewer characters than this are no article.
  static let least = 40
  /// Fewer characters than this are no block of an article.
  private static let leastBlock = 12

  /// The article: its element, its text, and whether the page names the element as its article's.
  typealias Body = (node: MarkupTree.Node, text: String, isStated: Bool)

  /// The article; `nil` if no part of the page reads like one.
  func body() -> Body? {
    // What the page names as its article's body is one, however short.
    for selector in [MainContent.articleBody] + marks.bodies {
      if let body = longest(selector, least: 1) { return body }
    }
    for selector in marks.likelyBodies + MainContent.stated {
      if let body = longest(selector, least: MainContent.least) { return body }
    }
    if let body = densest(MainContent.least, clutter) { return body }
    // Beside a short text, what is called clutter is.
    guard densestNode(MainContent.leastBlock, clutter) == nil else { return nil }
    return densest(MainContent.least, clutter.leavingMostText(before))
  }

  /// The article of a page that says that it holds one, which may then be a line or two.
  ///
  /// - Parameter isDescribed: whether the page tells its words elsewhere, which is surer than where most text stands.
  func shortBody(isDescribed: Bool) -> Body? {
    for selector in marks.likelyBodies + MainContent.stated {
      if let body = longest(selector, least: 1) { return body }
    }
    guard !isDescribed else { return nil }
    return densest(MainContent.leastBlock, clutter)
  }

  /// The text of the article; `nil` if no part of the page reads like one.
  func text() -> String? { body()?.text }

  /// The text of the element that the page names as its article's body: all that can be trusted of a page that stops
  /// in the middle.
  func statedText() -> String? {
    ([MainContent.articleBody] + marks.bodies + marks.likelyBodies)
      .first { tree.first($0) != nil }
      .flatMap { longest($0, least: MainContent.least)?.text }
  }

  private func longest(_ selector: Selector, least: Int) -> Body? {
    let best = tree.all(selector).map { (node: $0, text: rendered($0, clutter)) }
      .max { $0.text.count < $1.text.count }
    guard let best, best.text.count >= least, linkShare(best.node) < 0.5 else { return nil }
    return (best.node, best.text, true)
  }

  private func rendered(_ node: MarkupTree.Node, _ clutter: PageClutter) -> String {
    let text = tree.text(
      of: node, style: MarkupTree.TextStyle(dropped: clutter.elements(in: tree.descendants(node))))
    guard text.isEmpty else { return text }
    let milder = clutter.leavingMostText(before, in: node)
    return tree.text(
      of: node, style: MarkupTree.TextStyle(dropped: milder.elements(in: tree.descendants(node))))
  }

  private func densest(_ least: Int, _ clutter: PageClutter) -> Body? {
    guard let node = densestNode(least, clutter) else { return nil }
    let text = rendered(node, clutter)
    return text.count >= least ? (node, text, false) : nil
  }

  private func densestNode(_ least: Int, _ clutter: PageClutter) -> MarkupTree.Node? {
    let facts = FactLines(marks)
    var scores: [MarkupTree.Node: Double] = [:]
    var skipTo = 0
    for node in tree.descendants(0) {
      guard node >= skipTo, !tree.isText(node) else { continue }
      if clutter.contains(node) {
        skipTo = max(node + 1, tree.descendants(node).upperBound)
        continue
      }
      guard let name = tree.name(node), MainContent.paragraphs.contains(name) else { continue }
      let (own, linked) = ownText(node)
      guard own >= MainContent.leastBlock, linked * 2 < own else { continue }
      // A line of facts is short, and no more of an article for being the longest on its page.
      if own < 80, tree.descendants(node).count < 60, facts.fit(tree.text(of: node)) { continue }
      let gain = Double(own - linked) + (own > 60 ? 20 : 0)
      var above = tree.parent(node)
      var weight = 1.0
      // A block's own words count for itself; a paragraph's for what holds it.
      if name != "p" { scores[node, default: 0] += gain }
      for _ in 0..<3 {
        guard let here = above, here != 0 else { break }
        scores[here, default: 0] += gain * weight
        weight /= 2
        above = tree.parent(here)
      }
    }
    // Of two blocks that hold the same paragraphs the inner one holds less else.
    let best = scores.max { left, right in
      let (a, b) = (left.value * (1 - linkShare(left.key)), right.value * (1 - linkShare(right.key)))
      return (a, left.key) < (b, right.key)
    }
    guard let best, best.value >= Double(least), linkShare(best.key) < 0.5 else { return nil }
    return best.key
  }

  /// Characters of text right in `node` (through inline elements), and how many of them lie in links.
  private func ownText(_ node: MarkupTree.Node) -> (Int, Int) {
    var own = 0
    var linked = 0
    var at = node + 1
    let end = tree.descendants(node).upperBound
    var linkEnd = 0
    while at < end {
      if tree.isText(at) {
        let count = before[at + 1] - before[at]
        own += count
        if at < linkEnd { linked += count }
        at += 1
        continue
      }
      let name = tree.name(at) ?? ""
      if MainContent.paragraphs.contains(name) || MainContent.silent.contains(name) {
        at = max(at + 1, tree.descendants(at).upperBound)
        continue
      }
      if name == "a" { linkEnd = max(linkEnd, tree.descendants(at).upperBound) }
      at += 1
    }
    return (own, linked)
  }

  private func linkShare(_ node: MarkupTree.Node) -> Double {
    let end = tree.descendants(node).upperBound
    let all = before[end] - before[node]
    return all == 0 ? 1 : Double(linkedBefore[end] - linkedBefore[node]) / Double(all)
  }

  private static let paragraphs: Set<String> = [
    "p", "div", "td", "li", "section", "article", "blockquote", "pre", "main", "dd",
  ]
  private static let silent: Set<String> = [
    "script", "style", "noscript", "template", "iframe", "svg", "select", "textarea",
  ]
  private static let articleBody = Selector(fixed: "[itemprop=articleBody]")
  private static let stated = [Selector(fixed: "article"), Selector(fixed: "[role=main] .content")]
}
