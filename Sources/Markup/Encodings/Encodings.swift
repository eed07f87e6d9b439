/// The encodings in which documents can be read.
public enum Encodings {
  /// Whether one of them goes by `name`, as documents and people write it (`cp949`, `EUC-KR`, `utf-8`).
  public static func isKnown(_ name: String) -> Bool { EncodingLabel.canonical(name) != nil }
}
