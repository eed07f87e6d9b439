internal import FoundationEssentials
internal import Posts
internal import Yams

/// A value in a YAML file that knows its file and line, so that whatever is wrong with it can be found.
struct YAMLEntry {
  private let node: Node
  private let file: String

  /// Reads a whole file.
  init(contentsOf url: URL) throws(LexiconFault) {
    let text: String
    do {
      text = try String(contentsOf: url, encoding: .utf8)
    } catch {
      throw LexiconFault(
        unreadable: url, expected: Bilingual(ko: "읽을 수 있는 UTF-8 파일", en: "a readable file in UTF-8"))
    }
    try self.init(yaml: text, file: url.path)
  }

  /// Reads `yaml`; `file` names it in errors.
  init(yaml: String, file: String) throws(LexiconFault) {
    do {
      // Without tags: which scalars look like numbers or dates, nobody asks.
      guard let node = try compose(yaml: yaml, .basic) else {
        throw LexiconFault(
          location: SourceLocation(file: file),
          expected: Bilingual(ko: "YAML 문서", en: "a YAML document"), found: "")
      }
      self.init(node: node, file: file)
    } catch let fault as LexiconFault {
      throw fault
    } catch {
      throw LexiconFault(
        location: SourceLocation(file: file),
        expected: Bilingual(ko: "올바른 YAML", en: "well-formed YAML"), found: LexiconFault.cause(error))
    }
  }

  private init(node: Node, file: String) {
    self.node = node
    self.file = file
  }

  /// The line of the value, counted from 1.
  var location: SourceLocation { SourceLocation(file: file, record: node.mark?.line) }

  /// Something is wrong here.
  func fault(expected: Bilingual, found: String) -> LexiconFault {
    LexiconFault(location: location, expected: expected, found: found)
  }

  /// The value under `key`; absent and `null` are `nil`.
  func optional(_ key: String) throws(LexiconFault) -> YAMLEntry? {
    guard let mapping = node.mapping else {
      throw fault(
        expected: Bilingual(ko: "'이름: 값' 묶음", en: "a mapping of keys to values"), found: shown)
    }
    guard let value = mapping[Node(key, Tag(.implicit, .basic))] else { return nil }
    if let scalar = value.scalar, scalar.style == .plain, ["", "~", "null"].contains(scalar.string) {
      return nil
    }
    return YAMLEntry(node: value, file: file)
  }

  /// The value under `key`.
  func entry(_ key: String) throws(LexiconFault) -> YAMLEntry {
    guard let entry = try optional(key) else {
      throw fault(
        expected: Bilingual(ko: "'\(key)' 항목", en: "a key `\(key)`"), found: shown)
    }
    return entry
  }

  /// The keys of a mapping, as written.
  func keys() -> [String] { node.mapping?.keys.compactMap(\.string) ?? [] }

  /// Whether the value is a mapping.
  var isMapping: Bool { node.mapping != nil }

  /// The text of a scalar.
  func string() throws(LexiconFault) -> String {
    guard let scalar = node.scalar else {
      throw fault(expected: Bilingual(ko: "글", en: "a text"), found: shown)
    }
    return scalar.string
  }

  /// The text under `key`.
  func text(_ key: String) throws(LexiconFault) -> String { try entry(key).string() }

  /// The number under `key`, if there is one.
  func number(_ key: String) throws(LexiconFault) -> Double? {
    guard let entry = try optional(key) else { return nil }
    guard let number = Double(try entry.string()), number.isFinite else {
      throw entry.fault(expected: Bilingual(ko: "수", en: "a number"), found: entry.shown)
    }
    return number
  }

  /// The items under `key`; none if it is absent.
  func list(_ key: String) throws(LexiconFault) -> [YAMLEntry] {
    guard let entry = try optional(key) else { return [] }
    guard let items = entry.node.sequence else {
      throw entry.fault(expected: Bilingual(ko: "목록", en: "a list"), found: entry.shown)
    }
    return items.map { YAMLEntry(node: $0, file: file) }
  }

  /// The texts under `key`; none if it is absent.
  func texts(_ key: String) throws(LexiconFault) -> [String] {
    var texts: [String] = []
    for entry in try list(key) { texts.append(try entry.string()) }
    return texts
  }

  /// The two languages under `key`.
  func bilingual(_ key: String) throws(LexiconFault) -> Bilingual {
    let entry = try self.entry(key)
    return Bilingual(ko: try entry.text("ko"), en: try entry.text("en"))
  }

  private var shown: String {
    if let scalar = node.scalar { return scalar.string }
    return node.sequence != nil ? "[…]" : "{…}"
  }
}
