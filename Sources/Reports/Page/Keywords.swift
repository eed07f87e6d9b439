internal import Complaints
internal import Morphology
internal import Posts
internal import Trends

/// The words of posts, counted by kind and phase, to tell which words mark each.
struct Keywords {
  private(set) var all = WordCounts()
  private(set) var byKind: [ComplaintType.ID: WordCounts] = [:]
  private(set) var byPhase: [String: WordCounts] = [:]
  private let tokenizer: Tokenizer?
  private let axis: Axis

  init(_ run: RunView) {
    tokenizer = run.context.tokenizer
    axis = run.phases.axis
  }

  /// Whether words can be told apart at all.
  var isKnown: Bool { tokenizer != nil }

  mutating func add(_ entry: Entry) {
    guard let tokenizer else { return }
    var words = WordCounts()
    for word in ContentWords.of(entry.text, tokenizer) { words.add(word) }
    all.add(words)
    for proof in entry.proofs { byKind[proof.kind, default: WordCounts()].add(words) }
    if let moment = entry.post.published, let phase = axis.phase(at: moment.seconds) {
      byPhase[phase.id, default: WordCounts()].add(words)
    }
  }

  /// The words that mark a part against all the rest: beyond chance, said at least three times, strongest first.
  func marking(_ part: WordCounts?, most: Int = 8) -> [Keyness.Word] {
    guard let part else { return [] }
    return Array(
      Keyness.compare(part, all.without(part), prior: all)
        .prefix { $0.z > 1.96 }.filter { $0.first >= 3 }.prefix(most))
  }
}

/// The words of a text that carry meaning: nouns, verbs and adjectives in dictionary form, roots, Latin words.
enum ContentWords {
  static func of(_ text: String, _ tokenizer: Tokenizer) -> [String] {
    var worker = tokenizer.makeWorker()
    return worker.tokenize(text).compactMap { token in
      switch token.tag {
      case .NNG, .NNP, .XR: token.form.unicodeScalars.count > 1 ? token.form : nil
      case .SL: token.form.unicodeScalars.count > 1 ? token.form.lowercased() : nil
      case .VV, .VA: token.form + "다"
      default: nil
      }
    }
  }
}
