/// A feature of a text: a 64-bit digest of its name, so that nothing is spelled out while labelling.
struct FeatureKey: Hashable, Sendable, Comparable {
  let value: UInt64

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

  /// The spelling of each folded letter, hashed.
  static let ofLetter = spelling.map { Part($0) }

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

    init<Bytes: Sequence<UInt8>>(_ bytes: Bytes) {
      for byte in bytes {
        value = value &* Hasher.base &+ UInt64(byte)
        power = power &* Hasher.base
      }
    }
  }
}
