internal import Containers
internal import Digests
internal import Markup
internal import Posts

extension FileReader {
  /// Bytes of one member at most.
  private static var memberLimit: Int { 256 << 20 }
  /// Bytes of all members of an archive at most.
  private static var archiveLimit: Int { 4 << 30 }

  /// Two hundred times its size is no text.
  private static func isBomb(_ unpacked: Int, of size: Int) -> Bool {
    unpacked > 1 << 26 && unpacked / max(size, 1) > 200
  }

  /// Walks into a compressed file.
  func unpack(
    _ stream: ByteStream, _ origin: Origin, size: Int, format: String, depth: Int,
    archive: @escaping () -> ArchiveMembers?
  ) -> FileReadings {
    var head = stream.next()
    while head.count < 512 {
      let more = stream.next()
      if more.isEmpty { break }
      head += more
    }
    stream.putBack(head)
    switch Sniffer.kind(head) {
    case .warc, .arc: return records(stream, origin, size: size, format: format, depth: depth)
    case .container("tar"):
      guard let members = archive() else { break }
      return self.members(members, origin, size: size, format: "tar.\(format)", depth: depth, again: archive)
    default: break
    }
    let account = Account(self, origin, size)
    let (bytes, isWhole) = stream.all(limit: FileReader.memberLimit)
    if stream.isBomb {
      account.sink.reject(.bomb, at: 0, bytes: size)
      return [account.reading(format)]
    }
    if !isWhole {
      account.sink.reject(.tooLarge, at: 0, bytes: size)
      return [account.reading(format)]
    }
    account.note(stream.trouble, lost: bytes.isEmpty ? size : nil)
    if bytes.isEmpty {
      if stream.trouble.isEmpty { account.sink.reject(.empty, at: 0, bytes: size) }
      return [account.reading(format)]
    }
    var inner = Origin(name: origin.name + "!" + FileReader.innerName(origin.name))
    inner.captured = origin.captured
    inner.isCaptureStated = origin.isCaptureStated
    return FileReadings(account.reading(format), holding: read(bytes, inner, depth: depth + 1))
  }

  private static func innerName(_ name: String) -> String {
    let last = name.split(separator: "/").last.map(String.init) ?? name
    guard let dot = last.lastIndex(of: "."), dot != last.startIndex else { return last }
    return String(last[..<dot])
  }

  /// Walks into a zip, 7z or tar archive.
  ///
  /// - Parameter again: opens it a second time.
  func members(
    _ archive: ArchiveMembers, _ origin: Origin, size: Int, format: String, depth: Int,
    again: @escaping () -> ArchiveMembers?
  ) -> FileReadings {
    let account = Account(self, origin, size)
    // What was unpacked to be passed over would cost as much as reading it: others name the account first, or nobody.
    var owners = MemberOwners(again: format == "zip" ? again : nil)
    var readings = FileReadings()
    var total = 0
    var count = 0
    while let member = archive.next(), !account.sink.isStopped {
      count += 1
      guard count <= 200_000, total <= FileReader.archiveLimit, !FileReader.isBomb(total, of: size) else {
        account.sink.reject(.bomb, bytes: total)
        break
      }
      let name = Transcoder.transcode(member.name)
      let shown = origin.name + "!" + String(decoding: name.text, as: UTF8.self)
      switch member.kind {
      case .folder: continue
      case .special:
        account.sink.reject(.special(shown))
        continue
      case .file: break
      }
      if FileReader.isSystemFile(shown) { continue }
      if FileReader.isCrawlNote(shown, in: origin) {
        let (bytes, _) = archive.read(limit: FileReader.memberLimit)
        account.sink.reject(.crawlNote(shown), bytes: bytes.count)
        continue
      }
      var inner = Origin(name: shown)
      // A member keeps the time it had as a file; the archive's own changes with every copy.
      let zone = member.isWallClock ? Int64(options.zoneOffsetMinutes) * 60 : 0
      inner.captured = member.changed.map { $0 - zone } ?? origin.captured
      let (bytes, problem) = archive.read(limit: FileReader.memberLimit)
      total += bytes.count
      if bytes.count > FileReader.memberLimit || FileReader.isBomb(bytes.count, of: size) {
        account.sink.reject(.bomb, bytes: bytes.count)
        continue
      }
      if problem != nil {
        account.sink.reject(member.isEncrypted ? .encrypted : .damagedMember(shown), bytes: bytes.count)
      }
      if problem != nil, bytes.isEmpty { continue }
      owners.note(bytes, member.name)
      if AccountOwner.isOwed(bytes) { inner.owner = owners.owner(of: member.name) }
      readings += read(bytes, inner, depth: depth + 1)
    }
    if archive.problem != nil { account.sink.reject(.truncated) }
    if count == 0, archive.problem == nil { account.sink.reject(.empty, at: 0, bytes: size) }
    return account.reading(format, holding: readings)
  }

  /// What a crawler writes beside the records of a WACZ: its log, and the words of pages that the records hold whole.
  private static func isCrawlNote(_ name: String, in origin: Origin) -> Bool {
    origin.name.lowercased().hasSuffix(".wacz")
      && ["!logs/", "!pages/", "!indexes/", "!datapackage"].contains { name.contains($0) }
  }

  /// What file systems leave in archives.
  private static func isSystemFile(_ name: String) -> Bool {
    name.contains("!__MACOSX/") || name.hasSuffix("/.DS_Store") || name.hasSuffix("!.DS_Store")
  }
}
