public import Casebook
internal import Complaints
public import Posts
public import Trends

/// What an editor needs to quote a post, and the line that may be printed.
///
/// Follows the guideline on naming sources in social media (한국신문윤리위원회, in force since 2025-01-01): the account or
/// channel is named, or one of five reasons says why not. People are protected by default, so the account is named only
/// where that is asked for, and never a person of a closed chat.
public struct QuoteCard: Sendable {
  /// Why an account is not named: the closed list of the guideline.
  public enum Exemption: String, Sendable, CaseIterable {
    case defamation, privacy
    case personalData = "personal-data"
    case commercialMisuse = "commercial-misuse"
    case crime

    /// The reason in words.
    public var words: Bilingual {
      switch self {
      case .defamation: Bilingual(ko: "명예훼손 우려", en: "risk of defamation")
      case .privacy: Bilingual(ko: "사생활 보호", en: "privacy")
      case .personalData: Bilingual(ko: "개인정보 보호", en: "personal data")
      case .commercialMisuse: Bilingual(ko: "상업적 악용 우려", en: "risk of commercial misuse")
      case .crime: Bilingual(ko: "범죄 악용 우려", en: "risk of crime")
      }
    }
  }

  private let found: Case
  private let masked: MaskedText
  private let pseudonym: String?
  private let zone: Zone

  /// The card of a case.
  public init(_ found: Case, privacy: Privacy, zone: Zone) {
    self.found = found
    masked = privacy.mask(found.post.text, author: found.post.author, on: found.post.platform)
    pseudonym = privacy.pseudonym(of: found.post.author, on: found.post.platform)
    self.zone = zone
  }

  /// For the desk alone: account, address, times, capture.
  public func card(_ language: Language) -> [String] {
    func say(_ ko: String, _ en: String) -> String { language == .korean ? ko : en }
    let post = found.post
    let unknown = say("알 수 없음", "unknown")
    var lines = [
      say("내부용 — 밖으로 내보내지 마세요. 확인되지 않은 글입니다.", "Internal — do not publish. Unverified post."),
      say("계정: ", "Account: ") + (post.author?.handle ?? post.author?.name ?? unknown),
      say("플랫폼: ", "Platform: ") + post.platform,
      say("주소: ", "URL: ") + (post.permalink ?? unknown),
      say("올린 시각: ", "Published: ") + (post.published?.written ?? unknown),
    ]
    lines += post.sources.map {
      say("캡처: ", "Capture: ")
        + "\($0.file) [\($0.bytes.lowerBound), \($0.bytes.upperBound)) SHA-256 \($0.sha256)"
    }
    return lines + [say("글: ", "Text: ") + post.text]
  }

  /// How the line for print speaks of the writer.
  public enum Naming: Sendable {
    /// By a name that only the holder of the key can trace.
    case pseudonym
    /// Not at all, for a reason.
    case withheld(Exemption)
    /// By the account.
    case account
  }

  /// The line for print: masked words, and who wrote them.
  ///
  /// - Precondition: `mayNameAccount` where the account is to be named.
  public func publicLine(_ language: Language, naming: Naming) -> String {
    let when =
      found.post.published.map { DateWords(zone: zone, language: language).day($0.seconds) }
      ?? (language == .korean ? "날짜 미상" : "undated")
    let name: String
    switch naming {
    case .pseudonym: name = pseudonym ?? ""
    case .withheld(let reason):
      name = language == .korean ? "계정 비공개: \(reason.words.ko)" : "account withheld: \(reason.words.en)"
    case .account:
      precondition(mayNameAccount, "nobody of a closed chat is named")
      name = found.post.author?.handle ?? found.post.author?.name ?? ""
    }
    return "“\(masked.text)” (\(found.post.platform) \(name), \(when))"
  }

  /// Whether the account may be named: what was said in a closed chat has no public address.
  public var mayNameAccount: Bool {
    !ClosedChats.platforms.contains(found.post.platform) || found.post.permalink != nil
  }

  /// Whether the account can be named at all.
  public var hasAccount: Bool { found.post.author != nil }

  /// Stretches of the public line that no other post of the casebook holds: whoever types them into a search engine
  /// finds the writer.
  ///
  /// - Parameter length: how many scalars in a row count as a phrase.
  public func rarePhrases(in book: Casebook, length: Int = 16) throws(CasebookError) -> Int {
    let scalars = Array(masked.text.unicodeScalars)
    guard scalars.count >= length else { return 0 }
    var phrases: Set<String> = []
    for start in stride(from: 0, through: scalars.count - length, by: 4) {
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars[start..<start + length])
      phrases.insert(String(view))
    }
    var reader = book.reader(of: Set(Fate.allCases))
    while let other = try reader.nextCase(), !phrases.isEmpty {
      guard other.post.id != found.post.id else { continue }
      phrases = phrases.filter { !other.post.text.contains($0) }
    }
    return phrases.count
  }
}
