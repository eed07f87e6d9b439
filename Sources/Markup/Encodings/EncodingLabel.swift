/// What labels of encodings mean in practice, and where a document writes them.
enum EncodingLabel {
  /// The name that iconv knows for `label`; `nil` for labels that are unknown or a smuggling road (UTF-7).
  ///
  /// Every label of Korean pages means CP949: pages labelled `euc-kr` hold syllables that strict EUC-KR lacks.
  static func canonical(_ label: String) -> String? {
    let name = label.lowercased().filter { $0 != "_" && $0 != "-" && $0 != " " }
    switch name {
    case "euckr", "cseuckr", "ksc56011987", "ksc56011989", "ksc5601", "korean", "windows949", "ms949",
      "cp949",
      "949", "uhc", "xwindows949", "isoir149", "ksx1001", "csksc56011987":
      return "CP949"
    case "utf8", "unicode11utf8", "xunicode20utf8": return "UTF-8"
    case "iso88591", "latin1", "ascii", "usascii", "windows1252", "cp1252", "xcp1252", "ansix3.41968", "l1":
      return "CP1252"
    case "shiftjis", "sjis", "xsjis", "ms932", "windows31j", "cp932": return "CP932"
    case "gb2312", "gbk", "xgbk", "cp936", "gb18030", "chinese", "windows936": return "GB18030"
    case "eucjp", "xeucjp": return "EUC-JP"
    case "big5", "big5hkscs", "cp950", "xxbig5": return "BIG5-HKSCS"
    case "iso2022kr", "csiso2022kr": return "ISO-2022-KR"
    case "iso2022jp": return "ISO-2022-JP"
    case "johab": return "JOHAB"
    case "utf16", "utf16le", "unicode", "ucs2": return "UTF-16LE"
    case "utf16be": return "UTF-16BE"
    case "utf32", "utf32le": return "UTF-32LE"
    case "utf32be": return "UTF-32BE"
    case "koi8r": return "KOI8-R"
    case "koi8u": return "KOI8-U"
    case "tis620", "windows874", "iso885911": return "CP874"
    case "macintosh", "xmacroman": return "MACINTOSH"
    default:
      for (prefix, iconv) in [("iso8859", "ISO-8859-"), ("windows125", "CP125"), ("cp125", "CP125")] {
        let rest = name.dropFirst(prefix.count)
        if name.hasPrefix(prefix), (1...2).contains(rest.count), rest.allSatisfy(\.isNumber) {
          return iconv + rest
        }
      }
      return nil
    }
  }

  /// The label of an XML declaration at the very start.
  static func xmlDeclaration(in bytes: [UInt8]) -> String? {
    let head = bytes.prefix(256)
    guard let open = head.firstIndex(of: 0x3C), head[open...].starts(with: "<?xml".utf8),
      let close = head[open...].firstIndex(of: 0x3E)
    else { return nil }
    return value(after: "encoding", in: Array(head[open..<close]))
  }

  /// The label of a `meta` element within the first 8 KiB.
  static func meta(in bytes: [UInt8]) -> String? {
    let head = Array(bytes.prefix(8192))
    var from = 0
    while let tag = head.find("<meta", from: from, ignoringCase: true) {
      let end = head[tag...].firstIndex(of: 0x3E) ?? head.count
      if let label = value(after: "charset", in: Array(head[tag..<end])) { return label }
      from = tag + 5
    }
    return nil
  }

  /// `charset=utf-8` of an HTTP content type or a `meta` element.
  static func value(after key: String, in bytes: [UInt8]) -> String? {
    guard let at = bytes.find(key, from: 0, ignoringCase: true) else { return nil }
    var rest = bytes[(at + key.utf8.count)...].drop { $0 == 0x20 || $0 == 0x09 }
    guard rest.popFirst() == 0x3D else { return nil }
    rest = rest.drop { $0 == 0x20 || $0 == 0x22 || $0 == 0x27 }
    let label = rest.prefix { byte in
      (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
        || [0x2D, 0x2E, 0x3A, 0x5F].contains(byte)
    }
    return label.isEmpty ? nil : String(decoding: label, as: UTF8.self)
  }
}
