public import Posts

/// A morpheme: its form in the lexicon, its part of speech, and where it stands in the text.
public struct Token: Hashable, Sendable {
  /// The morpheme as the lexicon lists it (`하` in 했다, `었` in 했다).
  public let form: String
  /// Its part of speech.
  public let tag: Tag
  /// Where it stands. Ranges never overlap: a syllable belongs to the first morpheme in it, and a morpheme without
  /// a scalar of its own (the `ㄹ` of 갈) has an empty range behind it.
  public let range: TextRange

  /// A morpheme at `range`.
  public init(form: String, tag: Tag, range: TextRange) {
    self.form = form
    self.tag = tag
    self.range = range
  }
}
