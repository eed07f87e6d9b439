public import FoundationEssentials
public import Morphology

extension Classifier {
  /// The classifier of a folder of lexicons: `codebooks/`, `incidents/`, and the trained model of the codebook in
  /// `model/`; without a trained model the cues alone decide.
  ///
  /// - Parameters:
  ///   - codebook: the name of a codebook in the folder, or the path of a file.
  ///   - incident: the name of an incident in the folder, or the path of a file; its words for services and trades.
  /// - Throws: the file and line that is not as it should be.
  public convenience init(
    lexicons: URL, codebook: String = "outage", incident: String = "kakao-2022-10", tokenizer: Tokenizer
  ) throws(CodebookError) {
    let book = try Codebook(contentsOf: Classifier.file(codebook, in: lexicons.appending(path: "codebooks")))
    let event = try Incident(contentsOf: Classifier.file(incident, in: lexicons.appending(path: "incidents")))
    let models = lexicons.appending(path: "model")
    let file = models.appending(path: "complaints-\(book.id).tsv")
    let found = FileManager.default.fileExists(atPath: file.path) ? try LinearModel(contentsOf: file) : nil
    let trained = found.flatMap { $0.fits(book) ? $0 : nil }
    // Cues alone have no use for clusters, whose table takes longer to read than a small archive.
    try self.init(
      codebook: book, incident: event, model: trained ?? LinearModel(rulesOf: book), tokenizer: tokenizer,
      clusters: trained == nil ? WordClusters() : WordClusters(lexicons: lexicons))
  }

  /// `name.yaml` in `folder`, or the file that `name` is the path of.
  static func file(_ name: String, in folder: URL) -> URL {
    name.hasSuffix(".yaml") || name.contains("/")
      ? URL(filePath: name) : folder.appending(path: "\(name).yaml")
  }
}

extension WordClusters {
  /// The clusters of a folder of lexicons; none if it has none.
  public init(lexicons: URL) {
    let file = lexicons.appending(path: "model/complaints-clusters.tsv")
    guard let table = try? String(contentsOf: file, encoding: .utf8) else {
      self.init()
      return
    }
    self.init(table: table)
  }
}

extension LinearModel {
  /// What the name of an output for a service begins with.
  static let service = "service:"

  /// Whether the model was trained for the kinds of `codebook`.
  public func fits(_ codebook: Codebook) -> Bool {
    outputs.filter { !$0.hasPrefix(LinearModel.service) } == [LinearModel.gate]
      + codebook.types.map(\.id.rawValue)
  }
}
