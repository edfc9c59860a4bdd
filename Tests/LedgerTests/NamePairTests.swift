import Claims
import Foundation
import Stories
import Testing

@testable import Ledger

/// Pairs of names with what a business editor would say of them, written by somebody who did not know the code.
///
/// Many that are the same need knowledge of the world (AUA, Austrian Airlines), which a list of aliases gives and rules cannot; to take two
/// parties for one is the worse mistake.
@Suite("Pairs of names")
struct NamePairTests {
  @Test("few that differ are taken for one, and three of four that are one are seen to be")
  func pairs() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Scored/name-pairs.tsv")
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map { $0.split(separator: "\t").map(String.init) }
    var right = 0
    var wrong = 0
    var missed = 0
    for line in lines where line.count == 4 {
      let kind: Entity.Kind = line[0] == "person" ? .person : .company
      // As in the ledger: one article each, and, for what is left, one that uses both names for a party.
      let isSame = try Story.withLedger { ledger in
        let claim = { (name: String) in
          Story.claim(.ownership, [(.owner, name), (.owned, "Beteiligung \(name.count)")], .effective, .stated)
        }
        try ledger.add([
          Story.article("A", "2021-04-01", [claim(line[1])], kinds: [line[1]: kind]),
          Story.article("B", "2021-04-02", [claim(line[2])], kinds: [line[2]: kind]),
        ])
        let owners = try ledger.entities().filter { !$0.name.hasPrefix("Beteiligung") }
        return owners.count == 1
      }
      switch (isSame, line[3] == "same") {
      case (true, true): right += 1
      case (true, false):
        wrong += 1
        print("taken for one: \(line[1]) – \(line[2])")
      case (false, true):
        missed += 1
        print("taken for two: \(line[1]) – \(line[2])")
      case (false, false): break
      }
    }
    let precision = Double(right) / Double(max(1, right + wrong))
    let recall = Double(right) / Double(max(1, right + missed))
    print("name pairs: F1 \(2 * precision * recall / (precision + recall)), precision \(precision), recall \(recall)")
    #expect(precision >= 0.95)
    #expect(recall >= 0.75)
  }
}
