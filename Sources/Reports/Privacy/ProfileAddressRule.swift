internal import Posts

/// Accounts within addresses, as in instagram.com/⟦moonshop⟧ or x.com/⟦moonshop⟧/status/12: the account alone goes, so
/// that a reader still sees what was linked to.
struct ProfileAddressRule: MaskRule {
  let id = "profile-address"
  let hasDigits = false

  func replacement(for words: String, pseudonym: (String) -> String) -> String { pseudonym(words) }

  func find(in text: FoldedText) -> [TextRange] {
    var found: [TextRange] = []
    for place in text.codes.indices where text[place] == 46 {
      for (site, host) in ProfileSites.byLetter[Self.small(text[place + 1])] ?? [] {
        guard let start = Self.start(of: host, with: place, in: text) else { continue }
        let end = start + host.count
        guard !Self.isName(text[end]), text[end] != 46 || !Self.isName(text[end + 1]) else { continue }
        if let range = Self.account(site, host: start..<end, in: text) { found.append(range.textRange) }
      }
    }
    return found
  }

  /// Where `host` begins if its first dot stands at `dot`.
  private static func start(of host: [UInt32], with dot: Int, in text: FoldedText) -> Int? {
    guard let offset = host.firstIndex(of: 46), dot >= offset, dot - offset + host.count <= text.codes.count
    else { return nil }
    let start = dot - offset
    guard zip(text.codes[start..<start + host.count], host).allSatisfy({ small($0) == $1 }) else {
      return nil
    }
    return isName(text[start - 1]) ? nil : start
  }

  private static func account(_ site: ProfileSite, host: Range<Int>, in text: FoldedText) -> Range<Int>? {
    if site.isSubdomain {
      guard text[host.lowerBound - 1] == 46 else { return nil }
      var start = host.lowerBound - 1
      while isName(text[start - 1]) { start -= 1 }
      let name = start..<host.lowerBound - 1
      return name.count > 1 && !site.others.contains(word(name, in: text)) ? name : nil
    }
    if let named = parameter(site, from: host.upperBound, in: text) { return named }
    var slash = host.upperBound
    var segments: [Range<Int>] = []
    while text[slash] == 47, segments.count < 3 {
      var end = slash + 1
      while isName(text[end]) || (text[end] == 46 && isName(text[end + 1])) { end += 1 }
      segments.append(slash + 1..<end)
      slash = end
    }
    guard let first = segments.first else { return nil }
    let lead = site.leads[word(first, in: text)]
    let place = lead ?? 0
    guard lead != nil || !site.needsLead, place < segments.count, segments[place].count > 1 else {
      return nil
    }
    let name = word(segments[place], in: text)
    // Pages of the site itself: /search, /photo.php.
    let isPage = ["php", "nhn", "naver", "html"].contains { name.hasSuffix("." + $0) }
    return isPage || (place == 0 && site.others.contains(name)) ? nil : segments[place]
  }

  /// The value of the parameter that names an account, as in `?blogId=`⟦moonshop⟧.
  private static func parameter(_ site: ProfileSite, from start: Int, in text: FoldedText) -> Range<Int>? {
    guard let key = site.parameter?.codes else { return nil }
    var place = start
    while place < text.codes.count, text[place] != 32, text[place] != 10, !FoldedText.isHangul(text[place]) {
      let begin = place + 1 + key.count
      if [63, 38].contains(text[place]), begin <= text.codes.count,
        text.codes[place + 1..<begin].elementsEqual(key)
      {
        var end = begin
        while isName(text[end]) || (text[end] == 46 && isName(text[end + 1])) { end += 1 }
        return end - begin > 1 ? begin..<end : nil
      }
      place += 1
    }
    return nil
  }

  private static func word(_ range: Range<Int>, in text: FoldedText) -> String {
    var scalars = String.UnicodeScalarView()
    for code in text.codes[range] { if let scalar = Unicode.Scalar(small(code)) { scalars.append(scalar) } }
    return String(scalars)
  }

  private static func small(_ code: UInt32) -> UInt32 { (65...90).contains(code) ? code + 32 : code }

  private static func isName(_ code: UInt32) -> Bool {
    FoldedText.isLatin(code) || FoldedText.isDigit(code) || code == 95 || code == 45
  }
}
