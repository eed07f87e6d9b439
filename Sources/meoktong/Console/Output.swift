internal import Foundation
internal import Scratch
internal import Synchronization

/// What the program gives to people and to other programs: stdout, in pieces of 64 KiB; to a terminal line by line.
///
/// Unlike Swift's own `print` it notices where nothing can be written: a table on a full disk is no table.
enum Output {
  private static let waiting = Mutex<[UInt8]>([])
  private static let isTerminal = isatty(1) == 1

  /// Adds a line.
  static func write(line: String) {
    let isDue = waiting.withLock { waiting in
      waiting += Array(line.utf8)
      waiting.append(0x0A)
      return isTerminal || waiting.count > 1 << 16
    }
    if isDue { flush() }
  }

  /// Writes what waits; ends the program where that cannot be done.
  static func flush() {
    do {
      try waiting.withLock { waiting in
        defer { waiting.removeAll(keepingCapacity: true) }
        if !waiting.isEmpty { try FileHandle.standardOutput.write(contentsOf: waiting) }
      }
    } catch {
      Meoktong.leave(after: error)
    }
  }
}

/// Writes a line to stdout.
func print(_ line: String) { Output.write(line: line) }
