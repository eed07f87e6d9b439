internal import Markup

/// Finds the article on a page that says nothing of itself: where much text stands with few links in it.
///
/// Each paragraph gives its length to the blocks around it, less with each step (after Kohlschütter and others 2010,
/// "Boilerplate detection using shallow text features", and the scoring of readers' modes in browsers).
struct MainContent {
  let tree: MarkupTree
  /// Characters before each node, in all and within links: a block's own are a difference, whatever its size.
  private let before: [Int]
  private let linkedBefore: [Int]

  init(tree: MarkupTree) {
    self.tree = tree
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

  /// The article: its element and its text.
  typealias Body = (node: MarkupTree.Node, text: String)

  /// The article; `nil` if no part of the page reads like one.
  func body() -> Body? {
    // What the page names as its article's body is one, however short.
    if let named = MainContent.stated.first.flatMap({ longest($0, least: 1) }) { return named }
    for selector in MainContent.stated {
      if let body = longest(selector, least: MainContent.least) { return body }
    }
    guard let node = densest(MainContent.least) else { return nil }
    let text = rendered(node)
    return text.count >= MainContent.least ? (node, text) : nil
  }

  /// The article of a page that says that it holds one, which may then be a line or two.
  ///
  /// - Parameter isDescribed: whether the page tells its words elsewhere, which is surer than where most text stands.
  func shortBody(isDescribed: Bool) -> Body? {
    for selector in MainContent.stated {
      if let body = longest(selector, least: 1) { return body }
    }
    guard !isDescribed, let node = densest(MainContent.leastBlock) else { return nil }
    let text = rendered(node)
    return text.isEmpty ? nil : (node, text)
  }

  /// The text of the article; `nil` if no part of the page reads like one.
  func text() -> String? { body()?.text }

  /// The text of the element that the page names as its article's body: all that can be trusted of a page that stops
  /// in the middle.
  func statedText() -> String? {
    MainContent.stated.prefix(3).first { tree.first($0) != nil }
      .flatMap { longest($0, least: MainContent.least)?.text }
  }

  private func longest(_ selector: Selector, least: Int) -> Body? {
    let best = tree.all(selector).map { (node: $0, text: rendered($0)) }.max { $0.text.count < $1.text.count }
    guard let best, best.text.count >= least, linkShare(best.node) < 0.5 else { return nil }
    return best
  }

  private func rendered(_ node: MarkupTree.Node) -> String {
    var dropped = Set(tree.all(MainContent.clutter, in: node))
    for inner in tree.descendants(node) where !tree.isText(inner) && isClutter(inner) {
      dropped.insert(inner)
    }
    return tree.text(of: node, style: MarkupTree.TextStyle(dropped: dropped))
  }

  private func densest(_ least: Int) -> MarkupTree.Node? {
    var scores: [MarkupTree.Node: Double] = [:]
    var skipTo = 0
    for node in tree.descendants(0) {
      guard node >= skipTo, !tree.isText(node) else { continue }
      if tree.fits(MainContent.clutter, node) || isClutter(node) {
        skipTo = max(node + 1, tree.descendants(node).upperBound)
        continue
      }
      guard let name = tree.name(node), MainContent.paragraphs.contains(name) else { continue }
      let (own, linked) = ownText(node)
      guard own >= MainContent.leastBlock, linked * 2 < own else { continue }
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
    let best = scores.max { left, right in
      let (a, b) = (left.value * (1 - linkShare(left.key)), right.value * (1 - linkShare(right.key)))
      return (a, right.key) < (b, left.key)
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

  private func isClutter(_ node: MarkupTree.Node) -> Bool {
    guard let name = tree.name(node),
      name == "div" || name == "ul" || name == "section" || name == "p" || name == "aside"
        || name == "dl" || name == "ol" || name == "table"
    else { return false }
    let names = ((tree.attribute("class", node) ?? "") + " " + (tree.attribute("id", node) ?? ""))
      .lowercased()
    guard names.count > 1 else { return false }
    return MainContent.clutterWords.contains { names.contains($0) }
  }

  private static let paragraphs: Set<String> = [
    "p", "div", "td", "li", "section", "article", "blockquote", "pre", "main", "dd",
  ]
  private static let silent: Set<String> = [
    "script", "style", "noscript", "template", "iframe", "svg", "select", "textarea",
  ]
  private static let clutterWords = [
    "comment", "related", "footer", "sidebar", "side_bar", "share", "sns_", "sns-", "social", "advert",
    "banner", "breadcrumb",
    "copyright", "navigation", "menu", "popup", "recommend", "ranking", "newsletter", "subscribe", "tag_list",
    "taglist",
    "byline", "reporter_", "author-info", "adsbygoogle", "ad_area", "ad-area", "article_ad", "paging",
    "pagination", "login", "cookie",
  ]
  private static let stated: [Selector] = [
    "[itemprop=articleBody]",
    "#articleBody, #article-view-content-div, #article_body, .article_body, .article-body, #newsct_article",
    ".entry-content, .post-content, .post-body, .article_txt, .article-content, .news_body, .view_con",
    "article", "[role=main] .content",
  ].compactMap { Selector($0) }
  private static let clutter = Selector(
    fixed:
      "nav, footer, aside, header, form, button, figcaption, [role=navigation], [role=banner], [role=contentinfo], [aria-hidden=true], [itemprop~=comment]"
  )
}
