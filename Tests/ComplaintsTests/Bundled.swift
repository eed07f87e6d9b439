import Complaints
import Corpora
import FoundationEssentials
import Lexicons
import Morphology

/// The bundled classifier, made once for all tests.
enum Bundled {
  static let classifier: Result<Classifier, any Error> = Result {
    try Classifier(lexicons: Lexicons.folder, tokenizer: try Tokenizer(lexicons: Lexicons.folder))
  }

  static func posts(_ name: String) throws -> [LabelledPost] {
    try LabelledPost.read(Corpora.folder.appending(path: "labelled/\(name).jsonl"))
  }
}
