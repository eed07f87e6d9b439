/// Unpacks the body of an answer, as its `Content-Encoding` names it.
public enum PackedBody {
  /// - Parameters:
  ///   - encoding: the field's value, as in `gzip` or `br`; anything unknown leaves the body as it is.
  ///   - limit: bytes to unpack at most.
  /// - Returns: the body, and whether it is whole. Crawlers that unpack by themselves leave the header in place:
  ///   a body that is not packed is given as it is.
  public static func unpack(_ body: [UInt8], encoding: String, limit: Int) -> (bytes: [UInt8], isWhole: Bool)
  {
    let encoding = encoding.lowercased()
    guard let first = body.first, first != 0x3C else { return (body, true) }
    if body.starts(with: [0x1F, 0x8B]) && encoding.contains("gzip")
      || body.starts(with: [0x28, 0xB5, 0x2F, 0xFD]) && encoding.contains("zstd")
    {
      let stream = ByteStream(unpacking: body)
      let (bytes, isWhole) = stream.all(limit: limit)
      return (bytes, isWhole && stream.trouble.isEmpty && !bytes.isEmpty)
    }
    if encoding.contains("deflate") {
      // Some servers send zlib, as the standard says, others bare deflate.
      let isZlib = body.count > 1 && first & 0x0F == 8 && (Int(first) << 8 + Int(body[1])) % 31 == 0
      return inflate(body, isZlib ? .zlib : .none, limit: limit)
    }
    if encoding.contains("br") {
      let (bytes, isWhole) = BrotliReader.unpack(body, limit: limit)
      return (bytes, isWhole)
    }
    return (body, true)
  }

  private static func inflate(_ body: [UInt8], _ wrapping: Inflater.Wrapping, limit: Int) -> ([UInt8], Bool) {
    guard let inflater = Inflater(wrapping) else { return ([], false) }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    var at = 0
    while bytes.count <= limit {
      var filled = 0
      let status = inflater.step(body, &at, &piece, &filled)
      bytes += piece[..<filled]
      switch status {
      case .end: return (bytes, true)
      case .more where filled > 0 || at < body.count: continue
      default: return (bytes, false)
      }
    }
    return (bytes, false)
  }
}
