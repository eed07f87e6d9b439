extension WebAddress {
  /// `reference` made absolute against `base` (RFC 3986, section 5.2); `nil` if nothing absolute comes out.
  static func resolve(_ reference: String, base: String?) -> String? {
    let reference = reference.trimmingBlanks()
    if let colon = reference.firstIndex(of: ":"), isScheme(reference[..<colon]) { return reference }
    guard let base, let baseAddress = Parts(base) else { return nil }
    if reference.isEmpty { return baseAddress.prefix + baseAddress.path + baseAddress.query }
    if reference.hasPrefix("//") { return baseAddress.scheme + ":" + reference }
    if reference.hasPrefix("#") {
      return baseAddress.prefix + baseAddress.path + baseAddress.query + reference
    }
    if reference.hasPrefix("?") { return baseAddress.prefix + baseAddress.path + reference }
    let tail = reference.firstIndex { $0 == "?" || $0 == "#" } ?? reference.endIndex
    var path = String(reference[..<tail])
    if !path.hasPrefix("/") {
      let folder = baseAddress.path.lastIndex(of: "/").map { String(baseAddress.path[...$0]) } ?? "/"
      path = folder + path
    }
    return baseAddress.prefix + withoutDots(path) + reference[tail...]
  }

  private struct Parts {
    let scheme, prefix, path, query: String

    init?(_ text: String) {
      guard let colon = text.firstIndex(of: ":"), isScheme(text[..<colon]) else { return nil }
      scheme = String(text[..<colon])
      var rest = text[text.index(after: colon)...]
      guard rest.hasPrefix("//") else { return nil }
      rest = rest.dropFirst(2)
      let authority = rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
      rest = rest.dropFirst(authority.count).prefix { $0 != "#" }
      let path = rest.prefix { $0 != "?" }
      prefix = "\(scheme)://\(authority)"
      self.path = path.isEmpty ? "/" : String(path)
      query = String(rest.dropFirst(path.count))
    }
  }

  private static func isScheme(_ text: Substring) -> Bool {
    guard let first = text.utf8.first, (0x61...0x7A).contains(first | 0x20) else { return false }
    return text.utf8.allSatisfy { byte in
      (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte)
        || [0x2B, 0x2D, 0x2E].contains(byte)
    }
  }

  private static func withoutDots(_ path: String) -> String {
    guard path.contains("/.") else { return path }
    var output: [Substring] = []
    let segments = path.split(separator: "/", omittingEmptySubsequences: false)
    for (index, segment) in segments.enumerated() {
      let isLast = index == segments.count - 1
      if segment == "." || segment == ".." {
        if segment == "..", output.count > 1 { output.removeLast() }
        if isLast { output.append("") }
      } else {
        output.append(segment)
      }
    }
    return output.joined(separator: "/")
  }
}
