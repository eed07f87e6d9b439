internal import Complaints
internal import Foundation
internal import Posts

/// Labels that people gave, from a JSONL file: a run takes them instead of the classifier's.
///
/// A record names its post by the text, in which runs of white space count as one blank. It reads both the form of
/// `corpora/labelled` (`labels`: kinds, `evidence`: words by kind, `service`, `sector_text`) and that of the bundled truth
/// (`labels`: objects with `kind` and `evidence`, `services`, `sector`).
struct CodedLabels: Sendable {
  private var findings: [String: Finding] = [:]

  /// Reads the file at `path`; kinds that `codebook` does not have are an error.
  init(at path: String, codebook: Codebook) throws {
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
      throw Failure(
        .cannotReadOrWrite, ko: "\(path): UTF-8로 된 JSONL 파일을 읽을 수 없습니다.",
        en: "\(path): cannot be read as JSONL in UTF-8.")
    }
    for (number, line) in text.split(separator: "\n").enumerated() {
      do {
        let record = try JSONDecoder().decode(Record.self, from: Data(line.utf8))
        findings[CodedLabels.key(record.text)] = record.finding(codebook)
      } catch {
        throw Failure(
          .cannotReadOrWrite, ko: "\(path):\(number + 1): text, complaint, labels가 있는 JSON 객체가 아닙니다.",
          en: "\(path):\(number + 1): not a JSON object with text, complaint and labels.")
      }
    }
  }

  /// What people found in `text`; `nil` if nobody coded it.
  func finding(in text: String) -> Finding? { findings[CodedLabels.key(text)] }

  private static func key(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private struct Record: Decodable {
    let text: String
    let complaint: Bool?
    let labels: [Label]
    let evidence: [String: [String]]?
    let service, services: [String]?
    let sector, sector_text: String?

    /// A kind alone, or a kind with its words.
    struct Label: Decodable {
      let kind: String
      let evidence: [String]

      private enum CodingKeys: String, CodingKey { case kind, evidence }

      init(from decoder: any Decoder) throws {
        if let fields = try? decoder.container(keyedBy: CodingKeys.self) {
          kind = try fields.decode(String.self, forKey: .kind)
          evidence = try fields.decodeIfPresent([String].self, forKey: .evidence) ?? []
        } else {
          kind = try decoder.singleValueContainer().decode(String.self)
          evidence = []
        }
      }
    }

    func finding(_ codebook: Codebook) -> Finding {
      let order = Dictionary(
        codebook.types.enumerated().map { ($1.id.rawValue, $0) }, uniquingKeysWith: { first, _ in first })
      let known = labels.filter { order[$0.kind] != nil }
        .sorted { order[$0.kind, default: 0] < order[$1.kind, default: 0] }
      return Finding(
        isComplaint: complaint ?? false, complaintScore: 0,
        labels: known.map { label in
          let words = label.evidence + (evidence?[label.kind] ?? [])
          return Complaints.Label(
            kind: ComplaintType.ID(rawValue: label.kind), score: 0,
            evidence: words.compactMap { place($0) }.sorted { $0.range < $1.range })
        },
        services: (services ?? service ?? []).map { Facet.ID(rawValue: $0) },
        sector: (sector ?? sector_text).map { Facet.ID(rawValue: $0) } ?? .unknown)
    }

    private func place(_ words: String) -> Evidence? {
      guard let found = text.range(of: words) else { return nil }
      let scalars = text.unicodeScalars
      let start = scalars.distance(from: scalars.startIndex, to: found.lowerBound)
      let end = scalars.distance(from: scalars.startIndex, to: found.upperBound)
      return Evidence(range: TextRange(start: start, end: end), text: words, weight: 0, cue: "coded")
    }
  }
}
