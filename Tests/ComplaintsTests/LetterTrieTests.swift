import Testing

@testable import Complaints

/// Runs of letters are found where they were laid down, in whatever order.
@Suite struct LetterTrieTests {
  private func row(of run: [Unit], in trie: LetterTrie) -> Int32 {
    var node = trie.first(run[0])
    for letter in run.dropFirst() { node = trie.child(of: node, by: letter) }
    return node.row
  }

  @Test(arguments: [true, false]) func `what was laid down is found, nothing else`(isSorted: Bool) {
    var random = SystemRandomNumberGenerator()
    for _ in 0..<200 {
      // Some near each other, some far apart, the last of all too.
      let letters = Array(Set((0..<12).map { _ in Unit.random(in: 0..<Unit(Unit.count), using: &random) }))
      func run() -> [Unit] {
        (0..<Int.random(in: 1...6, using: &random)).compactMap { _ in letters.randomElement(using: &random) }
      }
      let all = Set((0..<40).map { _ in run() })
      let listed =
        isSorted
        ? all.sorted { left, right in
          left.map(FeatureKey.rank).lexicographicallyPrecedes(right.map(FeatureKey.rank))
        } : Array(all).shuffled(using: &random)
      var runs = LetterRuns()
      for (number, run) in listed.enumerated() { runs.append(run, row: Int32(number)) }
      let trie = LetterTrie(runs)
      for (number, run) in listed.enumerated() { #expect(row(of: run, in: trie) == number) }
      for _ in 0..<40 {
        let some = run()
        if !all.contains(some) { #expect(row(of: some, in: trie) == -1) }
      }
    }
  }

  @Test func `no run, and a run listed twice`() {
    #expect(LetterTrie().isEmpty && !LetterTrie().first(0).exists)
    var runs = LetterRuns()
    for row in [4, 7] as [Int32] { runs.append([1, 2], row: row) }
    runs.append([1], row: 9)
    let trie = LetterTrie(runs)
    #expect(!trie.isEmpty && row(of: [1], in: trie) == 9 && [4, 7].contains(row(of: [1, 2], in: trie)))
  }

  @Test func `names of runs give their letters back`() {
    for text in ["환불안돼요", "카톡 3시간째!", "kakao ㅋㅋㅋ ㅠㅠ", "漢字 ☺ #먹통 (끝) 100%"] {
      let units = FoldedText(text).units
      let name = Array(FeatureKey.name(units: units[...]).utf8)
      #expect(FeatureKey.letters(ofName: name.span) == units)
    }
    #expect(FeatureKey.letters(ofName: Array("m:환불/NNG".utf8).span) == nil)
    // A letter that no folded text has: a run that is nowhere.
    #expect(FeatureKey.letters(ofName: Array("s:ㄱ한".utf8).span) == [])
  }
}
