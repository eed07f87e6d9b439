internal import Complaints
internal import Digests
internal import Foundation
internal import Lexicons
internal import Posts
internal import Reports
internal import Trends

extension RunPlan {
  /// What the reports need to know besides the casebook.
  func context(
    _ options: RunOptions, language: Language, started: String, ended: String
  ) throws -> ReportContext {
    ReportContext(
      incident: incident, codebook: codebook, bin: bin, zone: zone, language: language,
      csv: options.csv, csvNewlines: options.disclosure.csvNewlines ?? .keep,
      privacy: try options.disclosure.privacy(),
      manifest: ManifestValues(
        version: Version.current, arguments: Array(CommandLine.arguments.dropFirst()),
        archives: options.archives, workingFolder: FileManager.default.currentDirectoryPath,
        incidentPath: NamedFile.ownPath(incidentFile), codebookPath: NamedFile.ownPath(codebookFile),
        shard: options.shard == .whole ? nil : options.shard.defaultValueDescription,
        inputs: inputs + (try options.disclosure.inputs()) + (try Self.labels(options.labels)),
        started: started, ended: ended),
      period: period, sample: sample, tokenizer: classifier.tokenizer)
  }

  /// The labels that people gave, with their digest; the method tells of them.
  private static func labels(_ path: String?) throws -> [ManifestValues.Input] {
    try [path].compactMap(\.self).map { path in
      let file = URL(filePath: path)
      return ManifestValues.Input(
        role: ManifestValues.labels, name: file.lastPathComponent,
        sha256: SHA256.hex(of: Array(try Data(contentsOf: file))))
    }
  }

  /// The files that shaped the result, with their digests: incident, codebook, words and models.
  ///
  /// - Parameter book: the id of the codebook; models of others have no part in the run.
  static func inputs(
    incident: URL, codebook: URL, book: String, userLexicons: [URL]
  ) throws -> [ManifestValues.Input] {
    var files = [("incident", incident), ("codebook", codebook)]
    files += userLexicons.map { ("user-lexicon", $0) }
    let parts = codebook.deletingPathExtension()
    let foreign = { (name: String) in
      name.hasPrefix("complaints-") && name != "complaints-clusters.tsv" && name != "complaints-\(book).tsv"
    }
    for (role, folder) in [
      ("codebook", parts), ("lexicon", Lexicons.folder.appending(path: "words")),
      ("model", Lexicons.folder.appending(path: "model")),
      ("platform", Lexicons.folder.appending(path: "platforms")),
    ] {
      let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
      files += names.sorted().filter { !$0.hasSuffix(".md") && !foreign($0) }.map {
        (role, folder.appending(path: $0))
      }
    }
    return try files.map { role, file in
      ManifestValues.Input(
        role: role, name: file.lastPathComponent,
        sha256: try FileDigest.read(file).sha256)
    }
  }
}
