/// A parsed page or feed as one flat array of nodes in document order.
///
/// A node's descendants are the nodes from the one after it up to its `end`, so that every walk is a loop and no
/// depth of nesting can exhaust the stack. Texts lie in one array of UTF-8.
public struct MarkupTree: Sendable {
  /// A node of the tree: its place in document order. 0 is the root.
  public typealias Node = Int

  struct Record: Sendable {
    /// The number of its name; -1 for text.
    let name: Int32
    let parent: Int32
    /// The node after its last descendant.
    var end: Int32
    /// Text: first byte. Element: first attribute.
    let start: UInt32
    /// Text: bytes. Element: attributes.
    var count: UInt32
    /// Where the parser stood after its start tag.
    let opened: UInt32
    /// Where the parser stood after its end tag.
    var closed: UInt32
    /// Its classes, its id and the names of its attributes, a bit for each: what lacks a bit lacks the word.
    var words: UInt64 = 0

    /// Whether the element may have all of `words`; a no is certain.
    @inline(__always) func mayHave(_ words: UInt64) -> Bool { self.words & words == words }
  }

  struct Attribute: Sendable {
    let name: Int32
    let start: UInt32
    let count: UInt32
  }

  static let classAttribute: Int32 = 0
  static let idAttribute: Int32 = 1
  static let altAttribute: Int32 = 3
  static let hiddenAttribute: Int32 = 4
  static let styleAttribute: Int32 = 5

  var records: [Record] = []
  var attributes: [Attribute] = []
  var bytes: [UInt8] = []
  var names: NameTable
  /// Names below this number have the number that ``MarkupName`` gave them.
  let knownNames: Int32
  /// A Bloom filter of names, classes, ids and attribute names, so that most selectors fail without a walk.
  var features = FeatureSet()

  init() {
    names = MarkupName.known
    knownNames = Int32(names.count)
    let root = names.intern("#document")
    records.append(Record(name: root, parent: -1, end: 1, start: 0, count: 0, opened: 0, closed: 0))
  }

  /// How many nodes there are, the root included.
  public var count: Int { records.count }

  /// The name of an element; `nil` for text.
  public func name(_ node: Node) -> String? {
    let name = records[node].name
    return name < 0 ? nil : names.names[Int(name)]
  }

  /// The element or root around `node`; `nil` for the root.
  public func parent(_ node: Node) -> Node? {
    let parent = records[node].parent
    return parent < 0 ? nil : Int(parent)
  }

  /// The nodes below `node`, in document order.
  public func descendants(_ node: Node) -> Range<Node> { node + 1..<max(node + 1, Int(records[node].end)) }

  /// The elements and texts directly in `node`.
  public func children(_ node: Node) -> Children { Children(records: records, of: node) }

  /// The children of a node, found one by one.
  public struct Children: Sequence, IteratorProtocol, Sendable {
    private let records: [Record]
    private var child: Node
    private let end: Node

    init(records: [Record], of node: Node) {
      self.records = records
      child = node + 1
      end = Int(records[node].end)
    }

    /// The next child; `nil` behind the last.
    public mutating func next() -> Node? {
      guard child < end else { return nil }
      let found = child
      child = Swift.max(child + 1, Int(records[child].end))
      return found
    }
  }

  /// Whether the node is text.
  public func isText(_ node: Node) -> Bool { records[node].name < 0 }

  /// The bytes of the cleaned text, from the start tag of `node` to the end of its end tag.
  public func range(_ node: Node, in source: [UInt8]) -> Range<Int> {
    let record = records[node]
    var start = min(Int(record.opened), source.count)
    let letters = Array((name(node) ?? "").utf8)
    let floor = max(0, start - 65536)
    while start > floor {
      start -= 1
      guard source[start] == 0x3C, start + letters.count < source.count else { continue }
      var same = true
      for (offset, letter) in letters.enumerated() where source[start + 1 + offset] | 0x20 != letter | 0x20 {
        same = false
        break
      }
      if same { break }
    }
    let end = min(max(Int(record.closed), start), source.count)
    guard end < source.count, let close = source[end..<min(end + 256, source.count)].firstIndex(of: 0x3E),
      !source[end..<close].contains(0x3C)
    else { return start..<end }
    return start..<close + 1
  }

  /// The value of the attribute `name`; `nil` if the element lacks it.
  public func attribute(_ name: String, _ node: Node) -> String? {
    guard let number = names.index[name], let range = attributeRange(number, node) else { return nil }
    return String(decoding: bytes[range], as: UTF8.self)
  }

  /// The value of the attribute `name`; `nil` if the element lacks it.
  public func attribute(_ name: MarkupName, _ node: Node) -> String? {
    guard let number = number(of: name), let range = attributeRange(number, node) else { return nil }
    return String(decoding: bytes[range], as: UTF8.self)
  }

  /// Whether an element or attribute here may bear `name`; never denies one that does.
  public func mayContain(_ name: MarkupName) -> Bool { features.mayContain(name.feature) }

  /// The number of `name` in this tree; `nil` if nothing here bears it.
  func number(of name: MarkupName) -> Int32? {
    name.number < knownNames ? name.number : names.index[name.text]
  }

  /// All attributes of an element, in order.
  public func attributes(_ node: Node) -> [(name: String, value: String)] {
    let record = records[node]
    guard record.name >= 0 else { return [] }
    return attributes[Int(record.start)..<Int(record.start + record.count)].map { attribute in
      let range = Int(attribute.start)..<Int(attribute.start + attribute.count)
      return (names.names[Int(attribute.name)], String(decoding: bytes[range], as: UTF8.self))
    }
  }

  func attributeRange(_ name: Int32, _ node: Node) -> Range<Int>? {
    let record = records[node]
    guard record.name >= 0 else { return nil }
    for index in Int(record.start)..<Int(record.start + record.count) where attributes[index].name == name {
      return Int(attributes[index].start)..<Int(attributes[index].start + attributes[index].count)
    }
    return nil
  }

  /// The letters of the classes of an element.
  public func classes(_ node: Node) -> [Substring] {
    guard let range = attributeRange(MarkupTree.classAttribute, node) else { return [] }
    return String(decoding: bytes[range], as: UTF8.self).split { $0.isWhitespace }
  }
}

/// Which names may occur: never denies one that does.
struct FeatureSet: Sendable {
  private var bits = [UInt64](repeating: 0, count: 512)

  static func hash(_ bytes: some Sequence<UInt8>) -> UInt32 {
    var hash: UInt32 = 2_166_136_261
    for byte in bytes { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
    return hash
  }

  /// The bit of a word among those of one element.
  static func bit(_ hash: UInt32) -> UInt64 { 1 << UInt64((hash &* 0x9E37_79B1) >> 26) }

  mutating func insert(_ hash: UInt32) {
    let bit = (hash ^ hash >> 15) & 32767
    bits[Int(bit >> 6)] |= 1 << UInt64(bit & 63)
  }

  func mayContain(_ hash: UInt32) -> Bool {
    let bit = (hash ^ hash >> 15) & 32767
    return bits[Int(bit >> 6)] & 1 << UInt64(bit & 63) != 0
  }
}
