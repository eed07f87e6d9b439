import Foundation
import Lexicons
import Morphology
import Posts
import Testing

func analysis(_ text: String, with entries: [UserLexicon.Entry]) throws -> String {
  let tokenizer = try Tokenizer(lexicons: Lexicons.folder, user: [UserLexicon(entries)])
  var worker = tokenizer.makeWorker()
  return worker.tokenize(text).map { "\($0.form)/\($0.tag.rawValue)" }.joined(separator: " ")
}

@Test func `a word of the user is one noun, and its neighbours stay as they were`() throws {
  let words = [
    UserLexicon.Entry(word: "뚜루뚜", tag: .NNP), UserLexicon.Entry(word: "콩나물 페이", tag: .NNP),
    UserLexicon.Entry(word: "모모톡", tag: .NNP),
  ]
  let forward = try analysis("뚜루뚜 안 옴. 콩나물 페이로 결제했는데 모모톡이 안와요", with: words)
  #expect(forward.contains("뚜루뚜/NNP 안/MAG 오/VV"))
  #expect(forward.contains("콩나물 페이/NNP 로/JKB 결제/NNG"))
  #expect(forward.contains("모모톡/NNP 이/JKS 안/MAG 오/VV"))
  #expect(try analysis("뚜루뚜 안 옴. 콩나물 페이로 결제했는데 모모톡이 안와요", with: words.reversed()) == forward)
  #expect(try analysis("콩나물페이로", with: words).hasPrefix("콩나물 페이/NNP"))
}

@Test func `a deleted word is gone`() throws {
  let deleted = [
    UserLexicon.Entry(word: "환불", tag: .NNG, isDeleted: true),
    UserLexicon.Entry(word: "환불", tag: .NNP, isDeleted: true),
  ]
  let tokenizer = try Tokenizer(lexicons: Lexicons.folder, user: [UserLexicon(deleted)])
  #expect(!tokenizer.knows("환불", as: .NNG))
}

@Test func `a wrong line costs that line`() throws {
  let file = FileManager.default.temporaryDirectory.appending(path: "lexicon-\(UUID()).tsv")
  try Data("# 낱말\n뚜루뚜\tNNP\t2\n틀림\tXYZ\n빈칸\n모모톡\tNNP\r\n\tNNG\n환불\tNNG\tdelete\n".utf8).write(to: file)
  defer { try? FileManager.default.removeItem(at: file) }
  let (lexicon, errors) = try UserLexicon.read(file)
  #expect(lexicon.entries.map(\.word) == ["뚜루뚜", "모모톡", "환불"])
  #expect(lexicon.entries.map(\.priority) == [2, 0, 0])
  #expect(lexicon.entries.map(\.isDeleted) == [false, false, true])
  #expect(errors.map(\.location.record) == [3, 4, 6])
  let kinds = errors.map(\.kind)
  #expect(kinds == [.unknownTag("XYZ"), .fields(expected: 2, found: 1), .emptyWord])
}

@Test func `lint tells duplicates, known words and stray jamo`() throws {
  let file = FileManager.default.temporaryDirectory.appending(path: "lint-\(UUID()).tsv")
  try Data("뚜루뚜\tNNP\n뚜루뚜\tNNP\n환불\tNNG\n결ㅈ제톡\tNNG\n꿹\tNNG\n튕기다\tVV\n뚜뚜뚜\tNNG\tdelete\n".utf8).write(to: file)
  defer { try? FileManager.default.removeItem(at: file) }
  let findings = try Bundled.tokenizer.get().lint(file)
  #expect(findings.map(\.line) == [2, 3, 4, 5, 6, 7])
  let kinds = findings.map(\.kind)
  #expect(kinds == [.duplicate(of: 1), .known, .jamoSlip, .tooShort, .dictionaryForm, .nothingToDelete])
}

@Test func `new words are found with their counts`() throws {
  var words = NewWords(try Bundled.tokenizer.get())
  for text in ["뿌링뿡이 안 와요", "오늘 뿌링뿡은 먹통", "뿌링뿡이 또 멈췄다", "뿌링뿡만 그래요", "환불해 주세요"] { words.read(text) }
  let found = words.suggestions(least: 3)
  #expect(found.first?.word == "뿌링뿡")
  #expect(found.first?.count == 4)
}
