internal import ArgumentParser
internal import Casebook
internal import Foundation
internal import Posts
internal import Reports

/// `meoktong merge`: the runs of several shards in, one run out, as if it had been one from the start.
struct MergeCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "merge",
      abstract: say(
        ko: "나누어 실행한 결과(--shard)를 한 번에 실행한 것과 같게 합칩니다.",
        en: "Joins the runs of shards into what one run would have given."))
  }

  @Argument(help: ArgumentHelp(say(ko: "합칠 결과 폴더들.", en: "The folders to join."), valueName: "run"))
  var runs: [String]

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp(say(ko: "결과를 쓸 폴더.", en: "The folder to write."), valueName: "run"))
  var output: String

  @Flag(help: ArgumentHelp(say(ko: "앞선 결과 폴더를 덮어씀.", en: "Overwrite the folder of an earlier run.")))
  var force = false

  @OptionGroup var language: LanguageOptions

  func run() throws {
    let started = RunClock.now()
    let records = try runs.map(record)
    for (run, record) in zip(runs, records).dropFirst() { try check(run, record, against: records[0]) }
    try checkShards(records)
    let options = try RunOptions.parse(try shared(records))
    let plan = try RunPlan(options)
    let folder = try RunFolder(at: output, force: force)
    // Written first, so that --force knows the folder of a merge that was broken off.
    try records[0].write(into: folder.url)
    let book = try Casebook(creatingAt: folder.url.appending(path: "casebook.sqlite"))
    for run in runs {
      let file = URL(filePath: run, directoryHint: .isDirectory).appending(path: "casebook.sqlite")
      try book.merge(try Casebook(openingAt: file))
    }
    var reposts = try RepostMarking()
    try reposts.mark(in: book)
    try book.settle()
    let context = try plan.context(
      options, language: language.language, started: started, ended: RunClock.now())
    ExportWarnings.tell(try Report.write(book, context, into: folder.url, formats: try options.formats()))
    let ledger = try book.ledger()
    Console.say(
      Bilingual(
        ko: "\(runs.count)개를 합쳤습니다: 찾음 \(ledger.found), 셈 \(ledger.kept). \(folder.url.path)",
        en: "joined \(runs.count) runs: found \(ledger.found), kept \(ledger.kept). \(folder.url.path)"))
  }

  private func record(of run: String) throws -> RunBasis {
    let folder = URL(filePath: run, directoryHint: .isDirectory)
    guard let record = try RunBasis(in: folder) else {
      throw Failure(
        .cannotReadOrWrite, ko: "\(run): \(RunBasis.fileName)이 없습니다. meoktong run이 만든 폴더를 주세요.",
        en: "\(run): no \(RunBasis.fileName). Give folders that meoktong run made.")
    }
    guard FileManager.default.fileExists(atPath: folder.appending(path: "manifest.json").path) else {
      throw Failure(
        .cannotReadOrWrite, ko: "\(run): 끝나지 않은 실행입니다. 같은 명령에 --resume을 붙여 마치세요.",
        en: "\(run) is not finished. Finish it: the same command with --resume.")
    }
    return record
  }

  /// Shards of one job differ in the number of the shard only.
  private func check(_ run: String, _ record: RunBasis, against first: RunBasis) throws(Failure) {
    var changed = record.differences(from: first).filter { $0 != "options" }
    if withoutShard(record.arguments) != withoutShard(first.arguments) { changed.append("options") }
    guard changed.isEmpty else {
      let names = changed.prefix(5).joined(separator: ", ") + (changed.count > 5 ? ", …" : "")
      throw Failure(
        .gateFailed, ko: "\(run): \(runs[0])와 다르게 만들어져 합칠 수 없습니다: \(names)",
        en: "\(run) cannot be joined to \(runs[0]); they differ in: \(names)")
    }
  }

  /// Each part of the work is to be there once.
  private func checkShards(_ records: [RunBasis]) throws(Failure) {
    let shards = records.compactMap { shard(of: RunBasis.shaping($0.arguments)) }
    guard let count = shards.first?.count else { return }
    guard shards.count == records.count, shards.allSatisfy({ $0.count == count }) else {
      throw Failure(
        .gateFailed, ko: "서로 다른 개수로 나눈 조각입니다. 한 번에 나눈 조각들만 주세요.",
        en: "The shards are of different divisions. Give those of one.")
    }
    let numbers = shards.map(\.number).sorted()
    let absent = (1...count).filter { !numbers.contains($0) }.map { "\($0)/\(count)" }
    let repeated = Set(numbers.filter { number in numbers.count { $0 == number } > 1 }).sorted()
    if !repeated.isEmpty {
      let names = repeated.map { "\($0)/\(count)" }.joined(separator: ", ")
      throw Failure(
        .gateFailed, ko: "같은 조각이 두 번 있습니다: \(names). 조각마다 결과 폴더를 하나씩 주세요.",
        en: "Shards given twice: \(names). Give one run of each shard.")
    }
    guard absent.isEmpty else {
      let names = absent.prefix(5).joined(separator: ", ") + (absent.count > 5 ? ", …" : "")
      throw Failure(
        .gateFailed, ko: "빠진 조각이 있습니다: \(names). 모든 조각의 결과 폴더를 주세요.",
        en: "Shards are missing: \(names). Give the runs of all shards.")
    }
  }

  private func shard(of arguments: [String]) -> Shard? {
    for (place, argument) in arguments.enumerated() {
      if argument == "--shard", place + 1 < arguments.count { return Shard(argument: arguments[place + 1]) }
      if argument.hasPrefix("--shard=") { return Shard(argument: String(argument.dropFirst(8))) }
    }
    return nil
  }

  /// The arguments of the run that the shards are parts of.
  private func shared(_ records: [RunBasis]) throws -> [String] {
    withoutShard(
      records[0].arguments.first == "run" ? Array(records[0].arguments.dropFirst()) : records[0].arguments)
      + ["-o", output]
  }

  private func withoutShard(_ arguments: [String]) -> [String] {
    var kept: [String] = []
    var isValue = false
    for argument in RunBasis.shaping(arguments) {
      if isValue {
        isValue = false
      } else if argument == "--shard" {
        isValue = true
      } else if !argument.hasPrefix("--shard=") {
        kept.append(argument)
      }
    }
    return kept
  }
}
