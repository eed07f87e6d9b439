internal import Casebook
internal import Complaints
internal import Foundation
internal import Posts

/// Labels that people gave, from a JSONL file: a run takes them instead of the classifier's.
///
/// A record names its post by the id, the text or both; in a text, runs of white space count as one blank. It reads the
/// form of `corpora/labelled` (`labels`: kinds, `evidence`: words by kind, `service`, `sector_text`), that of the bundled
/// truth (`labels`: objects with `kind` and `evidence`, `services`, `sector`), and what `meoktong label` prints.
struct CodedLabels: Sendable {
  private var records: [CodedRecord] = []
  /// The place of each record by its id and by its text, whichever it has; of two the later.
  private var places: [String: Int] = [:]
  private let order: [String: Int]

  /// Reads the file at `path`; kinds that `codebook` does not have are an error.
  init(at path: String, codebook: Codebook) throws(Failure) {
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
      throw Failure(
        .cannotReadOrWrite, ko: "\(path): UTF-8로 된 JSONL 파일을 읽을 수 없습니다.",
        en: "\(path): cannot be read as JSONL in UTF-8.")
    }
    order = Dictionary(
      codebook.types.enumerated().map { ($1.id.rawValue, $0) }, uniquingKeysWith: { first, _ in first })
    let decoder = JSONDecoder()
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    where line.contains(where: { !$0.isWhitespace }) {
      guard let record = try? decoder.decode(CodedRecord.self, from: Data(line.utf8)),
        record.id != nil || record.text != nil
      else {
        throw Failure(
          .cannotReadOrWrite,
          ko: "\(path):\(number + 1): text나 id가 있고 complaint와 labels가 있는 JSON 객체가 아닙니다.",
          en: "\(path):\(number + 1): not a JSON object with text or id, complaint and labels.")
      }
      if let stranger = record.labels.first(where: { order[$0.kind] == nil })?.kind {
        let known = codebook.types.map(\.id.rawValue).joined(separator: ", ")
        throw Failure(
          .cannotReadOrWrite,
          ko:
            "\(path):\(number + 1): 코드북에 '\(stranger)'\(Particle.topic.form(after: stranger)) 없습니다. 있는 종류: \(known)",
          en: "\(path):\(number + 1): the codebook has no kind '\(stranger)'. It has: \(known)")
      }
      for key in [record.id.map(Self.key(id:)), record.text.map(Self.key(text:))].compactMap(\.self) {
        places[key] = records.count
      }
      records.append(record)
    }
  }

  /// What people found in `post`; `nil` if nobody coded it.
  func finding(of post: Post) -> Finding? {
    let place = places[Self.key(id: post.id.rawValue)] ?? places[Self.key(text: post.text)]
    return place.map { records[$0].finding(in: post.text, order: order) }
  }

  /// Says how many records belong to no post that was found: a slip of the pen in an id or a text would else pass unseen.
  func tellStrangers(in book: Casebook) throws {
    var strangers = Set(places.values)
    for part in try book.storedParts(1) {
      try book.forEachStored(of: Set(Fate.allCases), in: part) { found in
        for key in [Self.key(id: found.post.id.rawValue), Self.key(text: found.post.text)] {
          if let place = places[key] { strangers.remove(place) }
        }
      }
    }
    guard !strangers.isEmpty else { return }
    let (count, all) = (strangers.count, records.count)
    Console.warn(
      Bilingual(
        ko: "--labels의 기록 \(all)개 가운데 \(count)개는 어느 글과도 맞지 않아 쓰이지 않았습니다. id나 text를 확인하세요.",
        en: "--labels: \(count) of \(all) records fit no post and were not used. Check their id or text."))
  }

  private static func key(id: String) -> String { "id " + id }

  private static func key(text: String) -> String {
    "text " + text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
