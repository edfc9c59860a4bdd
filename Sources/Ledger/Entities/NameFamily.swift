import Claims

/// Kinds that one and the same somebody may be taken for in different articles.
enum NameFamily: String, Hashable, Sendable {
  case organisation, person, place, thing

  init(_ kind: Entity.Kind) {
    switch kind {
    case .company, .unit, .authority, .media, .organization: self = .organisation
    case .person: self = .person
    case .place: self = .place
    case .product, .other: self = .thing
    }
  }
}
