import Foundation
import Testing

/// The verb `train`, as far as it can be shown without learning.
@Suite struct TrainCommandTests {
  @Test(arguments: [["-o"], ["--doubts"]])
  func `what cannot be written is told before anything is learned`(option: [String]) throws {
    let scratch = try Scratch()
    let posts = scratch.path("writer.jsonl")
    try Data("no post, which would be told as well\n".utf8).write(to: URL(filePath: posts))
    for place in [scratch.path("absent/model.tsv"), scratch.path("")] {
      let program = try Program(["train", posts, "--lang", "en"] + option + [place])
      #expect(program.status == 5 && program.err.contains("Cannot write \(place)"), "\(program.err)")
    }
  }
}
