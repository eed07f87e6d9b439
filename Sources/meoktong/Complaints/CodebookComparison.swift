internal import Complaints
internal import Lexicons
internal import Morphology

/// Two codebooks side by side on the same texts.
struct CodebookComparison: ~Copyable {
  private var earlier: Classifier.Worker
  private var later: Classifier.Worker

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
    earlier = classifiers[0].makeWorker()
    later = classifiers[1].makeWorker()
  }

  /// For each kind that only one of them finds: `id`, + or - and the kind, its words and their pattern, the text.
  mutating func lines(id: String, _ text: String) -> [String] {
    let before = earlier.find(in: text).labels
    let after = later.find(in: text).labels
    let gained = after.filter { label in !before.contains { $0.kind == label.kind } }
    let lost = before.filter { label in !after.contains { $0.kind == label.kind } }
    let text = text.replacing("\n", with: " ").replacing("\t", with: " ")
    return (gained.map { ("+", $0) } + lost.map { ("-", $0) }).map { sign, label in
      let proof = label.evidence.max { $0.weight < $1.weight }
      return [id, sign + label.kind.rawValue, proof?.text ?? "", proof?.cue ?? "", text]
        .joined(separator: "\t")
    }
  }
}
