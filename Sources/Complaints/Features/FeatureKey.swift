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

  /// The key of `name` followed by `more`.
  init(_ name: String, _ more: String) {
    var hash = FeatureKey.Hasher()
    for byte in name.utf8 { hash.add(byte) }
    for byte in more.utf8 { hash.add(byte) }
    value = hash.value
  }

  /// The key of a run of folded letters: that of `s:` and their spelling.
  init(units: ArraySlice<Unit>) {
    var hash = FeatureKey.Hasher()
    hash.add(0x73)
    hash.add(0x3A)
    for unit in units { for byte in FeatureKey.spelling[Int(unit)] { hash.add(byte) } }
    value = hash.value
  }

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
    mutating func add(_ byte: UInt8) {
      value = (value ^ UInt64(byte)) &* 0x100_0000_01b3
    }
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
