import Claims
import Foundation
import Ledger
import Presentation

/// A person going through doubtful claims and names at a terminal, or a script at the other end of a pipe.
struct ReviewSession {
  let ledger: Ledger
  let author: String
  let report: LedgerReport

  /// What the person answered.
  private enum Answer: Equatable {
    case next
    case quit
  }

  /// Shows each claim, then each pair of names, until all are seen or the person quits.
  func run(claims: [StoredClaim], names: [Judgement]) throws {
    var verdicts: [Int64] = []
    for (number, claim) in claims.enumerated() {
      if try show(claim, "\(number + 1) of \(claims.count)", &verdicts) == .quit { return try end(verdicts.count) }
    }
    for (number, judgement) in names.enumerated() {
      if try show(judgement, "\(number + 1) of \(names.count)") == .quit { break }
    }
    try end(verdicts.count)
  }

  private func show(_ claim: StoredClaim, _ place: String, _ verdicts: inout [Int64]) throws -> Answer {
    try Output().write("\n\(place)\n" + (report.claim(claim) + context(of: claim)).joined(separator: "\n") + "\n")
    while true {
      try Output().write("accept, reject, correct, skip, undo, quit [a r c s u q] ")
      guard let line = readLine()?.trimmingCharacters(in: .whitespaces) else { return .quit }
      switch line.first {
      case "a":
        verdicts.append(try ledger.judge(claim: claim.id, .accepted, author: author))
        return .next
      case "r":
        verdicts.append(try ledger.judge(claim: claim.id, .rejected, author: author))
        return .next
      case "c":
        var words = line.dropFirst().drop { $0 != " " }.trimmingCharacters(in: .whitespaces)
        if words.isEmpty {
          try Output().write("what should be otherwise, as in stage=talks buyer=\"Alpha AG\": ")
          words = readLine() ?? ""
        }
        do {
          let correction = try Correction(words).applied(to: claim.record)
          verdicts.append(try ledger.judge(claim: claim.id, .corrected, correction: correction, author: author))
          return .next
        } catch let error as LedgerError {
          try Output().write("\(error)\n")
        }
      case "u":
        if let last = verdicts.popLast() {
          try ledger.undoVerdict(last)
          try Output().write("The last verdict no longer holds.\n")
        } else {
          try Output().write("Nothing to take back.\n")
        }
      case "s": return .next
      case "q": return .quit
      default: continue
      }
    }
  }

  /// The words around a claim's own, where the ledger has the article's text.
  private func context(of claim: StoredClaim) throws -> [String] {
    guard let evidence = claim.record.evidence.first, evidence.span.count == 2, let text = try ledger.text(ofArticle: claim.article.id)
    else {
      return []
    }
    let scalars = Array(text.unicodeScalars)
    let start = max(0, min(evidence.span[0], scalars.count) - 160)
    let end = min(scalars.count, max(0, evidence.span[1]) + 160)
    guard start < end else { return [] }
    var around = String.UnicodeScalarView()
    around.append(contentsOf: scalars[start..<end])
    return report.context(String(around))
  }

  private func show(_ judgement: Judgement, _ place: String) throws -> Answer {
    try Output().write(
      "\n\(place)  Are these the same?\n  \(Message.visible(judgement.first))\n  \(Message.visible(judgement.second))\n  (\(Message.visible(judgement.reason)))\n"
    )
    while true {
      try Output().write("yes, no, skip, quit [y n s q] ")
      guard let line = readLine() else { return .quit }
      switch line.first {
      case "y":
        try ledger.merge(judgement.first, judgement.second, author: author)
        return .next
      case "n":
        try ledger.tellApart(judgement.first, judgement.second, author: author)
        return .next
      case "s": return .next
      case "q": return .quit
      default: continue
      }
    }
  }

  private func end(_ count: Int) throws {
    try Output().write(count == 1 ? "\n1 verdict given.\n" : "\n\(count) verdicts given.\n")
  }
}
