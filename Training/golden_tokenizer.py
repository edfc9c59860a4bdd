"""Writes what Python's `tokenizers` makes of some 200 texts, for the Swift tokenizer to be held against.

usage: golden_tokenizer.py [MODEL_FOLDER]

Reads Model/tokenizer.json, writes Tests/EncoderTests/Golden/tokenizer.json: for each text its ids and, for each subword, the UTF-8
offset behind its last byte (-1 for a lone mark of a word, which has no bytes; none at all where NFKC changes the text, since the
library counts a composed character without its accents and the reader counts it with them). The special tokens are hidden from the library first:
text that spells one is ordinary text to the reader.
"""
from __future__ import annotations

import json
import sys
import unicodedata
from pathlib import Path

from tokenizers import Tokenizer

ROOT = Path(__file__).resolve().parent.parent
GOLDEN = ROOT / "Tests" / "EncoderTests" / "Golden" / "tokenizer.json"

GERMAN = """
Xiaomi und BAIC verhandeln angeblich über ein gemeinsames Autoprojekt.
Die Provinzregierung bestätigte das Treffen auf ihrer Internetseite.
Deutz hält 50 Prozent an einer Tochtergesellschaft des Autobauers.
Volkswagen betreibt mit dem Konzern ein Gemeinschaftsunternehmen.
In der neuen Sparte arbeiten 300 Menschen, zehn Milliarden Dollar sollen investiert werden.
Ein Sprecher wollte sich zu den Gerüchten nicht äußern.
Der Aufsichtsrat der Thyssenkrupp AG berief Martina Merz zur Vorstandsvorsitzenden.
Die Übernahme steht unter dem Vorbehalt der kartellrechtlichen Genehmigung.
Das Landgericht München I wies die Klage gegen die Süßwarenfabrik ab.
Wie die »Lebensmittel Zeitung« berichtet, schließt Tönnies drei Werke.
„Wir prüfen alle Optionen“, sagte Finanzchef Jörg Großmann dem „Handelsblatt“.
Die Aktie verlor am Montag 3,7 % und notierte bei 12,45 €.
BASF, Bayer und Evonik gründen ein Joint Venture für Batteriewerkstoffe.
Der Umsatz stieg um 4,2 Prozent auf 1.234,5 Mio. Euro, das EBIT sank auf 98,7 Mio. Euro.
Stellenabbau: Bosch streicht in Reutlingen 500 Stellen – sozialverträglich, wie es heißt.
Insolvenzverwalter Dr. Michael Jaffé sucht einen Käufer für die Wirecard-Tochter.
Am 31.12.2024 endete die Frist; um 17:30 Uhr lag noch kein Angebot vor.
Die Schaeffler-Gruppe übernimmt sämtliche Anteile der Vitesco Technologies Group AG.
Donaudampfschifffahrtsgesellschaftskapitänsmützenfabrikant
Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz
Rheinmetall-Chef Papperger: „Das ist kein Gerücht.“
Laut Insidern plane der US-Finanzinvestor KKR den Einstieg bei der OHB SE.
Das dementierte ein Konzernsprecher umgehend.
Näheres wurde nicht bekannt; die Gespräche dauerten an.
Die Kapitalerhöhung um bis zu 1,5 Mrd. CHF soll im 2. Quartal erfolgen.
Meyer Burger verlagert die Produktion von Bitterfeld-Wolfen nach Goodyear (Arizona).
Straßenbahnhersteller Škoda liefert 40 Züge an die Rhein-Neckar-Verkehr GmbH.
Der frühere Name der Uniper SE war E.ON Kraftwerke.
Zalando kauft About You für 6,50 Euro je Aktie.
Die ProSiebenSat.1 Media SE lehnt das Angebot von MFE-MediaForEurope ab.
Ob die Fusion zustande komme, sei „völlig offen“, hieß es in Branchenkreisen.
Die Gewerkschaft ver.di fordert 8,5 % mehr Lohn.
Vorstandsvorsitzende*r gesucht; Mitarbeiter:innen informiert.
Das Werk in Grünheide beschäftigt rund 12.000 Menschen.
Die Porsche Automobil Holding SE hält 31,9 % des Kapitals und 53,3 % der Stimmrechte an VW.
ÖBB, SBB und DB Fernverkehr kooperieren beim Nachtzug „Nightjet“.
Nach Angaben der Staatsanwaltschaft Köln wird gegen vier Manager ermittelt.
Der Verkauf der Sparte »Consumer Healthcare« an Advent ist abgeschlossen.
Freenet AG: Prognose für 2025 bestätigt
Hugo Boss holt Yves Müller – bisher Finanzvorstand bei Tchibo.
""".strip().split("\n")

ENGLISH = """
Xiaomi is said to be in talks with a state-owned carmaker about a joint project.
The deal, worth about $1.2bn, is expected to close in the second quarter.
Shares of Intel Corp. (INTC) fell 4.3% in after-hours trading.
"We don't comment on rumours," a spokesperson for Unilever said.
Microsoft's acquisition of Activision Blizzard was approved by the CMA.
According to people familiar with the matter, Apollo has made a non-binding offer.
The company employs 12,500 people in 23 countries.
Rolls-Royce won't confirm the order; Emirates didn't respond.
A U.S. bankruptcy judge approved the sale of WeWork's assets.
The joint venture, Ultium Cells LLC, is 50:50 owned by GM and LG Energy Solution.
Tesla cut 10% of its workforce, i.e. more than 14,000 jobs.
AT&T and Discovery spun off WarnerMedia into a new, publicly-traded company.
He joined as chief executive on 1 January 2023, succeeding Jane O'Neill.
GlaxoSmithKline plc changed its name to GSK plc.
ASML supplies EUV lithography machines to TSMC, Samsung and Intel.
The regulator fined Meta €1.2 billion for violating the GDPR.
Novo Holdings agreed to buy Catalent for $63.50 per share in cash.
It isn't clear whether the board will back the bid.
Revenue rose 7% year-on-year to £3.4bn (2023: £3.2bn).
The plant, in Dresden, will be operated by ESMC—a joint venture led by TSMC.
IPO: Arm Holdings prices shares at $51, valuing it at $54.5 billion.
Reuters reported last week that talks had stalled.
Stripe, Inc. denied that it planned a listing.
The antidisestablishmentarianism of floccinaucinihilipilification
S&P downgraded the bonds to 'BB+' from 'BBB-'.
iPhone maker Foxconn eyes 45% of VinFast's plant in Hai Phong
Siemens Energy's CFO, Maria Ferraro, said: "No."
What was discussed? Nothing, says the firm!
The so-called "poison pill" expired at 11:59 p.m. ET.
Ford/VW alliance: MEB platform, 1.2m units, 2 models
""".strip().split("\n")

ODD = [
    "", "a", "▁", "▁▁", "a▁b", "▁a", " ", "  ", " a", "a ", "a  b", "\n", "a\nb", "\ta\t", "a\u00a0b", "\u3000全角\u3000", "\u2028x\u2029",
    "a\u200bb", "Waren\u00adhaus", "Auf\u00adsichts\u00adrat der Schoko\u00adladen AG", "\ufeffBOM", "a\u2060b", "\u200eltr\u200f",
    "e\u0301", "u\u0308ber", "U\u0308bernahme", "A\u030angstro\u0308m", "n\u0303andu", "o\u0302\u0323", "o\u0323\u0302", "\u0301a", " \u0301",
    "a\u0301\u0301\u0301\u0301", "Z\u0351\u036b\u0343a\u0321l\u034dg\u0324o\u0333", "e\u0301e\u0301 cafe\u0301", "q\u0307\u0323", "\u0361\uff9e", "ｙ\uff9e\u0303",
    "ﬁnanz", "ﬂotte Oﬃzier", "ĳs", "ŉ", "ǆ", "ſtraße", "ẞ", "STRAẞE", "Ångström (Å)", "K (Kelvin) Ω",
    "Ｈｅａｒｓａｙ", "１２３４５", "＄１００", "ｱｲｳ", "ｶﾞｷﾞﾊﾟ", "ﾡￂ", "한국어", "하\u11ab", "\u1112\u1161\u11ab", "삼성전자", "㈜삼성", "㍿", "㌔㌘",
    "½", "1½", "⅔ der Anteile", "²³¹", "m²", "CO₂", "x₁₂", "№ 5", "™", "Marke™ und ®", "℃ 20", "℡", "①②③", "⒈", "Ⅷ", "ⅷ", "…", "Ende …", "Ende…",
    "‥", "a‐b a‑b a‒b a–b a—b a―b", "−5", "5′ 6″", "´", "a´b", "¨", "¯", "¸", "˘x", "a ̈b", "`", "^", "~", "¬", "¦",
    "中国移动通信集团公司", "小米与国有汽车制造商会面", "北京汽车", "東京電力ホールディングス", "トヨタ自動車", "ソフトバンクグループ", "台積電 (TSMC)",
    "أرامكو السعودية", "مَرْحَبًا", "ﷺ", "ﻻ", "لا إله", "שלום עולם", "שָׁלוֹם", "Газпром нефть", "Яндекс", "Ελληνικά Πετρέλαια", "Ἀθῆναι", "ΐ",
    "नमस्ते", "क़", "இந்தியா", "ไทยน้ำ", "ກຳ", "မြန်မာ", "বাংলা", "ગુજરાતી", "ཀྵ", "Հայաստան", "საქართველო", "አማርኛ", "ᏣᎳᎩ",
    "😀", "👍🏽", "👨‍👩‍👧‍👦", "🇩🇪", "🇩🇪🇫🇷", "❤️", "❤", "☎️ 030/1234", "♻️♻️", "🚗🔋⚡", "a😀b", "😀😀😀😀 😀", "𝔘𝔫𝔦𝔠𝔬𝔡𝔢", "𝟘𝟙𝟚", "𠮷野家", "🄰", "\U0001f100",
    "\x00", "a\x00b", "\x01\x02\x03", "\x1b[31mrot\x1b[0m", "\x7f", "\x80\x85\x9f", "a\x85b", "\ufffd", "\ufffe", "\uffff", "\ue000", "\U000e0041", "\U0010ffff",
    "<s>", "</s>", "<pad>", "<unk>", "a</s>b", "<s>a<pad>", "</S>", "< s >", "[CLS] [SEP] [MASK]", "<mask>",
    "http://www.example.com/pfad?x=1&y=2#z", "info@thyssenkrupp-ag.de", "@elonmusk #IPO2025", "C:\\Users\\x", "a/b//c", "{\"a\": [1, 2]}",
    "1.000.000,00", "1,000,000.00", "+49 (0)89 1234-567", "DE000BAY0017", "2024-05-31T12:00:00Z", "0x1F", "3e-5", "50%", "50 %", "§ 15 AktG", "€$£¥₽₹₿", "±×÷",
    "ABCDEFGHIJKLMNOPQRSTUVWXYZ", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "-----------------", "..........", "!!!???", "''\"\"``",
    "a.b.c.d.e", "GmbH&Co.KG", "GmbH & Co. KGaA", "E.ON", "Yahoo!", "Toys \"R\" Us", "7-Eleven", "3M", "X", "C&A", "L'Oréal", "Moët & Chandon", "Nestlé", "Citroën",
    "İstanbul ıi", "Łódź Żabka", "Győr", "Řež", "Đà Nẵng", "Sønderborg", "Þór hf.", "Čez", "Ľ", "ŀl", "Ĳ", "ÿ", "Ÿ", "ẅ", "ḃ",
    "x" * 10000, "Überraschung" * 400, "中" * 3000, "😀" * 1000, "a\u0301" * 1000, "\u0301" * 500, "ab " * 500, "\u00ad" * 300, "ﬁ" * 1000,
]


def reference(path: Path) -> Tokenizer:
    """The tokenizer of the file, its special tokens renamed to what no text holds."""
    content = json.loads(path.read_text(encoding="utf-8"))
    for token in content["added_tokens"]:
        content["model"]["vocab"][token["id"]][0] = f"\U0010fffd{token['id']}"
    content["added_tokens"] = []
    return Tokenizer.from_str(json.dumps(content))


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "Model"
    tokenizer = reference(folder / "tokenizer.json")
    cases = []
    for text in GERMAN + ENGLISH + ODD:
        encoding = tokenizer.encode(text, add_special_tokens=False)
        bytes_before = [0]
        for character in text:
            bytes_before.append(bytes_before[-1] + len(character.encode("utf-8")))
        ends = [-1 if token == "▁" else bytes_before[end] for token, (_, end) in zip(encoding.tokens, encoding.offsets)]
        unchanged = unicodedata.normalize("NFKC", text) == text
        cases.append({"text": text, "ids": encoding.ids, "ends": ends if unchanged else []})
    GOLDEN.parent.mkdir(parents=True, exist_ok=True)
    lines = ",\n".join(json.dumps(case, ensure_ascii=True, separators=(",", ":")) for case in cases)
    GOLDEN.write_text(f"[\n{lines}\n]\n", encoding="utf-8")
    print(f"wrote {GOLDEN}: {len(cases)} texts")


if __name__ == "__main__":
    main()
