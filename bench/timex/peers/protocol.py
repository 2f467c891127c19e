"""What every peer written in Python does: read documents, answer in lines, time itself.

    PEER.py FILE.jsonl SECONDS

Prints {"id", "timexes"} a document, then {"documents", "new", "again"}: the last two in MB (10^6
bytes) a second of the processor, so that what else the machine does counts little; for text never
read before, after a first fifth that only warms up, and for the same text a second time. It stops
after SECONDS: a slow peer is timed on what it read.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

Timexes = list[dict[str, Any]]
Read = Callable[[str, str, str | None], Timexes]


def main(read: Read) -> None:
    """Answer for every document of the file named on the command line."""
    path, budget = sys.argv[1], float(sys.argv[2])
    with Path(path).open(encoding="utf-8") as lines:
        documents = [json.loads(line) for line in lines]
    warm = len(documents) // 5
    first, _ = _pass(read, documents[:warm], budget / 5)
    second, new = _pass(read, documents[warm:], budget)
    _, again = _pass(read, documents[warm:], budget / 2)
    answers = [*first, *second]
    for document, timexes in zip(documents, answers, strict=False):
        print(json.dumps({"id": document["id"], "timexes": timexes}))
    print(json.dumps({"documents": len(answers), "new": new, "again": again}))


def _pass(
    read: Read, documents: list[dict[str, Any]], budget: float
) -> tuple[list[Timexes], float]:
    """What was read of the documents within the budget (seconds), and how fast."""
    answers, size, start = [], 0, time.process_time()
    taken = 0.0
    for document in documents:
        answers.append(read(document["text"], document["lang"], document.get("dct")))
        size += len(document["text"].encode())
        taken = time.process_time() - start
        if taken > budget:
            break
    return answers, size / 1e6 / taken if taken else 0.0


def day_of(dct: str | None) -> datetime:
    """The document's day for a peer that must have one; some lack their leading noughts."""
    year, month, day = map(int, (dct or "2024-10-24")[:10].split("T")[0].split("-"))
    return datetime(year, month, day)  # noqa: DTZ001 -- the peers take naive ones
