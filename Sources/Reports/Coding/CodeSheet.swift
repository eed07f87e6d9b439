internal import Casebook
public import Complaints
public import FoundationEssentials
public import Posts
internal import Trends

/// The sheet on which people code a sample: a CSV file with a column for each kind, 1 or 0.
public enum CodeSheet {
  /// A sheet cannot be read.
  public struct Fault: Error, Hashable, Sendable {
    /// The file and, as its record, the row; the head is row 1.
    public let location: SourceLocation
    /// What was expected and what was found.
    public let message: Bilingual
  }

  /// Draws a sample of the kept posts and writes the sheet.
  ///
  /// Strata are phases crossed with the rarest kind the labels claim (`by` kind and phase), so that rare kinds come up.
  /// The labels themselves are not on the sheet: who codes must not see them.
  /// - Returns: how many posts were drawn.
  public static func write(
    _ run: RunView, size: Int, seed: UInt64, byKind: Bool, byPhase: Bool, to url: URL
  ) throws(ReportError) -> Int {
    let kinds = run.context.codebook.types.map(\.id)
    let counts = Dictionary(kinds.map { ($0, run.trend.posts(.kind($0))) }, uniquingKeysWith: { $1 })
    var units: [(id: String, stratum: String)] = []
    var entries: [String: Entry] = [:]
    try run.forEachEntry { entry in
      var stratum: [String] = []
      if byKind {
        let rarest = entry.proofs.map(\.kind).min {
          (counts[$0] ?? 0, $0.rawValue) < (counts[$1] ?? 0, $1.rawValue)
        }
        stratum.append(rarest?.rawValue ?? (entry.finding?.isComplaint == true ? "complaint" : "none"))
      }
      if byPhase {
        let phase = entry.post.published.flatMap { run.phases.axis.phase(at: $0.seconds)?.id }
        stratum.append(phase ?? "no-phase")
      }
      units.append((entry.id.rawValue, stratum.joined(separator: "/")))
      entries[entry.id.rawValue] = entry
    }
    let draws = SampleDesign.draw(units, size: size, seed: seed)
    let writer = try CSVWriter(url, run.context)
    writer.write(
      ["id", "stratum", "inclusion", "coder", "published", "text"].map { .word($0) }
        + kinds.map { .word($0.rawValue) })
    for draw in draws {
      guard let entry = entries[draw.id] else { continue }
      writer.write(
        [
          .text(draw.id), .word(draw.stratum), .number(draw.inclusion, places: 8), .blank,
          .time(optional: entry.post.published?.seconds), .text(entry.text),
        ] + kinds.map { _ in .blank })
    }
    try writer.close()
    return draws.count
  }

  /// Reads the codes of a sheet; rows in which no kind is filled in are not coded yet and are passed over.
  public static func read(_ url: URL, codebook: Codebook) throws(Fault) -> [CodedPost] {
    let text: String
    do {
      text = String(decoding: try Data(contentsOf: url), as: UTF8.self)
    } catch {
      throw fault(url, 1, ko: "파일을 읽을 수 없습니다.", en: "the file cannot be read")
    }
    let rows = CSVReader.rows(text)
    guard let head = rows.first, let id = head.firstIndex(of: "id") else {
      throw fault(url, 1, ko: "첫 행에 id 열이 있어야 합니다.", en: "expected a column id in the first row")
    }
    let kinds = codebook.types.compactMap { type in
      head.firstIndex(of: type.id.rawValue).map { (type.id, $0) }
    }
    guard !kinds.isEmpty else {
      throw fault(
        url, 1, ko: "코드북의 종류 이름을 딴 열이 하나도 없습니다.", en: "no column is named like a kind of the codebook")
    }
    let coder = head.firstIndex(of: "coder")
    let inclusion = head.firstIndex(of: "inclusion")
    var codes: [CodedPost] = []
    for (number, row) in rows.enumerated().dropFirst() {
      func cell(_ place: Int?) -> String { place.map { $0 < row.count ? row[$0] : "" } ?? "" }
      let marks = kinds.map { ($0.0, cell($0.1)) }
      guard marks.contains(where: { !$0.1.isEmpty }) else { continue }
      if let odd = marks.first(where: { !["", "0", "1"].contains($0.1) }) {
        throw fault(
          url, number + 1,
          ko: "\(odd.0.rawValue) 칸에는 0이나 1을 적어야 하는데 '\(odd.1)'\(Particle.subject.form(after: odd.1)) 있습니다.",
          en: "expected 0 or 1 under \(odd.0.rawValue), found '\(odd.1)'")
      }
      var name = cell(id)
      if name.hasPrefix("'") { name.removeFirst() }
      codes.append(
        CodedPost(
          post: Post.ID(rawValue: name), coder: cell(coder),
          kinds: Set(marks.filter { $0.1 == "1" }.map(\.0)),
          inclusion: Double(cell(inclusion)).flatMap { $0 > 0 && $0 <= 1 ? $0 : nil }))
    }
    return codes
  }

  private static func fault(_ url: URL, _ row: Int, ko: String, en: String) -> Fault {
    Fault(location: SourceLocation(file: url.path, record: row), message: Bilingual(ko: ko, en: en))
  }
}
