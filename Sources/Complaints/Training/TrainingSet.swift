internal import Morphology
internal import Posts

/// Labelled posts as rows of features: one row for each unit, and one for each post as a whole.
struct TrainingSet: Sendable {
  /// A post, or another spelling of one.
  struct Member: Sendable {
    let post: Int
    let fold: Int
    let isVariant: Bool
    let features: PostFeatures
    /// The first row of its units.
    let firstUnit: Int
  }

  let posts: [LabelledPost]
  let kinds: [String]
  private(set) var members: [Member] = []
  private(set) var unitRows = SparseRows()
  private(set) var postRows = SparseRows()
  /// For each unit row, its member and the kinds that it proves.
  private(set) var memberOfUnit: [Int] = []
  private(set) var kindsOfUnit: [Set<Int>] = []
  /// The readable names of the columns.
  private(set) var columnNames: [String] = []
  private var columns: [FeatureKey: Int32] = [:]

  /// - Parameters:
  ///   - folds: the fold of each post.
  ///   - variants: whether other spellings are added.
  init(
    posts: [LabelledPost], folds: [Int], kinds: [String], extractor: FeatureExtractor, tokenizer: Tokenizer,
    variants: Bool
  ) {
    self.posts = posts
    self.kinds = kinds
    var worker = tokenizer.makeWorker()
    var names: FeatureNames? = FeatureNames()
    var distortion = Distortion(seed: 20_221_015)
    var documents: [FeatureKey: Int] = [:]
    var texts: [(post: Int, text: String, isVariant: Bool)] = []
    for (number, post) in posts.enumerated() {
      texts.append((number, post.text, false))
      guard variants else { continue }
      // Every post once more: by turns without spaces, misspelt, or both.
      let misspelt = distortion.misspelt(post.text)
      switch number % 3 {
      case 0: texts.append((number, distortion.spaceless(post.text), true))
      case 1: texts.append((number, misspelt, true))
      default: texts.append((number, distortion.spaceless(misspelt), true))
      }
    }
    var prepared: [(post: Int, isVariant: Bool, features: PostFeatures)] = []
    for (post, text, isVariant) in texts {
      // A memory for each, because all of them are kept.
      var memory = extractor.makeMemory()
      swap(&memory.names, &names)
      extractor.read(text, tokens: worker.tokenize(text), &memory)
      swap(&memory.names, &names)
      let features = memory.post
      prepared.append((post, isVariant, features))
      guard !isVariant else { continue }
      var seen: Set<FeatureKey> = []
      for feature in features.features where seen.insert(feature.key).inserted {
        documents[feature.key, default: 0] += 1
      }
      for unit in features.units.indices {
        for feature in features.features(ofUnit: unit) where seen.insert(feature.key).inserted {
          documents[feature.key, default: 0] += 1
        }
      }
    }
    let kept = documents.filter { $0.value >= 2 }.keys.sorted()
    for key in kept {
      columns[key] = Int32(columnNames.count)
      columnNames.append(names?.names[key] ?? "")
    }
    for item in prepared {
      let post = posts[item.post]
      let evidence = kinds.map { kind in
        post.evidenceRanges(kind).map { range in TrainingSet.positions(range, in: post.text) }
      }
      members.append(
        Member(
          post: item.post, fold: folds[item.post], isVariant: item.isVariant, features: item.features,
          firstUnit: unitRows.count))
      postRows.append(row(item.features.features))
      for (number, unit) in item.features.units.enumerated() {
        unitRows.append(row(item.features.features(ofUnit: number)))
        memberOfUnit.append(members.count - 1)
        kindsOfUnit.append(
          Set(
            kinds.indices.filter { kind in
              evidence[kind].contains { $0.start < unit.end && unit.start < $0.end }
            }))
      }
    }
  }

  /// The column of a feature, if it was seen often enough.
  func column(_ key: FeatureKey) -> Int32? { columns[key] }

  private func row(_ features: [Feature]) -> [(column: Int32, value: Float)] {
    features.compactMap { feature in columns[feature.key].map { ($0, feature.value) } }
  }

  /// Positions of a range of scalars: those are the same in every spelling of a post.
  static func positions(_ range: TextRange, in text: String) -> TextUnit {
    let folded = FoldedText(text)
    let start = folded.position(ofScalar: range.start)
    let end = folded.position(ofScalar: max(range.start, range.end - 1)) + 1
    return TextUnit(start: start, end: max(start, min(end, folded.count)))
  }
}
