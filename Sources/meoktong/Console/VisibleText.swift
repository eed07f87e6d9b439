extension String {
  /// The text with every character spelt out that a terminal would obey instead of showing it: controls but for tab
  /// and line break, and the marks that turn the direction of writing, as in `\u{1B}`.
  var visible: String {
    guard unicodeScalars.contains(where: String.isObeyed) else { return self }
    var shown = ""
    for scalar in unicodeScalars {
      if String.isObeyed(scalar) {
        shown += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
      } else {
        shown.unicodeScalars.append(scalar)
      }
    }
    return shown
  }

  private static func isObeyed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A: false
    case 0..<0x20, 0x7F...0x9F, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
