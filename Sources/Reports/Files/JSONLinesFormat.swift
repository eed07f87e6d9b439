internal import Complaints
public import FoundationEssentials
internal import Posts

/// The counted posts with what was found in them, a JSON object a line; personal data masked.
public struct JSONLinesFormat: ReportFormat {
  /// As in `--format jsonl`.
  public let id = "jsonl"
  /// Once.
  public let readings = 1

  /// `posts.jsonl`.
  public init() {}

  /// Writes `posts.jsonl`.
  public func write(_ run: RunView, into folder: URL, notes: inout ExportNotes) throws(ReportError) {
    let output = try FileOutput(folder.appending(path: "posts.jsonl"))
    var line = JSONText()
    var failure: ReportError?
    try run.forEachEntry { entry in
      guard failure == nil else { return }
      do throws(ReportError) {
        line.removeAll()
        line.write(Self.json(entry))
        try output.write(bytes: line.bytes)
        try output.write("\n")
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    try output.close()
    notes.add(file: "posts.jsonl")
  }

  static func json(_ entry: Entry) -> JSONValue {
    let post = entry.post
    let finding = entry.finding
    return .object([
      "id": .string(entry.id.rawValue), "text": .string(entry.text),
      "title": .string(optional: entry.title), "author": entry.author.map { json($0) } ?? .null,
      "published": post.published.map { json($0) } ?? .null,
      "permalink": .string(optional: entry.permalink), "platform": .string(post.platform),
      "language": .string(optional: post.language),
      "parent": .string(optional: post.parent?.rawValue),
      "sources": .list(entry.sources.map { json($0) }), "finds": .integer(entry.finds),
      "family": .string(optional: entry.family), "masked": .integer(entry.maskCount),
      "complaint": finding.map { .flag($0.isComplaint) } ?? .null,
      "labels": .list(entry.proofs.map { json($0) }),
      "services": .list((finding?.services ?? []).map { .string($0.rawValue) }),
      "sector": finding.map { .string($0.sector.rawValue) } ?? .null,
    ])
  }

  private static func json(_ author: Post.Author) -> JSONValue {
    .object([
      "name": .string(optional: author.name), "handle": .string(optional: author.handle),
    ])
  }

  private static func json(_ moment: Moment) -> JSONValue {
    .object([
      "instant": .string(moment.instant), "written": .string(moment.written),
      "precision": .string(moment.precision.rawValue), "origin": .string(moment.origin.rawValue),
    ])
  }

  private static func json(_ source: Source) -> JSONValue {
    .object([
      "file": .string(source.file), "sha256": .string(source.sha256),
      "bytes": .list([.integer(source.bytes.lowerBound), .integer(source.bytes.upperBound)]),
      "encoding": .string(source.encoding),
    ])
  }

  private static func json(_ proof: Label) -> JSONValue {
    .object([
      "kind": .string(proof.kind.rawValue), "score": .number(rounded(proof.score)),
      "bias": .number(rounded(proof.bias)), "rest": .number(rounded(proof.rest)),
      "evidence": .list(
        proof.evidence.map { evidence in
          .object([
            "start": .integer(evidence.range.start), "end": .integer(evidence.range.end),
            "text": .string(evidence.text), "weight": .number(rounded(evidence.weight)),
            "cue": .string(evidence.cue), "scored": .flag(evidence.isOfScore),
          ])
        }),
    ])
  }

  private static func rounded(_ number: Double) -> Double {
    number.isFinite ? (number * 10_000).rounded() / 10_000 : 0
  }
}
