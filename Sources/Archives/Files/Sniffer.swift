/// What bytes begin like, whatever their name says.
enum Sniffer {
  enum Kind: Equatable {
    /// gzip, bzip2, xz, zstd, lz4, compress: by its name.
    case compressed(String)
    /// zip, 7z, tar: by its name.
    case container(String)
    case warc, arc, mhtml
    case other
  }

  static func kind(_ head: [UInt8]) -> Kind {
    func starts(_ bytes: [UInt8]) -> Bool { head.starts(with: bytes) }
    if starts([0x1F, 0x8B]) { return .compressed("gzip") }
    if starts([0x42, 0x5A, 0x68]), head.count > 4, head[4] == 0x31 { return .compressed("bzip2") }
    if starts([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00]) { return .compressed("xz") }
    if starts([0x28, 0xB5, 0x2F, 0xFD]) || isSkippableFrame(head) { return .compressed("zstd") }
    if starts([0x04, 0x22, 0x4D, 0x18]) { return .compressed("lz4") }
    if starts([0x1F, 0x9D]) { return .compressed("compress") }
    if starts([0x50, 0x4B, 0x03, 0x04]) || starts([0x50, 0x4B, 0x05, 0x06])
      || starts([0x50, 0x4B, 0x30, 0x30])
    {
      return .container("zip")
    }
    if starts([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]) { return .container("7z") }
    if head.count >= 263, head[257..<262].elementsEqual("ustar".utf8) { return .container("tar") }
    let text = head.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(head.dropFirst(3)) : head
    let first = text.firstIndex { $0 > 0x20 } ?? text.count
    let start = Array(text[first...].prefix(4096))
    if start.starts(with: "WARC/".utf8) { return .warc }
    if start.starts(with: "filedesc://".utf8) { return .arc }
    if MailReader.looksLikeMail(start) { return .mhtml }
    return .other
  }

  /// Whether bytes begin like a picture, sound, film, program or office document: no text, even if cut so short that
  /// they could be letters.
  static func isPicture(_ bytes: [UInt8]) -> Bool {
    let head = Array(bytes.prefix(16))
    return marks.contains { head.starts(with: $0) } || head.dropFirst(4).starts(with: "ftyp".utf8)
  }

  private static let marks: [[UInt8]] =
    [[0xFF, 0xD8, 0xFF], [0x89, 0x50, 0x4E, 0x47], [0xD0, 0xCF, 0x11, 0xE0], [0x1A, 0x45, 0xDF, 0xA3]]
    + ["GIF87a", "GIF89a", "%PDF-", "II*\0", "MM\0*", "OggS", "fLaC", "ID3", "\u{7F}ELF", "SQLite format 3"]
    .map {
      Array($0.utf8)
    }

  /// Whether bytes that begin like nothing known end with the directory of a zip: one behind a program that unpacks it.
  static func endsAsZip(_ bytes: [UInt8]) -> Bool {
    // Programs hold NUL early on and no text does: pages that speak of zip files are passed by quickly.
    guard bytes.count > 22, bytes.prefix(1024).contains(0) else { return false }
    let tail = Array(bytes.suffix(1 << 16))
    guard let end = tail.indices.last(where: { tail[$0...].starts(with: [0x50, 0x4B, 0x05, 0x06]) }) else {
      return false
    }
    return tail.count - end >= 22
  }

  /// A frame in front of zstd data that holds something else: a dictionary, in a `.warc.zst`.
  private static func isSkippableFrame(_ head: [UInt8]) -> Bool {
    head.count > 8 && (0x50...0x5F).contains(head[0]) && head[1] == 0x2A && head[2] == 0x4D && head[3] == 0x18
  }
}
