internal import Foundation
internal import Posts

/// Sentences to compose: each symbol has several ways to be written, which may name other symbols.
struct Grammar {
  private enum Piece {
    case words(String)
    case symbol(Int)
    case particle(Particle)
  }

  struct Fault: Error, CustomStringConvertible {
    let description: String
  }

  private static let particles: [Substring: Particle] = [
    "이": .subject, "을": .object, "은": .topic, "과": .and, "으로": .toward,
  ]

  private var numbers: [Substring: Int] = [:]
  private var ways: [[[Piece]]] = []

  /// Reads lines of `symbol TAB way`; lines that begin with `#` are comments.
  init(reading text: String) throws(Fault) {
    let rows = text.split(separator: "\n").filter { !$0.hasPrefix("#") }
      .map { $0.split(separator: "\t", maxSplits: 1) }
    for row in rows where row.count == 2 && numbers[row[0]] == nil {
      numbers[row[0]] = numbers.count
      ways.append([])
    }
    for row in rows {
      guard row.count == 2, let symbol = numbers[row[0]] else {
        throw Fault(description: "grammar.tsv: expected symbol TAB way, found \(row.joined())")
      }
      ways[symbol].append(try pieces(of: row[1]))
    }
  }

  /// One way to write `symbol`; empty for a symbol the grammar does not have.
  func write(_ symbol: Substring, with random: inout SeededGenerator) -> String {
    var text = ""
    if let number = numbers[symbol] { write(number, to: &text, with: &random) }
    return text
  }

  private func write(_ symbol: Int, to text: inout String, with random: inout SeededGenerator) {
    let choices = ways[symbol]
    for piece in choices[random.below(choices.count)] {
      switch piece {
      case .words(let words): text += words
      case .symbol(let inner): write(inner, to: &text, with: &random)
      case .particle(let particle): text += particle.form(after: text)
      }
    }
  }

  private func pieces(of way: Substring) throws(Fault) -> [Piece] {
    var pieces: [Piece] = []
    var rest = way
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      if open > rest.startIndex { pieces.append(.words(String(rest[..<open]))) }
      let name = rest[rest.index(after: open)..<close]
      if let particle = Grammar.particles[name] {
        pieces.append(.particle(particle))
      } else if let symbol = numbers[name] {
        pieces.append(.symbol(symbol))
      } else {
        throw Fault(description: "grammar.tsv: {\(name)} is no symbol; in: \(way)")
      }
      rest = rest[rest.index(after: close)...]
    }
    if !rest.isEmpty { pieces.append(.words(String(rest))) }
    return pieces
  }
}
