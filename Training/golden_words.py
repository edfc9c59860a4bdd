"""Writes what words.py makes of odd strings, for the tests of the Swift word splitter."""
import json
from pathlib import Path

from words import words

STRINGS = [
    "Xiaomi verhandelt mit FAW.", "2,5 Mrd. Euro und 12.000 Stellen", "am 1.1.2020 um 12:30 Uhr", "Volkswagen's Sparte, McDonald’s", "rock 'n' roll",
    "FAW-Tochter für den Bau", "möglich ging.Konkret wurde", "„Wir“ sagte er", "50%ige", "4G-Netz A350-900", "3,", "3.", "1,2,3", "a.b", "Ü-Wagen",
    "Österreichs ÖBB", "e.on E.ON AG", "T-Mobile US, Inc.", "10:4", "½ Liter", "x² + y³", "中国一汽 und 東京", "naïve café", "l'Oréal", "d’", "'", "",
    "   ", "a\u00a0b", "a\u2009b", "€50m", "$2.5bn", "§ 3 Abs. 2", "http://www.beispiel.de/a?b=1", "name@firma.de", "(CCE)", "…", "–—-", "Ⅳ. Quartal",
    "१२३", "😀Markt", "Zürich\nBern\tBasel", "100.000.000,50", "1.234,5.", "Nr.5", "5Mio", "Mio.5", "can't won't", "Hans’ Haus", "O’Neill",
]

target = Path(__file__).parent.parent / "Tests" / "ReaderTests" / "Golden" / "words.json"
cases = [{"text": s, "words": [s[a:b] for a, b in words(s)]} for s in STRINGS]
target.write_text(json.dumps(cases, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
print(f"wrote {target}")
