/// What English sentence boundaries hang on; collected by us from general knowledge of the language.
enum EnglishSentenceWords {
  /// Abbreviations that never end a sentence, without their last full stop.
  static let neverFinal = """
    Mr Mrs Ms Messrs Mx Dr Prof Rev Hon Gen Sen Rep Gov Sgt Lt Col Capt Cmdr Maj Adm Pres Sec St Mt Ft vs approx est ca cf viz incl excl e.g
    i.e E.g I.e Ph Pvt Rs resp Supt Treas
    """

  /// Abbreviations that end a sentence only where the next word opens one.
  static let perhapsFinal = """
    Inc Corp Co Ltd Cos Bros Cie Jr Sr Esq etc al dept Dept Assn Univ Ave Blvd Rd bn mn tn U.S U.K U.N E.U U.S.A U.A.E D.C L.A N.Y a.m p.m A.M
    P.M Ph.D M.D B.A M.A M.B.A S.A S.p.A N.V B.V L.P L.L.C P.L.C Plc plc Calif Mass Conn Fla Ga Ill Mich Minn Pa Tenn Tex Va Wash Wis Md
    Ont Que
    """

  /// Words after which a full stop is no end only where a number follows.
  static let beforeNumbers = "No Nos Art Fig Figs Vol Ch Sec p pp Jan Feb Mar Apr Aug Sept Sep Oct Nov Dec Mon Tue Wed Thu Fri Sat Sun para"

  /// Words that open sentences: capitalised within a sentence only in names and titles.
  static let openers = """
    A About Above According Additionally After Again Against All Almost Already Also Although Among An And Another Any Apart As Asked At
    Based Because Before Besides Both But By Consequently Despite Due During Each Earlier Either Even Eventually Every Few Finally First
    Following For Former From Further Furthermore Given He Hence Her Here His How However I If In Indeed Instead Is It Its Just Last
    Lastly Later Least Likewise Many Meanwhile More Moreover Most Much My Nearly Neither Nevertheless Next No Nonetheless Nor Not Nothing
    Now Of Often On Once One Only Or Other Otherwise Our Out Over Overall Perhaps Previously Rather Recently Separately Several She Shortly
    Similarly Since So Some Sources Still Such That The Their Then There Therefore These They This Those Though Three Through Thus To Today
    Together Too Two Under Unless Unlike Until Up Upon Was We Were What When Where Whether Which While Who Why Will With Within Without
    Yesterday Yet You Your
    """

  /// Openers that may be told within a run of letters ("companyThe"): none of them ends a name.
  static let gluedOpeners = """
    According After Although And As Before But By During For He However If Its It Meanwhile She Since That The Their There These They This
    Those When Where Which While With
    """

  /// Words that a line cannot end a heading with, so that the next line goes on.
  static let unfinished = "the a an of and or for with to from at its their his her our this that which as by than into"

  /// Words before which a number counts; English writes no ordinals with a full stop.
  static let counting = ""

  /// Nouns that ordinals stand before.
  static let afterOrdinals = ""
}
