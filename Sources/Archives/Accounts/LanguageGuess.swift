/// Judges a text's language by its letters alone.
enum LanguageGuess {
  /// `ko` if at least a third of the letters are Hangul, `ja` if there is Kana, `zh` for Han alone, `en` for ASCII
  /// letters; `nil` if there are no letters or others.
  static func language(of text: String) -> String? {
    var hangul = 0
    var kana = 0
    var han = 0
    var latin = 0
    var other = 0
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x41...0x5A, 0x61...0x7A: latin += 1
      case 0xAC00...0xD7A3, 0x3131...0x318E, 0x1100...0x11FF: hangul += 1
      case 0x3041...0x30FF: kana += 1
      case 0x4E00...0x9FFF: han += 1
      case 0x00C0...0x1FFF: other += 1
      default: continue
      }
    }
    let letters = hangul + kana + han + latin + other
    guard letters > 0 else { return nil }
    if hangul * 3 >= letters { return "ko" }
    if kana * 10 >= letters { return "ja" }
    if han * 2 >= letters { return "zh" }
    return latin * 10 >= letters * 7 ? "en" : nil
  }
}
