internal import Posts

/// Readings as bytes and back: numbers of eight bytes, texts behind their length, absence as the length -1.
struct ReadingCode {
  private(set) var bytes: [UInt8]
  private var at = 0

  init(_ bytes: [UInt8] = []) { self.bytes = bytes }

  mutating func write(_ reading: FileReading) {
    write(reading.file)
    write(reading.byteCount)
    for text in [
      reading.sha256, reading.format, reading.encoding, reading.encodingReason, reading.platform,
    ] {
      write(text)
    }
    write(reading.postCount)
    write(reading.rejections.count)
    for loss in reading.rejections {
      for text in [loss.reason, loss.message.ko, loss.message.en, loss.location.file] { write(text) }
      for number in [loss.location.record, loss.location.byteOffset, loss.byteCount] {
        write(number == nil ? 0 : 1)
        write(number ?? 0)
      }
    }
  }

  /// The next reading; `nil` at the end.
  mutating func read() -> FileReading? {
    guard at < bytes.count, let file = text() else { return nil }
    let byteCount = number()
    let texts = (0..<5).map { _ in text() }
    let postCount = number()
    let losses = (0..<number()).map { _ in rejection() }
    return FileReading(
      file: file, byteCount: byteCount, sha256: texts[0] ?? "", format: texts[1], encoding: texts[2],
      encodingReason: texts[3], platform: texts[4], postCount: postCount, rejections: losses)
  }

  private mutating func rejection() -> Rejection {
    let texts = (0..<4).map { _ in text() ?? "" }
    let numbers = (0..<3).map { _ in optionalNumber() }
    return Rejection(
      reason: texts[0], message: Bilingual(ko: texts[1], en: texts[2]),
      location: SourceLocation(file: texts[3], record: numbers[0], byteOffset: numbers[1]),
      byteCount: numbers[2])
  }

  private mutating func write(_ number: Int) {
    for shift in stride(from: 0, to: 64, by: 8) { bytes.append(UInt8(truncatingIfNeeded: number >> shift)) }
  }

  private mutating func write(_ text: String?) {
    write(text?.utf8.count ?? -1)
    if let text { bytes += text.utf8 }
  }

  private mutating func number() -> Int {
    var number = 0
    for shift in stride(from: 0, to: 64, by: 8) where at < bytes.count {
      number |= Int(bytes[at]) << shift
      at += 1
    }
    return number
  }

  private mutating func optionalNumber() -> Int? {
    let isThere = number() == 1
    let value = number()
    return isThere ? value : nil
  }

  private mutating func text() -> String? {
    let length = number()
    guard length >= 0, length <= bytes.count - at else { return nil }
    defer { at += length }
    return String(decoding: bytes[at..<at + length], as: UTF8.self)
  }
}
