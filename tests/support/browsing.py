"""A page of a fresh browser, watched: every request that it makes, and no error on it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from playwright.sync_api import Browser, Page, Request

PATIENCE = 60_000  # milliseconds; a browser takes some 100, on a loaded machine more
WIDE = {"width": 1280, "height": 900}


@contextmanager
def visiting(browser: Browser, **options: Any) -> Iterator[tuple[Page, list[Request]]]:
    """A page of a fresh context, every request that it makes, and no error in its console."""
    context = browser.new_context(**options)
    requests: list[Request] = []
    errors: list[str] = []

    def note(request: Request) -> None:  # a plain function: Playwright sets an attribute on it
        requests.append(request)

    context.on("request", note)
    context.on("weberror", lambda error: errors.append(str(error.error)))
    page = context.new_page()
    page.on("console", lambda said: errors.append(said.text) if said.type == "error" else None)
    page.set_default_timeout(PATIENCE)
    try:
        yield page, requests
        assert errors == []
    finally:
        context.close()


@contextmanager
def opened(browser: Browser, address: str, **options: Any) -> Iterator[Page]:
    """The page at an address, in a wide window unless told, and no error on it."""
    with visiting(browser, **{"viewport": WIDE, **options}) as (page, _):
        page.goto(address)
        yield page
