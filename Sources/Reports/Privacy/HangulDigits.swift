/// Telephone numbers spelled out, as in 공일공 일이삼사 오육칠팔.
enum HangulDigits {
  private static let values: [UInt32: UInt32] = [
    0xACF5: 48, 0xC601: 48, 0xC77C: 49, 0xC774: 50, 0xC0BC: 51, 0xC0AC: 52, 0xC624: 53, 0xC721: 54,
    0xB959: 54, 0xCE60: 55, 0xD314: 56, 0xAD6C: 57,
  ]

  /// Makes digits of syllables that spell a mobile number; every other syllable stays.
  static func fold(_ codes: inout [UInt32]) {
    foldLetters(&codes)
    let written = codes
    var index = 0
    while index < codes.count {
      guard isNought(written[index]), index == 0 || digit(written[index - 1]) == nil,
        let end = end(ofNumberAt: index, in: written)
      else {
        index += 1
        continue
      }
      for place in index..<end {
        if let digit = digit(written[place]) { codes[place] = digit }
      }
      index = end
    }
  }

  // Against spam people write O1O: a letter O at either end of the first group is a nought.
  private static func foldLetters(_ codes: inout [UInt32]) {
    guard codes.count > 10 else { return }
    func isRound(_ code: UInt32) -> Bool { code == 48 || code == 79 || code == 111 || code == 0x3147 }
    func isOpen(_ code: UInt32) -> Bool { !FoldedText.isLatin(code) && !FoldedText.isDigit(code) }
    for middle in 1..<codes.count - 8 where codes[middle] == 49 {
      guard isRound(codes[middle - 1]), isRound(codes[middle + 1]), middle == 1 || isOpen(codes[middle - 2]),
        !FoldedText.isLatin(codes[middle + 2])
      else { continue }
      codes[middle - 1] = 48
      codes[middle + 1] = 48
    }
  }

  private static func isNought(_ code: UInt32) -> Bool { code == 48 || code == 0xACF5 || code == 0xC601 }

  private static func digit(_ code: UInt32) -> UInt32? {
    FoldedText.isDigit(code) ? code : values[code]
  }

  private static func end(ofNumberAt start: Int, in codes: [UInt32]) -> Int? {
    var digits: [UInt32] = []
    var index = start
    var gap = 0
    while index < codes.count, digits.count < 11, gap < 3 {
      if let digit = digit(codes[index]) {
        digits.append(digit)
        gap = 0
      } else if codes[index] == 32 || codes[index] == 45 || codes[index] == 46 {
        gap += 1
      } else {
        break
      }
      index += 1
    }
    let isMobile = digits.count >= 10 && digits[1] == 49 && [48, 49, 54, 55, 56, 57].contains(digits[2])
    return isMobile ? index - gap : nil
  }
}
