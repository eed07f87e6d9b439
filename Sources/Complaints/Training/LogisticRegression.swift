internal import Foundation

/// L2-regularised logistic regression, fitted by limited-memory BFGS (Liu and Nocedal 1989); no randomness.
struct LogisticRegression: Sendable {
  /// The weight of ½|w|²; the bias goes free.
  var penalty = 1.0
  var iterations = 60

  /// Weights of all columns, and the bias last.
  ///
  /// - Parameters:
  ///   - importance: how much each row counts.
  func fit(_ rows: SparseRows, _ labels: [Bool], importance: [Double], columns: Int) -> [Double] {
    var weights = [Double](repeating: 0, count: columns + 1)
    var (value, gradient) = loss(rows, labels, importance, weights)
    var steps: [[Double]] = []
    var changes: [[Double]] = []
    for _ in 0..<iterations {
      let direction = descent(gradient, steps, changes)
      let slope = LogisticRegression.dot(direction, gradient)
      guard slope < 0 else { break }
      var length = steps.isEmpty ? 1 / max(1, LogisticRegression.dot(gradient, gradient).squareRoot()) : 1
      var found: (weights: [Double], value: Double, gradient: [Double])?
      for _ in 0..<20 {
        var trial = weights
        for index in trial.indices { trial[index] += length * direction[index] }
        let (newValue, newGradient) = loss(rows, labels, importance, trial)
        if newValue <= value + 1e-4 * length * slope {
          found = (trial, newValue, newGradient)
          break
        }
        length /= 2
      }
      guard let found else { break }
      var step = found.weights
      var change = found.gradient
      for index in step.indices {
        step[index] -= weights[index]
        change[index] -= gradient[index]
      }
      if LogisticRegression.dot(step, change) > 1e-10 {
        steps.append(step)
        changes.append(change)
        if steps.count > 8 {
          steps.removeFirst()
          changes.removeFirst()
        }
      }
      let gain = value - found.value
      (weights, value, gradient) = found
      if gain < 1e-5 * max(1, abs(value)) { break }
    }
    return weights
  }

  private func loss(
    _ rows: SparseRows, _ labels: [Bool], _ importance: [Double], _ weights: [Double]
  ) -> (Double, [Double]) {
    let bias = weights.count - 1
    var gradient = weights.map { $0 * penalty }
    gradient[bias] = 0
    var value = 0.0
    for index in 0..<bias { value += 0.5 * penalty * weights[index] * weights[index] }
    for row in 0..<rows.count where importance[row] > 0 {
      let score = rows.product(row, weights) + weights[bias]
      let margin = labels[row] ? score : -score
      value += importance[row] * (margin > 0 ? log1p(exp(-margin)) : -margin + log1p(exp(margin)))
      let pull = importance[row] / (1 + exp(margin))
      let factor = labels[row] ? -pull : pull
      rows.add(row, times: factor, to: &gradient)
      gradient[bias] += factor
    }
    return (value, gradient)
  }

  /// The two-loop recursion.
  private func descent(_ gradient: [Double], _ steps: [[Double]], _ changes: [[Double]]) -> [Double] {
    var direction = gradient
    var factors: [Double] = []
    for (step, change) in zip(steps, changes).reversed() {
      let factor = LogisticRegression.dot(step, direction) / LogisticRegression.dot(step, change)
      factors.append(factor)
      for index in direction.indices { direction[index] -= factor * change[index] }
    }
    if let step = steps.last, let change = changes.last {
      let scale = LogisticRegression.dot(step, change) / LogisticRegression.dot(change, change)
      for index in direction.indices { direction[index] *= scale }
    }
    for ((step, change), factor) in zip(zip(steps, changes), factors.reversed()) {
      let other = LogisticRegression.dot(change, direction) / LogisticRegression.dot(step, change)
      for index in direction.indices { direction[index] += (factor - other) * step[index] }
    }
    for index in direction.indices { direction[index] = -direction[index] }
    return direction
  }

  private static func dot(_ left: [Double], _ right: [Double]) -> Double {
    var sum = 0.0
    for index in left.indices { sum += left[index] * right[index] }
    return sum
  }
}
