public import FoundationEssentials
public import Posts

/// A post that a person labelled.
public struct LabelledPost: Sendable, Decodable, Identifiable {
  /// Its name in the corpus.
  public let id: String
  /// The text as written.
  public let text: String
  /// Whether it complains.
  public let complaint: Bool
  /// The kinds of complaint.
  public let labels: [String]
  /// For each kind, the words that prove it, as they stand in the text.
  public let evidence: [String: [String]]
  /// The services it names.
  public let service: [String]
  /// The trade that the text reveals.
  public let sector: String
  /// What it is if it does not complain.
  public let negativeType: String?

  /// The same post in other words.
  func saying(_ text: String) -> LabelledPost {
    LabelledPost(
      id: id, text: text, complaint: complaint, labels: labels, evidence: evidence, service: service,
      sector: sector, negativeType: negativeType)
  }

  private enum CodingKeys: String, CodingKey {
    case id, text, complaint, labels, evidence, service
    case sector = "sector_text"
    case negativeType = "neg_type"
  }

  /// Reads a file of one JSON object a line.
  ///
  /// - Throws: the first line that is not a labelled post.
  public static func read(_ file: URL) throws(LexiconFault) -> [LabelledPost] {
    let data: Data
    do {
      data = try Data(contentsOf: file)
    } catch {
      throw LexiconFault(
        unreadable: file, expected: Bilingual(ko: "읽을 수 있는 JSONL 파일", en: "a readable JSON Lines file"))
    }
    let decoder = JSONDecoder()
    var posts: [LabelledPost] = []
    var record = 0
    for line in data.split(separator: 10, omittingEmptySubsequences: false) {
      record += 1
      guard !line.isEmpty else { continue }
      do {
        posts.append(try decoder.decode(LabelledPost.self, from: line))
      } catch {
        throw LexiconFault(
          location: SourceLocation(file: file.path, record: record),
          expected: Bilingual(ko: "표시가 붙은 글 하나", en: "a labelled post"), found: LexiconFault.cause(error))
      }
    }
    return posts
  }

  /// Where the words that prove `kind` stand in the text, first first; words not in the text are left out.
  public func evidenceRanges(_ kind: String) -> [TextRange] {
    let scalars = Array(text.unicodeScalars)
    var ranges: [TextRange] = []
    for words in evidence[kind] ?? [] {
      let wanted = Array(words.unicodeScalars)
      guard !wanted.isEmpty, wanted.count <= scalars.count else { continue }
      let start = (0...(scalars.count - wanted.count)).first { start in
        scalars[start..<(start + wanted.count)].elementsEqual(wanted)
          && !ranges.contains { $0.start < start + wanted.count && start < $0.end }
      }
      if let start { ranges.append(TextRange(start: start, end: start + wanted.count)) }
    }
    return ranges.sorted()
  }
}
