/// Where bytes come from, as far as their container says.
struct Origin {
  var name: String
  var sha256: String?
  /// What makes the digest while the file is read, instead of `sha256`.
  var digest: FileDigest?
  var charset: String?
  var address: String?
  var captured: Int64?
  var isCaptureStated = false
  /// Whose tweets these are, if they do not say so themselves.
  var owner: AccountOwner?
}
