/// Numbers in bytes, the lowest byte first. Written out for each width: a generic one is not specialised in another
/// module, and takes a third of a run.
extension [UInt8] {
  /// Writes `number` over the eight bytes from `place` on.
  @inlinable
  package mutating func put(_ number: UInt64, at place: Int) {
    for byte in 0..<8 { self[place + byte] = UInt8(truncatingIfNeeded: number >> UInt64(8 * byte)) }
  }

  /// Writes `number` over the four bytes from `place` on.
  @inlinable
  package mutating func put(_ number: UInt32, at place: Int) {
    for byte in 0..<4 { self[place + byte] = UInt8(truncatingIfNeeded: number >> UInt32(8 * byte)) }
  }

  /// The number of eight bytes that begins at `place`.
  @inlinable
  package func number(at place: Int) -> UInt64 {
    var number: UInt64 = 0
    for byte in 0..<8 { number |= UInt64(self[place + byte]) << UInt64(8 * byte) }
    return number
  }

  /// The number of four bytes that begins at `place`.
  @inlinable
  package func number(at place: Int) -> UInt32 {
    var number: UInt32 = 0
    for byte in 0..<4 { number |= UInt32(self[place + byte]) << UInt32(8 * byte) }
    return number
  }
}
