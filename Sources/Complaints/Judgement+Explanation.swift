internal import Posts

extension Judgement {
  /// Everything behind what is found in `post`, of which this is the judgement.
  func explanation(of post: PostFeatures, by classifier: Classifier) -> Explanation {
    let codebook = classifier.extractor.codebook
    let outputs = (0...classifier.codebook.types.count).map { output in
      let unit =
        output == 0 || post.units.isEmpty ? nil : Judgement.loudest(output, scores, post.units.count).unit
      let features = output == 0 ? post.features : unit.map { post.features(ofUnit: $0) } ?? []
      let parts = features.compactMap { feature -> Explanation.Part? in
        let weight = classifier.model.weight(of: feature, output)
        guard weight != 0 else { return nil }
        return Explanation.Part(
          range: post.text.range(Int(feature.start), Int(feature.end)),
          text: post.written(Int(feature.start), Int(feature.end)),
          weight: weight, name: codebook.pattern(of: feature.key))
      }
      return Explanation.Output(
        name: classifier.model.outputs[output], bias: classifier.model.biases[output],
        threshold: classifier.model.thresholds[output],
        score: output == 0
          ? scores[0, 0] : unit.map { scores[$0 + 1, output] } ?? classifier.model.biases[output],
        parts: parts)
    }
    let rules = post.firings.map { firing in
      let range = post.text.range(firing.start, max(firing.end, firing.start + 1))
      return Explanation.Rule(
        owner: codebook.owner(of: firing.pattern), pattern: codebook.sources[firing.pattern].pattern,
        line: codebook.sources[firing.pattern].line, range: range, text: post.written[range],
        blockedBy: firing.blockedBy)
    }
    var memory = Memory()
    return Explanation(
      finding: finding(in: post, by: classifier, &memory), outputs: outputs, rules: rules)
  }
}
