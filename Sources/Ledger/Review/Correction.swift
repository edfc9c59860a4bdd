import Claims

/// What a person writes to correct a claim: `stage=talks standing=denied buyer="Alpha AG" price=12000000 EUR`.
///
/// A word with `=` begins a part; what follows up to the next such word belongs to it; quotes keep an `=` from beginning one.
public struct Correction: Sendable {
  /// What should be otherwise, in order: a name and its value.
  public let parts: [(name: String, value: String)]

  /// A correction of parts that are told apart already, as the fields of a form.
  public init(parts: [(name: String, value: String)]) { self.parts = parts }

  /// Reads a correction.
  ///
  /// - Throws: `LedgerError.impossible` where it says nothing.
  public init(_ text: String) throws {
    var parts: [(name: String, value: String)] = []
    var word = ""
    var isQuoted = false
    func take() {
      defer { word = "" }
      guard !word.isEmpty else { return }
      if let equals = word.firstIndex(of: "="), equals > word.startIndex {
        parts.append((String(word[..<equals]), String(word[word.index(after: equals)...])))
      } else if !parts.isEmpty {
        parts[parts.count - 1].value += " " + word
      }
    }
    for character in text {
      switch character {
      case "\"": isQuoted.toggle()
      case " " where !isQuoted: take()
      default: word.append(character)
      }
    }
    take()
    guard !parts.isEmpty else {
      throw LedgerError.impossible("a correction says what should be otherwise, as in stage=talks buyer=\"Alpha AG\"")
    }
    self.parts = parts
  }

  /// The claim as it should be.
  ///
  /// - Throws: `LedgerError.impossible` where a part names nothing that the claim has, or a value that is none.
  public func applied(to record: ClaimRecord) throws -> ClaimRecord {
    var claim = record
    for (name, value) in parts {
      switch name {
      case "stage": claim.stage = try Correction.value(value, name)
      case "standing": claim.standing = try Correction.value(value, name)
      case "time": claim.time = value.isEmpty ? nil : .init(start: CalendarDate(value)?.description, text: value)
      default:
        guard let role = Role(rawValue: name), claim.type.roles.contains(role) else {
          let names = (["stage", "standing", "time"] + claim.type.roles.map(\.rawValue)).joined(separator: ", ")
          throw LedgerError.impossible("there is no \"\(name)\" to correct here; there are \(names)")
        }
        try set(role, value, &claim)
      }
    }
    return claim
  }

  private func set(_ role: Role, _ value: String, _ claim: inout ClaimRecord) throws {
    if value.isEmpty {
      claim.roles[role] = nil
      claim.quantities[role] = nil
      return
    }
    if role.isFigure {
      let words = value.split(separator: " ")
      guard let number = words.first.flatMap({ Double($0) }), words.count <= 2 else {
        throw LedgerError.impossible("\(role.rawValue) takes a number and a unit, as in \(role.rawValue)=12000000 EUR, not \"\(value)\"")
      }
      let unit = words.count > 1 ? String(words[1]) : nil
      let isCurrency = role == .price || role == .amount
      claim.quantities[role] = .init(value: number, currency: isCurrency ? unit : nil, unit: isCurrency ? nil : unit)
      if claim.roles[role] == nil { claim.roles[role] = [.init(text: value, name: value)] }
      return
    }
    // A filler that is named anew keeps its place in the text; whom it means is told by the name.
    let old = claim.roles[role] ?? []
    claim.roles[role] = value.split(separator: ",").enumerated().map { index, name in
      let name = String(name.drop { $0 == " " })
      if let same = old.first(where: { $0.name == name }) { return same }
      let elsewhere = claim.roles.values.joined().first { $0.name == name }
      return .init(
        text: old.indices.contains(index) ? old[index].text : name, name: name, entity: elsewhere?.entity,
        span: old.indices.contains(index) ? old[index].span : [0, 0])
    }
  }

  private static func value<Value: RawRepresentable<String> & CaseIterable>(_ text: String, _ name: String) throws -> Value {
    guard let value = Value(rawValue: text) else {
      throw LedgerError.impossible("\(name) is one of \(Value.allCases.map(\.rawValue).joined(separator: ", ")), not \"\(text)\"")
    }
    return value
  }
}
