internal import Complaints
internal import Posts
internal import Reports

/// `A:B` of `--phase` and `--kind`: one part against another, or `A` against all the rest.
enum DomainArgument {
  static func read(
    phase: String?, kind: String?, in context: ReportContext
  ) throws(Failure) -> (WordTables.Domain, WordTables.Domain?) {
    let phases = context.incident.phases.map(\.id)
    let kinds = context.codebook.types.map(\.id.rawValue)
    switch (phase, kind) {
    case (let text?, nil): return try pair(text, known: phases) { .phase($0) }
    case (nil, let text?): return try pair(text, known: kinds) { .kind($0) }
    case (nil, nil): return (.complaints, nil)
    default:
      throw Failure(.usage, ko: "--phase와 --kind 가운데 하나만 쓰세요.", en: "Give --phase or --kind, not both.")
    }
  }

  private static func pair(
    _ text: String, known: [String], _ make: (String) -> WordTables.Domain
  ) throws(Failure) -> (WordTables.Domain, WordTables.Domain?) {
    let parts = text.split(separator: ":").map(String.init)
    for part in parts where !known.contains(part) {
      throw Failure(
        .usage,
        ko: "'\(part)'\(Particle.topic.form(after: part)) 없습니다. 쓸 수 있는 이름: \(known.joined(separator: ", "))",
        en: "There is no '\(part)'. Known: \(known.joined(separator: ", "))")
    }
    guard let first = parts.first, parts.count <= 2 else {
      throw Failure(.usage, ko: "A:B나 A처럼 적으세요.", en: "Write A:B or A.")
    }
    return (make(first), parts.count == 2 ? make(parts[1]) : nil)
  }
}
