/// Numbers in bytes, the lowest byte first.
extension [UInt8] {
  /// Writes `number` over the bytes from `place` on.
  package mutating func put(_ number: some FixedWidthInteger & UnsignedInteger, at place: Int) {
    for byte in 0..<number.bitWidth / 8 {
      self[place + byte] = UInt8(truncatingIfNeeded: number >> (8 * UInt64(byte)))
    }
  }

  /// The number whose bytes begin at `place`.
  package func number<Number: FixedWidthInteger & UnsignedInteger>(at place: Int) -> Number {
    (0..<Number.bitWidth / 8).reduce(0) { $0 | Number(self[place + $1]) << (8 * UInt64($1)) }
  }
}
