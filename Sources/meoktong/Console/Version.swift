/// The version of the program, as the manifest and `--version` give it.
enum Version {
  static let current = "0.1.0"
}
