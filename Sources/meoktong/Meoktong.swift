internal import ArgumentParser
internal import CMalloc

/// The command: a file for each verb, a line for each verb.
@main struct Meoktong: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "meoktong",
      abstract: say(
        ko: "서비스 장애 때 사람들이 올린 글을 읽어 불만의 종류와 근거를 찾고 셉니다.",
        en: "Reads archived Korean posts of an outage; finds, proves and counts complaints."),
      discussion: say(
        ko: """
          예:
            meoktong run 보관폴더 -o 결과 --incident kakao-2022-10
            meoktong inspect 페이지.html
            echo '주문 내역이 안 보여서 다 환불했어요' | meoktong label
          """,
        en: """
          Examples:
            meoktong run ARCHIVE -o RUN --incident kakao-2022-10
            meoktong inspect page.html
            echo '주문 내역이 안 보여서 다 환불했어요' | meoktong label
          """),
      version: Version.current,
      subcommands: [
        RunCommand.self,
        DoctorCommand.self,
        MergeCommand.self,
        ReadCommand.self,
        FamiliesCommand.self,
        InspectCommand.self,
        TokenizeCommand.self,
        LexiconCommand.self,
        LabelCommand.self,
        TrainCommand.self,
        TrendCommand.self,
        ExportCommand.self,
        KwicCommand.self,
        KeynessCommand.self,
        NgramsCommand.self,
        SampleCommand.self,
        AgreeCommand.self,
        QuoteCommand.self,
        VerifyCommand.self,
        ClustersCommand.self,
        EvalCommand.self,
        ExplainCommand.self,
        CodebookCommand.self,
      ])
  }

  static func main() {
    // Large blocks go back to the system as soon as they are free. By itself glibc keeps them once it has seen some,
    // and the memory of a long run creeps up with the holes between them.
    mallopt(M_MMAP_THRESHOLD, 512 << 10)
    mallopt(M_TRIM_THRESHOLD, 2 << 20)
    do {
      var command = try parseAsRoot(Console.arguments)
      try command.run()
      Output.flush()
    } catch {
      leave(after: error)
    }
  }
}
