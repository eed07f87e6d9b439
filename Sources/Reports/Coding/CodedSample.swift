public import Complaints
public import FoundationEssentials
internal import Posts

/// The sheets of a sample taken together: which posts were drawn, and what was coded of them.
public struct CodedSample: Sendable, Hashable {
  /// The rows of all sheets, coded or not.
  public let rows: [SampledPost]

  /// A sample of these rows; without any there is no sample.
  public init(_ rows: [SampledPost] = []) { self.rows = rows }

  /// Reads sheets that different people filled in.
  ///
  /// - Parameter needsChances: whether a post that was drawn in a stratum must tell the chance of that: agreement can do
  ///   without, corrections cannot.
  /// - Throws: what is wrong with a sheet; `repeated` where a sheet is named twice, is a copy of another one, or a coder
  ///   has a post twice: one opinion would count as two.
  public init(
    reading sheets: [URL], codebook: Codebook, needsChances: Bool = false
  ) throws(CodeSheet.Fault) {
    var contents: [Data: URL] = [:]
    var rows: [SampledPost] = []
    var files: Set<String> = []
    var opinions: Set<[String]> = []
    for sheet in sheets {
      let file = sheet.standardizedFileURL.resolvingSymlinksInPath().path
      guard files.insert(file).inserted else { throw CodeSheet.Fault(repeated: sheet) }
      let own = try CodeSheet.read(sheet, codebook: codebook)
      if let bytes = try? Data(contentsOf: sheet), own.contains(where: { $0.answers != nil }) {
        if let other = contents.updateValue(sheet, forKey: bytes) {
          throw CodeSheet.Fault(sameAs: other, sheet)
        }
      }
      if needsChances, let row = own.first(where: { !$0.stratum.isEmpty && $0.inclusion == nil }) {
        throw CodeSheet.Fault(withoutChance: row.post, in: sheet)
      }
      for row in own where row.answers != nil {
        guard opinions.insert([row.coder, row.post.rawValue]).inserted else {
          throw CodeSheet.Fault(repeated: row.post, by: row.coder, in: sheet)
        }
      }
      rows += own
    }
    self.rows = rows
  }

  /// Posts that were drawn.
  public var sampled: Int { Set(rows.map(\.post)).count }
  /// Posts that at least one person coded.
  public var coded: Int { Set(rows.filter { $0.answers != nil }.map(\.post)).count }
  /// Rows that nobody filled in yet.
  public var blankRows: Int { rows.count { $0.answers == nil } }
}
