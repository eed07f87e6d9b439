import Casebook
import Complaints
import Corpora
import Foundation
import Lexicons
import Posts
import Reports
import Testing
import Trends

/// A run whose labels are the truth of the bundled archive: what reports say of it can be counted by hand.
struct TruthRun {
  struct Line: Decodable {
    struct Author: Decodable { let name, handle: String? }
    struct Label: Decodable { let kind: String, evidence: [String] }
    let file: String, text: String, title: String?, author: Author?, published: Moment?
    let permalink: String?, platform: String, fate: Fate, complaint: Bool?, labels: [Label]
    let services: [String]?, sector: String?, family: String?
  }

  let lines: [Line]
  let incident: Incident
  let codebook: Codebook

  init() throws {
    let corpus = Corpora.folder.appending(path: "kakao-2022-10/truth.jsonl")
    let text = try String(contentsOf: corpus, encoding: .utf8)
    lines = try text.split(separator: "\n").map {
      try JSONDecoder().decode(Line.self, from: Data($0.utf8))
    }
    incident = try Incident(contentsOf: Lexicons.folder.appending(path: "incidents/kakao-2022-10.yaml"))
    codebook = try Codebook(contentsOf: Lexicons.folder.appending(path: "codebooks/outage.yaml"))
  }

  /// The cases in the order of the file; duplicates keep the id of nobody.
  var cases: [Case] {
    lines.enumerated().map { index, line in
      let labels = line.labels.map { label in
        Label(
          kind: ComplaintType.ID(rawValue: label.kind), score: 1 + Double(index % 7) / 10,
          evidence: label.evidence.compactMap { words in
            guard let range = line.text.range(of: words) else { return nil }
            let scalars = line.text.unicodeScalars
            let start = scalars.distance(from: scalars.startIndex, to: range.lowerBound)
            let end = scalars.distance(from: scalars.startIndex, to: range.upperBound)
            return Evidence(range: TextRange(start: start, end: end), text: words, weight: 1, cue: "truth")
          })
      }
      let sector = line.sector ?? "unknown"
      return Case(
        post: Post(
          id: Post.ID(rawValue: "t\(index)"), text: line.text, title: line.title,
          author: line.author.map { Post.Author(name: $0.name, handle: $0.handle) },
          published: line.published, permalink: line.permalink, platform: line.platform, language: "ko",
          sources: [Source(file: line.file, bytes: index..<index + 10, sha256: "ab", encoding: "UTF-8")]),
        fate: line.fate,
        finding: Finding(
          isComplaint: line.complaint ?? false, complaintScore: line.complaint == true ? 2 : -2,
          labels: labels, services: (line.services ?? []).map { Facet.ID(rawValue: $0) },
          sector: sector == "na" ? .unknown : Facet.ID(rawValue: sector)),
        family: line.family)
    }
  }

  func context(
    bin: Bin = .hours3, zone: Zone = .seoul, language: Language = .korean, csv: CSVDialect = .excel,
    privacy: Privacy = Privacy(key: Array("key of the tests".utf8)), ended: String = "2026-01-01T00:00:00Z",
    values: ManifestValues? = nil
  ) -> ReportContext {
    ReportContext(
      incident: incident, codebook: codebook, bin: bin, zone: zone, language: language, csv: csv,
      privacy: privacy,
      manifest: values
        ?? ManifestValues(
          version: "0.0.0", arguments: ["run", "archive"], archives: ["archive"],
          inputs: [.init(role: "codebook", name: "outage.yaml", sha256: String(repeating: "a", count: 64))],
          started: "2026-01-01T00:00:00Z", ended: ended))
  }

  func book(_ cases: [Case]) throws -> Casebook {
    let book = try Casebook(creatingAt: try Self.folder().appending(path: "casebook.sqlite"))
    try book.append(cases)
    let loss = Rejection(
      reason: "empty", message: Bilingual(ko: "빈 파일입니다.", en: "The file is empty."),
      location: SourceLocation(file: "archive/broken/empty.html"))
    try book.append([
      FileReading(
        file: "archive/broken/empty.html", byteCount: 0, sha256: "00", format: nil, encoding: nil,
        encodingReason: nil, platform: nil, postCount: 0, rejections: [loss])
    ])
    return book
  }

  static func folder() throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appending(path: "reports-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder
  }
}
