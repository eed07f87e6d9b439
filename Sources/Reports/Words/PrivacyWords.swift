internal import Posts

/// What is said of how people are protected.
enum PrivacyWords {
  /// For the method.
  static func method(_ mode: Privacy.Mode) -> Bilingual {
    guard mode == .masked else {
      return Bilingual(
        ko: "개인정보를 가리지 않은 결과입니다. 밖으로 내보내지 마세요. 까닭은 manifest.json에 있습니다.",
        en: "Personal data is NOT masked here: do not publish. The reason is in manifest.json.")
    }
    return Bilingual(
      ko: """
        글과 원본 파일의 이름에서 전화번호, 이메일, 계정, 계좌·카드·주민등록번호, 자세한 주소 같은 개인정보를 가렸습니다. \
        가리지 않은 글과 이름은 casebook.sqlite와 plan.json에만 있으니 이 두 파일은 남에게 주지 마세요. \
        글쓴이의 가명은 그 컴퓨터의 열쇠로 지어, 열쇠가 다르면 가명이 든 파일의 내용이 달라지지만 수는 그대로입니다. \
        같은 열쇠인지는 manifest.json의 keyCheck로 알 수 있습니다.
        """,
      en: """
        Personal data such as telephone numbers, e-mail addresses, accounts, numbers of bank accounts, cards and \
        residents, and full addresses is masked in texts and in the names of sources. Texts and names as they were \
        stand only in casebook.sqlite and plan.json: do not give these two away. Pseudonyms of writers are made with \
        a key of the machine; with another key the files that hold them differ, the counts do not. keyCheck in \
        manifest.json tells whether the key is the same.
        """)
  }
}
