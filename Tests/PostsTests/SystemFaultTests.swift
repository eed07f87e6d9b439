import Glibc
import Testing

@testable import Posts

/// Faults of the system in both languages.
@Suite struct SystemFaultTests {
  @Test(arguments: [
    ENOSPC, EDQUOT, EACCES, EPERM, EROFS, ENOENT, ENOTDIR, EISDIR, ENAMETOOLONG, EFBIG, EMFILE, EBUSY, ENOMEM,
    EIO,
    ENOTSUP, 0,
  ])
  func `each says a remedy in the words of each language`(code: Int32) throws {
    let words = SystemFault(code: code).words
    let system = try #require(unsafe String(validatingCString: strerror(code)))
    #expect(!words.ko.contains(system) && words.ko.hasSuffix("세요."))
    #expect(words.en.hasSuffix(".") && words.en.allSatisfy(\.isASCII))
    #expect(words.en.split(separator: ". ").count >= (code == 0 ? 1 : 2))
  }
}
