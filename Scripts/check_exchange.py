"""Reads what `check-exchange.sh` wrote with the libraries of others, and tells what they found.

usage: check_exchange.py FOLDER
"""
import csv
import json
import sys
from collections import Counter
from pathlib import Path

import networkx
import rdflib
from followthemoney import model

FIRM = {"stated", "confirmed"}


def check(condition: bool, complaint: str) -> None:
    if not condition:
        sys.exit(f"check-exchange: {complaint}")


def follow_the_money(folder: Path) -> None:
    lines = (folder / "out.ftm").read_text(encoding="utf-8").splitlines()
    entities = {e["id"]: e for e in map(json.loads, lines)}
    check(len(entities) == len(lines) == len((folder / "valid.ftm").read_text(encoding="utf-8").splitlines()), "ftm validate lost entities")
    for entity in entities.values():
        schema = model.get(entity["schema"])
        schema.validate({"properties": entity["properties"]})
        for name, values in entity["properties"].items():
            of = schema.get(name)
            check(of is not None, f"{schema.name} has no {name}")
            for value in values:
                check(of.type.clean(value) is not None, f"{schema.name}.{name} takes no {value!r}")
                if of.type.name == "entity":
                    check(value in entities, f"{schema.name}.{name} refers to nothing")
                    check(model.get(entities[value]["schema"]).is_a(of.range), f"{schema.name}.{name} refers to a {entities[value]['schema']}")
        status = entity["properties"].get("status", [""])[0]
        if schema.name in ("Ownership", "Directorship"):
            check(status.split(",")[0] in FIRM and "denied" not in status, f"a doubt became a fact: {status}")
    print("ftm:", dict(Counter(e["schema"] for e in entities.values())))


def turtle(folder: Path) -> None:
    graph = rdflib.Graph().parse(folder / "out.turtle", format="turtle")
    prefixes = "PREFIX hs: <urn:hearsay:term:> PREFIX prov: <http://www.w3.org/ns/prov#> "
    for what, pattern in {
        "a claim without an article": "?x a hs:Claim FILTER NOT EXISTS { ?x prov:wasQuotedFrom ?y }",
        "a claim without words": "?x a hs:Claim FILTER NOT EXISTS { ?x hs:evidence ?y }",
        "a relationship without a standing": "?x a hs:Relationship FILTER NOT EXISTS { ?x hs:standing ?y }",
        "a relationship without a claim": "?x a hs:Relationship FILTER NOT EXISTS { ?x prov:wasDerivedFrom ?y }",
    }.items():
        check(not list(graph.query(f"{prefixes} SELECT ?x WHERE {{ {pattern} }}")), what)
    print("turtle:", len(graph), "triples")


def graphs(folder: Path) -> None:
    graph = networkx.read_graphml(folder / "out.graphml", force_multigraph=True)
    for _, _, edge in graph.edges(data=True):
        check(bool(edge.get("standing") and edge.get("quote") and edge.get("saidBy")), "an edge without standing, words or source")
    # networkx knows the versions of GEXF up to 1.2, whose elements are the same.
    (folder / "old.gexf").write_text(
        (folder / "out.gexf").read_text(encoding="utf-8").replace("http://gexf.net/1.3", "http://www.gexf.net/1.2draft").replace('version="1.3"', 'version="1.2"'),
        encoding="utf-8")
    other = networkx.read_gexf(folder / "old.gexf", version="1.2draft")
    check(set(graph.nodes) == set(other.nodes) and graph.number_of_edges() == other.number_of_edges(), "graphml and gexf differ")
    print("graphs:", graph.number_of_nodes(), "nodes,", graph.number_of_edges(), "edges")


def tables(folder: Path) -> None:
    rows = {}
    for path in (folder / "csv").glob("*.csv"):
        with open(path, encoding="utf-8-sig", newline="") as file:
            rows[path.stem] = list(csv.DictReader(file))
        for row in rows[path.stem]:
            for cell in row.values():
                check(cell is not None and (not cell.startswith(("=", "+", "-", "@")) or cell.replace(".", "", 1).lstrip("-+").isdigit()), f"{path.name}: a cell is a formula: {cell!r}")
    claims = {row["claim"] for row in rows["claims"]}
    check(claims == {row["claim"] for row in rows["evidence"]}, "a claim without words")
    check({row["article"] for row in rows["claims"]} == {row["article"] for row in rows["articles"]}, "a claim without an article")
    print("csv:", {name: len(table) for name, table in sorted(rows.items())})


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    for check_form in (follow_the_money, turtle, graphs, tables):
        check_form(Path(sys.argv[1]))
