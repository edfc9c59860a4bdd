import Claims

/// Folds claims into relationships: a pure function of the claims, whatever their order (`Documentation/Folding.md`).
public struct Fold: Sendable {
  /// The last day that counts, EDTF day: what was published later is left out; and what is stale is told by it.
  public var asOf: String
  var regroupings: [Origins.Regrouping] = []

  /// The relationships that claims amount to, the newest first.
  ///
  /// Claims that a person rejected are left out.
  func relationships(_ claims: [StoredClaim]) -> [Relationship] {
    let counted = claims.filter { $0.verdict != .rejected && $0.article.day <= asOf }
      .sorted { ($0.article.day, $0.fingerprint) < ($1.article.day, $1.fingerprint) }
    var groups: [RelationshipKey: [StoredClaim]] = [:]
    for claim in counted { groups[RelationshipKey(claim), default: []].append(claim) }
    return groups.map { relationship($0.key, $0.value) }.sorted { a, b in
      a.day != b.day ? a.day > b.day : (a.type.rawValue, a.key.parties.joined()) < (b.type.rawValue, b.key.parties.joined())
    }
  }

  private func relationship(_ key: RelationshipKey, _ claims: [StoredClaim]) -> Relationship {
    let origins = Origins(claims, regroupings)
    let history = zip(claims, origins.numbers).map { claim, origin in
      Event(
        claim: claim.id, fingerprint: claim.fingerprint, article: claim.article, day: claim.article.day, stage: claim.record.stage,
        standing: claim.record.standing, attribution: claim.record.attribution, quantities: claim.record.quantities,
        time: claim.record.time,
        evidence: claim.record.evidence, confidence: claim.record.confidence, origin: origin)
    }
    let affirming = history.filter { $0.standing.firmness > 0 }
    let standing = affirming.map(\.standing).max { $0.firmness < $1.firmness } ?? history[history.count - 1].standing
    let stage = presentStage(history, affirming)
    let denial = openDenial(history)
    let isOpen = isOpen(history, affirming)
    var parties: [Role: [Party]] = [:]
    for claim in claims {
      // The newest claim that fills a role names it; the same day, the one with more fillers.
      for role in claim.record.roles.keys { parties[role] = claim.parties(in: role) }
    }
    return Relationship(
      type: key.type, parties: parties, history: history, origins: origins.origins, stage: stage, standing: standing, denial: denial,
      isOpen: isOpen, isStale: isStale(stage, denial, history), contradictions: Contradictions.among(history), key: key)
  }

  /// Rule 4: the stage of the newest firm claim; of several on one day the furthest. Rumours move the stage only where nothing firm is known.
  private func presentStage(_ history: [Event], _ affirming: [Event]) -> Stage {
    let firm = affirming.filter { $0.standing.isFirm }
    let telling = firm.isEmpty ? (affirming.isEmpty ? history : affirming) : firm
    let newest = telling.map(\.day).max() ?? ""
    return telling.filter { $0.day == newest }.map(\.stage).max { $0.progress < $1.progress } ?? .effective
  }

  /// Rule 5: a denial stands until a party or an authority confirms the matter on a later day.
  private func openDenial(_ history: [Event]) -> Event? {
    guard let denial = history.last(where: { $0.standing == .denied }) else { return nil }
    return history.contains { $0.standing == .confirmed && $0.day > denial.day } ? nil : denial
  }

  /// Rule 6: open until something firm says that it was agreed, is in effect, is over or came to nothing.
  private func isOpen(_ history: [Event], _ affirming: [Event]) -> Bool {
    guard let open = history.last(where: { $0.standing == .open }) else { return false }
    return !affirming.contains { $0.standing.isFirm && $0.stage.isOutcome && $0.day >= open.day }
  }

  /// Rule 7: nothing heard for half a year of what was under consideration or in talks, or for a year of what was planned or agreed.
  private func isStale(_ stage: Stage, _ denial: Event?, _ history: [Event]) -> Bool {
    guard denial == nil, let months = stage.monthsUntilStale, let newest = history.last?.day,
      let then = CalendarDate(newest), let now = CalendarDate(asOf)
    else { return false }
    return then.day(afterMonths: months) < now.firstDay
  }
}

extension Standing {
  /// How firmly a standing affirms the matter; 0 where it does not.
  var firmness: Int {
    switch self {
    case .denied, .open: 0
    case .rumoured: 1
    case .reported: 2
    case .stated: 3
    case .confirmed: 4
    }
  }

  /// Whether a party, an authority or the medium itself vouches for it.
  var isFirm: Bool { firmness >= 3 }
}

extension Stage {
  /// The order of stages in the life of a matter.
  var progress: Int {
    switch self {
    case .considered: 0
    case .talks: 1
    case .planned: 2
    case .agreed: 3
    case .effective: 4
    case .abandoned: 5
    case .ended: 6
    }
  }

  /// Whether the question of what becomes of it is answered.
  var isOutcome: Bool { progress >= 3 }

  /// After how many months of silence one should ask; nil where there is nothing to wait for.
  var monthsUntilStale: Int? {
    switch self {
    case .considered, .talks: 6
    case .planned, .agreed: 12
    case .effective, .ended, .abandoned: nil
    }
  }
}

extension CalendarDate {
  /// The last day that it may mean, so many months later; the day of a shorter month is its last.
  func day(afterMonths months: Int) -> String {
    let month = self.month ?? 12
    let count = year * 12 + month - 1 + months
    let (newYear, newMonth) = (count / 12, count % 12 + 1)
    let last = CalendarDate.days(in: newMonth, of: newYear)
    return CalendarDate(year: newYear, month: newMonth, day: min(day ?? last, last)).firstDay
  }
}
