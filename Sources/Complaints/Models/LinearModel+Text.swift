public import FoundationEssentials
internal import Posts

extension LinearModel {
  /// Reads a model as `meoktong train` writes it.
  ///
  /// - Throws: the line that is not as it should be.
  public convenience init(contentsOf file: URL) throws(LexiconFault) {
    let bytes: Data
    do {
      bytes = try Data(contentsOf: file)
    } catch {
      throw LexiconFault(
        unreadable: file, expected: Bilingual(ko: "읽을 수 있는 모델 파일", en: "a readable model file"))
    }
    try self.init(bytes: bytes.span, file: file.path)
  }

  /// Reads the text of a model; `file` names it in errors.
  convenience init(text: String, file: String) throws(LexiconFault) {
    let bytes = Array(text.utf8)
    try self.init(bytes: bytes.span, file: file)
  }

  private convenience init(bytes: Span<UInt8>, file: String) throws(LexiconFault) {
    var header: [String: [Substring]] = [:]
    var chooser: [Substring: [String: Double]] = [:]
    var rows = WeightLines(file: file)
    try rows.read(bytes) { line in
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      if ["chooser", "start", "end"].contains(fields[0]) {
        if fields.count == 3 { chooser[fields[0], default: [:]][String(fields[1])] = Double(fields[2]) ?? 0 }
      } else {
        header[String(fields[0])] = Array(fields.dropFirst())
      }
      return header["outputs"]?.count ?? 0
    }
    guard let outputs = header["outputs"]?.map(String.init),
      let biases = header["bias"]?.compactMap({ Double($0) }), biases.count == outputs.count,
      let thresholds = header["threshold"]?.compactMap({ Double($0) }), thresholds.count == outputs.count
    else {
      throw LexiconFault(
        location: SourceLocation(file: file),
        expected: Bilingual(ko: "outputs, bias, threshold 줄", en: "lines `outputs`, `bias` and `threshold`"),
        found: header.keys.sorted().joined(separator: ", "))
    }
    func number(_ name: String) throws(LexiconFault) -> Double? {
      guard let written = header[name]?.first else { return nil }
      guard let number = Double(written) else {
        throw LexiconFault(
          location: SourceLocation(file: file),
          expected: Bilingual(ko: "\(name) 줄의 수", en: "a number in the line `\(name)`"),
          found: String(written))
      }
      return number
    }
    self.init(
      outputs: outputs, biases: biases, thresholds: thresholds,
      rule: DecisionRule(
        share: try number("share") ?? 0, most: try number("most") ?? 2, nearness: try number("near") ?? 0),
      namedMargin: try number("named") ?? 1.5, othersMargin: try number("others") ?? 0,
      chooser: SpanChooser(
        words: LogOdds(named: chooser["chooser"] ?? [:]), start: LogOdds(named: chooser["start"] ?? [:]),
        end: LogOdds(named: chooser["end"] ?? [:])),
      vocabulary: Vocabulary(rows.keys, rows: rows.rows, letters: LetterTrie(rows.letters)),
      weights: rows.weights)
  }

  /// The model as text: sorted, weights in thousandths, features whose weights all round to 0 left out.
  ///
  /// - Parameter comments: lines that say how it was made.
  static func text(
    comments: [String], outputs: [String], biases: [Double], thresholds: [Double], rule: DecisionRule,
    namedMargin: Double, othersMargin: Double, chooser: SpanChooser,
    rows: [(name: String, weights: [Float])]
  ) -> String {
    var lines = comments.map { "# " + $0 }
    lines.append((["outputs"] + outputs).joined(separator: "\t"))
    lines.append((["bias"] + biases.map { LinearModel.rounded($0) }).joined(separator: "\t"))
    lines.append((["threshold"] + thresholds.map { LinearModel.rounded($0) }).joined(separator: "\t"))
    lines.append("share\t\(LinearModel.rounded(rule.share))")
    lines.append("most\t\(LinearModel.rounded(rule.most))")
    lines.append("near\t\(LinearModel.rounded(rule.nearness))")
    lines.append("named\t\(LinearModel.rounded(namedMargin))")
    lines.append("others\t\(LinearModel.rounded(othersMargin))")
    let tables = [
      ("chooser", chooser.words.named), ("start", chooser.start.named), ("end", chooser.end.named),
    ]
    for (table, weights) in tables {
      for (name, weight) in weights { lines.append("\(table)\t\(name)\t\(LinearModel.rounded(weight))") }
    }
    for row in rows.sorted(by: { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }) {
      // What no text would notice is left out: letter runs weigh little each, and most of them nothing.
      guard row.weights.contains(where: { abs($0) >= 0.11 }) else { continue }
      let numbers = row.weights.map {
        abs($0) < 0.04 ? 0 : max(-Weights.most, min(Weights.most, Int(($0 * 1000).rounded())))
      }
      lines.append(([row.name] + numbers.map { $0 == 0 ? "" : String($0) }).joined(separator: "\t"))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func rounded(_ value: Double) -> String { String((value * 1000).rounded() / 1000) }
}
