"""Pages of TimelineJS 3 and of vis-timeline with the same records, from their own packages."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.build.records import Record

HERE = Path(__file__).resolve().parent
MODULES = HERE / "node_modules"

_TIMELINEJS = """<!doctype html><html lang="id"><meta charset="utf-8"><title>TimelineJS</title>
<link rel="stylesheet" href="tl/css/timeline.css">
<div id="timeline" style="width: 100%; height: 700px"></div>
<script src="tl/js/timeline.js"></script>
<script>
fetch("data.json").then((answer) => answer.json()).then((data) => {
  window.timeline = new TL.Timeline("timeline", data, {font: null});
});
</script></html>"""
_VIS = """<!doctype html><html lang="id"><meta charset="utf-8"><title>vis-timeline</title>
<link rel="stylesheet" href="vis.css">
<div id="timeline" style="height: 700px"></div>
<script src="vis.js"></script>
<script>
fetch("data.json").then((answer) => answer.json()).then((data) => {
  const height = {height: "700px"};
  window.timeline = new vis.Timeline(document.getElementById("timeline"), data, height);
});
</script></html>"""


@dataclass(frozen=True, slots=True)
class Peer:
    """`seen` selects the first event that a reader sees."""

    name: str
    write: Callable[[Path, Sequence[Record]], None]
    seen: str
    most: int  # events; more take it minutes


def _timelinejs(folder: Path, records: Sequence[Record]) -> None:
    shutil.copytree(MODULES / "@knight-lab" / "timelinejs" / "dist", folder / "tl")
    events = [
        {
            "start_date": {"year": r.day.year, "month": r.day.month, "day": r.day.day},
            "text": {"headline": r.title, "text": r.quote},
            "unique_id": r.id,
        }
        for r in records
    ]
    _write(folder, _TIMELINEJS, {"events": events})


def _vis(folder: Path, records: Sequence[Record]) -> None:
    package = MODULES / "vis-timeline"
    shutil.copy(package / "standalone" / "umd" / "vis-timeline-graph2d.min.js", folder / "vis.js")
    shutil.copy(package / "styles" / "vis-timeline-graph2d.min.css", folder / "vis.css")
    items = [{"id": r.id, "start": str(r.day), "content": r.title} for r in records]
    _write(folder, _VIS, items)


def _write(folder: Path, page: str, data: object) -> None:
    (folder / "index.html").write_text(page, encoding="utf-8")
    (folder / "data.json").write_text(json.dumps(data), encoding="utf-8")


PEERS = (
    Peer("TimelineJS 3", _timelinejs, ".tl-timemarker .tl-headline", 1000),
    Peer("vis-timeline", _vis, ".vis-item .vis-item-content", 10_000),
)
