"""What an open page does while the project changes under `linimasa serve`."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Error, Page, WebSocket, expect

from support.browsing import PATIENCE
from support.project import project
from support.serving import edit, save, serving, until, wait_for
from support.timeline import FILES

FLOOD = "content/events/banjir.yaml"
TITLE = "Badan cuaca memperingatkan hujan lebat"
EVENT = "e/e-aaaaaa/"
OTHER = "e/e-cccccc/"
BANNER = "#linimasa-problems"
MARK = "window.mark = document.querySelector('main').mark = 'still here'"
SAME_PAGE = "window.mark === 'still here'"
SAME_MAIN = "document.querySelector('main').mark === 'still here'"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    files = {**FILES, "content/pages/panjang.md": long_page()}
    return project(tmp_path, files)


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    made = browser.new_context(viewport={"width": 1000, "height": 600})
    made.set_default_timeout(PATIENCE)
    yield made
    made.close()


def wait_until(page: Page, expression: str) -> None:
    """Wait until an expression is true in a page whose policy lets nothing be evaluated in it."""

    def true() -> bool:
        with suppress(Error):  # the page is just being loaded anew
            return bool(page.evaluate(expression))
        return False

    until(true)


def long_page(paragraphs: int = 60) -> str:
    return "# Panjang\n\n" + "".join(f"Alinea {number}.\n\n" for number in range(paragraphs))


@contextmanager
def opened(context: BrowserContext, address: str) -> Iterator[Page]:
    """A page whose websocket is shaken hands over, marked so that a load would show."""
    page = context.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    frames: list[object] = []

    def note(frame: object) -> None:  # a plain function: Playwright sets an attribute on it
        frames.append(frame)

    def listen(socket: WebSocket) -> None:
        socket.on("framesent", note)

    page.on("websocket", listen)
    page.goto(address)
    while len(frames) < 2:  # the second says which page it is
        page.wait_for_timeout(20)
    page.evaluate(MARK)
    yield page
    assert errors == []
    page.close()


def test_a_changed_page_swaps_its_main_part(root: Path, context: BrowserContext) -> None:
    with serving(root) as address, opened(context, address + EVENT) as page:
        edit(root / FLOOD, TITLE, "Judul kedua")
        expect(page.get_by_role("heading", level=1)).to_have_text("Judul kedua")
        expect(page).to_have_title("Judul kedua · Banjir besar di Kali Ciliwung")
        assert page.evaluate(SAME_PAGE)
        assert not page.evaluate(SAME_MAIN)
        edit(root / FLOOD, "Judul kedua", "Judul ketiga")
        expect(page.get_by_role("heading", level=1)).to_have_text("Judul ketiga")
        assert page.evaluate(SAME_PAGE)


def test_a_page_that_did_not_change_stays_as_it_is(root: Path, context: BrowserContext) -> None:
    with serving(root) as address, opened(context, address + OTHER) as page:
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        edit(root / FLOOD, TITLE, "Judul kedua")
        wait_for(address + EVENT, "Judul kedua")
        page.wait_for_timeout(500)
        assert asked == []
        assert page.evaluate(f"{SAME_PAGE} && {SAME_MAIN}")


def test_several_tabs_each_show_their_own_change(root: Path, context: BrowserContext) -> None:
    with (
        serving(root) as address,
        opened(context, address + EVENT) as first,
        opened(context, address + EVENT) as second,
        opened(context, address) as home,
        opened(context, address + "panjang/") as other,
    ):
        edit(root / FLOOD, TITLE, "Judul kedua")
        for tab in (first, second):
            expect(tab.get_by_role("heading", level=1)).to_have_text("Judul kedua")
        expect(home.get_by_text("Judul kedua").first).to_be_visible()
        assert other.evaluate(f"{SAME_PAGE} && {SAME_MAIN}")
        assert all(tab.evaluate(SAME_PAGE) for tab in (first, second, home))


def test_the_place_that_was_scrolled_to_is_kept(root: Path, context: BrowserContext) -> None:
    with serving(root) as address, opened(context, address + "panjang/") as page:
        page.evaluate("scrollTo(0, 700)")
        save(root / "content/pages/panjang.md", long_page().replace("Alinea 59.", "Penutup."))
        expect(page.get_by_text("Penutup.")).to_be_attached()
        assert page.evaluate("scrollY") == 700
        assert page.evaluate(SAME_PAGE)


def test_what_was_opened_stays_open(root: Path, context: BrowserContext) -> None:
    with serving(root) as address, opened(context, address + EVENT) as page:
        page.locator("details.cite summary").click()
        page.locator("details.cite summary").focus()
        edit(root / FLOOD, TITLE, "Judul kedua")
        expect(page.get_by_role("heading", level=1)).to_have_text("Judul kedua")
        assert page.locator("details.cite").get_attribute("open") is not None
        assert page.evaluate("document.activeElement.localName") == "summary"
        page.locator("details.cite summary").click()
        edit(root / FLOOD, "Judul kedua", "Judul ketiga")
        expect(page.get_by_role("heading", level=1)).to_have_text("Judul ketiga")
        assert page.locator("details.cite").get_attribute("open") is None


def test_things_of_one_name_are_told_apart(root: Path, context: BrowserContext) -> None:
    block = "<details><summary>Lagi</summary><p>isi</p></details>"
    theme = "{% extends 'theme/page.html' %}{% block content %}{{ super() }}" + block * 3
    save(root / "templates/page.html", theme + "{% endblock %}")
    with serving(root) as address, opened(context, address + "panjang/") as page:
        page.locator("details summary").nth(1).click()
        save(root / "content/pages/panjang.md", long_page().replace("Alinea 0.", "Pembuka."))
        expect(page.get_by_text("Pembuka.")).to_be_visible()
        opened_now = "[...document.querySelectorAll('details')].map(one => one.open)"
        assert page.evaluate(opened_now) == [False, True, False]


def test_a_style_is_swapped_in_place(root: Path, context: BrowserContext) -> None:
    with serving(root) as address, opened(context, address + EVENT) as page:
        before = page.evaluate("getComputedStyle(document.body).outlineWidth")
        save(root / "templates/static/style.css", "body { outline: 7px solid green; }")
        wait_until(page, "getComputedStyle(document.body).outlineWidth === '7px'")
        save(root / "templates/static/style.css", "body { outline: 9px solid green; }")
        wait_until(page, "getComputedStyle(document.body).outlineWidth === '9px'")
        assert before != "7px"
        assert page.evaluate(f"{SAME_PAGE} && {SAME_MAIN}")
        edit(root / FLOOD, TITLE, "Judul kedua")  # a page with a style swapped is swapped as well
        expect(page.get_by_role("heading", level=1)).to_have_text("Judul kedua")
        assert page.evaluate(SAME_PAGE)


def test_the_menu_changes_beside_what_scripts_have_added(
    root: Path, context: BrowserContext
) -> None:
    with serving(root) as address, opened(context, address + EVENT) as page:
        button = page.locator("header.site button.theme")
        button.click()
        chosen = button.inner_text()
        save(root / "content/pages/baru.md", "# Halaman baru\n\nIsi.\n")
        expect(page.locator("header.site").get_by_text("Halaman baru")).to_be_visible()
        assert button.inner_text() == chosen
        button.click()
        assert button.inner_text() != chosen
        assert page.evaluate(SAME_PAGE)


def test_another_script_loads_the_page_anew(root: Path, context: BrowserContext) -> None:
    with serving(root) as address, opened(context, address + EVENT) as page:
        save(root / "templates/static/theme.js", "window.other = true;")
        wait_until(page, "window.other === true")
        assert not page.evaluate(SAME_PAGE)


def test_what_scripts_have_drawn_is_drawn_anew(root: Path, context: BrowserContext) -> None:
    with serving(root) as address, opened(context, address + "explore/") as page:
        expect(page.get_by_role("link", name=TITLE).first).to_be_visible()
        edit(root / FLOOD, TITLE, "Judul kedua")
        expect(page.get_by_role("link", name="Judul kedua").first).to_be_visible()


def test_an_error_is_shown_and_goes_when_it_is_mended(root: Path, context: BrowserContext) -> None:
    with (
        serving(root) as address,
        opened(context, address + EVENT) as page,
        opened(context, address + OTHER) as other,
    ):
        edit(root / FLOOD, "date: 2024-10-18", "date: 2024-13-18")
        for tab in (page, other):
            expect(tab.locator(BANNER)).to_contain_text(f"{FLOOD}:14:11: error:")
            expect(tab.locator(BANNER)).to_contain_text("14 |     date: 2024-13-18")
            expect(tab.locator(BANNER)).to_be_in_viewport()
            assert tab.locator(BANNER).evaluate("one => getComputedStyle(one).position") == "sticky"
            assert tab.evaluate(f"{SAME_PAGE} && {SAME_MAIN}")
        assert page.get_by_role("heading", level=1).inner_text() == TITLE
        edit(root / FLOOD, "2024-13-18", "2024-14-18")
        expect(page.locator(BANNER)).to_contain_text("2024-14-18")
        expect(page.locator(BANNER)).to_have_count(1)
        edit(root / FLOOD, "2024-14-18", "2024-10-18")
        for tab in (page, other):
            expect(tab.locator(BANNER)).to_have_count(0)
            assert tab.evaluate(SAME_PAGE)


def test_a_page_that_was_never_built_comes_by_itself(root: Path, context: BrowserContext) -> None:
    edit(root / FLOOD, "date: 2024-10-18", "date: 2024-13-18")
    with serving(root) as address, opened(context, address + EVENT) as page:
        expect(page.locator(BANNER)).to_contain_text(f"{FLOOD}:14:11")
        edit(root / FLOOD, "date: 2024-13-18", "date: 2024-10-18")
        expect(page.get_by_role("heading", level=1)).to_have_text(TITLE)
        expect(page.locator(BANNER)).to_have_count(0)


def test_a_missing_page_comes_goes_and_comes_again(root: Path, context: BrowserContext) -> None:
    with serving(root) as address, opened(context, address + "baru/") as page:
        expect(page.locator("main")).to_contain_text("Tidak ada halaman")
        for text in ("Isi satu.", "Isi dua."):
            save(root / "content/pages/baru.md", f"# Baru\n\n{text}\n")
            expect(page.get_by_text(text)).to_be_visible()
            (root / "content/pages/baru.md").unlink()
            expect(page.locator("main")).to_contain_text("Tidak ada halaman")


def test_below_a_base_path_it_is_the_same(root: Path, context: BrowserContext) -> None:
    save(root / "linimasa.yaml", FILES["linimasa.yaml"] + "url: https://name.github.io/repo/\n")
    with serving(root) as address, opened(context, address + EVENT) as page:
        assert page.url.endswith(f"/repo/{EVENT}")
        edit(root / FLOOD, TITLE, "Judul kedua")
        expect(page.get_by_role("heading", level=1)).to_have_text("Judul kedua")
        save(root / "templates/static/style.css", "body { outline: 7px solid green; }")
        wait_until(page, "getComputedStyle(document.body).outlineWidth === '7px'")
        assert page.evaluate(SAME_PAGE)


def test_a_page_is_caught_up_when_the_server_was_away(root: Path, context: BrowserContext) -> None:
    page = context.new_page()
    title, found = TITLE, False
    for number in range(9):  # another program may take the port while it is free
        with serving(root) as address:
            page.goto(address + EVENT)
        port = address.split(":")[2].split("/")[0]
        before, title = title, f"Judul {number}"
        edit(root / FLOOD, before, title)
        with serving(root, "--port", port) as again:
            if found := again == address:
                expect(page.get_by_role("heading", level=1)).to_have_text(title)
                break
    assert found
