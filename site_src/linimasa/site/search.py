"""A timeline into what its search page looks through: one script with a row for each event, or,
of a large timeline, records for Pagefind.

Words are compared without case and accents, as `templates/static/search/fold.js` folds them: the
two say the same. Scripts that put no blanks between words are cut into pairs of letters.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache

from linimasa.site.datewords import DateWords
from linimasa.site.explore import DASHED, FOLDER, KIND_NAMES, SHAPES
from linimasa.site.jsonld import JsonValue
from linimasa.site.kept import Kept
from linimasa.site.messages import Messages
from linimasa.site.periods import mark_of
from linimasa.site.standing import link_id
from linimasa.site.timeline import Entry

PATH = "search/"
INDEX = f"{FOLDER}/search.js"
UNREVIEWED = 16  # added to the number of a shape
KIND = 32  # times the number of a kind, added to the same
_WEIGHTS = (9, 4, 1)  # of titles, names, quotes: a title counts most


_MARKS = (
    "[\u0300-\u036f\u0591-\u05bd\u05bf-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed]"
)
_SPELT = "ß=ss ı=i ς=σ ø=o đ=d ł=l æ=ae œ=oe ى=ي ی=ي ک=ك ة=ه"
_ALIKE = str.maketrans(dict(pair.split("=") for pair in _SPELT.split()))
_CLOSE = (
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3041-\u30ff\u3400-\u9fff"
    "\U00020000-\U0003ffff]+"
)


@cache
def _pattern(text: str) -> re.Pattern[str]:
    """Compiled when it is wanted: these take a millisecond each."""
    return re.compile(text)


class _Letters(dict[int, int]):
    """Letters, their marks and numbers as they are, all else as a blank."""

    def __missing__(self, code: int) -> int:
        kept = unicodedata.category(chr(code))[0] in "LMN"
        return self.setdefault(code, code if kept else 32)


_LETTERS = _Letters()


def folded(text: str) -> str:
    """A text as words that are parted by blanks: no case, no accents, no punctuation; letters that
    stand without blanks in pairs, and the last by itself."""
    lower = _pattern(_MARKS).sub("", unicodedata.normalize("NFKD", text).lower()).translate(_ALIKE)
    return " ".join(_pattern(_CLOSE).sub(_pairs, lower.translate(_LETTERS)).split())


def _pairs(found: re.Match[str]) -> str:
    run = found[0]
    return f" {' '.join(run[at : at + 2] for at in range(len(run)))} "


def search_words(messages: Messages, title: str, kinds: Iterable[str]) -> dict[str, JsonValue]:
    """What the page's script says, by the names that it has for it."""
    _ = messages.gettext
    return {
        "language": messages.cldr.tag,
        "title": title,
        "kinds": list(kinds),
        "found": _("Events found: %(number)s"),
        "nothing": _("No event has all of these words."),
        "failed": _("The search could not be loaded: a large timeline needs a web server here."),
    }


def row_of(entry: Entry, words: DateWords, language: str) -> list[JsonValue]:
    """What a result shows, and what is searched: id, mark and kind as a number, date in words,
    title, who says so, language of the source, all other names (a line each), quote. What is empty
    at the end is left out."""
    event, by = entry.event, entry.event.attribution
    title = event.title.strip() or words.messages.gettext("Untitled event")
    own = entry.source.language or ""
    names = "\n".join(_names(entry, words))
    row: list[JsonValue] = [link_id(entry), _code(entry), words.short(entry.when), title]
    row += [(by and by.name) or "", "" if own == language else own, names, event.quote or ""]
    while not row[-1]:
        row.pop()
    return row


def _names(entry: Entry, words: DateWords) -> Iterator[str]:
    """Everyone and everything that an event names beside who says so, each once."""
    event, source = entry.event, entry.source
    via = event.attribution.via if event.attribution else None
    place = event.place.name if event.place else None
    found = (*event.people, place, *event.tags, via, source.title, source.outlet)
    dates = words.full(entry.when), event.date  # as it is written here, and as EDTF
    yield from dict.fromkeys(name for name in (*found, *dates) if name)


def _code(entry: Entry) -> int:
    mark = mark_of(entry.when)
    shape = SHAPES.index(mark.shape) if mark.shape in SHAPES else len(SHAPES)
    kind = KIND_NAMES.index(entry.event.kind)
    return shape + DASHED * mark.dashed + UNREVIEWED * entry.unreviewed + KIND * kind


def index_script(rows: Iterable[str]) -> bytes:
    """The rows of all events as a script, which a page can load from a file too."""
    lines = ",\n".join(rows)
    return f"linimasaSearch=[\n{lines}\n];\n".encode()


def row_lines(
    entries: Iterable[Entry], words: DateWords, language: str, kept: Kept
) -> Iterator[str]:
    """The row of each event as JSON."""

    def line(entry: Entry) -> str:
        row = row_of(entry, words, language)
        return json.dumps(row, ensure_ascii=False, separators=(",", ":"))

    name = f"found {language} {words.messages.digest}"
    return (kept.of(entry, name, line) for entry in entries)


def record(entry: Entry, words: DateWords) -> str:
    """An event as a page for Pagefind, of folded words."""
    event, by = entry.event, entry.event.attribution
    names = " ".join(((by and by.name) or "", *_names(entry, words)))
    parts = "".join(
        f'<p data-pagefind-weight="{weight}">{folded(text)}</p>'
        for weight, text in zip(_WEIGHTS, (event.title, names, event.quote or ""), strict=True)
    )
    return f'<!doctype html><html lang="und"><meta charset="utf-8"><body>{parts}</body></html>'
