"""The explore page by hand: filters, address, keys, wheel, drag; the list says the same events."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from linimasa.config import load_config
from linimasa.site.build import build_site
from support.browsing import opened
from support.project import project
from support.web import served

MANY = 2400  # more than a page carries by itself, and than fit as dots
CONFIG = "title: Catatan pelabuhan\nlanguage: en\ndrafts: label\n"


def file_of(source: str, events: str) -> str:
    return f"source:\n  id: {source}\n  title: Kabar {source}\n  language: id\nevents:\n{events}"


def event(number: int, date: str, **more: str) -> str:
    extra = "".join(f"    {name}: {value}\n" for name, value in more.items())
    return (
        f"  - id: e-{number:06}\n    status: confirmed\n    date: {date}\n"
        f"    title: Kapal nomor {number}\n{extra}"
    )


# One key after another, without a pause: one step.
THRICE_LATER = """field => {
  for (let i = 0; i < 3; i += 1) {
    field.dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowRight" }));
  }
}"""
FEW = file_of(
    "kecil",
    event(1, "2024-10-18", kind="statement", attribution="{name: Sari Dewi}", tags="[laut]")
    + event(2, "2024-06", tags="[darat]")
    + event(3, "2024-10-01~/2024-10-20~", people="[Sari Dewi]")
    + event(4, "2023-08/..")
    + event(5, "2024-10-18", tags="[laut]")
    + event(6, "-0043-03-15"),
)


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site of six events, one of each shape."""
    files = {"linimasa.yaml": CONFIG, "content/events/kecil.yaml": FEW}
    return build_site(load_config(project(tmp_path_factory.mktemp("small"), files))).output


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a site whose data are fetched."""
    events = "".join(
        event(n, f"{2015 + n % 10}-{1 + n * 7 % 12:02}-{1 + n * 5 % 28:02}", tags=f"[tag {n % 9}]")
        for n in range(MANY)
    )
    files = {"linimasa.yaml": CONFIG, "content/events/besar.yaml": file_of("besar", events)}
    root = project(tmp_path_factory.mktemp("large"), files)
    with served(build_site(load_config(root)).output) as address:
        yield address


def titles(page: Page, *numbers: int) -> None:
    """Wait until the list has the events of these numbers, in this order."""
    shown = page.locator("[data-part=list] .title a")
    expect(shown).to_have_text([f"Kapal nomor {number}" for number in numbers])


def status(page: Page, words: str) -> None:
    expect(page.locator("[data-part=line]")).to_contain_text(words)


def explore(output: Path) -> str:
    return (output / "explore" / "index.html").as_uri()


def test_a_small_timeline_is_explored_from_a_file(browser: Browser, small: Path) -> None:
    with opened(browser, explore(small)) as page:
        status(page, "6 of 6 events")
        titles(page, 6, 4, 2, 3, 1, 5)
        assert page.locator("[data-part=list] .mark.since").count() == 1
        page.get_by_role("link", name="Kapal nomor 3").click()
        assert page.get_by_role("heading", level=1).inner_text() == "Kapal nomor 3"


def test_filters_stand_in_the_address_and_come_back_from_it(browser: Browser, small: Path) -> None:
    with opened(browser, explore(small)) as page:
        status(page, "6 of 6 events")
        page.locator("[data-part=tag]").fill("LAUT")
        page.locator("[data-part=tag]").press("Enter")
        status(page, "2 of 6 events")
        titles(page, 1, 5)
        page.locator("[data-part=kind]").select_option("statement")
        status(page, "1 of 6 events")
        assert "tag=laut" in page.url
        assert "kind=statement" in page.url
        page.go_back()
        status(page, "2 of 6 events")
        assert page.locator("[data-part=kind]").input_value() == ""
        page.reload()
        status(page, "2 of 6 events")
        assert page.locator("[data-part=tag]").input_value() == "laut"
        page.locator("[data-part=clear]").click()
        status(page, "6 of 6 events")


def test_of_names_that_differ_by_an_accent_the_one_that_was_asked_for(
    browser: Browser, tmp_path: Path
) -> None:
    names = event(1, "2024", people="[Zoe]") + event(2, "2024", people="[Zoë]")
    files = {"linimasa.yaml": CONFIG, "content/events/a.yaml": file_of("a", names)}
    output = build_site(load_config(project(tmp_path, files))).output
    with opened(browser, explore(output)) as page:
        for asked, number in (("Zoe", 1), ("Zoë", 2)):
            page.locator("[data-part=who]").fill(asked)
            page.locator("[data-part=who]").press("Enter")
            titles(page, number)


def test_letters_that_are_spelt_otherwise_are_found(browser: Browser, tmp_path: Path) -> None:
    written = ("Straße in Łódź", "Ferry to Tromsø", "Iğdır")
    made = "".join(
        event(number, "2024").replace(f"Kapal nomor {number}", title)
        for number, title in enumerate(written, 1)
    )
    files = {"linimasa.yaml": CONFIG, "content/events/a.yaml": file_of("a", made)}
    output = build_site(load_config(project(tmp_path, files))).output
    with opened(browser, explore(output)) as page:
        for asked in ("strasse lodz", "STRAẞE", "tromso", "igdir"):
            page.locator("[data-part=q]").fill(asked)
            page.locator("[data-part=q]").press("Enter")
            status(page, "1 of 3 events")


def test_what_nobody_reviewed_can_be_filtered_by(browser: Browser, tmp_path: Path) -> None:
    events = FEW.replace("confirmed", "draft", 1)
    files = {"linimasa.yaml": CONFIG, "content/events/kecil.yaml": events}
    output = build_site(load_config(project(tmp_path, files))).output
    with opened(browser, explore(output)) as page:
        status(page, "6 of 6 events")
        chosen = page.get_by_label("Status")
        expect(chosen.locator("option:checked")).to_have_text("all")
        chosen.select_option(label="unreviewed")
        status(page, "1 of 6 events")
        titles(page, 1)
        assert "status=draft" in page.url
        page.reload()
        expect(chosen.locator("option:checked")).to_have_text("unreviewed")
        titles(page, 1)


def test_a_project_s_lanes_are_begun_with_and_may_be_left(browser: Browser, tmp_path: Path) -> None:
    files = {"linimasa.yaml": CONFIG + "lanes: tag\n", "content/events/kecil.yaml": FEW}
    output = build_site(load_config(project(tmp_path, files))).output
    with opened(browser, explore(output)) as page:
        field, lanes = page.locator("[data-part=field]"), page.locator("[data-part=lanes]")
        status(page, "6 of 6 events")
        expect(field).to_have_attribute("data-lanes", "several")
        expect(lanes).to_have_value("tag")
        lanes.select_option(label="none")
        expect(field).to_have_attribute("data-lanes", "one")
        page.reload()
        status(page, "6 of 6 events")
        expect(field).to_have_attribute("data-lanes", "one")


def test_a_name_that_is_not_there_is_said(browser: Browser, small: Path) -> None:
    with opened(browser, explore(small)) as page:
        status(page, "6 of 6 events")
        page.locator("[data-part=who]").fill("Nobody")
        page.locator("[data-part=who]").press("Enter")
        status(page, "There is no “Nobody” here.")
        assert page.locator("[data-part=who]").get_attribute("aria-invalid") == "true"


def test_a_part_of_a_name_is_enough(browser: Browser, small: Path) -> None:
    with opened(browser, explore(small)) as page:
        status(page, "6 of 6 events")
        page.locator("[data-part=who]").fill("dewi")
        page.locator("[data-part=who]").press("Enter")
        status(page, "2 of 6 events")
        assert "who=sari-dewi" in page.url


def test_an_end_before_the_beginning_is_marked(browser: Browser, small: Path) -> None:
    with opened(browser, explore(small) + "#from=2024-10-01&to=2024-10-31") as page:
        status(page, "4 of 6 events")
        begin = page.locator("[data-part=from]")
        begin.fill("2024-11-05")
        begin.press("Tab")
        expect(begin).to_have_attribute("aria-invalid", "true")
        page.locator("[data-part=whole]").click()
        status(page, "6 of 6 events")
        expect(begin).not_to_have_attribute("aria-invalid", "true")


def test_words_are_found_without_regard_to_case_or_accents(browser: Browser, small: Path) -> None:
    with opened(browser, explore(small)) as page:
        status(page, "6 of 6 events")
        page.locator("[data-part=q]").fill("NÔMOR 4")
        status(page, "1 of 6 events")
        titles(page, 4)


def test_dates_choose_what_is_looked_at(browser: Browser, small: Path) -> None:
    with opened(browser, explore(small) + "#from=2024-10-01&to=2024-10-31") as page:
        status(page, "4 of 6 events, 1 Oct 2024 – 31 Oct 2024")
        titles(page, 4, 3, 1, 5)
        page.locator("[data-part=from]").fill("2024-06-01")
        status(page, "5 of 6 events, 1 Jun 2024 – 31 Oct 2024")
        page.locator("[data-part=whole]").click()
        status(page, "6 of 6 events")
        expect(page.locator("[data-part=whole]")).to_be_disabled()
        page.go_back()
        status(page, "5 of 6 events, 1 Jun 2024 – 31 Oct 2024")


def test_it_begins_where_nearly_all_events_are(browser: Browser, tmp_path: Path) -> None:
    near = "".join(event(n, f"2024-{1 + n % 3:02}-{1 + n % 28:02}") for n in range(60))
    far = event(60, "1776-07-04") + event(61, "1952-03-12") + event(62, "2070-01-01")
    files = {"linimasa.yaml": CONFIG, "content/events/kecil.yaml": file_of("kecil", near + far)}
    output = build_site(load_config(project(tmp_path, files))).output
    with opened(browser, explore(output)) as page:
        status(page, "60 of 63 events")
        assert "from=" not in page.url
        page.get_by_role("button", name="The whole").click()
        status(page, "63 of 63 events")
        page.reload()
        status(page, "63 of 63 events")


def test_keys_move_and_zoom(browser: Browser, large: str) -> None:
    with opened(browser, large + "explore/index.html") as page:
        status(page, f"{MANY:,} of {MANY:,} events")
        field = page.locator("[data-part=field]")
        field.focus()
        steps = []
        for _ in range(9):
            steps.append(page.locator("#explore").get_attribute("data-step"))
            page.keyboard.press("+")
        page.keyboard.press("-")
        expect(page.locator("[data-part=line]")).not_to_contain_text(f"{MANY:,} of {MANY:,}")
        assert steps[0] == "bars"
        before = page.locator("[data-part=from]").input_value()
        page.keyboard.press("ArrowRight")
        expect(page.locator("[data-part=from]")).not_to_have_value(before)
        page.keyboard.press("Home")
        expect(page.locator("[data-part=from]")).to_have_value("2014-11-26")


def test_a_view_that_has_come_to_rest_is_a_step_of_the_history(
    browser: Browser, large: str
) -> None:
    with opened(browser, large + "explore/index.html#from=2019-01-01&to=2019-12-31") as page:
        start = page.locator("[data-part=from]")
        expect(start).to_have_value("2019-01-01")
        page.wait_for_timeout(600)  # still for a while
        page.locator("[data-part=field]").evaluate(THRICE_LATER)
        expect(start).not_to_have_value("2019-01-01")
        panned = start.input_value()
        page.wait_for_timeout(600)
        page.locator("[data-part=canvas]").hover()
        page.keyboard.down("Control")
        page.mouse.wheel(0, -200)
        page.keyboard.up("Control")
        expect(start).not_to_have_value(panned)
        page.go_back()
        expect(start).to_have_value(panned)
        page.go_back()
        expect(start).to_have_value("2019-01-01")
        page.go_forward()
        expect(start).to_have_value(panned)


def test_zoom_goes_from_bars_to_dots_to_titles(browser: Browser, large: str) -> None:
    steps = {
        "": "bars",
        "#from=2019-01-01&to=2019-12-31": "dots",
        "#from=2019-01-01&to=2019-01-05": "titles",
    }
    for address, step in steps.items():
        with opened(browser, f"{large}explore/index.html{address}") as page:
            expect(page.locator("#explore")).to_have_attribute("data-step", step)


def test_the_wheel_zooms_only_with_ctrl(browser: Browser, large: str) -> None:
    with opened(browser, large + "explore/index.html") as page:
        status(page, f"{MANY:,} of {MANY:,} events")
        page.locator("[data-part=canvas]").hover()
        page.mouse.wheel(0, -200)
        status(page, f"{MANY:,} of {MANY:,} events")
        page.keyboard.down("Control")
        page.mouse.wheel(0, -200)
        page.keyboard.up("Control")
        expect(page.locator("[data-part=line]")).not_to_contain_text(f"{MANY:,} of {MANY:,}")


def test_the_drawing_and_the_strip_above_are_dragged(browser: Browser, large: str) -> None:
    with opened(browser, large + "explore/index.html#from=2019-01-01&to=2019-12-31") as page:
        start = page.locator("[data-part=from]")
        expect(start).to_have_value("2019-01-01")
        box = page.locator("[data-part=canvas]").bounding_box()
        assert box
        page.mouse.move(box["x"] + 300, box["y"] + 40)
        page.mouse.down()
        page.mouse.move(box["x"] + 700, box["y"] + 40, steps=5)
        page.mouse.up()
        expect(start).not_to_have_value("2019-01-01")
        assert start.input_value() < "2019-01-01"
        strip = page.locator("[data-part=brush]").bounding_box()
        assert strip
        page.mouse.move(strip["x"] + 50, strip["y"] + 10)
        page.mouse.down()
        page.mouse.move(strip["x"] + 150, strip["y"] + 10, steps=5)
        page.mouse.up()
        expect(start).to_have_value(re.compile("^2015-"))


def test_a_bar_is_struck_and_looked_into(browser: Browser, large: str) -> None:
    with opened(browser, large + "explore/index.html") as page:
        status(page, "counted by month")
        box = page.locator("[data-part=canvas]").bounding_box()
        assert box
        page.mouse.click(box["x"] + 14, box["y"] + box["height"] - 60)
        expect(page.locator("[data-part=line]")).to_contain_text("1 Jan 2015 – 31 Jan 2015")


def test_more_rows_are_fetched_when_asked_for(browser: Browser, large: str) -> None:
    with opened(browser, large + "explore/index.html") as page:
        rows = page.locator("[data-part=list] > li")
        expect(rows).to_have_count(50)
        page.locator("[data-part=more]").click()
        expect(rows).to_have_count(100)
        assert page.evaluate("document.activeElement.closest('li') !== null")


def test_lanes_by_tag(browser: Browser, large: str) -> None:
    with opened(browser, large + "explore/index.html") as page:
        status(page, f"{MANY:,} of {MANY:,} events")
        flat = page.locator("[data-part=canvas]").bounding_box()
        page.locator("[data-part=lanes]").select_option("tag")
        expect(page.locator("[data-part=field]")).to_have_attribute("data-lanes", "several")
        tall = page.locator("[data-part=canvas]").bounding_box()
        assert flat
        assert tall
        assert tall["height"] > flat["height"]


def test_on_a_narrow_screen_time_runs_downwards(browser: Browser, small: Path) -> None:
    narrow = {"width": 320, "height": 700}
    with opened(browser, explore(small), viewport=narrow) as page:
        status(page, "6 of 6 events")
        expect(page.locator("[data-part=field]")).to_have_class("field vertical")
        assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_without_a_script_the_months_are_there(browser: Browser, small: Path) -> None:
    with opened(browser, explore(small), java_script_enabled=False) as page:
        assert page.locator("#explore").is_hidden()
        page.get_by_role("link", name="June").click()
        assert "Kapal nomor 2" in page.locator("main").inner_text()


def test_what_cannot_be_fetched_is_said(browser: Browser, large: str) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.route("**/data/index.json", lambda route: route.abort())
    page.goto(large + "explore/index.html")
    expect(page.locator("[data-part=line]")).to_contain_text("could not be read")
    page.get_by_role("link", name="January").first.wait_for()
    context.close()
