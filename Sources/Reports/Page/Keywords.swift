internal import Complaints
internal import Morphology
internal import Posts
internal import Trends

/// The words of posts, counted by kind and phase, to tell which words mark each.
struct Keywords {
  private(set) var all = WordCounts()
  private(set) var byKind: [ComplaintType.ID: WordCounts] = [:]
  private(set) var byPhase: [String: WordCounts] = [:]
  private let words: ContentWords?
  private let axis: Axis

  init(_ run: RunView) {
    words = run.context.tokenizer.map { ContentWords($0) }
    axis = run.phases.axis
  }

  /// Whether words can be told apart at all.
  var isKnown: Bool { words != nil }

  mutating func add(_ entry: Entry) {
    guard let words else { return }
    var found = WordCounts()
    for word in words.of(entry) { found.add(word) }
    all.add(found)
    for proof in entry.proofs { byKind[proof.kind, default: WordCounts()].add(found) }
    if let phase = axis.phase(of: entry.post.published) {
      byPhase[phase.id, default: WordCounts()].add(found)
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

/// The words of texts that carry meaning: nouns, verbs and adjectives in dictionary form, roots, Latin words.
final class ContentWords {
  private var worker: Tokenizer.Worker

  init(_ tokenizer: Tokenizer) { worker = tokenizer.makeWorker() }

  /// The words of one post, in their order; what stands in the place of personal data is no word of it.
  func of(_ entry: Entry) -> [String] {
    var ours = entry.placeholders[...]
    return worker.tokenize(entry.text).compactMap { token -> String? in
      while let first = ours.first, first.end <= token.range.start { ours.removeFirst() }
      if let first = ours.first, first.start < token.range.end { return nil }
      switch token.tag {
      case .NNG, .NNP, .XR: return token.form.unicodeScalars.count > 1 ? token.form : nil
      case .SL: return token.form.unicodeScalars.count > 1 ? token.form.lowercased() : nil
      case .VV, .VA: return token.form + "다"
      default: return nil
      }
    }
  }
}
