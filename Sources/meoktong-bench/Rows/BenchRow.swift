internal import Foundation

/// A row of the table: something the project does, measured on files that peers get as well.
protocol BenchRow: Sendable {
  /// The name by which the script of the peers knows it.
  var id: String { get }
  /// What is done, in words.
  var title: String { get }
  /// Does it, on the files in `folder`; then what it is compared with in this process, such as the library below.
  func measurements(_ folder: URL) throws -> [Measurement]
}

extension BenchRow {
  var ours: String { "meoktong" }
}

/// Every row in the order of the table.
enum BenchRows {
  /// What rows write into the folder besides the archive.
  static let folders = ["records", "headlines", "own"]

  /// Archives of the user's own in `folder`.
  static func own(_ folder: URL) -> RecordsRow {
    RecordsRow(
      id: "own", title: "WARC gz → records with bodies, \(folder.lastPathComponent)", shelf: "own",
      origin: .folder(folder))
  }

  /// A text of the user's own, one post a line, which lies in the folder by the name of `file`.
  static func own(text file: String, of name: String) -> [any BenchRow] {
    [
      TokenizeRow(id: "own-tokenize", title: "tokenize \(name)", file: file),
      LabelRow(id: "own-label", title: "label \(name), morphemes given", file: file),
    ]
  }

  static let all: [any BenchRow] = [
    TokenizeRow(),
    LabelRow(id: "label", title: "label informal posts, morphemes given"),
    PagesRow(),
    ReadingRow(id: "feeds", title: "RSS items → posts"),
    HeadlinesRow(),
    RecordsRow(
      id: "records", title: "WARC gz → records with bodies, short pages", shelf: "crawl",
      origin: .crawl),
    RecordsRow(
      id: "saved", title: "WARC gz → records with bodies, saved pages", shelf: "records",
      origin: .savedPages),
    ReadingRow(id: "crawl", title: "WARC gz → posts"),
  ]
}
