internal import ArgumentParser
internal import Complaints
internal import Foundation

/// `meoktong clusters`: raw text in, groups of words that are used alike out.
struct ClustersCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "clusters",
      abstract: say(
        ko: "표준 입력의 글(줄마다 하나, 탭이 있으면 마지막 칸)에서 비슷하게 쓰이는 낱말끼리 묶습니다.",
        en:
          "Groups words that are used alike in texts on standard input (one a line; the last field if tabs).")
    )
  }

  @OptionGroup var language: LanguageOptions
  @OptionGroup var lexicon: LexiconOptions

  func run() throws {
    let tokenizer = try lexicon.tokenizer()
    let input = try FileHandle.standardInput.readToEnd() ?? Data()
    let text = String(decoding: input, as: UTF8.self)
    let lines = text.split(separator: "\n").map { $0.split(separator: "\t").last ?? $0 }
    print("# Made by `meoktong clusters` from \(lines.count) lines: lemma TAB cluster.")
    for line in WordClustering().table(of: lines, tokenizer: tokenizer) { print(line) }
  }
}
