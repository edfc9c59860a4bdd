/// What a claim says of a company; the raw values are those of the JSON.
public enum ClaimType: String, Hashable, Sendable, CaseIterable, Codable {
  /// Companies work together, or talk about it; also where the kind of deal is left open.
  case partnership
  /// A company that partners own and run together.
  case jointVenture
  /// Holding a stake in, being parent of, owning.
  case ownership
  /// Taking over a company, a stake or a business.
  case acquisition
  /// Parties become one.
  case merger
  /// Delivering a product or service to a customer.
  case supply
  /// Putting money into a company, a project or a field.
  case investment
  /// An organisation comes into being.
  case founding
  /// Holding, taking or leaving a position.
  case leadership
  /// How many people work there.
  case headcount
  /// Jobs go.
  case jobCuts
  /// Jobs come.
  case hiring
  /// Making, building or developing a kind of product.
  case production
  /// Bringing a product or service to market.
  case launch
  /// Opening, building, expanding, moving or closing a plant, site, store or centre.
  case facility
  /// Insolvency, bankruptcy, protection from creditors.
  case insolvency
  /// Revenue, profit, loss, units sold, market value and other metrics.
  case financialResult
  /// Going public, delisting, issuing shares.
  case listing
  /// Suit, investigation, fine, ruling, a regulator's approval or ban.
  case legalCase
  /// Was called, is renamed to.
  case formerName
  /// Is based in.
  case location

  /// The roles that a claim of this type can fill, core roles first.
  public var roles: [Role] {
    switch self {
    case .partnership: [.partner, .product, .purpose, .place]
    case .jointVenture: [.partner, .venture, .share, .product, .place]
    case .ownership: [.owner, .owned, .share]
    case .acquisition: [.buyer, .target, .seller, .share, .price]
    case .merger: [.party, .result]
    case .supply: [.supplier, .customer, .product]
    case .investment: [.investor, .recipient, .purpose, .amount]
    case .founding: [.founded, .founder]
    case .leadership: [.person, .organization, .position]
    case .headcount: [.organization, .count]
    case .jobCuts: [.organization, .count, .place, .share]
    case .hiring: [.organization, .count, .place]
    case .production: [.producer, .product, .partner, .place, .count]
    case .launch: [.organization, .product, .place]
    case .facility: [.organization, .facility, .place]
    case .insolvency: [.organization]
    case .financialResult: [.organization, .metric, .amount, .count, .share]
    case .listing: [.organization, .exchange, .amount]
    case .legalCase: [.party, .against, .matter, .amount]
    case .formerName: [.organization, .name]
    case .location: [.organization, .place]
    }
  }

  /// The roles without which a claim is not a claim.
  public var coreRoles: [Role] {
    switch self {
    case .partnership, .jointVenture: [.partner]
    case .ownership: [.owner, .owned]
    case .acquisition: [.buyer, .target]
    case .merger, .legalCase: [.party]
    case .supply: [.supplier, .customer]
    case .investment: [.investor]
    case .founding: [.founded]
    case .leadership: [.person, .organization]
    case .headcount: [.organization, .count]
    case .production: [.producer, .product]
    case .launch: [.organization, .product]
    case .financialResult: [.organization, .metric]
    case .formerName: [.organization, .name]
    case .location: [.organization, .place]
    case .jobCuts, .hiring, .facility, .insolvency, .listing: [.organization]
    }
  }

  /// Roles of which at least one must be filled beside the core roles; empty where the core roles are enough.
  public var alternativeRoles: [Role] {
    switch self {
    case .investment: [.recipient, .purpose, .amount]
    case .facility: [.facility, .place]
    default: []
    }
  }

  /// How many fillers the first core role has by its nature: it takes two for a deal between equals.
  public var usualParties: Int { self == .jointVenture ? 2 : fewestParties }

  /// How many fillers the first core role needs at least; roles that the text may name only in part need one.
  public var fewestParties: Int { self == .partnership || self == .merger ? 2 : 1 }
}
