internal import Archives
internal import ArgumentParser
internal import Foundation

/// `meoktong families`: sketches of posts in, the repost families among them out.
struct FamiliesCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "families",
      abstract: say(
        ko: "표준 입력의 지문(read --fingerprints가 쓴 JSONL)에서 퍼온 글끼리 묶습니다.",
        en: "Joins reposts by their fingerprints: JSONL of read --fingerprints on standard input."))
  }

  @OptionGroup var language: LanguageOptions

  private struct Line: Decodable {
    let id: String
    let fingerprint: RepostSketch
  }

  private struct Member: Encodable { let family, id: String }

  func run() throws {
    var families = try RepostFamilies()
    var ids: [String] = []
    var seen: Set<String> = []
    var batches = LineBatches()
    let decoder = JSONDecoder()
    var number = 0
    while let lines = try batches.next() {
      for bytes in lines {
        number += 1
        guard !bytes.isEmpty else { continue }
        let data = Data(bytes)
        guard let line = try? decoder.decode(Line.self, from: data) else {
          if (try? decoder.decode(LossLine.self, from: data)) != nil { continue }
          throw Failure(
            .damagedInput,
            ko: "\(number)번째 줄: id와 fingerprint가 있는 JSON이 아닙니다. meoktong read --fingerprints의 출력을 주세요.",
            en:
              "line \(number): no JSON with id and fingerprint. Give the output of meoktong read --fingerprints."
          )
        }
        // Of a post that was found twice the first reading counts.
        guard seen.insert(line.id).inserted else { continue }
        ids.append(line.id)
        try families.add(line.fingerprint)
      }
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let output = FileHandle.standardOutput
    var members = try families.families()
    var found: [(member: Int, first: Int)] = []
    while let next = try members.next() { found.append(next) }
    for (member, first) in found.sorted(by: { ids[$0.member] < ids[$1.member] }) {
      var line = try encoder.encode(Member(family: ids[first], id: ids[member]))
      line.append(0x0A)
      try output.write(contentsOf: line)
    }
  }
}
