internal import Markup

/// Web pages: by platform rules first, then by what pages say of themselves in general.
struct PageFormat: ArchiveFormat {
  let id = "html"

  func fits(_ document: Document) -> Bool { PageFormat.looksLikePage(document.text.text) }

  /// Whether bytes begin like HTML, or hold an element of it early on.
  static func looksLikePage(_ bytes: [UInt8]) -> Bool {
    let span = bytes.span
    let end = min(span.count, 65536)
    var at = 0
    while at < end, span[at] <= 0x20 { at += 1 }
    guard at < min(end, 4096) else { return false }
    // Text with a stray tag in it is text; a page without its beginning still begins with a tag.
    let known = span[at] == 0x3C ? PageFormat.elements : PageFormat.frames
    while at < end {
      if span[at] == 0x3C, known.contains(PageFormat.name(span, at + 1)) {
        // `<!DOCTYPE plist` and its like are XML of others.
        if span[at + 1] != 0x21 || PageFormat.name(span, at + 10) == PageFormat.html { return true }
      }
      at += 1
    }
    return false
  }

  private static let html = name(Array("html".utf8).span, 0)
  private static let frames = Set(["html", "body", "head", "!doctype"].map { name(Array($0.utf8).span, 0) })
  private static let elements = frames.union(
    ["div", "article", "p", "span", "table", "meta", "h1", "a"].map { name(Array($0.utf8).span, 0) })

  /// The name of the tag at `at` in small letters, packed into a number; 0 for none or a long one.
  private static func name(_ span: Span<UInt8>, _ at: Int) -> UInt64 {
    var name: UInt64 = 0
    var at = at
    while at < span.count {
      let byte = span[at]
      let isLetter = (0x61...0x7A).contains(byte | 0x20)
      guard isLetter || (0x30...0x39).contains(byte) || byte == 0x21 else { break }
      guard name >> 56 == 0 else { return 0 }
      name = name << 8 | UInt64(isLetter ? byte | 0x20 : byte)
      at += 1
    }
    return name
  }

  func read(_ document: Document, _ context: ReadingContext, into sink: PostSink) {
    let parsed = HTMLParser.parse(document.text.text)
    if parsed.trouble.contains(.text) || parsed.trouble.contains(.nodes) || parsed.trouble.contains(.depth)
      || parsed.trouble.contains(.attributes)
    {
      sink.reject(.limit, at: 0)
    }
    let page = Page(document, parsed.tree, context.times(of: document), context.rules.article)
    let own = page.address.flatMap { WebAddress($0) }.flatMap { context.rules.rule(host: $0.host) }
    // The rule of the page's host first, then the others: a saved page may have lost its address.
    if let own, read(page, by: own, into: sink) { return }
    for place in context.rules.candidates(on: page.hosts, besides: own) {
      if read(page, by: context.rules.rules[place], into: sink) { return }
    }
    sink.platform = GeneralPage(page: page, sink: sink, isOfKnownSite: own != nil, rules: context.rules.rules)
      .read()
  }

  /// Reads the posts of `page` by the first layout of `rule` that finds any; `false` if none does.
  private func read(_ page: Page, by rule: PlatformRule, into sink: PostSink) -> Bool {
    let reader = LayoutReader(page: page, rule: rule, sink: sink)
    for layout in rule.layouts where reader.fits(layout) {
      let count = reader.read(layout)
      guard count > 0 else { continue }
      if count == 1, layout.unit == nil, !reader.knowsComments(by: layout) {
        UnreadComments(page: page).note(in: sink)
      }
      sink.platform = rule.platform(at: page.address)
      // Whole posts may stand before the place where a page stops, and the last of them may be half of one.
      if page.isCut, !reader.foundCut {
        sink.reject(.truncated, at: sink.stored(page.source.count), bytes: 0)
      }
      return true
    }
    return false
  }
}
