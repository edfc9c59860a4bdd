/// The part that a mention plays in a claim; the raw values are those of the JSON, the meaning that of the claims format, section 1.
public enum Role: String, Hashable, Sendable, CaseIterable, Codable, CodingKeyRepresentable {
  case partner, product, purpose, place, venture, share, owner, owned, buyer, target, seller, price, party, result
  case supplier, customer, investor, recipient, amount, founded, founder, person, organization, position, count
  case producer, facility, metric, exchange, against, matter, name

  /// Whether the role is filled by a figure, whose typed value stands in `quantities` under the role's name.
  public var isFigure: Bool {
    switch self {
    case .share, .price, .amount, .count: true
    default: false
    }
  }
}
