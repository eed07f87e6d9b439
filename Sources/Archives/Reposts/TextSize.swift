/// How long a text is, in four bytes: its letters, and whether different authors may well have written its words.
struct TextSize: Equatable, BitwiseCopyable {
  /// A text without letters, which is nobody's copy.
  static let none = TextSize(packed: 0)

  /// The letters; negative for a short text.
  let packed: Int32

  init(packed: Int32) { self.packed = packed }

  init(_ sketch: RepostSketch) {
    let letters = Int32(clamping: sketch.fingerprint.length)
    packed = sketch.isShort ? -letters : letters
  }

  var isShort: Bool { packed < 0 }

  /// Whether one may be a repost of the other: a short text inside a long one is a quotation.
  func fits(_ other: TextSize) -> Bool {
    let (left, right) = (packed.magnitude, other.packed.magnitude)
    return min(left, right) >= (max(left, right) + 1) / 2
  }
}
