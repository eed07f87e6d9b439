/// Fits the log-odds of words, or of the places between them, to what people marked.
enum LogOddsTraining {
  /// - Parameters:
  ///   - counts: how many things are judged in each sentence.
  ///   - tell: notes what is true of one of them: the sentence, its place in it.
  ///   - isSo: whether people found that it is so.
  static func fit<Judged: Property>(
    _ counts: [Int], _ tell: (Int, Int, (Judged, Double) -> Void) -> Void, isSo: (Int, Int) -> Bool
  ) -> LogOdds<Judged> {
    var rows = SparseRows()
    var labels: [Bool] = []
    for (sentence, count) in counts.enumerated() {
      for place in 0..<count {
        var row: [(Int32, Float)] = []
        tell(sentence, place) { property, value in row.append((Int32(property.number), Float(value))) }
        rows.append(row)
        labels.append(isSo(sentence, place))
      }
    }
    let weights = LogisticRegression(penalty: 2, iterations: 100).fit(
      rows, labels, importance: [Double](repeating: 1, count: rows.count), columns: Judged.all.count)
    let named = zip(Judged.all, weights).filter { $0.1 != 0 }
    return LogOdds(weights: Dictionary(uniqueKeysWithValues: named.map { ($0, $1) }), bias: weights.last ?? 0)
  }
}
