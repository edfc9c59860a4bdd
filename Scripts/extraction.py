"""Measures Intake's article extraction beside trafilatura's, on pages with known text.

Usage: extraction.py HEARSAY TESTS [-v]

HEARSAY is the built command; TESTS the folder Tests/IntakeTests, whose Layouts/*.html have their title and text beside them in *.txt,
and whose Pages.swift holds more. Run it with a Python that has trafilatura (pip install trafilatura); without, it prints Intake's figures alone.
Prints precision, recall and F1 on words, in bags: each word counts as often as it occurs. The headline does not count.
"""

import collections
import pathlib
import re
import subprocess
import sys
import tempfile

try:
    import trafilatura
except ImportError:
    trafilatura = None


def words(text, title):
    """The words of a text as a bag, without lines that only repeat the title."""
    lines = [line for line in text.splitlines() if not title or line.strip(" #") != title]
    return collections.Counter(re.findall(r"\w+", "\n".join(lines).lower()))


def score(gold, found):
    """Precision, recall and F1 of one bag of words against another."""
    hits = sum((gold & found).values())
    precision = hits / max(1, sum(found.values()))
    recall = hits / max(1, sum(gold.values()))
    return precision, recall, 2 * precision * recall / max(1e-9, precision + recall)


def swift_pages(path):
    """The pages of Pages.swift: name, HTML, title, text."""
    source = path.read_text()

    def plain(text):
        return re.sub(r"\\u\{([0-9A-Fa-f]+)\}", lambda hit: chr(int(hit[1], 16)), text).replace("\\n", "\n").replace('\\"', '"')

    names = {name: plain(text) for name, text in re.findall(r'static let (\w+) =\s+"((?:[^"\\]|\\.)*)"', source)}
    for part in source.split("= Page(")[1:]:
        name = re.search(r'name: "([^"]*)"', part)[1]
        html = re.search(r'html: """\n(.*?)\n\s*"""', part, re.S)
        html = html[1] if html else plain(re.search(r'html: "((?:[^"\\]|\\.)*)"', part)[1])
        title = re.search(r'title: (?:nil|"([^"]*)")', part)[1]
        tail = part[part.index("text:", part.index("title:")) :]
        tail = tail[: tail.index("\n\n")] if "\n\n" in tail else tail
        pieces = re.findall(r'"((?:[^"\\]|\\.)*)"|\b(lead|first|second|third)\b', tail)
        text = "\n\n".join(names[name] if name else plain(literal) for literal, name in pieces)
        yield name, re.sub(r"\\\((\w+)\)", lambda hit: names[hit[1]], html), title, text


def layouts(folder):
    """The pages of Layouts: name, HTML, title, text."""
    for file in sorted(folder.glob("*.html")):
        title, _, text = file.with_suffix(".txt").read_text().partition("\n\n")
        yield file.stem, file.read_text(), title, text


def intake(command, html):
    """What Intake takes out of a page."""
    with tempfile.NamedTemporaryFile("w", suffix=".html") as file:
        file.write(html)
        file.flush()
        return subprocess.run([command, "text", file.name], capture_output=True, text=True).stdout


def main():
    command, tests = sys.argv[1], pathlib.Path(sys.argv[2])
    pages = list(layouts(tests / "Layouts")) + list(swift_pages(tests / "Pages.swift"))
    tools = {"intake": lambda html: intake(command, html)}
    if trafilatura:
        tools["trafilatura"] = lambda html: trafilatura.extract(html, include_comments=False) or ""
    sums = {tool: [0.0, 0.0, 0.0] for tool in tools}
    print(f"{'page':40}" + "".join(f"{tool + ' P':>15}{'R':>8}{'F1':>8}" for tool in tools))
    for name, html, title, text in pages:
        line = f"{name:40}"
        for tool, extract in tools.items():
            found = extract(html)
            scores = score(words(text, title), words(found, title))
            sums[tool] = [total + value for total, value in zip(sums[tool], scores)]
            line += f"{scores[0]:15.3f}{scores[1]:8.3f}{scores[2]:8.3f}"
            if "-v" in sys.argv and tool == "intake" and scores[2] < 0.999:
                extra, missing = words(found, title) - words(text, title), words(text, title) - words(found, title)
                line += f"\n    too much: {' '.join(extra)}\n    too little: {' '.join(missing)}\n" + " " * 40
        print(line)
    print(f"{'mean of ' + str(len(pages)):40}" + "".join("{:15.3f}{:8.3f}{:8.3f}".format(*(x / len(pages) for x in sums[tool])) for tool in tools))


if __name__ == "__main__":
    main()
