internal import ArgumentParser
internal import Complaints
internal import Casebook
internal import Foundation
internal import Morphology
internal import Posts
internal import Reports
internal import Trends

/// The folder of a finished run, and how to look at it: the options that every verb after `run` shares.
struct FinishedRun: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      say(ko: "meoktong run이 만든 폴더.", en: "The folder that meoktong run made."), valueName: "run"))
  var path: String

  @Option(
    help: ArgumentHelp(
      say(ko: "사건 (기본: 그 run의 사건).", en: "The incident (default: the run's)."), valueName: "name|yaml"))
  var incident: String?

  @Option(
    help: ArgumentHelp(
      say(ko: "코드북 (기본: 그 run의 코드북).", en: "The codebook (default: the run's)."), valueName: "name|yaml"))
  var codebook: String?

  @OptionGroup var disclosure: DisclosureOptions
  @OptionGroup var lexicon: LexiconOptions

  var folder: URL { URL(filePath: path, directoryHint: .isDirectory) }

  func book() throws -> Casebook {
    guard FileManager.default.fileExists(atPath: folder.path) else {
      throw ReportError.noRun(folder: path, isFolder: false)
    }
    return try Casebook(openingAt: folder.appending(path: "casebook.sqlite"))
  }

  /// The context of the run as its manifest tells it; what is given here comes first.
  ///
  /// - Parameter readsWords: whether reports need to part texts into words; loading what that takes is slow.
  func context(
    language: Language, bin: String? = nil, tz: String? = nil, csv: CSVDialect? = nil,
    readsWords: Bool = false
  ) throws -> ReportContext {
    let record = try RunRecord(of: folder)
    let parameters = record.activity.parameters
    let incident = try read(
      incident ?? parameters.incidentPath.map(HomePath.full) ?? parameters.incident, in: "incidents"
    ) {
      try Incident(contentsOf: $0)
    }
    let codebook = try read(
      codebook ?? parameters.codebookPath.map(HomePath.full) ?? parameters.codebook, in: "codebooks"
    ) {
      try Codebook(contentsOf: $0)
    }
    guard let from = CivilTime(iso8601: parameters.from), let to = CivilTime(iso8601: parameters.to),
      let zone = Zone(tz ?? parameters.zone), let bin = Bin(rawValue: bin ?? parameters.bin)
    else {
      throw Failure(
        .usage,
        ko:
          "구간이나 시간대를 읽을 수 없습니다. --bin \(Bin.allCases.map(\.rawValue).joined(separator: "|")), --tz Asia/Seoul처럼 적으세요.",
        en:
          "Cannot read the bin or the zone. Write --bin \(Bin.allCases.map(\.rawValue).joined(separator: "|")) and --tz Asia/Seoul."
      )
    }
    return ReportContext(
      incident: incident, codebook: codebook, bin: bin, zone: zone, language: language,
      csv: csv ?? CSVDialect(rawValue: parameters.csv) ?? .excel,
      csvNewlines: disclosure.csvNewlines ?? parameters.csvNewlines.flatMap { CSVNewlines(rawValue: $0) }
        ?? .keep,
      privacy: try disclosure.privacy(), manifest: record.values.adding(try disclosure.inputs()),
      period: from.seconds..<to.seconds, sample: try disclosure.sample(codebook),
      tokenizer: readsWords ? try lexicon.tokenizer() : nil)
  }

  private func read<Value>(
    _ name: String, in folder: String, _ read: (URL) throws -> Value
  ) throws -> Value {
    do {
      return try read(try NamedFile.find(name, in: folder))
    } catch let fault as LexiconFault {
      throw Failure(fault: fault)
    }
  }
}

/// How verbs that look things up print what they found.
enum ListingStyle: String, CaseIterable, ExpressibleByArgument {
  case table, jsonl
}
