/// Leads from a byte of the cleaned UTF-8 text back to the byte of the file as stored.
///
/// Memory: 16 bytes for every 4 KiB of text, and the file's own bytes, which are shared.
public struct OffsetMap: Sendable {
  /// How a stored character's length follows from what is stored and what was written.
  enum Width: Sendable { case same, utf8, single, double, utf16, utf32 }

  /// Written and stored offsets of the same character.
  struct Mark: Sendable {
    let written, stored: Int
  }

  private let width: Width
  private let marks: [Mark]
  private let stored: [UInt8]
  private let written: [UInt8]
  private let skipped: Int
  /// Bytes in front of those that the map knows.
  private let shift: Int

  /// Stored bytes are the written ones, after `skipped` bytes (a byte order mark).
  init(skipped: Int = 0) {
    self.init(width: .same, marks: [], stored: [], written: [], skipped: skipped)
  }

  init(width: Width, marks: [Mark], stored: [UInt8], written: [UInt8], skipped: Int = 0, shift: Int = 0) {
    self.width = width
    self.marks = marks
    self.stored = stored
    self.written = written
    self.skipped = skipped
    self.shift = shift
  }

  /// The stored offset of the character at `offset` of the written text.
  ///
  /// - Complexity: O(log *n*) and a walk over at most 4 KiB.
  public func stored(_ offset: Int) -> Int {
    guard width != .same else { return offset + skipped }
    var low = 0
    var high = marks.count
    while low < high {
      let middle = (low + high) / 2
      if marks[middle].written <= offset { low = middle + 1 } else { high = middle }
    }
    var mark = low > 0 ? marks[low - 1] : Mark(written: 0, stored: skipped)
    let source = stored.span
    while mark.written < offset, mark.written < written.count, mark.stored < source.count {
      mark = step(mark, source)
    }
    return min(mark.stored, source.count) + shift
  }

  private func step(_ mark: Mark, _ source: Span<UInt8>) -> Mark {
    let lead = written[mark.written]
    let length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    let replaced =
      lead == 0xEF && mark.written + 2 < written.count && written[mark.written + 1] == 0xBF
      && written[mark.written + 2] == 0xBD
    let taken: Int
    switch width {
    case .same: taken = length
    case .utf8:
      if source[mark.stored] == 0 { return Mark(written: mark.written, stored: mark.stored + 1) }
      taken = max(1, UTF8Scan.length(at: mark.stored, in: source))
    case .single: taken = 1
    case .double:
      if source[mark.stored] == 0 { return Mark(written: mark.written, stored: mark.stored + 1) }
      taken = lead < 0x80 || replaced ? 1 : 2
    case .utf16: taken = length == 4 ? 4 : 2
    case .utf32: taken = 4
    }
    return Mark(written: mark.written + length, stored: mark.stored + taken)
  }
}
