/// The features that cues and signs of a codebook give.
struct CueKeys: Sendable {
  /// Those of a kind: the weight of its cues, a cue anywhere in the post, a cue taken back.
  struct Kind: Sendable {
    var cues: NamedKey
    var post: NamedKey
    var blocked: NamedKey
  }

  /// Those of a sign: how often it is here, and whether it is anywhere in the post.
  struct Sign: Sendable {
    var here: NamedKey
    var post: NamedKey
  }

  private(set) var patterns: [NamedKey]
  private(set) var kinds: [Kind]
  private(set) var signs: [Sign]

  /// - Parameters:
  ///   - patterns: the name of the feature of each pattern.
  ///   - codebook: whose kinds and signs give the others.
  init(patterns: [String], of codebook: Codebook) {
    self.patterns = patterns.map { NamedKey($0) }
    kinds = codebook.types.map(\.id.rawValue).map {
      Kind(cues: NamedKey("C:" + $0), post: NamedKey("P:C:" + $0), blocked: NamedKey("B:" + $0))
    }
    signs = codebook.signals.map { Sign(here: NamedKey("g:" + $0.id), post: NamedKey("P:g:" + $0.id)) }
  }

  /// All of them.
  var all: Set<FeatureKey> {
    var keys = Set(patterns.map(\.key))
    for kind in kinds { keys.formUnion([kind.cues.key, kind.post.key, kind.blocked.key]) }
    for sign in signs { keys.formUnion([sign.here.key, sign.post.key]) }
    return keys
  }

  /// The same with their rows in `vocabulary`.
  func placed(in vocabulary: Vocabulary?) -> CueKeys {
    var placed = self
    placed.patterns = patterns.map { $0.placed(in: vocabulary) }
    placed.kinds = kinds.map {
      Kind(
        cues: $0.cues.placed(in: vocabulary), post: $0.post.placed(in: vocabulary),
        blocked: $0.blocked.placed(in: vocabulary))
    }
    placed.signs = signs.map {
      Sign(here: $0.here.placed(in: vocabulary), post: $0.post.placed(in: vocabulary))
    }
    return placed
  }
}
