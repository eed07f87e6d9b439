internal import FoundationEssentials

/// Learns from the marked words of training posts which words to show as evidence.
struct ChooserTraining {
  /// What was learned, and lines for people.
  struct Result {
    let chooser: SpanChooser
    /// How far above its threshold a unit that is not the loudest must score to be shown.
    let othersMargin: Double
    let report: [String]
  }

  /// A unit of a post that has the kind: its words, which of them a person marked, and how it scores.
  private struct Sentence {
    let words: UnitWords
    let marked: [Bool]
    /// Its score above the threshold, by a model that did not see the writer.
    let excess: Double
    var isMarked: Bool { marked.contains(true) }
  }

  let set: TrainingSet
  let classifier: Classifier

  /// - Parameters:
  ///   - weightsOf: the weights of each output in the model that left a fold out.
  ///   - thresholds: of each output.
  func train(_ weightsOf: (Int) -> [[Double]], thresholds: [Double]) -> Result {
    let posts = sentences(weightsOf, thresholds)
    let marked = posts.joined().filter(\.isMarked)
    let words: LogOdds<WordProperty> = LogOddsTraining.fit(marked.map(\.marked.count)) {
      sentence, word, note in
      marked[sentence].words.forEachProperty(of: word, note)
    } isSo: {
      marked[$0].marked[$1]
    }
    func edges(isSo: (_ isMarked: [Bool], _ edge: Int) -> Bool) -> LogOdds<EdgeProperty> {
      LogOddsTraining.fit(marked.map { $0.marked.count + 1 }) { sentence, edge, note in
        marked[sentence].words.forEachProperty(ofEdge: edge, note)
      } isSo: {
        isSo(marked[$0].marked, $1)
      }
    }
    let start = edges { $1 < $0.count && $0[$1] && ($1 == 0 || !$0[$1 - 1]) }
    let end = edges { $1 > 0 && $0[$1 - 1] && ($1 == $0.count || !$0[$1]) }
    // The bias and the weight of the edges that give the best overlap: runs are chosen whole, words are judged alone.
    var best = (chooser: SpanChooser(words: words), overlap: 0.0)
    for factor in [0, 0.25, 0.5, 0.75, 1, 1.5] {
      for shift in stride(from: -1.0, through: 1.5, by: 0.1) {
        let chooser = SpanChooser(
          words: LogOdds(weights: words.weights, bias: words.bias + shift), start: start.scaled(factor),
          end: end.scaled(factor))
        let overlap = self.overlap(chooser, marked)
        if overlap > best.overlap { best = (chooser, overlap) }
      }
    }
    let margin = othersMargin(best.chooser, posts)
    return Result(
      chooser: best.chooser, othersMargin: margin.value,
      report: [
        "evidence overlap (words, right units given) \(Validation.shown(best.overlap))",
        "evidence overlap (words, units chosen) \(Validation.shown(margin.overlap)), others above \(margin.value)",
      ])
  }

  /// The units of each post and each of its kinds.
  private func sentences(_ weightsOf: (Int) -> [[Double]], _ thresholds: [Double]) -> [[Sentence]] {
    let models = (0...(set.members.map(\.fold).max() ?? 0)).map(weightsOf)
    var posts: [[Sentence]] = []
    for member in set.members where !member.isVariant {
      let post = set.posts[member.post]
      for (kind, name) in set.kinds.enumerated() where post.labels.contains(name) {
        let marks = post.evidenceRanges(name).map { TrainingSet.positions($0, in: post.text) }
        let weights = models[member.fold][kind + 1]
        posts.append(
          member.features.units.indices.map { unit in
            let words = self.words(member, unit, kind, weights)
            let marked = words.words.map { word in
              marks.reduce(0) { $0 + max(0, min($1.end, word.end) - max($1.start, word.start)) } * 2
                >= word.end - word.start
            }
            let score = set.unitRows.product(member.firstUnit + unit, weights) + (weights.last ?? 0)
            return Sentence(words: words, marked: marked, excess: score - thresholds[kind + 1])
          })
      }
    }
    return posts
  }

  /// F1 over words of the chosen runs, all units together.
  private func overlap(_ chooser: SpanChooser, _ sentences: [Sentence]) -> Double {
    var counts = Evaluation.Counts()
    for sentence in sentences {
      let chosen = chooser.run(sentence.words) ?? 0..<0
      for (index, isMarked) in sentence.marked.enumerated() {
        counts.add(found: chosen.contains(index), gold: isMarked)
      }
    }
    return counts.f1
  }

  /// The margin that gives the best overlap where the units are not given.
  private func othersMargin(_ chooser: SpanChooser, _ posts: [[Sentence]]) -> (value: Double, overlap: Double)
  {
    let runs = posts.map { $0.map { chooser.run($0.words) ?? 0..<0 } }
    var best = (value: 0.0, overlap: 0.0)
    for margin in [0, 0.25, 0.5, 0.75, 1, 1.5, 2, 3, 4] {
      var counts = Evaluation.Counts()
      for (sentences, runs) in zip(posts, runs) {
        let loudest = sentences.indices.max { sentences[$0].excess < sentences[$1].excess }
        for (unit, sentence) in sentences.enumerated() {
          let isShown = unit == loudest || sentence.excess >= margin
          for (index, isMarked) in sentence.marked.enumerated() {
            counts.add(found: isShown && runs[unit].contains(index), gold: isMarked)
          }
        }
      }
      if counts.f1 > best.overlap { best = (margin, counts.f1) }
    }
    return best
  }

  private func words(_ member: TrainingSet.Member, _ unit: Int, _ kind: Int, _ weights: [Double])
    -> UnitWords
  {
    let cues = KindCues(kind, of: member.features, classifier.extractor.codebook)
    let weighed = UnitWeights(of: unit, post: member.features) { feature in
      set.column(feature.key).map { weights[Int($0)] * Double(feature.value) } ?? 0
    }
    return UnitWords(
      of: member.features.units[unit], post: member.features, cues: cues, steps: weighed.steps)
  }
}
