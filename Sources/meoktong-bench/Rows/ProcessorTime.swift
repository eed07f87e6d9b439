internal import Glibc

/// Processor time of this process, user and system, all threads.
enum ProcessorTime {
  /// Seconds that `body` takes: a millionth at least, which is what the clock tells.
  static func of(_ body: () throws -> Void) rethrows -> Double {
    // POSIX has clock() count millionths of a second, by CLOCK_PROCESS_CPUTIME_ID on Linux.
    let start = clock()
    try body()
    return Double(max(1, clock() - start)) / 1_000_000
  }

  /// Seconds that `body` takes: the least of `times` runs.
  static func least(of times: Int, _ body: () throws -> Void) rethrows -> Double {
    var least = Double.infinity
    for _ in 0..<times { least = min(least, try of(body)) }
    return least
  }
}
