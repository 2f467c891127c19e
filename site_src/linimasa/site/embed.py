"""Pages into what other sites show of them in a frame: a small page each, the code to copy, and a
file that programs find them by.

https://oembed.com, section 2.3: type `rich`. The files are static, so that `maxwidth` and
`maxheight` cannot be asked for; the code's own width gives way where there is less room.
Only a site that knows its own address has any.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import cast

from linimasa.site.facets import Group
from linimasa.site.jsonld import in_json
from linimasa.site.links import absolute_link, as_html
from linimasa.site.outline import EventValues, Outline, Page
from linimasa.site.settings import SiteSettings
from linimasa.site.timeline import Entry
from linimasa.values import dataclass

FOLDER = "embed/"
SHOWN = 8  # events in the frame of a list
MOST_EVENTS = (
    300  # events up to which each has a frame; past that, key events: it doubles the files
)
WIDTH = 600  # pixels
_HEAD, _ROW, _STRIP = 150, 62, 110  # pixels: title and foot, an event, a strip
_LINE, _LETTERS = 28, 60  # a quote's line: pixels, and letters in it
_TEMPLATES = ("home.html", "about.html", "group.html", "source.html", "event.html")


@dataclass(frozen=True, slots=True)
class Embed:
    """A frame: the path of its page, the address of the file that tells of it, and the HTML that
    puts it into another site; `height` in pixels."""

    path: str
    file: str
    endpoint: str
    title: str
    code: str
    height: int


def with_embeds(outline: Outline, pages: Iterable[Page], made: list[Embed]) -> Iterator[Page]:
    """The pages, those that can be framed with their `embed` (else None), and the pages of the
    frames themselves; `made` gets all frames."""
    home: Embed | None = None
    frames: list[Page] = []
    url = outline.settings.url
    few = outline.timeline.counts.total <= MOST_EVENTS
    for page in pages:
        values, own = page.context, page.template != "about.html"
        if isinstance(values, EventValues):  # asked first: there are as many as events
            shown = bool(url) and (few or values.entry.event.key)
        else:
            shown = page.template in _TEMPLATES
        if not shown:
            yield page
            continue
        embed = None if own else home
        if url and own:
            frame = _frame(page, outline)
            embed = _embed(page, frame, outline.settings)
            home = home or embed
            frames.append(frame)
            made.append(embed)
        if embed or "embed" not in page.context:
            page = replace(page, context={**page.context, "embed": embed})  # noqa: PLW2901 -- the same page
        yield page
    yield from frames


def _frame(page: Page, outline: Outline) -> Page:
    path, subject = f"{FOLDER}{page.path}", page.subject
    entry = page.context.get("entry")
    if isinstance(entry, Entry):
        context = {"entry": entry, "target": page.path}
        return Page(path, "embed_event.html", page.title, context, subject)
    group = page.context.get("group")
    entries = group.entries if isinstance(group, Group) else outline.timeline.entries
    key = tuple(entry for entry in entries if entry.event.key)
    dated = tuple(entry for entry in entries if entry.first_day)
    context = {
        "target": page.path,
        "strip": page.context["strip"],
        "entries": key[:SHOWN] or dated[: -SHOWN - 1 : -1],
        "total": len(entries),
    }
    return Page(path, "embed.html", page.title, context, subject)


def _embed(page: Page, frame: Page, settings: SiteSettings) -> Embed:
    base, name = settings.url or "", page.path.rstrip("/") or "index"
    height, file = _height(frame), f"oembed/{name}.json"
    own = page.title if page.path == "" else f"{page.title} · {settings.title}"
    code = (
        f'<iframe src="{as_html(absolute_link(base, frame.path))}" width="{WIDTH}"'
        f' height="{height}" title="{as_html(own)}" style="border:0;max-width:100%"'
        ' loading="lazy"></iframe>'
    )
    return Embed(frame.path, file, absolute_link(base, file), own, code, height)


def _height(frame: Page) -> int:
    """What its words take at the width of the code, as far as can be told without drawing them."""
    entry = frame.context.get("entry")
    if isinstance(entry, Entry):
        letters = len(entry.event.quote or "") + len(entry.event.summary or "")
        return _HEAD + 2 * _ROW + _LINE * (1 + letters // _LETTERS)
    entries = cast("Sequence[Entry]", frame.context["entries"])
    return _HEAD + _STRIP + _ROW * len(entries)


def oembed_file(embed: Embed, settings: SiteSettings) -> bytes:
    """What oEmbed's consumers read of a frame."""
    found: Mapping[str, object] = {
        "version": "1.0",
        "type": "rich",
        "title": embed.title,
        **({"author_name": settings.author} if settings.author else {}),
        "provider_name": settings.title,
        "provider_url": settings.url,
        "html": embed.code,
        "width": WIDTH,
        "height": embed.height,
    }
    members = ",\n ".join(f'"{name}": {in_json(value)}' for name, value in found.items())
    return f"{{\n {members}\n}}\n".encode()
