internal import Archives
internal import ArgumentParser
internal import Casebook
internal import Complaints
internal import Foundation
internal import Posts
internal import Reports
internal import Trends

/// `meoktong run`: archived posts in, a folder of counts and proofs out.
struct RunCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "run",
      abstract: say(
        ko: "보관된 글을 읽어 불만을 찾고 세어 보고서 폴더를 만듭니다.",
        en: "Read archived posts, find and count complaints, write a folder of reports."))
  }

  @OptionGroup var options: RunOptions
  @OptionGroup var language: LanguageOptions

  func run() throws {
    let started = RunClock.now()
    let plan = try RunPlan(options)
    let formats = try options.formats()
    let intake = try options.reading.intake()
    let files = try sources(of: intake)
    let folder = try RunFolder(at: options.output, force: options.force, resume: options.resume)
    announce(plan, files: files.count)

    Interruption.listen()
    let book = try begin(plan, files, in: folder)
    var progress = Progress(
      style: options.progress, totalBytes: files.reduce(0) { $0 + ($1.state?.byteCount ?? 0) })
    var reposts = try RepostMarking()
    try RunReading(plan: plan, intake: intake, threads: options.threads, shard: options.shard)
      .run(files, into: book, &reposts, progress: &progress)
    progress.finish()
    try reposts.mark(in: book)

    try book.settle()
    let context = try plan.context(
      options, language: language.language, started: started, ended: RunClock.now())
    let view = try RunView(book: book, context: context, for: formats, threads: options.threads)
    let notes = try Report.write(view, into: folder.url, formats: formats, threads: options.threads)
    ExportWarnings.tell(notes)
    // A part of the posts cannot tell whether the others fit.
    if options.shard == .whole { try plan.coded?.tellStrangers(in: book) }
    try finish(plan, view, folder)
  }

  /// The files to read, in the order of their names.
  private func sources(of intake: Intake) throws -> FileList {
    let found = try intake.files(at: options.archives).sorted { $0.name < $1.name }
    return FileList(try RunFolder.sources(of: found, outside: options.output))
  }

  /// The casebook to fill: a new one, or with `--resume` that of the run that was broken off.
  private func begin(_ plan: RunPlan, _ files: FileList, in folder: RunFolder) throws -> Casebook {
    let record = try RunBasis(
      plan, labels: options.labels, sources: files, arguments: Array(CommandLine.arguments.dropFirst()))
    let file = folder.url.appending(path: "casebook.sqlite")
    if let earlier = try RunBasis(in: folder.url), options.resume {
      let changed = record.differences(from: earlier)
      guard changed.isEmpty else {
        let names = changed.prefix(5).joined(separator: ", ") + (changed.count > 5 ? ", …" : "")
        throw Failure(
          .gateFailed, ko: "이어서 할 수 없습니다. 그 사이 바뀐 것: \(names). 되돌리거나 --force로 처음부터 다시 하세요.",
          en: "cannot go on: changed since: \(names). Undo the change, or begin anew with --force.")
      }
      return try Casebook(resumingAt: file)
    }
    try record.write(into: folder.url)
    return try Casebook(creatingAt: file)
  }

  /// What the run takes for granted, said before it begins.
  private func announce(_ plan: RunPlan, files: Int) {
    let from = plan.zone.clock(at: plan.period.lowerBound).description
    let to = plan.zone.clock(at: plan.period.upperBound).description
    let isMasked = options.disclosure.unmask == nil
    Console.say(
      Bilingual(
        ko: "\(plan.incident.title.ko) · 기간 \(from) ~ \(to) · 시간대 \(plan.zone.name) · 구간 \(plan.bin.rawValue)"
          + " · 파일 \(files)개 · 개인정보 \(isMasked ? "가림 켜짐" : "가리지 않음") · 네트워크는 쓰지 않습니다.",
        en: "\(plan.incident.title.en) · period \(from) to \(to) · zone \(plan.zone.name)"
          + " · bins \(plan.bin.rawValue) · files: \(files) · masking \(isMasked ? "on" : "OFF") · no network is used."
      ))
  }

  /// Prints the table, then what was lost and where the report is, and ends with the status that fits.
  private func finish(_ plan: RunPlan, _ view: RunView, _ folder: RunFolder) throws {
    let summary = RunSummary(
      trend: view.days, codebook: plan.codebook, ledger: view.ledger, language: Console.language)
    print(summary.table.joined(separator: "\n"))
    print("\n" + summary.ledgerLine)
    let page = folder.url.appending(path: "report.html").path
    let report = FileManager.default.fileExists(atPath: page) ? page : folder.url.path
    Console.say(Bilingual(ko: "보고서: \(report)", en: "report: \(report)"))
    if !view.baseline.isLongEnough { Console.warn(BaselineWords.tooShort(view.baseline)) }
    if view.ledger.undated > 0 {
      let count = view.ledger.undated
      Console.say(
        Bilingual(
          ko: "\(count)건은 작성 시각이 없어 '시각 미상'으로 따로 셌습니다.",
          en: "Posts that state no time, counted in a row of their own: \(count)."))
    }
    if view.ledger.byFileTime > 0 {
      let count = view.ledger.byFileTime
      Console.warn(
        Bilingual(
          ko:
            "글 \(count)건의 시각('3시간 전' 따위)은 파일의 수정 시각에서 거꾸로 세었습니다. 복사하거나 내려받으면 그 시각이 바뀌어 결과도 달라집니다. 저장한 때를 --captured로 알려 주세요.",
          en:
            "Times such as '3시간 전' counted back from the time of their file: \(count). Copying or downloading changes that time, and so the result. Say with --captured when the pages were saved."
        ))
    }
    if view.ledger.rejected > 0 {
      let count = view.ledger.rejected
      Console.say(
        Bilingual(
          ko: "\(count)건은 읽지 못했습니다. 이유는 ledger.csv와 rejections.csv에 있습니다.",
          en: "Records that could not be read: \(count); ledger.csv and rejections.csv say why."))
      if options.classifying.lexicon.strict { throw ExitCode(ExitStatus.damagedInput.rawValue) }
    }
    if view.ledger.impaired > 0 {
      let count = view.ledger.impaired
      Console.say(
        Bilingual(
          ko: "글은 읽었지만 시각이나 글자 일부를 읽지 못한 것이 \(count)건입니다. rejections.csv에 있습니다.",
          en: "Flaws of posts that were read all the same: \(count). rejections.csv lists them."))
    }
    if view.ledger.found == view.ledger.rejected {
      Console.say(Bilingual(ko: "글을 하나도 찾지 못했습니다.", en: "Not one post was found."))
      throw ExitCode(ExitStatus.nothingFound.rawValue)
    }
    if view.ledger.kept == 0 {
      Console.say(
        Bilingual(
          ko: "찾은 글 가운데 셀 글이 없습니다: 한국어가 아니거나 기간 밖입니다.",
          en: "None of the posts is counted: they are not Korean, or outside the period."))
      throw ExitCode(ExitStatus.nothingFound.rawValue)
    }
  }
}
