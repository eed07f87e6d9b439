/// A page whose long values of attributes are taken out before it is parsed: libxml2 spends a hundred instructions on
/// each letter of them. A mark of few letters stands in the place of each, and the value is put back where the mark
/// arrives.
///
/// Where every mark arrives as the whole value of an attribute, the parser was at each quotation where it would have been
/// without marks, and the tree is the same. Where one does not, ``isMisread`` tells.
struct LongValues {
  /// The page with the marks.
  private(set) var text: [UInt8] = []
  /// The page as it was.
  let source: [UInt8]
  private var values: [Range<Int>] = []
  /// Where each mark ends in `text`.
  private var ends: [Int] = []
  /// The names of the tag at hand, hashed.
  private var names: [UInt64] = []
  /// So many marks end before the place that was asked for last.
  private var passed = 0
  /// How many marks arrived.
  private var arrived = 0
  private var isForged = false

  /// How marks begin: U+0081, which nobody writes, though a parser keeps it.
  private static let mark = [lead, trail]
  private static let lead: UInt8 = 0xC2
  private static let trail: UInt8 = 0x81
  /// Behind it the number of the value: up to four digits of six bits.
  private static let digits = 4
  /// Shorter values cost no more than a mark.
  private static let least = 10
  private static let most = 1 << (6 * digits)

  /// Nothing is taken out.
  init() { source = [] }

  /// `nil` if there is nothing to take out, or the page holds the letter with which marks begin.
  ///
  /// - Complexity: O(*n*).
  init?(_ page: [UInt8]) {
    source = page
    let span = page.span
    guard page.find(LongValues.mark, in: 0..<page.count) == nil else { return nil }
    text.reserveCapacity(span.count)
    var copied = 0
    var at = 0
    while let open = span.first(0x3C, from: at) {
      at = open + 1
      if span.has(LongValues.comment, at: at) {
        guard let end = page.find("-->", from: at + 3) else { break }
        at = end
        continue
      }
      guard at < span.count, TagGuard.isLetter(span[at]) else { continue }
      at = takeValues(span, at, &copied)
      guard let raw = TagGuard.rawName(span, open + 1, at) else { continue }
      // Behind a script that never ends there are no tags.
      guard let end = TagGuard.rawEnd(span, raw, at) else { break }
      at = end
    }
    guard !values.isEmpty else { return nil }
    text.append(contentsOf: page[copied...])
  }

  private static let comment = Array("!--".utf8)

  /// Takes the values of the tag whose name begins at `start`: of attributes of one name the first.
  ///
  /// - Returns: Where the tag ends, or where no attribute could be read.
  private mutating func takeValues(_ span: Span<UInt8>, _ start: Int, _ copied: inout Int) -> Int {
    var at = LongValues.name(span, start).end
    names.removeAll(keepingCapacity: true)
    while true {
      let start = LongValues.blankEnd(span, at)
      let name = LongValues.name(span, start)
      at = name.end
      guard at > start, at - start < 100 else { return start }
      let isFirst = !names.contains(name.hash)
      names.append(name.hash)
      let equals = LongValues.blankEnd(span, at)
      guard equals < span.count, span[equals] == 0x3D else { continue }
      at = LongValues.blankEnd(span, equals + 1)
      guard at < span.count else { return at }
      let quote = span[at]
      guard quote == 0x22 || quote == 0x27 else {
        while at < span.count, span[at] > 0x20, span[at] != 0x3E { at += 1 }
        continue
      }
      // A quotation that never ends is the business of the parser.
      guard let end = span.first(quote, from: at + 1) else { return span.count }
      if isFirst, end - at > LongValues.least, values.count < LongValues.most,
        LongValues.isPlain(span.extracting(at + 1..<end))
      {
        text.append(contentsOf: source[copied...at])
        append(at + 1..<end)
        copied = end
      }
      at = end + 1
    }
  }

  /// The end of the name at `at`, which is `at` if none begins there, and the hash of its small letters.
  private static func name(_ span: Span<UInt8>, _ at: Int) -> (end: Int, hash: UInt64) {
    var end = at
    var hash: UInt64 = 0
    while end < span.count {
      let byte = span[end]
      let isLetter =
        (0x61...0x7A).contains(byte | 0x20) || byte == 0x5F || byte == 0x3A || byte == 0x2E
        || end > at && ((0x30...0x39).contains(byte) || byte == 0x2D)
      guard isLetter else { break }
      hash = hash &* 0x9E37_79B9_7F4A_7C15 &+ UInt64(byte | 0x20)
      end += 1
    }
    return (end, hash)
  }

  private static func blankEnd(_ span: Span<UInt8>, _ at: Int) -> Int {
    var end = at
    while end < span.count, span[end] == 0x20 || (0x09...0x0A).contains(span[end]) || span[end] == 0x0D {
      end += 1
    }
    return end
  }

  private mutating func append(_ value: Range<Int>) {
    text.append(contentsOf: LongValues.mark)
    var number = values.count
    repeat {
      text.append(0x3F + UInt8(number & 63))
      number >>= 6
    } while number > 0
    values.append(value)
    ends.append(text.count)
  }

  /// Whether no letter of a value means anything to a parser.
  private static func isPlain(_ value: Span<UInt8>) -> Bool {
    for index in value.indices {
      let byte = value[index]
      if byte < 0x3F, byte == 0x3C || byte == 0x3E || byte == 0x26 || byte == 0x22 || byte == 0x27 {
        return false
      }
    }
    return true
  }

  /// Whether anything is taken out.
  @inline(__always) var isActive: Bool { !values.isEmpty }

  /// Where in the page the value stands whose mark arrives as `letters`; `nil` if they are no mark.
  mutating func range(for letters: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
    guard (3...2 + LongValues.digits).contains(letters.count),
      unsafe letters[0] == LongValues.lead && letters[1] == LongValues.trail
    else { return nil }
    var number = 0
    for index in letters.indices.dropFirst(2).reversed() {
      number = unsafe number << 6 | Int(letters[index] &- 0x3F)
    }
    // Marks arrive in their order; one that does not was spelt by references.
    guard number == arrived, number < values.count else {
      isForged = true
      return nil
    }
    arrived += 1
    return values[number]
  }

  /// Whether marks were lost, once the page is parsed: what looked like the value of an attribute was none.
  var isMisread: Bool { isForged || arrived < values.count }

  /// The place in the page of `place` in ``text``; places are asked for from the first to the last.
  mutating func written(_ place: Int) -> Int {
    while passed < ends.count, ends[passed] <= place { passed += 1 }
    while passed > 0, ends[passed - 1] > place { passed -= 1 }
    return passed == 0 ? place : values[passed - 1].upperBound + place - ends[passed - 1]
  }
}
