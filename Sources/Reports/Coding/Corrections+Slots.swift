internal import Trends

extension Corrections {
  /// What one residual corrects of a slot.
  private struct Part {
    var labelled = 0
    var posts = 0
  }

  /// The corrected count of a row of the trend: each part of a bin borrows the residual of the phase it lies in.
  ///
  /// Residuals of different phases were drawn apart, so their errors add up as squares.
  func count(_ row: TrendRow, in run: RunView) -> (Estimate, Status)? {
    guard let posts = row.counts?.posts, row.base > 0 else { return nil }
    var parts: [String: Part] = [:]
    var statuses: Set<Status> = []
    for piece in pieces(row.slot, row.series, labelled: posts, of: row.base, in: run) where piece.posts > 0 {
      guard let line = lines.first(where: { $0.series == row.series && $0.phase == piece.phase }),
        line.status != .uncalibrated
      else { return nil }
      statuses.insert(line.status)
      let key = line.status == .calibrated ? piece.phase ?? "" : ""
      parts[key, default: Part()].labelled += piece.labelled
      parts[key, default: Part()].posts += piece.posts
    }
    var (value, below, above) = (0.0, 0.0, 0.0)
    // In an order of their own: the order of adding changes the last digits of a sum.
    for (key, part) in parts.sorted(by: { $0.key < $1.key }) {
      guard let residual = residuals[row.series]?[key] else { return nil }
      let estimate = DifferenceEstimator.count(
        labelled: part.labelled, of: part.posts, residual: residual, isDomain: false)
      value += estimate.value
      below += (estimate.value - estimate.low) * (estimate.value - estimate.low)
      above += (estimate.high - estimate.value) * (estimate.high - estimate.value)
    }
    return (
      Estimate(value, low: value - below.squareRoot(), high: value + above.squareRoot()),
      statuses == [.calibrated] ? .calibrated : .pooled
    )
  }

  /// The parts of a slot by phase, and what of it lies in no single phase.
  private func pieces(
    _ slot: Slot, _ series: Series, labelled: Int, of posts: Int, in run: RunView
  ) -> [(labelled: Int, posts: Int, phase: String?)] {
    var rest = (labelled: labelled, posts: posts, phase: String?.none)
    guard case .bin(let index) = slot, let cut = run.pieces else { return [rest] }
    let bin = run.trend.axis.bins[index]
    var pieces: [(labelled: Int, posts: Int, phase: String?)] = []
    var place = cut.axis.index(at: bin.lowerBound) ?? cut.axis.bins.count
    while place < cut.axis.bins.count, cut.axis.bins[place].upperBound <= bin.upperBound {
      defer { place += 1 }
      guard let phase = cut.axis.phase(ofBin: place)?.id else { continue }
      let labelled = cut.cell(.bin(place), series).posts
      let posts = cut.cell(.bin(place), .allPosts).posts
      pieces.append((labelled: labelled, posts: posts, phase: phase))
      rest.labelled -= labelled
      rest.posts -= posts
    }
    return pieces + [rest]
  }
}
