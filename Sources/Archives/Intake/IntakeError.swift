public import Containers
public import Posts

/// Why nothing can be read at all.
public struct IntakeError: Error, Hashable, Sendable {
  /// What is wrong.
  public enum Kind: Hashable, Sendable {
    /// A path that the user named cannot be read.
    case path(PathProblem.Kind)
    /// A platform rule is not as it should be: which field, and what was expected.
    case rule(field: String, expected: String)
  }

  /// What is wrong.
  public let kind: Kind
  /// Where.
  public let location: SourceLocation

  init(problem: PathProblem, name: String) {
    kind = .path(problem.kind)
    location = SourceLocation(file: name)
  }

  init(rule file: String, field: String, expected: String) {
    kind = .rule(field: field, expected: expected)
    location = SourceLocation(file: file)
  }

  /// What happened, where, and what to do.
  public var message: Bilingual {
    switch kind {
    case .path(let problem): problem.message(location.file)
    case .rule(let field, let expected):
      Bilingual(
        ko: "\(location): 플랫폼 규칙의 `\(field)` 항목이 잘못되었습니다. 기대한 것: \(expected). 파일을 고쳐 주세요.",
        en: "\(location): the platform rule's `\(field)` is wrong. Expected: \(expected). Mend the file.")
    }
  }
}

extension PathProblem.Kind {
  /// A short stable name for the ledger.
  var reason: String {
    switch self {
    case .missing: "missing"
    case .unreadable: "unreadable"
    case .special: "not-a-file"
    case .loop: "loop"
    case .outside: "link-outside"
    case .again: "link-again"
    case .hidden: "hidden"
    case .folder: "folder"
    case .leftOut: "earlier-run"
    case .tooLarge: "too-large"
    }
  }

  /// What happened and what to do, for people.
  func message(_ file: String) -> Bilingual {
    switch self {
    case .missing:
      Bilingual(
        ko: "\(file): 그런 파일이나 폴더가 없습니다. 경로를 확인해 주세요.",
        en: "\(file): there is no such file or folder. Check the path.")
    case .unreadable(let code):
      Bilingual(
        ko: "\(file): 읽을 수 없습니다. \(SystemFault(code: code).words.ko)",
        en: "\(file): cannot be read. \(SystemFault(code: code).words.en)")
    case .special:
      Bilingual(
        ko: "\(file): 일반 파일이 아니라 파이프나 장치입니다. 건너뜁니다.",
        en: "\(file): a pipe or device, not a regular file. It is passed over.")
    case .loop:
      Bilingual(
        ko: "\(file): 링크가 제자리로 돌아옵니다. 건너뜁니다.",
        en: "\(file): a link that leads back to itself. It is passed over.")
    case .outside:
      Bilingual(
        ko: "\(file): 지정한 폴더 밖으로 이어지는 링크여서 따라가지 않았습니다. 읽으려면 원본을 직접 지정해 주세요.",
        en: "\(file): a link that leads out of the folder; it is not followed. Name its target to read it.")
    case .again:
      Bilingual(
        ko: "\(file): 같은 폴더 안의 파일을 가리키는 링크입니다. 그 파일은 제 이름으로 읽습니다.",
        en: "\(file): a link to a file of the same folder, which is read under its own name.")
    case .hidden:
      Bilingual(
        ko: "\(file): 이름이 점으로 시작하는 숨은 파일이어서 읽지 않았습니다. 읽으려면 직접 지정해 주세요.",
        en: "\(file): a hidden file, which is not read. Name it to read it.")
    case .folder:
      Bilingual(ko: "\(file): 파일이 아니라 폴더입니다.", en: "\(file): a folder, not a file.")
    case .leftOut:
      Bilingual(
        ko: "\(file): 앞선 실행의 결과 폴더여서 읽지 않았습니다. 그 안의 글은 이미 센 글입니다.",
        en: "\(file): the folder of an earlier run; it is not read. Its posts are counted already.")
    case .tooLarge(let bytes):
      Bilingual(
        ko: "\(file): \(bytes)바이트로, 한 번에 읽기에는 너무 큽니다. 나누어 주세요.",
        en: "\(file): \(bytes) bytes are too many to read at once. Split the file.")
    }
  }
}
