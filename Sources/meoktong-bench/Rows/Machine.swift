internal import Foundation

/// What a figure depends on besides the program.
enum Machine {
  /// Processor, cores, system.
  static var description: String {
    let lines = (try? String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8))?.split(separator: "\n") ?? []
    let model =
      lines.first { $0.hasPrefix("model name") }?.split(separator: ":").last.map(String.init) ?? "unknown"
    let process = ProcessInfo.processInfo
    let load =
      (try? String(contentsOfFile: "/proc/loadavg", encoding: .utf8))?.split(separator: " ").first ?? "?"
    return "\(model.trimmingCharacters(in: .whitespaces)), \(process.activeProcessorCount) cores, "
      + "\(process.operatingSystemVersionString), load \(load)"
  }
}
