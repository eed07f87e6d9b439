/// A Korean particle whose form depends on the sound before it.
public enum Particle: Sendable, CaseIterable {
  /// 이 / 가
  case subject
  /// 을 / 를
  case object
  /// 은 / 는
  case topic
  /// 과 / 와
  case and
  /// 으로 / 로
  case toward

  /// The particle's form after `word`: by its final consonant, after digits by their Korean names (3 = 삼), and
  /// after Latin words as they are said (`LatinSound`).
  ///
  /// Closing quotes, brackets and punctuation at the end of `word` are looked through.
  public func form(after word: String) -> String {
    let ending = Particle.coda(of: word)
    let pair: (closed: String, open: String) =
      switch self {
      case .subject: ("이", "가")
      case .object: ("을", "를")
      case .topic: ("은", "는")
      case .and: ("과", "와")
      case .toward: ("으로", "로")
      }
    // 서울로, 7로: after ㄹ this one particle takes its short form.
    if self == .toward, ending == .rieul { return pair.open }
    return ending == .none ? pair.open : pair.closed
  }

  private enum Coda { case none, rieul, other }

  private static func coda(of word: String) -> Coda {
    for index in word.unicodeScalars.indices.reversed() {
      let scalar = word.unicodeScalars[index]
      switch scalar.value {
      case 0xAC00...0xD7A3:
        let index = (scalar.value - 0xAC00) % 28
        return index == 0 ? .none : index == 8 ? .rieul : .other
      case 0x30...0x39:  // 영일이삼사오육칠팔구
        return [.other, .rieul, .none, .other, .none, .none, .other, .rieul, .rieul, .none][
          Int(scalar.value) - 0x30]
      case 0x41...0x5A, 0x61...0x7A:
        return coda(ofLatin: word[...index])
      case 0x25: return .none  // 퍼센트
      default: continue
      }
    }
    return .none
  }
}

extension Particle {
  private static func coda(ofLatin word: Substring) -> Coda {
    let letters = word.utf8.reversed().prefix { (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0) }
    switch LatinSound.ending(of: letters.reversed()) {
    case .none: return .none
    case .rieul: return .rieul
    case .other: return .other
    }
  }
}

extension String {
  /// The word with the right form of `particle` behind it: `"연락처".with(.subject)` is `연락처가`.
  public func with(_ particle: Particle) -> String {
    self + particle.form(after: self)
  }
}
