internal import ArgumentParser

/// Makes archives of any size, and measures the project beside its peers.
@main struct Bench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "meoktong-bench",
    abstract: "Makes synthetic archives and measures the project beside its peers.",
    subcommands: [TableCommand.self, MakeCommand.self], defaultSubcommand: TableCommand.self)
}
