internal import Archives
internal import ArgumentParser
internal import Casebook
internal import Foundation
internal import Posts
internal import Scratch
internal import Reports

/// How the program ends, told to the shell.
enum ExitStatus: Int32 {
  case done = 0
  /// Everything was read and nothing was found.
  case nothingFound = 1
  /// Inputs were damaged and `--strict` was given.
  case damagedInput = 2
  /// A quality gate failed.
  case gateFailed = 4
  case cannotReadOrWrite = 5
  case usage = 64
  /// A fault of the program itself.
  case ourBug = 70
  case interrupted = 130
}

/// The end of a command that could not do its work: what happened, where, and what to do about it.
struct Failure: Error {
  let status: ExitStatus
  let message: Bilingual

  init(_ status: ExitStatus, ko: String, en: String) {
    self.status = status
    message = Bilingual(ko: ko, en: en)
  }
}

extension Failure {
  /// What the system refused, with the file if it is known.
  static func words(of error: NSError) -> Bilingual {
    let fault = SystemFault(error).words
    guard let file = error.userInfo[NSFilePathErrorKey] as? String else { return fault }
    return Bilingual(ko: "\(file): \(fault.ko)", en: "\(file): \(fault.en)")
  }
}

extension Meoktong {
  /// Says what went wrong and ends the program with the status that fits.
  static func leave(after error: any Error) -> Never {
    switch error {
    case let failure as Failure:
      Console.warn(failure.message)
      end(failure.status.rawValue)
    case let error as CasebookError:
      Console.warn(error.message)
      end(ExitStatus.cannotReadOrWrite.rawValue)
    case let error as ReportError:
      Console.warn(error.message)
      end((error.isMistakeOfCaller ? ExitStatus.usage : .cannotReadOrWrite).rawValue)
    case let error as ScratchError:
      Console.warn(error.message)
      end(ExitStatus.cannotReadOrWrite.rawValue)
    case let error as IntakeError:
      Console.warn(error.message)
      end(ExitStatus.cannotReadOrWrite.rawValue)
    case let code as ExitCode:
      end(code.rawValue)
    case let error as NSError where [NSCocoaErrorDomain, NSPOSIXErrorDomain].contains(error.domain):
      Console.warn(Failure.words(of: error))
      end(ExitStatus.cannotReadOrWrite.rawValue)
    default:
      let code = exitCode(for: error)
      let text = Headings.translate(fullMessage(for: error), into: Console.language)
      if code == .success { print(text) } else { Console.write(text.visible + "\n") }
      end(code == .failure ? ExitStatus.ourBug.rawValue : code.rawValue)
    }
  }

  /// Ends the program; without the C libraries' own endings where threads that use those libraries still run.
  private static func end(_ status: Int32) -> Never {
    Output.flush()
    if LeftThreads.exist { _exit(status) }
    Foundation.exit(status)
  }
}

/// The headings that the argument parser writes into every help text, in Korean.
private enum Headings {
  static let korean = [
    ("OVERVIEW: ", ""), ("USAGE: ", "사용법: "), ("Usage: ", "사용법: "), ("ARGUMENTS:", "인자:"),
    ("OPTIONS:", "옵션:"), ("SUBCOMMANDS:", "명령:"), ("Error: ", "오류: "), ("(default: ", "(기본: "),
    ("Show the version.", "버전을 보여 줍니다."), ("Show help information.", "도움말을 보여 줍니다."),
    ("for detailed help.", "에서 자세한 도움말을 봅니다."),
    ("for more information.", "에서 더 알 수 있습니다."), ("  See '", "  '"),
  ]

  static func translate(_ text: String, into language: Language) -> String {
    guard language == .korean else { return text }
    return korean.reduce(text) { $0.replacing($1.0, with: $1.1) }
  }
}
