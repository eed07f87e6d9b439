internal import Glibc

/// Why the system refuses a file, by its number: the system's own words are in one language and say no remedy.
public struct SystemFault: Hashable, Sendable {
  /// The number (`errno`); 0 where none is known.
  public let code: Int32

  /// The fault of that number.
  public init(code: Int32) { self.code = code }

  /// What is wrong and what to do, as whole sentences.
  public var words: Bilingual {
    switch code {
    case ENOSPC, EDQUOT:
      Bilingual(
        ko: "디스크에 남은 공간이 없습니다. 공간을 비우거나 다른 폴더를 쓰세요.",
        en: "No space is left on the disk. Free some, or use another folder.")
    case EACCES, EPERM:
      Bilingual(
        ko: "접근 권한이 없습니다. 파일과 폴더의 권한을 확인하거나 다른 폴더를 쓰세요.",
        en: "Access is denied. Check the permissions of the file and its folder, or use another folder.")
    case EROFS:
      Bilingual(
        ko: "읽기 전용인 장치입니다. 다른 폴더를 쓰세요.", en: "The device is read-only. Use another folder.")
    case ENOENT, ENOTDIR:
      Bilingual(
        ko: "그런 파일이나 폴더가 없습니다. 경로를 확인하세요.", en: "There is no such file or folder. Check the path.")
    case EISDIR:
      Bilingual(
        ko: "파일이 아니라 폴더입니다. 다른 이름을 쓰세요.", en: "It is a folder, not a file. Use another name.")
    case ENAMETOOLONG:
      Bilingual(ko: "이름이 너무 깁니다. 짧은 이름을 쓰세요.", en: "The name is too long. Use a shorter one.")
    case EFBIG:
      Bilingual(
        ko: "파일이 허용된 크기를 넘었습니다. ulimit -f를 늘리거나 다른 디스크를 쓰세요.",
        en: "The file is larger than is allowed. Raise ulimit -f, or use another disk.")
    case EMFILE, ENFILE:
      Bilingual(
        ko: "열린 파일이 너무 많습니다. ulimit -n을 늘리거나 다른 프로그램을 닫으세요.",
        en: "Too many files are open. Raise ulimit -n, or close other programs.")
    case EBUSY, ETXTBSY, EAGAIN:
      Bilingual(
        ko: "다른 프로그램이 쓰고 있습니다. 그 프로그램이 끝난 뒤에 다시 하세요.",
        en: "Another program is using it. Try again when that program has ended.")
    case ENOMEM:
      Bilingual(
        ko: "메모리가 모자랍니다. 다른 프로그램을 닫고 다시 하세요.",
        en: "There is not enough memory. Close other programs and try again.")
    case EIO:
      Bilingual(
        ko: "장치가 읽거나 쓰지 못했습니다. 디스크의 공간과 상태를 점검하고 다시 하세요.",
        en: "The device could not read or write. Check the space and the health of the disk, and try again.")
    default:
      Bilingual(
        ko: (code == 0 ? "" : "시스템 오류 \(code)번입니다. ") + "디스크 공간과 권한을 확인하세요.",
        en: (code == 0 ? "" : "System error \(code). ") + "Check space and permissions.")
    }
  }
}
