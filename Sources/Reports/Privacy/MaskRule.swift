internal import Posts

/// One sort of personal data: how it is found and what stands in its place.
protocol MaskRule: Sendable {
  /// A short stable name, for the counts in the manifest.
  var id: String { get }
  /// Whether it cannot stand in a text without a digit.
  var hasDigits: Bool { get }
  /// Where it stands in a text.
  func find(in text: FoldedText) -> [TextRange]
  /// What stands in its place; `pseudonym` names an account.
  func replacement(for words: String, pseudonym: (String) -> String) -> String
}

extension MaskRule {
  var hasDigits: Bool { true }
}

/// The sorts of personal data that are replaced: one line each.
enum MaskRules {
  static let all: [any MaskRule] = [
    EmailRule(), HandleRule(), ProfileAddressRule(), UsersPathRule(), ResidentNumberRule(), CardRule(),
    PhoneRule(), AccountRule(), IdentityPaperRule(),
    PlateRule(), AddressRule(),
  ]
}
