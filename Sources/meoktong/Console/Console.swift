internal import ArgumentParser
internal import Foundation
internal import Posts

/// What the program says to people: always on stderr, in one language.
enum Console {
  /// `--lang` decides, then the locale; English where neither says Korean.
  static let language: Language = spoken(
    arguments: CommandLine.arguments, environment: ProcessInfo.processInfo.environment)

  /// What was typed behind the name of the program. Verbs take `--lang` themselves; help and bare options do not, and
  /// are in that language all the same.
  static var arguments: [String] {
    let typed = Array(CommandLine.arguments.dropFirst())
    let verbs = Meoktong.configuration.subcommands.compactMap { $0.configuration.commandName }
    if let first = typed.first, verbs.contains(first) { return typed }
    var kept: [String] = []
    var isValue = false
    for argument in typed {
      if isValue {
        isValue = false
      } else if argument == "--lang" {
        isValue = true
      } else if !argument.hasPrefix("--lang=") {
        kept.append(argument)
      }
    }
    return kept
  }

  /// Writes a line to stderr.
  static func say(_ words: Bilingual) {
    write(words[language].visible + "\n")
  }

  /// Writes a line with the program's name before it to stderr.
  static func warn(_ words: Bilingual) {
    write("meoktong: \(words[language].visible)\n")
  }

  static func write(_ text: String) {
    FileHandle.standardError.write(Data(text.utf8))
  }

  /// Whether stderr is a terminal: only there does a line overwrite itself.
  static var isTerminal: Bool { isatty(2) == 1 }

  static func spoken(arguments: [String], environment: [String: String]) -> Language {
    for (index, argument) in arguments.enumerated() {
      if argument == "--" { break }
      if argument.hasPrefix("--lang=") {
        return Language(rawValue: String(argument.dropFirst(7))) ?? .english
      }
      if argument == "--lang", index + 1 < arguments.count {
        return Language(rawValue: arguments[index + 1]) ?? .english
      }
    }
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
    return locale?.hasPrefix("ko") == true ? .korean : .english
  }
}

/// The words in the language the program speaks: for help texts, which are made when a command is.
func say(ko: String, en: String) -> String {
  Bilingual(ko: ko, en: en)[Console.language]
}
