internal import Containers

/// Whose export the members of an archive are, folder by folder.
struct MemberOwners {
  /// An archive of more members is not looked through a second time.
  private static let mostMembers = 200_000

  private var owners: [ArraySlice<UInt8>: AccountOwner?] = [:]
  /// Opens the archive once more; `nil` for one whose members cannot be passed over without unpacking them.
  private let again: (() -> ArchiveMembers?)?

  init(again: (() -> ArchiveMembers?)?) { self.again = again }

  /// Learns from the member of that name.
  mutating func note(_ bytes: [UInt8], _ name: [UInt8]) {
    if let owner = AccountOwner(bytes) { owners[MemberOwners.folder(name)] = owner }
  }

  /// The owner of the tweets in the member of that name: whom a member of the same folder names, before it or behind it.
  mutating func owner(of name: [UInt8]) -> AccountOwner? {
    let folder = MemberOwners.folder(name)
    if let known = owners[folder] { return known }
    let found = search(folder)
    owners[folder] = .some(found)
    return found
  }

  private func search(_ folder: ArraySlice<UInt8>) -> AccountOwner? {
    guard let archive = again?() else { return nil }
    var count = 0
    while let member = archive.next(), count < MemberOwners.mostMembers {
      count += 1
      guard member.kind == .file, MemberOwners.folder(member.name) == folder else { continue }
      if let owner = AccountOwner(archive.read(limit: AccountOwner.mostBytes).bytes) { return owner }
    }
    return nil
  }

  private static func folder(_ name: [UInt8]) -> ArraySlice<UInt8> {
    name[..<(name.lastIndex(of: 0x2F) ?? 0)]
  }
}
