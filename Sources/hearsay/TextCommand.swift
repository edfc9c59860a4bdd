import ArgumentParser
import Claims
import Intake

/// `hearsay text`.
struct TextCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "text",
    abstract: "Print the text of articles as hearsay takes it in.",
    discussion: """
      For a web page this is the article's body, without menus and adverts. The offsets of claims count the characters of this text. \
      Where there are several articles, a line ==> PLACE <== stands before each.
      """)

  @Argument(help: ArgumentHelp("Files, folders, patterns, or - for standard input.", valueName: "file"))
  var inputs: [String]

  func run() throws {
    var failed = false
    // The first text waits until it is known whether it needs a line before it.
    var first: Article?
    var count = 0
    do {
      for item in ArticleSource(inputs) {
        switch item {
        case .success(let article):
          count += 1
          for remark in article.remarks { Message.print("hearsay: \(article.place): \(remark)") }
          if count == 1 {
            first = article
          } else {
            if let first { try write(first, headed: true) }
            first = nil
            try write(article, headed: true)
          }
        case .failure(let error):
          failed = true
          Message.print("hearsay: \(error)")
        }
      }
      if let first { try write(first, headed: false) }
    } catch is Output.Closed {
      return
    } catch let failure as Output.Failed {
      Message.print("hearsay: \(failure)")
      throw ExitStatus.incomplete
    }
    if failed { throw ExitStatus.incomplete }
  }

  private func write(_ article: Article, headed: Bool) throws {
    let end = article.text.hasSuffix("\n") ? "" : "\n"
    try Output().write((headed ? "==> \(Message.visible(article.place)) <==\n" : "") + article.text + end)
  }
}
