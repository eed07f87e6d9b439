internal import Foundation
internal import Posts
internal import Synchronization

/// Ctrl-C and the signal to end: the run ends its batch, keeps what it has, and says how to go on.
enum Interruption {
  private static let requested = Atomic<Bool>(false)

  /// Whether somebody wants the run to end.
  static var isRequested: Bool { requested.load(ordering: .relaxed) }

  /// From now on a signal is a wish; the second one ends the program at once.
  static func listen() {
    // Touched here, since a handler may only use what is made already.
    requested.store(false, ordering: .relaxed)
    for number in [SIGINT, SIGTERM] {
      _ = signal(number) { _ in
        if Interruption.requested.exchange(true, ordering: .relaxed) {
          _exit(ExitStatus.interrupted.rawValue)
        }
      }
    }
    // A file that may not grow is then an error that can be told, and not the end of the program.
    _ = signal(SIGXFSZ, SIG_IGN)
  }

  /// Throws if somebody wants the run to end.
  static func check(milestone: String) throws(Failure) {
    guard isRequested else { return }
    let command = continuation(of: CommandLine.arguments)
    throw Failure(
      .interrupted, ko: "멈췄습니다. \(milestone)까지 저장했습니다. 이어서 하려면:\n  \(command)",
      en: "interrupted; saved up to \(milestone). To go on:\n  \(command)")
  }

  /// The command that goes on with the run, ready to be pasted into a shell.
  static func continuation(of arguments: [String]) -> String {
    let kept = arguments.dropFirst().filter { $0 != "--force" && $0 != "--resume" }
    return (["meoktong"] + kept + ["--resume"]).map(quoted).joined(separator: " ")
  }

  private static func quoted(_ word: String) -> String {
    let plain = word.unicodeScalars.allSatisfy {
      ("a"..."z").contains($0) || ("A"..."Z").contains($0) || ("0"..."9").contains($0)
        || "-_./=:,+@".unicodeScalars.contains($0)
    }
    return plain && !word.isEmpty ? word : "'" + word.replacing("'", with: "'\\''") + "'"
  }
}
