/// Classes by which sites hide from the eye what screen readers tell: labels such as "작성자" before a name.
enum HiddenClasses {
  static let names = Set(
    [
      "blind", "sr-only", "sr_only", "screen_out", "screen-out", "screen-reader-text", "screen-reader-only",
      "visually-hidden", "visuallyhidden", "visuallyHidden", "a11y-hidden", "a11y_hidden", "u-hiddenVisually",
    ].map { Array($0.utf8) })
  /// What a tree's filter knows them by.
  static let words = names.map { FeatureSet.hash($0) }
}
