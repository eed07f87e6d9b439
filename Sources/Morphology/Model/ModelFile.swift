package import FoundationEssentials
internal import Posts

/// Reads the model files: names and weights as sorted text.
package enum ModelFile {
  /// The files of the tokenizer's model.
  package static let names = [
    "after", "before", "classes", "fusions", "gaps", "groups", "idle", "lexical", "neighbours", "own",
    "pairs",
    "shapes", "unknown",
  ].map { $0 + ".tsv" }

  /// What compiling needs to know before there are numbers.
  package static func weights(folder: URL) throws(LexiconError) -> Weights {
    var weights = Weights()
    try each(folder, "lexical.tsv", 1) { fields, _ in weights.lexical.append(String(fields[0])) }
    try each(folder, "fusions.tsv", 3) { fields, _ in
      weights.fusions.append(
        Fusion(
          surface: String(fields[0]), morphemes: fields[1].split(separator: "+").map(String.init),
          cuts: fields[2].split(separator: " ").compactMap { Int($0) }))
    }
    try each(folder, "idle.tsv", 1) { fields, _ in weights.idle.insert(String(fields[0])) }
    try each(folder, "own.tsv", 2) { fields, place throws(LexiconError) in
      weights.own[String(fields[0])] = try number(fields[1], place)
    }
    try each(folder, "classes.tsv", 2) { fields, place throws(LexiconError) in
      weights.classes[String(fields[0])] = try number(fields[1], place)
    }
    try each(folder, "groups.tsv", 2) { fields, place throws(LexiconError) in
      weights.groups[String(fields[0])] = try number(fields[1], place)
    }
    try each(folder, "shapes.tsv", 2) { fields, place throws(LexiconError) in
      weights.shapes[String(fields[0])] = try number(fields[1], place)
    }
    var names: Set<String> = []
    try each(folder, "neighbours.tsv", 3) { fields, _ in
      names.insert(String(fields[0]))
      names.insert(String(fields[1]))
    }
    let own = names.intersection(weights.lexical)
    weights.lexNames = own.sorted() + names.subtracting(own).sorted()
    weights.foldedCount = own.count
    return weights
  }

  /// Fills a compiled model with its weights.
  package static func fill(_ compiled: inout ModelCompiler.Result, weights: Weights, folder: URL)
    throws(LexiconError)
  {
    let classes = compiled.model.classes
    let width = classes.count
    func number(of name: Substring, _ place: SourceLocation) throws(LexiconError) -> Int {
      guard let number = classes.number(of: String(name)) else {
        throw LexiconError(.unknownName(String(name)), at: place)
      }
      return Int(number)
    }
    try each(folder, "pairs.tsv", 3) { fields, place throws(LexiconError) in
      let index = try number(of: fields[0], place) * width + number(of: fields[1], place)
      compiled.model.pairs[index] = Int16(clamping: try Self.number(fields[2], place))
    }
    try each(folder, "gaps.tsv", 4) { fields, place throws(LexiconError) in
      let tags = try number(of: fields[0], place) * Classes.tagCount + number(of: fields[1], place)
      let index = Int(tags * 3) + Int(try Self.number(fields[2], place))
      compiled.model.gapWeights[index] = Int16(clamping: try Self.number(fields[3], place))
    }
    for (name, path) in [("before.tsv", \Model.before), ("after.tsv", \Model.after)] {
      try each(folder, name, 4) { fields, place throws(LexiconError) in
        guard let code = Letters.code(fields[0]) else {
          throw LexiconError(.unknownName(String(fields[0])), at: place)
        }
        let row = Int(code) * 2 + (fields[1] == "_" ? 1 : 0)
        let index = try row * width + number(of: fields[2], place)
        compiled.model[keyPath: path][index] = Int16(clamping: try Self.number(fields[3], place))
      }
    }
    fillBundles(&compiled, weights)
    try fillSparse(&compiled.model, folder: folder)
    try fillWords(&compiled.model, folded: weights.foldedCount, folder: folder)
    compiled.model.sortEntries()
  }

  private static func fillSparse(_ model: inout Model, folder: URL) throws(LexiconError) {
    var found: [(key: UInt64, weight: Int32)] = []
    var shapes: [(Int, Int32)] = []
    try each(folder, "unknown.tsv", 4) { fields, place throws(LexiconError) in
      let weight = try number(fields[3], place)
      let first = Letters.code(fields[1])
      let second = Letters.code(fields[2])
      switch fields[0] {
      case "shape": shapes.append((Int(try number(fields[1], place) * 4 + number(fields[2], place)), weight))
      case "opening":
        guard let code = Letters.code(fields[1].dropLast()), let length = fields[1].last?.wholeNumberValue
        else { return }
        found.append((Feature.opening(code, length: length), weight))
      case "ending": if let second { found.append((Feature.ending(first ?? 0, second), weight)) }
      case "inside": if let first, let second { found.append((Feature.inside(first, second), weight)) }
      default: throw LexiconError(.unknownName(String(fields[0])), at: place)
      }
    }
    model.sparse = SparseWeights(capacity: found.count)
    for (key, weight) in found { model.sparse.set(Int16(clamping: weight), at: model.sparse.slot(of: key)) }
    for (index, weight) in shapes where model.unknown.indices.contains(index) {
      model.unknown[index] = Int16(clamping: weight)
    }
  }

  /// Reads the weights of words beside each other; where both are classes of their own, the classes take them.
  private static func fillWords(_ model: inout Model, folded: Int, folder: URL) throws(LexiconError) {
    var found: [(left: UInt16, right: UInt16, weight: Int16)] = []
    let numbers = Dictionary(
      uniqueKeysWithValues: model.lexNames.enumerated().map { ($1, UInt16(truncatingIfNeeded: $0 + 1)) })
    try each(folder, "neighbours.tsv", 3) { fields, place throws(LexiconError) in
      let weight = try number(fields[2], place)
      if let left = model.classes.number(of: String(fields[0])),
        let right = model.classes.number(of: String(fields[1]))
      {
        let index = Int(left) * model.classes.count + Int(right)
        model.pairs[index] = Int16(clamping: Int32(model.pairs[index]) + weight)
      } else if let left = numbers[String(fields[0])], let right = numbers[String(fields[1])] {
        found.append((left, right, Int16(clamping: weight)))
      }
    }
    model.words = WordPairs(found, words: model.lexNames.count, lastClass: UInt16(folded))
  }

  private static func fillBundles(_ compiled: inout ModelCompiler.Result, _ weights: Weights) {
    let classes = compiled.model.classes
    let groups = compiled.groupNames.map { weights.groups[$0] ?? 0 }
    let ofClass = classes.names.map { weights.classes[$0] ?? 0 }
    let ofShape = EntryShape.allCases.map { weights.shapes["\($0)"] ?? 0 }
    for (index, bundle) in compiled.model.bundles.enumerated() {
      var score = ofClass[Int(bundle.left)] + groups[Int(bundle.group)] + ofShape[Int(bundle.shape.rawValue)]
      if bundle.isFused {
        score += ofClass[Int(bundle.right)]
        score += Int32(compiled.model.pairs[Int(bundle.left) * classes.count + Int(bundle.right)])
      }
      compiled.model.bundleScores[index] = score
    }
  }

  private static func number(_ text: Substring, _ place: SourceLocation) throws(LexiconError) -> Int32 {
    guard let value = Int32(text) else { throw LexiconError(.notANumber(String(text)), at: place) }
    return value
  }

  private static func each(
    _ folder: URL, _ name: String, _ count: Int,
    _ body: (_ fields: [Substring], _ place: SourceLocation) throws(LexiconError) -> Void
  ) throws(LexiconError) {
    let reader = try LineReader(folder.appending(path: name))
    try reader.forEach { fields, line throws(LexiconError) in
      guard fields.count >= count else {
        throw LexiconError(.fields(expected: count, found: fields.count), at: reader.place(line))
      }
      try body(fields, reader.place(line))
    }
  }
}
