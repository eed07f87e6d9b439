internal import ArgumentParser
internal import Foundation
internal import Posts

/// How a long run shows that it is alive; always on stderr.
enum ProgressStyle: String, CaseIterable, ExpressibleByArgument {
  /// A line that overwrites itself.
  case bar
  /// A line every ten seconds.
  case plain
  /// A JSON object every second, for programs.
  case ndjson
  case none

  /// A bar on a terminal, nothing elsewhere.
  static var fitting: ProgressStyle { Console.isTerminal ? .bar : .none }
}

/// Tells how far a run is: posts, rate, share of the bytes, time left.
struct Progress {
  private let style: ProgressStyle
  private let totalBytes: Int
  private let start = ContinuousClock.now
  private var lastShown = ContinuousClock.now
  private var doneBytes = 0
  private var posts = 0
  private var rejected = 0

  /// - Parameter totalBytes: of all files, as stored.
  init(style: ProgressStyle, totalBytes: Int) {
    self.style = style
    self.totalBytes = totalBytes
  }

  mutating func add(posts: Int) {
    self.posts += posts
    show(atLeastEvery: style == .plain ? .seconds(10) : style == .bar ? .milliseconds(200) : .seconds(1))
  }

  mutating func finishFile(bytes: Int, rejected: Int) {
    doneBytes += bytes
    self.rejected += rejected
    add(posts: 0)
  }

  /// Shows the end and leaves the line.
  mutating func finish() {
    show(atLeastEvery: .zero)
    if style == .bar { Console.write("\n") }
  }

  private mutating func show(atLeastEvery interval: Duration) {
    guard style != .none, ContinuousClock.now - lastShown >= interval else { return }
    lastShown = ContinuousClock.now
    let seconds = (ContinuousClock.now - start) / .seconds(1)
    let rate = seconds > 0 ? Int(Double(posts) / seconds) : 0
    let share = totalBytes > 0 ? Double(doneBytes) / Double(totalBytes) : 1
    let left = share > 0.01 ? Int(seconds / share - seconds) : nil
    switch style {
    case .ndjson:
      let eta = left.map(String.init) ?? "null"
      Console.write(
        #"{"bytesDone":\#(doneBytes),"bytesTotal":\#(totalBytes),"posts":\#(posts),"#
          + #""postsPerSecond":\#(rate),"rejected":\#(rejected),"secondsLeft":\#(eta),"stage":"read"}"# + "\n"
      )
    case .bar, .plain:
      let percent = Int(share * 100)
      let line = Bilingual(
        ko: "읽는 중 \(percent)% · \(posts)건 · \(rate)건/초"
          + (left.map { " · 남은 시간 \($0)초" } ?? "") + " · 못 읽음 \(rejected)",
        en: "reading \(percent)% · \(posts) posts · \(rate) posts/s"
          + (left.map { " · \($0) s left" } ?? "") + " · rejected \(rejected)")
      Console.write(style == .bar ? "\r\u{1B}[K" + line[Console.language] : line[Console.language] + "\n")
    case .none: break
    }
  }
}
