import Testing

/// Web pages as content systems make them, and the article's text in each; written by us.
enum Pages {
  struct Page: Sendable, CustomTestStringConvertible {
    var name: String
    var html: String
    var title: String?
    var text: String
    var testDescription: String { name }
  }

  static let lead = "Der Konzern trennt sich von einem Werk in Regensburg, das lange Verluste schrieb."
  static let first =
    "Der Konzern hat am Montag in München mitgeteilt, dass er das Werk in Regensburg verkaufen will. Käufer ist ein Investor."
  static let second = "Den Preis nannte das Unternehmen nicht. Die Gewerkschaft fordert, dass alle 300 Stellen erhalten bleiben."
  static let third = "Analysten rechnen mit 200 Millionen Euro. Das wäre weniger als erwartet."
  static let comment =
    "Ich finde, dass das alles ganz falsch ist, und ich sage das auch hier sehr laut und sehr lange, damit es jeder liest."

  static let all = [news, blog, table, breaks, divs, teasers, fragment, form, press, magazine]

  static let news = Page(
    name: "newspaper",
    html: """
      <!DOCTYPE html><html lang="de"><head><title>Siemens verkauft Werk - Beispiel Zeitung</title>
      <meta property="og:site_name" content="Beispiel Zeitung"></head><body class="has-sidebar cookie-consent">
      <div id="cookie-banner"><p>Wir verwenden Cookies, um die Seite zu verbessern. Mit der Nutzung stimmen Sie dem zu.</p></div>
      <header><nav><ul><li><a href="/">Start</a></li><li><a href="/w">Wirtschaft</a></li></ul></nav></header>
      <main><article class="article teaser-large"><header><h1>Siemens verkauft Werk</h1><p class="lead">\(lead)</p>
      <div class="byline">Von Karl Maier</div><time datetime="2021-04-06">6. April 2021, 10:30 Uhr</time></header>
      <figure><img src=x><figcaption>Das Werk in Regensburg. Foto: dpa</figcaption></figure>
      <div class="article-body"><p>\(first)</p><h2>Preis offen</h2><p>\(second)</p>
      <div class="teaser related"><a href=y>Lesen Sie auch: Bosch baut um</a></div>
      <p>Analysten rechnen mit <b>200&nbsp;Millionen</b> <a href=x>Euro</a>.<br>Das wäre weniger.</p><p>Quelle: dpa</p></div>
      <div class="share-bar"><a href=1>Facebook</a> <a href=2>Twitter</a></div></article>
      <section class="comments"><h3>Kommentare</h3><p>\(comment)</p><p>\(comment)</p><p>\(comment)</p></section></main>
      <aside><h3>Meistgelesen</h3><p>\(comment)</p></aside>
      <footer><p>© 2021 Beispiel Zeitung. Alle Rechte vorbehalten.</p></footer></body></html>
      """,
    title: "Siemens verkauft Werk",
    text: [
      lead, first, "Preis offen", second, "Analysten rechnen mit 200\u{A0}Millionen Euro.\nDas wäre weniger.",
    ].joined(separator: "\n\n"))

  static let blog = Page(
    name: "blog without article element",
    html: """
      <html><body><div id="wrapper"><div id="nav"><a href=a>Start</a> <a href=b>Archiv</a></div>
      <div id="content"><h1>Siemens verkauft</h1><div class="post"><p>\(first)</p><ul><li>\(second)</li><li>\(third)</li></ul></div>
      <div id="disqus_thread"><p>\(comment)</p></div></div>
      <div id="sidebar"><h3>Themen</h3><ul><li><a href=1>Autos</a></li><li><a href=2>Banken</a></li></ul><p>Hier schreibt Karl.</p></div>
      </div></body></html>
      """,
    title: "Siemens verkauft",
    text: [first, second, third].joined(separator: "\n\n"))

  static let table = Page(
    name: "tables for layout",
    html: """
      <html><body><table><tr><td width=150><a href=1>Home</a><br><a href=2>News</a></td><td><font size=4><b>Siemens verkauft</b></font>
      <p>\(first)<p>\(second)<p>\(third)</td><td><a href=3>Werbung</a></td></tr></table></body></html>
      """,
    title: nil,
    text: ["Siemens verkauft", first, second, third].joined(separator: "\n\n"))

  static let breaks = Page(
    name: "line breaks for paragraphs",
    html: "<html><body><div class=text>\(first)<br><br>\(second)<br/>\n<br/>\(third)</div><div><a href=1>Zurück</a></div></body></html>",
    title: nil,
    text: [first, second, third].joined(separator: "\n\n"))

  static let divs = Page(
    name: "divisions only, script between",
    html: """
      <html><body><div><div class="top menu"><div><a href=1>Start</a></div></div><div class="x1"><div class="x2"><div>\(first)</div>
      <script>var a = "<p>kein Text</p>";</script><style>p { color: red }</style><noscript><p>Bitte JavaScript einschalten, sonst geht nichts.</p>
      </noscript><div>\(second)</div><div style="display:none">\(comment)</div><div>\(third)</div></div></div></div></body></html>
      """,
    title: nil,
    text: [first, second, third].joined(separator: "\n\n"))

  static let teasers = Page(
    name: "many articles, one of them whole",
    html: """
      <html><body><main><article><h1>Siemens verkauft</h1><p>\(first)</p><p>\(second)</p><p>\(third)</p></article>
      <section><article><h2><a href=1>Bosch kauft ein Werk in Sachsen</a></h2><p>Der Zulieferer Bosch kauft zu. <a href=1>mehr</a></p></article>
      <article><h2><a href=2>Trumpf baut ein Werk in Polen</a></h2><p>Der Maschinenbauer baut aus. <a href=2>mehr</a></p></article></section>
      </main></body></html>
      """,
    title: "Siemens verkauft",
    text: [first, second, third].joined(separator: "\n\n"))

  static let fragment = Page(
    name: "a fragment, as feeds have them",
    html: "<p>Siemens kauft Bosch.</p><p>Mehr ist nicht bekannt.</p>",
    title: nil,
    text: "Siemens kauft Bosch.\n\nMehr ist nicht bekannt.")

  static let form = Page(
    name: "all in one form",
    html: """
      <html><body><form id="aspnetForm"><input type=hidden><div class="nav"><a href=1>Start</a></div><div id="main"><p>\(first)</p><p>\(second)</p>
      <select><option>Deutsch</option></select><p>\(third)</p></div></form></body></html>
      """,
    title: nil,
    text: [first, second, third].joined(separator: "\n\n"))

  static let press = Page(
    name: "press release, paragraphs twice, byline without a name",
    html: """
      <html><body><div class="container"><div class="row"><div class="col"><h1>Siemens verkauft</h1><p>Von Karl Maier</p>
      <div class="mobile-only"><p>\(first)</p></div><div class="desktop-only"><p>\(first)</p></div>
      <figure><img><p>Das Werk, wie es heute in Regensburg steht, von oben gesehen</p></figure>
      <p>\(second)</p><h3>Auch interessant</h3><h3>Über Siemens</h3><p>\(third)</p><h3>Kontakt</h3></div></div></div></body></html>
      """,
    title: "Siemens verkauft",
    text: [first, second, "Über Siemens", third].joined(separator: "\n\n"))

  static let magazine = Page(
    name: "upper case tags, no closing tags, entities",
    html: """
      <HTML><HEAD><TITLE>Siemens verkauft | Magazin</TITLE></HEAD><BODY BGCOLOR=white><DIV ID=menu><A HREF=1>Start</A></DIV>
      <DIV ID=text><P>Der Konzern hat am Montag in M&uuml;nchen mitgeteilt, da&szlig; er das Werk &#8222;Nord&#8220; verkaufen will.
      <P>Den Preis nannte das Unternehmen nicht&hellip; Es bleibt bei 5&thinsp;% &amp; mehr.</DIV></BODY></HTML>
      """,
    title: "Siemens verkauft",
    text:
      "Der Konzern hat am Montag in München mitgeteilt, daß er das Werk „Nord“ verkaufen will.\n\n"
      + "Den Preis nannte das Unternehmen nicht… Es bleibt bei 5\u{2009}% & mehr.")
}
