public import Complaints
public import Morphology
public import Posts
public import Trends

/// All that a report needs to know besides the casebook.
public struct ReportContext: Sendable {
  /// The outage.
  public let incident: Incident
  /// The kinds of complaint.
  public let codebook: Codebook
  /// The step of `trend.csv`.
  public let bin: Bin
  /// The clock by which days and hours are counted.
  public let zone: Zone
  /// The language of the report.
  public let language: Language
  /// The dialect of the CSV tables.
  public let csv: CSVDialect
  /// What becomes of line breaks in their cells.
  public let csvNewlines: CSVNewlines
  /// How people are protected.
  public let privacy: Privacy
  /// What the archive reaches; `nil`: from the first dated post to the last.
  public let coverage: Coverage?
  /// What the run was made from.
  public let manifest: ManifestValues
  /// What is counted, in seconds since 1970, UTC: the incident's period unless the user narrowed it.
  public let period: Range<Int64>
  /// What people coded of a sample; empty without one.
  public let sample: CodedSample
  /// Parts texts into words, for the words that mark kinds; without it the report leaves them out.
  public let tokenizer: Tokenizer?

  /// All that a report needs to know.
  public init(
    incident: Incident, codebook: Codebook, bin: Bin, zone: Zone, language: Language = .korean,
    csv: CSVDialect = .excel, csvNewlines: CSVNewlines = .keep, privacy: Privacy, coverage: Coverage? = nil,
    manifest: ManifestValues, period: Range<Int64>? = nil, sample: CodedSample = CodedSample(),
    tokenizer: Tokenizer? = nil
  ) {
    self.incident = incident
    self.codebook = codebook
    self.bin = bin
    self.zone = zone
    self.language = language
    self.csv = csv
    self.csvNewlines = csvNewlines
    self.privacy = privacy
    self.coverage = coverage
    self.manifest = manifest
    self.period = period ?? incident.period
    self.sample = sample
    self.tokenizer = tokenizer
  }

  /// The period cut into steps of `bin`.
  func axis(_ bin: Bin) -> Axis {
    Axis(
      period: period, bin: bin, zone: zone,
      phases: incident.phases.map { Axis.Phase(id: $0.id, span: $0.seconds) })
  }

  /// The period as one bin.
  var wholeAxis: Axis {
    Axis(period: period, bin: .phase, zone: zone, phases: [Axis.Phase(id: "period", span: period)])
  }

  /// The name of a kind for people.
  func title(of kind: ComplaintType.ID) -> Bilingual {
    codebook[kind]?.title ?? Bilingual(ko: kind.rawValue, en: kind.rawValue)
  }

  /// The name of a series for people.
  func title(of series: Series) -> Bilingual {
    switch series {
    case .allPosts: Bilingual(ko: "모든 글", en: "All posts")
    case .anyComplaint: Bilingual(ko: "불만 글", en: "Complaints")
    case .kind(let kind): title(of: kind)
    }
  }

  /// The name of a part for people.
  func title(of part: Segment) -> Bilingual {
    let plain = Bilingual(ko: part.value, en: part.value)
    switch part.dimension {
    case .all: return Bilingual(ko: "전체", en: "All")
    case .service: return incident.services.first { $0.id.rawValue == part.value }?.title ?? plain
    case .sector: return incident.sectors.first { $0.id.rawValue == part.value }?.title ?? plain
    case .platform: return plain
    }
  }
}
