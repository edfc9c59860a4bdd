"""Words as the reader counts them (Sources/Reader/Words.swift does the same): the unit of every label."""
from __future__ import annotations


def words(text: str) -> list[tuple[int, int]]:
    """Spans of words: runs of letters and digits, with `.`, `,` or `:` between digits and an apostrophe before a letter; any other
    character that is no white space is a word of its own."""
    spans = []
    i, n = 0, len(text)
    while i < n:
        ch = text[i]
        if ch.isspace():
            i += 1
            continue
        start = i
        i += 1
        if ch.isalnum():
            while i < n:
                if text[i].isalnum():
                    i += 1
                elif i + 1 < n and text[i] in ".,:" and text[i - 1].isdigit() and text[i + 1].isdigit():
                    i += 2
                elif i + 1 < n and text[i] in "'’" and text[i + 1].isalpha():
                    i += 2
                else:
                    break
        spans.append((start, i))
    return spans


CLOSERS = set("\"“”»«')]’‘")
ABBREVIATIONS = set("""z B u a d h Dr Prof Nr ca bzw St Inc Corp Co Ltd Mio Mrd Tsd rd Str Hr Fr Abs Art vgl usw etc evtl inkl ggf sog
Mr Mrs Ms Jan Feb Apr Jun Jul Aug Sep Sept Okt Oct Nov Dez Dec No vs Bros Jr Sr e g i""".split())


def sentence_ends(text: str, spans: list[tuple[int, int]]) -> list[int]:
    """Indices of the words that open a sentence; rough, for packing training windows only."""
    starts = [0] if spans else []
    for k in range(1, len(spans)):
        before, here = text[spans[k - 1][0]:spans[k - 1][1]], text[spans[k][0]:spans[k][1]]
        gap = text[spans[k - 1][1]:spans[k][0]]
        if "\n" in gap:
            starts.append(k)
            continue
        j = k - 1
        while j > 0 and before in CLOSERS:
            j -= 1
            before = text[spans[j][0]:spans[j][1]]
        if before in "!?" or (before in ".…" and j > 0):
            word = text[spans[j - 1][0]:spans[j - 1][1]]
            opens = here[0].isupper() or here in "„\"»«“"
            if before in ".…" and (word in ABBREVIATIONS or len(word) == 1 or (word.isdigit() and len(word) < 3)):
                continue
            if opens and here not in CLOSERS - set("\"“»«"):
                starts.append(k)
    return starts
