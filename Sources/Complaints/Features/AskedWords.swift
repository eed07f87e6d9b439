/// The morphemes and pairs of a text before it is known which of them a model knows: all are looked up together, so that
/// a big table is waited for once.
struct AskedWords: Sendable {
  /// A morpheme or a pair between two positions.
  struct Word: Sendable {
    let key: FeatureKey
    /// What the table holds for it, once it was looked up.
    fileprivate(set) var number: Int32 = -1
    let start: Int32
    let end: Int32
    /// The unit in which it begins and ends; -1 if it does not lie in one.
    let unit: Int32
    /// The unit in which it is found.
    let home: Int32

    @inline(__always)
    init(_ key: FeatureKey, _ start: Int, _ end: Int, unit: Int, home: Int) {
      self.key = key
      self.start = Int32(truncatingIfNeeded: start)
      self.end = Int32(truncatingIfNeeded: end)
      self.unit = Int32(truncatingIfNeeded: unit)
      self.home = Int32(truncatingIfNeeded: home)
    }
  }

  /// In the order of the text; behind the first `count` is room that other texts needed.
  private(set) var all: [Word] = []
  private(set) var count = 0

  /// Writes `body`'s words over those of the last text.
  ///
  /// - Parameters:
  ///   - most: how many there can be.
  ///   - body: writes words from the first place on and tells how many.
  @inline(__always)
  mutating func write(atMost most: Int, _ body: (inout MutableSpan<Word>) -> Int) {
    if all.count < most {
      all = [Word](repeating: Word(.unnamed, 0, 0, unit: -1, home: 0), count: most)
    }
    count = AskedWords.write(&all, body)
  }

  @inline(__always)
  private static func write(_ all: inout [Word], _ body: (inout MutableSpan<Word>) -> Int) -> Int {
    var words = all.mutableSpan
    return body(&words)
  }

  /// Leaves only those that `table` holds, and their numbers.
  mutating func lookUp(in table: KeyTable) { count = AskedWords.lookUp(&all, count, in: table) }

  /// - Returns: How many are left.
  private static func lookUp(_ all: inout [Word], _ count: Int, in table: KeyTable) -> Int {
    var words = all.mutableSpan
    var likely = 0
    // Written first and counted after, so that no branch waits for the table.
    for index in 0..<count {
      let word = words[index]
      words[likely] = word
      likely &+= table.mayHold(word.key)
    }
    for index in 0..<likely { words[index].number = table.first(words[index].key) }
    var left = 0
    for index in 0..<likely {
      var word = words[index]
      if word.number == KeyTable.further { word.number = table[word.key] }
      words[left] = word
      left &+= word.number < 0 ? 0 : 1
    }
    return left
  }
}
