"""Sources as CSL-JSON items (https://docs.citationstyles.org), for Zotero, Pandoc and others."""

from __future__ import annotations

import json
from collections.abc import Iterable

from linimasa.edtf import Edtf, parse
from linimasa.model import Source
from linimasa.site.jsonld import JsonValue, without_empty
from linimasa.site.links import safe_url

_PARTS = {"day": 3, "time": 3, "month": 2, "year": 1}


def bibliography(sources: Iterable[Source]) -> bytes:
    """All sources, one on a line."""
    lines = ",\n ".join(json.dumps(item(source), ensure_ascii=False) for source in sources)
    return f"[{lines}]\n".encode()


def item(source: Source) -> dict[str, JsonValue]:
    """A source as an item."""
    return without_empty(
        {
            "id": source.id,
            "type": "article-newspaper" if source.outlet else "webpage",
            "title": source.title,
            "author": [{"literal": name} for name in source.authors],
            "container-title": source.outlet,
            "issued": csl_date(source.published),
            "accessed": csl_date(source.collected),
            "URL": safe_url(source.url),
            "language": source.language,
            "archive": "web archive" if source.archive else None,
            "archive_location": source.archive,
        }
    )


def csl_date(date: str | None) -> JsonValue:
    """An EDTF date as a date variable: its parts as far as they are known, and `circa`."""
    when = parse(date) if date else None
    sides = [when.start, when.end] if when and when.is_interval else [when]
    parts: list[JsonValue] = [found for side in sides if (found := _parts(side))]
    if when is None or not parts:
        return None
    circa: dict[str, JsonValue] = {"circa": 1} if when.approximate or when.uncertain else {}
    return {"date-parts": parts, **circa}


def _parts(when: Edtf | None) -> JsonValue:
    if when is None or when.first is None:
        return None
    year, month, day = when.first
    known = [year if year > 0 else year - 1, month, day]  # CSL has no year 0
    return [*known[: _PARTS.get(when.precision, 1)]]
