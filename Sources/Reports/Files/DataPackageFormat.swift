internal import Complaints
public import FoundationEssentials
internal import Posts

/// The description of the tables: a Frictionless Data Package (Table Schema v1).
public struct DataPackageFormat: ReportFormat {
  /// As in `--format datapackage`.
  public let id = "datapackage"
  /// It describes the tables.
  public let describesOthers = true

  /// `datapackage.json`.
  public init() {}

  /// Writes `datapackage.json` for the tables that lie in the folder.
  public func write(_ run: RunView, into folder: URL, notes: inout ExportNotes) throws(ReportError) {
    let tables = Tables.all.filter {
      FileManager.default.fileExists(atPath: folder.appending(path: $0.name + ".csv").path)
    }
    let package = JSONValue.object([
      "profile": .string("tabular-data-package"), "name": .string(run.context.incident.id),
      "title": .string(run.context.incident.title[run.context.language]),
      "resources": .list(tables.map { resource($0, run) }),
    ])
    try FileOutput.write(package.text(pretty: true) + "\n", to: folder.appending(path: "datapackage.json"))
    notes.add(file: "datapackage.json")
  }

  private func resource(_ table: any Table, _ run: RunView) -> JSONValue {
    .object([
      "name": .string(table.name), "path": .string(table.name + ".csv"),
      "profile": .string("tabular-data-resource"),
      "title": .string(table.title[run.context.language]),
      "titles": .object(["ko": .string(table.title.ko), "en": .string(table.title.en)]),
      "description": .string(table.about[run.context.language]), "format": .string("csv"),
      "mediatype": .string("text/csv"),
      "encoding": .string(run.context.csv == .cp949 ? "cp949" : "utf-8"),
      "dialect": .object([
        "delimiter": .string(","), "lineTerminator": .string("\r\n"), "doubleQuote": .flag(true),
        "header": .flag(true),
      ]),
      "bom": .flag(run.context.csv == .excel),
      "schema": .object([
        "fields": .list(table.columns(run).map { field($0, run.context.language) }),
        "missingValues": .list([.string("")]),
        "primaryKey": .list(table.key.map { .string($0) }),
      ]),
    ])
  }

  private func field(_ column: Column, _ language: Language) -> JSONValue {
    var values: [String: JSONValue] = [
      "name": .string(column.name), "type": .string(column.kind.rawValue),
      "title": .string(column.title[language]),
      "titles": .object(["ko": .string(column.title.ko), "en": .string(column.title.en)]),
    ]
    if column.kind == .datetime { values["format"] = .string("%Y-%m-%dT%H:%M:%S%z") }
    if column.kind == .boolean {
      values["trueValues"] = .list([.string("1")])
      values["falseValues"] = .list([.string("0")])
    }
    return .object(values)
  }
}
