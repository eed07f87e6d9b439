/// Which words are used alike: `lemma TAB cluster`.
public struct WordClusters: Sendable {
  private let words: KeyTable
  private let wordKeys: [FeatureKey]
  private let names: [[String]]
  // The keys of all words, one word after the other, and where those of each begin.
  private let keys: [FeatureKey]
  private let first: [Int32]
  /// The greatest number of clusters of one word.
  let most: Int

  /// No clusters.
  public init() { self.init(table: "") }

  /// Reads the lines of a cluster table; lines that start with `#` are comments.
  public init(table: String) {
    var words: [FeatureKey] = []
    var names: [[String]] = []
    for line in table.split(separator: "\n") where !line.hasPrefix("#") {
      let fields = line.split(separator: "\t")
      guard fields.count >= 2 else { continue }
      words.append(FeatureKey("m:\(fields[0])"))
      names.append(fields.dropFirst().map { "k:" + $0 })
    }
    self.words = KeyTable(words)
    wordKeys = words
    self.names = names
    most = names.map(\.count).max() ?? 0
    keys = names.flatMap { $0 }.map { FeatureKey($0) }
    first = names.reduce(into: [0]) { $0.append(($0.last ?? 0) + Int32($1.count)) }
  }

  /// Calls `body` with the keys of the clusters of the morpheme whose own key is `word`.
  @inline(__always)
  func forEachCluster(of word: FeatureKey, _ body: (FeatureKey) -> Void) {
    let number = Int(words[word])
    guard number >= 0 else { return }
    for index in first[number]..<first[number + 1] { body(keys[Int(index)]) }
  }

  /// Calls `body` with each word and its clusters.
  func forEachWord(_ body: (FeatureKey, ArraySlice<FeatureKey>) -> Void) {
    for (number, word) in wordKeys.enumerated() {
      body(word, keys[Int(first[number])..<Int(first[number + 1])])
    }
  }

  /// The names of the same clusters.
  func names(of word: FeatureKey) -> [String] {
    let number = words[word]
    return number < 0 ? [] : names[Int(number)]
  }
}
