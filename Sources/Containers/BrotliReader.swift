internal import CBrotli

/// Unpacks Brotli, as servers send pages.
enum BrotliReader {
  /// What `bytes` unpack to, up to `limit`; `isWhole` is false if they end early, break off or unpack to more.
  static func unpack(_ bytes: [UInt8], limit: Int) -> (bytes: [UInt8], isWhole: Bool) {
    // Safe: the decoder lives in this call only; it reads `left` bytes at `source` and writes below `room`.
    guard let decoder = unsafe BrotliDecoderCreateInstance(nil, nil, nil) else { return ([], false) }
    defer { unsafe BrotliDecoderDestroyInstance(decoder) }
    var output: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    var left = bytes.count
    while true {
      var room = piece.count
      let status = unsafe bytes.withUnsafeBufferPointer { input -> BrotliDecoderResult in
        unsafe piece.withUnsafeMutableBufferPointer { target -> BrotliDecoderResult in
          var source = unsafe input.baseAddress.map { unsafe $0 + (bytes.count - left) }
          var free = target.baseAddress
          return unsafe BrotliDecoderDecompressStream(decoder, &left, &source, &room, &free, nil)
        }
      }
      output += piece[..<(piece.count - room)]
      if status == BROTLI_DECODER_RESULT_SUCCESS { return (output, true) }
      guard status == BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT, output.count <= limit else {
        return (output, false)
      }
    }
  }
}
