/// Which alternative texts of images a reader takes for part of the sentence: those of signs, not of photographs.
enum PictureText {
  /// Whether `alternative` stands for a sign: it has no letters and digits, or the image says of itself that it is one.
  ///
  /// - Parameter marks: Names and values of the image's attributes.
  static func isSign(_ alternative: ArraySlice<UInt8>, _ marks: some Sequence<ArraySlice<UInt8>>) -> Bool {
    guard !alternative.isEmpty, !TextWriter.isPictureName(alternative) else { return false }
    return !hasLetters(alternative) || marks.contains(where: isMark)
  }

  /// Whether a name or value of an attribute calls its image a sign: `class="emoji"`, `src="…/twemoji/…"`.
  static func isMark(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard bytes.count >= 5 else { return false }
    return words.contains { bytes.holds($0) }
  }

  private static let words = ["emoji", "emoticon", "dccon", "smiley", "smilies"].map { Array($0.utf8) }

  private static func hasLetters(_ bytes: ArraySlice<UInt8>) -> Bool {
    // Letters in the blocks of pictures, as in 🅱, are pictures.
    String(decoding: bytes, as: UTF8.self).unicodeScalars.contains { scalar in
      scalar.value < 0x1F000 && !signs.contains(scalar)
        && (scalar.properties.isAlphabetic || scalar.properties.numericType == .decimal)
    }
  }

  /// Letters that are emoji: ℹ and Ⓜ.
  private static let signs: Set<Unicode.Scalar> = ["\u{2139}", "\u{24C2}"]
}

extension ArraySlice<UInt8> {
  /// Whether `needle`, small letters of ASCII, stands in the slice in letters of any size.
  fileprivate func holds(_ needle: [UInt8]) -> Bool {
    guard count >= needle.count else { return false }
    return (startIndex...(endIndex - needle.count)).contains { start in
      needle.indices.allSatisfy { needle[$0] == self[start + $0] | 0x20 }
    }
  }
}
