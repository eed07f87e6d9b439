internal import Posts
internal import Trends

extension Bin {
  /// How long a bin is, in words.
  var words: Bilingual {
    switch self {
    case .minute1: Bilingual(ko: "1분", en: "1 minute")
    case .minutes5: Bilingual(ko: "5분", en: "5 minutes")
    case .minutes15: Bilingual(ko: "15분", en: "15 minutes")
    case .hour: Bilingual(ko: "1시간", en: "1 hour")
    case .hours3: Bilingual(ko: "3시간", en: "3 hours")
    case .day: Bilingual(ko: "하루", en: "a day")
    case .phase: Bilingual(ko: "사건의 한 단계", en: "a phase of the incident")
    }
  }
}
