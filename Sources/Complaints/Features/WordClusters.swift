/// Which words are used alike: `lemma TAB cluster`.
public struct WordClusters: Sendable {
  private let clusters: [String: [String]]

  /// No clusters.
  public init() { clusters = [:] }

  /// Reads the lines of a cluster table; lines that start with `#` are comments.
  public init(table: String) {
    var clusters: [String: [String]] = [:]
    for line in table.split(separator: "\n") where !line.hasPrefix("#") {
      let fields = line.split(separator: "\t")
      guard fields.count >= 2 else { continue }
      clusters[String(fields[0])] = fields.dropFirst().map { "k:" + $0 }
    }
    self.clusters = clusters
  }

  /// The clusters of a morpheme `form/TAG`, each with its `k:`.
  func clusters(of name: String) -> [String] { clusters[name] ?? [] }
}
