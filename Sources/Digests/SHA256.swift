internal import CCrypto

/// SHA-256 (FIPS 180-4) by libcrypto, fed piece by piece.
///
/// Safety: `context` is the only pointer to the state; it never leaves this type, and `deinit` frees it.
@safe public struct SHA256: ~Copyable {
  private let context: OpaquePointer

  /// An empty digest.
  public init() {
    guard let context = unsafe EVP_MD_CTX_new() else { preconditionFailure("no memory for a digest") }
    unsafe self.context = context
    let started = unsafe EVP_DigestInit_ex(context, EVP_sha256(), nil)
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
func hexadecimal(_ bytes: some Collection<UInt8>) -> String {
  func digit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x57 + value }
  var characters: [UInt8] = []
  characters.reserveCapacity(2 * bytes.count)
  for byte in bytes {
    characters.append(digit(byte >> 4))
    characters.append(digit(byte & 15))
  }
  return String(decoding: characters, as: UTF8.self)
}
