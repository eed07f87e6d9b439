extension MarkupTree {
  /// How text is rendered.
  public struct TextStyle: Sendable {
    /// Line breaks in the source stay line breaks, as `white-space: pre-wrap` shows them.
    public var keepsLineBreaks: Bool
    /// Elements left out with all they hold.
    public var dropped: Set<Node>
    /// Elements that stand in their line, though blocks by their name.
    public var inlined: Set<Node>
    /// The alternative text of every image is text, as of a name that is drawn.
    public var readsPictures = false

    /// The plain style: white space collapses, nothing is left out.
    public init(keepsLineBreaks: Bool = false, dropped: Set<Node> = [], inlined: Set<Node> = []) {
      self.keepsLineBreaks = keepsLineBreaks
      self.dropped = dropped
      self.inlined = inlined
    }
  }

  /// The text of `node` as a reader sees it: block elements and `br` make line breaks, the alternative text of
  /// emoji and their like is text, scripts, styles and hidden elements are not.
  ///
  /// - Complexity: O(descendants), without recursion.
  public func text(of node: Node, style: TextStyle = TextStyle()) -> String {
    var writer = TextWriter()
    // Nearly always there is one text, and no walk is needed.
    if let range = onlyText(node), let traits = traits(node), !traits.contains(.image) {
      writer.write(
        bytes, range, keepsLineBreaks: style.keepsLineBreaks || traits.contains(.preformatted))
      return writer.finish()
    }
    // Elements that are open, with the node after each.
    var open: [(end: Int, traits: ElementTraits)] = []
    var preformatted = 0
    let unseen = HiddenClasses.words.contains(where: features.mayContain)
    var at = node
    let last = max(node + 1, Int(records[node].end))
    while at < last {
      while let top = open.last, top.end <= at {
        close(top.traits, &writer, &preformatted)
        open.removeLast()
      }
      let record = records[at]
      if record.name < 0 {
        let range = Int(record.start)..<Int(record.start + record.count)
        writer.write(bytes, range, keepsLineBreaks: style.keepsLineBreaks || preformatted > 0)
        at += 1
        continue
      }
      var traits = names.traits[Int(record.name)]
      if at != node {
        let isDropped = !style.dropped.isEmpty && style.dropped.contains(at)
        if traits.contains(.hidden) || isDropped || isHidden(record)
          || unseen && attributeRange(MarkupTree.classAttribute, at).map(isUnseen) ?? false
        {
          at = max(at + 1, Int(record.end))
          continue
        }
      }
      if !style.inlined.isEmpty, style.inlined.contains(at) { traits.remove(.block) }
      if traits.contains(.lineBreak) { writer.lineBreak() }
      if traits.contains(.image), let alt = attributeRange(MarkupTree.altAttribute, at),
        style.readsPictures || PictureText.isSign(bytes[alt], attributeLetters(record))
      {
        writer.write(bytes, alt, keepsLineBreaks: false)
      }
      if traits.contains(.block) { writer.block() }
      if traits.contains(.cell) { writer.gap() }
      if traits.contains(.preformatted) { preformatted += 1 }
      if Int(record.end) > at + 1 { open.append((Int(record.end), traits)) }
      at += 1
    }
    return writer.finish()
  }

  private func close(_ traits: ElementTraits, _ writer: inout TextWriter, _ preformatted: inout Int) {
    if traits.contains(.block) { writer.block() }
    if traits.contains(.cell) { writer.gap() }
    if traits.contains(.preformatted) { preformatted -= 1 }
  }

  /// Whether the classes in `range` say that only screen readers tell what stands in their element.
  private func isUnseen(_ range: Range<Int>) -> Bool {
    bytes[range].split(whereSeparator: { $0 <= 0x20 }).contains { HiddenClasses.names.contains(Array($0)) }
  }

  /// Names and values of the attributes of an element.
  private func attributeLetters(_ record: Record) -> some Sequence<ArraySlice<UInt8>> {
    attributes[Int(record.start)..<Int(record.start + record.count)].lazy.flatMap { attribute in
      [
        Array(names.names[Int(attribute.name)].utf8)[...],
        bytes[Int(attribute.start)..<Int(attribute.start + attribute.count)],
      ]
    }
  }

  private func isHidden(_ record: Record) -> Bool {
    for index in Int(record.start)..<Int(record.start + record.count) {
      let attribute = attributes[index]
      if attribute.name == MarkupTree.hiddenAttribute {
        let range = Int(attribute.start)..<Int(attribute.start + attribute.count)
        return !bytes[range].elementsEqual("until-found".utf8)
      }
      if attribute.name == MarkupTree.styleAttribute {
        let value = bytes[Int(attribute.start)..<Int(attribute.start + attribute.count)]
        let letters = value.filter { $0 != 0x20 }
        if letters.find("display:none", from: 0, ignoringCase: true) != nil { return true }
      }
    }
    return false
  }

  /// Characters of a text node that are no ASCII blanks.
  public func characterCount(ofText node: Node) -> Int {
    let record = records[node]
    guard record.name < 0 else { return 0 }
    var count = 0
    for index in Int(record.start)..<Int(record.start + record.count)
    where bytes[index] > 0x20 && bytes[index] & 0xC0 != 0x80 { count += 1 }
    return count
  }

  /// All characters below `node` as they stand, white space and all; scripts and styles too.
  public func rawText(_ node: Node) -> String {
    // Nearly always there is one text, and it needs no gathering.
    if let range = onlyText(node) { return String(decoding: bytes[range], as: UTF8.self) }
    if isText(node) { return letters(node) }
    var output: [UInt8] = []
    for below in descendants(node) where records[below].name < 0 {
      let record = records[below]
      output.append(contentsOf: bytes[Int(record.start)..<Int(record.start + record.count)])
    }
    return String(decoding: output, as: UTF8.self)
  }

  /// The text of the HTML that `node` holds as characters, by the rules of ``MarkupText/text(ofFragment:)``.
  public func fragmentText(_ node: Node) -> String {
    guard let range = onlyText(node) else { return MarkupText.text(ofFragment: rawText(node)) }
    return MarkupText.text(ofFragment: bytes, in: range)
  }

  private func traits(_ node: Node) -> ElementTraits? {
    isText(node) ? nil : names.traits[Int(records[node].name)]
  }

  /// The bytes of the text below `node` where nothing else is there.
  private func onlyText(_ node: Node) -> Range<Int>? {
    let below = descendants(node)
    guard below.count == 1, isText(below.lowerBound) else { return nil }
    let record = records[below.lowerBound]
    return Int(record.start)..<Int(record.start + record.count)
  }

  private func letters(_ text: Node) -> String {
    let record = records[text]
    return String(decoding: bytes[Int(record.start)..<Int(record.start + record.count)], as: UTF8.self)
  }
}
