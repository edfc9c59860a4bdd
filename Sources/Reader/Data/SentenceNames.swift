/// Spellings that look like sentence boundaries in any language and are none; collected by us.
enum SentenceNames {
  /// Endings of host and file names, small: what follows the full stop of "Amazon.De", "Node.js", "Report.PDF".
  static let nameEndings = """
    de com net org eu uk ch io info biz gov edu tv shop app js ts py md pdf jpg jpeg png gif svg xml html htm php csv zip txt doc docx xls
    xlsx mp3 mp4 exe
    """

  /// Names that end in an exclamation mark, without it.
  static let exclaimed = "Yahoo Jeopardy Joop Wham Mamma Oklahoma"

  /// Names with an opener inside, whole.
  static let camelCase = "LinkedIn"

  /// Units that are written without a full stop, so that one behind them ends the sentence.
  static let units = "km kg cm mm qm dl ml mg kW kWh MW MWh GW GWh TWh PS bps sqm mph ft lbs nm"
}
