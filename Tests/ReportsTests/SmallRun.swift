import Casebook
import Complaints
import Foundation
import Posts
import Reports
import Testing
import Trends

/// A run of a few posts that a test names one by one, on the bundled incident and codebook.
struct SmallRun {
  let truth: TruthRun
  var cases: [Case] = []

  init() throws { truth = try TruthRun() }

  var period: Range<Int64> { truth.incident.period }

  /// Adds a kept post; `hour` counts from the beginning of the period, `nil` for an undated one.
  mutating func add(
    _ id: String, hour: Double? = nil, precision: Moment.Precision = .second, kinds: [String] = [],
    services: [String] = [], text: String = "글", score: Double = 1, author: String? = nil,
    file: String = "a.html", platform: String = "web"
  ) {
    let start = period.lowerBound
    let moment = hour.map {
      Moment(
        seconds: start + Int64($0 * 3600), offsetMinutes: 540, precision: precision, origin: .stated)
    }
    cases.append(
      Case(
        post: Post(
          id: Post.ID(rawValue: id), text: text, author: author.map { Post.Author(name: $0, handle: nil) },
          published: moment, platform: platform, language: "ko",
          sources: [Source(file: file, bytes: 0..<3, sha256: "ab", encoding: "UTF-8")]),
        fate: .kept,
        finding: Finding(
          isComplaint: !kinds.isEmpty, complaintScore: 0,
          labels: kinds.map { Label(kind: ComplaintType.ID(rawValue: $0), score: score, evidence: []) },
          services: services.map { Facet.ID(rawValue: $0) }, sector: .unknown)))
  }

  func view(
    bin: Bin = .hours3, language: Language = .english, sample: CodedSample = CodedSample(),
    privacy: Privacy? = nil, shard: String? = nil, period: Range<Int64>? = nil
  ) throws -> RunView {
    let plain = truth.context()
    let context = ReportContext(
      incident: truth.incident, codebook: truth.codebook, bin: bin, zone: .seoul, language: language,
      csv: .plain, privacy: privacy ?? plain.privacy,
      manifest: ManifestValues(
        version: "0.0.0", arguments: [], archives: [], shard: shard, inputs: [],
        started: "2026-01-01T00:00:00Z", ended: "2026-01-01T00:00:00Z"), period: period, sample: sample)
    return try RunView(book: try truth.book(cases), context: context)
  }
}
