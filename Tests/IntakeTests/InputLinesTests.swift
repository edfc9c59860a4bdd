import Testing

@testable import Intake

@Suite("Lines of an input")
struct InputLinesTests {
  private func lines(_ path: String) throws -> [String] {
    var lines = try InputLines(path)
    var found: [String] = []
    while let line = try lines.next() { found.append("\(line.number) \(String(decoding: line.bytes, as: UTF8.self))") }
    return found
  }

  @Test("come with their numbers, without blank ones, also from a file packed with gzip")
  func numbers() throws {
    let scratch = try Scratch()
    let text = "eins\n\n  \nvier\r\nfünf"
    let expected = ["1 eins", "4 vier\r", "5 fünf"]
    #expect(try lines(scratch.write("a.jsonl", text)) == expected)
    #expect(try lines(scratch.write("b.gz", Scratch.gzip(Array(text.utf8)))) == expected)
    #expect(try lines(scratch.write("c.jsonl", "")) == [])
  }

  @Test("of what cannot be read, or was cut off, end with an error that names the file")
  func errors() throws {
    let scratch = try Scratch()
    let missing = scratch.path + "/none.jsonl"
    #expect { try lines(missing) } throws: { "\($0)".hasPrefix(missing) }
    let cut = try scratch.write("cut.gz", Array(Scratch.gzip(Array("eins\nzwei\n".utf8)).dropLast(6)))
    #expect { try lines(cut) } throws: { "\($0)".hasPrefix(cut) }
  }
}
