internal import Glibc

/// One conversion of iconv to UTF-8.
///
/// Safety: `handle` is the only reference to the conversion; it never leaves this type, and `deinit` closes it.
@safe struct Iconv: ~Copyable {
  private let handle: iconv_t

  /// A conversion from `encoding`; `nil` if this machine has none.
  init?(from encoding: String) {
    let handle = unsafe iconv_open("UTF-8", encoding)
    // iconv_open answers (iconv_t)-1 for an unknown name.
    guard Int(bitPattern: handle) != -1, let handle = unsafe handle else { return nil }
    unsafe self.handle = handle
  }

  deinit { unsafe _ = iconv_close(handle) }

  /// What a conversion gave.
  struct Output {
    var text: [UInt8] = []
    var marks: [OffsetMap.Mark] = []
    var replaced = 0
    /// Bytes of a last character whose other bytes are missing.
    var cut = 0
  }

  /// `bytes` from `start` on in UTF-8; a byte that is no character becomes U+FFFD, NUL is dropped.
  func convert(_ bytes: [UInt8], from start: Int) -> Output {
    var output = Output()
    output.text.reserveCapacity((bytes.count - start) * 3 / 2 + 16)
    var piece = [UInt8](repeating: 0, count: 16384)
    var at = start
    while at < bytes.count {
      output.marks.append(OffsetMap.Mark(written: output.text.count, stored: at))
      let end = min(at + 4096, bytes.count)
      let (taken, made, problem) = step(bytes, at, end, &piece)
      for byte in piece[..<made] where byte != 0 { output.text.append(byte) }
      at += taken
      // A character cut by the end of the piece is whole in the next one.
      if problem == EINVAL, taken > 0, end < bytes.count { continue }
      if problem == EINVAL, end == bytes.count {
        output.cut = bytes.count - at
        break
      }
      if problem == EILSEQ || problem == EINVAL {
        output.text.append(contentsOf: [0xEF, 0xBF, 0xBD])
        output.replaced += 1
        at += 1
      }
    }
    return output
  }

  private func step(_ bytes: [UInt8], _ at: Int, _ end: Int, _ piece: inout [UInt8]) -> (Int, Int, Int32) {
    let size = piece.count
    // Safe: iconv reads `end - at` bytes and writes at most `size`; both buffers outlive the call.
    return unsafe bytes.withUnsafeBytes { source in
      unsafe piece.withUnsafeMutableBytes { target in
        guard let base = source.baseAddress, let room = target.baseAddress else { return (0, 0, 0) }
        var input: UnsafeMutablePointer<CChar>? = unsafe UnsafeMutablePointer(
          mutating: (base + at).assumingMemoryBound(to: CChar.self))
        var left = end - at
        var output: UnsafeMutablePointer<CChar>? = unsafe room.assumingMemoryBound(to: CChar.self)
        var free = size
        let result = unsafe iconv(handle, &input, &left, &output, &free)
        return (
          end - at - left, size - free, result == -1 ? errno : 0
        )
      }
    }
  }
}
