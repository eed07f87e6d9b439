internal import CLibXML2

/// What must be set once before any document is parsed.
enum LibXML2 {
  /// Starts libxml2, silences it, and refuses every file that a document asks for.
  static func prepare() { _ = started }

  private static let started: Void = {
    _ = meoktong_xml_memory()
    xmlInitParser()
    meoktong_xml_silence()
    unsafe xmlSetExternalEntityLoader { _, _, _ in nil }
  }()
}
