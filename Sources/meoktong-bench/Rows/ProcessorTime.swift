internal import Glibc

/// Processor time of this process, user and system, all threads.
enum ProcessorTime {
  /// Seconds that `body` takes: the least of `times` runs, a millionth at least, which is what the clock tells.
  static func least(of times: Int, _ body: () throws -> Void) rethrows -> Double {
    var least = Double.infinity
    for _ in 0..<times {
      // POSIX has clock() count millionths of a second, by CLOCK_PROCESS_CPUTIME_ID on Linux.
      let start = clock()
      try body()
      least = min(least, Double(max(1, clock() - start)) / 1_000_000)
    }
    return least
  }
}
