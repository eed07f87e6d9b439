/// A feature of a text: a 64-bit digest of its name, so that nothing is spelled out while labelling.
struct FeatureKey: Hashable, Sendable, Comparable {
  let value: UInt64

  /// Stands for the key of a feature that is known by its row alone.
  static let unnamed = FeatureKey(value: 0)

  /// The key whose digest is `value`.
  init(value: UInt64) { self.value = value }

  static func < (left: FeatureKey, right: FeatureKey) -> Bool { left.value < right.value }

  /// The key of a readable name.
  init(_ name: String) { self.init(Hasher(name)) }

  /// The key of what was hashed, its bits mixed (Steele, Lea, Flood 2014) so that any of them can serve as a place.
  init(_ hash: Hasher) {
    var bits = hash.value
    bits = (bits ^ bits >> 30) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ bits >> 27) &* 0x94D0_49BB_1331_11EB
    value = bits ^ bits >> 31
  }

  /// The hash of `s:`, with which the keys of runs of folded letters begin.
  static let letters = Hasher("s:")

  /// The readable name of a run of folded letters.
  static func name(units: ArraySlice<Unit>) -> String {
    "s:" + String(decoding: units.flatMap { spelling[Int($0)] }, as: UTF8.self)
  }

  // Letters as they are shown in the model; signs by a mark of their own.
  private static let spelling: [[UInt8]] = {
    let shown =
      "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎㅏㅑㅓㅔㅗㅚㅛㅜㅟㅠㅡㅣ_0123456789abcdefghijklmnopqrstuvwxyz"
      + "♪♭♩.?,~\"%#漢☺*()"
    var spellings = shown.unicodeScalars.map { Array(String($0).utf8) }
    while spellings.count < Unit.count { spellings.append([0x21]) }
    return spellings
  }()

  // For each scalar up to the last that spells a letter, that letter.
  private static let letterOfScalar = {
    var letters = [Unit](repeating: Unit.none, count: (ranks.max() ?? 0) + 1)
    for (letter, scalar) in ranks.enumerated() where letters[scalar] == Unit.none {
      letters[scalar] = Unit(letter)
    }
    return letters
  }()

  // The place of each letter in the order in which names are sorted.
  private static let ranks = spelling.map {
    Int(String(decoding: $0, as: UTF8.self).unicodeScalars.first?.value ?? 0)
  }

  /// Where `letter` stands among the letters when names are sorted.
  static func rank(of letter: Unit) -> Int { ranks[Int(letter)] }

  /// The letters of the run of folded letters whose name these bytes are; `nil` if it names something else.
  static func letters(ofName bytes: Span<UInt8>) -> [Unit]? {
    guard bytes.count > 2, bytes[0] == UInt8(ascii: "s"), bytes[1] == UInt8(ascii: ":") else { return nil }
    var letters: [Unit] = []
    letters.reserveCapacity(bytes.count / 3)
    let letterOfScalar = letterOfScalar
    var scalar = 0
    for place in 2..<bytes.count {
      let byte = bytes[place]
      switch byte {
      case ..<0x80: scalar = Int(byte)
      case ..<0xC0: scalar = scalar << 6 | Int(byte & 0x3F)
      case ..<0xE0: scalar = Int(byte & 0x1F)
      case ..<0xF0: scalar = Int(byte & 0x0F)
      default: scalar = Int(byte & 0x07)
      }
      let isLast = place + 1 == bytes.count || bytes[place + 1] & 0xC0 != 0x80
      guard isLast else { continue }
      // A letter that no text has: such a run is found nowhere.
      guard scalar < letterOfScalar.count, letterOfScalar[scalar] != Unit.none else { return [] }
      letters.append(letterOfScalar[scalar])
    }
    return letters
  }

  /// The spelling of each folded letter, hashed.
  static let ofLetter = spelling.map { Part(String(decoding: $0, as: UTF8.self)) }

  /// The polynomial of the bytes, modulo 2⁶⁴ (Karp and Rabin 1987): a name can be hashed from the hashes of its parts.
  struct Hasher: Sendable {
    private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325
    fileprivate static let base: UInt64 = 0x9E37_79B9_7F4A_7C15

    init() {}

    init(_ name: String) {
      for byte in name.utf8 { add(byte) }
    }

    @inline(__always)
    mutating func add(_ byte: UInt8) { value = value &* Hasher.base &+ UInt64(byte) }

    /// Adds the bytes of `part`.
    @inline(__always)
    mutating func add(_ part: Part) { value = value &* part.power &+ part.value }
  }

  /// A stretch of a name, hashed once for all names that hold it.
  struct Part: Sendable {
    fileprivate private(set) var value: UInt64 = 0
    fileprivate private(set) var power: UInt64 = 1

    private init(value: UInt64, power: UInt64) {
      self.value = value
      self.power = power
    }

    /// What two stretches give one after the other.
    static func + (left: Part, right: Part) -> Part {
      Part(value: left.value &* right.power &+ right.value, power: left.power &* right.power)
    }

    init(_ text: String) {
      let bytes = text.utf8.span
      for place in bytes.indices {
        value = value &* Hasher.base &+ UInt64(bytes[place])
        power = power &* Hasher.base
      }
    }
  }
}
