internal import CCrypto

/// HMAC-SHA-256 (RFC 2104) by libcrypto: a name for a message that only the holder of the key can make again.
public enum KeyedDigest {
  /// The code of `message` in lower-case hexadecimal, 64 characters.
  public static func hex(of message: String, key: [UInt8]) -> String {
    var code = [UInt8](repeating: 0, count: 32)
    let text = Array(message.utf8)
    // Safe: libcrypto reads the two buffers by their counts, writes 32 bytes, and keeps no pointer.
    unsafe key.withUnsafeBufferPointer { key in
      unsafe text.withUnsafeBufferPointer { text in
        unsafe code.withUnsafeMutableBufferPointer { code in
          _ = unsafe HMAC(
            EVP_sha256(), key.baseAddress, Int32(key.count), text.baseAddress, text.count,
            code.baseAddress, nil)
        }
      }
    }
    return hexadecimal(code[...])
  }
}
