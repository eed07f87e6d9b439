/// What is wrong with a compressed stream; what could be unpacked is given all the same.
public struct StreamTrouble: OptionSet, Hashable, Sendable {
  /// One bit for each.
  public let rawValue: UInt8
  /// Takes the bits.
  public init(rawValue: UInt8) { self.rawValue = rawValue }
  /// It ends before its end.
  public static let truncated = StreamTrouble(rawValue: 1)
  /// A part of it is no compressed data; reading went on at the next member.
  public static let broken = StreamTrouble(rawValue: 2)
  /// A checksum or length does not fit what was unpacked.
  public static let mismatch = StreamTrouble(rawValue: 4)
  /// Bytes follow that belong to no member.
  public static let trailing = StreamTrouble(rawValue: 8)

  /// libarchive's word on a failure.
  init(message: String) {
    self = message.lowercased().contains("truncated") ? .truncated : .broken
  }
}
