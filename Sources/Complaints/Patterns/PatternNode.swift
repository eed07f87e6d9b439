/// A pattern of the codebook, read.
indirect enum PatternNode: Hashable, Sendable {
  /// Letters of the folded text; `opensWord` and `endsWord` ask for an edge.
  case literal([Unit], endsInCoda: Bool, opensWord: Bool, endsWord: Bool)
  /// A morpheme by form, tag or both; a tag may end in `*`.
  case morpheme(form: String?, tag: String?)
  /// A number in digits or words.
  case number
  /// Where a sentence begins or ends.
  case sentenceStart, sentenceEnd
  /// One after the other, at most `gap` positions apart.
  case sequence(PatternNode, PatternNode, Gap)
  /// One of several.
  case alternatives([PatternNode])
  /// All of them in one sentence, in any order, at most `distance` positions apart.
  case near([PatternNode], distance: Int)

  /// What may stand between two parts.
  struct Gap: Hashable, Sendable {
    let positions: Int
    /// Whether the gap may hold a comma.
    let crossesClauses: Bool

    static let none = Gap(positions: 0, crossesClauses: false)
    static let particle = Gap(positions: 2, crossesClauses: false)
    static let short = Gap(positions: 7, crossesClauses: false)
    static let long = Gap(positions: 18, crossesClauses: true)
  }
}

extension PatternParser {
  /// The tags that a pattern asks for; none if it cannot be read.
  static func tags(in pattern: String) -> [String] {
    guard let node = try? parse(pattern) else { return [] }
    return node.tags
  }
}

extension PatternNode {
  /// The tags of its morphemes.
  fileprivate var tags: [String] {
    switch self {
    case .morpheme(_, let tag): tag.map { [$0] } ?? []
    case .sequence(let left, let right, _): left.tags + right.tags
    case .alternatives(let members), .near(let members, _): members.flatMap(\.tags)
    default: []
    }
  }
}
