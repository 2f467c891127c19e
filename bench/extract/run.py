"""Times extraction on one core, scores the timelines of stories, writes docs/bench-extract.md.

python -m bench.extract.run
"""

from __future__ import annotations

import os
import platform
import re
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.extract.articles import SIZE, Articles, for_timing, golds
from bench.tables import table
from bench.timex.corpora import FOLDER

from linimasa.extract.stream import extract_lines
from linimasa.timex.stream import tag_lines

TARGET = Path(__file__).resolve().parents[2] / "docs" / "bench-extract.md"
LINIMASA = Path(sys.executable).with_name("linimasa")
WARM = 5  # of so many parts of the articles the first only warms up
PARTS = {"t17": "Timeline17", "crisis": "Crisis"}
SPEED_COLUMNS = (
    "text, language",
    "articles",
    "tag, a second",
    "extract, a second",
    "the command, a second",
)
STORY_COLUMNS = ("story", "Date F1", "timelines")
INTRODUCTION = f"""\
Made by `make bench-extract` in one run ({{machine}}). The times are the machine's own: read the
ratios.

Articles of {SIZE} characters, cut from longer ones, none of them read before; a second of one core
(processor time). Tag: the dates alone, as `linimasa tag`; extract: dates, speakers, places, titles,
as `linimasa extract --jsonl`, in a process that has read a fifth of the articles before. The
command: the whole process, from its start to its end."""
STORY_NOTE = """\
`linimasa extract --jsonl FILE --top N --from DAY --to DAY` with as many days as each expert's
timeline has, between its first and its last; scored by the scorer that comes with the corpora.
Published
best without a language model: .544 on all of Timeline17 (Martschat and Markert 2018; Gholipour
Ghalandari and Ifrim 2020); on Crisis .376 in Spanish, .187 in French, .151 in Italian."""

Read = Callable[[Iterable[str | bytes], str], Iterator[object]]


def speed_rows(everything: Iterable[Articles]) -> list[list[str]]:
    """A row a text: articles a second of one core."""
    return [
        [
            f"{articles.name}, {articles.language}",
            str(articles.count),
            f"{_rate(tag_lines, articles):.0f}",
            f"{_rate(extract_lines, articles):.0f}",
            f"{_command_rate(articles):.0f}",
        ]
        for articles in everything
    ]


def _rate(read: Read, articles: Articles) -> float:
    """Articles a second, in a process of its own so that nothing was read before."""
    receiver, sender = os.pipe()
    child = os.fork()
    if child == 0:
        os.write(sender, f"{_timed(read, articles)}".encode())
        os._exit(0)
    os.close(sender)
    with os.fdopen(receiver) as answer:
        rate = float(answer.read())
    os.waitpid(child, 0)
    return rate


def _timed(read: Read, articles: Articles) -> float:
    lines = articles.path.read_text(encoding="utf-8").splitlines()
    warm = len(lines) // WARM
    for _ in read(lines[:warm], articles.name):
        pass
    start = time.process_time()
    for _ in read(lines[warm:], articles.name):
        pass
    return (len(lines) - warm) / (time.process_time() - start)


def _command_rate(articles: Articles) -> float:
    before = os.times()
    command = [str(LINIMASA), "extract", "--jsonl", str(articles.path)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    after = os.times()
    taken = after.children_user + after.children_system
    return articles.count / (taken - before.children_user - before.children_system)


def story_rows() -> list[list[str]]:
    """A row a story that has experts' timelines, then the means; none without the corpora."""
    rows: list[list[str]] = []
    parts: dict[str, list[float]] = {part: [] for part in PARTS}
    for gold in golds():
        name = gold.name.removesuffix(".gold.json")
        command = [sys.executable, str(FOLDER / "story" / "score_dates.py"), str(gold)]
        done = subprocess.run([*command, str(LINIMASA)], capture_output=True, text=True, check=True)
        found = re.search(r"Date F1 ([\d.]+) over (\d+)", done.stdout)
        if found is None:
            raise RuntimeError(f"the scorer said nothing of {name}: {done.stdout}")
        rows.append([name, found[1], found[2]])
        parts[name.partition("_")[0]].append(float(found[1]))
    means = [
        [f"{PARTS[part]}, mean of its stories", f"{sum(scores) / len(scores):.3f}", ""]
        for part, scores in parts.items()
        if scores
    ]
    return [*rows, *means]


def main() -> None:
    """Measure, print the tables, and write them."""
    with TemporaryDirectory() as temporary:
        speed = speed_rows(for_timing(Path(temporary)))
    machine = f"Python {platform.python_version()}, {platform.machine()}"
    parts = [
        "# Events out of articles, measured",
        INTRODUCTION.format(machine=machine),
        table("Speed", SPEED_COLUMNS, speed),
    ]
    stories = story_rows()
    if stories:
        parts += [table("Timelines of stories", STORY_COLUMNS, stories), STORY_NOTE]
    text = "\n\n".join(parts) + "\n"
    sys.stdout.write(text)
    TARGET.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
