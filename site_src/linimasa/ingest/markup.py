"""HTML that was left in a plain text: its tags and entities out of it."""

from __future__ import annotations

import html
import re
from itertools import islice

_BLOCK = (
    "address|article|aside|blockquote|br|center|dd|div|dl|dt|figcaption|figure|footer|form|h[1-6]"
    "|header|hr|li|main|nav|ol|p|pre|section|table|td|tfoot|th|thead|title|tr|ul"
)
_INLINE = (
    "a|abbr|b|button|cite|code|del|em|font|i|iframe|img|input|ins|label|link|mark|meta|path|q|s"
    "|small|source|span|strong|sub|sup|svg|time|u|video"
)
# What opens a stretch that no browser shows, and what closes it.
_UNSHOWN = re.compile(r"(?i)<(?:!--|(?P<name>script|style|noscript|template)\b)")
# No tag holds another's opening: so a "<" that opens none costs no look at the rest of the text.
_TAG = re.compile(rf"(?i)</?(?:(?P<block>{_BLOCK})|{_INLINE})\b[^<>]*>")
_ENTITY = re.compile(r"&(?:#\d{2,7}|#x[\da-fA-F]{2,6}|[a-zA-Z]{2,8}\d{0,2});")
LEAST = 3  # tags; one or two may be what a text writes about


def without_markup(text: str) -> str:
    """The text as a browser would show it where it holds `LEAST` tags or more, its entities as
    signs where it holds any; else as it is. A block begins on a line of its own."""
    if "<" in text and len(list(islice(_TAG.finditer(text), LEAST))) == LEAST:
        text = _TAG.sub(lambda tag: "\n" if tag["block"] else "", _shown(text))
    return html.unescape(text) if "&" in text and _ENTITY.search(text) else text


def _shown(text: str) -> str:
    """The text without scripts, styles and comments; one that nothing closes stays."""
    kept: list[str] = []
    at = 0
    while opened := _UNSHOWN.search(text, at):
        closing = rf"(?i)</{opened['name']}\s*>" if opened["name"] else "-->"
        closed = re.compile(closing).search(text, opened.end())
        if closed is None:
            break
        kept.append(text[at : opened.start()])
        at = closed.end()
    return "".join((*kept, text[at:]))
