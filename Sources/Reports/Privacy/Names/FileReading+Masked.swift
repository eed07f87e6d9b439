internal import Posts

extension FileReading {
  /// The same with the names of files masked, also those in the words of what could not be read.
  func masked(by privacy: Privacy) -> FileReading {
    guard privacy.mode == .masked else { return self }
    let platform = platform ?? ""
    func name(_ file: String) -> String { privacy.mask(source: file, on: platform) }
    func words(_ text: String) -> String { privacy.mask(ChatFileNames.withoutRooms(text), on: platform).text }
    return FileReading(
      file: name(file), byteCount: byteCount, sha256: sha256, format: format, encoding: encoding,
      encodingReason: encodingReason, platform: self.platform, postCount: postCount,
      rejections: rejections.map { loss in
        Rejection(
          reason: loss.reason, message: Bilingual(ko: words(loss.message.ko), en: words(loss.message.en)),
          location: SourceLocation(
            file: name(loss.location.file), record: loss.location.record, byteOffset: loss.location.byteOffset
          ),
          byteCount: loss.byteCount)
      })
  }
}
