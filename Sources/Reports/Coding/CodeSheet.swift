internal import Casebook
internal import Complaints
public import FoundationEssentials
internal import Posts
internal import Trends

/// The sheet on which people code a sample: a CSV file with a column for each kind, 1 or 0.
///
/// A row in which no kind is filled in is not coded yet. Where at least one is, a blank cell means 0: a coder marks
/// what is there and need not write fourteen noughts. A post with any kind is a complaint; a sheet with a column
/// `any-complaint` can tell of complaints that no kind fits.
public enum CodeSheet {
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
        let phase = run.phases.axis.phase(of: entry.post.published)?.id
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
}
