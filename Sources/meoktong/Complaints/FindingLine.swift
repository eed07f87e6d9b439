internal import Complaints
internal import Foundation
internal import Posts

/// A finding as `meoktong label` prints it, one JSON object a line, its keys sorted.
struct FindingLine {
  let id: String?
  let finding: Finding

  /// Appends the line: the bytes that `JSONEncoder` gives with sorted keys and plain slashes, for a tenth of the work.
  func append(to line: inout [UInt8]) {
    line += "{\"complaint\":\(finding.isComplaint),\"id\":".utf8
    if let id { line.appendJSON(id) } else { line += "null".utf8 }
    line += ",\"labels\":".utf8
    FindingLine.list(finding.labels, to: &line) { label, line in
      line += "{\"bias\":\(FindingLine.rounded(label.bias)),\"evidence\":".utf8
      FindingLine.list(label.evidence, to: &line, FindingLine.append)
      line += ",\"kind\":".utf8
      line.appendJSON(label.kind.rawValue)
      line +=
        ",\"rest\":\(FindingLine.rounded(label.rest)),\"score\":\(FindingLine.rounded(label.score))}".utf8
    }
    line += ",\"sector\":".utf8
    line.appendJSON(finding.sector.rawValue)
    line += ",\"services\":".utf8
    FindingLine.list(finding.services, to: &line) { $1.appendJSON($0.rawValue) }
    line += "}\n".utf8
  }

  private static func append(_ evidence: Evidence, to line: inout [UInt8]) {
    line += "{\"cue\":".utf8
    line.appendJSON(evidence.cue)
    line +=
      ",\"end\":\(evidence.range.end),\"scored\":\(evidence.isOfScore),\"start\":\(evidence.range.start),\"text\":"
      .utf8
    line.appendJSON(evidence.text)
    line += ",\"weight\":\(rounded(evidence.weight))}".utf8
  }

  private static func list<Item>(
    _ items: [Item], to line: inout [UInt8], _ append: (Item, inout [UInt8]) -> Void
  ) {
    line.append(UInt8(ascii: "["))
    for (place, item) in items.enumerated() {
      if place > 0 { line.append(UInt8(ascii: ",")) }
      append(item, &line)
    }
    line.append(UInt8(ascii: "]"))
  }

  /// Thousandths suffice for log-odds; whole numbers are written without a point.
  private static func rounded(_ value: Double) -> String {
    let text = ((value * 1000).rounded() / 1000).description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
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
