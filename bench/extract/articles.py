"""Articles of one size for timing: cut from the corpora where they are, else made here."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from bench.timex.corpora import FOLDER, for_speed

SIZE = 3000  # characters of an article; what a news agency sends in the middle
MOST = 300  # articles of one text
STORIES = FOLDER / "story"


@dataclass(frozen=True, slots=True)
class Articles:
    """Articles of SIZE characters in one language, a line each in a file."""

    name: str
    language: str
    path: Path
    count: int


def for_timing(folder: Path) -> list[Articles]:
    """From texts of each language that the corpora have enough of; written into `folder`."""
    plain = [(corpus.name, corpus.path) for corpus in for_speed(folder)]
    stories = [(path.name.partition(".")[0], path) for path in _packed()]
    cut = (_cut(name, path, folder) for name, path in [*plain, *stories])
    return [articles for articles in cut if articles.count]


def golds() -> list[Path]:
    """The experts' timelines of stories, by name."""
    return sorted(STORIES.glob("*.gold.json"))


def _packed() -> list[Path]:
    """One story of each part in each language."""
    paths = sorted(STORIES.glob("*.articles.jsonl.gz"), reverse=True)
    kinds = {(path.name.partition("_")[0], _language(path)): path for path in paths}
    return sorted(kinds.values())


def _language(path: Path) -> str:
    return next(_documents(path))["lang"]


def _cut(name: str, path: Path, folder: Path) -> Articles:
    target = folder / f"{name}.{SIZE}.jsonl"
    count, language = 0, ""
    with target.open("w", encoding="utf-8") as file:
        for line in islice(_pieces(path), MOST):
            file.write(json.dumps({**line, "id": str(count)}) + "\n")
            count, language = count + 1, line["lang"]
    return Articles(name, language, target, count)


def _pieces(path: Path) -> Iterator[dict[str, str]]:
    """Each with the language and the day of the document that it ends in."""
    rest = ""
    for document in _documents(path):
        rest += document["text"] + "\n"
        while len(rest) >= SIZE:
            yield {**document, "text": rest[:SIZE]}
            rest = rest[SIZE:]


def _documents(path: Path) -> Iterator[dict[str, str]]:
    opened = gzip.open if path.suffix == ".gz" else open
    with opened(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            document = json.loads(line)
            yield {key: document[key] for key in ("text", "lang", "dct") if document.get(key)}
