internal import Posts

/// What is kept of a text to know near-duplicates of it: a sketch of its syllable 3-grams.
///
/// MinHash (Broder 1997) with one pass and many buckets (Li, Owen and Zhang 2012, "One permutation hashing"): the
/// share of equal buckets estimates the share of common 3-grams.
struct Fingerprint: Sendable {
  /// Buckets; 4 bytes each.
  static let size = 48
  /// The bands by which candidates are found: so many neighbouring buckets must agree.
  static let bands = 16

  /// The least hash of each bucket, borrowed from the next one where it is empty.
  let buckets: [UInt32]
  /// Letters, digits and syllables of the text, after folding.
  let length: Int

  /// A fingerprint that was made before; `buckets` are `size`.
  init(buckets: [UInt32], length: Int) {
    self.buckets = buckets
    self.length = length
  }

  /// - Complexity: O(length of the text).
  init(_ text: String) { self.init(scalars: Fingerprint.scalars(of: text)) }

  /// The scalars of a text.
  static func scalars(of text: String) -> [UInt32] {
    let bytes = text.utf8.span
    var scalars: [UInt32] = []
    // Hangul has three bytes a letter.
    scalars.reserveCapacity(bytes.count / 2 + 16)
    var at = 0
    while at < bytes.count { scalars.append(bytes.scalar(at: &at)) }
    return scalars
  }

  /// The fingerprint of the text of these scalars.
  init(scalars: [UInt32]) {
    let units = Fingerprint.folded(scalars)
    length = units.count
    var least = [UInt32](repeating: .max, count: Fingerprint.size)
    let width = min(3, units.count)
    if width > 0 {
      for start in 0...(units.count - width) {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for place in start..<start + width { hash = (hash ^ UInt64(units[place])) &* 0x100_0000_01B3 }
        // A good mixer, since neighbouring syllables differ in few bits (Steele, Lea and Flood 2014).
        hash = (hash ^ hash >> 30) &* 0xBF58_476D_1CE4_E5B9
        hash = (hash ^ hash >> 27) &* 0x94D0_49BB_1331_11EB
        hash ^= hash >> 31
        let bucket = Int(hash >> 32) % Fingerprint.size
        least[bucket] = min(least[bucket], UInt32(truncatingIfNeeded: hash))
      }
    }
    buckets = Fingerprint.densified(least)
  }

  /// Fills empty buckets from the next full one, so that short texts compare fairly (Shrivastava and Li 2014).
  private static func densified(_ least: [UInt32]) -> [UInt32] {
    guard let first = least.firstIndex(where: { $0 != .max }) else { return least }
    var filled = least
    // From the last bucket to the first: the next full one, and how far it is.
    var (next, distance) = (least[first], UInt32(first))
    for index in least.indices.reversed() {
      distance += 1
      if least[index] == .max {
        filled[index] = next &+ distance &* 0x9E37_79B9
      } else {
        (next, distance) = (least[index], 0)
      }
    }
    return filled
  }

  /// FNV-1a, 64 bits.
  static func digest(_ text: String) -> UInt64 {
    text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }

  /// The keys of the bands; texts that share one are candidates.
  var keys: [UInt64] {
    let width = Fingerprint.size / Fingerprint.bands
    return (0..<Fingerprint.bands).map { band in
      var hash = UInt64(band) &* 0x9E37_79B9_7F4A_7C15
      for bucket in buckets[band * width..<(band + 1) * width] {
        hash = (hash ^ UInt64(bucket)) &* 0x100_0000_01B3
        hash ^= hash >> 29
      }
      return hash
    }
  }

  /// Letters, digits and syllables in lower case; addresses, mentions, marks and laughter are no part of a text.
  static func folded(_ text: String) -> [UInt32] { folded(scalars(of: text)) }

  private static func folded(_ scalars: [UInt32]) -> [UInt32] {
    var units: [UInt32] = []
    units.reserveCapacity(scalars.count)
    var place = 0
    while place < scalars.count {
      guard !isSpace(scalars[place]) else {
        place += 1
        continue
      }
      let isKept = !isAddress(scalars, at: place)
      while place < scalars.count, !isSpace(scalars[place]) {
        if isKept { fold(scalars[place], into: &units) }
        place += 1
      }
    }
    return units
  }

  /// Whether the word at `start` is a mention or the address of a page.
  private static func isAddress(_ scalars: [UInt32], at start: Int) -> Bool {
    switch scalars[start] {
    case 0x40: true
    case 0x68:
      scalars[start...].starts(with: "http://".unicodeScalars.lazy.map(\.value))
        || scalars[start...].starts(with: "https://".unicodeScalars.lazy.map(\.value))
    default: false
    }
  }

  @inline(__always)
  private static func fold(_ scalar: UInt32, into units: inout [UInt32]) {
    switch scalar {
    case 0x30...0x39, 0x61...0x7A, 0xAC00...0xD7A3: units.append(scalar)
    case 0x41...0x5A: units.append(scalar + 32)
    // ㅋㅋ, ㅠㅠ, ㄹㅇ: added and left out at will.
    case 0..<0x80, 0x3131...0x318E: break
    default:
      guard let properties = Unicode.Scalar(scalar)?.properties else { return }
      for lower in properties.lowercaseMapping.unicodeScalars where lower.properties.isAlphabetic {
        units.append(lower.value)
      }
    }
  }

  @inline(__always)
  private static func isSpace(_ scalar: UInt32) -> Bool {
    // Most letters are syllables of Hangul.
    if (0xAC00...0xD7A3).contains(scalar) { return false }
    return Unicode.Scalar(scalar)?.isWhiteSpace ?? false
  }
}
