"""Times extraction on one core, scores the timelines of stories, writes docs/bench-extract.md.

python -m bench.extract.run
"""

from __future__ import annotations

import platform
import re
import subprocess
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.compiled import compiled
from bench.extract.articles import SIZE, Articles, for_timing, golds
from bench.processes import as_installed, of_children
from bench.tables import table
from bench.timex.corpora import FOLDER

TARGET = Path(__file__).resolve().parents[2] / "docs" / "bench-extract.md"
LINIMASA = str(Path(sys.executable).with_name("linimasa"))
EXTRACT = ("extract", "--jsonl")
WARM = 5  # of so many parts of the articles the first only warms up
RUNS = 2  # of each command, of which the quicker counts
PARTS = {"t17": "Timeline17", "crisis": "Crisis"}
SPEED_COLUMNS = (
    "text, language",
    "articles",
    "tag, a second",
    "extract, a second",
    "with its start, a second",
    "compiled: extract",
    "with its start",
)
STORY_COLUMNS = ("story", "Date F1", "timelines")
INTRODUCTION = f"""\
Made by `make bench-extract` in one run ({{machine}}). The times are the machine's own: read the
ratios.

Articles of {SIZE} characters, cut from longer ones, none of them read before; a second of one core
(processor time). Tag: the dates alone, as `linimasa tag`; extract: dates, speakers, places, titles,
as `linimasa extract --jsonl`; both behind the first fifth of the articles, which alone is timed as
well and taken off. With its start: the whole process, from its start to its end. Compiled: the same
where the wheel was built with `LINIMASA_COMPILE=3`, for the same answers. A Python compiled with
a profile, as those of Debian and python.org are, takes a tenth less time than another."""
STORY_NOTE = """\
`linimasa extract --jsonl FILE --top N --from DAY --to DAY` with as many days as each expert's
timeline has, between its first and its last; scored by the scorer that comes with the corpora.
Published best without a language model: .544 on all of Timeline17 (Martschat and Markert 2018;
Gholipour Ghalandari and Ifrim 2020); on Crisis .376 in Spanish, .187 in French, .151 in Italian."""


def speed_rows(everything: Iterable[Articles], folder: Path) -> list[list[str]]:
    """A row a text: articles a second of one core."""
    python = compiled()
    quick = (*python, "-m", "linimasa", *EXTRACT) if python else None
    return [
        [
            f"{articles.name}, {articles.language}",
            str(articles.count),
            f"{_warm((LINIMASA, 'tag'), articles, folder):.0f}",
            *_both((LINIMASA, *EXTRACT), articles, folder),
            *(_both(quick, articles, folder) if quick else ("", "")),
        ]
        for articles in everything
    ]


def _both(command: Sequence[str], articles: Articles, folder: Path) -> tuple[str, str]:
    """Articles a second of one core, without the start of the process and with it."""
    whole = articles.count / _seconds(command, articles.path)
    return f"{_warm(command, articles, folder):.0f}", f"{whole:.0f}"


def _warm(command: Sequence[str], articles: Articles, folder: Path) -> float:
    """Articles a second behind the first ones: those alone are timed as well, and taken off."""
    lines = articles.path.read_text(encoding="utf-8").splitlines(keepends=True)
    few = len(lines) // WARM
    start = folder / "start.jsonl"
    start.write_text("".join(lines[:few]), encoding="utf-8")
    return (len(lines) - few) / (_seconds(command, articles.path) - _seconds(command, start))


def _seconds(command: Sequence[str], path: Path) -> float:
    """Processor time of the whole command, the least of some runs, with compiled modules as any
    installed program has them."""
    taken = []
    for _ in range(RUNS):
        before = of_children()
        subprocess.run(
            [*command, str(path)], check=True, stdout=subprocess.DEVNULL, env=as_installed()
        )
        taken.append(of_children() - before)
    return min(taken)


def story_rows() -> list[list[str]]:
    """A row a story that has experts' timelines, then the means; none without the corpora."""
    rows: list[list[str]] = []
    parts: dict[str, list[float]] = {part: [] for part in PARTS}
    for gold in golds():
        name = gold.name.removesuffix(".gold.json")
        command = [sys.executable, str(FOLDER / "story" / "score_dates.py"), str(gold)]
        done = subprocess.run([*command, LINIMASA], capture_output=True, text=True, check=True)
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
        folder = Path(temporary)
        speed = speed_rows(for_timing(folder), folder)
    whose = "the system's " if sys.base_prefix == "/usr" else ""
    machine = f"{whose}Python {platform.python_version()}, {platform.machine()}"
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
