internal import Morphology

extension Perceptron {
  /// A trained model with the names of its weights.
  struct Finished {
    let perceptron: Perceptron
    let compiled: ModelCompiler.Result
    let weights: Weights

    /// Files of many weights, of which the small ones are left out.
    private static let pruned: Set<String> = ["pairs.tsv", "before.tsv", "after.tsv", "unknown.tsv"]

    /// The weights as rows of the model files, by file; the large files leave out what is nearer to
    /// zero than `least` (neighbours of words) or half of it (all else).
    func rows(least: Int32) -> [String: [String]] {
      let names = compiled.model.classes.names
      let width = names.count
      let p = perceptron
      let time = p.time
      var files: [String: [String]] = [:]
      func add(_ file: String, _ fields: [String], _ weight: Int32) {
        if weight != 0 {
          files[file, default: []].append((fields + [String(weight)]).joined(separator: "\t"))
        }
      }
      files["lexical.tsv"] = Array(compiled.model.classes.lexical).sorted()
      files["fusions.tsv"] = weights.fusions.map { fusion in
        let cuts = fusion.cuts.map(String.init).joined(separator: " ")
        return "\(fusion.surface)\t\(fusion.morphemes.joined(separator: "+"))\t\(cuts)"
      }
      for (index, name) in compiled.ownNames.enumerated() {
        add("own.tsv", [name], p.own.mean(index, until: time))
      }
      for (index, name) in names.enumerated() {
        add("classes.tsv", [name], p.classes.mean(index, until: time))
      }
      for (index, name) in compiled.groupNames.enumerated() where index > 0 {
        add("groups.tsv", [name], p.groups.mean(index, until: time))
      }
      for shape in EntryShape.allCases {
        add("shapes.tsv", ["\(shape)"], p.shapes.mean(Int(shape.rawValue), until: time))
      }
      for index in p.model.pairs.indices where p.pairs.now[index] != 0 {
        add("pairs.tsv", [names[index / width], names[index % width]], p.pairs.mean(index, until: time))
      }
      for index in p.model.gapWeights.indices {
        let tags = index / 3
        add(
          "gaps.tsv", [names[tags / Classes.tagCount], names[tags % Classes.tagCount], String(index % 3)],
          p.gaps.mean(index, until: time))
      }
      for index in p.model.before.indices where p.before.now[index] != 0 {
        add("before.tsv", context(index, width, names), p.before.mean(index, until: time))
      }
      for index in p.model.after.indices where p.after.now[index] != 0 {
        add("after.tsv", context(index, width, names), p.after.mean(index, until: time))
      }
      for index in p.model.unknown.indices {
        add(
          "unknown.tsv", ["shape", String(index / 4), String(index % 4)], p.unknown.mean(index, until: time))
      }
      sparseRows(&files, least)
      return files.mapValues { $0.sorted() }
    }

    private func context(_ index: Int, _ width: Int, _ names: [String]) -> [String] {
      let row = index / width
      return [Letters.name(UInt16(row / 2)), row % 2 == 1 ? "_" : "-", names[index % width]]
    }

    private func sparseRows(_ files: inout [String: [String]], _ least: Int32) {
      let p = perceptron
      for (slot, key) in p.sparseKeys.enumerated() where key != 0 {
        let weight = p.sparse.mean(slot, until: p.time)
        guard abs(weight) >= max(1, key >> 60 == 1 ? least : least / 2) else { continue }
        let low = UInt16(truncatingIfNeeded: key)
        let high = UInt16(truncatingIfNeeded: key >> 16)
        switch key >> 60 {
        case 1:
          let names = weights.lexNames
          files["neighbours.tsv", default: []].append(
            "\(names[Int(high) - 1])\t\(names[Int(low) - 1])\t\(weight)")
        case 4: files["unknown.tsv", default: []].append("opening\t\(Letters.name(low))\(high)\t\t\(weight)")
        case 5:
          files["unknown.tsv", default: []].append(
            "ending\t\(high == 0 ? "" : Letters.name(high))\t\(Letters.name(low))\t\(weight)")
        case 6:
          files["unknown.tsv", default: []].append(
            "inside\t\(Letters.name(high))\t\(Letters.name(low))\t\(weight)")
        default: break
        }
      }
    }
  }
}
