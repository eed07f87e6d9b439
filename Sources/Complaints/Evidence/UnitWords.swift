internal import Morphology
internal import Posts

/// The words of a unit with what is known of them, by which evidence is chosen.
///
/// What is true of a word whatever the kind is read once for all kinds; what it adds to the score of a kind, and how
/// it stands to the cues of the kind, for each kind anew.
struct UnitWords {
  /// A typed word; in text without spaces, a content word with what leans on it.
  struct Word {
    /// Positions `start..<end`.
    let start: Int
    let end: Int
    /// The clause in which it begins, and whether it opens it.
    let clause: Int32
    let opensClause: Bool
    /// Whether it is of the name of a service.
    var namesService = false
    /// The tag with which it begins, the last that is no sign, and whether it ends in a sign.
    var head: Tag?
    var last: Tag?
    var endsInSign = false
    /// Positions between it and the nearest cue of the kind, if one is near; less than none if they overlap.
    var distance = Int.max
    /// Whether a cue follows closely in its clause, and whether one stands in another clause.
    var leadsToCue = false
    var isApartFromCue = false
    /// Whether it holds a cue of the kind.
    var holdsCue: Bool { distance < 0 }
    /// What it adds to the score of the kind.
    var gain = 0.0

    /// Positions `start..<end` of a unit, before anything is known of them but their places.
    @inline(__always)
    init(_ start: Int, _ end: Int, of unit: TextUnit, _ places: Span<FoldedText.Place>) {
      self.start = start
      self.end = end
      clause = places[start].clause
      opensClause = start > unit.start && clause != places[start - 1].clause
    }
  }

  private(set) var words: [Word] = []
  /// Whether the post has no cue of the kind.
  private(set) var lacksCues = true
  private var unit = TextUnit(start: 0, end: 0)

  /// None.
  init() {}

  /// - Parameter steps: how much more each position of the unit adds to the score of the kind than the one before it.
  init(of unit: TextUnit, post: borrowing PostFeatures, cues: KindCues, steps: [Double]) {
    read(unit, of: post)
    weigh(steps)
    mark(cues)
  }

  /// Forgets what was read last, and reads the words of a unit of `post`.
  mutating func read(_ unit: TextUnit, of post: borrowing PostFeatures) {
    self.unit = unit
    words.removeAll(keepingCapacity: true)
    TypedWords.cut(unit, of: post.text, post.morphemes, into: &words)
    if !post.services.isEmpty { UnitWords.addServices(post.services, &words) }
    UnitWords.addTags(of: post.morphemes, unit, &words)
  }

  private static func addServices(_ all: [FacetFinder.Mention], _ words: inout [Word]) {
    for index in words.indices {
      let (start, end) = (words[index].start, words[index].end)
      words[index].namesService = all.contains { $0.start < end && start < $0.end }
    }
  }

  private static func addTags(of morphemes: Morphemes, _ unit: TextUnit, _ all: inout [Word]) {
    var words = all.mutableSpan
    let items = morphemes.items.span.extracting(morphemes.places(from: unit.start, to: unit.end))
    var word = 0
    for place in items.indices {
      let (start, end, tag) = (items[place].start, items[place].end, items[place].tag)
      while word < words.count, start >= words[word].end { word += 1 }
      guard word < words.count else { break }
      guard start >= words[word].start, end <= words[word].end else { continue }
      words[word].head = words[word].head ?? tag
      let isSign = tag.isSign
      words[word].endsInSign = isSign
      if !isSign { words[word].last = tag }
    }
  }

  /// Notes what each word adds to the score of a kind.
  ///
  /// - Parameter steps: how much more each position of the unit adds than the one before it.
  mutating func weigh(_ steps: [Double]) {
    let first = unit.start
    var words = words.mutableSpan
    let steps = steps.span
    // Words follow each other without gaps, so that one walk passes all positions.
    var here = 0.0
    for index in words.indices {
      var gain = 0.0
      for position in (words[index].start &- first)..<(words[index].end &- first) {
        here += steps[position]
        gain += here
      }
      words[index].gain = gain
    }
  }

  /// Notes how each word stands to the cues of a kind.
  mutating func mark(_ cues: KindCues) {
    lacksCues = cues.isEmpty
    let near = cues.near(unit, within: 4)
    let spans = cues.spans.span
    var words = words.mutableSpan
    for index in words.indices {
      let (start, end, clause) = (words[index].start, words[index].end, words[index].clause)
      var distance = Int.max
      var leads = false
      for place in near {
        let behind = spans[place].start &- end
        distance = min(distance, max(behind, start &- spans[place].end))
        if behind >= 0, behind < 4, spans[place].clause == clause { leads = true }
      }
      words[index].distance = distance
      words[index].leadsToCue = leads
      words[index].isApartFromCue = cues.stands(outside: clause)
    }
  }
}
