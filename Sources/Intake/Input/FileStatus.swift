#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Tells one file from another whatever the path to it.
struct FileIdentity: Hashable {
  var device: UInt64
  var number: UInt64
}

/// What the file system says of a path, links followed.
struct FileStatus {
  var isFolder: Bool
  var isFile: Bool
  var identity: FileIdentity

  /// Nil where nothing can be reached there; `errno` then says why.
  init?(_ path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    isFolder = status.st_mode & S_IFMT == S_IFDIR
    isFile = status.st_mode & S_IFMT == S_IFREG
    identity = FileIdentity(device: UInt64(truncatingIfNeeded: status.st_dev), number: UInt64(truncatingIfNeeded: status.st_ino))
  }
}

extension IntakeError {
  /// What the system's error number means for the user.
  static func system(_ number: Int32, file: String = "") -> IntakeError {
    switch number {
    case ENOENT, ENOTDIR:
      IntakeError(file: file, problem: "does not exist", remedy: "check the name and the folder it is in")
    case EACCES, EPERM:
      IntakeError(file: file, problem: "may not be read", remedy: "give yourself the right to read it (chmod +r)")
    case EISDIR:
      IntakeError(file: file, problem: "is a folder", remedy: "name the folder itself to read the articles in it")
    case EMFILE, ENFILE:
      IntakeError(file: file, problem: "could not be opened, too many files are open", remedy: "close other programs or raise `ulimit -n`")
    default:
      IntakeError(
        file: file, problem: "could not be read (\(String(cString: strerror(number))))", remedy: "check the disk or the connection")
    }
  }
}
