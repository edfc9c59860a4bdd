/// Who or what stands in a role of a relationship.
public struct Party: Hashable, Sendable {
  /// The entity; nil for what is none, as a product or a metric.
  public var entity: Int64?
  /// The name that the newest article uses.
  public var name: String

  /// By what parties are told apart: the entity, else the form of the words.
  var key: String { entity.map { "e\($0)" } ?? "t:" + NameForm(name).key }
}
