import GRDB

/// The tables, by versions; a migration that was released is never changed.
enum Schema {
  /// "Hear" in ASCII: tells our files from those of other programs.
  static let applicationID = 0x4865_6172

  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1: articles, names, claims, judgements, verdicts") { database in
      try database.execute(sql: "PRAGMA application_id = \(applicationID)")
      try database.execute(sql: version1)
    }
    migrator.registerMigration("2: names within an article by its content, names that lists give") { database in
      try database.execute(sql: version2)
    }
    migrator.registerMigration("4: tokens, claims by standing, stage and confidence") { database in
      try database.execute(sql: version4)
    }
    migrator.registerMigration("5: watched sources, watchlists, alerts, deliveries") { database in
      try database.execute(sql: version5)
    }
    return migrator
  }

  /// An article is known by its content (`fingerprint`). `story` is the least id of the articles that share text with it. A *name* is what
  /// articles call somebody, under the key by which names are compared; all names of one somebody have the same `entity`, the id of one of
  /// them. Claims hold their whole JSON; the columns beside it are those that are searched by.
  private static let version1 = """
    CREATE TABLE article (
      id INTEGER PRIMARY KEY, fingerprint TEXT NOT NULL UNIQUE, document TEXT NOT NULL, url TEXT, title TEXT, source TEXT,
      published TEXT, language TEXT NOT NULL, text TEXT, agency TEXT, model TEXT, recorded TEXT NOT NULL, story INTEGER NOT NULL);
    CREATE INDEX article_url ON article(url) WHERE url IS NOT NULL;
    CREATE INDEX article_published ON article(published);
    CREATE INDEX article_recorded ON article(recorded);
    CREATE INDEX article_story ON article(story);

    CREATE TABLE band (hash INTEGER NOT NULL, article INTEGER NOT NULL REFERENCES article(id), PRIMARY KEY (hash, article)) WITHOUT ROWID;
    CREATE TABLE signature (article INTEGER PRIMARY KEY REFERENCES article(id), hashes BLOB NOT NULL);
    CREATE TABLE regrouping (
      id INTEGER PRIMARY KEY, a INTEGER NOT NULL, b INTEGER NOT NULL, same INTEGER NOT NULL, author TEXT NOT NULL, at TEXT NOT NULL,
      undone TEXT);

    CREATE TABLE name (
      id INTEGER PRIMARY KEY, family TEXT NOT NULL, key TEXT NOT NULL, core TEXT NOT NULL, display TEXT NOT NULL, kind TEXT NOT NULL,
      entity INTEGER NOT NULL, uses INTEGER NOT NULL DEFAULT 0, UNIQUE (family, key));
    CREATE INDEX name_entity ON name(entity);
    CREATE INDEX name_core ON name(core);
    CREATE TABLE spelling (
      name INTEGER NOT NULL REFERENCES name(id), text TEXT NOT NULL, kind TEXT NOT NULL, uses INTEGER NOT NULL,
      PRIMARY KEY (name, text, kind)) WITHOUT ROWID;
    CREATE TABLE judgement (
      id INTEGER PRIMARY KEY, a INTEGER NOT NULL, b INTEGER NOT NULL, verdict TEXT NOT NULL, maker TEXT NOT NULL, reason TEXT NOT NULL,
      author TEXT, at TEXT NOT NULL, undone TEXT);
    CREATE INDEX judgement_a ON judgement(a);
    CREATE INDEX judgement_b ON judgement(b);
    CREATE TABLE renaming (
      id INTEGER PRIMARY KEY, name INTEGER NOT NULL, text TEXT NOT NULL, author TEXT NOT NULL, at TEXT NOT NULL, undone TEXT);
    CREATE TABLE identifier (
      name INTEGER NOT NULL REFERENCES name(id), scheme TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY (name, scheme, value)) WITHOUT ROWID;
    CREATE INDEX identifier_value ON identifier(scheme, value);

    CREATE TABLE mention (
      article INTEGER NOT NULL REFERENCES article(id), local TEXT NOT NULL, name INTEGER NOT NULL, body TEXT NOT NULL,
      PRIMARY KEY (article, local)) WITHOUT ROWID;
    CREATE TABLE claim (
      id INTEGER PRIMARY KEY, article INTEGER NOT NULL REFERENCES article(id), fingerprint TEXT NOT NULL, body TEXT NOT NULL);
    CREATE INDEX claim_article ON claim(article);
    CREATE INDEX claim_fingerprint ON claim(fingerprint);
    CREATE TABLE party (
      claim INTEGER NOT NULL, role TEXT NOT NULL, local TEXT NOT NULL, name INTEGER NOT NULL, PRIMARY KEY (claim, role, local)
    ) WITHOUT ROWID;
    CREATE INDEX party_name ON party(name, claim);

    CREATE TABLE verdict (
      id INTEGER PRIMARY KEY, fingerprint TEXT NOT NULL, decision TEXT NOT NULL, correction TEXT, author TEXT NOT NULL, at TEXT NOT NULL,
      undone TEXT);
    CREATE INDEX verdict_fingerprint ON verdict(fingerprint);

    CREATE VIRTUAL TABLE words USING fts5(text, content='', tokenize='trigram');
    """

  /// What names somebody only within an article carries the beginning of the article's fingerprint, not its number, so that it means the
  /// same in every ledger. Spellings from lists are told from those of articles, whose number is counted.
  private static let version2 = """
    UPDATE name SET key = substr(key, 1, instr(key, '#')) || (
        SELECT substr(fingerprint, 1, 16) FROM article WHERE article.id = CAST(substr(name.key, instr(name.key, '#') + 1) AS INTEGER))
      WHERE instr(key, '#') > 0;
    UPDATE name SET core = key WHERE instr(key, '#') > 0;
    ALTER TABLE spelling ADD COLUMN listed INTEGER NOT NULL DEFAULT 0;
    """

  /// What the desk asks for at once, however large the ledger: open questions, what hangs in the air, what is doubtful;
  /// and who may come to it.
  private static let version4 = """
    CREATE TABLE IF NOT EXISTS token (
      id INTEGER PRIMARY KEY, name TEXT NOT NULL, hash TEXT NOT NULL UNIQUE, role TEXT NOT NULL, at TEXT NOT NULL, revoked TEXT);
    CREATE INDEX claim_open ON claim(id) WHERE json_extract(body, '$.standing') = 'open';
    CREATE INDEX claim_pending ON claim(id) WHERE json_extract(body, '$.stage') IN ('considered', 'talks', 'planned', 'agreed');
    CREATE INDEX claim_confidence ON claim(json_extract(body, '$.confidence'));
    """

  /// An alert is recorded with its deliveries, so none is lost; `mark` keeps the same from being told twice. A delivery waits until it is
  /// `done`: the moment when it went out, or when it was given up. Articles up to `examined` have had their alerts made.
  private static let version5 = """
    CREATE TABLE source (name TEXT PRIMARY KEY, state TEXT NOT NULL, at TEXT NOT NULL) WITHOUT ROWID;
    CREATE TABLE watchlist (
      id INTEGER PRIMARY KEY, name TEXT NOT NULL, body TEXT NOT NULL, author TEXT NOT NULL, at TEXT NOT NULL, removed TEXT);
    CREATE TABLE alert (
      id INTEGER PRIMARY KEY, reference TEXT NOT NULL UNIQUE, watchlist INTEGER NOT NULL REFERENCES watchlist(id), mark TEXT NOT NULL,
      body TEXT NOT NULL, at TEXT NOT NULL, UNIQUE (watchlist, mark));
    CREATE TABLE delivery (
      id INTEGER PRIMARY KEY, alert INTEGER NOT NULL REFERENCES alert(id), channel TEXT NOT NULL, tries INTEGER NOT NULL, since TEXT NOT NULL,
      due TEXT NOT NULL, problem TEXT, done TEXT);
    CREATE TABLE examined (article INTEGER NOT NULL);
    INSERT INTO examined SELECT coalesce(max(id), 0) FROM article;
    CREATE INDEX delivery_due ON delivery(due) WHERE done IS NULL;
    """
}
