internal import FoundationEssentials

/// All platform rules, and which of them an address belongs to.
struct PlatformRules: Sendable {
  let rules: [PlatformRule]
  /// How articles are marked up on pages of no site in particular.
  let article: ArticleMarks
  private let byHost: [String: Int]

  init(rules: [PlatformRule]) {
    self.rules = rules
    article = rules.lazy.compactMap(\.article).first ?? ArticleMarks()
    var byHost: [String: Int] = [:]
    for (index, rule) in rules.enumerated() {
      for host in rule.hosts where byHost[host] == nil { byHost[host] = index }
    }
    self.byHost = byHost
  }

  /// Reads every `*.yaml` of `folder`, sorted by name.
  init(folder: URL) throws(IntakeError) {
    let path = folder.path
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: path)
    } catch {
      throw IntakeError(rule: path, field: "platforms", expected: "a readable folder of *.yaml files")
    }
    var rules: [PlatformRule] = []
    for name in names.sorted() where name.hasSuffix(".yaml") {
      let file = path + (path.hasSuffix("/") ? "" : "/") + name
      guard let data = FileManager.default.contents(atPath: file) else {
        throw IntakeError(rule: file, field: "file", expected: "a readable file")
      }
      rules.append(try PlatformFile.rule(String(decoding: data, as: UTF8.self), file: file))
    }
    self.init(rules: rules)
  }

  /// The rule whose site `host` belongs to.
  func rule(host: Substring) -> PlatformRule? {
    var name = host.utf8.prefix { $0 != 0x3A }
    while true {
      if let index = byHost[String(Substring(name))] { return rules[index] }
      guard let dot = name.firstIndex(of: 0x2E) else { return nil }
      name = name[name.index(after: dot)...]
    }
  }

}
