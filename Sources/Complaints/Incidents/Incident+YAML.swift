public import FoundationEssentials
internal import Posts

extension Incident {
  /// Reads an incident file.
  ///
  /// - Throws: the line, what was expected there and what was found.
  public init(contentsOf file: URL) throws(IncidentError) {
    try self.init(root: YAMLEntry(contentsOf: file))
  }

  /// Reads the text of an incident file; `file` names it in errors.
  public init(yaml: String, file: String) throws(IncidentError) {
    try self.init(root: YAMLEntry(yaml: yaml, file: file))
  }

  private init(root: YAMLEntry) throws(IncidentError) {
    id = try root.text("id")
    title = try root.bilingual("title")
    zone = try root.text("zone")
    period = try root.entry("period").range()
    archive = try root.optional("archive").map { (entry) throws(IncidentError) in try entry.range() }
    var phases: [Phase] = []
    for entry in try root.list("phases") {
      let phase = Phase(
        id: try entry.text("id"), title: try entry.bilingual("title"), seconds: try entry.range())
      if let other = phases.first(where: { $0.seconds.overlaps(phase.seconds) }) {
        throw entry.fault(
          expected: Bilingual(
            ko: "단계 '\(other.id)'와 겹치지 않는 기간", en: "a time that does not overlap the phase '\(other.id)'"),
          found: phase.id)
      }
      phases.append(phase)
    }
    self.phases = phases
    var milestones: [Milestone] = []
    for entry in try root.list("milestones") {
      let milestone = Milestone(
        seconds: try entry.time("at"), title: try entry.bilingual("title"),
        source: try entry.optional("source").map { (entry) throws(IncidentError) in try entry.string() })
      milestones.append(milestone)
    }
    self.milestones = milestones
    services = try root.facets("services")
    sectors = try root.facets("sectors")
    terms = try root.texts("terms")
    strangers = try root.strangers()
  }
}

extension YAMLEntry {
  private static let known: [String: Set<String>] = [
    "": [
      "id", "title", "zone", "period", "archive", "phases", "milestones", "services", "sectors", "terms",
    ],
    "phases": ["id", "title", "from", "to"], "milestones": ["at", "title", "source"],
    "services": ["id", "title", "spoken"], "sectors": ["id", "title", "spoken"],
  ]

  /// The keys of an incident that nobody reads: misspelt ones, as a rule.
  fileprivate func strangers() throws(LexiconFault) -> [LexiconFault] {
    var found = strangers(in: "")
    for list in YAMLEntry.known.keys.sorted() where !list.isEmpty {
      for entry in try self.list(list) { found += entry.strangers(in: list) }
    }
    return found
  }

  private func strangers(in place: String) -> [LexiconFault] {
    let known = YAMLEntry.known[place] ?? []
    return keys().filter { !known.contains($0) }.map { key in
      let names = known.sorted().joined(separator: ", ")
      return fault(
        expected: Bilingual(ko: "아는 항목(\(names))", en: "one of the keys \(names)"), found: key)
    }
  }

  fileprivate func time(_ key: String) throws(LexiconFault) -> Int64 {
    let entry = try self.entry(key)
    let text = try entry.string()
    guard let time = CivilTime(iso8601: text) else {
      throw entry.fault(
        expected: Bilingual(
          ko: "2022-10-15T15:30:00+09:00 꼴의 시각", en: "a time like 2022-10-15T15:30:00+09:00"),
        found: text)
    }
    return time.seconds
  }

  fileprivate func range() throws(LexiconFault) -> Range<Int64> {
    let from = try time("from")
    let to = try time("to")
    guard from <= to else {
      throw fault(
        expected: Bilingual(ko: "from보다 이르지 않은 to", en: "a `to` that is not before `from`"),
        found: try text("to"))
    }
    return from..<to
  }

  fileprivate func facets(_ key: String) throws(LexiconFault) -> [Facet] {
    var facets: [Facet] = []
    for entry in try list(key) {
      let facet = Facet(
        id: Facet.ID(rawValue: try entry.text("id")), title: try entry.bilingual("title"),
        spoken: try entry.texts("spoken"))
      facets.append(facet)
    }
    return facets
  }
}
