import Claims

/// What is claimed of somebody, in the order in which a reporter asks.
public struct Dossier: Sendable {
  /// A part of a dossier.
  public enum Section: String, CaseIterable, Sendable {
    case positions, owners, holdings, partners, suppliersAndCustomers, deals, places, figures, products, cases, other
  }

  /// Who it is.
  public var entity: EntityInfo
  /// The relationships of each section that has any, the newest first.
  public var sections: [(section: Section, relationships: [Relationship])]

  /// All of its relationships.
  public var relationships: [Relationship] { sections.flatMap(\.relationships) }

  init(_ entity: EntityInfo, _ relationships: [Relationship]) {
    self.entity = entity
    let bySection = Dictionary(grouping: relationships) { Section(of: $0, for: entity.id) }
    sections = Section.allCases.compactMap { section in bySection[section].map { (section, $0) } }
  }
}

extension Dossier.Section {
  /// Where a relationship stands in somebody's dossier.
  init(of relationship: Relationship, for entity: Int64) {
    let owned = [Role.owned, .target].contains { role in
      relationship.parties[role]?.contains { $0.entity == entity } ?? false
    }
    self =
      switch relationship.type {
      case .leadership: .positions
      case .ownership: owned ? .owners : .holdings
      case .partnership, .jointVenture: .partners
      case .supply: .suppliersAndCustomers
      case .acquisition, .merger, .investment, .listing: .deals
      case .facility, .location: .places
      case .headcount, .jobCuts, .hiring, .financialResult: .figures
      case .production, .launch: .products
      case .legalCase, .insolvency: .cases
      case .founding, .formerName: .other
      }
  }
}
