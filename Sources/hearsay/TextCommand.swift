import ArgumentParser
import Claims
import Intake

/// `hearsay text`.
struct TextCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "text",
    abstract: "Print the text of articles as hearsay takes it in.",
    discussion: """
      For a web page this is the article's body, without menus and adverts. The offsets of claims count the characters of this text.
      """)

  @Argument(help: ArgumentHelp("Files, folders, patterns, or - for standard input.", valueName: "file"))
  var inputs: [String]

  func run() throws {
    var failed = false
    do {
      for item in ArticleSource(inputs) {
        switch item {
        case .success(let article): try Output().write(article.text.hasSuffix("\n") ? article.text : article.text + "\n")
        case .failure(let error):
          failed = true
          Message.print("hearsay: \(error)")
        }
      }
    } catch is Output.Closed {
      return
    } catch let failure as Output.Failed {
      Message.print("hearsay: \(failure)")
      throw ExitStatus.incomplete
    }
    if failed { throw ExitStatus.incomplete }
  }
}
