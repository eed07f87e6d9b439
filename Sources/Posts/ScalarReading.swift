extension Span<UInt8> {
  /// The scalar that begins at byte `place`, which moves behind it. Text in a `String` is valid UTF-8; of other bytes
  /// the number that comes out means nothing.
  ///
  /// - Precondition: `place` is less than `count`, and no scalar is cut off at the end.
  @inlinable @inline(__always)
  public func scalar(at place: inout Int) -> UInt32 {
    let lead = UInt32(self[place])
    if lead < 0x80 {
      place &+= 1
      return lead
    }
    let second = UInt32(self[place &+ 1] & 0x3F)
    if lead < 0xE0 {
      place &+= 2
      return (lead & 0x1F) << 6 | second
    }
    let third = UInt32(self[place &+ 2] & 0x3F)
    if lead < 0xF0 {
      place &+= 3
      return (lead & 0x0F) << 12 | second << 6 | third
    }
    let fourth = UInt32(self[place &+ 3] & 0x3F)
    place &+= 4
    return (lead & 0x07) << 18 | second << 12 | third << 6 | fourth
  }
}
