internal import Posts

extension Tokenizer {
  /// Splits texts one after another, in scratch memory that it keeps between them.
  public struct Worker: ~Copyable {
    let model: Model
    private var units: [Unit] = []
    private var arcs: ArcFinder
    private var paths: PathFinder
    private var path: [Int] = []

    init(model: Model, paths: PathFinder = PathFinder(), arcs: ArcFinder = ArcFinder(span: 900)) {
      self.arcs = arcs
      self.model = model
      self.paths = paths
    }

    /// The morphemes of `text` on the best path.
    ///
    /// Their ranges do not overlap: a syllable belongs to the first morpheme it holds, and a morpheme that has no
    /// scalar of its own (the ㄹ of 갈, the 어 of 해) has an empty range behind it. Together the ranges are the text
    /// without its white space.
    ///
    /// - Returns: Tokens in the order of the text; none for an empty text.
    /// - Complexity: O(*n* · *k* · *a*): *n* syllables, *k* arcs kept at each place, *a* arcs that start at it.
    public mutating func tokenize(_ text: String) -> [Token] {
      var tokens: [Token] = []
      tokens.reserveCapacity(text.utf8.count / 4)
      tokenize(text, into: &tokens)
      return tokens
    }

    /// Appends the morphemes of `text` to `tokens`.
    public mutating func tokenize(_ text: String, into tokens: inout [Token]) {
      var text = text
      text.makeContiguousUTF8()
      let bytes = text.utf8.span
      var reader = UnitReader()
      while reader.read(bytes, guests: model.guests, into: &units) {
        _ = paths.find(units, with: &arcs, in: model, into: &path)
        for index in path { emit(arcs.arcs[index], bytes, into: &tokens) }
      }
    }

    @inline(__always)
    private func emit(_ arc: Arc, _ bytes: Span<UInt8>, into tokens: inout [Token]) {
      let start = Int(arc.start)
      let end = Int(arc.end)
      switch arc.origin {
      case .entry(let index):
        let entry = model.entries[index]
        var from = start
        for place in Int(entry.firstPart)..<(Int(entry.firstPart) + Int(entry.partCount)) {
          let part = model.parts[place]
          let to = start &+ Int(part.cut)
          tokens.append(
            Token(
              form: model.forms[Int(part.morpheme)], tag: model.tags[Int(part.morpheme)],
              range: range(from, to)))
          from = to
        }
      case .unknown:
        let form = Spelling(guests: model.guests).word(of: units[start..<end].lazy.map(\.code))
        tokens.append(Token(form: form, tag: .NNG, range: range(start, end)))
      case .symbol(let tag):
        let slice = bytes.extracting(Int(units[start].firstByte)..<Int(units[end &- 1].lastByte))
        // A slice between scalars of valid text is valid.
        guard let letters = try? UTF8Span(validating: slice) else { return }
        tokens.append(Token(form: String(copying: letters), tag: tag, range: range(start, end)))
      case .leftover:
        break
      }
    }

    /// The scalars of the units from `start` to before `end`.
    @inline(__always)
    private func range(_ start: Int, _ end: Int) -> TextRange {
      guard end > start else {
        let place = start > 0 ? Int(units[start &- 1].end) : Int(units[start].start)
        return TextRange(start: place, end: place)
      }
      return TextRange(start: Int(units[start].start), end: Int(units[end &- 1].end))
    }
  }
}
