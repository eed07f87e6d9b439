internal import Casebook
internal import Complaints
public import Morphology
internal import Posts
public import Trends

/// The words of a run, counted for `keyness` and `ngrams`.
public enum WordTables {
  /// Which posts of a run are meant.
  public enum Domain: Hashable, Sendable {
    /// Posts of a phase.
    case phase(String)
    /// Posts with a label of a kind.
    case kind(String)
    /// Posts that complain.
    case complaints

    func holds(_ entry: Entry, on axis: Axis) -> Bool {
      switch self {
      case .phase(let id): axis.phase(of: entry.post.published)?.id == id
      case .kind(let id): entry.proofs.contains { $0.kind.rawValue == id }
      case .complaints: entry.finding?.isComplaint == true
      }
    }
  }

  /// Compares the words of two domains; without a second one, with all other posts.
  ///
  /// - Returns: words that occur at least `least` times, by falling z.
  public static func keyness(
    _ run: RunView, _ first: Domain, against second: Domain?, tokenizer: Tokenizer, least: Int = 3
  ) throws(ReportError) -> [Keyness.Word] {
    var all = WordCounts()
    var one = WordCounts()
    var two = WordCounts()
    let content = ContentWords(tokenizer)
    try run.forEachEntry { entry in
      var words = WordCounts()
      for word in content.of(entry) { words.add(word) }
      all.add(words)
      let isFirst = first.holds(entry, on: run.phases.axis)
      if isFirst { one.add(words) }
      if second?.holds(entry, on: run.phases.axis) ?? !isFirst { two.add(words) }
    }
    return Keyness.compare(one, two, prior: all).filter { $0.first + $0.second >= least }
  }

  /// Runs of `length` meaningful words within a post, and how many posts hold them; most frequent first.
  public static func ngrams(
    _ run: RunView, length: Int, in domain: Domain?, tokenizer: Tokenizer, least: Int = 2
  ) throws(ReportError) -> [(words: String, count: Int, posts: Int)] {
    precondition(length > 0, "a run of words has a length")
    var counts = WordCounts()
    var posts = WordCounts()
    let content = ContentWords(tokenizer)
    try run.forEachEntry { entry in
      guard domain?.holds(entry, on: run.phases.axis) ?? true else { return }
      let words = content.of(entry)
      guard words.count >= length else { return }
      var seen: Set<String> = []
      for start in 0...(words.count - length) {
        let run = words[start..<start + length].joined(separator: " ")
        counts.add(run)
        if seen.insert(run).inserted { posts.add(run) }
      }
    }
    return counts.counts.filter { $0.value >= least }
      .sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .map { (words: $0.key, count: $0.value, posts: posts[$0.key]) }
  }
}
