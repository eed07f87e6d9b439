internal import Foundation

/// The scripts that run the peers; each prints a measurement a line, as JSON.
struct PeerScript {
  let python: String
  let folder: URL

  /// What the peers of a row did; one line that says why, if they cannot be run.
  func measure(_ script: String, _ arguments: [String]) -> [Measurement] {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [python, folder.appending(path: script).path] + arguments
    let output = Pipe()
    process.standardOutput = output
    do {
      try process.run()
    } catch {
      return [Measurement(name: script, note: "skipped: \(error)")]
    }
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    var found: [Measurement] = []
    for line in data.split(separator: UInt8(ascii: "\n")) {
      if let one = try? JSONDecoder().decode(Measurement.self, from: line) { found.append(one) }
    }
    if process.terminationStatus != 0 {
      found.append(Measurement(name: script, note: "ended with status \(process.terminationStatus)"))
    }
    return found
  }
}
