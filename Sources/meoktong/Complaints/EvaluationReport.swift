internal import Complaints
internal import Foundation
internal import Posts

/// The figures of an evaluation, for people and for programs.
struct EvaluationReport {
  private let evaluation: Evaluation
  private let measures: Measures

  init(_ evaluation: Evaluation) {
    self.evaluation = evaluation
    measures = evaluation.measures
  }

  private var rows: [(name: String, counts: Evaluation.Counts, of: (Measures) -> Double)] {
    var rows: [(String, Evaluation.Counts, (Measures) -> Double)] = [
      ("complaint", measures.gate, { $0.gate.f1 })
    ]
    for (number, kind) in evaluation.kinds.enumerated() {
      rows.append((kind, measures.kinds[number], { $0.kinds[number].f1 }))
    }
    rows.append(("micro", measures.micro, { $0.micro.f1 }))
    rows.append(("services", measures.services, { $0.services.f1 }))
    rows.append(("sectors", measures.sectors, { $0.sectors.f1 }))
    return rows
  }

  /// A table, one measure a line.
  var lines: [String] {
    var table = TextTable()
    table.add(["", "P", "R", "F1", "95 %", "n"])
    for row in rows {
      let interval = evaluation.intervals(of: row.of)
      table.add([
        row.name, EvaluationReport.shown(row.counts.precision), EvaluationReport.shown(row.counts.recall),
        EvaluationReport.shown(row.counts.f1),
        "\(EvaluationReport.shown(interval.low))-\(EvaluationReport.shown(interval.high))",
        String(row.counts.gold),
      ])
    }
    for (name, value) in [
      ("macro", { (m: Measures) in m.macro }), ("evidence", { (m: Measures) in m.evidence }),
    ] {
      let interval = evaluation.intervals(of: value)
      table.add([
        name, "", "", EvaluationReport.shown(value(measures)),
        "\(EvaluationReport.shown(interval.low))-\(EvaluationReport.shown(interval.high))", "",
      ])
    }
    return table.lines
  }

  /// Which kind is found where another was meant, most often first: missed, found instead, posts.
  func confusions(_ count: Int) -> [String] {
    var table = TextTable()
    table.add([say(ko: "놓친 종류", en: "missed"), say(ko: "대신 찾은 종류", en: "found instead"), "n"])
    for pair in evaluation.confusions.prefix(count) {
      table.add([pair.missed, pair.found, String(pair.posts)])
    }
    return table.lines
  }

  /// Micro-F1 on the same posts otherwise typed, and what is lost by it.
  static func distortions(_ evaluation: Evaluation, _ others: [(name: String, evaluation: Evaluation)])
    -> [String]
  {
    var table = TextTable()
    let micro = evaluation.measures.micro.f1
    table.add(["", "micro F1", say(ko: "손실", en: "loss")])
    for other in others {
      let figure = other.evaluation.measures.micro.f1
      let sign = figure > micro ? "-" : ""
      table.add([other.name, shown(figure), sign + shown(abs(micro - figure))])
    }
    return table.lines
  }

  /// The posts with most wrong labels, with what was found and what should have been.
  func errors(_ count: Int) -> [String] {
    let wrong = evaluation.cases.map { item -> (Int, String) in
      let found = Set(item.finding.labels.map(\.kind.rawValue))
      let gold = Set(item.post.labels)
      let extra = found.subtracting(gold).sorted()
      let missed = gold.subtracting(found).sorted()
      let marked = missed.map { "\($0)=\(item.post.evidence[$0]?.first ?? "")" }
      let words = item.finding.labels.filter { extra.contains($0.kind.rawValue) }
        .map { "\($0.kind.rawValue)=\($0.evidence.first?.text ?? "")" }
      return (
        extra.count + missed.count + (item.finding.isComplaint == item.post.complaint ? 0 : 1),
        "\(item.post.id)\t+\(words.joined(separator: ","))\t-\(marked.joined(separator: ","))\t\(item.post.text)"
      )
    }
    return wrong.filter { $0.0 > 0 }.sorted { ($0.0, $1.1) > ($1.0, $0.1) }.prefix(count).map(\.1)
  }

  /// The same figures as one JSON object, keys sorted.
  func json() throws -> String {
    struct Row: Encodable {
      let precision, recall, f1, low, high: Double
      let n: Int
    }
    var figures: [String: Row] = [:]
    for row in rows {
      let interval = evaluation.intervals(of: row.of)
      figures[row.name] = Row(
        precision: row.counts.precision, recall: row.counts.recall, f1: row.counts.f1, low: interval.low,
        high: interval.high, n: row.counts.gold)
    }
    for (name, value) in [("macro", measures.macro), ("evidence", measures.evidence)] {
      figures[name] = Row(
        precision: value, recall: value, f1: value, low: value, high: value, n: evaluation.cases.count)
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted]
    return String(decoding: try encoder.encode(figures), as: UTF8.self)
  }

  static func shown(_ value: Double) -> String {
    let thousandths = Int((value * 1000).rounded())
    let digits = String(thousandths % 1000)
    return "\(thousandths / 1000)." + String(repeating: "0", count: 3 - digits.count) + digits
  }
}
