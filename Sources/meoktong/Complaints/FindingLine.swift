internal import Complaints
internal import Foundation
internal import Posts

/// A finding as `meoktong label` prints it, one JSON object a line.
struct FindingLine: Encodable {
  struct Label: Encodable {
    let kind: String
    let score: Double
    let evidence: [Evidence]
  }

  struct Evidence: Encodable {
    let start, end: Int
    let text: String
    let weight: Double
    let cue: String
  }

  let id: String?
  let complaint: Bool
  let labels: [Label]
  let services: [String]
  let sector: String

  init(id: String?, _ finding: Finding) {
    self.id = id
    complaint = finding.isComplaint
    labels = finding.labels.map { label in
      Label(
        kind: label.kind.rawValue, score: FindingLine.rounded(label.score),
        evidence: label.evidence.map {
          Evidence(
            start: $0.range.start, end: $0.range.end, text: $0.text, weight: FindingLine.rounded($0.weight),
            cue: $0.cue)
        })
    }
    services = finding.services.map(\.rawValue)
    sector = finding.sector.rawValue
  }

  /// Thousandths suffice for log-odds.
  private static func rounded(_ value: Double) -> Double { (value * 1000).rounded() / 1000 }

  private enum CodingKeys: String, CodingKey { case id, complaint, labels, services, sector }

  func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: CodingKeys.self)
    try fields.encode(id, forKey: .id)
    try fields.encode(complaint, forKey: .complaint)
    try fields.encode(labels, forKey: .labels)
    try fields.encode(services, forKey: .services)
    try fields.encode(sector, forKey: .sector)
  }
}

/// A line of input: a JSON object with `text` and perhaps `id`, or the text itself.
struct TextLine: Decodable {
  let id: String?
  let text: String

  private enum CodingKeys: String, CodingKey { case id, text }

  init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: CodingKeys.self)
    text = try fields.decode(String.self, forKey: .text)
    if let name = try? fields.decodeIfPresent(String.self, forKey: .id) {
      id = name
    } else {
      id = try fields.decodeIfPresent(Int.self, forKey: .id).map { String($0) }
    }
  }

  private init(text: String) {
    id = nil
    self.text = text
  }

  /// Reads `line`; what is no JSON object with a text is a text.
  static func read(_ line: [UInt8], _ decoder: JSONDecoder) -> TextLine {
    if line.first(where: { $0 != 0x20 }) == UInt8(ascii: "{"),
      let read = try? decoder.decode(TextLine.self, from: Data(line))
    {
      return read
    }
    return TextLine(text: String(decoding: line, as: UTF8.self))
  }
}
