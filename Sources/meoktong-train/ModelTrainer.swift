internal import Morphology

/// Trains a model on analysed sentences.
struct ModelTrainer {
  /// Passes over the sentences.
  var epochs = 3
  var seed: UInt64 = 20_221_015
  /// What one percent of sentences lose all their white space, and what one percent lose some.
  var spaceless: UInt64 = 25
  var halfSpaceless: UInt64 = 10
  /// Words seen so often are classes of their own, by what they are.
  var functionCount = 120
  var contentCount = 1000
  /// Words seen so often have pair features.
  var pairCount = 5
  var fusionCount = 3
  /// By how many steps the wanted path must win over each wrong arc.
  var margin: Int32 = 0
  var report: (String) -> Void

  /// The trained weights.
  func train(_ sentences: [Sentence], words: [Word]) -> Perceptron.Finished {
    var weights = Weights()
    weights.lexical = lexicalClasses(words)
    weights.lexNames = Set(words.filter { $0.count >= pairCount }.map(\.key)).sorted()
    var compiled = ModelCompiler.compile(words: words, weights: weights)
    report("classes \(compiled.model.classes.count), entries \(compiled.model.entries.count)")
    for round in 1...2 {
      weights.fusions = fusions(sentences, compiled.model, known: weights.fusions)
      compiled = ModelCompiler.compile(words: words, weights: weights)
      report("round \(round): fusions \(weights.fusions.count), entries \(compiled.model.entries.count)")
    }
    var perceptron = Perceptron(compiled)
    var corpus = Corpus(model: compiled.model)
    let examples = sentences.compactMap { corpus.example($0) }
    var random = SeededGenerator(seed: seed)
    var order = Array(examples.indices)
    for epoch in 1...epochs {
      order.shuffle(using: &random)
      pass(epoch, order, examples, corpus.ofMorpheme, &perceptron, &random)
    }
    return Perceptron.Finished(perceptron: perceptron, compiled: compiled, weights: weights)
  }

  private func lexicalClasses(_ words: [Word]) -> [String] {
    let names = words.filter { word in
      switch word.tag {
      case .NNG, .NNP, .NR, .XR, .SL, .SN, .SH, .SW, .SF, .SE, .SP, .SS, .SO, .UN: false
      case .VV, .VA, .MAG, .IC, .MAJ: word.count >= contentCount
      default: word.count >= functionCount
      }
    }
    return Set(names.map(\.key)).sorted()
  }

  private func fusions(_ sentences: [Sentence], _ model: Model, known: [Fusion]) -> [Fusion] {
    var corpus = Corpus(model: model)
    var finder = FusionFinder(model: model)
    var arcs = ArcFinder()
    var aligner = Aligner()
    var aligned = 0
    for sentence in sentences {
      guard let example = corpus.example(sentence) else { continue }
      arcs.find(example.units, in: model)
      let path = aligner.align(
        example.wanted, units: example.units, arcs: arcs.arcs, firstArcs: arcs.firstArcs,
        keys: corpus.ofMorpheme,
        model: model)
      if path != nil {
        aligned += 1
        continue
      }
      let places = example.units.count
      finder.note(
        sentence, example, reached: aligner.reached(arcs.arcs, places: places),
        remaining: Aligner.remaining(
          example.wanted, units: example.units, arcs: arcs.arcs, firstArcs: arcs.firstArcs,
          keys: corpus.ofMorpheme, model: model))
    }
    report("read as analysed: \(aligned) of \(sentences.count)")
    return Array(Set(known + finder.fusions(least: fusionCount))).sorted { $0.key < $1.key }
  }

  private func pass(
    _ epoch: Int, _ order: [Int], _ examples: [Example], _ keys: [Int32], _ perceptron: inout Perceptron,
    _ random: inout SeededGenerator
  ) {
    var arcs = ArcFinder()
    var paths = PathFinder(width: 8, reach: 1600, lag: 100_000)
    var aligner = Aligner()
    var path: [Int] = []
    var right = 0
    var read = 0
    for (number, index) in order.enumerated() {
      let example = examples[index]
      var units = example.units
      spoilSpaces(&units, &random)
      arcs.hiding = UInt32(truncatingIfNeeded: random.next()) | 1
      arcs.find(units, in: perceptron.model)
      guard
        let wanted = aligner.align(
          example.wanted, units: units, arcs: arcs.arcs, firstArcs: arcs.firstArcs, keys: keys,
          model: perceptron.model)
      else { continue }
      read += 1
      arcs.raise(by: margin, allBut: wanted)
      let found = paths.find(arcs.arcs, arcs.firstArcs, in: perceptron.model, into: &path)
      if wanted == path {
        right += 1
      } else if found >= score(wanted, arcs.arcs, perceptron.model) {
        perceptron.update(found: path, wanted: wanted, arcs: arcs.arcs, units: units)
      }
      if number % 50_000 == 49_999 {
        report("epoch \(epoch), \(number + 1) sentences: \(right * 1000 / max(1, read)) per mille right")
      }
    }
    report("epoch \(epoch): \(right) of \(read) right, \(order.count - read) not readable")
  }

  private func score(_ path: [Int], _ arcs: [Arc], _ model: borrowing Model) -> Int32 {
    guard let first = path.first, let last = path.last else { return 0 }
    var score = model.open(arcs[first]) + model.close(arcs[last])
    for index in path { score += arcs[index].base }
    for (one, other) in zip(path, path.dropFirst()) { score += model.join(arcs[one], arcs[other]) }
    return score
  }

  private func spoilSpaces(_ units: inout [Unit], _ random: inout SeededGenerator) {
    let all = random.chance(spaceless)
    let some = !all && random.chance(halfSpaceless)
    guard all || some else { return }
    for index in units.indices.dropFirst() where units[index].afterSpace {
      if all || random.chance(50) { units[index].afterSpace = false }
    }
  }
}
