extension TextWords {
  /// For each letter, and for the end, how many letters before it may end a run: the last before a coda, and the last
  /// of a character.
  mutating func findEnds(of text: FoldedText) {
    let units = text.units.span
    let places = text.places.span
    ends.removeAll(keepingCapacity: true)
    ends.append(addingCapacity: units.count + 1) { ends in
      var sum: Int32 = 0
      var letter = 0
      ends.append(sum)
      for place in 1..<places.count {
        let last = Int(places[place].firstUnit) &- 1
        let first = letter
        while letter < last {
          // Within a character only the vowel before a coda ends a run.
          if units[letter] >= Unit.vowels, units[letter &+ 1] < Unit.vowels { sum &+= 1 }
          ends.append(sum)
          letter &+= 1
        }
        // A consonant alone is none that a syllable has.
        if units[last] >= Unit.vowels || last > first { sum &+= 1 }
        ends.append(sum)
        letter = last &+ 1
      }
    }
  }

  /// Counts the runs of a unit, and those that the whole text has besides: they reach out of the unit.
  func countRuns(of text: FoldedText, _ unit: TextUnit) -> (inUnit: Int, inText: Int) {
    let letters = text.units.span
    let places = text.places.span
    let ends = ends.span
    let last = places.count - 1
    var (inUnit, inText): (Int32, Int32) = (0, 0)
    var letter = Int(places[unit.start].firstUnit)
    for position in unit.start..<unit.end {
      let isStop = letters[letter] == Unit.stop
      letter = Int(places[position &+ 1].firstUnit)
      if isStop { continue }
      let before = ends[letter]
      // Most runs that begin in a unit end in it.
      let far = ends[Int(places[min(position &+ 4, last)].firstUnit)]
      inText &+= far &- before
      inUnit &+=
        (position &+ 4 <= unit.end ? far : ends[Int(places[unit.end].firstUnit)]) &- before
    }
    return (Int(inUnit), Int(inText))
  }

  /// Adds the runs of all units that the model knows.
  mutating func addKnownRuns(of text: FoldedText, _ units: [TextUnit], _ known: LetterTrie) {
    search.find(in: text, ends, known)
    letters.clear(atMost: search.count)
    var (all, slots, count, mask) = letters.give()
    defer { letters.take(all, slots, count) }
    var candidates = all.mutableSpan
    var taken = slots.mutableSpan
    let (runs, runCount) = (search.found, search.count)
    let found = runs.span
    var next = 0
    for (number, unit) in units.enumerated() {
      let first = count
      while next < runCount, Int(found[next].start) < unit.end {
        let (start, end) = (Int(found[next].start), Int(found[next].end))
        Candidates.add(
          UInt64(truncatingIfNeeded: found[next].row), start, end,
          unit: end <= unit.end ? Int32(truncatingIfNeeded: number) : -1, to: &candidates, &taken, &count,
          mask)
        next &+= 1
      }
      ofUnit[number].letters = first..<count
    }
  }

  /// Adds all runs of all units.
  mutating func addRuns(of text: FoldedText, _ units: [TextUnit]) {
    letters.clear(atMost: text.units.count * 4)
    var (all, slots, count, mask) = letters.give()
    defer { letters.take(all, slots, count) }
    var candidates = all.mutableSpan
    var taken = slots.mutableSpan
    for (number, unit) in units.enumerated() {
      let first = count
      TextWords.forEachRun(of: text, unit, ends) { range, position in
        var hash = FeatureKey.letters
        for letter in text.units[range] { hash.add(FeatureKey.ofLetter[Int(letter)]) }
        let end = Int(text.positions[range.upperBound - 1]) + 1
        Candidates.add(
          FeatureKey(hash).value, position, end, unit: end <= unit.end ? Int32(number) : -1, to: &candidates,
          &taken, &count, mask)
      }
      ofUnit[number].letters = first..<count
    }
  }

  /// Calls `body` with the letters and the first position of each run that begins in `unit`.
  static func forEachRun(
    of text: FoldedText, _ unit: TextUnit, _ ends: [Int32], _ body: (Range<Int>, Int) -> Void
  ) {
    for position in unit.start..<unit.end where text.unit(position) != Unit.stop {
      let first = text.firstUnit(position)
      for index in text.firstUnit(position + 1)..<text.firstUnit(min(position + 4, text.count))
      where ends[index + 1] > ends[index] {
        body(first..<(index + 1), position)
      }
    }
  }
}
