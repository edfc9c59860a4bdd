// Nothing but data. Source: ISO 4217 (codes), and the names and signs of the currencies as German and English papers write them.

/// The names, signs and codes of currencies.
enum CurrencyNames {
  /// ISO 4217 codes that texts use as they stand, before or behind the number.
  static let codes: Set<String> = [
    "aed", "ars", "ats", "aud", "bgn", "brl", "cad", "chf", "clp", "cny", "cop", "czk", "dem", "dkk", "egp", "eur", "gbp", "hkd", "huf",
    "idr", "ils", "inr", "isk", "jpy", "krw", "kzt", "mxn", "myr", "ngn", "nok", "nzd", "php", "pkr", "pln", "ron", "rsd", "rub", "sar",
    "sek", "sgd", "thb", "try", "twd", "uah", "usd", "vnd", "zar",
  ]

  /// Codes and abbreviations that texts write right before the digits (`SEK2.3bn`), spelled as they are; none that is the name of a thing
  /// with a number, as `PHP8` and `COP26` are.
  static let gluedCodes: Set<String> = [
    "AED", "ATS", "AUD", "BGN", "BRL", "CAD", "CHF", "CNY", "CZK", "DEM", "DKK", "EGP", "EUR", "GBP", "HKD", "HUF", "IDR", "ILS", "INR",
    "ISK", "JPY", "KRW", "KZT", "MXN", "MYR", "NGN", "NOK", "NZD", "PKR", "PLN", "RON", "RSD", "RUB", "SAR", "SEK", "SGD", "THB", "TWD",
    "UAH", "USD", "VND", "ZAR", "DM", "RMB", "Rs", "SFr", "Sfr", "DKr", "NKr", "SKr",
  ]

  /// Signs and abbreviations that stand before or behind the number, in lower case.
  static let signs: [String: String] = [
    "€": "EUR", "$": "USD", "us$": "USD", "£": "GBP", "¥": "JPY", "₹": "INR", "₩": "KRW", "₽": "RUB", "₺": "TRY", "₪": "ILS", "₴": "UAH",
    "฿": "THB", "₫": "VND", "a$": "AUD", "au$": "AUD", "c$": "CAD", "ca$": "CAD", "hk$": "HKD", "nz$": "NZD", "s$": "SGD", "nt$": "TWD",
    "r$": "BRL", "mx$": "MXN", "fr": "CHF", "sfr": "CHF", "skr": "SEK", "nkr": "NOK", "dkr": "DKK", "dm": "DEM", "rs": "INR", "rmb": "CNY",
    "zł": "PLN", "kč": "CZK",
  ]

  /// Codes for thousands of a currency: `TEUR 300`.
  static let thousands: [String: String] = ["teur": "EUR", "tusd": "USD", "tchf": "CHF", "t€": "EUR", "k€": "EUR"]

  /// Names that stand behind the number, in every case and number; an empty code is a currency that the name alone does not tell.
  static let names: [String: String] = [
    "euro": "EUR", "euros": "EUR", "dollar": "USD", "dollars": "USD", "greenback": "USD", "franken": "CHF", "francs": "CHF", "franc": "CHF",
    "pfund": "GBP", "pound": "GBP", "pounds": "GBP", "sterling": "GBP", "yen": "JPY", "yuan": "CNY", "renminbi": "CNY", "won": "KRW",
    "rubel": "RUB", "rubeln": "RUB", "rouble": "RUB", "roubles": "RUB", "ruble": "RUB", "rubles": "RUB", "zloty": "PLN", "zlotys": "PLN",
    "złoty": "PLN", "forint": "HUF", "forints": "HUF", "lira": "TRY", "liras": "TRY", "lire": "ITL", "rupie": "INR", "rupien": "INR",
    "rupee": "INR", "rupees": "INR", "rupiah": "IDR", "baht": "THB", "dirham": "AED", "dirhams": "AED", "riyal": "SAR", "riyals": "SAR",
    "schekel": "ILS", "shekel": "ILS", "shekels": "ILS", "hrywnja": "UAH", "griwna": "UAH", "hryvnia": "UAH", "hryvnias": "UAH",
    "rand": "ZAR", "real": "BRL", "reais": "BRL", "reals": "BRL", "mark": "DEM", "marks": "DEM", "deutschmark": "DEM",
    "deutschmarks": "DEM", "schilling": "ATS", "schillinge": "ATS", "kronor": "SEK",
    "krona": "SEK", "koruna": "CZK", "korunas": "CZK", "lei": "RON", "lewa": "BGN", "lev": "BGN", "leva": "BGN", "ringgit": "MYR",
    "dong": "VND", "tenge": "KZT", "naira": "NGN", "kronen": "", "krone": "", "kroner": "", "crowns": "", "pesos": "", "peso": "",
    "dinar": "", "dinars": "",
  ]

  /// Names that are common words too: the currency is meant where they have a capital or the amount is in the millions.
  static let commonWords: Set<String> = ["won", "rand", "lei", "dong", "real", "mark", "marks"]

  /// Names among the common words that mean the currency behind a feminine article too: "eine Mark".
  static let feminine: Set<String> = ["mark"]

  /// Hundredths, which are counted as parts of their currency: 50 Cent are 0.5.
  static let hundredths: [String: String] = [
    "cent": "EUR", "eurocent": "EUR", "eurocents": "EUR", "rappen": "CHF", "pence": "GBP", "cents": "USD",
  ]

  /// Words before a name that tell whose currency it is: beginnings of adjectives and names, each with the codes by name.
  static let qualifiers: [(start: String, codes: [String: String])] = [
    ("us", ["dollar": "USD", "dollars": "USD", "cent": "USD", "cents": "USD"]), ("amerikanisch", ["dollar": "USD"]),
    ("american", ["dollars": "USD"]), ("kanad", ["dollar": "CAD"]), ("canad", ["dollars": "CAD", "dollar": "CAD"]),
    ("austral", ["dollar": "AUD", "dollars": "AUD"]), ("neuseel", ["dollar": "NZD"]), ("new", ["dollars": "NZD", "dollar": "NZD"]),
    ("hongkong", ["dollar": "HKD"]), ("hong", ["dollars": "HKD", "dollar": "HKD"]),
    ("singapur", ["dollar": "SGD"]), ("singapore", ["dollars": "SGD"]), ("taiwan", ["dollar": "TWD", "dollars": "TWD"]),
    ("schweiz", ["franken": "CHF"]), ("swiss", ["francs": "CHF", "franc": "CHF"]), ("franz", ["franc": "FRF", "francs": "FRF"]),
    ("french", ["francs": "FRF"]), ("brit", ["pfund": "GBP", "pounds": "GBP"]), ("ägypt", ["pfund": "EGP"]),
    ("egypt", ["pounds": "EGP"]), ("türk", ["lira": "TRY", "lire": "TRY"]), ("turk", ["lira": "TRY", "liras": "TRY"]),
    ("ital", ["lire": "ITL", "lira": "ITL"]), ("norweg", ["kronen": "NOK", "krone": "NOK", "kroner": "NOK", "crowns": "NOK"]),
    ("schwed", ["kronen": "SEK", "krone": "SEK"]), ("swed", ["kronor": "SEK", "krona": "SEK", "crowns": "SEK"]),
    ("dän", ["kronen": "DKK", "krone": "DKK"]), ("dan", ["kroner": "DKK", "krone": "DKK", "crowns": "DKK"]),
    ("isländ", ["kronen": "ISK"]), ("iceland", ["kronur": "ISK", "krona": "ISK"]), ("tschech", ["kronen": "CZK", "krone": "CZK"]),
    ("czech", ["crowns": "CZK", "koruna": "CZK", "korunas": "CZK"]), ("mexik", ["pesos": "MXN", "peso": "MXN"]),
    ("mexic", ["pesos": "MXN", "peso": "MXN"]), ("argentin", ["pesos": "ARS", "peso": "ARS"]), ("chile", ["pesos": "CLP"]),
    ("kolumb", ["pesos": "COP"]), ("colomb", ["pesos": "COP"]), ("philippin", ["pesos": "PHP", "peso": "PHP"]),
    ("serb", ["dinar": "RSD", "dinars": "RSD"]), ("indisch", ["rupien": "INR"]), ("indian", ["rupees": "INR"]),
    ("pakistan", ["rupien": "PKR", "rupees": "PKR"]), ("indones", ["rupien": "IDR", "rupiah": "IDR"]),
    ("südafrikan", ["rand": "ZAR"]), ("deutsch", ["mark": "DEM", "marks": "DEM"]), ("d", ["mark": "DEM", "marks": "DEM"]),
    ("saudi", ["riyal": "SAR", "riyals": "SAR"]),
    ("chines", ["yuan": "CNY"]), ("japan", ["yen": "JPY"]), ("südkorean", ["won": "KRW"]), ("south", ["won": "KRW"]),
    ("russ", ["rubel": "RUB", "roubles": "RUB", "rubles": "RUB"]),
  ]
}
