internal import ArgumentParser
internal import FoundationEssentials
internal import Morphology

/// `meoktong-train words`: counts of analysed text and a dictionary in, word lists out.
struct WordsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "words", abstract: "Makes the base word lists from analysed text and a dictionary.")

  @Argument(help: "Analysed text: raw TAB form/TAG form/TAG …") var silver: [String]
  @Option(help: "A dictionary, the most frequent words first: form TAB tag.") var dictionary: String
  @Option(help: "The folder that the lists are written to.") var output: String
  @Option(help: "Words that the dictionary lacks must be seen so often.") var least = 5

  func run() throws {
    var counts: [String: Int] = [:]
    var reader = SilverReader()
    for path in silver {
      for sentence in try reader.read(path) {
        for morpheme in sentence.morphemes
        where !morpheme.isLeftover && morpheme.form.contains(where: isHangul) {
          counts[morpheme.form + "\t" + tag(morpheme), default: 0] += 1
        }
      }
    }
    var tiers: [String: Int] = [:]
    let text = String(decoding: try Data(contentsOf: URL(filePath: dictionary)), as: UTF8.self)
    for (rank, line) in text.split(separator: "\n").enumerated() where tiers[String(line)] == nil {
      let fields = line.split(separator: "\t")
      guard fields.count == 2, fields[0].contains(where: isHangul), let tag = Tag.parse(fields[1]),
        !tag.tag.isSymbol
      else { continue }
      tiers[fields[0] + "\t" + tag.tag.rawValue + (tag.irregular ? "-I" : "")] =
        Int.bitWidth - (rank + 1).leadingZeroBitCount
    }
    try write(counts, tiers)
  }

  private func tag(_ morpheme: Analysed) -> String {
    morpheme.tag.rawValue + (morpheme.irregular ? "-I" : "")
  }

  private func isHangul(_ letter: Character) -> Bool {
    letter.unicodeScalars.contains {
      (0xAC00...0xD7A3).contains($0.value) || (0x3131...0x3163).contains($0.value)
    }
  }

  private func write(_ counts: [String: Int], _ tiers: [String: Int]) throws {
    var files: [String: [String]] = [:]
    for key in Set(counts.keys).union(tiers.keys) {
      let count = counts[key] ?? 0
      let tier = tiers[key] ?? 0
      guard tier > 0 || count >= least else { continue }
      let tag = key.split(separator: "\t")[1]
      files[list(of: tag), default: []].append("\(key)\t\(count)\t\(tier)")
    }
    for (name, rows) in files {
      var text =
        "# word, tag, count in the analysed text, tier in the dictionary (log2 of rank, 0 = not there).\n"
      text += "# Made by meoktong-train words; never edited by hand. See lexicons/README.md.\n"
      text += rows.sorted().joined(separator: "\n") + "\n"
      try Data(text.utf8).write(to: URL(filePath: output).appending(path: name))
    }
  }

  private func list(of tag: Substring) -> String {
    switch tag {
    case "NNG": "base-nouns.tsv"
    case "NNP": "base-names.tsv"
    case "VV", "VV-I", "VA", "VA-I": "base-verbs.tsv"
    case "MAG", "IC", "XR": "base-adverbs.tsv"
    default: "base-function.tsv"
    }
  }
}
