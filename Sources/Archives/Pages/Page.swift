internal import Markup
internal import Posts

/// A parsed page, and what it says of itself.
struct Page {
  let tree: MarkupTree
  let source: [UInt8]
  /// Where the page lay: by its container, the browser that saved it, or its own links; `nil` if nothing says so.
  let address: String?
  /// What relative addresses are resolved against.
  let base: String?
  /// When it was saved, if the browser wrote that into it.
  let saved: Int64?
  let times: TimeReader
  /// The hosts of the page by everything that tells its address.
  let hosts: [Substring]
  /// How articles are marked up that no rule reads.
  let marks: ArticleMarks

  init(_ document: Document, _ tree: MarkupTree, _ times: TimeReader, _ marks: ArticleMarks) {
    self.tree = tree
    self.marks = marks
    source = document.text.text
    let note = SavedNote(source)
    let copy = WaybackNote(source)
    let ownLinks = Page.ownLinks(tree)
    let links = ownLinks.map(WaybackAddress.original(of:))
    let found = document.address ?? note.address
    let archived = copy.address
    let stated = found.map(WaybackAddress.original(of:))
    address = Page.preferred(stated ?? archived, links).map(WebAddress.page)
    base =
      tree.first(Page.baseElement).flatMap { tree.attribute("href", $0) }
      .flatMap { WebAddress.resolve($0, base: stated ?? links.first ?? archived) } ?? stated ?? links.first
      ?? archived
    hosts = ((stated.map { [$0] } ?? []) + links + (archived.map { [$0] } ?? []))
      .compactMap { WebAddress($0)?.plainHost }
      .filter { !marks.mirrors.contains(String($0)) }
    saved = note.saved(times)
    var times = times
    if let saved, times.captureOrigin == .file { (times.captured, times.captureOrigin) = (saved, .stated) }
    // The archive's copy of a page says better when it was taken than who saved the copy.
    if times.captureOrigin < .given,
      let kept = ((found.map { [$0] } ?? []) + ownLinks).lazy.compactMap({ WaybackAddress($0) }).first
    {
      (times.captured, times.captureOrigin) = (kept.captured, .stated)
    } else if times.captureOrigin < .given, let captured = copy.captured {
      (times.captured, times.captureOrigin) = (captured, .stated)
    }
    self.times = times
  }

  /// The page's own word on its address, which is cleaner than what the browser saw, if it is on the same host.
  private static func preferred(_ stated: String?, _ links: [String]) -> String? {
    guard let stated, let seen = WebAddress(stated) else { return links.first ?? stated }
    return links.first { WebAddress($0)?.plainHost == seen.plainHost } ?? stated
  }

  private static func ownLinks(_ tree: MarkupTree) -> [String] {
    var found: [String] = []
    if let link = tree.first(canonical).flatMap({ tree.attribute("href", $0) }) { found.append(link) }
    if let link = tree.first(openGraph).flatMap({ tree.attribute("content", $0) }) { found.append(link) }
    return found.filter { WebAddress($0) != nil }
  }

  /// Whether the page stops in the middle.
  var isCut: Bool { tree.isCut(in: source) }
  /// Whether it neither ends nor is a fragment.
  var lacksEnd: Bool { tree.lacksEnd(in: source) }

  private static let canonical = Selector(fixed: "link[rel=canonical]")
  private static let openGraph = Selector(fixed: "meta[property=\"og:url\"]")
  private static let baseElement = Selector(fixed: "base[href]")

  /// The address of a link of this page.
  func resolve(_ link: String) -> String? {
    WebAddress.resolve(link, base: base).map(WaybackAddress.original(of:))
  }
}
