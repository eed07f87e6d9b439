internal import ArgumentParser
internal import Foundation
internal import Lexicons
internal import Morphology
internal import Posts
internal import Reports

/// `meoktong doctor`: whether everything that the program needs is there, and what to do where it is not.
struct DoctorCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "doctor",
      abstract: say(ko: "필요한 것이 다 있는지 살핍니다.", en: "Checks that everything it needs is there."))
  }

  @OptionGroup var language: LanguageOptions

  func run() throws {
    var isWell = true
    for check in [lexicons(), tokenizer(), key(), space()] {
      print((check.isWell ? "✓ " : "✗ ") + check.words[Console.language])
      isWell = isWell && check.isWell
    }
    // Pictures are the one thing that needs a font; everything else works without.
    let font = font()
    print((font.isWell ? "✓ " : "· ") + font.words[Console.language])
    if !isWell { throw ExitCode(ExitStatus.cannotReadOrWrite.rawValue) }
  }

  private struct Check {
    let isWell: Bool
    let words: Bilingual

    init(_ isWell: Bool, ko: String, en: String) {
      self.isWell = isWell
      words = Bilingual(ko: ko, en: en)
    }
  }

  private func font() -> Check {
    guard PictureFormat.canDraw else {
      return Check(false, ko: ReportError.noPictures.message.ko, en: ReportError.noPictures.message.en)
    }
    return PictureFormat.hasKoreanFont
      ? Check(true, ko: "한글 글꼴이 있습니다 (PNG 도표).", en: "a Korean font is there (charts as PNG).")
      : Check(false, ko: ReportError.noKoreanFont.message.ko, en: ReportError.noKoreanFont.message.en)
  }

  private func lexicons() -> Check {
    let folder = Lexicons.folder
    let missing = ["words", "model", "codebooks", "incidents", "platforms"].filter {
      !FileManager.default.fileExists(atPath: folder.appending(path: $0).path)
    }
    guard missing.isEmpty else {
      let names = missing.joined(separator: ", ")
      return Check(
        false, ko: "\(folder.path): 없는 폴더: \(names). 프로그램 옆의 폴더를 함께 옮기거나 MEOKTONG_LEXICONS로 알려 주세요.",
        en:
          "\(folder.path): missing: \(names). Keep the folder beside the program, or name it in MEOKTONG_LEXICONS."
      )
    }
    return Check(true, ko: "낱말과 규칙: \(folder.path)", en: "words and rules: \(folder.path)")
  }

  private func tokenizer() -> Check {
    do throws(LexiconError) {
      var worker = try Tokenizer(lexicons: Lexicons.folder).makeWorker()
      let tokens = worker.tokenize("환불해 주세요").map { "\($0.form)/\($0.tag.rawValue)" }.joined(separator: " ")
      return Check(true, ko: "형태소 분석: \(tokens)", en: "morphemes: \(tokens)")
    } catch {
      return Check(false, ko: error.words.ko, en: error.words.en)
    }
  }

  private func key() -> Check {
    do throws(Failure) {
      _ = try PrivateKey.load()
      return Check(true, ko: "가명을 만들 열쇠가 있습니다.", en: "the key for pseudonyms is there.")
    } catch {
      return Check(false, ko: error.message.ko, en: error.message.en)
    }
  }

  private func space() -> Check {
    let folder = FileManager.default.currentDirectoryPath
    let free = (try? FileManager.default.attributesOfFileSystem(forPath: folder))?[.systemFreeSize] as? Int
    let megabytes = (free ?? 0) / 1_000_000
    return Check(
      megabytes >= 100, ko: "\(folder): 남은 공간 \(megabytes)MB (100MB 이상이어야 합니다).",
      en: "\(folder): \(megabytes) MB free (100 MB are needed at least).")
  }
}
