/// The services or the trades of an incident: the names by which texts tell them, and the features that they give.
struct FacetFinder: Sendable {
  /// Where a facet is named.
  struct Mention: Sendable {
    let facet: Int
    let start: Int
    let end: Int
  }

  /// The features of a facet: named in the stretch, named in the post.
  struct Keys {
    let here: NamedKey
    let post: NamedKey

    /// The same with their rows in `vocabulary`.
    func placed(in vocabulary: Vocabulary?) -> Keys {
      Keys(here: here.placed(in: vocabulary), post: post.placed(in: vocabulary))
    }
  }

  /// What names facets.
  struct Name: Sendable {
    /// Its folded letters; no two names have the same.
    let letters: [Unit]
    /// The facets, each once, in their order.
    fileprivate(set) var owners: [Int]
    let endsInCoda: Bool
    /// A short name as written, for 네일 and 내일 fold alike. It counts only where a word begins: 지니 is no part of
    /// 가지니.
    let short: WrittenName?
  }

  let facets: [Facet]
  /// For each facet.
  let keys: [Keys]
  let names: [Name]

  /// - Parameters:
  ///   - facets: in the order in which they are told.
  ///   - prefix: what the names of their features begin with.
  init(_ facets: [Facet], prefix: String) {
    self.facets = facets
    keys = facets.map {
      let name = prefix + $0.id.rawValue
      return Keys(here: NamedKey(name), post: NamedKey("P:" + name))
    }
    var names: [Name] = []
    var numbers: [[Unit]: Int] = [:]
    for (owner, facet) in facets.enumerated() {
      for spoken in facet.spoken {
        let folded = FoldedText(spoken)
        guard !folded.units.isEmpty else { continue }
        if let number = numbers[folded.units] {
          if !names[number].owners.contains(owner) { names[number].owners.append(owner) }
        } else {
          numbers[folded.units] = names.count
          names.append(
            Name(
              letters: folded.units, owners: [owner], endsInCoda: folded.endsInCoda,
              short: folded.count <= 2 ? WrittenName(spoken) : nil))
        }
      }
    }
    self.names = names
  }
}
