/// What German sentence boundaries hang on; collected by us from news texts and general knowledge of the language.
enum GermanSentenceWords {
  /// Abbreviations that never end a sentence, without their last full stop.
  static let neverFinal = """
    Abg Abk Abs Abt Adr Allg Ass Aufl Ausg Betr Bgm Bhf Bsp Dipl Dir Doz Dr Fa Fr Frhr Ges Gf Gebr Hr Hrn Hl Ing Inh Insp Kfm Kto Lic Mag
    Min.-Präs Msgr Obfrau Obm Ord Präs Prof Red Ref Reg Rgbz Sen Spk Std.-Lohn St Ste Stk Stv Tel Univ Verf Verl Verw Vors Vorst Wwe
    abgek abzgl allg amerik ant beisp bes betr bez bspw bzgl bzw ca dergl dgl dt ehem eigtl einschl engl entspr erg etw europ ev evtl exkl
    franz frz geb gegr gem gen gest gesp ggf ggfs ggü griech inkl insb insbes insg int ital jap jew jährl kath kfm lat lt männl max mind
    mtl möglw niederl od österr poln priv prot rd röm russ schweiz schwed sog sogen span staatl städt stellv stv svw techn tschech türk urspr
    usbek verh verst vgl vorl vors weibl wg wiss zit zzgl zzt
    z.B z.Hd z.T z.Zt d.h D.h d.i i.A i.V i.e i.d i.d.F m.E m.W o.g s.o s.u sog u.U v.a v.l.n.r vgl Z.B s.a z.b d.J.d
    """

  /// Abbreviations that end a sentence only where the next word opens one.
  static let perhapsFinal = """
    Mio Mrd Bio Bill Tsd Tsd Mill Inc Corp Co Ltd Cie Bros Jr Sr jr sr jun sen usw etc usf Jh Jhdt Jhd Chr Hrsg Anm Min Sek Std Stck Str Pl
    Okt a.D a.M a.d a.Rh a.N e.V e.G e.K e.U i.R i.d.R k.A k.u.k n.Chr v.Chr n.u.Z o.ä o.Ä o.D o.J o.O p.a P.S p.m a.m P.M A.M q.e.d s.t c.t
    u.a u.A u.ä u.Ä u.a.m u.v.a u.v.m u.s.w u.dgl v.H v.T w.o z.K z.d.A U.S U.K U.S.A D.C S.A S.E S.p.A S.A.S S.à.r.l N.V B.V A.G A/S a.s
    d.o.o Dr.h.c h.c i.H.v i.H.d i.S.d i.S.v i.Vm i.V.m i.L i.Gr i.G a.a.O
    """

  /// Words after which a full stop is no end only where a number follows.
  static let beforeNumbers = """
    Nr Nrn No Art Abb Kap Ziff Tab Bd Bde Bl Fig Lfg Rn Rz S Sp Tit Vol Ver Jan Feb Febr Apr Aug Sept Sep Nov Dez Mo Di Mi Do Sa So
    Tz Pos Pkt Stk Hs Ausg Heft Jg nr min Mind Max
    """

  /// Words that open sentences: capitalised within a sentence only in names and titles.
  static let openers = """
    Ab Aber Abgesehen Abschließend Ähnlich Alle Allein Aller Allerdings Alles Als Also Am An Andere Anders Andererseits Anfang Angaben
    Angesichts Anschließend Anstatt Auch Auf Aufgrund Aus Außerdem Bald Beachten Bei Beide Beim Beispielsweise Bereits Besonders Bis Bisher Bislang Bitte
    Da Dabei Dadurch Dafür Dagegen Daher Dahinter Damals Damit Danach Daneben Dank Dann Daran Darauf Daraufhin Daraus Darin Darüber Darum
    Darunter Das Dass Davon Davor Dazu Dem Demnach Demzufolge Den Denn Dennoch Der Deren Derweil Derzeit Des Deshalb Dessen Desto Deswegen
    Die Dies Diese Diesem Diesen Dieser Dieses Diesmal Doch Dort Drei Durch Ebenfalls Ebenso Ein Eine Einem Einen Einer Einerseits Eines
    Einige Einmal Einst Endlich Entsprechend Er Erst Erstmals Es Etwa Etwas Euch Eure Falls Ferner Folglich Früher Für Gegen Gegenüber
    Gemäß Genau Gerade Gestern Gleich Gleichzeitig Grund Grundsätzlich Gut Hat Hätte Hatte Heute Hier Hierbei Hierfür Hierzu Hingegen Hinter
    Hinzu Ich Ihm Ihn Ihnen Ihr Ihre Ihrem Ihren Ihrer Im Immer Immerhin In Indem Infolge Ins Insgesamt Inzwischen Irgendwann Ist Je Jede
    Jedem Jeden Jeder Jedes Jedoch Jene Jetzt Jüngst Kaum Kein Keine Keiner Knapp Konkret Künftig Kurz Langfristig Laut Lediglich Letztlich
    Letztes Man Manche Mehr Mehrere Mein Meine Meist Meistens Mehrmals Mit Mithilfe Mittlerweile Möglich Momentan Muss Nach Nachdem Nächste
    Nächstes Namentlich Natürlich Neben Nicht Nichts Nie Niemand Noch Nun Nur Ob Obwohl Oder Offenbar Oft Ohne Pro Rund Schließlich Schon
    Sehr Sei Sein Seine Seinem Seinen Seiner Seit Seitdem Seither Selbst Sich Sie Sind So Sobald Sofern Sogar Solange Solche Soll Sollte
    Sollten Somit Sondern Sonst Soweit Sowohl Später Spätestens Statt Stattdessen Trotz Trotzdem Über Überdies Übrigens Um Umgekehrt Und
    Uns Unser Unsere Unter Unterdessen Viele Vieles Vielmehr Vom Von Vor Voraussichtlich Vorher Vorläufig Wahrscheinlich Während Wann War
    Waren Warum Was Weder Wegen Weil Weiter Weitere Weiterhin Welche Wem Wen Wenig Wenn Wer Werden Weshalb Wichtig Wie Wieder Wieso Will Wir
    Wird Wo Wobei Wodurch Wofür Woher Wohl Womit Wurde Wurden Ziel Zu Zuerst Zudem Zugleich Zuletzt Zum Zumal Zumindest Zunächst Zur Zusammen
    Zusätzlich Zuvor Zwar Zwei Zwischen Zwischenzeitlich
    """

  /// Openers that may be told within a run of letters ("BremerhavenDer"): none of them ends a name.
  static let gluedOpeners = """
    Aber Allerdings Als Am Auch Auf Aus Außerdem Bei Beim Bereits Bis Bislang Da Dabei Dafür Daher Damit Danach Dann Darüber Das Dass Dazu Dem
    Den Denn Dennoch Der Derzeit Des Deshalb Die Dies Diese Diesem Diesen Dieser Dieses Doch Dort Durch Ein Eine Einem Einen Einer Es Für
    Gegen Heute Hier Ihre Ihren Im Insgesamt Inzwischen Ist Jetzt Jedoch Laut Man Mehr Mit Mittlerweile Nach Nachdem Neben Nicht Noch Nun Nur
    Ob Obwohl Schon Seine Seit Seitdem Sie Sind Sollte Sollten So Somit Statt Trotz Über Und Unter Viele Vom Von Vor Während Was Weil
    Weitere Wenn Wer Wie Wir Wird Wo Wurde Wurden Zu Zudem Zuletzt Zum Zunächst Zur Zusätzlich Zuvor Zwar Zwischen
    """

  /// Words that a line cannot end a heading with, so that the next line goes on.
  static let unfinished = """
    der die das den dem des ein eine einen einem einer eines und oder sowie im zum zur vom beim ins dass sondern seine seinen seiner seinem
    ihre ihren ihrer ihrem diese diesen dieser diesem sehr für durch gegen ohne zwischen wegen trotz
    """

  /// Words before which a number counts and is no ordinal, so that a full stop behind it is an end.
  static let counting = """
    auf bei rund etwa knapp gut über Platz Rang Nummer Nr Artikel Paragraf Seite Kapitel Gruppe Stufe Phase Version Formel Model Modell Typ
    Generation Level Klasse mindestens höchstens insgesamt nur ungefähr Agenda Industrie
    """

  /// Nouns that ordinals stand before, whatever comes before the ordinal.
  static let afterOrdinals = """
    Januar Jänner Februar Feber März April Mai Juni Juli August September Oktober November Dezember Jan Feb Mär Apr Jun Jul Aug Sep Sept Okt
    Nov Dez Jahrhundert Jahrhunderts Quartal Quartals Halbjahr Halbjahres Jahrestag Geburtstag Liga Bundesliga Platz Rang Klasse Mal Auflage
    Weltkrieg Weltkriegs FC Stock Etage Kapitel Absatz Artikel
    """
}
