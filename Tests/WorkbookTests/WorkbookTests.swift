import Foundation
import Testing

@testable import Workbook

@Suite struct WorkbookTests {
  static func write() throws -> Data {
    let url = FileManager.default.temporaryDirectory.appending(path: "book-\(UUID().uuidString).xlsx")
    var book = try Workbook(path: url.path)
    let sheet = try book.addSheet(named: "불만/추이")
    #expect(sheet.name == "불만 추이")
    book.write(.heading("시각"), in: sheet, row: 0, column: 0)
    for row in 1...5 {
      book.write(.date(44_849 + Double(row)), in: sheet, row: row, column: 0)
      book.write(.number(Double(row * row), places: 0), in: sheet, row: row, column: 1)
      book.write(.text("=1+1\0\u{1}"), in: sheet, row: row, column: 2)
    }
    book.freeze(sheet, rows: 1, columns: 3, lastRow: 5, widths: [17, 10, 20])
    try book.addChart(
      .line, title: "추이", on: sheet, row: 8, column: 0,
      categories: .init(sheet, column: 0, rows: 1...5),
      series: [
        .init("환불", .init(sheet, column: 1, rows: 1...5), colour: 0x0B4F8A),
        .init("사건", .init(sheet, column: 1, rows: 1...5), colour: 0xA63D00, look: .marks),
      ])
    try book.close()
    return try Data(contentsOf: url)
  }

  @Test func `the same calls give the same bytes`() throws {
    let one = try Self.write()
    #expect(one == (try Self.write()))
    #expect(one.starts(with: Array("PK".utf8)))
  }

  @Test func `a folder that is not there is an error with its path`() throws {
    #expect(throws: WorkbookError.self) {
      var book = try Workbook(path: "/no/such/folder/book.xlsx")
      _ = try book.addSheet(named: "a")
      try book.close()
    }
  }

  @Test(arguments: [
    ("가", 32_767, 32_767), ("가", 32_768, 32_766), ("가", 16_001, 16_001), ("a", 40_000, 32_766),
    ("😭", 16_383, 16_383), ("😭", 16_384, 16_383), ("👩‍👩‍👧", 5000, 4095),
  ])
  func `a text is cut at the limit of a cell and not before, between characters`(
    character: String, count: Int, kept: Int
  ) {
    let text = CellText(String(repeating: character, count: count))
    #expect(text.isCut == (kept < count) && text.words.utf16.count <= 32_767)
    #expect(text.words == String(repeating: character, count: kept) + (kept < count ? "…" : ""))
  }

  @Test func `cells that were cut are counted`() throws {
    let url = FileManager.default.temporaryDirectory.appending(path: "book-\(UUID().uuidString).xlsx")
    var book = try Workbook(path: url.path)
    let sheet = try book.addSheet(named: "글")
    for (row, count) in [10, 32_767, 32_768, 50_000].enumerated() {
      book.write(.text(String(repeating: "가", count: count)), in: sheet, row: row, column: 0)
    }
    try book.close()
    #expect(book.cutCells == 2)
  }
}
