import Claims

/// What makes two claims claims of the same relationship: their kind, and who takes part in it (`Documentation/Folding.md`, rule 1).
struct RelationshipKey: Hashable {
  let type: ClaimType
  /// The parties of each telling role; between equals, and in a legal case, without sides.
  let parties: [String]

  init(_ claim: StoredClaim) {
    type = claim.record.type
    var parties: Set<String> = []
    for role in RelationshipKey.roles(of: claim) {
      for party in claim.parties(in: role) {
        parties.insert(RelationshipKey.isSided(type) ? "\(role.rawValue)=\(party.key)" : party.key)
      }
    }
    self.parties = parties.sorted()
  }

  /// The roles that tell one relationship from another of the same kind.
  static func roles(of claim: StoredClaim) -> [Role] {
    let record = claim.record
    func first(_ roles: [Role]) -> [Role] { roles.first { record.roles[$0]?.isEmpty == false }.map { [$0] } ?? [] }
    return switch record.type {
    case .partnership, .jointVenture: [.partner]
    case .merger: [.party]
    case .legalCase: [.party, .against]
    case .investment: [.investor] + first([.recipient, .purpose])
    case .facility: [.organization] + first([.place, .facility])
    // How many people work there is one matter, whatever their number.
    case .headcount, .jobCuts, .hiring, .insolvency, .listing: [.organization]
    default: record.type.coreRoles
    }
  }

  private static func isSided(_ type: ClaimType) -> Bool {
    switch type {
    case .partnership, .jointVenture, .merger, .legalCase: false
    default: true
    }
  }
}

extension StoredClaim {
  /// Who fills a role.
  func parties(in role: Role) -> [Party] {
    (record.roles[role] ?? []).map { Party(entity: $0.entity.flatMap { entities[$0] }, name: $0.name) }
  }
}
