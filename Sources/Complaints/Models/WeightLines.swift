internal import Posts

/// Reads the lines of a model byte by byte: it has eight million of them, and every start waits for the last.
struct WeightLines {
  let file: String
  /// The features that are no runs of letters, and the row of each.
  private(set) var keys: [FeatureKey] = []
  private(set) var rows: [Int32] = []
  private(set) var letters = LetterRuns()
  private(set) var weights = Weights(outputs: 0)

  init(file: String) { self.file = file }

  private static let headings = [
    "outputs", "bias", "threshold", "share", "most", "near", "named", "others", "chooser", "start", "end",
  ].map {
    FeatureKey($0)
  }

  /// Reads every line; those that begin with `#` are comments.
  ///
  /// - Parameter heading: takes a line that is no feature; tells how many outputs there are.
  /// - Throws: the first line of a feature that has not one weight for each output.
  mutating func read(_ bytes: Span<UInt8>, heading: (String) -> Int) throws(LexiconFault) {
    var outputs = 0
    var record = 0
    var place = 0
    while place < bytes.count {
      record += 1
      let start = place
      var hash = FeatureKey.Hasher()
      while place < bytes.count, bytes[place] != UInt8(ascii: "\t"), bytes[place] != UInt8(ascii: "\n") {
        hash.add(bytes[place])
        place += 1
      }
      let key = FeatureKey(hash)
      if place == start || bytes[start] == UInt8(ascii: "#") || WeightLines.headings.contains(key) {
        while place < bytes.count, bytes[place] != UInt8(ascii: "\n") { place += 1 }
        if place > start, bytes[start] != UInt8(ascii: "#") {
          outputs = heading(WeightLines.text(bytes, start..<place))
          if weights.count == 0 {
            weights = Weights(outputs: outputs)
            // A line has some seventy bytes; room that stays empty costs nothing.
            weights.reserve(bytes.count / 50)
          }
        }
      } else {
        let name = start..<place
        guard readWeights(bytes, &place, outputs) == outputs else {
          throw LexiconFault(
            location: SourceLocation(file: file, record: record),
            expected: Bilingual(
              ko: "출력마다 무게 하나(천분율 정수, \(Weights.most)까지)",
              en: "one weight for each output, in whole thousandths up to \(Weights.most)"),
            found: WeightLines.text(bytes, name))
        }
        let row = Int32(weights.count - 1)
        if let run = FeatureKey.letters(ofName: bytes.extracting(name)) {
          letters.append(run, row: row)
        } else {
          keys.append(key)
          rows.append(row)
        }
      }
      place += 1
    }
  }

  private static func text(_ bytes: Span<UInt8>, _ range: Range<Int>) -> String {
    String(decoding: range.map { bytes[$0] }, as: UTF8.self)
  }

  /// Reads the numbers up to the end of the line; nothing is 0.
  ///
  /// - Returns: How many there are; -1 if one of them is no whole number, or too great.
  private mutating func readWeights(_ bytes: Span<UInt8>, _ place: inout Int, _ outputs: Int) -> Int {
    let row = weights.append()
    var count = 0
    while place < bytes.count, bytes[place] == UInt8(ascii: "\t") {
      place += 1
      let isNegative = place < bytes.count && bytes[place] == UInt8(ascii: "-")
      if isNegative { place += 1 }
      var number = 0
      while place < bytes.count, bytes[place] >= UInt8(ascii: "0"), bytes[place] <= UInt8(ascii: "9") {
        // Longer numbers are no weights, and must not overflow.
        number = min(number * 10 + Int(bytes[place] & 15), 1 << 40)
        place += 1
      }
      if number > Weights.most { return -1 }
      if number > 0, count < outputs { weights[row, count] = isNegative ? -number : number }
      count += 1
    }
    return place == bytes.count || bytes[place] == UInt8(ascii: "\n") ? count : -1
  }
}
