"""The search page by hand, by one script and by Pagefind: any script, marks, address, keys."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, Page, expect

from linimasa.config import load_config
from linimasa.site.build import build_site
from support.browsing import opened
from support.project import project
from support.web import served

AXE = Path(__file__).parent / "node_modules" / "axe-core" / "axe.min.js"
RUN = "async () => (await axe.run(document)).violations.map(one => one.id)"
CONFIG = "title: Catatan pelabuhan\nlanguage: en\ndrafts: label\n"
MANY = 2500  # more than one file has
SPECIAL = {
    1: ("Zug nach Weißenburg über die Straße", "de"),
    2: ("İskele ışıkları yandı", "tr"),
    3: ("وُصُول الســفينة إلى ميناء أحمد", "ar"),
    4: ("国务院宣布开放北京港口", "zh"),
    5: ("เรือเข้าท่ากรุงเทพ", "th"),
    6: ("Le café de l’Étoile rouvre", "fr"),
    7: ("Øresund ferry arrives", "da"),
}
FOUND = {
    "weissenburg strasse": 1,
    "WEISSEN": 1,
    "uber die": 1,
    "iskele isik": 2,
    "وصول السفينه": 3,
    "احمد": 3,
    "北京": 4,
    "放北京港": 4,
    "กรุงเทพ": 5,
    "cafe etoile": 6,
    "l'etoile": 6,
    "oresund": 7,
    '"ferry arrives"': 7,
    '"ferry arrives" oresund': 7,
    '“oresund ferry” "ferry arrives"': 7,
    "sari kembali": 8,
    "“kembali ke dermaga”": 8,
}
NOTHING = (
    ".*",
    "🎉",
    "etoilerouge",
    "zug ferry",
    '"arrives ferry"',
    '"arrives ferry" oresund',
    '"oresund ferry" "arrives ferry"',
    '"ferry arriv"',
    "京港口北",
    "qqqq",
)


def events(number: int) -> dict[str, str]:
    """Files of events: those above, one with names and a quote, and as many others."""
    files = {}
    for at, (title, language) in SPECIAL.items():
        files[f"khusus{at}"] = f"language: {language}\nevents:\n" + event(at, title)
    extra = (
        "    kind: statement\n    attribution: {name: Sari Dewi}\n    tags: [laut]\n"
        "    quote: Kapal itu kembali ke dermaga pada malam hari, kata Sari Dewi.\n"
    )
    files["khusus8"] = "language: id\nevents:\n" + event(8, "Pernyataan nakhoda", extra)
    rest = "".join(
        event(n, f"Kapal tunda nomor {n}", f"    tags: [perahu {n % 7}]\n")
        for n in range(9, number)
    )
    files["rest"] = "language: id\nevents:\n" + rest
    return {
        f"content/events/{name}.yaml": f"source:\n  id: {name}\n  {text}"
        for name, text in files.items()
        if not text.endswith("events:\n")
    }


def event(number: int, title: str, more: str = "") -> str:
    day = f"{2000 + number % 20}-{1 + number * 7 % 12:02}-{1 + number * 5 % 28:02}"
    return (
        f"  - id: e-{number:06}\n    status: {'draft' if number == 8 else 'confirmed'}\n"
        f"    date: {day}\n    title: {title}\n{more}"
    )


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site that is searched by one script."""
    files = {"linimasa.yaml": CONFIG, **events(60)}
    return build_site(load_config(project(tmp_path_factory.mktemp("small"), files))).output


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a site that is searched by Pagefind."""
    files = {"linimasa.yaml": CONFIG, **events(MANY)}
    output = build_site(load_config(project(tmp_path_factory.mktemp("large"), files))).output
    assert (output / "pagefind" / "pagefind.js").is_file()
    assert not (output / "data" / "search.js").exists()
    with served(output) as address:
        yield address


def ask(page: Page, words: str) -> None:
    """Type words as a person does, and wait for what is said of them."""
    said = page.get_by_role("status")
    page.evaluate("document.querySelector('[role=status]').textContent = ''")
    page.get_by_role("searchbox").fill(words)
    expect(said).not_to_be_empty()


def found(page: Page) -> list[str]:
    links = page.locator("[data-part=list] .title a")
    return [re.findall(r"e-\d+", str(link.get_attribute("href")))[0] for link in links.all()]


def every_question_is_answered(page: Page) -> None:
    for words, number in FOUND.items():
        ask(page, words)
        assert found(page) == [f"e-{number:06}"], words
        assert page.locator("[data-part=list] mark").count() > 0, words
        expect(page.get_by_role("status")).to_have_text("Events found: 1")
    for words in NOTHING:
        ask(page, words)
        assert found(page) == [], words
        expect(page.get_by_role("status")).to_have_text("No event has all of these words.")


def test_words_are_found_in_any_script_from_a_file_too(browser: Browser, small: Path) -> None:
    with opened(browser, (small / "search" / "index.html").as_uri()) as page:
        every_question_is_answered(page)


def test_pagefind_finds_the_same(browser: Browser, large: str) -> None:
    with opened(browser, f"{large}search/") as page:
        every_question_is_answered(page)
        for words in ("kapal tund", "k", "tun"):  # their words are in several parts of the index
            ask(page, words)
            number = "2,492" if words == "k" else "2,491"
            expect(page.get_by_role("status")).to_have_text(f"Events found: {number}")
        ask(page, "kapal tund")
        expect(page.get_by_role("status")).to_have_text(f"Events found: {MANY - 9:,}")
        assert len(found(page)) == 20
        page.get_by_role("button", name="Show more").click()
        expect(page.locator("[data-part=list] li")).to_have_count(40)
        focused = page.locator("[data-part=list] li").nth(20).locator("a")
        expect(focused).to_be_focused()


def test_what_is_shown_and_what_is_marked(browser: Browser, small: Path) -> None:
    with served(small) as address, opened(browser, f"{address}search/") as page:
        ask(page, "derm dewi laut")
        row = page.locator("[data-part=list] li")
        expect(row.locator(".when")).to_have_text("13 Sept 2008")
        expect(row.locator(".flag")).to_have_text("unreviewed")
        expect(row.locator(".kind")).to_have_text("statement")
        assert row.locator(".name mark").all_inner_texts() == ["Dewi"]
        assert row.locator("q mark").all_inner_texts() == ["derm", "Dewi"]
        assert row.locator(".also mark").all_inner_texts() == ["laut"]
        ask(page, "STRASSE")
        assert page.locator(".title mark").all_inner_texts() == ["Straße"]
        for words in ("放北京港", "港口", "กรุงเทพ"):
            ask(page, words)  # what has no blanks is marked to its last letter
            assert page.locator(".title mark").all_inner_texts() == [words]
        ask(page, "STRASSE")
        assert page.locator(".title a").get_attribute("lang") == "de"
        page.locator(".title a").click()
        assert page.get_by_role("heading", level=1).inner_text() == SPECIAL[1][0]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_what_was_found(
    browser: Browser, small: Path, scheme: Literal["light", "dark"]
) -> None:
    options = {"color_scheme": scheme, "bypass_csp": True}
    with served(small) as at, opened(browser, f"{at}search/", **options) as page:
        ask(page, "derm dewi laut")
        page.evaluate(AXE.read_text(encoding="utf-8"))
        assert page.evaluate(RUN) == []


def test_a_title_comes_before_a_name_and_a_name_before_a_quote(
    browser: Browser, tmp_path: Path
) -> None:
    text = "source:\n  id: kabar\n  language: id\nevents:\n" + "".join(
        event(number, title, more)
        for number, title, more in (
            (1, "Satu", "    quote: Suar menyala.\n"),
            (2, "Dua", "    people: [Suar Jaya]\n"),
            (3, "Suar padam", ""),
        )
    )
    files = {"linimasa.yaml": CONFIG, "content/events/a.yaml": text}
    output = build_site(load_config(project(tmp_path, files))).output
    with opened(browser, (output / "search" / "index.html").as_uri()) as page:
        ask(page, "suar")
        assert found(page) == ["e-000003", "e-000002", "e-000001"]


def test_the_address_says_what_is_asked_and_back_goes_back(browser: Browser, small: Path) -> None:
    with served(small) as address, opened(browser, f"{address}search/?q=strasse") as page:
        box = page.get_by_role("searchbox")
        expect(page.locator("[data-part=list] li")).to_have_count(1)
        expect(box).to_have_value("strasse")
        expect(page).to_have_title("strasse · Search · Catatan pelabuhan")
        page.keyboard.press("Tab")  # by keyboard alone
        while not box.evaluate("it => it === document.activeElement"):
            page.keyboard.press("Tab")
        page.keyboard.press("ControlOrMeta+a")
        page.keyboard.type("ferry", delay=20)
        page.keyboard.press("Enter")
        expect(page).to_have_url(f"{address}search/?q=ferry")
        expect(page.locator("[data-part=list] a")).to_have_text(SPECIAL[7][0])
        page.keyboard.press("Tab")
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        expect(page.get_by_role("heading", level=1)).to_have_text(SPECIAL[7][0])
        page.go_back()
        expect(page.locator("[data-part=list] a")).to_have_text(SPECIAL[7][0])
        page.go_back()
        expect(page.locator("[data-part=list] a")).to_have_text(SPECIAL[1][0])
        page.go_forward()
        expect(box).to_have_value("ferry")


def test_without_script_it_says_how_else_to_find(browser: Browser, small: Path) -> None:
    page_address = (small / "search" / "index.html").as_uri()
    with opened(browser, page_address, java_script_enabled=False) as page:
        expect(page.get_by_text("Searching needs JavaScript.")).to_be_visible()
        expect(page.get_by_role("searchbox")).to_be_hidden()
        page.locator("main").get_by_role("link", name="Explore").click()
        assert page.get_by_role("heading", level=1).inner_text() == "Explore"


def test_an_index_that_is_lost_is_told_of_and_asked_for_again(
    browser: Browser, small: Path
) -> None:
    with served(small) as address:
        context = browser.new_context()
        page = context.new_page()
        page.route("**/data/search.js", lambda route: route.abort())
        page.goto(f"{address}search/?q=ferry")
        expect(page.get_by_role("status")).to_contain_text("could not be loaded")
        page.unroute("**/data/search.js")
        page.get_by_role("button", name="Search").click()
        expect(page.get_by_role("status")).to_have_text("Events found: 1")
        context.close()


def test_a_quote_that_begins_with_a_mark_gets_no_second_one(
    browser: Browser, tmp_path: Path
) -> None:
    quotes = ("“Kapal itu karam,” katanya.", "Kapal itu karam.")
    source = "source: {id: a, language: id}\nevents:\n"
    own = "".join(event(n, f"Warta {n}", f"    quote: {q}\n") for n, q in enumerate(quotes, 1))
    files = {"linimasa.yaml": CONFIG, "content/events/a.yaml": source + own}
    output = build_site(load_config(project(tmp_path, files))).output
    with opened(browser, (output / "search" / "index.html").as_uri()) as page:
        ask(page, "karam")
        marks = page.locator("[data-part=list] q").evaluate_all(
            "(all) => all.map((q) => [q.textContent, getComputedStyle(q).quotes])"
        )
    assert dict(marks) == {quotes[0]: "none", quotes[1]: "auto"}
