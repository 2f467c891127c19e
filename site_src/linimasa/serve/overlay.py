"""Problems into a banner, and a page's bytes into the bytes that are served."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from html import escape
from itertools import groupby

OWN = "/.linimasa/"
STYLESHEET_PATH = f"{OWN}problems.css"
PROBLEMS_PATH = f"{OWN}problems.html"

# A file of its own rather than inline, so that a page's Content-Security-Policy allows it. It is as
# light or dark as the page, which may have a switch for that.
STYLESHEET = """\
#linimasa-problems {
  all: initial; display: block; position: sticky; inset-block-start: 0; z-index: 2147483647;
  box-sizing: border-box; max-block-size: 70vh; overflow: auto; padding: 0.75rem 1rem;
  color-scheme: inherit; color: #3b0a06; background: #fff4f2; border-block-end: 4px solid #b3261e;
  font: 15px/1.45 system-ui, sans-serif;
  --sheet: #ffffff; --edge: #b3261e;
}
@supports (color: light-dark(white, black)) {
  #linimasa-problems {
    color: light-dark(#3b0a06, #ffdad5); background: light-dark(#fff4f2, #330f0b);
    border-block-end-color: light-dark(#b3261e, #f2938a);
    --sheet: light-dark(#ffffff, #1c0705); --edge: light-dark(#b3261e, #f2938a);
  }
}
#linimasa-problems summary { cursor: pointer; font-weight: 700; }
#linimasa-problems :focus-visible { outline: 2px solid var(--edge); outline-offset: 2px; }
#linimasa-problems article {
  margin: 0.75rem 0 0; padding: 0.5rem 0.75rem; background: var(--sheet);
  border-inline-start: 3px solid var(--edge);
}
#linimasa-problems pre { margin: 0; font: 14px/1.45 ui-monospace, monospace; }
#linimasa-problems .words { white-space: pre-wrap; overflow-wrap: anywhere; }
#linimasa-problems .source { overflow-x: auto; }
#linimasa-problems p { margin: 0.75rem 0 0; }
@media print { #linimasa-problems { display: none; } }
"""

_SOURCE = re.compile(r" +\d* *\| ?")  # a line of a file as it stands, or the caret below it
_HEAD_STARTS = tuple(
    re.compile(rb"<%b(?=[\s>])[^>]*>" % name, re.IGNORECASE)
    for name in (b"head", b"html", b"!doctype")
)
_BODY_START = re.compile(rb"""<body(?=[\s>])(?:"[^"]*"|'[^']*'|[^>"'])*>""", re.IGNORECASE)
_POLICY = re.compile(
    rb"""<meta\s+http-equiv=["']?Content-Security-Policy["'\s](?:"[^"]*"|'[^']*'|[^>"'])*>""",
    re.IGNORECASE,
)

_ERROR_PAGE = b"""\
<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>linimasa: the site cannot be built</title></head>
<body><main></main></body>
</html>
"""


def with_overlay(html: bytes, problems: tuple[str, ...], scripts: Sequence[str]) -> bytes:
    """A page with our scripts and, if there are problems, the banner.

    Only bytes on their way to the browser pass through here. The scripts come first, so that ours
    sees the page before any other has changed it. Markup without a head or a body gets
    all as early as can be, where browsers accept it as well.
    """
    head = "".join(f'<script src="{escape(script)}" defer></script>' for script in scripts)
    if problems:
        head += f'<link rel="stylesheet" href="{STYLESHEET_PATH}">'
    page = _insert(html, head.encode(), *_HEAD_STARTS)
    return _insert(page, banner(problems).encode(), _BODY_START) if problems else page


def at_home(page: bytes, url: str | None, base: str) -> bytes:
    """The 404 page, which stands anywhere and so has absolute links, with links to this server;
    and without its policy, which lets no script run: it is to go when its page comes."""
    page = _POLICY.sub(b"", page)
    return page.replace(f'"{escape(url)}'.encode(), f'"{base}'.encode()) if url else page


def error_page(problems: tuple[str, ...], scripts: Sequence[str]) -> bytes:
    """A page that holds only the banner, for when no site was ever built."""
    return with_overlay(_ERROR_PAGE, problems, scripts)


def banner(problems: tuple[str, ...]) -> str:
    """The problems as HTML, escaped: each with its place, its line of the file and its hint, of
    which the line does not wrap. Empty for none."""
    if not problems:
        return ""
    count = "A problem" if len(problems) == 1 else f"{len(problems)} problems"
    blocks = "".join(f'<article dir="auto">{_told(problem)}</article>' for problem in problems)
    return (
        '<section id="linimasa-problems" role="alert" lang="en"><details open>'
        f"<summary>{count}: the site is not up to date</summary>{blocks}"
        "<p>Below is the last site that could be built. "
        "Save a mended file, and this goes away.</p></details></section>"
    )


def _told(problem: str) -> str:
    groups = groupby(problem.splitlines(), lambda line: _SOURCE.match(line) is not None)
    return "".join(
        f'<pre class="source" tabindex="0">{_text(lines)}</pre>'
        if source
        else f'<pre class="words">{_text(lines)}</pre>'
        for source, lines in groups
    )


def _text(lines: Iterable[str]) -> str:
    return escape("\n".join(lines))


def _insert(page: bytes, piece: bytes, *marks: re.Pattern[bytes]) -> bytes:
    """The page with a piece after the first of the marks that it has, or in front."""
    found = next((found for mark in marks if (found := mark.search(page))), None)
    at = found.end() if found else 0
    return page[:at] + piece + page[at:]
