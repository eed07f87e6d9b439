internal import ArgumentParser
internal import Foundation
internal import Morphology

/// `meoktong-train speed`: how long the tokenizer takes for a file, after warming up, by CPU time of one thread.
struct SpeedCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "speed", abstract: "Measures start and throughput of the tokenizer on a text a line.")

  @Option(help: "The folder that holds words and model.") var lexicons: String
  @Option(help: "Rounds; the fastest counts.") var rounds = 3
  @Option(help: "Arcs kept at each place.") var width = 5
  @Option(help: "How far behind the best an arc may be.") var reach: Int32 = 1000
  @Option(help: "How far behind the paths over a place those to it may be.") var lag: Int32 = 700
  @Option(help: "How far behind the best of its stretch a reading may be.") var span: Int32 = 900
  @Argument(help: "The text.") var file: String

  func run() throws {
    let start = Self.seconds()
    let tokenizer = try Tokenizer(lexicons: URL(filePath: lexicons))
    let load = Self.seconds() - start
    let data = try Data(contentsOf: URL(filePath: file))
    let lines = String(decoding: data, as: UTF8.self).split(separator: "\n").map(String.init)
    var worker = tokenizer.makeWorker(
      paths: PathFinder(width: width, reach: reach, lag: lag), arcs: ArcFinder(span: span))
    var best = Double.infinity
    var tokens = 0
    for _ in 0..<rounds {
      let start = Self.seconds()
      tokens = 0
      for line in lines { tokens += worker.tokenize(line).count }
      best = min(best, Self.seconds() - start)
    }
    let rate = Double(data.count) / best / 1e6
    print("load \(load) s CPU, \(rate) MB/s, \(tokens) tokens, resident \(Self.residentMegabytes()) MB")
  }

  /// CPU seconds of this process.
  private static func seconds() -> Double { Double(clock()) / Double(CLOCKS_PER_SEC) }

  private static func residentMegabytes() -> Int {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmRSS:") }
    return (line?.split(separator: " ").dropLast().last.flatMap { Int($0) } ?? 0) / 1024
  }
}
