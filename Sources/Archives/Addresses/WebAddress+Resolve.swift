extension WebAddress {
  /// `reference` made absolute against `base` (RFC 3986, section 5.2); `nil` if nothing absolute comes out.
  static func resolve(_ reference: String, base: String?) -> String? {
    let reference = reference.trimmingBlanks()
    if AddressParts(reference) != nil { return reference }
    guard let base, let parts = AddressParts(base), parts.hasAuthority else { return nil }
    let prefix = "\(parts.scheme)://\(parts.authority)"
    let basePath = parts.path.isEmpty ? "/" : parts.path
    switch reference.utf8.first {
    case nil: return prefix + basePath + parts.query
    case 0x2F where reference.utf8.dropFirst().first == 0x2F: return parts.scheme + ":" + reference
    case 0x23: return prefix + basePath + parts.query + reference
    case 0x3F: return prefix + basePath + reference
    default: break
    }
    let tail = reference.utf8.firstIndex { $0 == 0x3F || $0 == 0x23 } ?? reference.endIndex
    var path = String(reference[..<tail])
    if path.utf8.first != 0x2F {
      path = (basePath.utf8.lastIndex(of: 0x2F).map { basePath[...$0] } ?? "/") + path
    }
    return prefix + withoutDots(path) + reference[tail...]
  }

  private static func withoutDots(_ path: String) -> String {
    var wasSlash = false
    let hasDots = path.utf8.contains { byte in
      defer { wasSlash = byte == 0x2F }
      return wasSlash && byte == 0x2E
    }
    guard hasDots else { return path }
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
