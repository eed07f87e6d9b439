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

  /// The particle's form after `word`: by its final consonant, and after digits and Latin letters by their Korean
  /// names (3 = 삼, L = 엘).
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
    for scalar in word.unicodeScalars.reversed() {
      switch scalar.value {
      case 0xAC00...0xD7A3:
        let index = (scalar.value - 0xAC00) % 28
        return index == 0 ? .none : index == 8 ? .rieul : .other
      case 0x30...0x39:  // 영일이삼사오육칠팔구
        return [.other, .rieul, .none, .other, .none, .none, .other, .rieul, .rieul, .none][
          Int(scalar.value) - 0x30]
      case 0x41...0x5A, 0x61...0x7A:
        switch scalar.value | 0x20 {
        case 0x6C, 0x72: return .rieul  // 엘, 알
        case 0x6D, 0x6E: return .other  // 엠, 엔
        default: return .none
        }
      default: continue
      }
    }
    return .none
  }
}

extension String {
  /// The word with the right form of `particle` behind it: `"연락처".with(.subject)` is `연락처가`.
  public func with(_ particle: Particle) -> String {
    self + particle.form(after: self)
  }
}
