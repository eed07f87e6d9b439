/// A language in which the tool speaks to people.
public enum Language: String, Sendable, CaseIterable, Codable {
  case korean = "ko"
  case english = "en"
}

/// The same words in both languages.
public struct Bilingual: Hashable, Sendable, Codable {
  /// 한국어.
  public let ko: String
  /// English.
  public let en: String

  /// The same words in both languages.
  public init(ko: String, en: String) {
    self.ko = ko
    self.en = en
  }

  /// The words in `language`.
  public subscript(_ language: Language) -> String {
    language == .korean ? ko : en
  }
}
