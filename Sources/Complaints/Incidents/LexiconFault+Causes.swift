internal import FoundationEssentials
internal import Posts
internal import Yams

extension LexiconFault {
  /// A file that cannot be read where `expected` should be.
  init(unreadable file: URL, expected: Bilingual) {
    let isThere = FileManager.default.fileExists(atPath: file.path)
    self.init(
      location: SourceLocation(file: file.path), expected: expected,
      found: isThere
        ? Bilingual(
          ko: "읽을 수 없는 파일(권한과 인코딩을 확인하세요)", en: "a file that cannot be read (check permissions and encoding)")
        : Bilingual(ko: "없는 파일(경로를 확인하세요)", en: "no such file (check the path)"))
  }

  /// What is wrong in the JSON or YAML that `error` tells of.
  static func cause(_ error: any Error) -> Bilingual {
    switch error {
    case DecodingError.keyNotFound(let key, _):
      return Bilingual(ko: "`\(key.stringValue)` 항목이 없음", en: "no `\(key.stringValue)`")
    case DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context):
      let path = context.codingPath.map(\.stringValue).joined(separator: ".")
      return Bilingual(ko: "`\(path)`에 다른 종류의 값", en: "a value of another type in `\(path)`")
    case is DecodingError: return Bilingual(ko: "JSON 객체가 아님", en: "no JSON object")
    case let error as YamlError:
      // The parser speaks English only; line and column are for everybody.
      let words = "\(error)".split(separator: "\n").first.map(String.init) ?? ""
      return Bilingual(ko: "YAML 문법 오류(\(words))", en: words)
    default: return Bilingual(ko: "읽을 수 없는 내용", en: "what cannot be read")
    }
  }
}
