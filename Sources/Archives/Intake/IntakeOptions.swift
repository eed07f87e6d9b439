public import FoundationEssentials
internal import Markup

extension Intake {
  /// What a user may decide about reading.
  public struct Options: Sendable {
    /// Minutes east of UTC that a local time without zone is taken in.
    public var zoneOffsetMinutes: Int
    /// Encodings by file name or path as the user wrote it, which beat every label.
    public var encodings: [String: String]

    /// Whether an encoding of that name can be read.
    public static func isKnownEncoding(_ name: String) -> Bool { Encodings.isKnown(name) }
    /// The folder of platform rules, `*.yaml`.
    public var platforms: URL?
    /// When the files were captured, in seconds since 1970; beats what files say themselves.
    public var captured: Int64?
    /// Columns of CSV and keys of JSON by field: `["text": "본문", "time": "작성일"]`.
    public var columns: [String: String]
    /// The fields for which columns can be named.
    public static let columnFields: [String] = TableColumns.fieldNames

    /// - Parameters:
    ///   - zoneOffsetMinutes: minutes east of UTC for times without zone; 540 is Korea.
    ///   - platforms: the folder of platform rules; without it pages are read by general marks only.
    public init(
      zoneOffsetMinutes: Int = 540, encodings: [String: String] = [:], platforms: URL? = nil,
      captured: Int64? = nil,
      columns: [String: String] = [:]
    ) {
      self.zoneOffsetMinutes = zoneOffsetMinutes
      self.encodings = encodings
      self.platforms = platforms
      self.captured = captured
      self.columns = columns
    }
  }
}
