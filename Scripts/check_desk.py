"""Walks the desk in headless Chromium: reading, dossier, graph, words, review with undo, watchlist; with and without script.

usage: check_desk.py HEARSAY CHROMIUM FOLDER      HEARSAY_LEDGER names a ledger made from Examples/

Pictures of the main pages at 390, 1280 and 1920 pixels, light and dark, go to FOLDER. Ends with status 1 where a step fails, where a page
asks for anything from elsewhere, where the browser reports an error, or where axe finds a barrier of serious or critical impact.
"""
import re
import subprocess
import sys
import time
from pathlib import Path

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect, sync_playwright

STORY = """Kreise: Nordlicht Optik vor Kauf der Brillenkette Sehwerk
Hamburg. Der Linsenhersteller Nordlicht Optik AG will nach Angaben aus Verhandlungskreisen die Brillenkette Sehwerk GmbH übernehmen. \
Der Preis soll bei rund 120 Millionen Euro liegen, hieß es am Montag. Eine Sprecherin von Sehwerk wies den Bericht zurück: Es gebe keine \
Gespräche mit Nordlicht Optik. Die Sehwerk GmbH beschäftigt nach eigenen Angaben 850 Menschen in 60 Filialen."""
SIZES = {390: 844, 1280: 900, 1920: 1080}


def pictures(browser, address: str, paths: dict[str, str], folder: Path) -> None:
    for scheme in ("light", "dark"):
        for width, height in SIZES.items():
            context = browser.new_context(viewport={"width": width, "height": height}, color_scheme=scheme, locale="de-DE")
            page = context.new_page()
            for name, path in paths.items():
                page.goto(address + path)
                # Nothing may stick out at the side: phones would scroll to and fro.
                wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
                assert wide <= 0, f"{path} is {wide} pixels too wide at {width}"
                page.screenshot(path=folder / f"{name}-{width}-{scheme}.png")
            context.close()


def barriers(page: Page, path: str) -> None:
    found = [v for v in Axe().run(page).response["violations"] if v["impact"] in ("serious", "critical")]
    assert not found, f"{path}: " + "; ".join(f"{v['id']}: {v['nodes'][0]['html'][:200]}" for v in found)


def read_and_add(page: Page, address: str) -> str:
    page.goto(address + "/read")
    page.get_by_label("Text einfügen").fill(STORY)
    page.get_by_label("Medium").fill("Hafenbote")
    page.get_by_label("Erschienen").fill("2026-11-16")
    page.get_by_role("button", name="Lesen", exact=True).click()
    expect(page.locator(".reading .claim").first).to_be_visible()
    expect(page.locator(".article-text mark").first).to_be_visible()
    page.get_by_role("button", name="Ins Register aufnehmen").click()
    expect(page).to_have_url(re.compile(r"/articles/\d+$"))
    return page.url[len(address):]


def words_and_claims(page: Page) -> None:
    """Words and claims show each other, exactly."""
    mark = page.locator("mark[data-claim]").first
    claim = mark.get_attribute("data-claim").split()[0]
    mark.hover()
    expect(page.locator(f'[data-claim-card="{claim}"]')).to_have_class(re.compile("current"))
    quotes = page.locator(f'[data-claim-card="{claim}"] blockquote').all_inner_texts()
    marked = " ".join(page.locator(f'mark[data-claim~="{claim}"]').all_inner_texts())
    assert all(" ".join(quote.split()) in " ".join(marked.split()) for quote in quotes), (quotes, marked)


def dossier(page: Page) -> str:
    page.locator("#q").fill("Nordl")
    expect(page.get_by_role("option").first).to_be_visible()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Nordlicht Optik")
    company = page.url.split("?")[0]
    page.locator(".relationship h3 a").first.click()
    expect(page.locator(".history .claim").first).to_be_visible()
    page.goto(company + "?asOf=2026-11-01")
    expect(page.locator(".relationship")).to_have_count(0)
    return company


def graph(page: Page, company: str) -> None:
    page.goto(company + "/graph")
    node = page.locator(".graph svg.drawing [data-id]").last
    expect(node).to_be_visible()
    before = node.bounding_box()
    x, y = before["x"] + before["width"] / 2, before["y"] + before["height"] / 2
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + 60, y + 40, steps=6)
    page.mouse.up()
    after = node.bounding_box()
    assert abs(after["x"] - before["x"]) > 20, "a node cannot be dragged"
    assert page.url.endswith("/graph"), "dragging follows the link"
    edges = page.locator(".graph svg.drawing [data-type]")
    shown = edges.count()
    page.goto(company + "/graph?type=merger")
    assert page.locator(".graph svg.drawing [data-type]").count() < shown, "the filter by type hides nothing"


def review(page: Page, address: str) -> None:
    page.goto(address + "/review")
    first = page.locator(".claim").first.get_attribute("data-claim-card")
    page.keyboard.press("r")
    page.wait_for_function("card => document.querySelector('.claim')?.dataset.claimCard !== card", arg=first)
    page.keyboard.press("u")
    page.wait_for_function("card => document.querySelector('.claim')?.dataset.claimCard === card", arg=first)
    page.keyboard.press("a")
    page.wait_for_function("card => document.querySelector('.claim')?.dataset.claimCard !== card", arg=first)


def watchlist(page: Page, address: str) -> None:
    page.goto(address + "/watch")
    page.get_by_label("Name der Liste").fill("Optik")
    page.get_by_label("Unternehmen").first.fill("Nordlicht Optik AG")
    page.get_by_role("button", name="Liste anlegen").click()
    expect(page.get_by_role("heading", name="Optik")).to_be_visible()
    feed = page.get_by_role("link", name="Atom").first.get_attribute("href")
    assert "<feed" in page.request.get(address + feed).text()


def without_script(browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False, locale="en-GB")
    page = context.new_page()
    page.goto(address + "/read")
    page.get_by_label("Paste a text").fill(STORY.replace("Sehwerk", "Klarblick"))
    page.get_by_role("button", name="Read", exact=True).click()
    page.get_by_role("button", name="Add to the ledger").click()
    expect(page.locator(".article-text mark").first).to_be_visible()
    page.goto(address + "/search?q=Klarblick")
    page.locator(".names a").first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Klarblick")
    page.get_by_role("link", name="Graph", exact=True).click()
    expect(page.locator(".graph svg.drawing")).to_be_visible()
    page.goto(address + "/review")
    page.get_by_role("button", name=re.compile("^Right")).click()
    expect(page.get_by_role("button", name=re.compile("^Undo"))).to_be_visible()
    context.close()


def opened(log: Path) -> str:
    for _ in range(300):
        if m := re.search(r"(http://127\.0\.0\.1:\d+)/", log.read_text()):
            return m.group(1)
        time.sleep(0.1)
    raise AssertionError("the desk did not open: " + log.read_text())


def main() -> int:
    hearsay, chromium, folder = sys.argv[1], sys.argv[2], Path(sys.argv[3])
    log = folder / "desk.log"
    # Into a file: a pipe that nobody reads would fill up and stop the desk.
    desk = subprocess.Popen([hearsay, "serve", "--port", "0"], stderr=log.open("w"))
    problems: list[str] = []
    try:
        address = opened(log)
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
            context = browser.new_context(locale="de-DE", viewport={"width": 1280, "height": 900})
            page = context.new_page()
            page.on("console", lambda m: problems.append(f"console: {m.text}") if m.type == "error" else None)
            page.on("pageerror", lambda e: problems.append(f"script: {e}"))
            page.on("request", lambda r: None if r.url.startswith(address) else problems.append(f"asked elsewhere: {r.url}"))
            article = read_and_add(page, address)
            words_and_claims(page)
            company = dossier(page)
            graph(page, company)
            review(page, address)
            watchlist(page, address)
            without_script(browser, address)
            name = company[len(address):]
            page.goto(company)
            relationship = page.locator(".relationship h3 a").first.get_attribute("href")
            paths = {"start": "/", "company": name, "timeline": name + "/timeline", "graph": name + "/graph", "relationship": relationship,
                     "article": article, "review": "/review", "read": "/read", "watch": "/watch"}
            for path in paths.values():
                page.goto(address + path)
                barriers(page, path)
            pictures(browser, address, paths, folder)
            browser.close()
    finally:
        desk.terminate()
        status = desk.wait(timeout=20)
    for problem in problems:
        print(problem, file=sys.stderr)
    if status != 0:
        problems.append("the desk did not end cleanly")
    print(f"the desk: every path walked, {len(SIZES) * 2} sizes and schemes of {len(paths)} pages" if not problems else "the desk has problems")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
