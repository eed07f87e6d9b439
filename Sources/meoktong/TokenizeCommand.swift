internal import ArgumentParser
internal import Foundation
internal import Morphology
internal import Synchronization

/// `meoktong tokenize`: a text a line in, its morphemes out.
struct TokenizeCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "tokenize",
      abstract: say(
        ko: "표준 입력의 글을 한 줄씩 형태소로 나눕니다.", en: "Splits each line of standard input into morphemes."))
  }

  @OptionGroup var language: LanguageOptions
  @OptionGroup var lexicon: LexiconOptions

  @Option(
    help: ArgumentHelp(
      say(
        ko: "tsv: 글과 형태소/품사, jsonl: 위치까지, wakati: 형태소만 띄어서.",
        en: "tsv: text and form/TAG; jsonl: with positions; wakati: forms with spaces."),
      valueName: "tsv|jsonl|wakati"))
  var format: TokenFormat = .tsv

  @Option(
    help: ArgumentHelp(
      say(ko: "이 품사만 (앞글자로도 됨): NN,VV.", en: "These tags only (or tags that start so): NN,VV."),
      valueName: "tags"))
  var tags: String?

  @Option(
    name: .customShort("j"), help: ArgumentHelp(say(ko: "나란히 쓸 스레드 수.", en: "Threads."), valueName: "n"))
  var threads = 1

  func run() throws {
    let tokenizer = try lexicon.tokenizer()
    let wanted = tags.map { $0.split(separator: ",").map(String.init) }
    var batches = LineBatches()
    let output = FileHandle.standardOutput
    while let lines = try batches.next() {
      let pieces = max(1, min(threads, lines.count))
      let results = Mutex([[UInt8]](repeating: [], count: pieces))
      let share = (lines.count + pieces - 1) / pieces
      DispatchQueue.concurrentPerform(iterations: pieces) { piece in
        let first = min(piece * share, lines.count)
        let bytes = write(lines[first..<min(first + share, lines.count)], tokenizer, wanted)
        results.withLock { $0[piece] = bytes }
      }
      for bytes in results.withLock({ $0 }) { try output.write(contentsOf: Data(bytes)) }
    }
  }

  private func write(_ lines: ArraySlice<[UInt8]>, _ tokenizer: Tokenizer, _ wanted: [String]?) -> [UInt8] {
    var worker = tokenizer.makeWorker()
    var output: [UInt8] = []
    for line in lines {
      let text = String(decoding: line, as: UTF8.self)
      var tokens = worker.tokenize(text)
      if let wanted {
        tokens.removeAll { token in !wanted.contains { token.tag.rawValue.hasPrefix($0) } }
      }
      format.write(text, tokens, to: &output)
    }
    return output
  }
}
