/// A feature of a text: a 64-bit digest of its name, so that nothing is spelled out while labelling.
struct FeatureKey: Hashable, Sendable, Comparable {
  let value: UInt64

  static func < (left: FeatureKey, right: FeatureKey) -> Bool { left.value < right.value }

  /// The key of a readable name.
  init(_ name: String) {
    var hash = FeatureKey.Hasher()
    for byte in name.utf8 { hash.add(byte) }
    value = hash.value
  }

  /// The key of what was hashed.
  init(_ hash: Hasher) { value = hash.value }

  /// The hash of `s:`, with which the keys of runs of folded letters begin.
  static let letters = FeatureKey.Hasher("s:")

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

  /// FNV-1a, 64 bits (Fowler, Noll, Vo 1991).
  struct Hasher {
    private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

    init() {}

    init(_ name: String) { add(name) }

    mutating func add(_ byte: UInt8) {
      value = (value ^ UInt64(byte)) &* 0x100_0000_01b3
    }

    mutating func add(_ name: String) {
      for byte in name.utf8 { add(byte) }
    }

    /// Adds the spelling of a folded letter, of at most three bytes.
    mutating func add(letter unit: Unit) {
      var spelled = FeatureKey.packed[Int(unit)]
      while spelled != 0 {
        add(UInt8(truncatingIfNeeded: spelled))
        spelled >>= 8
      }
    }
  }

  // The spellings again, first byte lowest.
  private static let packed: [UInt32] = spelling.map { bytes in
    bytes.reversed().reduce(0) { $0 << 8 | UInt32($1) }
  }

  /// Eight hexadecimal digits for a long text.
  static func digest(_ text: String) -> String {
    let digits = Array("0123456789abcdef".utf8)
    var rest = FeatureKey(text).value
    var bytes: [UInt8] = []
    for _ in 0..<8 {
      bytes.append(digits[Int(rest & 15)])
      rest >>= 4
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
