/// A selector in a small part of CSS: `tag`, `.class`, `#id`, `[attr]`, `[attr=value]` (also `^=`, `$=`, `*=`, `~=`),
/// `:not(…)`, `:has(…)`, descendant (blank), child (`>`), next sibling (`+`) and alternatives (`,`).
public struct Selector: Sendable, Hashable {
  /// One condition on an element.
  struct Test: Sendable, Hashable {
    enum Kind: Sendable, Hashable {
      /// Every element.
      case any
      case tag, hasClass, id
      /// Of an attribute: it is there, or its value is, begins with, ends with, contains, has the word.
      case exists, equals, begins, ends, contains, word
      /// Another selector does not fit, or fits an element inside.
      case not, has
    }

    let kind: Kind
    /// Of a tag or an attribute.
    var name: MarkupName?
    /// The class, the id, or what is asked of an attribute.
    var value: [UInt8] = []
    var inner: [Selector] = []
  }

  enum Combinator: Sendable, Hashable { case descendant, child, next }

  /// Conditions on one element, and how it stands to the one before it.
  struct Compound: Sendable, Hashable {
    var tests: [Test] = []
    /// The bits that the element must have.
    var words: UInt64 = 0
    var combinator = Combinator.descendant
  }

  /// One alternative, and what a page must hold for it to match at all.
  struct Path: Sendable, Hashable {
    var compounds: [Compound]
    var features: [UInt32]
    /// The tag that the last condition asks for, so that most elements are passed by one comparison.
    var tag: MarkupName?

    /// The bits that the last condition asks for.
    var words: UInt64 { compounds[compounds.count - 1].words }
  }

  let paths: [Path]

  /// Reads a selector; `nil` if it is not one.
  public init?(_ text: String) {
    var reader = SelectorReader(text)
    guard let paths = reader.read() else { return nil }
    self.paths = paths
  }

  /// A selector written in code, which is known to be one.
  public init(fixed text: StaticString) {
    var reader = SelectorReader("\(text)")
    guard let paths = reader.read() else { preconditionFailure("not a selector: \(text)") }
    self.paths = paths
  }
}

/// Reads the notation of selectors.
struct SelectorReader {
  private let letters: [UInt8]
  private var at = 0

  init(_ text: String) { letters = Array(text.utf8) }

  mutating func read() -> [Selector.Path]? {
    var paths: [Selector.Path] = []
    while true {
      guard let path = path() else { return nil }
      paths.append(path)
      blanks()
      guard at < letters.count else { return paths }
      guard letters[at] == 0x2C else { return nil }
      at += 1
    }
  }

  private mutating func path() -> Selector.Path? {
    var compounds: [Selector.Compound] = []
    while true {
      var combinator = Selector.Combinator.descendant
      blanks()
      if at < letters.count, letters[at] == 0x3E || letters[at] == 0x2B {
        combinator = letters[at] == 0x3E ? .child : .next
        at += 1
        blanks()
      }
      guard at < letters.count, letters[at] != 0x2C else { break }
      guard var compound = compound() else { return nil }
      compound.combinator = combinator
      let named = compound.tests.filter { $0.kind != .tag }
      compound.words = SelectorReader.features(named).reduce(0) { $0 | FeatureSet.bit($1) }
      compounds.append(compound)
    }
    guard !compounds.isEmpty else { return nil }
    let tag = compounds[compounds.count - 1].tests.last { $0.kind == .tag }?.name
    return Selector.Path(
      compounds: compounds, features: compounds.flatMap { SelectorReader.features($0.tests) }, tag: tag)
  }

  private static func features(_ tests: [Selector.Test]) -> [UInt32] {
    tests.compactMap { test in
      switch test.kind {
      case .tag, .exists, .equals, .begins, .ends, .contains, .word: test.name?.feature
      case .hasClass: FeatureSet.hash(test.value)
      case .id: test.value.contains { $0 <= 0x20 } ? nil : FeatureSet.hash(test.value)
      case .any, .not, .has: nil
      }
    }
  }

  private mutating func compound() -> Selector.Compound? {
    var compound = Selector.Compound()
    if at < letters.count, letters[at] == 0x2A {
      at += 1
      compound.tests.append(Selector.Test(kind: .any))
    } else if let name = word() {
      compound.tests.append(Selector.Test(kind: .tag, name: MarkupName(name.lowercased())))
    }
    while at < letters.count {
      switch letters[at] {
      case 0x2E:
        at += 1
        guard let name = word() else { return nil }
        compound.tests.append(Selector.Test(kind: .hasClass, value: Array(name.utf8)))
      case 0x23:
        at += 1
        guard let name = word() else { return nil }
        compound.tests.append(Selector.Test(kind: .id, value: Array(name.utf8)))
      case 0x5B:
        guard let test = attribute() else { return nil }
        compound.tests.append(test)
      case 0x3A:
        guard let test = pseudo() else { return nil }
        compound.tests.append(test)
      default: return compound.tests.isEmpty ? nil : compound
      }
    }
    return compound.tests.isEmpty ? nil : compound
  }

  private mutating func attribute() -> Selector.Test? {
    at += 1
    guard let name = word() else { return nil }
    var comparison = Selector.Test.Kind.exists
    if at < letters.count, letters[at] != 0x5D {
      switch letters[at] {
      case 0x5E: comparison = .begins
      case 0x24: comparison = .ends
      case 0x2A: comparison = .contains
      case 0x7E: comparison = .word
      case 0x3D: comparison = .equals
      default: return nil
      }
      at += comparison == .equals ? 1 : 2
    }
    var value: [UInt8] = []
    if comparison != .exists {
      guard at < letters.count else { return nil }
      let quote = letters[at]
      if quote == 0x22 || quote == 0x27 {
        guard let end = letters[(at + 1)...].firstIndex(of: quote) else { return nil }
        value = Array(letters[(at + 1)..<end])
        at = end + 1
      } else {
        guard let end = letters[at...].firstIndex(of: 0x5D) else { return nil }
        value = Array(letters[at..<end])
        at = end
      }
    }
    guard at < letters.count, letters[at] == 0x5D else { return nil }
    at += 1
    return Selector.Test(kind: comparison, name: MarkupName(name.lowercased()), value: value)
  }

  private mutating func pseudo() -> Selector.Test? {
    at += 1
    guard let name = word(), at < letters.count, letters[at] == 0x28 else { return nil }
    var depth = 0
    var end = at
    while end < letters.count {
      if letters[end] == 0x28 { depth += 1 }
      if letters[end] == 0x29 { depth -= 1 }
      if depth == 0 { break }
      end += 1
    }
    guard end < letters.count else { return nil }
    let inner = String(decoding: letters[(at + 1)..<end], as: UTF8.self)
    at = end + 1
    guard let selector = Selector(inner) else { return nil }
    switch name {
    case "has": return Selector.Test(kind: .has, inner: [selector])
    case "not": return Selector.Test(kind: .not, inner: [selector])
    default: return nil
    }
  }

  private mutating func word() -> String? {
    let start = at
    while at < letters.count {
      let byte = letters[at]
      guard
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
          || byte == 0x2D
          || byte == 0x5F || byte >= 0x80
      else { break }
      at += 1
    }
    return at == start ? nil : String(decoding: letters[start..<at], as: UTF8.self)
  }

  private mutating func blanks() {
    while at < letters.count, letters[at] <= 0x20 { at += 1 }
  }
}
