/// Text of a file made clean UTF-8, and what is known of how it was stored.
public struct Transcoded: Sendable {
  /// Why an encoding was chosen, as the ledger names it.
  public enum Reason: String, Sendable {
    case bom
    case valid = "utf-8-valid"
    case http, meta, xml, guess, pinned
  }

  /// Well-formed UTF-8 without NUL and without byte order mark.
  public let text: [UInt8]
  /// The encoding it was read in, as in `UTF-8` or `CP949`.
  public let encoding: String
  /// Why that encoding.
  public let reason: Reason
  /// Bytes that were no character and became U+FFFD.
  public let replaced: Int
  /// Bytes of a last character whose other bytes are missing; they are not in the text.
  public let cut: Int
  /// The way back to stored bytes.
  public let offsets: OffsetMap
}

/// Makes clean UTF-8 of what was stored, as browsers and Korean sites really use encodings.
///
/// In this order: what the user pins, byte order mark, strictly valid UTF-8 whatever the label says, the labels of
/// HTTP, `meta` and XML, and a guess between CP949, damaged UTF-8 and windows-1252.
public enum Transcoder {
  /// - Parameters:
  ///   - http: the label of the HTTP content type, if the bytes came with one.
  ///   - pinned: the encoding the user names for this file.
  /// - Complexity: O(*n*); bytes that are clean UTF-8 already are not copied.
  public static func transcode(_ bytes: [UInt8], http: String? = nil, pinned: String? = nil) -> Transcoded {
    if let pinned, let name = EncodingLabel.canonical(pinned) {
      return convert(bytes, as: name, .pinned)
    }
    if let (name, length) = byteOrderMark(bytes) { return convert(bytes, as: name, .bom, skip: length) }
    let scan = UTF8Scan(bytes)
    if scan.nulls > bytes.count / 8, let wide = wideGuess(bytes) { return convert(bytes, as: wide, .guess) }
    if scan.invalid == 0, scan.cut == 0 || scan.multibyte > 0 {
      if scan.multibyte == 0, let name = shiftingLabel(bytes, http) {
        return convert(bytes, as: name.0, name.1)
      }
      return utf8(bytes, scan, .valid)
    }
    if scan.multibyte > 4 * scan.invalid, scan.multibyte > 1 { return utf8(bytes, scan, .guess) }
    let labels: [(String?, Transcoded.Reason)] = [
      (http, .http), (EncodingLabel.meta(in: bytes), .meta), (EncodingLabel.xmlDeclaration(in: bytes), .xml),
    ]
    for (label, reason) in labels {
      guard let label, let name = EncodingLabel.canonical(label), name != "UTF-8", !name.hasPrefix("UTF-")
      else { continue }
      // A western label over bytes that read well as Korean is a mistake of the server.
      if name == "CP1252", looksKorean(bytes) { continue }
      return convert(bytes, as: name, reason)
    }
    if looksKorean(bytes) { return convert(bytes, as: "CP949", .guess) }
    let label = labels.lazy.compactMap(\.0).compactMap(EncodingLabel.canonical).first
    if label == "UTF-8" || scan.multibyte > scan.invalid { return utf8(bytes, scan, .guess) }
    return convert(bytes, as: "CP1252", .guess)
  }

  private static func byteOrderMark(_ bytes: [UInt8]) -> (String, Int)? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return ("UTF-8", 3) }
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]) { return ("UTF-32LE", 4) }
    if bytes.starts(with: [0, 0, 0xFE, 0xFF]) { return ("UTF-32BE", 4) }
    if bytes.starts(with: [0xFF, 0xFE]) { return ("UTF-16LE", 2) }
    if bytes.starts(with: [0xFE, 0xFF]) { return ("UTF-16BE", 2) }
    return nil
  }

  /// UTF-16 and UTF-32 without a mark: where in each group of four the zeros of ASCII stand.
  private static func wideGuess(_ bytes: [UInt8]) -> String? {
    var zeros = [0, 0, 0, 0]
    let sample = bytes.prefix(4096)
    for (index, byte) in sample.enumerated() where byte == 0 { zeros[index % 4] += 1 }
    let many = sample.count / 16
    let pattern = zeros.map { $0 > many }
    switch pattern {
    case [false, true, true, true]: return "UTF-32LE"
    case [true, true, true, false]: return "UTF-32BE"
    case [false, true, false, true]: return "UTF-16LE"
    case [true, false, true, false]: return "UTF-16BE"
    default: return nil
    }
  }

  /// ISO-2022 is pure ASCII to the eye of a validator; its escape sequence and a label together name it.
  private static func shiftingLabel(_ bytes: [UInt8], _ http: String?) -> (String, Transcoded.Reason)? {
    guard bytes.prefix(65536).contains(0x1B) else { return nil }
    let labels: [(String?, Transcoded.Reason)] = [
      (http, .http), (EncodingLabel.meta(in: bytes), .meta), (EncodingLabel.xmlDeclaration(in: bytes), .xml),
    ]
    for (label, reason) in labels {
      if let label, let name = EncodingLabel.canonical(label), name.hasPrefix("ISO-2022") {
        return (name, reason)
      }
    }
    return bytes.find("\u{1B}$)C", from: 0) == nil ? nil : ("ISO-2022-KR", .guess)
  }

  /// Whether pairs of high bytes are mostly the Hangul rows of KS X 1001 and hardly any byte is left over.
  private static func looksKorean(_ bytes: [UInt8]) -> Bool {
    let sample = bytes.prefix(1 << 20)
    var hangul = 0
    var other = 0
    var errors = 0
    var at = 0
    while at < sample.count {
      let lead = sample[at]
      guard lead >= 0x80 else {
        at += 1
        continue
      }
      let trail = at + 1 < sample.count ? sample[at + 1] : 0
      if (0xB0...0xC8).contains(lead), (0xA1...0xFE).contains(trail) {
        hangul += 1
      } else if (0x81...0xFE).contains(lead), trail >= 0x41, trail != 0xFF {
        other += 1
      } else {
        errors += 1
        at += 1
        continue
      }
      at += 2
    }
    return hangul > 0 && hangul >= other && errors * 20 <= hangul + other + 19
  }

  private static func convert(
    _ bytes: [UInt8], as name: String, _ reason: Transcoded.Reason, skip: Int = 0
  ) -> Transcoded {
    if name == "UTF-8" {
      let text = skip == 0 ? bytes : Array(bytes[skip...])
      return utf8(text, UTF8Scan(text), reason, skip: skip)
    }
    guard let iconv = Iconv(from: name) else { return utf8(bytes, UTF8Scan(bytes), .guess) }
    let output = iconv.convert(bytes, from: skip)
    let width: OffsetMap.Width =
      switch name {
      case "UTF-16LE", "UTF-16BE": .utf16
      case "UTF-32LE", "UTF-32BE": .utf32
      case _ where name.hasPrefix("CP125") || name.hasPrefix("ISO-8859") || name.hasPrefix("KOI8"): .single
      default: .double
      }
    return Transcoded(
      text: output.text, encoding: name == "CP1252" ? "windows-1252" : name, reason: reason,
      replaced: output.replaced, cut: output.cut,
      offsets: OffsetMap(
        width: width, marks: output.marks, stored: bytes, written: output.text, skipped: skip))
  }

  private static func utf8(
    _ bytes: [UInt8], _ scan: UTF8Scan, _ reason: Transcoded.Reason, skip: Int = 0
  ) -> Transcoded {
    guard scan.invalid > 0 || scan.nulls > 0 || scan.cut > 0 else {
      return Transcoded(
        text: bytes, encoding: "UTF-8", reason: reason, replaced: 0, cut: 0, offsets: OffsetMap(skipped: skip)
      )
    }
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + 2 * scan.invalid)
    var marks: [OffsetMap.Mark] = []
    let span = bytes.span
    var at = 0
    var nextMark = 0
    // Half a letter behind letters; alone it may be one of a narrower encoding.
    let cut = scan.multibyte > 0 ? scan.cut : 0
    while at < span.count - cut {
      if at >= nextMark {
        marks.append(OffsetMap.Mark(written: text.count, stored: at))
        nextMark = at + 4096
      }
      let length = UTF8Scan.length(at: at, in: span)
      if span[at] == 0 {
        at += 1
      } else if length == 0 {
        text.append(contentsOf: [0xEF, 0xBF, 0xBD])
        at += 1
      } else {
        for offset in 0..<length { text.append(span[at + offset]) }
        at += length
      }
    }
    return Transcoded(
      text: text, encoding: "UTF-8", reason: reason, replaced: scan.invalid + scan.cut - cut, cut: cut,
      offsets: OffsetMap(width: .utf8, marks: marks, stored: bytes, written: text, shift: skip))
  }
}
