internal import Markup

/// The element on a page that shows the title of its article.
struct PageHeading {
  let node: MarkupTree.Node
  /// It says what the page's title says, and was not only taken for its rank.
  let saysTitle: Bool

  /// The first heading that says what the page's title says; else the first of the highest rank, if there is one.
  init?(in tree: MarkupTree) {
    func title(_ selector: Selector, _ name: String) -> String? {
      tree.first(selector).flatMap { tree.attribute(name, $0) }
    }
    let titles = [
      title(PageHeading.openGraph, "content"), tree.first(PageHeading.titleElement).map { tree.rawText($0) },
    ]
    .compactMap { $0 }.map(PageHeading.folded).filter { $0.count > 1 }
    func fits(_ node: MarkupTree.Node, least: Int) -> Bool {
      let end = tree.descendants(node).upperBound
      guard end - node < 40 else { return false }
      let text = PageHeading.folded(tree.text(of: node))
      return text.count >= least
        && titles.contains { $0.hasPrefix(text) || text.count > 4 && $0.contains(text) }
    }
    let found =
      tree.first(PageHeading.headings) { fits($0, least: 2) }
      ?? tree.first(PageHeading.named) { fits($0, least: 5) }
    guard let node = found ?? tree.first(PageHeading.highest) else { return nil }
    self.node = node
    saysTitle = found != nil
  }

  /// `text` without its blanks, to be compared.
  static func folded(_ text: String) -> String { text.filter { !$0.isWhitespace } }

  private static let openGraph = Selector(fixed: "meta[property=\"og:title\"]")
  private static let titleElement = Selector(fixed: "title")
  private static let headings = Selector(fixed: "h1, h2, h3, h4")
  private static let highest = Selector(fixed: "h1")
  private static let named = Selector(
    fixed: "[class*=tit], [class*=Tit], [class*=subject], [class*=headline], [id*=title], [id*=subject]")
}
