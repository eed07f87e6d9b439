internal import Complaints
internal import Posts
internal import Scratch

extension Entry {
  /// The entry as it was written by `write(to:)`.
  init(_ record: inout RecordReader) {
    post = Post(&record)
    finding = record.flag() ? Finding(&record) : nil
    family = record.optionalText()
    finds = record.integer()
    placeholders = record.list { TextRange(&$0) }
  }

  func write(to record: inout RecordWriter) {
    post.write(to: &record)
    record.add(finding != nil)
    finding?.write(to: &record)
    record.add(family)
    record.add(finds)
    record.add(placeholders) { $0.write(to: &$1) }
  }
}

extension RecordReader {
  fileprivate mutating func list<Element>(_ next: (inout RecordReader) -> Element) -> [Element] {
    (0..<integer()).map { _ in next(&self) }
  }
}

extension RecordWriter {
  fileprivate mutating func add<Element>(
    _ list: [Element], _ write: (Element, inout RecordWriter) -> Void
  ) {
    add(list.count)
    for element in list { write(element, &self) }
  }
}

extension Post {
  fileprivate init(_ record: inout RecordReader) {
    self.init(
      id: ID(rawValue: record.text()), text: record.text(), title: record.optionalText(),
      author: record.flag() ? Author(name: record.optionalText(), handle: record.optionalText()) : nil,
      published: Moment(&record), permalink: record.optionalText(), platform: record.text(),
      language: record.optionalText(), parent: record.optionalText().map { ID(rawValue: $0) },
      sources: record.list { Source(&$0) })
  }

  fileprivate func write(to record: inout RecordWriter) {
    record.add(id.rawValue)
    record.add(text)
    record.add(title)
    record.add(author != nil)
    if let author {
      record.add(author.name)
      record.add(author.handle)
    }
    record.add(published?.precision.rawValue)
    if let published {
      record.add(Int(published.seconds))
      record.add(published.offsetMinutes)
      record.add(published.origin.rawValue)
    }
    record.add(permalink)
    record.add(platform)
    record.add(language)
    record.add(parent?.rawValue)
    record.add(sources) { $0.write(to: &$1) }
  }
}

extension Moment {
  fileprivate init?(_ record: inout RecordReader) {
    guard let precision = record.optionalText() else { return nil }
    let (seconds, offset, origin) = (Int64(record.integer()), record.integer(), record.text())
    guard let precision = Precision(rawValue: precision), let origin = Origin(rawValue: origin) else {
      return nil
    }
    self.init(seconds: seconds, offsetMinutes: offset, precision: precision, origin: origin)
  }
}

extension Source {
  fileprivate init(_ record: inout RecordReader) {
    let (file, start, end) = (record.text(), record.integer(), record.integer())
    self.init(file: file, bytes: start..<end, sha256: record.text(), encoding: record.text())
  }

  fileprivate func write(to record: inout RecordWriter) {
    record.add(file)
    record.add(bytes.lowerBound)
    record.add(bytes.upperBound)
    record.add(sha256)
    record.add(encoding)
  }
}

extension Finding {
  fileprivate init(_ record: inout RecordReader) {
    self.init(
      isComplaint: record.flag(), complaintScore: record.fraction(), labels: record.list { Label(&$0) },
      services: record.list { Facet.ID(rawValue: $0.text()) }, sector: Facet.ID(rawValue: record.text()))
  }

  fileprivate func write(to record: inout RecordWriter) {
    record.add(isComplaint)
    record.add(complaintScore)
    record.add(labels) { $0.write(to: &$1) }
    record.add(services) { $1.add($0.rawValue) }
    record.add(sector.rawValue)
  }
}

extension Label {
  fileprivate init(_ record: inout RecordReader) {
    self.init(
      kind: ComplaintType.ID(rawValue: record.text()), score: record.fraction(), bias: record.fraction(),
      rest: record.fraction(), evidence: record.list { Evidence(&$0) })
  }

  fileprivate func write(to record: inout RecordWriter) {
    record.add(kind.rawValue)
    for number in [score, bias, rest] { record.add(number) }
    record.add(evidence) { $0.write(to: &$1) }
  }
}

extension Evidence {
  fileprivate init(_ record: inout RecordReader) {
    self.init(
      range: TextRange(&record), text: record.text(), weight: record.fraction(), isOfScore: record.flag(),
      cue: record.text())
  }

  fileprivate func write(to record: inout RecordWriter) {
    range.write(to: &record)
    record.add(text)
    record.add(weight)
    record.add(isOfScore)
    record.add(cue)
  }
}

extension TextRange {
  fileprivate init(_ record: inout RecordReader) {
    let (start, end) = (record.integer(), record.integer())
    self.init(start: start, end: end)
  }

  fileprivate func write(to record: inout RecordWriter) {
    record.add(start)
    record.add(end)
  }
}
