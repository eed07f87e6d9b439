internal import Posts

/// A text without its spaces, in folded letters, cut into sentences and clauses.
///
/// A *position* is a character that is not a space (a run of ㅋ or ㅠ is one); everything that is found is found
/// in positions and told in scalars of the text as written.
struct FoldedText {
  /// A position.
  struct Place {
    /// Its first scalar, and the scalar after its last.
    var start: Int32 = 0
    var end: Int32 = 0
    /// The same in bytes of UTF-8.
    var firstByte: Int32 = 0
    var endByte: Int32 = 0
    /// Its first letter.
    var firstUnit: Int32 = 0
    var sentence: Int32 = 0
    var clause: Int32 = 0
    /// Whether a space (or the edge of the text) stands before it.
    var opensWord = false
  }

  /// The letters.
  private(set) var units: [Unit]
  /// The position of each letter.
  private(set) var positions: [Int32]
  /// The positions, and one more for the end.
  private(set) var places: [Place]

  /// Positions in the text.
  var count: Int { places.count - 1 }

  /// Folds `text`. Cost: linear.
  init(_ text: String) {
    (units, positions, places) = ([], [], [])
    read(text)
  }

  /// Forgets the last text and folds another. Cost: linear.
  mutating func read(_ text: String) { FoldedText.fold(text, &units, &positions, &places) }

  /// The first letter of `position`, and of what stands behind the last one.
  @inline(__always) func firstUnit(_ position: Int) -> Int { Int(places[position].firstUnit) }

  /// The letter with which `position` begins.
  @inline(__always) func unit(_ position: Int) -> Unit { units[Int(places[position].firstUnit)] }

  /// Whether a space (or the edge of the text) stands before `position`.
  @inline(__always) func opensWord(_ position: Int) -> Bool { places[position].opensWord }

  /// The sentence and the clause of `position`.
  @inline(__always) func sentence(_ position: Int) -> Int32 { places[position].sentence }
  @inline(__always) func clause(_ position: Int) -> Int32 { places[position].clause }

  /// Whether the last letter is a coda.
  var endsInCoda: Bool { !units.isEmpty && isCoda(units.count - 1) }

  /// Whether `letter` is a coda: a consonant that does not begin its position.
  @inline(__always) func isCoda(_ letter: Int) -> Bool {
    units[letter] < Unit.vowels && places[Int(positions[letter])].firstUnit < letter
  }

  /// Calls `body` with each position before which a sentence ends, the end of the text first: only signs and laughter
  /// follow in it.
  ///
  /// - Complexity: O(positions).
  @inline(__always)
  func forEachSentenceEnd(_ body: (Int) -> Void) {
    body(count)
    var isEnd = true
    for position in (0..<count).reversed() {
      let opens = position > 0 && sentence(position) != sentence(position - 1)
      isEnd = opens || unit(position).trailsSentence && isEnd
      if isEnd { body(position) }
    }
  }

  /// The range of the text that positions `start..<end` stand for.
  func range(_ start: Int, _ end: Int) -> TextRange {
    guard start < end, end <= count else { return TextRange(start: 0, end: 0) }
    return TextRange(start: Int(places[start].start), end: Int(places[end - 1].end))
  }

  /// The same in bytes of UTF-8.
  func bytes(_ start: Int, _ end: Int) -> Range<Int> {
    guard start < end, end <= count else { return 0..<0 }
    return Int(places[start].firstByte)..<Int(places[end - 1].endByte)
  }

  /// What stands at positions `start..<end` of `text`, from which this was folded.
  ///
  /// - Complexity: O(its length), however long `text` is.
  func words(_ start: Int, _ end: Int, of text: String) -> Substring {
    guard start < end, end <= count else { return "" }
    let bytes = text.utf8
    let first = bytes.index(bytes.startIndex, offsetBy: Int(places[start].firstByte))
    return text[first..<bytes.index(first, offsetBy: Int(places[end - 1].endByte - places[start].firstByte))]
  }

  /// The first position that ends after scalar `offset`.
  func position(ofScalar offset: Int) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if Int(places[middle].end) <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The same, looked for from `place` on, which is near and not behind it.
  func position(ofScalar offset: Int, from place: Int) -> Int {
    if place > 0, Int(places[place - 1].end) > offset { return position(ofScalar: offset) }
    var position = place
    while position < count, Int(places[position].end) <= offset { position += 1 }
    return position
  }
}
