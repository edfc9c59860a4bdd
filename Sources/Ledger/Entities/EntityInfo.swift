import Claims

/// Somebody of the ledger: a company, a person, a place, with everything it is called.
public struct EntityInfo: Hashable, Sendable {
  /// Its number: that of one of its names; it may change when names are merged or split.
  public var id: Int64
  /// What it is referred to by outside: hexadecimal digits that are the same in every ledger that knows it by the same name.
  public var reference: String
  /// The name to call it by: a person's choice, else the one that most articles use.
  public var name: String
  /// What kind of thing most articles take it for.
  public var kind: Entity.Kind
  /// Everything that articles call it, the most used first.
  public var spellings: [String]
  /// Identifiers, as "LEI 529900…".
  public var identifiers: [String]
  /// Number of claims that it is a party of.
  public var claims: Int
}
