/// What cues and signs give. Firings come in the order of the patterns, so that what was just told is all that can come
/// again, and those of a kind or sign come together: nothing need be remembered of others.
extension FeatureBuilder {
  private typealias Firing = CompiledCodebook.Firing

  /// Each pattern once; and for each kind or sign the weight of what was found (`C:kind`, `g:sign`), which speaks
  /// even for patterns that no training post set off.
  ///
  /// - Parameter keys: the features of cues and signs, with their rows in the vocabulary.
  mutating func addCues(
    _ firings: ArraySlice<CompiledCodebook.Firing>, _ codebook: CompiledCodebook, _ keys: CueKeys
  ) {
    guard !firings.isEmpty else { return }
    let firings = firings.span
    var (holdsCues, holdsSigns) = (false, false)
    FeatureBuilder.forEachTold(firings, in: unit) { firing in
      let isCue = if case .cue = codebook.roles[firing.pattern] { true } else { false }
      holdsCues = holdsCues || isCue
      holdsSigns = holdsSigns || !isCue
      let (start, end) = clipped(firing)
      add(keys.patterns[firing.pattern], isCue ? 1 : 0.7, start, end)
    }
    if holdsCues { addKinds(firings, codebook, keys) }
    if holdsSigns { addSigns(firings, codebook, keys) }
    addBlocked(firings, codebook, keys)
  }

  /// Calls `body` with each pattern's first firing in `unit` that nothing takes back.
  @inline(__always)
  private static func forEachTold(_ firings: Span<Firing>, in unit: TextUnit, _ body: (Firing) -> Void) {
    var told = -1
    for index in firings.indices where isHere(firings[index].start, firings[index].end, unit) {
      guard firings[index].pattern != told, firings[index].blockedBy == nil else { continue }
      told = firings[index].pattern
      body(firings[index])
    }
  }

  /// Whether what stands at positions `start..<end` reaches into `unit`.
  @inline(__always)
  private static func isHere(_ start: Int, _ end: Int, _ unit: TextUnit) -> Bool {
    start < unit.end && end > unit.start
  }

  /// The part of a firing that lies in the stretch.
  @inline(__always)
  private func clipped(_ firing: Firing) -> (start: Int, end: Int) {
    let start = max(firing.start, unit.start)
    return (start, min(max(firing.end, start + 1), unit.end))
  }

  /// What the cues of each kind weigh, at the first of them.
  private mutating func addKinds(_ firings: Span<Firing>, _ codebook: CompiledCodebook, _ keys: CueKeys) {
    var (kind, weight, start, end) = (-1, 0.0, 0, 0)
    FeatureBuilder.forEachTold(firings, in: unit) { firing in
      guard case .cue(let next, _) = codebook.roles[firing.pattern] else { return }
      let own = codebook.weights[firing.pattern]
      if next == kind, weight > 0 {
        // The second cue of a kind says less than the first, the third less again.
        weight = max(weight, own) + 0.4
        return
      }
      if weight > 0 { add(keys.kinds[kind].cues, Float(min(weight, 2.6)), start, end) }
      (kind, weight) = (next, own)
      (start, end) = clipped(firing)
    }
    if weight > 0 { add(keys.kinds[kind].cues, Float(min(weight, 2.6)), start, end) }
  }

  /// How often each sign is there, at the first of them.
  private mutating func addSigns(_ firings: Span<Firing>, _ codebook: CompiledCodebook, _ keys: CueKeys) {
    var (sign, count, start, end) = (-1, 0, 0, 0)
    FeatureBuilder.forEachTold(firings, in: unit) { firing in
      guard case .signal(let next, _) = codebook.roles[firing.pattern] else { return }
      if next == sign {
        count += 1
        return
      }
      if count > 0 { add(keys.signs[sign].here, min(2, Float(count)).squareRoot(), start, end) }
      (sign, count) = (next, 1)
      (start, end) = clipped(firing)
    }
    if count > 0 { add(keys.signs[sign].here, min(2, Float(count)).squareRoot(), start, end) }
  }

  /// The kinds of which a cue is taken back.
  private mutating func addBlocked(_ firings: Span<Firing>, _ codebook: CompiledCodebook, _ keys: CueKeys) {
    var told = -1
    for index in firings.indices where firings[index].blockedBy != nil {
      guard FeatureBuilder.isHere(firings[index].start, firings[index].end, unit),
        case .cue(let kind, _) = codebook.roles[firings[index].pattern], kind != told
      else { continue }
      told = kind
      add(keys.kinds[kind].blocked, 1, unit.start, unit.end)
    }
  }

  /// Signs anywhere in the post, for each of its units.
  ///
  /// - Parameter keys: the features of cues and signs, with their rows in the vocabulary.
  mutating func addContext(
    _ firings: [CompiledCodebook.Firing], _ codebook: CompiledCodebook, _ keys: CueKeys
  ) {
    let firings = firings.span
    var (toldKind, toldSignal) = (-1, -1)
    for index in firings.indices {
      let (start, pattern) = (firings[index].start, firings[index].pattern)
      let end = max(firings[index].end, start + 1)
      switch codebook.roles[pattern] {
      case .signal(let signal, _) where signal != toldSignal:
        toldSignal = signal
        add(keys.signs[signal].post, 0.5, start, end)
      case .cue(let kind, _) where firings[index].blockedBy == nil && kind != toldKind:
        toldKind = kind
        add(keys.kinds[kind].post, 0.5, start, end)
      default: continue
      }
    }
  }
}
