internal import FoundationEssentials

/// All platform rules, and which of them an address belongs to.
struct PlatformRules: Sendable {
  let rules: [PlatformRule]
  /// How articles are marked up on pages of no site in particular.
  let article: ArticleMarks
  /// The rules of each host, by their places.
  private let byHost: [String: [Int]]
  /// Those that know pages by marks, whatever their host.
  private let marked: [Int]

  init(rules: [PlatformRule]) {
    self.rules = rules
    article = rules.lazy.compactMap(\.article).first ?? ArticleMarks()
    var byHost: [String: [Int]] = [:]
    for (index, rule) in rules.enumerated() {
      for host in rule.hosts { byHost[host, default: []].append(index) }
    }
    self.byHost = byHost
    marked = rules.indices.filter { index in rules[index].layouts.contains { !$0.markers.isEmpty } }
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
    for domain in PlatformRules.domains(of: host) {
      if let first = byHost[String(domain)]?.first { return rules[first] }
    }
    return nil
  }

  /// The places of the rules whose marks may tell of a page that links to `hosts` as its own, but for `own`.
  func candidates(on hosts: [Substring], besides own: PlatformRule?) -> [Int] {
    let atHome = Set(hosts.flatMap(PlatformRules.domains).flatMap { byHost[String($0)] ?? [] })
    return marked.filter { place in
      let rule = rules[place]
      return rule.id != own?.id && (hosts.isEmpty || rule.mayLieAnywhere || atHome.contains(place))
    }
  }

  /// `host` without its port, and the domains around it.
  private static func domains(of host: Substring) -> some Sequence<Substring> {
    sequence(first: Substring(host.utf8.prefix { $0 != 0x3A })) { name in
      name.utf8.firstIndex(of: 0x2E).map { name[name.utf8.index(after: $0)...] }
    }
  }
}
