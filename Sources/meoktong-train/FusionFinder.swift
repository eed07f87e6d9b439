internal import Morphology

/// Collects what the rules of conjugation do not make: contractions, misspellings and slips seen often.
struct FusionFinder {
  private var counts: [Fusion: Int] = [:]
  private let texts: TextUnits
  /// The longest stretch that counts, in units and in morphemes.
  private static let unitLimit = 6
  private static let morphemeLimit = 4

  init(model: borrowing Model) { texts = TextUnits(model: model) }

  /// Notes the smallest stretch that keeps a sentence from being read as analysed, if there is just one.
  mutating func note(
    _ sentence: Sentence, _ example: Example, reached: [Set<Int32>], remaining: [Set<Int32>]
  ) {
    var best: (cost: Int, place: Int, items: Int, toPlace: Int, toItems: Int)?
    for place in reached.indices {
      for items in reached[place] {
        for toPlace in place..<min(reached.count, place + Self.unitLimit + 1) where toPlace > place {
          for toItems in remaining[toPlace] where toItems > items && toItems <= items + 4 {
            let cost = toPlace - place + Int(toItems - items)
            if best == nil || cost < best?.cost ?? 0 {
              best = (cost, place, Int(items), toPlace, Int(toItems))
            }
          }
        }
      }
    }
    guard let best else { return }
    let stretch = example.units[best.place..<best.toPlace]
    guard stretch.dropFirst().allSatisfy({ !$0.afterSpace }), stretch.allSatisfy({ $0.kind.rawValue <= 1 }),
      let morphemes = morphemes(sentence, best.items..<best.toItems)
    else { return }
    let surface = texts.word(of: stretch.map(\.code))
    counts[
      Fusion(surface: surface, morphemes: morphemes.map(\.key), cuts: cuts(stretch, morphemes)), default: 0] +=
      1
  }

  /// The morphemes of items, if none of them is a symbol or a leftover coda.
  private func morphemes(_ sentence: Sentence, _ items: Range<Int>) -> [Analysed]? {
    var all: [Analysed?] = []
    var wasSymbol = false
    for morpheme in sentence.morphemes {
      if !morpheme.isLeftover, morpheme.isSymbolic {
        if !wasSymbol { all.append(nil) }
        wasSymbol = true
      } else {
        all.append(morpheme.isLeftover ? nil : morpheme)
        wasSymbol = false
      }
    }
    guard items.upperBound <= all.count else { return nil }
    let chosen = all[items].compactMap { $0 }
    return chosen.count == items.count ? chosen : nil
  }

  /// Where each morpheme ends: as far as its own letters go, at least one unit while there are any.
  private func cuts(_ stretch: ArraySlice<Unit>, _ morphemes: [Analysed]) -> [Int] {
    let codes = stretch.map(\.code)
    var cuts: [Int] = []
    var place = 0
    for morpheme in morphemes.dropLast() {
      let own = texts.units(ofWord: morpheme.form)
      let common = zip(codes[place...], own).prefix { $0 == $1 }.count
      place = min(codes.count, place + max(1, common))
      cuts.append(place)
    }
    return cuts + [codes.count]
  }

  /// The fusions seen `least` times or more, sorted.
  func fusions(least: Int) -> [Fusion] {
    counts.filter { $0.value >= least }.keys.sorted { ($0.surface, $0.key) < ($1.surface, $1.key) }
  }
}
