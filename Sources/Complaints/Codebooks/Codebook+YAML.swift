public import FoundationEssentials
internal import Posts

extension Codebook {
  /// Reads a codebook: `file` lists the kinds, the folder of the same name beside it holds a file for each.
  ///
  /// - Throws: the file and line, what was expected there and what was found.
  public init(contentsOf file: URL) throws(CodebookError) {
    let root = try YAMLEntry(contentsOf: file)
    id = try root.text("id")
    title = try root.bilingual("title")
    let folder = file.deletingPathExtension()
    var types: [ComplaintType] = []
    for name in try root.texts("kinds") {
      let entry = try YAMLEntry(contentsOf: folder.appending(path: "\(name).yaml"))
      let type = try ComplaintType(entry)
      guard type.id.rawValue == name, !types.contains(where: { $0.id == type.id }) else {
        throw entry.fault(
          expected: Bilingual(ko: "파일 이름과 같고 한 번만 쓰인 id", en: "an id like the file's name, used once"),
          found: type.id.rawValue)
      }
      types.append(type)
    }
    self.types = types
    var signals: [Signal] = []
    for entry in try root.list("signals") {
      let signal = Signal(
        id: try entry.text("id"), title: try entry.bilingual("title"),
        weight: try entry.number("weight") ?? 0, cues: try entry.cues("cues"))
      signals.append(signal)
    }
    self.signals = signals
    var words: [String: String] = [:]
    if let entry = try root.optional("words") {
      for name in entry.keys() { words[name] = try entry.text(name) }
    }
    self.words = words
  }
}

extension ComplaintType {
  fileprivate init(_ entry: YAMLEntry) throws(CodebookError) {
    id = ID(rawValue: try entry.text("id"))
    title = try entry.bilingual("title")
    definition = try entry.bilingual("definition")
    inclusion = try entry.bilingual("inclusion")
    exclusion = try entry.bilingual("exclusion")
    cues = try entry.cues("cues")
    blockers = try entry.cues("blockers")
    examples = try entry.texts("examples").map(MarkedText.init)
    nearMisses = try entry.texts("near-misses")
  }
}

extension YAMLEntry {
  /// A cue is a pattern, or a mapping with `match` and any of `weight`, `negation`, `not-when`.
  fileprivate func cues(_ key: String) throws(CodebookError) -> [Cue] {
    var cues: [Cue] = []
    for entry in try list(key) {
      let line = entry.location.record ?? 0
      guard entry.isMapping else {
        cues.append(
          Cue(pattern: try entry.string(), weight: 1, negation: .ignored, notWhen: [], line: line))
        continue
      }
      let written = try entry.optional("negation").map { (entry) throws(CodebookError) in
        try entry.string()
      }
      guard let negation = Cue.Negation(rawValue: written ?? "ignored") else {
        throw entry.fault(
          expected: Bilingual(ko: "ignored, blocks, required 가운데 하나", en: "ignored, blocks or required"),
          found: written ?? "")
      }
      cues.append(
        Cue(
          pattern: try entry.text("match"), weight: try entry.number("weight") ?? 1,
          negation: negation, notWhen: try entry.texts("not-when"), line: line))
    }
    return cues
  }
}
