extension Tag {
  /// A tag as a lexicon writes it: `NNG`, `VV-I` (irregular), `SSO`.
  ///
  /// - Returns: `nil` for tags the tag set does not have; the second part says whether the stem is irregular.
  package static func parse(_ text: Substring) -> (tag: Tag, irregular: Bool)? {
    if let tag = Tag(rawValue: String(text)) { return (tag, false) }
    if text.hasSuffix("-I") || text.hasSuffix("-R") {
      return Tag(rawValue: String(text.dropLast(2))).map { ($0, text.hasSuffix("I")) }
    }
    switch text {
    case "SSO", "SSC": return (.SS, false)
    case "SB": return (.SN, false)
    case "MMA", "MMD", "MMN": return (.MM, false)
    case "NNBC": return (.NNB, false)
    default: return nil
    }
  }

  /// Whether endings follow it: verbs, adjectives, auxiliaries, copulas, and the suffixes that make them.
  package var isStem: Bool {
    switch self {
    case .VV, .VA, .VX, .VCP, .VCN, .XSV, .XSA: true
    default: false
    }
  }

  /// Whether it follows a stem.
  package var isEnding: Bool {
    switch self {
    case .EP, .EF, .EC, .ETN, .ETM: true
    default: false
    }
  }

  /// Whether it is a sign, a number or foreign: whatever has no Hangul of its own.
  package var isSymbol: Bool {
    switch self {
    case .SF, .SP, .SS, .SE, .SO, .SW, .SL, .SH, .SN: true
    case .W_URL, .W_EMAIL, .W_MENTION, .W_HASHTAG, .W_SERIAL, .W_EMOJI: true
    default: false
    }
  }
}
