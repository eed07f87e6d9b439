internal import Morphology

/// What an analysis asks for at one place.
enum Wanted {
  /// A morpheme, by its number among the keys, and its units in case no lexicon has it.
  case word(key: Int32, isNoun: Bool, units: [UInt16])
  /// Signs, numbers, foreign letters: any reading of them will do.
  case symbols
  case leftover
}

/// Finds the path through the arcs of a sentence that reads as its analysis says.
struct Aligner {
  private struct Node {
    let arc: Int32
    /// How many of the wanted items the path has read.
    let items: Int32
    let score: Int32
    let before: Int32
  }

  private var nodes: [Node] = []
  private var ending: [[Int32]] = []

  /// The best path that reads `wanted`, as places in `arcs`; `nil` if there is none.
  mutating func align(
    _ wanted: [Wanted], units: [Unit], arcs: [Arc], firstArcs: [Int32], keys: [Int32], model: borrowing Model
  ) -> [Int]? {
    let places = firstArcs.count - 1
    nodes.removeAll(keepingCapacity: true)
    for index in ending.indices { ending[index].removeAll(keepingCapacity: true) }
    while ending.count <= places { ending.append([]) }
    for place in 0..<places {
      if place > 0, ending[place].isEmpty { continue }
      for index in Int(firstArcs[place])..<Int(firstArcs[place + 1]) {
        extend(to: index, at: place, wanted, units: units, arcs: arcs, keys: keys, model: model)
      }
    }
    return trace(places, wanted, arcs, model)
  }

  private mutating func extend(
    to index: Int, at place: Int, _ wanted: [Wanted], units: [Unit], arcs: [Arc], keys: [Int32],
    model: borrowing Model
  ) {
    let arc = arcs[index]
    if place == 0 {
      for items in Self.read(arc, from: 0, wanted, units, keys, model) {
        add(Node(arc: Int32(index), items: items, score: arc.base + model.open(arc), before: -1), arc)
      }
      return
    }
    var found: [(items: Int32, score: Int32, before: Int32)] = []
    for number in ending[place] {
      let node = nodes[Int(number)]
      let before = arcs[Int(node.arc)]
      guard !before.offers.isDisjoint(with: arc.needs) else { continue }
      for items in Self.read(arc, from: node.items, wanted, units, keys, model) {
        let score = node.score + model.join(before, arc)
        if let known = found.firstIndex(where: { $0.items == items }) {
          if found[known].score < score { found[known] = (items, score, number) }
        } else {
          found.append((items, score, number))
        }
      }
    }
    for step in found {
      add(
        Node(arc: Int32(index), items: step.items, score: step.score + arc.base, before: step.before), arc)
    }
  }

  private mutating func add(_ node: Node, _ arc: Arc) {
    ending[Int(arc.end)].append(Int32(nodes.count))
    nodes.append(node)
  }

  /// The items read after `arc`, if the analysis agrees with it; a run of symbols may end or go on.
  static func read(
    _ arc: Arc, from items: Int32, _ wanted: [Wanted], _ units: [Unit], _ keys: [Int32],
    _ model: borrowing Model
  ) -> [Int32] {
    var item = Int(items)
    guard item < wanted.count else { return [] }
    if arc.isSymbolic(units) {
      guard case .symbols = wanted[item] else { return [] }
      return [items, items + 1]
    }
    switch arc.origin {
    case .symbol: return []
    case .leftover:
      guard case .leftover = wanted[item] else { return [] }
      return [items + 1]
    case .unknown:
      guard case .word(_, let isNoun, let letters) = wanted[item], isNoun,
        letters.count == Int(arc.end - arc.start)
      else { return [] }
      for offset in letters.indices where units[Int(arc.start) + offset].code != letters[offset] { return [] }
      return [items + 1]
    case .entry(let entry):
      let first = Int(model.entries[entry].firstPart)
      for part in first..<(first + Int(model.entries[entry].partCount)) {
        guard item < wanted.count, case .word(let key, _, _) = wanted[item],
          key == keys[Int(model.parts[part].morpheme)]
        else { return [] }
        item += 1
      }
      return [Int32(item)]
    }
  }

  private func trace(_ places: Int, _ wanted: [Wanted], _ arcs: [Arc], _ model: borrowing Model) -> [Int]? {
    var best: Int32 = .min
    var last: Int32 = -1
    for number in ending[places] {
      let node = nodes[Int(number)]
      let arc = arcs[Int(node.arc)]
      guard Int(node.items) == wanted.count, arc.isClosed else { continue }
      let score = node.score + model.close(arc)
      if score > best {
        best = score
        last = number
      }
    }
    guard last >= 0 else { return nil }
    var path: [Int] = []
    while last >= 0 {
      path.append(Int(nodes[Int(last)].arc))
      last = nodes[Int(last)].before
    }
    return path.reversed()
  }

  /// For each place: the items that agreeing paths from the start had read there.
  func reached(_ arcs: [Arc], places: Int) -> [Set<Int32>] {
    var reached = [Set<Int32>](repeating: [], count: places + 1)
    reached[0].insert(0)
    for node in nodes { reached[Int(arcs[Int(node.arc)].end)].insert(node.items) }
    return reached
  }

  /// For each place: the items after which an agreeing path leads to the end.
  static func remaining(
    _ wanted: [Wanted], units: [Unit], arcs: [Arc], firstArcs: [Int32], keys: [Int32], model: borrowing Model
  ) -> [Set<Int32>] {
    let places = firstArcs.count - 1
    var remaining = [Set<Int32>](repeating: [], count: places + 1)
    remaining[places].insert(Int32(wanted.count))
    for place in stride(from: places - 1, through: 0, by: -1) {
      for index in Int(firstArcs[place])..<Int(firstArcs[place + 1]) {
        let arc = arcs[index]
        for after in remaining[Int(arc.end)] {
          for items in max(0, after - 5)...after
          where read(arc, from: items, wanted, units, keys, model).contains(after) {
            remaining[place].insert(items)
          }
        }
      }
    }
    return remaining
  }
}
