/// Unpacks gzip: all its members, and after a damaged one the next that is whole, as a crawl's records are one each.
final class GzipReader {
  private let inflater: Inflater
  private let refill: () -> [UInt8]
  private var input: [UInt8] = []
  private var at = 0
  private var memberStart = 0
  private var isInMember = false
  private var output = [UInt8](repeating: 0, count: 1 << 18)
  private(set) var trouble: StreamTrouble = []

  /// - Parameter refill: gives the next packed bytes; none at the end.
  init?(_ refill: @escaping () -> [UInt8]) {
    guard let inflater = Inflater(.gzip) else { return nil }
    self.inflater = inflater
    self.refill = refill
  }

  /// Whether a member of gzip may begin at `at`: its first bytes are there, as far as there are any.
  static func mayBegin(_ bytes: Span<UInt8>, _ at: Int) -> Bool {
    guard at < bytes.count, bytes[at] == 0x1F else { return false }
    guard at + 1 < bytes.count else { return true }
    return bytes[at + 1] == 0x8B && (at + 2 >= bytes.count || bytes[at + 2] == 0x08)
  }

  /// The next unpacked bytes, of one member or of many; empty at the end.
  func next() -> [UInt8] {
    var filled = 0
    while filled < output.count {
      if at == input.count {
        // What is unpacked goes out before more is asked for, so that a stream that ends badly has given all it had.
        if filled > 0 { break }
        input = refill()
        (at, memberStart) = (0, 0)
        guard !input.isEmpty else {
          if isInMember { trouble.insert(.truncated) }
          break
        }
      }
      guard isInMember || findMember() else { continue }
      switch inflater.step(input, &at, &output, &filled) {
      case .more: continue
      case .end: isInMember = false
      case .mismatch:
        trouble.insert(.mismatch)
        isInMember = false
        // The length behind a checksum that does not fit is part of the member.
        if !GzipReader.mayBegin(input.span, at) { at = min(at + 4, input.count) }
      case .broken:
        trouble.insert(.broken)
        isInMember = false
        at = min(memberStart + 1, input.count)
      }
    }
    return Array(output[..<filled])
  }

  /// Goes to the next member in the input at hand; `false` if there is none.
  private func findMember() -> Bool {
    let input = self.input
    let span = input.span
    while at < span.count, span[at] == 0 { at += 1 }
    var found = at
    while found < span.count, !GzipReader.mayBegin(span, found) { found += 1 }
    // The rest of a member that broke is known to be lost; anything else stands behind the last one.
    if found > at, !trouble.contains(.broken) { trouble.insert(.trailing) }
    at = found
    guard at < input.count else { return false }
    memberStart = at
    inflater.reset()
    isInMember = true
    return true
  }
}
