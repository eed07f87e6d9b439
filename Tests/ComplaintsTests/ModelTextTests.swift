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
      let key = FeatureKey(name)
      let feature = Feature(key: key, row: model.vocabulary[key], value: 2, start: 0, end: 1)
      let scores = model.scores([feature], onto: model.nothing, first: 3)
      for output in 0..<3 {
        #expect(abs(scores[output] - model.biases[output] - 2 * Double(weights[output])) < 1e-6, "\(name)")
        #expect(model.contributions([feature], output).count == (weights[output] == 0 ? 0 : 1))
      }
    }
    #expect(model.vocabulary[FeatureKey("m:취소/NNG")] == -1)
  }

  @Test func `outputs beyond the first sixteen have their own weights`() throws {
    let outputs = (0..<37).map { "kind\($0)" }
    let text = LinearModel.text(
      comments: [], outputs: outputs, biases: outputs.indices.map { Double($0) },
      thresholds: outputs.map { _ in 0 },
      rule: DecisionRule(share: 0, most: 0, nearness: 0), namedMargin: 1, othersMargin: 0,
      chooser: .untrained,
      rows: [
        ("m:하나/NR", outputs.indices.map { Float($0) / 8 }), ("m:둘/NR", outputs.indices.map { Float(-$0) }),
      ])
    let model = try LinearModel(text: text, file: "model.tsv")
    let features = ["m:하나/NR", "m:둘/NR"].map { name in
      let key = FeatureKey(name)
      return Feature(key: key, row: model.vocabulary[key], value: 0.5, start: 0, end: 1)
    }
    let scores = model.scores(features[...], onto: model.nothing, first: 37)
    for output in outputs.indices {
      let expected = Double(output) * (1 + 0.5 / 8 - 0.5)
      #expect(abs(scores[output] - expected) < 1e-3, "\(output)")
    }
  }

  @Test(arguments: ["m:환불/NNG\t500\t-1250", "m:환불/NNG\t500\t\t\t1", "m:환불/NNG\t500\t1.5\t", "m:환불/NNG"])
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
