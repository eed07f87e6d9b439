internal import Morphology
internal import Posts

/// A codebook whose patterns are one automaton.
final class CompiledCodebook: Sendable {
  /// What a pattern is there for.
  enum Role: Sendable {
    case cue(kind: Int, cue: Int)
    case signal(signal: Int, cue: Int)
    case blocker(kind: Int)
    case exception(cue: Int)
  }

  /// A cue that a text sets off.
  struct Firing: Sendable {
    /// Which pattern.
    let pattern: Int
    /// Positions `start..<end` of the folded text.
    let start: Int
    let end: Int
    /// The pattern that takes it back, if one does.
    let blockedBy: String?
  }

  let codebook: Codebook
  let roles: [Role]
  let sources: [Cue]
  /// The feature name of each pattern.
  let names: [String]
  /// Each pattern as evidence tells it, by owner and line: `refund:14`.
  let shown: [String]
  /// For each pattern its weight without a model.
  let weights: [Double]
  /// The features that it gives.
  let keys: CueKeys
  private let patternNames: [FeatureKey: String]
  private let set: PatternSet
  private let negation: Int?

  /// Compiles `codebook`.
  ///
  /// - Throws: the first pattern that cannot be read, with its line.
  init(_ codebook: Codebook) throws(CodebookError) {
    self.codebook = codebook
    negation = codebook.signals.firstIndex { $0.id == "negation" }
    var nodes: [PatternNode] = []
    var roles: [Role] = []
    var sources: [Cue] = []
    var names: [String] = []
    var shown: [String] = []
    func add(_ cue: Cue, _ role: Role, _ owner: String) throws(CodebookError) {
      do {
        nodes.append(try PatternParser.parse(codebook.expand(cue.pattern)))
      } catch {
        throw CodebookError(
          location: SourceLocation(file: owner, record: cue.line),
          expected: Bilingual(
            ko: "유형 \(cue.pattern)에 \(error.expected)", en: "\(error.expected) in the pattern \(cue.pattern)"),
          found: error.found)
      }
      roles.append(role)
      sources.append(cue)
      names.append("\(owner)/\(PatternDigest.of(cue.pattern))")
      shown.append("\(owner):\(cue.line)")
    }
    for (kind, type) in codebook.types.enumerated() {
      for (number, cue) in type.cues.enumerated() {
        let index = nodes.count
        try add(cue, .cue(kind: kind, cue: number), type.id.rawValue)
        for pattern in cue.notWhen {
          let exception = Cue(pattern: pattern, weight: 1, negation: .ignored, notWhen: [], line: cue.line)
          try add(exception, .exception(cue: index), type.id.rawValue)
        }
      }
      for blocker in type.blockers { try add(blocker, .blocker(kind: kind), type.id.rawValue) }
    }
    for (number, signal) in codebook.signals.enumerated() {
      for (cue, pattern) in signal.cues.enumerated() {
        try add(pattern, .signal(signal: number, cue: cue), signal.id)
      }
    }
    set = PatternSet(nodes)
    weights = sources.map(\.weight)
    let patterns = zip(roles, names).map { role, name in
      if case .signal = role { return "q:" + name }
      return "c:" + name
    }
    keys = CueKeys(patterns: patterns, of: codebook)
    self.roles = roles
    self.sources = sources
    self.names = names
    self.shown = shown
    var patternNames: [FeatureKey: String] = [:]
    for (number, name) in names.enumerated() {
      patternNames[FeatureKey("c:" + name)] = sources[number].pattern
      patternNames[FeatureKey("q:" + name)] = sources[number].pattern
    }
    for id in codebook.types.map(\.id.rawValue) + codebook.signals.map(\.id) {
      for prefix in ["C:", "g:", "P:C:", "P:g:", "B:"] { patternNames[FeatureKey(prefix + id)] = prefix + id }
    }
    self.patternNames = patternNames
  }

  /// Finds every cue and sign in the text of `post`, blocked ones told apart; cost grows with what is found, not with
  /// the codebook.
  func findFirings(of post: inout PostFeatures, _ hits: inout AtomHits) {
    post.firings.removeAll(keepingCapacity: true)
    self.set.findMatches(in: post.text, post.morphemes, &hits)
    guard !hits.matches.isEmpty else { return }
    var blockers: [PatternSet.Match] = []
    var exceptions: [PatternSet.Match] = []
    var negations: [PatternSet.Match] = []
    for match in hits.matches {
      switch roles[match.pattern] {
      case .blocker: blockers.append(match)
      case .exception: exceptions.append(match)
      case .signal(let signal, _) where signal == negation: negations.append(match)
      default: break
      }
    }
    for match in hits.matches {
      var reason: String?
      switch roles[match.pattern] {
      case .blocker, .exception: continue
      case .signal: break
      case .cue(let kind, _):
        let obstacle =
          exceptions.first { isException($0, of: match.pattern) && sameSentence($0, match, post.text) }
          ?? blockers.first { isBlocker($0, of: kind) && sameSentence($0, match, post.text) }
        reason = obstacle.map { sources[$0.pattern].pattern }
        switch sources[match.pattern].negation {
        case .ignored: break
        case .blocks where negations.contains { governs($0, match, post.text) }: reason = reason ?? "negation"
        case .required where !negations.contains { governs($0, match, post.text) }:
          reason = reason ?? "no negation"
        default: break
        }
      }
      post.firings.append(
        Firing(pattern: match.pattern, start: match.start, end: match.end, blockedBy: reason))
    }
  }

  private func isException(_ match: PatternSet.Match, of pattern: Int) -> Bool {
    if case .exception(pattern) = roles[match.pattern] { true } else { false }
  }

  private func isBlocker(_ match: PatternSet.Match, of kind: Int) -> Bool {
    if case .blocker(kind) = roles[match.pattern] { true } else { false }
  }

  /// Scratch memory for one task.
  func makeHits() -> AtomHits { self.set.makeHits() }

  /// Whether a pattern asks for morphemes.
  var readsTokens: Bool { self.set.readsTokens }

  /// The id of the kind or sign that pattern `number` belongs to.
  func owner(of number: Int) -> String {
    switch roles[number] {
    case .cue(let kind, _), .blocker(let kind): codebook.types[kind].id.rawValue
    case .signal(let signal, _): codebook.signals[signal].id
    case .exception(let cue): owner(of: cue)
    }
  }

  /// The pattern, kind or sign behind a feature; `nil` for features of the words themselves.
  func pattern(of key: FeatureKey) -> String? { patternNames[key] }

  private func sameSentence(_ a: PatternSet.Match, _ b: PatternSet.Match, _ text: FoldedText) -> Bool {
    guard a.start < text.count, b.start < text.count else { return false }
    return text.sentence(a.start) == text.sentence(b.start)
  }

  /// A negation reaches from two positions before the match to six behind it, in the same clause.
  private func governs(_ a: PatternSet.Match, _ b: PatternSet.Match, _ text: FoldedText) -> Bool {
    guard a.start < text.count, b.start < text.count, text.clause(a.start) == text.clause(b.end - 1)
    else { return false }
    return a.end > b.start - 3 && a.start < b.end + 6
  }
}

extension Codebook {
  /// `pattern` with the words of every `@name` in their place.
  func expand(_ pattern: String) -> String {
    guard pattern.contains("@") else { return pattern }
    return words.keys.sorted { $0.count > $1.count }
      .reduce(pattern) { text, name in
        guard let words = words[name] else { return text }
        return text.split(separator: "@\(name)", omittingEmptySubsequences: false).joined(separator: words)
      }
  }
}
