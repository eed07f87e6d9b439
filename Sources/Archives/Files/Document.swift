internal import Digests
internal import Markup

/// One file or member in memory, with all that is known of where it comes from.
struct Document {
  /// The file as the user named it; members follow after `!`.
  let name: String
  /// SHA-256 of the bytes as stored.
  var sha256: String
  /// Bytes as stored.
  var byteCount: Int
  /// The bytes made clean UTF-8.
  let text: Transcoded
  /// Why that encoding: for a piece, what was said of the first one.
  var encodingReason: Transcoded.Reason
  /// The address it was fetched from, if its container says so.
  var address: String?
  /// When it was captured, in seconds since 1970.
  var captured: Int64?
  /// Whether the time of capture is stated in the document or its container, not just that of the file.
  var isCaptureStated = false
  /// Whether the bytes are text at all.
  var isText = true
  /// The HTTP content type, if there was one.
  var contentType: String?
  /// Whose tweets these are, if they do not say so themselves.
  var owner: AccountOwner?

  init(
    name: String, bytes: [UInt8], sha256: String? = nil, charset: String? = nil, pinned: String? = nil,
    address: String? = nil, captured: Int64? = nil
  ) {
    self.name = name
    byteCount = bytes.count
    self.sha256 = sha256 ?? SHA256.hex(of: bytes)
    isText = !Sniffer.isPicture(bytes)
    text = Transcoder.transcode(bytes, http: charset, pinned: pinned)
    encodingReason = text.reason
    self.address = address
    self.captured = captured
  }
}
