internal import Complaints
internal import Foundation
internal import Posts
internal import Reports
internal import Trends

/// What a run was asked to do, every name looked up and every file read.
struct RunPlan {
  let incident: Incident
  let codebook: Codebook
  let classifier: Classifier
  /// Labels that people gave, which come before the classifier's.
  let coded: CodedLabels?
  /// What people coded of a sample, which corrects the counts.
  let sample: CodedSample
  let zone: Zone
  /// What is counted, in seconds since 1970, UTC.
  let period: Range<Int64>
  let bin: Bin
  let incidentFile, codebookFile: URL
  /// The user's own words.
  let userLexicons: [URL]
  /// The files that shape the result.
  let inputs: [ManifestValues.Input]

  init(_ options: RunOptions) throws {
    let choice = options.classifying
    incidentFile = try NamedFile.find(choice.incident, in: "incidents")
    codebookFile = try NamedFile.find(choice.codebook, in: "codebooks")
    classifier = try choice.classifier()
    codebook = classifier.codebook
    do throws(LexiconFault) {
      incident = try Incident(contentsOf: incidentFile)
    } catch {
      throw Failure(fault: error)
    }
    IncidentWarnings.tell(incident)
    userLexicons = choice.lexicon.lexicons.map { URL(filePath: $0) }
    let kinds = codebook
    coded = try options.labels.map { try CodedLabels(at: $0, codebook: kinds) }
    // Read now: whoever mistyped a code should not wait for the whole archive to be told.
    sample = try options.disclosure.sample(codebook)
    zone = try RunPlan.zone(named: options.tz ?? incident.zone)
    period = try RunPlan.period(options, of: incident, zone: zone)
    bin = try RunPlan.bin(named: options.bin, for: period)
    inputs = try RunPlan.inputs(
      incident: incidentFile, codebook: codebookFile, book: codebook.id, userLexicons: userLexicons)
  }

  private static func zone(named name: String) throws(Failure) -> Zone {
    guard let zone = Zone(name) else {
      throw Failure(
        .usage,
        ko: "--tz: '\(name)'\(Particle.topic.form(after: name)) 아는 시간대가 아닙니다. Asia/Seoul이나 +09:00처럼 적으세요.",
        en: "--tz: '\(name)' is no zone of a fixed offset. Write Asia/Seoul or +09:00.")
    }
    return zone
  }

  private static func period(
    _ options: RunOptions, of incident: Incident, zone: Zone
  ) throws(Failure) -> Range<Int64> {
    var (from, to) = (incident.period.lowerBound, incident.period.upperBound)
    if let text = options.from { from = try TimeArgument.seconds(text, option: "--from", zone: zone) }
    if let text = options.to { to = try TimeArgument.seconds(text, option: "--to", zone: zone) }
    guard from < to else {
      throw Failure(
        .usage, ko: "기간의 시작이 끝보다 늦습니다. --from과 --to를 확인하세요.",
        en: "The period ends before it begins. Check --from and --to.")
    }
    return from..<to
  }

  private static func bin(named name: String, for period: Range<Int64>) throws(Failure) -> Bin {
    if name == "auto" { return .fitting(seconds: Int64(period.count)) }
    guard let bin = Bin(rawValue: name) else {
      let known = Bin.allCases.map(\.rawValue).joined(separator: ", ")
      throw Failure(
        .usage, ko: "--bin: '\(name)'\(Particle.topic.form(after: name)) 없는 구간입니다. 쓸 수 있는 값: auto, \(known)",
        en: "--bin: no bin is called '\(name)'. Known: auto, \(known)")
    }
    return bin
  }
}
