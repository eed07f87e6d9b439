internal import CCrypto

/// SHA-256 (FIPS 180-4) by libcrypto, fed piece by piece.
///
/// Safety: `context` is the only pointer to the state; it never leaves this type, and `deinit` frees it.
@safe public struct SHA256: ~Copyable {
  private let context: OpaquePointer
  /// The algorithm, looked up once: else each digest does so, which costs as much as two blocks.
  ///
  /// Safety: never freed and never written, so that all threads may read it.
  private nonisolated(unsafe) static let algorithm = unsafe EVP_MD_fetch(nil, "SHA256", nil)

  /// An empty digest.
  public init() {
    guard let context = unsafe EVP_MD_CTX_new() else { preconditionFailure("no memory for a digest") }
    unsafe self.context = context
    let started = unsafe EVP_DigestInit_ex(context, SHA256.algorithm, nil)
    precondition(started == 1, "libcrypto refuses SHA-256")
  }

  deinit { unsafe EVP_MD_CTX_free(context) }

  /// Appends `bytes`.
  public mutating func update(_ bytes: Span<UInt8>) {
    // Safe: libcrypto reads `count` bytes during the call and keeps no pointer.
    unsafe bytes.withUnsafeBufferPointer { buffer in
      _ = unsafe EVP_DigestUpdate(context, buffer.baseAddress, buffer.count)
    }
  }

  /// The digest in lower-case hexadecimal, or its first even number of `digits`. Ends the digest.
  public consuming func finish(digits: Int = 64) -> String {
    var bytes = [UInt8](repeating: 0, count: 32)
    // Safe: SHA-256 writes exactly 32 bytes.
    unsafe bytes.withUnsafeMutableBufferPointer { buffer in
      _ = unsafe EVP_DigestFinal_ex(context, buffer.baseAddress, nil)
    }
    return hexadecimal(bytes.prefix(digits / 2))
  }

  /// The digest of `bytes` in lower-case hexadecimal.
  public static func hex(of bytes: [UInt8]) -> String {
    var digest = SHA256()
    digest.update(bytes.span)
    return digest.finish()
  }

  /// The digest of the UTF-8 bytes of `text` in lower-case hexadecimal.
  public static func hex(of text: String) -> String {
    hex(of: Array(text.utf8))
  }
}

/// Two lower-case digits a byte.
func hexadecimal(_ bytes: ArraySlice<UInt8>) -> String {
  // Safe: each byte fills two places of as many as there are.
  unsafe String(unsafeUninitializedCapacity: 2 * bytes.count) { places in
    var place = 0
    for byte in bytes {
      unsafe places[place] = digit(byte >> 4)
      unsafe places[place + 1] = digit(byte & 15)
      place += 2
    }
    return place
  }
}

private func digit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x57 + value }
