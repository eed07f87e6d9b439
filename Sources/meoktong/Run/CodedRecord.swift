internal import Complaints
internal import Foundation
internal import Posts

/// A record of `CodedLabels`.
struct CodedRecord: Decodable, Sendable {
  let id, text: String?
  let complaint: Bool?
  let labels: [Label]
  let evidence: [String: [String]]?
  let service, services: [String]?
  let sector, sector_text: String?

  /// A kind alone, or a kind with its score and its words.
  struct Label: Decodable, Sendable {
    let kind: String
    let score: Double, bias: Double, rest: Double
    let evidence: [Words]

    private enum CodingKeys: String, CodingKey { case kind, score, bias, rest, evidence }

    init(from decoder: any Decoder) throws {
      if let fields = try? decoder.container(keyedBy: CodingKeys.self) {
        kind = try fields.decode(String.self, forKey: .kind)
        score = try fields.decodeIfPresent(Double.self, forKey: .score) ?? 0
        bias = try fields.decodeIfPresent(Double.self, forKey: .bias) ?? 0
        rest = try fields.decodeIfPresent(Double.self, forKey: .rest) ?? 0
        evidence = try fields.decodeIfPresent([Words].self, forKey: .evidence) ?? []
      } else {
        kind = try decoder.singleValueContainer().decode(String.self)
        (score, bias, rest, evidence) = (0, 0, 0, [])
      }
    }
  }

  /// Words alone, or with their place, as `meoktong label` prints them.
  struct Words: Decodable, Sendable {
    let text: String
    let range: TextRange?
    let weight: Double
    let isOfScore: Bool
    let cue: String

    private enum CodingKeys: String, CodingKey { case text, start, end, weight, scored, cue }

    init(
      _ text: String, at range: TextRange? = nil, weight: Double = 0, isOfScore: Bool = true,
      cue: String = "coded"
    ) {
      self.text = text
      self.range = range
      self.weight = weight
      self.isOfScore = isOfScore
      self.cue = cue
    }

    init(from decoder: any Decoder) throws {
      guard let fields = try? decoder.container(keyedBy: CodingKeys.self) else {
        self.init(try decoder.singleValueContainer().decode(String.self))
        return
      }
      let start = try fields.decodeIfPresent(Int.self, forKey: .start) ?? -1
      let end = try fields.decodeIfPresent(Int.self, forKey: .end) ?? -1
      self.init(
        try fields.decode(String.self, forKey: .text),
        at: 0 <= start && start <= end ? TextRange(start: start, end: end) : nil,
        weight: try fields.decodeIfPresent(Double.self, forKey: .weight) ?? 0,
        isOfScore: try fields.decodeIfPresent(Bool.self, forKey: .scored) ?? true,
        cue: try fields.decodeIfPresent(String.self, forKey: .cue) ?? "coded")
    }

    /// The words where they stand in `post`; `nil` if they do not stand there.
    func place(in post: String) -> Evidence? {
      let scalars = post.unicodeScalars
      if let range, range.end <= scalars.count, post[range] == text {
        return Evidence(range: range, text: text, weight: weight, isOfScore: isOfScore, cue: cue)
      }
      guard let found = post.range(of: text) else { return nil }
      let start = scalars.distance(from: scalars.startIndex, to: found.lowerBound)
      let end = scalars.distance(from: scalars.startIndex, to: found.upperBound)
      return Evidence(
        range: TextRange(start: start, end: end), text: text, weight: weight, isOfScore: isOfScore, cue: cue)
    }
  }

  /// What it says of the post with that text; `order` holds the kinds of the codebook.
  func finding(in post: String, order: [String: Int]) -> Finding {
    let known = labels.sorted { order[$0.kind, default: 0] < order[$1.kind, default: 0] }
    return Finding(
      isComplaint: complaint ?? false, complaintScore: 0,
      labels: known.map { label in
        let words = label.evidence + (evidence?[label.kind] ?? []).map { Words($0) }
        return Complaints.Label(
          kind: ComplaintType.ID(rawValue: label.kind), score: label.score, bias: label.bias,
          rest: label.rest,
          evidence: words.compactMap { $0.place(in: post) }.sorted { $0.range < $1.range })
      },
      services: (services ?? service ?? []).map { Facet.ID(rawValue: $0) },
      sector: (sector ?? sector_text).map { Facet.ID(rawValue: $0) } ?? .unknown)
  }
}
