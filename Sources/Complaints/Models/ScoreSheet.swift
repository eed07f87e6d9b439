/// The scores of a post and of each of its units: for each of them all outputs of a model.
struct ScoreSheet: Sendable {
  private var sums: [Weights.Sums] = []
  private let model: LinearModel

  /// A sheet of `rows` lines, in which nothing was read yet.
  init(rows: Int, _ model: LinearModel) {
    self.model = model
    sums.reserveCapacity(rows * model.weights.width)
    for _ in 0..<rows { sums += model.nothing }
  }

  /// The score of `output` in line `row`, in log-odds.
  subscript(_ row: Int, _ output: Int) -> Double {
    // Without a sign, so that block and lane are a shift and a mask.
    let (block, lane) = UInt(output).quotientAndRemainder(dividingBy: UInt(Weights.lanes))
    return Double(sums[row * model.weights.width + Int(block)][Int(lane)]) / 1000
  }

  /// Gives line `target` what line `source` has.
  mutating func copy(_ source: Int, to target: Int) {
    let width = model.weights.width
    for block in 0..<width { sums[target * width + block] = sums[source * width + block] }
  }

  /// Adds what the features of `listed[range]` weigh to the first `count` outputs of line `row` at least; the others
  /// are left out.
  mutating func add(_ listed: [Feature], _ range: Range<Int>, to row: Int, first count: Int) {
    for block in 0..<Weights.blocks(for: count) {
      model.weights.add(listed, range, block, to: &sums[row * model.weights.width + block])
    }
  }

  /// The same for all features of a unit of `post`, or of the post as a whole, but those of the rest of the post.
  mutating func add(
    _ post: borrowing PostFeatures, _ own: PostFeatures.Own, unit: Int?, to row: Int, first count: Int
  ) {
    add(post.own, own.cues, to: row, first: count)
    if !post.words.ofUnit.isEmpty {
      let stretch = unit.map { post.words.ofUnit[$0] } ?? post.words.whole
      let (blocks, first) = (Weights.blocks(for: count), row * model.weights.width)
      model.weights.add(
        post.words.morphemes, stretch.morphemes, unit: unit, value: stretch.ofMorphemes, blocks: blocks,
        to: &sums, at: first)
      model.weights.add(
        post.words.letters, stretch.letters, unit: unit, value: stretch.ofLetters, blocks: blocks,
        to: &sums, at: first)
    }
    add(post.own, own.rest, to: row, first: count)
  }
}
