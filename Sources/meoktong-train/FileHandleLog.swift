internal import Foundation

/// Standard error.
enum FileHandleLog {
  static func write(_ text: String) {
    FileHandle.standardError.write(Data(text.utf8))
  }
}
