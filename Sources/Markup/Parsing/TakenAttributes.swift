/// A page whose attributes are taken out before it is parsed: libxml2 spends hundreds of instructions on the name of
/// each, and a hundred on each letter of its value. They are put back where their tag arrives.
///
/// A tag that lost attributes is known by the place at which it ends. Where every one of them arrives, the parser was at
/// each where it would have been with its attributes, and the tree is the same. Where one does not, ``isMisread`` tells.
struct TakenAttributes {
  /// An attribute: the number of its name in `names`, and where its value lies in the page.
  struct Attribute {
    let name: Int32
    let start, count: UInt32
    /// Left to the parser, since its value holds character references.
    let isLeft: Bool
  }

  private struct Tag {
    /// Where it ends without its attributes, and where it does in the page: at its `>` or `/>`.
    let end, endInPage: Int
    /// The attribute behind its last.
    let lastAttribute: Int
  }

  /// The page without the attributes.
  private(set) var text: [UInt8] = []
  /// The page as it was.
  let page: [UInt8]
  /// All attributes of tags that lost some, in their order.
  private(set) var attributes: [Attribute] = []
  private(set) var names = WrittenNames()
  private var tags: [Tag] = []
  /// Where attributes of the tag at hand stand that are left to the parser.
  private var left: [Range<Int>] = []
  /// So many tags end before the place that was asked for last.
  private var passed = 0
  /// How many tags arrived.
  private var arrived = 0
  private var isForged = false
  /// Tags of more attributes are left as they are.
  private static let most = 64

  /// Nothing is taken out.
  init() { page = [] }

  /// `nil` if there is nothing to take out.
  ///
  /// - Complexity: O(*n*).
  init?(_ page: [UInt8]) {
    guard page.count < Int(UInt32.max) else { return nil }
    self.page = page
    let span = page.span
    text.reserveCapacity(span.count / 2)
    var copied = 0
    var at = 0
    while let open = span.first(0x3C, from: at) {
      at = open + 1
      if span.has(TakenAttributes.comment, at: at) {
        guard let end = page.find("-->", from: at + 3) else { break }
        at = end
        continue
      }
      guard at < span.count, TagGuard.isLetter(span[at]) else { continue }
      at = takeAttributes(span, at, &copied)
      guard let raw = TagGuard.rawName(span, open + 1, at) else { continue }
      // Behind a script that never ends there are no tags.
      guard let end = TagGuard.rawEnd(span, raw, at) else { break }
      at = end
    }
    guard !tags.isEmpty else { return nil }
    text.append(contentsOf: page[copied...])
  }

  private static let comment = Array("!--".utf8)

  /// Takes the attributes of the tag whose name begins at `start`, if all of it can be read and it is none of those
  /// that a parser passes over where they stand twice.
  ///
  /// - Returns: Where the tag ends, or where no attribute could be read.
  private mutating func takeAttributes(_ span: Span<UInt8>, _ start: Int, _ copied: inout Int) -> Int {
    let nameEnd = start + WrittenNames.letters(span, start).count
    let first = attributes.count
    left.removeAll(keepingCapacity: true)
    let (at, isWhole) = readAttributes(span, nameEnd)
    guard isWhole, attributes.count - first > left.count, !TakenAttributes.isOnlyOnce(span, start..<nameEnd)
    else {
      attributes.removeLast(attributes.count - first)
      return at
    }
    text.append(contentsOf: page[copied..<nameEnd])
    // What a tag implies arrives at the end of its name: the blank tells the tag itself from that.
    text.append(0x20)
    for range in left {
      text.append(contentsOf: page[range])
      text.append(0x20)
    }
    copied = at
    tags.append(Tag(end: text.count, endInPage: at, lastAttribute: attributes.count))
    return at
  }

  /// Reads the attributes from `start` on as the parser would, up to the end of the tag; stops where a tag is written
  /// in a way that is better left to it.
  private mutating func readAttributes(_ span: Span<UInt8>, _ start: Int) -> (end: Int, isWhole: Bool) {
    let first = attributes.count
    var at = TakenAttributes.blankEnd(span, start)
    while at < span.count {
      if span[at] == 0x3E || span[at] == 0x2F && at + 1 < span.count && span[at + 1] == 0x3E {
        return (at, true)
      }
      let begin = at
      let letters = WrittenNames.letters(span, begin)
      guard letters.count > 0, letters.count < 100, attributes.count - first < TakenAttributes.most else {
        return (begin, false)
      }
      guard let name = names.number(span, begin, letters) else { return (begin, false) }
      for index in first..<attributes.count where attributes[index].name == name { return (begin, false) }
      at = TakenAttributes.blankEnd(span, begin + letters.count)
      guard at < span.count, span[at] == 0x3D else {
        attributes.append(Attribute(name: name, start: 0, count: 0, isLeft: false))
        continue
      }
      guard let (value, close) = TakenAttributes.value(span, at + 1) else { return (begin, false) }
      let isLeft = span.extracting(value).first(0x26, from: 0) != nil
      if isLeft { left.append(begin..<close) }
      attributes.append(
        Attribute(name: name, start: UInt32(value.lowerBound), count: UInt32(value.count), isLeft: isLeft))
      at = TakenAttributes.blankEnd(span, close)
    }
    return (at, false)
  }

  /// The value at `at`, behind a `=`, and where it ends with its quotation marks.
  private static func value(_ span: Span<UInt8>, _ at: Int) -> (Range<Int>, end: Int)? {
    guard at < span.count else { return nil }
    let quote = span[at]
    if quote == 0x22 || quote == 0x27 { return span.first(quote, from: at + 1).map { (at + 1..<$0, $0 + 1) } }
    var end = at
    while end < span.count, span[end] > 0x20, span[end] != 0x3E { end += 1 }
    let isEnded = end < span.count && (span[end] == 0x3E || blankEnd(span, end) > end)
    return end > at && isEnded ? (at..<end, end) : nil
  }

  private static func blankEnd(_ span: Span<UInt8>, _ at: Int) -> Int {
    var end = at
    while end < span.count, span[end] == 0x20 || (0x09...0x0A).contains(span[end]) || span[end] == 0x0D {
      end += 1
    }
    return end
  }

  /// Whether the element stands once in a page: the tag of a second one never arrives.
  private static func isOnlyOnce(_ span: Span<UInt8>, _ name: Range<Int>) -> Bool {
    guard name.count == 4 else { return false }
    var letters: UInt32 = 0
    for index in name { letters = letters << 8 | UInt32(span[index] | 0x20) }
    // html, head, body.
    return letters == 0x6874_6D6C || letters == 0x6865_6164 || letters == 0x626F_6479
  }

  // MARK: While the text is parsed

  /// Whether anything is taken out.
  @inline(__always) var isActive: Bool { !tags.isEmpty }

  /// The attributes of the tag that ends at `place` in the page, if it is the next of those that lost some.
  mutating func tag(endingAt place: Int) -> Range<Int>? {
    guard arrived < tags.count, tags[arrived].endInPage == place else { return nil }
    let first = arrived == 0 ? 0 : tags[arrived - 1].lastAttribute
    arrived += 1
    return first..<tags[arrived - 1].lastAttribute
  }

  /// Notes that the parser read other attributes of a tag than were left to it.
  mutating func noteForgery() { isForged = true }

  /// Whether tags were lost, once the text is parsed: what looked like one was none.
  var isMisread: Bool { isForged || arrived < tags.count }

  /// The place in the page of `place` in ``text``; places are asked for from the first to the last.
  mutating func written(_ place: Int) -> Int {
    while passed < tags.count, tags[passed].end <= place { passed += 1 }
    while passed > 0, tags[passed - 1].end > place { passed -= 1 }
    return passed == 0 ? place : tags[passed - 1].endInPage + place - tags[passed - 1].end
  }
}
