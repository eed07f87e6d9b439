import Testing

@testable import Archives

@Suite struct LanguageGuessTests {
  @Test(arguments: [
    ("카톡 먹통 https://t.co/AbCdEf1234", "ko"), ("@kakaoteam_official @DaumKakaoHelp 환불해 주세요", "ko"),
    ("카톡 먹통 #KakaoTalk #KakaoDown #kakao", "ko"), ("#카톡먹통 #환불", "ko"), ("KakaoTalk 먹통이네 server down", "ko"),
    ("ㅋㅋㅋ", "ko"), ("Signal is fine, only Kakao is down I think", "en"), ("#KakaoDown https://t.co/a", "en"),
    ("카톡먹통이라결제안됨https://t.co/abc", "ko"), ("@카톡고객센터환불해주세요", "ko"),
    ("@kakao환불해주세요", "ko"),
    ("カカオトーク障害", "ja"), ("服务中断", "zh"),
  ])
  func `addresses, handles and tags do not make a post foreign`(text: String, language: String) {
    #expect(LanguageGuess.language(of: text) == language)
  }

  @Test(arguments: 1...30)
  func `letters counted by bytes are letters counted by scalars`(seed: UInt64) {
    var random = Seeded(state: seed)
    let ends: [UInt32] = [
      0x40, 0x5B, 0x60, 0x7B, 0xBF, 0xC0, 0x7FF, 0x800, 0x10FF, 0x1100, 0x11FF, 0x1200, 0x1FFF, 0x2000,
      0x3040,
      0x30FF, 0x3131, 0x318E, 0x4DFF, 0x4E00, 0x9FFF, 0xABFF, 0xAC00, 0xD7A3, 0xD7A4, 0xFFFD, 0x10000,
      0x1F600,
    ]
    var text = String.UnicodeScalarView()
    var counts = [0, 0, 0, 0, 0]
    for _ in 0..<200 {
      let near = (ends.randomElement(using: &random) ?? 0) &+ UInt32.random(in: 0...2, using: &random)
      guard let scalar = Unicode.Scalar(near) else { continue }
      text.append(scalar)
      switch scalar.value {
      case 0x41...0x5A, 0x61...0x7A: counts[0] += 1
      case 0xAC00...0xD7A3, 0x3131...0x318E, 0x1100...0x11FF: counts[1] += 1
      case 0x3041...0x30FF: counts[2] += 1
      case 0x4E00...0x9FFF: counts[3] += 1
      case 0x00C0...0x1FFF: counts[4] += 1
      default: continue
      }
    }
    var letters = LetterCount()
    let isPlain = letters.add(String(text).utf8.span)
    #expect(
      [letters.latin, letters.hangul, letters.kana, letters.han, letters.other] == counts, "seed \(seed)")
    #expect(isPlain == !text.contains { "@#/".unicodeScalars.contains($0) }, "seed \(seed)")
  }

  @Test(arguments: ["https://t.co/AbCdEf1234 @kakao", "12 345 !?", ""])
  func `without letters there is no language`(text: String) {
    #expect(LanguageGuess.language(of: text) == nil)
  }
}
