import Posts
import Testing

@testable import Complaints

@Suite struct ModelTextTests {
  private static let rows: [(name: String, weights: [Float])] = [
    ("m:환불/NNG", [0.5, -1.25, 0]), ("s:ㅏㄴ", [0, 0, 2]), ("b:안/MAG 되/VV", [-0.3, 0.2, 0.111]),
  ]
  private static let text = LinearModel.text(
    comments: ["made for a test"], outputs: ["complaint", "refund", "service:talk"], biases: [1, -2, 0.5],
    thresholds: [0, 0.25, 1], rule: DecisionRule(share: 0.5, most: 4, nearness: 0.25), namedMargin: 2,
    othersMargin: 0.5, chooser: .untrained, rows: rows)

  @Test func `a model read back weighs what was written`() throws {
    let model = try LinearModel(text: Self.text, file: "model.tsv")
    #expect(model.outputs == ["complaint", "refund", "service:talk"] && model.biases == [1, -2, 0.5])
    #expect(
      model.thresholds == [0, 0.25, 1] && model.rule == DecisionRule(share: 0.5, most: 4, nearness: 0.25)
        && model.namedMargin == 2)
    #expect(model.othersMargin == 0.5)
    #expect(model.chooser.words.named.count == SpanChooser.untrained.words.named.count)
    for (name, weights) in Self.rows {
      let feature = try Self.feature(name, value: 2, model)
      var scores = ScoreSheet(rows: 1, model)
      scores.add([feature], 0..<1, to: 0, first: 3)
      for output in 0..<3 {
        #expect(abs(scores[0, output] - model.biases[output] - 2 * Double(weights[output])) < 1e-6, "\(name)")
        #expect(abs(model.weight(of: feature, output) - 2 * Double(weights[output])) < 1e-6)
      }
    }
    #expect(model.vocabulary[FeatureKey("m:취소/NNG")] == -1)
  }

  /// The feature of a name, found as labelling finds it: words by their key, letters one by one.
  private static func feature(_ name: String, value: Float, _ model: LinearModel) throws -> Feature {
    let key = FeatureKey(name)
    var row = model.vocabulary[key]
    let bytes = Array(name.utf8)
    if let letters = FeatureKey.letters(ofName: bytes.span) {
      let first = try #require(letters.first)
      let node = letters.dropFirst().reduce(model.vocabulary.letters.first(first)) { node, letter in
        model.vocabulary.letters.child(of: node, by: letter)
      }
      row = node.row
    }
    try #require(row >= 0)
    return Feature(key: key, row: row, value: value, start: 0, end: 1)
  }

  @Test func `outputs beyond the first sixteen have their own weights`() throws {
    let outputs = (0..<37).map { "kind\($0)" }
    let text = LinearModel.text(
      comments: [], outputs: outputs, biases: outputs.indices.map { Double($0) },
      thresholds: outputs.map { _ in 0 },
      rule: DecisionRule(share: 0, most: 0, nearness: 0), namedMargin: 1, othersMargin: 0,
      chooser: .untrained,
      rows: [
        ("m:하나/NR", outputs.indices.map { Float($0) / 8 }),
        ("m:둘/NR", outputs.indices.map { Float(-$0) / 2 }),
      ])
    let model = try LinearModel(text: text, file: "model.tsv")
    let features = try ["m:하나/NR", "m:둘/NR"].map { try Self.feature($0, value: 0.5, model) }
    var scores = ScoreSheet(rows: 1, model)
    scores.add(features, 0..<2, to: 0, first: 37)
    for output in outputs.indices {
      let expected = Double(output) * (1 + 0.5 / 8 - 0.25)
      #expect(abs(scores[0, output] - expected) < 1e-3, "\(output)")
    }
  }

  @Test(arguments: [
    "m:환불/NNG\t500\t-1250", "m:환불/NNG\t500\t\t\t1", "m:환불/NNG\t500\t1.5\t", "m:환불/NNG",
    "m:환불/NNG\t500\t-32768\t",
  ])
  func `a line without a whole number for each output is named`(line: String) throws {
    let lines = Self.text.split(separator: "\n")
    let place = try #require(lines.firstIndex { $0.hasPrefix("m:") })
    var damaged = lines.map(String.init)
    damaged[place] = line
    let error = try #require(throws: LexiconFault.self) {
      try LinearModel(text: damaged.joined(separator: "\n"), file: "model.tsv")
    }
    #expect(error.location == SourceLocation(file: "model.tsv", record: place + 1))
    #expect(error.found.en == "m:환불/NNG")
  }
}
