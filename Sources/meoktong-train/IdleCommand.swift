internal import ArgumentParser
internal import Foundation
internal import Morphology

/// `meoktong-train idle`: the entries that text offers again and again and that no best path takes.
///
/// Most readings of short surfaces are of this sort (the 이 of 이/IC, the ㄴ of 이/VCP + ㄴ/EC): leaving them out halves
/// the work of the tokenizer.
struct IdleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "idle", abstract: "Lists the entries of the lexicon that texts have no use for.")

  @Argument(help: "Texts, one a line; each is read as written and without white space.") var files: [String]
  @Option(help: "The folder that holds words and model.") var lexicons: String
  @Option(help: "The file that the list is written to.") var output: String
  @Option(help: "An entry must be seen so often.") var least = 300
  @Option(help: "It is idle if it is taken less than once in so many times.") var ratio = 2000

  func run() throws {
    let model = try Tokenizer(withIdle: URL(filePath: lexicons)).model
    var census = EntryCensus(model: model)
    for file in files {
      let text = String(decoding: try Data(contentsOf: URL(filePath: file)), as: UTF8.self)
      for line in text.split(separator: "\n") {
        census.read(String(line))
        census.read(line.filter { !$0.isWhitespace })
      }
    }
    let names = census.idle(least: least, ratio: ratio)
    var rows =
      "# Entries seen \(least) times or more and taken less than once in \(ratio): \(names.count) names.\n"
    rows += "# Made by meoktong-train idle; never edited by hand. See README.md.\n"
    rows += names.joined(separator: "\n") + "\n"
    try Data(rows.utf8).write(to: URL(filePath: output))
  }
}

/// Counts how often each entry is a candidate, and how often it is on the best path.
private struct EntryCensus {
  private let model: Model
  private let texts: TextUnits
  private var finder = ArcFinder()
  private var paths = PathFinder()
  private var path: [Int] = []
  private var seen: [Int]
  private var taken: [Int]
  private var surfaces: [Int: String] = [:]

  init(model: Model) {
    self.model = model
    texts = TextUnits(model: model)
    seen = [Int](repeating: 0, count: model.entries.count)
    taken = seen
  }

  mutating func read(_ text: String) {
    let units = texts.units(of: text)
    finder.find(units, in: model)
    _ = paths.find(finder.arcs, finder.firstArcs, in: model, into: &path)
    for arc in finder.arcs {
      guard case .entry(let entry) = arc.origin else { continue }
      if seen[entry] == 0 {
        surfaces[entry] = texts.word(of: units[Int(arc.start)..<Int(arc.end)].map(\.code))
      }
      seen[entry] += 1
    }
    for index in path {
      if case .entry(let entry) = finder.arcs[index].origin { taken[entry] += 1 }
    }
  }

  /// The names of idle entries, sorted. Entries of one name are idle together or not at all.
  func idle(least: Int, ratio: Int) -> [String] {
    var counts: [String: (seen: Int, taken: Int)] = [:]
    for (entry, surface) in surfaces {
      let first = Int(model.entries[entry].firstPart)
      let morphemes = (first..<(first + Int(model.entries[entry].partCount))).map { part in
        let morpheme = Int(model.parts[part].morpheme)
        return model.forms[morpheme] + "/" + model.tags[morpheme].rawValue
      }
      let name = Fusion(surface: surface, morphemes: morphemes, cuts: []).key
      let count = counts[name] ?? (0, 0)
      counts[name] = (max(count.seen, seen[entry]), count.taken + taken[entry])
    }
    return counts.filter { $0.value.seen >= least && $0.value.taken * ratio < $0.value.seen }.map(\.key)
      .sorted()
  }
}
