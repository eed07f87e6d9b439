internal import Dispatch
internal import Synchronization

/// Work of which every piece stands by itself.
enum SideBySide {
  /// What `work` makes of the numbers below `count`, in their order, on so many threads.
  static func map<Made: Sendable>(_ count: Int, threads: Int, _ work: @Sendable (Int) -> Made) -> [Made] {
    let next = Mutex(0)
    let made = Mutex([Made?](repeating: nil, count: count))
    DispatchQueue.concurrentPerform(iterations: max(1, min(threads, count))) { _ in
      while true {
        let number = next.withLock { next in
          next += 1
          return next - 1
        }
        guard number < count else { return }
        let one = work(number)
        made.withLock { $0[number] = one }
      }
    }
    return made.withLock { $0.compactMap { $0 } }
  }
}
