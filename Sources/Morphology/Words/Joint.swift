/// How a morpheme joins the one before it: what it needs on its left, what it offers on its right.
///
/// A stem offers only the endings its sound and irregularity admit; so 더우 (덥다) takes ㄴ and 면 but not 고.
package struct Joint: OptionSet, Hashable, Sendable, BitwiseCopyable {
  package let rawValue: UInt16
  package init(rawValue: UInt16) { self.rawValue = rawValue }

  /// Anything that is not an ending.
  static let free = Joint(rawValue: 1)
  /// Endings that begin with a consonant no stem changes before: 고, 지, 게, 다.
  static let consonant = Joint(rawValue: 2)
  /// Endings that begin with ㄴ: 는, 네, 니.
  static let nasal = Joint(rawValue: 4)
  /// Endings that begin with ㅅ: 시, 세요, 습니다.
  static let sibilant = Joint(rawValue: 8)
  /// Endings that close the stem's last syllable: ㄴ, ㄹ, ㅁ, ㅂ니다.
  static let closing = Joint(rawValue: 16)
  /// Endings that lost their 으 after a vowel or ㄹ: 면, 며, 려고.
  static let liquid = Joint(rawValue: 32)
  /// Endings that begin with 으, 은, 을, 음.
  static let eu = Joint(rawValue: 64)
  /// The same endings where 으 melted into the stem: the 면 of 더우면, the ㄴ of 더운.
  static let meltedEu = Joint(rawValue: 128)
  /// Endings that begin with 어 or 아.
  static let eo = Joint(rawValue: 256)
  /// The same endings where 어 melted into the stem: the 서 of 가서, the ㅆ of 했.
  static let meltedEo = Joint(rawValue: 512)
  /// The same endings with 여, after 하.
  static let yeo = Joint(rawValue: 1024)

  /// Whatever there is to offer.
  static let anything = Joint(rawValue: 0xFFFF)

  static let afterConsonant: Joint = [.consonant, .nasal, .sibilant, .eu, .eo]
  static let afterLiquid: Joint = [.consonant, .liquid, .eu, .eo]
  static let afterVowel: Joint = [.consonant, .nasal, .sibilant, .closing, .liquid, .eo]
}
