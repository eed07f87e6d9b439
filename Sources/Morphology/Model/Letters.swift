/// The names of units in the model files: `가` for a consonant with its vowel, `+ㄴ` for a coda, `ㅋ` for a jamo,
/// the sign itself for ASCII, `other`, and `edge` for the end of the text.
package enum Letters {
  /// The name of a unit.
  package static func name(_ code: UInt16) -> String {
    if code == Model.edgeCode { return "edge" }
    if code >= Alphabet.stranger { return "other" }
    let word = Spelling(guests: GuestScalars([])).word(of: [code])
    return Alphabet.isCoda(code) ? "+" + word : word
  }

  /// The unit called `name`.
  package static func code(_ name: Substring) -> UInt16? { codes[String(name)] }

  private static let codes: [String: UInt16] = {
    var codes: [String: UInt16] = [:]
    for code in 1...Model.edgeCode { codes[Letters.name(code)] = code }
    return codes
  }()
}
