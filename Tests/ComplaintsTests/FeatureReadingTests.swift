import Corpora
import Lexicons
import Morphology
import Testing

@testable import Complaints

/// A text is read in the memory of the one before it, and by a model as in training.
@Suite struct FeatureReadingTests {
  private static func texts() throws -> [String] {
    let posts = try Bundled.posts("test").prefix(120).map(\.text)
    return posts + [posts.joined(separator: " "), "", " ", "\n\n", "...", "네", "ㅋㅋㅋㅋ", "a", "아아아아", "값값값"]
      + posts.prefix(30).map { $0.filter { $0 != " " } }
  }

  @Test func `what was read before leaves no trace`() throws {
    let classifier = try Bundled.classifier.get()
    var used = classifier.makeWorker()
    for text in try Self.texts().shuffled() {
      var fresh = classifier.makeWorker()
      #expect(used.findSlowly(in: text) == fresh.findSlowly(in: text), "\(text.prefix(40))")
    }
  }

  @Test func `what is found is what is explained`() throws {
    var worker = try Bundled.classifier.get().makeWorker()
    for text in try Self.texts() {
      let explained = worker.explain(text)
      #expect(explained.finding == worker.findSlowly(in: text))
      let gate = try #require(explained.outputs.first)
      #expect(abs(gate.bias + gate.parts.reduce(0) { $0 + $1.weight } - gate.score) < 1e-3)
    }
  }

  @Test func `a model finds in a text what training found of what it knows`() throws {
    let classifier = try Bundled.classifier.get()
    let unbounded = classifier.extractor.unbounded
    var tokens = classifier.tokenizer.makeWorker()
    let texts = try Self.texts()
    func read(_ text: String, _ extractor: FeatureExtractor, _ names: FeatureNames? = nil)
      -> FeatureExtractor.Memory
    {
      var memory = extractor.makeMemory()
      memory.names = names
      extractor.read(text, tokens: tokens.tokenize(text), &memory)
      return memory
    }
    // A model of two features in three of every other text.
    var names: Set<String> = []
    for (number, text) in texts.enumerated() where number % 2 == 0 {
      let memory = read(text, unbounded, FeatureNames())
      names.formUnion(memory.names?.names.values.map(\.self) ?? [])
    }
    let known = names.sorted().enumerated().filter { $0.offset % 3 != 0 }.map(\.element)
    let rows = known.enumerated().map { (name: $1, weights: [Float($0 % 500 + 1) / 1000 + 0.2]) }
    let model = try LinearModel(
      text: LinearModel.text(
        comments: [], outputs: ["complaint"], biases: [0], thresholds: [0],
        rule: DecisionRule(share: 0, most: 0, nearness: 0), namedMargin: 0, othersMargin: 0,
        chooser: .untrained,
        rows: rows), file: "model.tsv")
    let bounded = FeatureExtractor(
      codebook: unbounded.codebook, services: unbounded.services, sectors: unbounded.sectors,
      clusters: unbounded.clusters, vocabulary: model.vocabulary)
    let weights = Dictionary(rows.map { (FeatureKey($0.name), $0.weights[0]) }, uniquingKeysWith: { $1 })
    func compare(_ all: [Complaints.Feature], _ found: [Complaints.Feature], _ text: String) {
      let expected = all.compactMap { feature in weights[feature.key].map { (feature, $0 * feature.value) } }
      #expect(found.count == expected.count, "\(text.prefix(40))")
      for (feature, (same, weight)) in zip(found, expected) {
        let isSame =
          feature.start == same.start && feature.end == same.end
          && abs(model.weight(of: feature, 0) - Double(weight)) < 1e-5
        #expect(isSame, "\(text.prefix(40)) at \(feature.start)")
      }
    }
    for text in texts {
      let free = read(text, unbounded).post
      let bound = read(text, bounded).post
      #expect(free.units == bound.units)
      compare(free.features, bound.features, text)
      for unit in free.units.indices {
        compare(free.features(ofUnit: unit), bound.features(ofUnit: unit), text)
      }
    }
  }
}
