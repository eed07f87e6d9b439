internal import Foundation
public import Morphology

/// Groups lemmas by the company they keep: positive pointwise mutual information with the words around them
/// (Church and Hanks 1990), then spherical k-means (Dhillon and Modha 2001); no randomness.
public struct WordClustering: Sendable {
  /// How many lemmas are grouped; all, if there are fewer.
  public var words = 7000
  /// Into how many groups; a third as many as there are lemmas, if that is fewer.
  public var groups = 350
  private let contexts = 1500

  /// The usual sizes.
  public init() {}

  /// The table `form/TAG TAB cluster` of the lemmas in `texts`, sorted.
  public func table(of texts: [Substring], tokenizer: Tokenizer) -> [String] {
    var worker = tokenizer.makeWorker()
    var counts: [String: Int] = [:]
    var numbers: [String: Int32] = [:]
    var names: [String] = []
    var sentences: [[Int32]] = []
    for text in texts {
      var sentence: [Int32] = []
      for token in worker.tokenize(String(text)) where token.tag.isContent {
        let name = "\(token.form)/\(token.tag.rawValue)"
        counts[name, default: 0] += 1
        let number = numbers[name] ?? Int32(names.count)
        if number == Int32(names.count) {
          numbers[name] = number
          names.append(name)
        }
        sentence.append(number)
      }
      sentences.append(sentence)
    }
    let frequent = names.indices.sorted {
      (counts[names[$0]] ?? 0, names[$1]) > (counts[names[$1]] ?? 0, names[$0])
    }
    var rank = [Int](repeating: Int.max, count: names.count)
    for (place, number) in frequent.enumerated() { rank[number] = place }
    let vectors = vectors(sentences, rank, count: min(words, names.count))
    let assigned = clusters(vectors)
    return assigned.enumerated().map { "\(names[frequent[$0.offset]])\t\($0.element)" }.sorted()
  }

  private func vectors(_ sentences: [[Int32]], _ rank: [Int], count words: Int) -> [[(Int, Float)]] {
    var pairs = [[Int: Float]](repeating: [:], count: words)
    var wordSums = [Float](repeating: 0, count: words)
    var contextSums = [Float](repeating: 0, count: contexts * 2)
    var total: Float = 0
    for sentence in sentences {
      for (index, number) in sentence.enumerated() where rank[Int(number)] < words {
        let word = rank[Int(number)]
        for other in max(0, index - 2)...min(sentence.count - 1, index + 2) where other != index {
          let context = rank[Int(sentence[other])]
          guard context < contexts else { continue }
          // Before and behind are different company.
          let slot = other < index ? context : context + contexts
          pairs[word][slot, default: 0] += 1
          wordSums[word] += 1
          contextSums[slot] += 1
          total += 1
        }
      }
    }
    return pairs.enumerated().map { word, slots in
      var vector: [(Int, Float)] = []
      for (slot, count) in slots.sorted(by: { $0.key < $1.key }) {
        let information = log(
          count * total / (wordSums[word] * contextSums[slot].squareRoot() * total.squareRoot() / 8))
        if information > 0 { vector.append((slot, information)) }
      }
      let length = vector.reduce(0) { $0 + $1.1 * $1.1 }.squareRoot()
      return length > 0 ? vector.map { ($0.0, $0.1 / length) } : []
    }
  }

  private func clusters(_ vectors: [[(Int, Float)]]) -> [Int] {
    // The most frequent words are the first centres; where there are few words, so are the groups.
    let groups = min(groups, (vectors.count + 2) / 3)
    var centres = (0..<groups).map { dense(vectors[$0 * 3]) }
    var assigned = [Int](repeating: 0, count: vectors.count)
    for _ in 0..<8 {
      for (word, vector) in vectors.enumerated() {
        var best = (group: 0, likeness: -Float.infinity)
        for group in centres.indices {
          var likeness: Float = 0
          for (slot, value) in vector { likeness += centres[group][slot] * value }
          if likeness > best.likeness { best = (group, likeness) }
        }
        assigned[word] = best.group
      }
      var sums = [[Float]](repeating: [Float](repeating: 0, count: contexts * 2), count: groups)
      for (word, vector) in vectors.enumerated() {
        for (slot, value) in vector { sums[assigned[word]][slot] += value }
      }
      centres = sums.map { sum in
        let length = sum.reduce(0) { $0 + $1 * $1 }.squareRoot()
        return length > 0 ? sum.map { $0 / length } : sum
      }
    }
    return assigned
  }

  private func dense(_ vector: [(Int, Float)]) -> [Float] {
    var values = [Float](repeating: 0, count: contexts * 2)
    for (slot, value) in vector { values[slot] = value }
    return values
  }
}
