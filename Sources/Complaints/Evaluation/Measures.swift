internal import Posts

/// Everything that is measured on labelled posts.
public struct Measures: Sendable {
  /// Complains or not.
  public private(set) var gate = Evaluation.Counts()
  /// For each kind.
  public private(set) var kinds: [Evaluation.Counts]
  /// Services, all together.
  public private(set) var services = Evaluation.Counts()
  /// Trades that the text reveals.
  public private(set) var sectors = Evaluation.Counts()
  /// The sum of the overlaps of true positives, and how many there are.
  public private(set) var overlap: (sum: Double, count: Int) = (0, 0)
  private let names: [String]

  init(kinds: [String]) {
    names = kinds
    self.kinds = kinds.map { _ in Evaluation.Counts() }
  }

  /// F1 over all decisions about kinds.
  public var micro: Evaluation.Counts {
    var sum = Evaluation.Counts()
    for counts in kinds { sum.add(counts) }
    return sum
  }

  /// The mean of the kinds' F1.
  public var macro: Double { kinds.isEmpty ? 0 : kinds.map(\.f1).reduce(0, +) / Double(kinds.count) }

  /// The mean overlap of shown and marked words, as F1 over words, on true positives.
  public var evidence: Double { overlap.count == 0 ? 0 : overlap.sum / Double(overlap.count) }

  mutating func add(_ item: Evaluation.Case) {
    let post = item.post
    let finding = item.finding
    gate.add(found: finding.isComplaint, gold: post.complaint)
    for (number, name) in names.enumerated() {
      let label = finding.labels.first { $0.kind.rawValue == name }
      let isGold = post.labels.contains(name)
      kinds[number].add(found: label != nil, gold: isGold)
      if let label, isGold {
        overlap.sum += Measures.overlap(label.evidence.map(\.range), post.evidenceRanges(name), in: post.text)
        overlap.count += 1
      }
    }
    let found = Set(finding.services.map(\.rawValue))
    for service in found.union(post.service) {
      services.add(found: found.contains(service), gold: post.service.contains(service))
    }
    let gold = post.sector == "na" ? "unknown" : post.sector
    for sector in Set([gold, finding.sector.rawValue]) where sector != "unknown" {
      sectors.add(found: finding.sector.rawValue == sector, gold: gold == sector)
    }
  }

  mutating func add(_ other: Measures) {
    gate.add(other.gate)
    for kind in kinds.indices { kinds[kind].add(other.kinds[kind]) }
    services.add(other.services)
    sectors.add(other.sectors)
    overlap = (overlap.sum + other.overlap.sum, overlap.count + other.overlap.count)
  }

  /// F1 over words: a word counts as shown or marked if a range touches it; in a text without spaces, characters.
  static func overlap(_ shown: [TextRange], _ marked: [TextRange], in text: String) -> Double {
    let words = Measures.words(text)
    let shown = Set(words.indices.filter { word in shown.contains { $0.overlaps(words[word]) } })
    let marked = Set(words.indices.filter { word in marked.contains { $0.overlaps(words[word]) } })
    guard !shown.isEmpty || !marked.isEmpty else { return 1 }
    return 2 * Double(shown.intersection(marked).count) / Double(shown.count + marked.count)
  }

  private static func words(_ text: String) -> [TextRange] {
    var words: [TextRange] = []
    var start: Int?
    var count = 0
    for scalar in text.unicodeScalars {
      if scalar == " " || scalar == "\n" {
        if let begun = start { words.append(TextRange(start: begun, end: count)) }
        start = nil
      } else if start == nil {
        start = count
      }
      count += 1
    }
    if let begun = start { words.append(TextRange(start: begun, end: count)) }
    guard words.count > 1 else { return (0..<count).map { TextRange(start: $0, end: $0 + 1) } }
    return words
  }
}
