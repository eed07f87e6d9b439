/// Words as a cell of a workbook takes them: 32 767 UTF-16 units at most ("Excel specifications and limits"), no NUL.
struct CellText {
  /// What fits; an ellipsis at its end tells that the rest was cut.
  let words: String
  /// Whether anything was cut.
  let isCut: Bool

  /// In UTF-16 units.
  static let limit = 32_767

  init(_ written: String) {
    let clean = written.contains("\0") ? written.replacing("\0", with: " ") : written
    // No text has more UTF-16 units than bytes.
    guard clean.utf8.count > Self.limit, clean.utf16.count > Self.limit else {
      (words, isCut) = (clean, false)
      return
    }
    var length = 0
    let kept = clean.prefix { character in
      length += character.utf16.count
      return length < Self.limit
    }
    (words, isCut) = (kept + "…", true)
  }
}
