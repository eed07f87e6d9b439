/// Names a pattern in a model: eight hexadecimal digits of its FNV-1a hash (Fowler, Noll, Vo 1991).
enum PatternDigest {
  static func of(_ pattern: String) -> String {
    let hash = pattern.utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: (0..<8).map { digits[Int(hash >> (4 * $0) & 15)] }, as: UTF8.self)
  }
}
