/// Words by which web pages name and word their parts, German and English, small; collected by us from the markup and the wording
/// that news sites have in common.
enum PageWords {
  /// Elements that never hold an article's text.
  static let skippedTags: Set<String> = [
    "script", "style", "noscript", "template", "svg", "math", "nav", "footer", "aside", "iframe", "object", "embed", "button", "select",
    "option", "textarea", "input", "label", "dialog", "menu", "canvas", "audio", "video", "head", "map", "figcaption", "datalist", "form",
  ]

  /// Elements that begin and end a paragraph.
  static let blockTags: Set<String> = [
    "html", "body", "article", "section", "main", "div", "p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "dt", "dd",
    "table", "tbody", "thead", "tfoot", "tr", "td", "th", "blockquote", "pre", "figure", "header", "footer", "aside", "nav", "form",
    "fieldset", "address", "hr", "center", "caption", "details", "summary", "figcaption", "hgroup",
  ]

  /// Parts of class names and ids of what is not the article, whatever it holds.
  static let foreignNames: Set<String> = [
    "comment", "comments", "kommentar", "kommentare", "disqus", "forum", "cookie", "cookies", "consent", "gdpr", "cmp", "newsletter",
    "modal", "overlay", "popup", "paywall", "breadcrumb", "breadcrumbs", "pagination", "pager", "poll", "umfrage", "quiz", "voting",
    "navigation", "nav", "navbar", "menu",
    "menue", "skiplink", "skip", "advert", "advertisement", "adslot", "ad", "ads", "werbung", "anzeige", "sponsored", "outbrain",
    "taboola", "plista", "imprint", "impressum", "login", "subscribe", "subscription", "abo",
  ]

  /// Parts of class names and ids of what is beside the article, unless it holds most of the page's text.
  static let sideNames: Set<String> = [
    "share", "sharing", "social", "sidebar", "related", "teaser", "teasers", "promo", "promotion", "banner", "recommend", "recommended",
    "recommendations", "recommendation", "widget", "toolbar", "tags", "tag", "taglist", "keywords", "author", "authors", "byline",
    "autor", "bio", "meta", "metadata", "timestamp", "dateline", "footer", "credit", "credits", "copyright", "bildnachweis", "caption",
    "legend", "bildunterschrift", "gallery", "galerie", "slideshow", "carousel", "mostread", "most", "meistgelesen", "popular",
    "trending", "ticker", "linklist", "links", "morelinks", "mehr", "more", "readmore", "weiterlesen", "infobox", "toc", "rating",
    "bu", "bildtext", "bildzeile", "absatzbild", "player", "videoplayer", "video", "audio", "podcast", "relatedposts", "recirc",
    "recirculation", "print", "feedback", "survey",
    "hidden", "invisible", "visuallyhidden", "sr", "screenreader", "search", "suche", "topics", "themen",
    "stock", "chart", "kurs", "disclaimer",
  ]

  /// What class names and ids of the article's text itself hold, written without hyphens and underscores.
  static let bodyNames: [String] = [
    "articlebody", "articlecontent", "articletext", "articlemain", "storybody", "entrycontent", "postcontent", "postbody", "artikeltext",
    "artikelbody", "artikelinhalt", "newstext", "textbody", "contentbody", "maintext", "meldungstext", "pressreleasetext",
  ]

  /// Names of what introduces an article before its body.
  static let leadNames: Set<String> = [
    "lead", "intro", "introduction", "vorspann", "standfirst", "subtitle", "subline", "excerpt", "dek", "summary",
  ]

  /// How paragraphs begin that point elsewhere or speak of the page itself.
  static let foreignOpenings: [String] = [
    "lesen sie auch", "lesen sie dazu", "lesen sie mehr", "lesen sie hier", "mehr zum thema", "mehr dazu", "mehr lesen", "zum thema:",
    "auch interessant", "das könnte sie auch interessieren", "weitere artikel", "weitere meldungen", "weitere nachrichten", "weiterlesen",
    "siehe auch", "lies auch", "zur startseite", "zurück zur", "nach oben", "newsletter", "jetzt abonnieren", "melden sie sich",
    "abonnieren sie", "folgen sie uns", "teilen sie", "artikel teilen", "diesen artikel", "auf facebook teilen", "kommentar schreiben",
    "kommentare", "diskutieren sie", "anzeige", "werbung", "wir verwenden cookies", "diese website verwendet", "diese seite verwendet",
    "wir nutzen cookies", "mit der nutzung", "alle rechte vorbehalten", "© ", "(c) ", "copyright", "foto:", "fotos:", "bild:", "bilder:",
    "bildquelle", "bildrechte", "quelle:", "symbolbild", "artikelbild", "hinweis: dieser artikel", "read more", "read also", "read next",
    "see also", "also read", "related:", "related articles", "related stories", "more on this", "more from", "sign up", "subscribe",
    "follow us", "share this", "share on", "comments", "leave a comment", "advertisement", "sponsored", "we use cookies",
    "this website uses", "this site uses", "by using this site", "all rights reserved", "photo:", "photo by", "image:", "image credit",
    "picture:", "source:", "getty images", "skip to", "zum inhalt springen", "javascript", "bitte aktivieren sie", "please enable",
    "drucken", "print this", "vorlesen", "merken", "zuletzt aktualisiert", "last updated", "stand:", "veröffentlicht am", "published on",
    "aktualisiert am", "pressekontakt", "medienkontakt", "kontakt für", "press contact", "media contact", "original-content von",
    "ihr browser unterstützt", "your browser does not", "an dieser stelle finden sie", "empfohlener redaktioneller inhalt",
    "empfohlener externer inhalt", "artikel anhören", "listen to this", "lesedauer", "reading time",
    "dieses thema im programm", "firma im artikel", "firmen im artikel",
  ]

  /// How headings begin under which a box lists other articles, or says whom to ask.
  static let boxHeadings: [String] = [
    "weitere news", "weitere meldungen", "weitere kurzmeldungen", "weitere artikel", "weitere nachrichten", "weitere themen",
    "weitere beiträge", "mehr zum thema", "mehr aus", "mehr von", "mehr nachrichten", "zum thema", "passend zum thema", "auch interessant",
    "das könnte", "das beste aus dem netz", "meistgelesen", "ähnliche artikel", "ähnliche beiträge", "verwandte", "empfehlungen",
    "empfohlen", "unsere empfehlung", "ihr ansprechpartner", "ihre ansprechpartner", "ansprechpartner", "pressekontakt", "related",
    "more from", "more on", "more stories", "more news", "read next", "most read", "most popular", "you may also", "you might also",
    "recommended", "in other news", "trending", "editor's picks", "editor’s picks", "latest news", "press contact", "media contact",
  ]

  /// How lines begin that name an article's author.
  static let bylines: [String] = ["von ", "by ", "autor:", "autorin:", "author:", "text:", "interview:"]

  /// What a text credits when a line of it is a picture's credit.
  static let credits: [String] = [
    "/dpa", "dpa/", "(bild:", "(foto:", "(photo:", "(image:", "picture alliance", "picture-alliance", "getty", "shutterstock", "istock",
    "imago", "adobestock",
  ]

  /// What stands between a headline and the name of the site in `title`.
  static let titleSeparators = [" | ", " - ", " – ", " — ", " :: ", " · ", " • ", " » "]

  /// Names under which `meta` elements keep the day of publication, best first.
  static let dateNames = [
    "article:published_time", "datepublished", "og:published_time", "og:article:published_time", "article:published", "pubdate",
    "publish-date", "publish_date", "publishdate", "published", "publication_date", "dc.date.issued", "dcterms.issued", "dcterms.created",
    "dc.date.created", "dc.date", "dcterms.date", "date", "sailthru.date", "parsely-pub-date", "cxenseparse:recs:publishtime",
    "article.published", "created", "last-modified", "article:modified_time",
  ]

  /// Types of JSON-LD objects that describe an article.
  static let articleTypes: Set<String> = [
    "NewsArticle", "Article", "ReportageNewsArticle", "AnalysisNewsArticle", "BackgroundNewsArticle", "OpinionNewsArticle",
    "AskPublicNewsArticle", "ReviewNewsArticle", "BlogPosting", "LiveBlogPosting", "Report", "TechArticle", "SocialMediaPosting",
    "AdvertiserContentArticle", "PressRelease",
  ]
}
