public import Complaints
public import FoundationEssentials
internal import Posts
internal import Trends

extension CodeSheet {
  /// Reads the rows of a sheet, coded or not, as `CodeSheet` says what a blank cell means.
  public static func read(_ url: URL, codebook: Codebook) throws(Fault) -> [SampledPost] {
    let text: String
    do {
      text = String(decoding: try Data(contentsOf: url), as: UTF8.self)
    } catch {
      throw Fault(url, 1, ko: "파일을 읽을 수 없습니다.", en: "the file cannot be read")
    }
    let rows = CSVReader.rows(text)
    guard let head = rows.first, let id = head.firstIndex(of: "id") else {
      throw Fault(url, 1, ko: "첫 행에 id 열이 있어야 합니다.", en: "expected a column id in the first row")
    }
    let kinds = codebook.types.map { Series.kind($0.id) }
    let asked = ([.anyComplaint] + kinds).compactMap { series in
      head.firstIndex(of: series.id).map { (series, $0) }
    }
    let isWhole = kinds.allSatisfy { kind in asked.contains { $0.0 == kind } }
    guard !asked.isEmpty else {
      throw Fault(
        url, 1, ko: "코드북의 종류 이름을 딴 열이 하나도 없습니다.", en: "no column is named like a kind of the codebook")
    }
    let places = ["coder", "inclusion", "stratum"].map { head.firstIndex(of: $0) }
    var posts: [SampledPost] = []
    for (number, row) in rows.enumerated().dropFirst() {
      func cell(_ place: Int?) -> String {
        place.map { $0 < row.count ? row[$0] : "" }?.trimmed ?? ""
      }
      let marks = asked.map { ($0.0, cell($0.1)) }
      if let odd = marks.first(where: { !["", "0", "1"].contains($0.1) }) {
        throw Fault(
          url, number + 1,
          ko: "\(odd.0.id) 칸에는 0이나 1을 적어야 하는데 '\(odd.1)'\(Particle.subject.form(after: odd.1)) 있습니다.",
          en: "expected 0 or 1 under \(odd.0.id), found '\(odd.1)'")
      }
      var name = cell(id)
      if name.hasPrefix("'") { name.removeFirst() }
      let coder = cell(places[0])
      posts.append(
        SampledPost(
          post: Post.ID(rawValue: name), stratum: cell(places[2]),
          inclusion: Double(cell(places[1])).flatMap { $0 > 0 && $0 <= 1 ? $0 : nil },
          coder: coder.isEmpty ? url.path : coder,
          answers: marks.allSatisfy { $0.1.isEmpty }
            ? nil : answers(marks.map { ($0.0, $0.1 == "1") }, areAllKinds: isWhole)))
    }
    return posts
  }

  /// What a coded row says; of complaints as a whole too, if every kind was asked for or they have a column.
  private static func answers(_ marks: [(Series, Bool)], areAllKinds: Bool) -> [Series: Bool] {
    var answers = Dictionary(marks, uniquingKeysWith: { $1 })
    let isAny = marks.contains { $0.1 }
    if isAny || areAllKinds || answers[.anyComplaint] != nil { answers[.anyComplaint] = isAny }
    return answers
  }
}

extension String {
  /// Without the spaces that a spreadsheet's users leave at the ends of a cell.
  fileprivate var trimmed: String {
    guard first?.isWhitespace == true || last?.isWhitespace == true else { return self }
    return String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
  }
}
