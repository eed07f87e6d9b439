import Testing

@testable import Archives

@Suite struct LanguageGuessTests {
  @Test(arguments: [
    ("카톡 먹통 https://t.co/AbCdEf1234", "ko"), ("@kakaoteam_official @DaumKakaoHelp 환불해 주세요", "ko"),
    ("카톡 먹통 #KakaoTalk #KakaoDown #kakao", "ko"), ("#카톡먹통 #환불", "ko"), ("KakaoTalk 먹통이네 server down", "ko"),
    ("ㅋㅋㅋ", "ko"), ("Signal is fine, only Kakao is down I think", "en"), ("#KakaoDown https://t.co/a", "en"),
    ("カカオトーク障害", "ja"), ("服务中断", "zh"),
  ])
  func `addresses, handles and tags do not make a post foreign`(text: String, language: String) {
    #expect(LanguageGuess.language(of: text) == language)
  }

  @Test(arguments: ["https://t.co/AbCdEf1234 @kakao", "12 345 !?", ""])
  func `without letters there is no language`(text: String) {
    #expect(LanguageGuess.language(of: text) == nil)
  }
}
