"""Whether the date of a statement and that of what it tells are kept apart, on annotated articles.

python bench/said.py GOLD.jsonl PREDICTED.jsonl

GOLD has lines `{"id", "events": [{"edtf", "anchor": {"start", "end"}, "kind"}]}`, PREDICTED is what
`linimasa extract --jsonl` prints. Counted are the events of articles in which the gold has both a
statement and something else, of another date, where a prediction overlaps the anchor. A statement
is kept apart if its date is that of a predicted statement, denial, allegation or correction, or the
`said` of what it tells; anything else if its date is that of an event which is no statement.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

SPOKEN = frozenset({"statement", "denial", "allegation", "correction"})

_Event = dict[str, Any]


def main(gold: str, predicted: str) -> int:
    """Print each confusion and the share that is kept apart."""
    found = {one["id"]: one["events"] for one in _lines(predicted)}
    apart = every = 0
    for document in _lines(gold):
        for event, near in _pairs(document["events"], found.get(document["id"], [])):
            kept = any(map(_is_apart(event), near))
            apart, every = apart + kept, every + 1
            if not kept:
                shown = [(one["date"], one["kind"], one.get("said")) for one in near]
                print(f"{document['id']} {event['edtf']} {event['kind']} {shown}")
    print(f"kept apart {apart}/{every} = {apart / max(1, every):.3f}")
    return 0


def _lines(path: str) -> Iterator[dict[str, Any]]:
    return map(json.loads, Path(path).read_text(encoding="utf-8").splitlines())


def _pairs(gold: list[_Event], found: list[_Event]) -> Iterator[tuple[_Event, list[_Event]]]:
    """The gold events that could be confused, with what was found at their anchors."""
    stated = {one["edtf"] for one in gold if one["kind"] == "statement"}
    others = {one["edtf"] for one in gold if one["kind"] != "statement"}
    if not stated or not others or len(stated | others) < 2:
        return
    for event in gold:
        near = [one for one in found if _overlaps(event, one)]
        dated = [one for one in near if _plain(event["edtf"]) in map(_plain, _dates(one))]
        if dated:
            yield event, dated


def _overlaps(event: _Event, found: _Event) -> bool:
    spans = (event["anchor"], *event.get("alt_anchors", ()))
    return any(found["start"] < span["end"] and span["start"] < found["end"] for span in spans)


def _dates(found: _Event) -> tuple[str | None, str | None]:
    return found["date"], found.get("said")


def _plain(edtf: str | None) -> str:
    return re.sub(r"[~?%]", "", edtf or "")


def _is_apart(event: _Event) -> Any:
    """A test of what was found for one event of the gold."""
    wanted, spoken = _plain(event["edtf"]), event["kind"] == "statement"

    def apart(found: _Event) -> bool:
        date, said = map(_plain, _dates(found))
        if spoken:
            return said == wanted or (date == wanted and found["kind"] in SPOKEN)
        return date == wanted and found["kind"] != "statement"

    return apart


if __name__ == "__main__":
    raise SystemExit(main(*sys.argv[1:3]))
