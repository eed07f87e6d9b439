/// What a document may at most ask of memory.
enum MarkupLimits {
  /// Deeper elements are not opened; their text is kept.
  static let depth = 2000
  /// Nodes of one tree; later ones are dropped.
  static let nodes = 20_000_000
  /// Bytes of one text node; the rest is dropped.
  static let textBytes = 64 << 20
  /// Attributes of one tag; libxml2's time grows with their square.
  static let attributes = 500
  /// Bytes of one tag that are looked through for its end.
  static let tagBytes = 1 << 20
}

/// A limit that a document has hit, for the ledger.
public struct MarkupTrouble: OptionSet, Sendable {
  /// One bit for each limit.
  public let rawValue: UInt8
  /// Takes the bits.
  public init(rawValue: UInt8) { self.rawValue = rawValue }
  /// Elements nested too deeply: their tags were left out, their text kept.
  public static let depth = MarkupTrouble(rawValue: 1)
  /// More nodes than a tree may have: the rest was left out.
  public static let nodes = MarkupTrouble(rawValue: 2)
  /// A text of more than 64 MiB: its rest was left out.
  public static let text = MarkupTrouble(rawValue: 4)
  /// A tag of too many attributes: the rest of them was left out.
  public static let attributes = MarkupTrouble(rawValue: 8)
  /// The parser could not go on: what follows was not read.
  public static let stopped = MarkupTrouble(rawValue: 16)
  /// A document type with entities that were not expanded.
  public static let entities = MarkupTrouble(rawValue: 32)
}
