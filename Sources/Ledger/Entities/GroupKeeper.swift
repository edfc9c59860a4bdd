import GRDB

/// Keeps `name.entity` in step with the judgements.
struct GroupKeeper {
  private let database: Database

  init(_ database: Database) { self.database = database }

  /// Works out anew the groups of all names that judgements tie, however far, to some names.
  func regroup(around names: Set<Int64>) throws {
    guard !names.isEmpty else { return }
    var found = names
    var front = names
    var edges: [Int64: NameGroups.Edge] = [:]
    let select = try database.cachedStatement(
      sql: """
        SELECT judgement.id, a, b, verdict, maker, x.family || x.key, y.family || y.key FROM judgement
        JOIN name x ON x.id = a JOIN name y ON y.id = b
        WHERE (a = :name OR b = :name) AND undone IS NULL AND verdict <> 'unsure'
        """)
    while !front.isEmpty {
      var next: Set<Int64> = []
      for name in front {
        for row in try Row.fetchAll(select, arguments: ["name": name]) {
          let (a, b): (Int64, Int64) = (row[1], row[2])
          let (first, second): (String, String) = (row[5], row[6])
          edges[row[0]] = NameGroups.Edge(
            a: a, b: b, isSame: row[3] == Judgement.Verdict.same.rawValue, isPersons: row[4] == Judgement.Maker.person.rawValue,
            order: min(first, second) + "\t" + max(first, second))
          next.formUnion([a, b])
        }
        // Names that a judgement once tied to this one, and no longer does, must be let go.
        let mates = try database.cachedStatement(
          sql: "SELECT id FROM name WHERE entity = (SELECT entity FROM name WHERE id = ?)")
        next.formUnion(try Int64.fetchAll(mates, arguments: [name]))
      }
      front = next.subtracting(found)
      found.formUnion(next)
    }
    let groups = NameGroups(found.sorted(), edges.values.sorted { $0.order < $1.order })
    let update = try database.cachedStatement(sql: "UPDATE name SET entity = ? WHERE id = ? AND entity <> ?")
    for name in found {
      let entity = groups.entity(of: name)
      try update.execute(arguments: [entity, name, entity])
    }
  }
}
