internal import Posts

/// The candidate readings of a text, each with its weight, and the path that won.
public struct Explanation: Sendable {
  /// One candidate.
  public struct Reading: Sendable {
    /// Units of the text from the start; a coda counts apart from its syllable.
    public let start: Int
    /// The unit after the last.
    public let end: Int
    /// The letters it reads.
    public let surface: String
    /// Its morphemes, as `form/TAG`.
    public let morphemes: [String]
    /// The weight of the reading by itself and by the letters around it; more is better.
    public let weight: Int
    /// Whether it is on the best path.
    public let isBest: Bool
  }

  /// By start, the best path first among readings of equal start, then by weight.
  public let readings: [Reading]
  /// The weight of the whole best path, with the neighbourhoods on it.
  public let total: Int
}

extension Tokenizer {
  /// The candidate readings of `text` (its first 512 units).
  public func explain(_ text: String) -> Explanation {
    let texts = TextUnits(model: model)
    let units = texts.units(of: text)
    var finder = ArcFinder()
    finder.find(units, in: model)
    var paths = PathFinder()
    var path: [Int] = []
    let total = paths.find(finder.arcs, finder.firstArcs, in: model, into: &path)
    let best = Set(path)
    let readings = finder.arcs.enumerated().map { index, arc in
      let codes = units[Int(arc.start)..<Int(arc.end)].map(\.code)
      return Explanation.Reading(
        start: Int(arc.start), end: Int(arc.end), surface: texts.word(of: codes),
        morphemes: morphemes(of: arc, texts.word(of: codes)), weight: Int(arc.base),
        isBest: best.contains(index))
    }
    return Explanation(
      readings: readings.sorted { left, right in
        if left.start != right.start { return left.start < right.start }
        if left.isBest != right.isBest { return left.isBest }
        return left.weight != right.weight ? left.weight > right.weight : left.end < right.end
      }, total: Int(total))
  }

  private func morphemes(of arc: Arc, _ surface: String) -> [String] {
    switch arc.origin {
    case .entry(let index):
      let entry = model.entries[index]
      return (Int(entry.firstPart)..<(Int(entry.firstPart) + Int(entry.partCount))).map { place in
        let morpheme = Int(model.parts[place].morpheme)
        return "\(model.forms[morpheme])/\(model.tags[morpheme].rawValue)"
      }
    case .symbol(let tag): return ["\(surface)/\(tag.rawValue)"]
    case .unknown: return ["\(surface)/NNG?"]
    case .leftover: return ["+\(surface)"]
    }
  }
}
