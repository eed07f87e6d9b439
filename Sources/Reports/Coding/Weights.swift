/// How much the labels and the coders claim, and how much both do, in posts.
struct Weights: Hashable, Sendable {
  var labelled = 0.0
  var `true` = 0.0
  var both = 0.0

  /// The share of labels that are right; `nil` without labels.
  var precision: Double? { labelled > 0 ? both / labelled : nil }
  /// The share of what is there that was labelled; `nil` where nothing is.
  var recall: Double? { self.true > 0 ? both / self.true : nil }

  static func += (sum: inout Weights, other: Weights) {
    sum.labelled += other.labelled
    sum.true += other.true
    sum.both += other.both
  }
}
