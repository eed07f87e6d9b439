import Digests
import Testing

@Suite struct DigestTests {
  // Values: FIPS 180-4 examples; RFC 4231 test case 2.
  @Test func `SHA-256 of the standard's examples`() {
    #expect(SHA256.hex(of: "abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(SHA256.hex(of: "") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
  }

  @Test func `pieces give the digest of the whole`() {
    let bytes = (0..<100_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    var digest = SHA256()
    for start in stride(from: 0, to: bytes.count, by: 777) {
      digest.update(Array(bytes[start..<min(start + 777, bytes.count)]).span)
    }
    #expect(digest.finish() == SHA256.hex(of: bytes))
  }

  @Test func `HMAC of the standard's example`() {
    let code = KeyedDigest.hex(of: "what do ya want for nothing?", key: Array("Jefe".utf8))
    #expect(code == "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843")
  }
}
