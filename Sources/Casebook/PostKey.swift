/// The number under which a casebook stores a post: 1 and up, in the order of storing.
public struct PostKey: Hashable, Sendable {
  /// The number.
  public let number: Int

  /// The post stored under that number.
  public init(number: Int) { self.number = number }

  init(_ stored: Int64) { number = Int(stored) }

  var stored: Int64 { Int64(number) }
}
