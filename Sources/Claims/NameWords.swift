/// Words by which names of companies are compared, all in lower case; the lists are data files with their sources.
public enum NameWords {
  /// Legal forms and words for a group of companies, which a short name leaves out.
  public static let legalForms = Set(WordList.words(PackageResources.legal_forms_txt))
  /// Words before a name that a short name leaves out: "Deutsche" in "Deutsche Lufthansa".
  public static let edges = Set(WordList.words(PackageResources.name_edges_txt))
  /// Words that many names end in and that do not tell by themselves which one is meant.
  public static let generic = Set(WordList.words(PackageResources.generic_names_txt))
  /// Titles and forms of address before a person's name.
  public static let titles = Set(WordList.words(PackageResources.person_titles_txt))
  /// Words that stand for a company without saying which: pronouns, "Konzern".
  public static let references = Set(WordList.words(PackageResources.generic_references_txt))
  /// Ends of compounds that name a maker by its product ("Computerhersteller"), the longest first.
  public static let makerEnds = WordList.words(PackageResources.maker_ends_txt).sorted { $0.count > $1.count }
  /// Words that describe a company or a part of one, and ends of compounds that do ("VW-Tochter", "Autokonzern").
  public static let descriptions = Set(WordList.words(PackageResources.description_words_txt))
}
