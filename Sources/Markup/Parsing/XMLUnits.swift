internal import CLibXML2

/// Reads XML piece by piece and hands out elements of given names as soon as they end, so that a feed of a million
/// items needs the memory of one piece.
public struct XMLUnits: ~Copyable {
  private var cleaner: XMLCleaner
  private let unitNames: [String]
  private let isOutermost: Bool
  private var parser: PushParser
  private var at = 0
  private var delivered = 0
  private var skip = 0
  private var isSecondTry = false
  private var hasEnded = false
  private static let piece = 65536

  /// - Parameters:
  ///   - text: clean UTF-8; see ``Transcoder``.
  ///   - unitNames: the elements to hand out, as in `item` and `entry`.
  ///   - isOutermost: whether elements of these names inside one another are parts of the outer one. Where they are
  ///     not, a unit that lost its end tag costs none of those behind it.
  public init(_ text: [UInt8], unitNames: [String], isOutermost: Bool = false) {
    LibXML2.prepare()
    let guarded = TagGuard.cut(SurrogateReferences.joined(text))
    cleaner = XMLCleaner(guarded.text)
    self.unitNames = unitNames
    self.isOutermost = isOutermost
    parser = PushParser(unitNames: unitNames, isOutermost: isOutermost, isHuge: false)
    if guarded.isCut { parser.builder.state.trouble.insert(.attributes) }
  }

  /// What had to be left out so far.
  public var trouble: MarkupTrouble {
    var trouble = parser.builder.state.trouble
    if cleaner.keepsEntities { trouble.insert(.entities) }
    return trouble
  }

  /// The bytes of a last unit that the document did not end, in the text that was given; it is not handed out.
  public var openUnit: Range<Int>? {
    guard hasEnded, let start = parser.builder.state.openUnit else { return nil }
    return cleaner.source(start)..<cleaner.source(cleaner.text.count)
  }

  /// A piece of the document: the tree so far, and the units that became complete in it.
  public struct Batch: Sendable {
    /// What stands before and around the units, so that the feed's own title and author can be found, and the units.
    public let tree: MarkupTree
    /// The units, in document order.
    public let units: [MarkupTree.Node]
  }

  /// The next units; `nil` when the document has ended. A batch may be empty.
  public mutating func next() -> Batch? {
    guard !hasEnded else { return nil }
    parser.builder.state.forgetUnits()
    let end = min(at + XMLUnits.piece, cleaner.text.count)
    parser.feed(cleaner.text, at..<end, isLast: end == cleaner.text.count)
    at = end
    if parser.needsHuge, !isSecondTry {
      // Deeper or longer than the parser's defaults: once more with its wide limits and under our own.
      isSecondTry = true
      skip = delivered
      delivered = 0
      at = 0
      parser = PushParser(unitNames: unitNames, isOutermost: isOutermost, isHuge: true)
      return Batch(tree: MarkupTree(), units: [])
    }
    hasEnded = end == cleaner.text.count
    if hasEnded { parser.builder.state.finish(at: end) }
    let units = parser.builder.state.units.map { Int($0) }
    let fresh = units.dropFirst(max(0, skip - delivered))
    delivered += units.count
    return Batch(tree: parser.builder.state.tree, units: Array(fresh))
  }

  /// The bytes of a unit in the text that was given.
  public func range(_ tree: MarkupTree, _ node: MarkupTree.Node) -> Range<Int> {
    let range = tree.range(node, in: cleaner.text)
    let start = cleaner.source(range.lowerBound)
    return start..<max(start, cleaner.source(range.upperBound))
  }
}

/// Safety: `context` is the only pointer to the parser; it never leaves this type, and `deinit` frees it. The
/// builder whose address it holds lives as long as this value does.
@safe struct PushParser: ~Copyable {
  let builder = TreeBuilder()
  private let context: xmlParserCtxtPtr?

  init(unitNames: [String], isOutermost: Bool, isHuge: Bool) {
    builder.state.takesOutermost = isOutermost
    for name in unitNames { builder.state.unitNames.insert(builder.state.tree.names.intern(name)) }
    var handler = unsafe xmlSAXHandler()
    unsafe handler.startElementNs = unsafe xmlStart
    unsafe handler.endElementNs = unsafe xmlEnd
    unsafe handler.characters = unsafe characters
    unsafe handler.cdataBlock = unsafe characters
    unsafe handler.ignorableWhitespace = unsafe characters
    unsafe handler.initialized = UInt32(bitPattern: meoktong_sax2_magic())
    let context = unsafe xmlCreatePushParserCtxt(&handler, nil, nil, 0, nil)
    unsafe self.context = context
    guard let context = unsafe context else { return }
    unsafe context.pointee.userData = UnsafeMutableRawPointer(context)
    unsafe context.pointee._private = UnsafeMutableRawPointer(builder.address)
    var options =
      XML_PARSE_RECOVER.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
      | XML_PARSE_NONET.rawValue | XML_PARSE_COMPACT.rawValue | XML_PARSE_NOCDATA.rawValue
      | XML_PARSE_IGNORE_ENC.rawValue
    if isHuge { options |= XML_PARSE_HUGE.rawValue }
    unsafe _ = xmlCtxtResetPush(context, nil, 0, nil, "UTF-8")
    unsafe _ = xmlCtxtUseOptions(context, Int32(bitPattern: options))
    unsafe context.pointee.userData = UnsafeMutableRawPointer(context)
    unsafe context.pointee._private = UnsafeMutableRawPointer(builder.address)
  }

  deinit { unsafe xmlFreeParserCtxt(context) }

  /// Whether the parser stopped at one of its default limits.
  private(set) var needsHuge = false

  mutating func feed(_ text: [UInt8], _ range: Range<Int>, isLast: Bool) {
    guard let context = unsafe context else { return }
    // Safe: libxml2 copies the piece during the call; the builder outlives it.
    unsafe text.withUnsafeBytes { buffer in
      guard let base = unsafe buffer.baseAddress?.assumingMemoryBound(to: CChar.self) else { return }
      unsafe _ = xmlParseChunk(context, base + range.lowerBound, Int32(range.count), isLast ? 1 : 0)
    }
    withExtendedLifetime(builder) {}
    let code = unsafe context.pointee.lastError.code
    let limits = [
      XML_ERR_INTERNAL_ERROR.rawValue, XML_ERR_NAME_TOO_LONG.rawValue,
      XML_ERR_ATTRIBUTE_NOT_FINISHED.rawValue,
    ]
    if unsafe context.pointee.disableSAX != 0 {
      builder.state.trouble.insert(.stopped)
      needsHuge = limits.contains(UInt32(bitPattern: code)) || builder.state.trouble.contains(.stopped)
    }
  }
}
