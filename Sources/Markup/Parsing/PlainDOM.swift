internal import CLibXML2

/// libxml2's own tree of a page, built and thrown away: what parsing alone costs, beside which ours is measured.
public enum PlainDOM {
  /// libxml2's version, as in `20914`.
  public static var version: String {
    unsafe __xmlParserVersion().pointee.map { unsafe String(cString: $0) } ?? "?"
  }

  /// Parses `text`, clean UTF-8, with the options of ``HTMLParser``; whether there was a document.
  public static func parse(_ text: [UInt8]) -> Bool {
    LibXML2.prepare()
    let options =
      HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
      | HTML_PARSE_NONET.rawValue | HTML_PARSE_NODEFDTD.rawValue | HTML_PARSE_COMPACT.rawValue
      | HTML_PARSE_IGNORE_ENC.rawValue
    // Safe: libxml2 reads `count` bytes during the call; the document is freed here.
    return unsafe text.withUnsafeBytes { buffer in
      let base = unsafe buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
      let document = unsafe htmlReadMemory(
        base, Int32(clamping: buffer.count), nil, "UTF-8", Int32(bitPattern: options))
      guard let document = unsafe document else { return false }
      unsafe xmlFreeDoc(document)
      return true
    }
  }
}
