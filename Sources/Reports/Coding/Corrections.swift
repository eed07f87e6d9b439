public import Trends

/// Counts corrected by a coded sample, series by series and phase by phase.
public struct Corrections: Sendable {
  /// How far the sample carries.
  public enum Status: String, Sendable {
    /// The phase has codes enough of its own.
    case calibrated = "CALIBRATED"
    /// The codes of all phases together correct it.
    case pooled = "POOLED"
    /// Too few codes: the count stands as the labels give it.
    case uncalibrated = "UNCALIBRATED"
  }

  /// The corrected count of a series in a phase.
  public struct Line: Sendable {
    /// What is counted.
    public let series: Series
    /// The phase; `nil`: all posts of the run.
    public let phase: String?
    /// All posts, and posts with the label.
    public let posts: Int, labelled: Int
    /// Posts drawn for the sample, those of them that were coded, and those that people gave the kind.
    public let sampled: Int, coded: Int, positives: Int
    /// Posts left out because as many coders said yes as said no: the doubtful ones, without which labels look better
    /// than they are.
    public let split: Int
    /// How far the sample carries.
    public let status: Status
    /// The corrected count; `nil` where uncalibrated.
    public let corrected: Estimate?
    /// The second opinion of Rogan and Gladen, as a count; `nil` unless five of each were coded in this very phase.
    public let secondOpinion: Estimate?
    /// What labels and coders claim, weighted by the chances of the sample.
    let weights: Weights
    /// The share of labels that the coders confirm; `nil` if no coded post has the label.
    public var precision: Double? { weights.precision }
    /// The share of what the coders saw that was labelled; `nil` if they saw none.
    public var recall: Double? { weights.recall }
  }

  /// Positives and negatives that must be coded before anything is corrected.
  public static let least = 5

  /// Phase by phase in each series, then the whole.
  public let lines: [Line]
  /// Posts of the run that were drawn, and those of them that people coded.
  public let sampled: Int, coded: Int
  let residuals: [Series: [String: DifferenceEstimator.Residual]]

  /// Compares codes and labels; `nil` without codes.
  init?(_ run: RunView) throws(ReportError) {
    let drawn = try run.drawn()
    coded = drawn.count { !$0.answers.isEmpty }
    sampled = drawn.count
    guard coded > 0 else { return nil }
    var lines: [Line] = []
    var residuals: [Series: [String: DifferenceEstimator.Residual]] = [:]
    for series in run.trend.series where series != .allPosts {
      let posts = run.trend.posts(.allPosts)
      let all = Comparison(drawn, on: series, of: posts)
      residuals[series, default: [:]][""] = all.residual
      for phase in run.phases.axis.phases {
        let index = run.phases.axis.index(at: phase.span.lowerBound)
        let slot = index.map { Slot.bin($0) } ?? .outside
        let posts = run.phases.cell(slot, .allPosts).posts
        let own = Comparison(drawn.filter { $0.phase == phase.id }, on: series, of: posts)
        residuals[series, default: [:]][phase.id] = own.residual
        lines.append(
          Self.line(series, phase.id, posts, run.phases.cell(slot, series).posts, own, all))
      }
      lines.append(Self.line(series, nil, posts, run.trend.posts(series), all, all))
    }
    self.lines = lines
    self.residuals = residuals
  }

  private static func line(
    _ series: Series, _ phase: String?, _ posts: Int, _ labelled: Int, _ own: Comparison, _ all: Comparison
  ) -> Line {
    let status: Status = own.isEnough ? .calibrated : all.isEnough ? .pooled : .uncalibrated
    let used = status == .calibrated ? own : all
    let corrected = status == .uncalibrated || posts == 0 ? nil : used.residual
    return Line(
      series: series, phase: phase, posts: posts, labelled: labelled, sampled: own.sampled,
      coded: own.count, positives: own.positives, split: own.split, status: status,
      corrected: corrected.map { DifferenceEstimator.count(labelled: labelled, of: posts, residual: $0) },
      secondOpinion: own.isEnough && posts > 0
        ? RoganGladen.trueShare(
          apparent: .init(labelled, of: posts), sensitivity: own.sensitivity, specificity: own.specificity
        )?.scaled(by: Double(posts)) : nil,
      weights: own.weights)
  }
}
