"""Paths inside the site into links that work from a sub-path and from file://.

A path names a page by its folder (`2024/10/`, the home page being ``) or a file (`feed.xml`).
A link is relative and names the file in full, because file:// knows no index pages.
"""

from __future__ import annotations

import re
from urllib.parse import quote, urlsplit

SAFE_SCHEMES = ("http", "https", "mailto")
_ENTITIES = (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ('"', "&quot;"), ("'", "&#x27;"))
_PLAIN = re.compile(r"[A-Za-z0-9_.~/-]*")  # what `quote` leaves as it is


def file_of(path: str) -> str:
    """The file that a path stands for: `2024/` is `2024/index.html`."""
    return f"{path}index.html" if path == "" or path.endswith("/") else path


def relative_link(here: str, there: str, fragment: str = "") -> str:
    """The link from one path to another, percent-encoded (RFC 3986), with an optional fragment."""
    link = up(here) + _quoted(file_of(there))
    return f"{link}#{_quoted(fragment)}" if fragment else link


def _quoted(path: str) -> str:
    """Percent-encoded. Most paths need none of it, and to see so costs a tenth."""
    return path if _PLAIN.fullmatch(path) else quote(path)


def up(here: str) -> str:
    """The way from a page to the site's root: every link takes it, so that pages of one depth have
    the same links."""
    return "../" * here.count("/")


def absolute_link(base: str, path: str) -> str:
    """The public address of a path under the site's base address: folders end in a slash."""
    return f"{base.rstrip('/')}/{_quoted(path)}"


def safe_url(url: str | None) -> str | None:
    """The address, when a browser may follow it: http, https or mailto with a host or mailbox.

    Anything else (`javascript:`, `data:`, control characters, no scheme) gives None, and is shown
    as plain text.
    """
    if not url or any(character.isspace() or ord(character) < 32 for character in url):
        return None
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    if parts.scheme.lower() not in SAFE_SCHEMES:
        return None
    return url if parts.netloc or (parts.scheme.lower() == "mailto" and parts.path) else None


def as_html(text: str) -> str:
    """What `html.escape` gives: its module begins with a table of all entities, a millisecond's
    work."""
    for character, entity in _ENTITIES:
        text = text.replace(character, entity)
    return text
