internal import Morphology
internal import Posts

extension Classifier {
  /// An example of the codebook that does not hold.
  public struct BrokenExample: Sendable, Hashable {
    /// The kind it stands under.
    public let kind: ComplaintType.ID
    /// The text without marks.
    public let text: String
    /// Whether the kind should have been found.
    public let expected: Bool
  }

  /// Examples whose kind is not found, or found in other words than the marked ones, and near misses whose kind is
  /// found.
  public func brokenExamples() -> [BrokenExample] {
    var worker = makeWorker()
    var broken: [BrokenExample] = []
    for type in codebook.types {
      for example in type.examples {
        let label = worker.find(in: example.text).labels.first { $0.kind == type.id }
        let touches = label?.evidence.contains { shown in example.ranges.contains { $0.overlaps(shown.range) }
        }
        if touches != true { broken.append(BrokenExample(kind: type.id, text: example.text, expected: true)) }
      }
      for text in type.nearMisses where worker.find(in: text).labels.contains(where: { $0.kind == type.id }) {
        broken.append(BrokenExample(kind: type.id, text: text, expected: false))
      }
    }
    return broken
  }

  /// Cues that add nothing: another cue of the kind, as heavy and with no condition of its own, is found wherever they
  /// are.
  private func shadowedCues(of type: ComplaintType) -> [(shadowed: Cue, by: Cue)] {
    let nodes = type.cues.map { try? PatternParser.parse(codebook.expand($0.pattern)) }
    return type.cues.indices.compactMap { index in
      let by = type.cues.indices.first { other in
        guard other != index, let node = nodes[index], let wider = nodes[other] else { return false }
        let (cue, second) = (type.cues[index], type.cues[other])
        return second.negation == .ignored && second.notWhen.isEmpty && second.weight >= cue.weight
          && wider != node && wider.covers(node)
      }
      return by.map { (type.cues[index], type.cues[$0]) }
    }
  }

  /// What in the codebook needs mending although it can be read.
  public func lint() -> [CodebookError] {
    var faults: [CodebookError] = []
    let known = Set(Tag.allCases.map(\.rawValue))
    for type in codebook.types {
      func fault(_ line: Int?, _ ko: String, _ en: String, _ found: String) {
        faults.append(
          CodebookError(
            location: SourceLocation(file: "\(type.id.rawValue).yaml", record: line),
            expected: Bilingual(ko: ko, en: en), found: found))
      }
      if type.examples.isEmpty { fault(nil, "예 하나 이상", "at least one example", "[]") }
      if type.nearMisses.isEmpty { fault(nil, "아닌 예 하나 이상", "at least one near miss", "[]") }
      if type.cues.isEmpty { fault(nil, "유형 하나 이상", "at least one cue", "[]") }
      var seen: Set<String> = []
      for cue in type.cues {
        if !seen.insert(cue.pattern).inserted {
          fault(cue.line, "서로 다른 유형", "patterns that differ", cue.pattern)
        }
        for tag in PatternParser.tags(in: codebook.expand(cue.pattern)) where !known.contains(tag) {
          let isPrefix = tag.hasSuffix("*") && known.contains { $0.hasPrefix(tag.dropLast()) }
          if !isPrefix { fault(cue.line, "세종 품사", "a Sejong tag", tag) }
        }
      }
      for (shadowed, by) in shadowedCues(of: type) {
        fault(
          shadowed.line, "더 넓은 유형 \(by.pattern)\(Particle.subject.form(after: by.pattern)) 찾지 못하는 것",
          "what the wider cue \(by.pattern) does not find",
          shadowed.pattern)
      }
    }
    return faults
  }
}
