internal import Archives
internal import Foundation
internal import Lexicons
internal import Posts

/// Reads the files of one form into posts.
struct ReadingRow: BenchRow {
  let id: String
  let title: String

  func measurements(_ folder: URL) throws -> [Measurement] {
    let intake = try Intake(options: Intake.Options(platforms: Lexicons.folder.appending(path: "platforms")))
    let files = try intake.files(at: [folder.appending(path: id).path])
    var bytes = 0
    var posts = 0
    let seconds = ProcessorTime.least(of: 3) {
      bytes = 0
      posts = 0
      for file in files {
        let readings = intake.read(file) { (_: Post) in posts += 1 }
        bytes += readings.first?.byteCount ?? 0
      }
    }
    return [
      Measurement(
        name: ours, cpuSeconds: seconds, bytes: bytes, items: posts,
        note: "\(Int(Double(posts) / seconds)) posts/s")
    ]
  }
}
