import Claims
import GRDB

/// The rules by which names are judged to mean the same, or not; each judgement says which.
extension NameRegister {
  /// What an article calls one and the same may be one elsewhere too: surely an abbreviation of its name, perhaps a shorter name.
  func judgeAlias(_ alias: NameForm, _ text: String, of form: NameForm, _ name: Int64, _ entity: ReadingRecord.Entity) throws {
    guard !alias.words.isEmpty, alias.key != form.key, !alias.isDescription, NameFamily(entity.kind) == .organisation else { return }
    let verdict: Judgement.Verdict
    if alias.mayAbbreviate(form) || form.mayAbbreviate(alias) || form.addsOnlyEdges(to: alias) || alias.addsOnlyEdges(to: form) {
      verdict = .same
    } else if Set(alias.words).isSubset(of: form.words) || Set(form.words).isSubset(of: alias.words) {
      // "Schaeffler" is short for "Schaeffler Technologies" in one article and the parent's name in another.
      verdict = .unsure
    } else {
      return
    }
    let other = try find(.organisation, alias.key, text, entity.kind)
    try judge(name, other, verdict, reason: "an article calls one party \"\(entity.name)\" and \"\(text)\"")
  }

  /// "Deutsche Lufthansa" and "Lufthansa" are one, wherever they stand; "Deutsche Telekom" and "Österreichische Telekom" are two.
  func judgeEdges(_ form: NameForm, _ name: Int64) throws {
    let select = try database.cachedStatement(sql: "SELECT id, key FROM name WHERE core = ? AND family = ? AND id <> ?")
    let core = form.core.joined()
    for row in try Row.fetchAll(select, arguments: [core, NameFamily.organisation.rawValue, name]) {
      let (other, key): (Int64, String) = (row[0], row[1])
      if key == core || form.key == core {
        try judge(name, other, .same, reason: "the names differ only by a word before them that short names leave out")
      } else {
        try judge(name, other, .different, reason: "the names differ by the word before them")
      }
    }
  }

  /// "FAW, früher First Automotive Works": a claim that says so, and that nobody denies, makes two names one somebody's.
  func judgeFormerNames(_ reading: ReadingRecord, _ names: [String: Int64]) throws {
    for claim in reading.claims where claim.type == .formerName && claim.confidence >= 0.5 {
      guard [.effective, .ended].contains(claim.stage), [.stated, .confirmed].contains(claim.standing),
        let organisation = claim.roles[.organization]?.first?.entity.flatMap({ names[$0] }), let filler = claim.roles[.name]?.first
      else { continue }
      let form = NameForm(filler.name)
      guard !form.words.isEmpty, !form.isDescription else { continue }
      let former = try filler.entity.flatMap { names[$0] } ?? find(.organisation, form.key, filler.name, .company)
      if former != organisation {
        try judge(organisation, former, .same, reason: "an article says that \"\(filler.name)\" is a former name")
      }
    }
  }

  /// "VW" is Volkswagen, also where no article says so.
  func judgeKnown(_ form: NameForm, _ name: Int64) throws {
    let select = try database.cachedStatement(sql: "SELECT id FROM name WHERE family = ? AND key = ?")
    for key in KnownNames.others(of: form.key) {
      if let other = try Int64.fetchOne(select, arguments: [NameFamily.organisation.rawValue, key]) {
        try judge(name, other, .same, reason: "one is a well-known short name of the other")
      }
    }
  }

  /// "Warren E. Buffett" is Warren Buffett; "Hans Peter Müller" may be Hans Müller.
  func judgeInitials(_ form: NameForm, _ name: Int64) throws {
    guard form.words.count > 1 else { return }
    let select = try database.cachedStatement(sql: "SELECT id, display FROM name WHERE core = ? AND family = ? AND id <> ?")
    let core = NameRegister.core(form, .person)
    for row in try Row.fetchAll(select, arguments: [core, NameFamily.person.rawValue, name]) {
      let (other, display): (Int64, String) = (row[0], row[1])
      let words = NameForm(display).words
      guard words.count > 1, words.count != form.words.count || words != form.words else { continue }
      let between = [form.words, words].map { $0.dropFirst().dropLast() }
      if between.contains(where: \.isEmpty), between.allSatisfy({ $0.allSatisfy { $0.count == 1 } }) {
        try judge(name, other, .same, reason: "the names differ only by an initial")
      } else if between.contains(where: \.isEmpty) {
        try judge(name, other, .unsure, reason: "the names differ only by a middle name")
      }
    }
  }

  /// "Volkswagens" is the genitive of Volkswagen, and "Eva Kerns" that of Eva Kern, if somebody is called so.
  func judgeGenitive(_ form: NameForm, _ text: String, _ name: Int64, _ family: NameFamily) throws {
    let select = try database.cachedStatement(sql: "SELECT id, display FROM name WHERE family = ? AND key = ?")
    func other(_ key: String) throws -> (id: Int64, text: String)? {
      try Row.fetchOne(select, arguments: [family.rawValue, key]).map { ($0[0], $0[1]) }
    }
    func isGenitive(_ long: String) -> Bool {
      // "Airbus" has no genitive of its own; of a company's name of several words the end is not inflected.
      let stem = long.dropLast()
      guard long.hasSuffix("s"), stem.count > 3, let end = stem.last, !"sßxz".contains(end) else { return false }
      return family == .person || !long.contains(" ")
    }
    if isGenitive(text), let stem = try other(String(form.key.dropLast())) {
      try judge(name, stem.id, .same, reason: "\"\(text)\" is the genitive of \"\(stem.text)\"")
    }
    if let long = try other(form.key + "s"), isGenitive(long.text) {
      try judge(name, long.id, .same, reason: "\"\(long.text)\" is the genitive of \"\(text)\"")
    }
  }
}
