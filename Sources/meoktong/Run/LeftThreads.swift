internal import Synchronization

/// Threads of a run that has failed: they cannot be stopped in the middle of a file.
///
/// At a common exit libcrypto and libxml2 take down what these threads are still using, and the program would crash
/// after it has said what was wrong.
enum LeftThreads {
  private static let left = Atomic<Bool>(false)

  /// Whether a run ended before its threads did.
  static var exist: Bool { left.load(ordering: .relaxed) }

  /// Tells that threads go on which nobody waits for.
  static func leave() { left.store(true, ordering: .relaxed) }
}
