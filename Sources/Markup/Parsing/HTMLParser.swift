internal import CLibXML2

/// A parsed document and the limits it hit.
public struct ParsedMarkup: Sendable {
  /// The tree.
  public let tree: MarkupTree
  /// What had to be left out.
  public let trouble: MarkupTrouble
}

/// Parses pages with libxml2's HTML parser.
public enum HTMLParser {
  /// - Parameter text: clean UTF-8; see ``Transcoder``.
  /// - Complexity: O(*n*); memory about twice the text.
  public static func parse(_ text: [UInt8]) -> ParsedMarkup { parse(text, takingAttributesOut: true) }

  /// - Parameter takesAttributes: whether ``TakenAttributes`` are taken out, which is faster and changes nothing else.
  static func parse(_ text: [UInt8], takingAttributesOut takesAttributes: Bool) -> ParsedMarkup {
    LibXML2.prepare()
    var whole = CutTail.without(text)
    // What a last end tag closes is told by its place from what the end of the document closes; very large pages are
    // not copied for it.
    if whole.last == 0x3E, whole.count < 8 << 20 { whole.append(0x0A) }
    let joined = SurrogateReferences.joined(whole)
    let marked = LegacyReferences.marked(joined)
    let page = marked ?? joined
    if takesAttributes, let taken = TakenAttributes(page) {
      let (parsed, isMisread) = parse(taken.text, of: page, taken, hasMarks: marked != nil)
      // Rare: then the page is read as it is.
      if !isMisread { return parsed }
    }
    return parse(page, of: page, TakenAttributes(), hasMarks: marked != nil).parsed
  }

  /// Parses `text`, which is `page` or what is left of it.
  private static func parse(
    _ text: [UInt8], of page: [UInt8], _ taken: consuming TakenAttributes, hasMarks: Bool
  ) -> (parsed: ParsedMarkup, isMisread: Bool) {
    let guarded = TagGuard.cut(text)
    let builder = TreeBuilder()
    builder.state.reserve(page.count)
    builder.state.taken = taken
    if hasMarks {
      for name in ["script", "style"] { builder.state.rawNames.insert(builder.state.tree.names.intern(name)) }
    }
    if let context = HTMLContext(builder) { context.parse(guarded.text) }
    builder.state.finish(at: page.count)
    if guarded.isCut { builder.state.trouble.insert(.attributes) }
    return (
      ParsedMarkup(tree: builder.state.tree, trouble: builder.state.trouble), builder.state.taken.isMisread
    )
  }
}

/// Safety: `context` is the only pointer to the parser; it never leaves this type, and `deinit` frees it. The
/// builder whose address it holds lives as long as this value does.
@safe private struct HTMLContext: ~Copyable {
  private let context: htmlParserCtxtPtr
  private let builder: TreeBuilder

  init?(_ builder: TreeBuilder) {
    guard let context = unsafe htmlNewParserCtxt(), let handler = unsafe context.pointee.sax else {
      return nil
    }
    unsafe self.context = context
    self.builder = builder
    // Only what builds the flat tree: no document, no entities, no messages.
    var empty = unsafe xmlSAXHandler()
    unsafe empty.startElement = unsafe htmlStart
    unsafe empty.endElement = unsafe htmlEnd
    unsafe empty.characters = unsafe characters
    unsafe empty.cdataBlock = unsafe characters
    unsafe empty.ignorableWhitespace = unsafe characters
    unsafe empty.initialized = 1
    unsafe handler.pointee = empty
    unsafe context.pointee.userData = UnsafeMutableRawPointer(context)
    unsafe context.pointee._private = UnsafeMutableRawPointer(builder.address)
  }

  deinit { unsafe htmlFreeParserCtxt(context) }

  func parse(_ text: [UInt8]) {
    let options =
      HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
      | HTML_PARSE_NONET.rawValue | HTML_PARSE_NODEFDTD.rawValue | HTML_PARSE_COMPACT.rawValue
      | HTML_PARSE_IGNORE_ENC.rawValue
    // Safe: libxml2 reads `count` bytes during the call; the buffer and the builder outlive it.
    unsafe text.withUnsafeBytes { buffer in
      guard let base = unsafe buffer.baseAddress?.assumingMemoryBound(to: CChar.self) else { return }
      let document = unsafe htmlCtxtReadMemory(
        context, base, Int32(clamping: buffer.count), nil, "UTF-8", Int32(bitPattern: options))
      if let document = unsafe document { unsafe xmlFreeDoc(document) }
    }
    withExtendedLifetime(builder) {}
  }
}
