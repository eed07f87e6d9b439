/// How scores become an answer: whether a post complains, and of what.
public struct DecisionRule: Hashable, Sendable {
  /// How much of the best kind's margin over its threshold is added to the gate before it decides.
  public var share: Double
  /// The most that the margin of the best kind may be, either way, when it is added to the gate.
  public var most: Double
  /// How far below its threshold the best kind of a complaint may score and still be its kind.
  public var nearness: Double

  /// Which kinds a post is told to complain of.
  enum Verdict: Hashable, Sendable {
    /// None: it does not complain.
    case none
    /// The best one, which does not pass by itself.
    case best
    /// All that pass.
    case passing
  }

  /// What is told of a post.
  ///
  /// It complains if the gate, helped or hindered by how certain the best kind is, passes. A complaint is always of a
  /// kind, by words that can be shown: where no kind passes it is of the best one if that is near enough, and
  /// otherwise no complaint.
  ///
  /// - Parameters:
  ///   - gate: by how much the gate scores above its threshold.
  ///   - best: the same of the best kind.
  func verdict(gate: Double, best: Double) -> Verdict {
    guard gate + help(of: best) >= 0 else { return .none }
    if best >= 0 { return .passing }
    return best >= -nearness ? .best : .none
  }

  /// The kinds of which a post complains; none if it does not complain.
  ///
  /// - Parameters:
  ///   - gate: by how much the gate scores above its threshold.
  ///   - margins: the same of each kind; empty if there was nothing to read.
  func kinds(gate: Double, margins: [Double]) -> [Int] {
    guard let best = margins.indices.max(by: { margins[$0] < margins[$1] }) else { return [] }
    switch verdict(gate: gate, best: margins[best]) {
    case .none: return []
    case .best: return [best]
    case .passing: return margins.indices.filter { margins[$0] >= 0 }
    }
  }

  /// The most that any margin adds to the gate.
  var greatestHelp: Double { help(of: .infinity) }

  /// What the margin of the best kind adds to the gate.
  func help(of margin: Double) -> Double { share * max(-most, min(most, margin)) }
}
