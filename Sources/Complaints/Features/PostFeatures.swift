/// Everything about a post that its scores depend on.
///
/// What is many, words and runs of letters, stays with the text that offers it (``TextWords``); the few other
/// features of each unit are listed here.
struct PostFeatures: Sendable {
  /// The features of a stretch that are neither words nor letters: those that come before them, and after.
  struct Own: Sendable {
    var cues = 0..<0
    var rest = 0..<0
  }

  /// The text as written, and folded.
  var written = ""
  var text = FoldedText("")
  var morphemes = Morphemes()
  var units: [TextUnit] = []
  var words = TextWords()
  /// Features of cues, signs, services, trades, endings and of the shape of the post.
  var own: [Feature] = []
  /// For each unit; and for the post as a whole, which is its unit if it has but one.
  var ofUnit: [Own] = []
  var whole = Own()
  /// What each unit has from elsewhere in the post, and what the post has besides.
  var context = 0..<0
  var shape = 0..<0
  var firings: [CompiledCodebook.Firing] = []
  var firingsOfUnit = UnitFirings()
  var services: [FacetFinder.Mention] = []
  var sectors: [FacetFinder.Mention] = []

  /// Forgets all features.
  mutating func forgetFeatures() {
    words.clear()
    own.removeAll(keepingCapacity: true)
    ofUnit.removeAll(keepingCapacity: true)
    (whole, context, shape) = (Own(), 0..<0, 0..<0)
  }

  /// Whether the post is one sentence, and that sentence the post.
  var isUnit: Bool { units.count == 1 }

  /// Calls `body` with each feature of unit `number`.
  @inline(__always)
  func forEachFeature(ofUnit number: Int, _ body: (Feature) -> Void) {
    for index in ofUnit[number].cues { body(own[index]) }
    if number < words.ofUnit.count {
      words.forEachFeature(of: words.ofUnit[number], { $0.unit == Int32(number) }, body)
    }
    for index in ofUnit[number].rest { body(own[index]) }
    for index in context { body(own[index]) }
  }

  /// The features of unit `number`.
  func features(ofUnit number: Int) -> [Feature] {
    var features: [Feature] = []
    forEachFeature(ofUnit: number) { features.append($0) }
    return features
  }

  /// The features of the post as a whole.
  var features: [Feature] {
    if isUnit { return features(ofUnit: 0).dropLast(context.count) + own[shape] }
    var features = Array(own[whole.cues])
    words.forEachFeature(of: words.whole, \.isFirst) { features.append($0) }
    return features + own[whole.rest] + own[shape]
  }
}

extension TextWords {
  /// Calls `body` with each feature of `stretch` among the candidates that `counts` accepts.
  @inline(__always)
  fileprivate func forEachFeature(
    of stretch: Stretch, _ counts: (Candidates.Candidate) -> Bool, _ body: (Feature) -> Void
  ) {
    for index in stretch.morphemes where counts(morphemes.all[index]) {
      body(feature(morphemes.all[index], stretch.ofMorphemes))
    }
    for index in stretch.letters where counts(letters.all[index]) {
      body(feature(letters.all[index], stretch.ofLetters))
    }
  }

  @inline(__always)
  private func feature(_ candidate: Candidates.Candidate, _ value: Float) -> Feature {
    Feature(
      key: namesRows ? .unnamed : FeatureKey(value: candidate.id),
      row: namesRows ? Int32(truncatingIfNeeded: candidate.id) : -1, value: value, start: candidate.start,
      end: candidate.end)
  }
}
