/// What cross-validation says, in lines for people.
extension Validation {
  /// F1 of the gate and of each kind, micro and macro.
  func report(_ thresholds: [Double], _ rule: DecisionRule) -> [String] {
    let counts = counts(thresholds, rule, of: scores.indices)
    let micro = Validation.sum(counts.dropFirst()).f1
    let macro = counts.dropFirst().map(\.f1).reduce(0, +) / Double(outputs.count - 1)
    return zip(outputs, counts).map { Validation.line($0, $1) } + [
      "micro \(Validation.shown(micro))\tmacro \(Validation.shown(macro))"
    ]
  }

  /// Precision, recall and F1 of the kinds, a line for each writer.
  ///
  /// - Parameter writerOfPost: counted from 0.
  func writers(_ writerOfPost: [Int], _ thresholds: [Double], _ rule: DecisionRule) -> [String] {
    (0...(writerOfPost.max() ?? 0)).map { writer in
      let posts = scores.indices.filter { writerOfPost[$0] == writer }
      let kinds = Validation.sum(counts(thresholds, rule, of: posts).dropFirst())
      return Validation.line("writer \(writer + 1)", kinds)
    }
  }

  private static func line(_ name: String, _ counts: Evaluation.Counts) -> String {
    let figures = [counts.f1, counts.precision, counts.recall].map(shown)
    return "\(name)\tF1 \(figures[0])\tP \(figures[1])\tR \(figures[2])\tn \(counts.gold)"
  }

  static func shown(_ value: Double) -> String { String((value * 1000).rounded() / 1000) }
}
