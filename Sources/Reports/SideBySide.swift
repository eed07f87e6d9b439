internal import Dispatch
internal import Synchronization

/// Work of which every piece stands by itself.
enum SideBySide {
  /// What `work` makes of the numbers of `order`, begun in this order on so many threads.
  ///
  /// - Parameters:
  ///   - order: the numbers from 0 on, each once.
  ///   - own: makes what a thread keeps from one piece to the next.
  /// - Returns: What was made, by number.
  static func map<Own, Made: Sendable>(
    _ order: [Int], threads: Int, own: @Sendable () -> Own, _ work: @Sendable (inout Own, Int) -> Made
  ) -> [Made] {
    let waiting = Mutex(order[...])
    let made = Mutex([Made?](repeating: nil, count: order.count))
    DispatchQueue.concurrentPerform(iterations: max(1, min(threads, order.count))) { _ in
      var own = own()
      while let number = waiting.withLock({ $0.popFirst() }) {
        let one = work(&own, number)
        made.withLock { $0[number] = one }
      }
    }
    return made.withLock { $0.compactMap { $0 } }
  }
}
