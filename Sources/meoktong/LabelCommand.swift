internal import ArgumentParser
internal import Complaints
internal import Foundation
internal import Synchronization

/// `meoktong label`: posts in, what they complain of out.
struct LabelCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "label",
      abstract: say(
        ko: "표준 입력의 글(한 줄에 하나, 또는 JSONL)에서 불만의 종류와 근거를 찾습니다.",
        en: "Finds the kinds of complaint and their proof in texts on standard input (one a line, or JSONL).")
    )
  }

  @OptionGroup var language: LanguageOptions
  @OptionGroup var options: ClassifierOptions

  @Option(
    name: .customShort("j"), help: ArgumentHelp(say(ko: "나란히 쓸 스레드 수.", en: "Threads."), valueName: "n"))
  var threads = 1

  func run() throws {
    let classifier = try options.classifier()
    var batches = LineBatches()
    let output = FileHandle.standardOutput
    while let lines = try batches.next() {
      let pieces = max(1, min(threads, lines.count))
      let results = Mutex([[UInt8]](repeating: [], count: pieces))
      let share = (lines.count + pieces - 1) / pieces
      DispatchQueue.concurrentPerform(iterations: pieces) { piece in
        let first = min(piece * share, lines.count)
        let bytes = label(lines[first..<min(first + share, lines.count)], classifier)
        results.withLock { $0[piece] = bytes }
      }
      for bytes in results.withLock({ $0 }) { try output.write(contentsOf: bytes) }
    }
  }

  private func label(_ lines: ArraySlice<[UInt8]>, _ classifier: Classifier) -> [UInt8] {
    var worker = classifier.makeWorker()
    let decoder = JSONDecoder()
    var output: [UInt8] = []
    for bytes in lines where !bytes.isEmpty {
      let line = TextLine.read(bytes, decoder)
      FindingLine(id: line.id, finding: worker.find(in: line.text)).append(to: &output)
    }
    return output
  }
}
