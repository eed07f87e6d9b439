/// The table, a line for each of the project's figures and each peer's, in Markdown.
struct BenchTable {
  private var lines = [
    ["row", "who", "CPU s", "MB/s", "items", "peak MB", "wall s", "ours ÷ theirs", "note"]
  ]

  /// Adds what was measured for a row: first our own, then what it is compared with.
  mutating func add(_ title: String, _ measurements: [Measurement]) {
    guard let ours = measurements.first else { return }
    add(title, ours, ratio: nil)
    for other in measurements.dropFirst() { add(title, other, ratio: ratio(ours, other)) }
  }

  /// How many times faster, by the byte: a slow peer may have had a part of the work only.
  private func ratio(_ ours: Measurement, _ theirs: Measurement) -> Double? {
    guard let mine = ours.megabytesPerSecond, let other = theirs.megabytesPerSecond else { return nil }
    return mine / other
  }

  private mutating func add(_ title: String, _ figure: Measurement, ratio: Double?) {
    lines.append([
      title, figure.name, text(figure.cpuSeconds, digits: 2), text(figure.megabytesPerSecond, digits: 2),
      figure.items.map(String.init) ?? "", text(figure.peakMegabytes, digits: 0),
      text(figure.wallSeconds, digits: 1), ratio.map { text($0, digits: 2) + " ×" } ?? "", figure.note ?? "",
    ])
  }

  var text: String {
    var rows = lines
    rows.insert(Array(repeating: "---", count: lines[0].count), at: 1)
    return rows.map { "| " + $0.joined(separator: " | ") + " |" }.joined(separator: "\n")
  }

  private func text(_ number: Double?, digits: Int) -> String {
    guard let number, number.isFinite else { return "" }
    let power = (0..<digits).reduce(1.0) { power, _ in power * 10 }
    let whole = Int((number * power).rounded())
    guard digits > 0 else { return String(whole) }
    let fraction = String(whole % Int(power))
    return "\(whole / Int(power))." + String(repeating: "0", count: digits - fraction.count) + fraction
  }
}
