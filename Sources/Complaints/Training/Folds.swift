/// Deals writers into a few folds of about equal size: nobody is judged by a model that read another post of theirs.
///
/// With a fold a writer, the time of training grows with the square of the corpus.
struct Folds: Sendable {
  /// More folds cost time and tell nothing more (Kohavi 1995).
  static let most = 10

  /// The fold of each writer.
  let ofWriter: [Int]

  /// - Parameter sizes: the posts of each writer.
  init(sizes: [Int]) {
    var ofWriter = [Int](repeating: 0, count: sizes.count)
    var loads = [Int](repeating: 0, count: min(Folds.most, sizes.count))
    // The largest first, each into the emptiest fold.
    for writer in sizes.indices.sorted(by: { (sizes[$1], $0) < (sizes[$0], $1) }) {
      guard let fold = loads.indices.min(by: { loads[$0] < loads[$1] }) else { break }
      ofWriter[writer] = fold
      loads[fold] += sizes[writer]
    }
    self.ofWriter = ofWriter
  }

  /// How many there are.
  var count: Int { (ofWriter.max() ?? -1) + 1 }
}
