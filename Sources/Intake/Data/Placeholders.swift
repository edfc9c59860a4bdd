/// What programs write where they know nothing; collected by us.
enum Placeholders {
  /// Days that stand for "no date": the zero of .NET, of Unix, of MySQL.
  static let dates: Set<String> = ["0001-01-01", "1970-01-01", "0000-00-00", "1900-01-01"]
}
