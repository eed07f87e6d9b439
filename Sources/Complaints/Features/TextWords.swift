/// The words, pairs of words and runs of letters of a text, by the units in which they stand.
struct TextWords: Sendable {
  /// What stands in a unit: which of the candidates are looked through for it, and how much there is.
  struct Stretch: Sendable {
    var morphemes = 0..<0
    var letters = 0..<0
    /// Morphemes that end in it.
    var count = 0
    /// The last of them that is no sign.
    var last: Int?
    /// Runs of letters, known to the model or not.
    var runs = 0

    /// How much each feature of a morpheme counts, and each of letters: the less, the more there are.
    var ofMorphemes: Float { 2.6 / Float(max(4, count)).squareRoot() }
    var ofLetters: Float { 6 / Float(max(8, runs)).squareRoot() }
  }

  /// Morphemes, their clusters, pairs of neighbours, pairs of content words with particles and endings left out.
  var morphemes = Candidates()
  /// Runs of letters that begin where a character begins and end after a vowel or a coda, one and a half to four
  /// characters long: stems whatever their ending, spaces and spelling apart.
  var letters = Candidates()
  /// For each unit.
  var ofUnit: [Stretch] = []
  /// The text as a whole.
  var whole = Stretch()
  /// Whether candidates are told apart by their rows in a model; if not, by their keys.
  private(set) var namesRows = false
  /// How many letters before each one may end a run.
  var ends: [Int32] = []
  // Scratch memory.
  var asked = AskedWords()
  var search = RunSearch()

  /// Forgets the last text.
  mutating func clear() {
    morphemes.clear(atMost: 0)
    letters.clear(atMost: 0)
    ofUnit.removeAll(keepingCapacity: true)
    whole = Stretch()
  }

  /// Reads a text, of which `units` are all; the last one is forgotten already.
  ///
  /// - Parameter known: the features worth collecting; all if `nil`.
  mutating func read(
    _ text: FoldedText, _ items: Morphemes, units: [TextUnit], _ clusters: WordClusters, known: KnownWords?
  ) {
    namesRows = known != nil
    for _ in units { ofUnit.append(Stretch()) }
    addMorphemes(items.items, units, clusters, known)
    findEnds(of: text)
    if let known { addKnownRuns(of: text, units, known.letters) } else { addRuns(of: text, units) }
    for number in units.indices {
      let runs = countRuns(of: text, units[number])
      ofUnit[number].runs = runs.inUnit
      whole.runs += runs.inText
    }
    whole.morphemes = 0..<morphemes.count
    whole.letters = 0..<letters.count
  }
}
