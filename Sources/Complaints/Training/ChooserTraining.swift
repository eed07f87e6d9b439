internal import FoundationEssentials

/// Learns from the marked words of training posts which words to show as evidence.
struct ChooserTraining {
  let set: TrainingSet
  let classifier: Classifier

  /// - Parameter weightsOf: the weights of each output in the model that left a fold out.
  func train(_ weightsOf: (Int) -> [[Double]]) -> (chooser: SpanChooser, report: [String]) {
    var columns: [SpanChooser.Property: Int32] = [:]
    var rows = SparseRows()
    var labels: [Bool] = []
    var sentences: [(words: UnitWords, marked: [Bool])] = []
    let modelWeights = (0...(set.members.map(\.fold).max() ?? 0)).map(weightsOf)
    for member in set.members where !member.isVariant {
      let post = set.posts[member.post]
      for (kind, name) in set.kinds.enumerated() where post.labels.contains(name) {
        let marks = post.evidenceRanges(name).map { TrainingSet.positions($0, in: post.text) }
        for (unit, bounds) in member.features.units.enumerated()
        where marks.contains(where: { $0.start < bounds.end && bounds.start < $0.end }) {
          let words = self.words(member, unit, kind, modelWeights[member.fold][kind + 1])
          let marked = words.bounds.map { word in
            marks.reduce(0) { $0 + max(0, min($1.end, word.end) - max($1.start, word.start)) } * 2
              >= word.end - word.start
          }
          for (word, isMarked) in marked.enumerated() {
            var row: [(Int32, Float)] = []
            words.forEachProperty(of: word) { property, value in
              let column = columns[property] ?? Int32(columns.count)
              columns[property] = column
              row.append((column, Float(value)))
            }
            rows.append(row)
            labels.append(isMarked)
          }
          sentences.append((words, marked))
        }
      }
    }
    let weights = LogisticRegression(penalty: 2, iterations: 100).fit(
      rows, labels, importance: [Double](repeating: 1, count: rows.count), columns: columns.count)
    let bias = weights.last ?? 0
    let named = columns.mapValues { weights[Int($0)] }
    // The bias that gives the best overlap: runs are chosen whole, words are judged alone.
    let shifts = stride(from: -1.0, through: 1.5, by: 0.1)
    let best = shifts.map { shift in
      (shift, overlap(SpanChooser(weights: named, bias: bias + shift), sentences))
    }.max { $0.1 < $1.1 }
    return (
      SpanChooser(weights: named, bias: bias + (best?.0 ?? 0)),
      ["evidence overlap (words, right units given) \(Validation.shown(best?.1 ?? 0))"]
    )
  }

  /// F1 over words of the chosen runs, all units together.
  private func overlap(
    _ chooser: SpanChooser, _ sentences: [(words: UnitWords, marked: [Bool])]
  ) -> Double {
    var counts = (both: 0, chosen: 0, marked: 0)
    for sentence in sentences {
      let chosen = chooser.run(sentence.words) ?? 0..<0
      for (index, isMarked) in sentence.marked.enumerated() {
        if isMarked { counts.marked += 1 }
        if chosen.contains(index) { counts.chosen += 1 }
        if isMarked, chosen.contains(index) { counts.both += 1 }
      }
    }
    return 2 * Double(counts.both) / Double(max(1, counts.chosen + counts.marked))
  }

  private func words(_ member: TrainingSet.Member, _ unit: Int, _ kind: Int, _ weights: [Double])
    -> UnitWords
  {
    let features = member.features.ofUnit[unit]
    let contributions = features.indices.compactMap { index -> (feature: Int, weight: Double)? in
      guard let column = set.column(features[index].key) else { return nil }
      let weight = weights[Int(column)] * Double(features[index].value)
      return weight == 0 ? nil : (index, weight)
    }
    let codebook = classifier.extractor.codebook
    let cues = member.features.firings.compactMap { firing -> (start: Int, end: Int)? in
      guard case .cue(kind, _) = codebook.roles[firing.pattern], firing.blockedBy == nil else { return nil }
      return (firing.start, max(firing.end, firing.start + 1))
    }
    return UnitWords(
      of: member.features.units[unit], post: member.features, features: features,
      contributions: contributions,
      cues: cues)
  }
}
