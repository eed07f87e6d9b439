internal import Archives
internal import Digests
internal import Foundation
internal import Posts
internal import Reports

/// What a run rests on, kept in `plan.json`: a run may only go on, or be merged with another, where it is the same.
struct RunBasis: Codable {
  static let fileName = "plan.json"
  /// Under this name it is written before it stands.
  static let draftName = ".plan.json.part"

  /// As typed, without the name of the program.
  let arguments: [String]
  /// Every fact by name: the digests of words, models and rules, size and time of every source.
  let facts: [String: String]

  init(_ plan: RunPlan, labels: String?, sources: FileList, arguments: [String]) throws {
    self.arguments = arguments
    var facts = ["program": Version.current, "options": RunBasis.shaping(arguments).joined(separator: " ")]
    facts["period"] = "\(plan.period.lowerBound) \(plan.period.upperBound)"
    for input in plan.inputs { facts["\(input.role) \(input.name)"] = input.sha256 }
    if let labels {
      facts["labels \(labels)"] = SHA256.hex(of: Array(try Data(contentsOf: URL(filePath: labels))))
    }
    for source in sources {
      facts["source \(source.name)"] = source.problem == nil ? RunBasis.state(of: source) : ""
    }
    self.facts = facts
  }

  /// Reads the record of the run in `folder`; `nil` if there is none.
  init?(in folder: URL) throws(Failure) {
    let file = folder.appending(path: RunBasis.fileName)
    guard FileManager.default.fileExists(atPath: file.path) else { return nil }
    do {
      self = try JSONDecoder().decode(RunBasis.self, from: Data(contentsOf: file))
    } catch {
      throw Failure(
        .cannotReadOrWrite, ko: "\(file.path): 읽을 수 없습니다. --force로 처음부터 다시 하세요.",
        en: "\(file.path) cannot be read. Begin anew with --force.")
    }
  }

  func write(into folder: URL) throws(Failure) {
    let file = folder.appending(path: RunBasis.fileName)
    do {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
      // Not `.atomic`, whose draft has a name that nobody would know again if the run is killed over it.
      let draft = folder.appending(path: RunBasis.draftName)
      try encoder.encode(self).write(to: draft)
      if FileManager.default.fileExists(atPath: file.path) { try FileManager.default.removeItem(at: file) }
      try FileManager.default.moveItem(at: draft, to: file)
    } catch {
      throw Failure(
        .cannotReadOrWrite, ko: "\(file.path): 쓸 수 없습니다. 디스크 공간과 권한을 확인하세요.",
        en: "\(file.path) cannot be written. Check space and permissions.")
    }
  }

  /// The names of the facts that differ, sorted.
  func differences(from other: RunBasis) -> [String] {
    Set(facts.keys).union(other.facts.keys).filter { facts[$0] != other.facts[$0] }.sorted()
  }

  private static func state(of source: InputFile) -> String {
    source.state.map { "\($0.byteCount) bytes, changed \($0.changed)" } ?? ""
  }

  /// The arguments that shape the tables: all but those about speed, talk and place.
  static func shaping(_ arguments: [String]) -> [String] {
    var kept: [String] = []
    var isValue = false
    for argument in arguments {
      let name = argument.split(separator: "=").first.map(String.init) ?? argument
      if isValue {
        isValue = false
      } else if ["-j", "--threads", "--progress", "--lang", "-o", "--output"].contains(name) {
        isValue = name == argument
      } else if !["--resume", "--force"].contains(argument) {
        kept.append(argument)
      }
    }
    return kept
  }
}
