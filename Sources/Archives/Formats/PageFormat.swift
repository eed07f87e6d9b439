internal import Markup

/// Web pages: by platform rules first, then by what pages say of themselves in general.
struct PageFormat: ArchiveFormat {
  let id = "html"

  func fits(_ document: Document) -> Bool { PageFormat.looksLikePage(document.text.text) }

  /// Whether bytes begin like HTML, or hold an element of it early on.
  static func looksLikePage(_ bytes: [UInt8]) -> Bool {
    guard let first = bytes.prefix(4096).first(where: { $0 > 0x20 }) else { return false }
    let head = bytes.prefix(65536)
    let marks = first == 0x3C ? PageFormat.marks : PageFormat.marksAnywhere
    return head.indices.contains { place in
      head[place] == 0x3C
        && marks.contains { mark in
          place + mark.count <= head.endIndex
            && zip(head[place..<place + mark.count], mark).allSatisfy { $0 == $1 || $0 | 0x20 == $1 }
        }
    }
  }

  // Tags of which one stands near the start of a page; after other text only the first four count.
  private static let marksAnywhere = ["<html", "<!doctype html", "<body", "<head"].map { Array($0.utf8) }
  private static let marks =
    marksAnywhere
    + ["<div", "<article", "<p>", "<span", "<table", "<meta", "<h1", "<a "].map { Array($0.utf8) }

  func read(_ document: Document, _ context: ReadingContext, into sink: PostSink) {
    let parsed = HTMLParser.parse(document.text.text)
    if parsed.trouble.contains(.text) || parsed.trouble.contains(.nodes) || parsed.trouble.contains(.depth)
      || parsed.trouble.contains(.attributes)
    {
      sink.reject(.limit, at: 0)
    }
    let page = Page(document, parsed.tree, context.times(of: document))
    for rule in candidates(page, context.rules) {
      let reader = LayoutReader(page: page, rule: rule, sink: sink)
      for layout in rule.layouts where reader.fits(layout) {
        if reader.read(layout) > 0 {
          sink.platform = rule.id
          return
        }
      }
    }
    sink.platform = GeneralPage(page: page, sink: sink).read()
  }

  /// The rule of the page's host first, then the others: a saved page may have lost its address.
  private func candidates(_ page: Page, _ rules: PlatformRules) -> [PlatformRule] {
    let own = page.address.flatMap { WebAddress($0) }.flatMap { rules.rule(host: $0.host) }
    return (own.map { [$0] } ?? [])
      + rules.rules.filter { $0.id != own?.id && $0.layouts.contains { !$0.markers.isEmpty } }
  }
}
