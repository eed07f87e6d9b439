internal import CZlib

/// One stream of zlib that unpacks deflate data.
///
/// Safety: `stream` is the only pointer to zlib's state; it never leaves this type, and `deinit` frees it.
@safe final class Inflater {
  /// What stands around the deflate data.
  enum Wrapping: Int32 {
    case gzip = 31
    case zlib = 15
    case none = -15
  }

  /// How far a step came.
  enum Status {
    /// It wants more input or more room.
    case more
    /// The member is complete, and its checksum fits.
    case end
    /// The member is complete, but its checksum or length does not fit.
    case mismatch
    /// What follows is no deflate data.
    case broken
  }

  private let stream: UnsafeMutablePointer<z_stream>

  /// `nil` if there is no memory for it.
  init?(_ wrapping: Wrapping) {
    unsafe stream = .allocate(capacity: 1)
    unsafe stream.initialize(to: z_stream())
    guard unsafe meoktong_inflate_init(stream, wrapping.rawValue) == Z_OK else { return nil }
  }

  deinit {
    unsafe inflateEnd(stream)
    unsafe stream.deallocate()
  }

  /// Makes ready for the next member.
  func reset() { unsafe inflateReset(stream) }

  /// Unpacks `input` from `at` on into `output` from `filled` on, and moves both behind what was used.
  func step(_ input: [UInt8], _ at: inout Int, _ output: inout [UInt8], _ filled: inout Int) -> Status {
    let given = input.count - at
    let room = output.count - filled
    // Safe: zlib reads at most `given` bytes and writes at most `room`; both buffers outlive the call.
    let code = unsafe input.withUnsafeBufferPointer { source -> Int32 in
      unsafe output.withUnsafeMutableBufferPointer { target -> Int32 in
        guard let from = source.baseAddress, let to = target.baseAddress else { return Z_BUF_ERROR }
        unsafe stream.pointee.next_in = UnsafeMutablePointer(mutating: from + at)
        unsafe stream.pointee.avail_in = UInt32(clamping: given)
        unsafe stream.pointee.next_out = unsafe to + filled
        unsafe stream.pointee.avail_out = UInt32(clamping: room)
        return unsafe inflate(stream, Z_NO_FLUSH)
      }
    }
    unsafe at += min(given, Int(UInt32.max)) - Int(stream.pointee.avail_in)
    unsafe filled += min(room, Int(UInt32.max)) - Int(stream.pointee.avail_out)
    switch code {
    case Z_OK, Z_BUF_ERROR: return .more
    case Z_STREAM_END: return .end
    default:
      let message = unsafe stream.pointee.msg.map { unsafe String(cString: $0) } ?? ""
      return message.hasSuffix("check") && message.hasPrefix("incorrect")
        && message != "incorrect header check"
        ? .mismatch : .broken
    }
  }
}
