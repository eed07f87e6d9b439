internal import Digests
public import Posts

/// How people are protected in everything that leaves the casebook.
public struct Privacy: Sendable {
  /// Whether personal data is replaced.
  public enum Mode: Hashable, Sendable {
    /// It is.
    case masked
    /// It is not, for a reason that the manifest keeps.
    case open(reason: String)
  }

  /// Whether personal data is replaced.
  public let mode: Mode
  private let key: [UInt8]

  /// Masking with a key of one's own: the same key gives the same pseudonyms.
  public init(key: [UInt8], mode: Mode = .masked) {
    self.key = key
    self.mode = mode
  }

  /// Tells keys apart without saying anything of them: 16 hexadecimal digits.
  public var keyCheck: String {
    String(KeyedDigest.hex(of: "meoktong: which key is this?", key: key).prefix(16))
  }

  /// The name under which an author appears: the same for the same author, and only the holder of the key can tell
  /// who it is. `nil` if the author is unknown.
  public func pseudonym(of author: Post.Author?, on platform: String) -> String? {
    guard let name = Self.identity(of: author, on: platform) else { return nil }
    return "w-" + KeyedDigest.hex(of: name, key: key).prefix(10)
  }

  /// A name that is the same for the same writer; never shown.
  public static func identity(of author: Post.Author?, on platform: String) -> String? {
    guard let name = author?.handle?.lowercased() ?? author?.name else { return nil }
    return "\(platform):\(name)"
  }

  /// The text without personal data.
  ///
  /// - Parameter author: whose own account is replaced too wherever the text names it.
  public func mask(_ text: String, author: Post.Author? = nil, on platform: String = "") -> MaskedText {
    guard mode == .masked else { return MaskedText(text, replacing: []) }
    let folded = FoldedText(text)
    var found: [MaskedText.Replacement] = []
    if let account = author?.handle, let name = pseudonym(of: author, on: platform) {
      found += HandleRule.find(account: account, in: folded).map { range in
        .init(range: range, text: (folded[range.start] == 64 ? "@" : "") + name, rule: HandleRule().id)
      }
    }
    for rule in MaskRules.all where !(rule.hasDigits && folded.chains.isEmpty) {
      for range in rule.find(in: folded) {
        let words = folded.written(range)
        let replacement = rule.replacement(for: words) { name in
          "w-" + KeyedDigest.hex(of: "\(platform):\(name.lowercased())", key: key).prefix(10)
        }
        found.append(.init(range: range, text: replacement, rule: rule.id))
      }
    }
    return MaskedText(text, replacing: found)
  }
}
