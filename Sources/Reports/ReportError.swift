public import Casebook
public import Posts
public import Scratch

/// A report could not be written.
public enum ReportError: Error, Hashable, Sendable {
  /// The casebook refuses.
  case casebook(CasebookError)
  /// A file cannot be written.
  case unwritable(SourceLocation, SystemFault)
  /// A file of a run cannot be read.
  case unreadable(SourceLocation, SystemFault)
  /// No run was made in the folder, or there is no folder at all.
  case noRun(folder: String, isFolder: Bool)
  /// The manifest of a run is not as a run writes it; `key` is the place within it, `nil` if it is no JSON.
  case damagedManifest(SourceLocation, key: String?)
  /// The temporary file for counting writers cannot be written or read.
  case scratch(ScratchError)
  /// No format has this name.
  case unknownFormat(String, known: [String])
  /// The program that draws could not; `detail` is what it said.
  case notDrawn(SourceLocation, detail: String)
  /// A picture is wanted and the program that draws is not installed.
  case noPictures
  /// A picture with Korean words is wanted and no font has them.
  case noKoreanFont

  /// Whether nothing is wrong but what was asked for.
  public var isMistakeOfCaller: Bool {
    if case .unknownFormat = self { true } else { false }
  }

  /// What happened, where, and what to do.
  public var message: Bilingual {
    switch self {
    case .casebook(let error): error.message
    case .unwritable(let place, let fault):
      Bilingual(
        ko: "\(place): 쓸 수 없습니다. \(fault.words.ko)", en: "\(place): cannot be written. \(fault.words.en)")
    case .unreadable(let place, let fault):
      Bilingual(
        ko: "\(place): 읽을 수 없습니다. \(fault.words.ko)", en: "\(place): cannot be read. \(fault.words.en)")
    case .notDrawn(let place, let detail):
      Bilingual(
        ko: "\(place): rsvg-convert가 그리지 못했습니다. 디스크 공간과 권한을 확인하거나 --format svg를 쓰세요. (\(detail))",
        en:
          "\(place): rsvg-convert could not draw it. Check space and permissions, or use --format svg. (\(detail))"
      )
    case .noRun(let folder, isFolder: false):
      Bilingual(
        ko: "\(folder): 그런 폴더가 없습니다. meoktong run이 만든 폴더를 적으세요.",
        en: "\(folder): there is no such folder. Give a folder that meoktong run made.")
    case .noRun(let folder, isFolder: true):
      Bilingual(
        ko:
          "\(folder): 끝난 run의 폴더가 아닙니다 (manifest.json 없음). meoktong run이 만든 폴더를 적거나, 중단된 run을 같은 명령에 --resume을 붙여 마치세요.",
        en:
          "\(folder): not the folder of a finished run (no manifest.json). Give a folder that meoktong run made, or finish an interrupted run: the same command with --resume."
      )
    case .damagedManifest(let place, let key):
      Bilingual(
        ko:
          "\(place): run의 기록으로 읽을 수 없습니다 (\(key.map { "읽지 못한 곳: \($0)" } ?? "JSON이 아님")). 고쳤다면 되돌리고, 아니면 meoktong run --force로 다시 만드세요.",
        en:
          "\(place): not the record of a run (\(key.map { "unreadable at: \($0)" } ?? "no JSON")). Undo what was edited, or make the run again with meoktong run --force."
      )
    case .scratch(let error): error.message
    case .unknownFormat(let name, let known):
      Bilingual(
        ko:
          "'\(name)'\(Particle.topic.form(after: name)) 없는 형식입니다. 쓸 수 있는 형식: \(known.joined(separator: ", "))",
        en: "There is no format '\(name)'. Known: \(known.joined(separator: ", "))")
    case .noPictures:
      Bilingual(
        ko: "PNG를 그릴 rsvg-convert가 없습니다. 설치하거나(sudo apt install librsvg2-bin) --format svg를 쓰세요.",
        en:
          "rsvg-convert, which draws PNG, is not here. Install it (sudo apt install librsvg2-bin) or use --format svg."
      )
    case .noKoreanFont:
      Bilingual(
        ko: "한글 글꼴이 없어 PNG의 글자가 네모로 나옵니다. 글꼴을 설치하거나(sudo apt install fonts-noto-cjk) --format svg를 쓰세요.",
        en:
          "No Korean font is installed: the words of a PNG would be boxes. Install one (sudo apt install fonts-noto-cjk) or use --format svg."
      )
    }
  }
}
