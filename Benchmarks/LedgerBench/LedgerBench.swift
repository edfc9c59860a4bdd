import Claims
import Foundation
import Ledger

/// Times a ledger of a million claims: adding from JSON Lines, and the views a reporter asks for.
///
/// usage: ledger-bench FOLDER [ARTICLES]
///
/// Adds readings of made-up articles (by default 100,000 with ten claims each, about 20,000 companies, some of which are spoken of far more
/// than others) to a ledger in the folder, which must not hold one yet, and prints rates, percentiles, the file's size and the peak memory.
@main
struct LedgerBench {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count >= 2, arguments.count <= 3, let articles = arguments.count == 3 ? Int(arguments[2]) : 100_000 else {
      FileHandle.standardError.write(Data("usage: ledger-bench FOLDER [ARTICLES]\n".utf8))
      exit(64)
    }
    let folder = URL(filePath: arguments[1])
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let path = folder.appending(path: "ledger.sqlite").path
    guard !FileManager.default.fileExists(atPath: path) else {
      FileHandle.standardError.write(Data("\(path): is there already; name an empty folder\n".utf8))
      exit(1)
    }
    var news = MadeUpNews(seed: 1)
    let ledger = try Ledger(path: path)
    let clock = ContinuousClock()
    var claims = 0
    var adding = Duration.zero
    for start in stride(from: 0, to: articles, by: 500) {
      let lines = (start..<min(articles, start + 500)).map { Data(news.article($0, of: articles).utf8) }
      // The lines are made up outside of what is timed; reading them is part of it.
      adding += try clock.measure {
        let entries = try ReadingRecord.records(json: lines).map { Ledger.Entry(try $0.get()) }
        try ledger.add(entries)
        claims += entries.reduce(0) { $0 + $1.reading.claims.count }
      }
    }
    let rate = Int(Double(claims) / (adding / .seconds(1)))
    print("added \(claims) claims of \(articles) articles in \(seconds(adding)) s: \(rate) claims/s")

    let made = news
    let size = (try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int) ?? 0
    print("file \(size / 1_000_000) MB")
    var generator = SplitMix(state: 7)
    func ask(_ what: String, _ count: Int, _ body: () throws -> Void) rethrows {
      var times: [Duration] = []
      for _ in 0..<count { times.append(try clock.measure(body)) }
      times.sort()
      let at = { (share: Double) in String(format: "%.1f", times[Int(Double(count - 1) * share)] / .milliseconds(1)) }
      print("\(what): median \(at(0.5)) ms, 95 % \(at(0.95)) ms, longest \(at(1)) ms")
    }
    ask("dossier", 400) { _ = try? ledger.dossier(of: made.company(&generator)) }
    ask("between", 400) {
      let pair = made.pair(&generator)
      _ = try? ledger.between(pair.0, pair.1)
    }
    try ask("search", 400) {
      let words = [made.company(&generator), MadeUpNews.words.randomElement(using: &generator) ?? "Werk"]
      _ = try ledger.search(words.joined(separator: " "))
    }
    try ask("changes", 20) { _ = try ledger.changes(since: "2025-12-01", asOf: "2025-12-31", limit: 100) }
    print("peak memory \(peakMemory()) MB")
  }

  private static func seconds(_ duration: Duration) -> String { String(format: "%.1f", duration / .seconds(1)) }

  /// Peak resident memory in megabytes; 0 where the system does not tell.
  private static func peakMemory() -> Int {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM") }
    return (line?.split(whereSeparator: { !$0.isNumber }).first.flatMap { Int($0) } ?? 0) / 1000
  }
}
