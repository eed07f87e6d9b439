internal import ArgumentParser

/// The command: a line for each verb, a file for each verb.
@main struct Meoktong: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "meoktong",
    abstract: "Finds and counts complaints in archived Korean posts of an outage.",
    version: "0.1.0",
    subcommands: [])
}
