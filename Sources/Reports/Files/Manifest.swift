internal import Casebook
internal import Complaints
internal import FoundationEssentials
internal import Posts
internal import Scratch
internal import Trends

/// What made what: `manifest.json`, in the words of W3C PROV. The only file of a run that holds time stamps.
struct Manifest {
  private let run: RunView
  private let notes: ExportNotes
  // On how many threads files are read again for their digests.
  private let threads: Int

  init(_ run: RunView, notes: ExportNotes, threads: Int = 1) {
    self.run = run
    self.notes = notes
    self.threads = threads
  }

  func write(into folder: URL) throws(ReportError) {
    let file = folder.appending(path: "manifest.json")
    let output = try FileOutput(file)
    var text = JSONText(pretty: true)
    text.open("{")
    let members = try json(folder).sorted { $0.key < $1.key }
    for (place, (key, value)) in members.enumerated() {
      text.separate(from: place)
      text.write(key: key)
      text.write(value)
    }
    // The last key in their order; the sources of a large archive are not held in memory.
    text.separate(from: members.count)
    text.write(key: "used")
    text.open("[")
    var place = 0
    var failure: ReportError?
    try forEachUsed { used in
      text.separate(from: place)
      text.write(used)
      place += 1
      guard text.bytes.count > 1 << 16, failure == nil else { return }
      do throws(ReportError) { try output.write(bytes: text.bytes) } catch { failure = error }
      text.removeAll()
    }
    if let failure { throw failure }
    text.close("]")
    text.close("}")
    try output.write(bytes: text.bytes)
    try output.write("\n")
    try output.close()
  }

  private func json(_ folder: URL) throws(ReportError) -> [String: JSONValue] {
    let values = run.context.manifest
    var members: [String: JSONValue] = [
      "agent": .object(["name": .string("meoktong"), "version": .string(values.version)]),
      "activity": .object([
        "startedAtTime": .string(values.started), "endedAtTime": .string(values.ended),
        "arguments": .list(values.arguments.map { .string(mask($0)) }),
        "workingFolder": .string(HomePath.short(values.workingFolder)),
        "archives": .list(values.archives.map { .string(mask($0)) }),
        "parameters": parameters(),
      ]),
      "generated": .list(try generated(in: folder)),
      "ledger": ledger(), "coding": CodingSummary(run)?.json ?? .null, "export": export(),
      "privacy": privacy(),
    ]
    members["casebook"] = notes.casebook?.json
    return members
  }

  /// A path or another word of the command.
  private func mask(_ argument: String) -> String { run.context.privacy.mask(source: argument) }

  private func parameters() -> JSONValue {
    let context = run.context
    return .object([
      "incident": .string(context.incident.id), "codebook": .string(context.codebook.id),
      "incidentPath": .string(optional: context.manifest.incidentPath.map(HomePath.short)),
      "codebookPath": .string(optional: context.manifest.codebookPath.map(HomePath.short)),
      "bin": .string(context.bin.rawValue), "zone": .string(context.zone.name),
      "zoneOffsetMinutes": .integer(context.zone.offsetMinutes),
      "from": .string(context.zone.clock(at: context.period.lowerBound).description),
      "to": .string(context.zone.clock(at: context.period.upperBound).description),
      "language": .string(context.language.rawValue), "csv": .string(context.csv.rawValue),
      "csvNewlines": .string(context.csvNewlines.rawValue),
      "seed": .string(String(context.manifest.seed)), "shard": .string(optional: context.manifest.shard),
      "coverage": .list(
        run.trend.coverage.spans.map { span in
          .list([
            .string(context.zone.clock(at: span.lowerBound).description),
            .string(context.zone.clock(at: span.upperBound).description),
          ])
        }),
    ])
  }

  private func forEachUsed(_ body: (JSONValue) -> Void) throws(ReportError) {
    for input in run.context.manifest.inputs.sorted(by: { ($0.role, $0.name) < ($1.role, $1.name) }) {
      body(
        .object([
          "role": .string(input.role), "name": .string(input.name), "sha256": .string(input.sha256),
        ]))
    }
    try run.forEachReading { reading in
      body(
        .object([
          "role": .string("source"), "name": .string(reading.file),
          "sha256": .string(reading.sha256), "bytes": .integer(reading.byteCount),
        ]))
    }
  }

  /// Why personal data is not masked; `nil` where it is.
  private var reason: String? {
    if case .open(let reason) = run.context.privacy.mode { reason } else { nil }
  }

  /// A file that was written; one with personal data in it says why, whatever later exports do.
  private static func entry(
    _ name: String, _ sha256: String, _ bytes: Int, unmasked reason: String?
  ) -> JSONValue {
    .object(
      [
        "name": .string(name), "sha256": .string(sha256), "bytes": .integer(bytes),
        "wasDerivedFrom": .string("casebook.sqlite"),
      ].merging(reason.map { ["unmasked": .string($0)] } ?? [:]) { $1 })
  }

  private func generated(in folder: URL) throws(ReportError) -> [JSONValue] {
    let names = notes.files
    let digests = SideBySide.map(Array(names.indices), threads: threads, own: {}) { _, number in
      let url = folder.appending(path: names[number])
      return Result { () throws(ReportError) in
        do {
          return try FileDigest.read(url)
        } catch {
          throw ReportError.unwritable(SourceLocation(file: url.path), SystemFault(error))
        }
      }
    }
    var files: [JSONValue] = []
    for (name, digest) in zip(names, digests) {
      let found = try digest.get()
      files.append(Self.entry(name, found.sha256, found.bytes, unmasked: reason))
    }
    return kept(in: folder) + files
  }

  /// What earlier exports into the same folder wrote and this one did not.
  private func kept(in folder: URL) -> [JSONValue] {
    struct Record: Decodable {
      struct File: Decodable { let name: String, sha256: String, bytes: Int, unmasked: String? }
      let generated: [File]
    }
    guard let data = try? Data(contentsOf: folder.appending(path: "manifest.json")),
      let record = try? JSONDecoder().decode(Record.self, from: data)
    else { return [] }
    return record.generated.filter { !notes.files.contains($0.name) }.map {
      Self.entry($0.name, $0.sha256, $0.bytes, unmasked: $0.unmasked)
    }
  }

  private func ledger() -> JSONValue {
    let ledger = run.ledger
    return .object([
      "found": .integer(ledger.found), "kept": .integer(ledger.kept),
      "duplicates": .integer(ledger.duplicates), "outside": .integer(ledger.outside),
      "notKorean": .integer(ledger.notKorean), "rejected": .integer(ledger.rejected),
      "impaired": .integer(ledger.impaired), "byFileTime": .integer(ledger.byFileTime),
      "undated": .integer(ledger.undated),
      "files": .integer(ledger.files), "members": .integer(ledger.members),
    ])
  }

  private func export() -> JSONValue {
    .object([
      "guardedCells": .object(notes.guardedCells.mapValues { .integer($0) }),
      "cutCells": .object(notes.cutCells.mapValues { .integer($0) }),
      "leftRows": .object(notes.leftRows.mapValues { .integer($0) }),
      "lostCharacters": .object(
        notes.losses.mapValues { losses in
          .object(
            Dictionary(
              losses.map { ($0.scalar, JSONValue.integer($0.count)) }, uniquingKeysWith: { $1 }))
        }),
    ])
  }

  private func privacy() -> JSONValue {
    // Who has another key gets other pseudonyms: the check value tells keys apart and says nothing of them.
    .object(
      ["keyCheck": .string(run.context.privacy.keyCheck)].merging(
        reason.map { ["masked": .flag(false), "reason": .string($0)] } ?? ["masked": .flag(true)]
      ) { $1 })
  }
}
