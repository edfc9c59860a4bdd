import Foundation

/// Runs the built command as a user would.
struct Command {
  static let project = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  struct Outcome {
    var status: Int32
    var output: String
    var errors: String
    var errorLines: [Substring] { errors.split(separator: "\n") }
  }

  /// The command stands beside the program that runs the tests.
  static var program: URL {
    URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent().appending(path: "hearsay")
  }

  static func run(_ arguments: [String], input: Data = Data(), environment: [String: String] = [:]) throws -> Outcome {
    let folder = try Command.folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    // Through files rather than pipes: neither side can block the other.
    let (inFile, outFile, errorFile) = (folder.appending(path: "in"), folder.appending(path: "out"), folder.appending(path: "err"))
    try input.write(to: inFile)
    for file in [outFile, errorFile] { try Data().write(to: file) }
    let process = process(program, arguments, environment: environment)
    process.standardInput = try FileHandle(forReadingFrom: inFile)
    process.standardOutput = try FileHandle(forWritingTo: outFile)
    process.standardError = try FileHandle(forWritingTo: errorFile)
    try process.run()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus,
      output: String(decoding: try Data(contentsOf: outFile), as: UTF8.self),
      errors: String(decoding: try Data(contentsOf: errorFile), as: UTF8.self))
  }

  /// Runs a line of the shell in which `$0` is the command and `$1` an argument, for what only a shell can do to it.
  static func shell(_ line: String, _ argument: String) throws -> (status: Int32, errors: String) {
    let process = process(URL(filePath: "/bin/sh"), ["-c", line, program.path, argument])
    let errors = Pipe()
    process.standardError = errors
    try process.run()
    let said = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: said, as: UTF8.self))
  }

  /// A process with the tests' model, not yet started.
  static func process(_ program: URL, _ arguments: [String], environment: [String: String] = [:]) -> Process {
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    var variables = ProcessInfo.processInfo.environment
    variables["HEARSAY_MODEL"] = project.appending(path: "Model").path
    process.environment = variables.merging(environment) { $1 }
    return process
  }

  /// A new folder for files of a test.
  static func folder() throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appending(path: "hearsay-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder
  }
}
