import Foundation
import GRDB

/// Finds, for a new article, those that share text with it.
struct StoryFinder {
  private let database: Database

  init(_ database: Database) { self.database = database }

  /// Notes an article's signature and joins it with the stories of all articles that it shares text with.
  func place(_ article: Int64, _ signature: TextSignature) throws {
    var stories: Set<Int64> = [article]
    if !signature.hashes.isEmpty {
      let bands = signature.bands
      let find = try database.cachedStatement(sql: "SELECT article FROM band WHERE hash = ? LIMIT 200")
      var near: Set<Int64> = []
      for band in bands { near.formUnion(try Int64.fetchAll(find, arguments: [band])) }
      let fetch = try database.cachedStatement(
        sql: "SELECT hashes, story FROM signature JOIN article ON article.id = signature.article WHERE signature.article = ?")
      for other in near.sorted() {
        guard let row = try Row.fetchOne(fetch, arguments: [other]) else { continue }
        let (hashes, story): (Data, Int64) = (row[0], row[1])
        if signature.likeness(TextSignature(data: hashes)) >= TextSignature.alike { stories.insert(story) }
      }
      let note = try database.cachedStatement(sql: "INSERT OR IGNORE INTO band (hash, article) VALUES (?, ?)")
      for band in bands { try note.execute(arguments: [band, article]) }
      try database.cachedStatement(sql: "INSERT INTO signature (article, hashes) VALUES (?, ?)")
        .execute(arguments: [article, signature.data])
    }
    let story = stories.min() ?? article
    try database.cachedStatement(sql: "UPDATE article SET story = ? WHERE id = ?").execute(arguments: [story, article])
    let join = try database.cachedStatement(sql: "UPDATE article SET story = ? WHERE story = ?")
    for other in stories where other != story && other != article { try join.execute(arguments: [story, other]) }
  }
}
