internal import Markup

/// What of a page is no part of its article, wherever the article is: menus, comments, advertisements.
///
/// What holds the article's heading or its stated body is never among it, whatever its class says: themes write
/// `has-sidebar` and `comments` on what holds the whole page.
struct PageClutter {
  private let tree: MarkupTree
  /// For each node whether it is clutter by itself.
  private var flags: [Bool]
  /// The same, for those whose element alone says so, which are clutter on any page.
  private let sure: [Bool]

  init(page: Page, heading: MarkupTree.Node?) {
    tree = page.tree
    var flags = [Bool](repeating: false, count: tree.count)
    for node in tree.all(PageClutter.elements) { flags[node] = true }
    let sure = flags
    for selector in [PageClutter.states] + page.marks.clutter {
      for node in tree.all(selector) { flags[node] = true }
    }
    for node in tree.all(PageClutter.forms) {
      // Some servers wrap the whole page into a form.
      flags[node] = tree.descendants(node).count * 5 < tree.count * 4
    }
    for node in tree.descendants(0) {
      guard !flags[node], let name = tree.name(node), PageClutter.blocks.contains(name) else { continue }
      let names = [tree.attribute("class", node), tree.attribute("id", node)].compactMap { $0 }
      if names.contains(where: page.marks.clutterWords.stand) { flags[node] = true }
    }
    self.sure = sure
    self.flags = flags
    let bodies = [PageClutter.articleBody] + page.marks.bodies
    for held in [heading] + bodies.map({ page.tree.first($0) }) {
      var above = held
      while let node = above, node != 0 {
        if !sure[node], !tree.fits(PageClutter.forms, node) { self.flags[node] = false }
        above = tree.parent(node)
      }
    }
  }

  func contains(_ node: MarkupTree.Node) -> Bool { flags[node] }

  /// The elements among `nodes`.
  func elements(in nodes: Range<MarkupTree.Node>) -> Set<MarkupTree.Node> { Set(nodes.filter { flags[$0] }) }

  /// The clutter without what holds most text of `root`, for where nothing else is left of it; lists of alike elements
  /// are none the less clutter, as comments are.
  ///
  /// - Parameter before: characters before each node.
  func leavingMostText(_ before: [Int], in root: MarkupTree.Node = 0) -> PageClutter {
    var milder = self
    let all = before[tree.descendants(root).upperBound] - before[root]
    for node in tree.descendants(root) where flags[node] && !sure[node] && !tree.fits(PageClutter.forms, node)
    {
      let count = before[tree.descendants(node).upperBound] - before[node]
      if count * 2 > all, !isList(node) { milder.flags[node] = false }
    }
    return milder
  }

  /// Whether elements of one class stand side by side in `node`.
  private func isList(_ node: MarkupTree.Node) -> Bool {
    var last: (parent: MarkupTree.Node, names: String)?
    for inner in tree.descendants(node) {
      guard let name = tree.name(inner), !PageClutter.inline.contains(name), let parent = tree.parent(inner),
        let names = tree.attribute("class", inner), !names.isEmpty
      else { continue }
      if let last, last.parent == parent, last.names == names { return true }
      last = (parent, names)
    }
    return false
  }

  private static let blocks: Set<String> = ["div", "ul", "section", "p", "aside", "dl", "ol", "table"]
  private static let inline: Set<String> = [
    "p", "span", "br", "img", "a", "b", "strong", "em", "i", "figure",
  ]
  private static let elements = Selector(
    fixed:
      "nav, footer, aside, header, button, figcaption, [role=navigation], [role=banner], [role=contentinfo]")
  private static let states = Selector(
    fixed: "dialog, [role=dialog], [aria-modal=true], [aria-hidden=true], [itemprop~=comment]")
  private static let forms = Selector(fixed: "form")
  private static let articleBody = Selector(fixed: "[itemprop=articleBody]")
}
