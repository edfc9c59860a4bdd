import Claims
import Ledger

/// Views of the ledger as text for a person: standing first, every line with its origins, its newest day and the words behind it.
public struct LedgerReport: Sendable {
  /// Columns to fill; 20 and more.
  public var width: Int
  /// Colour as an extra.
  public var style: Style

  /// The column at which a relationship's own text begins.
  private var indent: Int { width < 50 ? 2 : 11 }

  /// A report of the given width and style.
  public init(width: Int = 80, style: Style = Style(isColoured: false)) {
    self.width = max(20, width)
    self.style = style
  }

  // MARK: Views

  /// What is claimed of somebody.
  public func text(_ dossier: Dossier) -> String {
    var lines = header(dossier.entity.name, facts: facts(dossier.entity, dossier.relationships.count))
    for (section, relationships) in dossier.sections {
      lines += ["", style.bold(LedgerReport.titles[section] ?? section.rawValue)]
      for relationship in relationships { lines += [""] + self.relationship(relationship) }
    }
    if dossier.sections.isEmpty { lines += ["", "Nothing is claimed of it."] }
    return ended(lines)
  }

  /// The relationships of two.
  public func text(_ first: EntityInfo, _ second: EntityInfo, _ relationships: [Relationship]) -> String {
    var lines = header("\(first.name) – \(second.name)", facts: [counted(relationships.count, "relationship")])
    for relationship in relationships {
      lines += [""] + self.relationship(relationship)
      for event in relationship.history { lines += self.event(event).map { margin + $0 } }
      for (number, origin) in relationship.origins.enumerated() where origin.articles.count > 1 {
        let articles = origin.articles.map(String.init).joined(separator: ", ")
        let reasons = origin.reasons.map { VisibleText.of($0.description) }.joined(separator: "; ")
        lines += wrapped("origin \(number + 1) is that of articles \(articles): \(reasons)")
      }
    }
    if relationships.isEmpty { lines += ["", "No claim names both."] }
    return ended(lines)
  }

  /// Every claim on somebody, by day of publication.
  public func text(_ entity: EntityInfo, _ events: [(event: Event, relationship: Relationship)]) -> String {
    var lines = header(entity.name, facts: facts(entity, events.count, "claim"))
    for (event, relationship) in events {
      let claim = Claim(relationship)
      let phrases = ClaimPhrases(claim)
      lines += ["", style.bold(event.day) + "  " + style.standing(event.standing, event.standing.rawValue.uppercased())]
      lines += wrapped("\(Wording(.english).type(relationship.type)), \(event.stage.rawValue): \(phrases.parties)")
      lines += self.event(event, showsDay: false).map { margin + $0 }
    }
    if events.isEmpty { lines += ["", "Nothing is claimed of it."] }
    return ended(lines)
  }

  /// What moved since a day.
  public func text(_ changes: [Change], since: String) -> String {
    var lines = header("Changes since \(since)", facts: [counted(changes.count, "relationship") + " moved"])
    for change in changes {
      lines.append("")
      lines += Wrapping.lines("→ " + change.kinds.map(words).joined(separator: "; "), width: width)
      lines += relationship(change.relationship)
    }
    if changes.isEmpty { lines += ["", "Nothing moved."] }
    return ended(lines)
  }

  /// Claims that were searched for.
  public func text(found claims: [StoredClaim], for words: String) -> String {
    var lines = header("Search: \(VisibleText.of(words))", facts: [counted(claims.count, "claim")])
    for claim in claims { lines += [""] + self.claim(claim) }
    if claims.isEmpty { lines += ["", "No claim has all of these words."] }
    return ended(lines)
  }

  /// How two are linked.
  public func text(_ steps: [Ledger.Step], from first: String, to second: String) -> String {
    var lines = header("\(VisibleText.of(first)) → \(VisibleText.of(second))", facts: [counted(steps.count, "step")])
    for step in steps {
      lines += ["", style.bold(VisibleText.of("\(step.from.name) → \(step.to.name)"))] + claim(step.claim)
    }
    if steps.isEmpty { lines += ["", "No chain of claims links them."] }
    return ended(lines)
  }

  /// Those that claims are made of.
  public func text(_ entities: [EntityInfo]) -> String {
    var lines: [String] = []
    for entity in entities {
      let others = entity.spellings.filter { $0 != entity.name }.prefix(4).joined(separator: ", ")
      let facts =
        [counted(entity.claims, "claim"), entity.kind.rawValue, others.isEmpty ? nil : "also \(others)"] + entity.identifiers.map { $0 }
      lines += Wrapping.lines(VisibleText.of("\(entity.name) · " + facts.compactMap { $0 }.joined(separator: " · ")), width: width)
    }
    return entities.isEmpty ? "The ledger is empty.\n" : ended(lines)
  }

  /// Why names were taken for one, or told apart.
  public func text(_ judgements: [Judgement], on name: String) -> String {
    var lines = header("Judgements on \(VisibleText.of(name))", facts: [counted(judgements.count, "judgement")])
    for judgement in judgements {
      let maker = judgement.author.map { "\($0), " } ?? ""
      let undone = judgement.undone.map { "; undone \($0.prefix(10))" } ?? ""
      let what = "\(judgement.id)  \(judgement.verdict.rawValue): \(judgement.first) – \(judgement.second)"
      lines += Wrapping.lines(VisibleText.of("\(what) (\(maker)\(judgement.at.prefix(10)): \(judgement.reason)\(undone))"), width: width)
    }
    return ended(lines)
  }

  /// Verdicts, as a list.
  public func text(_ verdicts: [Verdict]) -> String {
    let lines = verdicts.flatMap { verdict in
      let undone = verdict.undone.map { "; taken back \($0.prefix(10))" } ?? ""
      return Wrapping.lines(
        VisibleText.of("\(verdict.id)  \(verdict.decision.rawValue) by \(verdict.author), \(verdict.at.prefix(10))\(undone)"), width: width)
    }
    return verdicts.isEmpty ? "No verdicts were given.\n" : ended(lines)
  }

  /// The words of an article around a claim's own.
  public func context(_ text: String) -> [String] {
    Wrapping.lines("… \(VisibleText.of(text)) …", width: inner).map { margin + style.faint($0) }
  }

  /// A claim of the ledger with its number, as review and search show it.
  public func claim(_ claim: StoredClaim) -> [String] {
    let phrases = ClaimPhrases(Claim(claim.record))
    var body = Wrapping.lines(phrases.heading + "  [claim \(claim.id)]", width: inner)
    body += Wrapping.lines(phrases.parties, width: inner).map(style.bold)
    for line in phrases.details { body += Wrapping.lines(line, width: inner) }
    for evidence in claim.record.evidence.prefix(2) { body += Wrapping.lines(quoted(evidence.text, claim.article), width: inner) }
    body += Wrapping.lines(place(claim.article), width: inner).map(style.faint)
    if let verdict = claim.verdict { body.append("\(verdict.rawValue) by a person") }
    return headed(claim.record.standing, body)
  }

  // MARK: Parts

  /// A relationship: what it comes to, how well it is founded, and its best words.
  public func relationship(_ relationship: Relationship) -> [String] {
    let phrases = ClaimPhrases(Claim(relationship))
    var body = Wrapping.lines(phrases.heading, width: inner)
    body += Wrapping.lines(phrases.germanHeading, width: inner).map(style.faint)
    body += Wrapping.lines(phrases.parties, width: inner).map(style.bold)
    for line in phrases.details { body += Wrapping.lines(line, width: inner) }
    for remark in remarks(relationship) { body += Wrapping.lines(remark, width: inner) }
    if let evidence = relationship.best.evidence.first {
      body += Wrapping.lines(quoted(evidence.text, relationship.best.article), width: inner)
    }
    let founded =
      "\(counted(relationship.origins.count, "origin")), \(counted(relationship.history.count, "claim")), newest \(relationship.day)"
    body += Wrapping.lines("\(founded) · \(place(relationship.best.article))", width: inner).map(style.faint)
    return headed(relationship.standing, body)
  }

  private func remarks(_ relationship: Relationship) -> [String] {
    var lines: [String] = []
    if let denial = relationship.denial {
      let by = denial.attribution.isEmpty ? denial.article.label : denial.attribution.map(\.name).joined(separator: ", ")
      lines.append("DENIED by \(VisibleText.of(by)) on \(denial.day)")
    }
    if relationship.isOpen { lines.append("OPEN: the outcome is not known") }
    if relationship.isStale { lines.append("STALE: nothing heard since \(relationship.day)") }
    for contradiction in relationship.contradictions {
      let side = { (event: Event) in
        let claim = Claim(
          ClaimRecord(
            id: "", type: relationship.type, roles: [:], stage: .effective, standing: .stated, quantities: event.quantities, evidence: []))
        return "\(ClaimPhrases(claim).figure(contradiction.role) ?? "?") (\(VisibleText.of(event.article.label)), \(event.day))"
      }
      lines.append("CONTRADICTION, \(contradiction.role.rawValue): \(side(contradiction.first)) against \(side(contradiction.second))")
    }
    return lines
  }

  private func event(_ event: Event, showsDay: Bool = true) -> [String] {
    let by = event.attribution.isEmpty ? "" : ", says \(event.attribution.map { VisibleText.of($0.name) }.joined(separator: ", citing "))"
    let head = showsDay ? "\(event.day)  \(event.standing.rawValue), \(event.stage.rawValue)\(by)" : "\(by.dropFirst(2))"
    var lines = head.isEmpty ? [] : Wrapping.lines(head, width: inner)
    if let evidence = event.evidence.first { lines += Wrapping.lines(quoted(evidence.text, event.article), width: inner) }
    return lines + Wrapping.lines(place(event.article) + " · origin \(event.origin + 1)", width: inner).map(style.faint)
  }

  private func words(_ kind: Change.Kind) -> String {
    switch kind {
    case .new: "new"
    case .stage(let from, let to): "stage \(from.rawValue) → \(to.rawValue)"
    case .standing(let from, let to): "standing \(from.rawValue) → \(to.rawValue)"
    case .denied: "denied"
    case .confirmedAfterDenial: "confirmed after a denial"
    case .origins(let from, let to): "independent origins \(from) → \(to)"
    case .contradiction(let role): "figures contradict each other (\(role.rawValue))"
    }
  }

  private static let titles: [Dossier.Section: String] = [
    .positions: "POSITIONS · Posten", .owners: "OWNERS · Eigentümer", .holdings: "HOLDINGS · Beteiligungen",
    .partners: "PARTNERS · Partner",
    .suppliersAndCustomers: "SUPPLIERS AND CUSTOMERS · Lieferanten und Kunden", .deals: "DEALS · Geschäfte",
    .places: "PLACES · Standorte", .figures: "FIGURES · Zahlen", .products: "PRODUCTS · Produkte", .cases: "CASES · Verfahren",
    .other: "OTHER · Sonstiges",
  ]

  // MARK: Layout

  private var inner: Int { width - indent }
  private var margin: String { String(repeating: " ", count: indent) }

  private func header(_ title: String, facts: [String]) -> [String] {
    Wrapping.lines(VisibleText.of(title), width: width).map(style.bold)
      + Wrapping.lines(facts.map(VisibleText.of).joined(separator: " · "), width: width).map(style.faint)
      + [String(repeating: "─", count: width)]
  }

  private func facts(_ entity: EntityInfo, _ count: Int, _ what: String = "relationship") -> [String] {
    let others = entity.spellings.filter { $0 != entity.name }.prefix(5)
    return [entity.kind.rawValue, counted(count, what)] + (others.isEmpty ? [] : ["also " + others.joined(separator: ", ")])
      + entity.identifiers
  }

  private func headed(_ standing: Standing, _ body: [String]) -> [String] {
    let word = standing.rawValue.uppercased()
    guard indent > word.count else { return [style.standing(standing, word)] + body.map { margin + $0 } }
    return body.enumerated().map { index, line in
      index == 0 ? style.standing(standing, word) + String(repeating: " ", count: indent - word.count) + line : margin + line
    }
  }

  private func wrapped(_ text: String) -> [String] { Wrapping.lines(text, width: inner).map { margin + $0 } }

  private func quoted(_ text: String, _ article: ArticleInfo) -> String {
    article.language == "de" ? "„\(VisibleText.of(text))“" : "“\(VisibleText.of(text))”"
  }

  private func place(_ article: ArticleInfo) -> String {
    [article.source, article.title ?? article.document, article.published].compactMap { $0 }.map(VisibleText.of).joined(separator: ", ")
      + " [article \(article.id)]"
  }

  private func counted(_ count: Int, _ what: String) -> String { count == 1 ? "1 \(what)" : "\(count) \(what)s" }

  private func ended(_ lines: [String]) -> String { lines.joined(separator: "\n") + "\n" }
}
