/// Reads the pattern language that `lexicons/codebooks/README.md` describes.
struct PatternParser {
  /// What is wrong with a pattern.
  struct Fault: Error, Hashable {
    let expected: String
    let found: String
  }

  private let scalars: [Unicode.Scalar]
  private var next = 0

  private init(_ text: String) { scalars = Array(text.unicodeScalars) }

  /// Reads a whole pattern.
  static func parse(_ text: String) throws(Fault) -> PatternNode {
    var parser = PatternParser(text)
    let node = try parser.sequence()
    guard parser.next == parser.scalars.count else {
      throw Fault(expected: "the end of the pattern", found: String(parser.scalars[parser.next]))
    }
    return node
  }

  private var peek: Unicode.Scalar? { next < scalars.count ? scalars[next] : nil }

  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard peek == scalar else { return false }
    next += 1
    return true
  }

  private mutating func sequence() throws(Fault) -> PatternNode {
    var node: PatternNode?
    var optionalParts: [(PatternNode, PatternNode.Gap)] = []
    var gap = gapHere()
    while let scalar = peek, scalar != "|", scalar != ")", scalar != "}", scalar != "&" {
      let part = try atom()
      let optional = take("?")
      if optional {
        optionalParts.append((part, gap))
      } else if let left = node {
        // `a b? c`: either with or without b.
        node = PatternParser.join(left, optionalParts, part, gap)
        optionalParts = []
      } else {
        node = PatternParser.lead(optionalParts, part, gap)
        optionalParts = []
      }
      gap = gapHere()
    }
    guard let node, optionalParts.isEmpty else {
      throw Fault(expected: "words; the last part may not be optional", found: peek.map(String.init) ?? "")
    }
    return node
  }

  private static func join(
    _ left: PatternNode, _ optional: [(PatternNode, PatternNode.Gap)], _ right: PatternNode,
    _ gap: PatternNode.Gap
  ) -> PatternNode {
    let plain = PatternNode.sequence(left, right, optional.first?.1 ?? gap)
    guard !optional.isEmpty else { return plain }
    let full = optional.reduce(left) { .sequence($0, $1.0, $1.1) }
    return .alternatives([.sequence(full, right, gap), plain])
  }

  private static func lead(
    _ optional: [(PatternNode, PatternNode.Gap)], _ right: PatternNode, _ gap: PatternNode.Gap
  ) -> PatternNode {
    guard let first = optional.first?.0 else { return right }
    let full = optional.dropFirst().reduce(first) { .sequence($0, $1.0, $1.1) }
    return .alternatives([.sequence(full, right, gap), right])
  }

  /// `a b` lets a particle stand between, `a .. b` a few words, `a ... b` a clause, `a+b` nothing.
  private mutating func gapHere() -> PatternNode.Gap {
    var spaces = 0
    var dots = 0
    var tight = false
    while let scalar = peek, scalar == " " || scalar == "." || scalar == "+" {
      next += 1
      if scalar == " " { spaces += 1 } else if scalar == "." { dots += 1 } else { tight = true }
    }
    if dots >= 3 { return .long }
    if dots == 2 { return .short }
    return tight || spaces == 0 ? .none : .particle
  }

  private mutating func atom() throws(Fault) -> PatternNode {
    guard let scalar = peek else { throw Fault(expected: "words", found: "") }
    switch scalar {
    case "(":
      next += 1
      return try group(separator: "|", close: ")") { .alternatives($0) }
    case "{":
      next += 1
      return try group(separator: "&", close: "}") { .near($0, distance: 14) }
    case "^":
      next += 1
      return .sentenceStart
    case "$":
      next += 1
      return .sentenceEnd
    case "#":
      next += 1
      return .number
    default:
      return try word()
    }
  }

  private mutating func group(
    separator: Unicode.Scalar, close: Unicode.Scalar, _ make: ([PatternNode]) -> PatternNode
  ) throws(Fault) -> PatternNode {
    var members = [try sequence()]
    while take(separator) { members.append(try sequence()) }
    guard take(close) else {
      throw Fault(expected: String(close), found: peek.map(String.init) ?? "the end")
    }
    return members.count == 1 ? members[0] : make(members)
  }

  private mutating func word() throws(Fault) -> PatternNode {
    let opensWord = take("<")
    var text = ""
    let stops: Set<Unicode.Scalar> = [
      " ", ".", "+", "|", "(", ")", "{", "}", "&", "?", "<", ">", "^", "$", "#",
    ]
    while let scalar = peek, !stops.contains(scalar) {
      if scalar == "\\", next + 1 < scalars.count { next += 1 }
      text.unicodeScalars.append(scalars[next])
      next += 1
    }
    let endsWord = take(">")
    if let slash = text.firstIndex(of: "/") {
      let form = String(text[..<slash])
      let tag = String(text[text.index(after: slash)...])
      guard !tag.isEmpty || !form.isEmpty else { throw Fault(expected: "form/TAG", found: text) }
      return .morpheme(form: form.isEmpty ? nil : form, tag: tag.isEmpty ? nil : tag)
    }
    let folded = FoldedText(text)
    guard !folded.units.isEmpty else {
      throw Fault(expected: "words", found: peek.map(String.init) ?? "the end")
    }
    return .literal(
      folded.units, endsInCoda: folded.endsInCoda, opensWord: opensWord, endsWord: endsWord)
  }
}
