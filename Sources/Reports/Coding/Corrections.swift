internal import Casebook
public import Complaints
internal import Posts
public import Trends

/// Counts corrected by a coded sample, kind by kind and phase by phase.
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

  /// The corrected count of a kind in a phase.
  public struct Line: Sendable {
    /// The kind.
    public let kind: ComplaintType.ID
    /// The phase; `nil`: all posts of the run.
    public let phase: String?
    /// All posts, and posts with the label.
    public let posts: Int, labelled: Int
    /// Coded posts, and those that people gave the kind.
    public let coded: Int, positives: Int
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

  /// Phase by phase in each kind, then the whole.
  public let lines: [Line]
  private let residuals: [ComplaintType.ID: [String: DifferenceEstimator.Residual]]

  /// The corrected count of part of a phase (a bin): it borrows the residual of its phase.
  public func count(
    _ kind: ComplaintType.ID, labelled: Int, of posts: Int, phase: String?
  ) -> (Estimate, Status)? {
    guard posts > 0, let line = lines.first(where: { $0.kind == kind && $0.phase == phase }),
      line.status != .uncalibrated,
      let residual = residuals[kind]?[line.status == .calibrated ? phase ?? "" : ""]
    else { return nil }
    return (
      DifferenceEstimator.count(labelled: labelled, of: posts, residual: residual, isDomain: false),
      line.status
    )
  }

  /// Compares codes and labels; `nil` without codes.
  init?(_ run: RunView) throws(ReportError) {
    guard !run.context.codes.isEmpty else { return nil }
    let coded = try Self.coded(run)
    var lines: [Line] = []
    var residuals: [ComplaintType.ID: [String: DifferenceEstimator.Residual]] = [:]
    for kind in run.trend.kinds {
      let all = Comparison(coded.compactMap { $0.compare(kind) })
      residuals[kind, default: [:]][""] = all.residual
      for phase in run.phases.axis.phases {
        let own = Comparison(coded.filter { $0.phase == phase.id }.compactMap { $0.compare(kind) })
        residuals[kind, default: [:]][phase.id] = own.residual
        let index = run.phases.axis.index(at: phase.span.lowerBound)
        let slot = index.map { Slot.bin($0) } ?? .outside
        lines.append(
          Self.line(
            kind, phase.id, run.phases.cell(slot, .allPosts).posts,
            run.phases.cell(slot, .kind(kind)).posts, own, all))
      }
      lines.append(
        Self.line(kind, nil, run.trend.posts(.allPosts), run.trend.posts(.kind(kind)), all, all))
    }
    self.lines = lines
    self.residuals = residuals
  }

  private static func line(
    _ kind: ComplaintType.ID, _ phase: String?, _ posts: Int, _ labelled: Int, _ own: Comparison,
    _ all: Comparison
  ) -> Line {
    let status: Status = own.isEnough ? .calibrated : all.isEnough ? .pooled : .uncalibrated
    let used = status == .calibrated ? own : all
    let corrected = status == .uncalibrated || posts == 0 ? nil : used.residual
    return Line(
      kind: kind, phase: phase, posts: posts, labelled: labelled, coded: own.count,
      positives: own.positives, status: status,
      corrected: corrected.map { DifferenceEstimator.count(labelled: labelled, of: posts, residual: $0) },
      secondOpinion: own.isEnough && posts > 0
        ? RoganGladen.trueShare(
          apparent: .init(labelled, of: posts), sensitivity: own.sensitivity, specificity: own.specificity
        )?.scaled(by: Double(posts)) : nil,
      weights: own.weights)
  }

  private static func coded(_ run: RunView) throws(ReportError) -> [Coded] {
    let byPost = Dictionary(grouping: run.context.codes, by: \.post)
    var coded: [Coded] = []
    for (id, codes) in byPost.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      do {
        guard let found = try run.book.find(id), found.fate == .kept else { continue }
        let phase = found.post.published.flatMap { run.phases.axis.phase(at: $0.seconds)?.id }
        coded.append(
          Coded(
            phase: phase, inclusion: codes.lazy.compactMap(\.inclusion).first ?? 1,
            codes: codes.map(\.kinds), labels: Set((found.finding?.labels ?? []).map(\.kind))))
      } catch {
        throw ReportError.casebook(error)
      }
    }
    return coded
  }
}
