"""Pages in headless Chromium: when events are seen, what travels, how long a frame takes."""

from __future__ import annotations

import shutil
import statistics
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from playwright.sync_api import Browser, Page, sync_playwright

ARGUMENTS = ("--no-sandbox", "--disable-dev-shm-usage", "--no-first-run")
PATIENCE = 180_000  # milliseconds
WIDE = {"width": 1280, "height": 900}
# Asks at every frame whether an element stands there with a size; two frames later it is painted.
_LOOK = """(selector) => {
  const look = () => {
    const at = document.querySelector(selector);
    const box = at && at.getBoundingClientRect();
    if (!box || !box.width || !box.height) return requestAnimationFrame(look);
    const told = () => console.info("seen", performance.now());
    requestAnimationFrame(() => requestAnimationFrame(told));
  };
  look();
}"""
_PAN = """async (steps) => {
  const field = document.querySelector('[data-part="field"]');
  const box = field.getBoundingClientRect();
  const send = (kind, x) => field.dispatchEvent(new PointerEvent(kind, {
    bubbles: true, pointerId: 1, isPrimary: true, button: 0, buttons: kind === "pointerup" ? 0 : 1,
    clientX: x, clientY: box.top + box.height / 2}));
  const times = [];
  let last = await new Promise(requestAnimationFrame);
  const middle = box.left + box.width / 2;
  send("pointerdown", middle);
  for (let step = 1; step <= steps; step++) {
    send("pointermove", middle + box.width / 3 * Math.sin(step / 12));
    const now = await new Promise(requestAnimationFrame);
    times.push(now - last);
    last = now;
  }
  send("pointerup", middle);
  for (let step = 0; step < steps; step++) {
    field.dispatchEvent(new WheelEvent("wheel", {bubbles: true, cancelable: true, ctrlKey: true,
      deltaY: step < steps / 2 ? -8 : 8, clientX: middle, clientY: box.top + box.height / 2}));
    const now = await new Promise(requestAnimationFrame);
    times.push(now - last);
    last = now;
  }
  return times;
}"""
_FRAMES = 240


@dataclass(frozen=True, slots=True)
class Visit:
    """Milliseconds until events are seen, kilobytes (10^3, as they travelled), requests, and those
    of them that went to another host."""

    seen: float
    kilobytes: float
    requests: int
    foreign: int


@contextmanager
def chromium() -> Iterator[Browser]:
    """Debian's Chromium without a window."""
    program = shutil.which("chromium")
    if program is None:
        raise SystemExit("chromium is missing: `make test` installs it")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=ARGUMENTS)
        yield browser
        browser.close()


@contextmanager
def opened(browser: Browser, **options: Any) -> Iterator[Page]:
    """A page with nothing cached."""
    context = browser.new_context(**{"viewport": WIDE, "bypass_csp": True, **options})
    page = context.new_page()
    page.set_default_timeout(PATIENCE)
    yield page
    context.close()


def visit(browser: Browser, address: str, seen: str) -> Visit:
    """One visit of a page by a reader who has never been there."""
    with opened(browser) as page:
        client = page.context.new_cdp_session(page)
        client.send("Network.enable")
        sizes: list[float] = []
        hosts: list[str] = []
        client.on("Network.loadingFinished", lambda event: sizes.append(event["encodedDataLength"]))
        client.on("Network.requestWillBeSent", lambda event: hosts.append(event["request"]["url"]))
        page.add_init_script(f"({_LOOK})({seen!r})")
        # Told by the page itself: to ask it would load a script of 300 KB into it meanwhile.
        with page.expect_console_message(lambda said: said.text.startswith("seen ")) as told:
            page.goto(address, wait_until="commit")
        at = float(told.value.text.split()[1])
        page.wait_for_load_state("networkidle")
        asked = [host for host in hosts if host.startswith("http")]
        foreign = [
            host for host in asked if not host.startswith(address.split("/", 3)[0] + "//127")
        ]
        return Visit(at, sum(sizes) / 1000, len(asked), len(foreign))


def median_visit(browser: Browser, address: str, seen: str, often: int = 7) -> Visit:
    """The visit of the median time of several."""
    visits = sorted((visit(browser, address, seen) for _ in range(often)), key=lambda v: v.seen)
    return visits[len(visits) // 2]


def frames(browser: Browser, address: str, seen: str) -> tuple[float, float]:
    """Median and 95th percentile of a frame, in milliseconds, while explore is panned and zoomed.

    A first round warms the program up; the second counts.
    """
    with opened(browser) as page:
        page.goto(address)
        page.wait_for_selector(seen)
        page.evaluate(_PAN, 30)
        times = sorted(page.evaluate(_PAN, _FRAMES))
    return statistics.median(times), times[int(len(times) * 0.95)]


def spills(browser: Browser, address: str, width: int = 320) -> int:
    """By how many pixels a page is wider than a narrow window."""
    with opened(browser, viewport={"width": width, "height": 700}) as page:
        page.goto(address)
        return int(page.evaluate("document.documentElement.scrollWidth - innerWidth"))
