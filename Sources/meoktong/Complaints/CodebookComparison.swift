internal import Complaints
internal import Lexicons
internal import Morphology
internal import Reports

/// Two codebooks side by side on the same texts.
struct CodebookComparison: ~Copyable {
  private var earlier: Classifier.Worker
  private var later: Classifier.Worker
  private let privacy: Privacy

  init(_ first: String, _ second: String, tokenizer: Tokenizer) throws {
    let classifiers: [Classifier]
    do throws(CodebookError) {
      classifiers = [
        try Classifier(lexicons: Lexicons.folder, codebook: first, tokenizer: tokenizer),
        try Classifier(lexicons: Lexicons.folder, codebook: second, tokenizer: tokenizer),
      ]
    } catch {
      throw Failure(fault: error)
    }
    privacy = Privacy(key: try PrivateKey.load())
    earlier = classifiers[0].makeWorker()
    later = classifiers[1].makeWorker()
  }

  /// For each kind that only one of them finds: `id`, + or - and the kind, its words and their pattern, the text;
  /// without personal data.
  mutating func lines(id: String, _ text: String) -> [String] {
    let before = earlier.find(in: text).labels
    let after = later.find(in: text).labels
    let gained = after.filter { label in !before.contains { $0.kind == label.kind } }
    let lost = before.filter { label in !after.contains { $0.kind == label.kind } }
    if gained.isEmpty, lost.isEmpty { return [] }
    let masked = privacy.mask(text).text.replacing("\n", with: " ").replacing("\t", with: " ")
    return (gained.map { ("+", $0) } + lost.map { ("-", $0) }).map { sign, label in
      let proof = label.evidence.max { $0.weight < $1.weight }
      let words = proof.map { privacy.mask($0.text).text } ?? ""
      return [id, sign + label.kind.rawValue, words, proof?.cue ?? "", masked]
        .joined(separator: "\t")
    }
  }
}
