extension Unicode.Scalar {
  /// Whether it is white space, as `properties.isWhitespace` tells, without the table for nearly all letters.
  @inlinable package var isWhiteSpace: Bool {
    if value < 0x80 { return value == 0x20 || (0x09...0x0D).contains(value) }
    return !(0xAC00...0xD7A3).contains(value) && properties.isWhitespace
  }
}
