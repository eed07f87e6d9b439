internal import Posts
internal import Reports

/// What was changed on the way into files, told to who asked for them.
enum ExportWarnings {
  static func tell(_ notes: ExportNotes) {
    for (file, losses) in notes.losses.sorted(by: { $0.key < $1.key }) {
      let list = losses.prefix(8).map { "\($0.scalar)×\($0.count)" }.joined(separator: ", ")
      Console.warn(
        Bilingual(
          ko: "\(file): CP949에 없는 글자를 〓로 바꾸었습니다: \(list)",
          en: "\(file): characters that CP949 lacks became 〓: \(list)"))
    }
    for (table, count) in notes.leftRows.sorted(by: { $0.key < $1.key }) {
      Console.warn(
        Bilingual(
          ko: "report.xlsx: 시트 하나에 들어가지 않아 뺀 행 \(count)개. \(table)에 모두 있습니다.",
          en: "report.xlsx: rows that a sheet has no room for: \(count). \(table) holds them all."))
    }
    for (file, count) in notes.cutCells.sorted(by: { $0.key < $1.key }) {
      Console.warn(
        Bilingual(
          ko: "\(file): 한 칸의 한도인 32,767자를 넘는 칸 \(count)개를 끊고 끝에 …를 붙였습니다. 온전한 글은 csv와 jsonl 형식에 있습니다.",
          en:
            "\(file): cells cut at the 32,767 characters that a cell holds, ending with …: \(count). The formats csv and jsonl hold the whole texts."
        ))
    }
  }
}
