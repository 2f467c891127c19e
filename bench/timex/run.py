"""Scores linimasa and its peers on the corpora, times them, and writes docs/bench-timex.md.

python -m bench.timex.run [SECONDS]: at most so long for one peer on one corpus (60).
"""

from __future__ import annotations

import json
import platform
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from bench.processes import as_installed, of_children
from bench.tables import table
from bench.timex.corpora import FOLDER, ROOT, Corpus, for_speed, scored
from bench.timex.readers import OURS, Answer, Reader, in_machine_code, read, readers

TARGET = ROOT / "docs" / "bench-timex.md"
LANGUAGES = ROOT / "site_src" / "linimasa" / "language" / "data"
SPEED_COLUMNS = ["text", "who", "new, MB/s", "ratio", "again, MB/s", "ratio"]
SCORE_COLUMNS = ["corpus", "strict", "relaxed", "type", "value"]
INTRODUCTION = """\
Made by `make bench-timex` in one run ({machine}). The times are the machine's own: read the
ratios."""
SPEED_NOTE = """\
MB of text a second of the processor, the median of {turns} turns of all readers. The first fifth of
the documents only warms up. New: text that was not read before; again: the same text once more, as
when a project is built again. Ratio: linimasa's speed by theirs."""
SCORE_NOTE = """\
F1 as TempEval-3 counts it; the first four columns are linimasa's. Empty: the peer does not know the
language, or did not finish within {seconds:.0f} s."""
TURNS = 5  # of all readers, one after the other: the machine's speed changes within minutes
STARTS = 5
START = "from linimasa.timex import tag; tag('2024-10-18', language={!r})"


def score(corpus: Corpus, answers: Path) -> dict[str, float]:
    """TempEval-3's figures, by the scorer that comes with the corpora."""
    command = [sys.executable, str(FOLDER / "score.py"), str(corpus.path), str(answers), "--json"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    figures: dict[str, float] = json.loads(done.stdout)
    return figures


def score_rows(everyone: list[Reader], folder: Path, seconds: float) -> list[list[str]]:
    """A row a corpus: our figures, then the value F1 of each peer that read all of it."""
    rows = []
    for corpus in scored():
        row = [corpus.name]
        for reader in everyone:
            figures = _figures(reader, corpus, folder, seconds)
            if reader.name == OURS and figures:
                row += [f"{figures[key]:.3f}" for key in SCORE_COLUMNS[1:-1]]
            row.append(f"{figures['value']:.3f}" if figures else "")
        rows.append(row)
    return rows


def _figures(reader: Reader, corpus: Corpus, folder: Path, seconds: float) -> dict[str, float]:
    """Nothing where the reader does not know the language, or did not finish."""
    answer = read(reader, corpus, folder, seconds) if reader.knows(corpus.language) else None
    with corpus.path.open(encoding="utf-8") as lines:
        total = sum(1 for _ in lines)
    return score(corpus, answer.path) if answer and answer.documents == total else {}


def speed_rows(everyone: list[Reader], folder: Path, seconds: float) -> list[list[str]]:
    """A row a reader and corpus: MB of text a second, and how many times as fast linimasa is."""
    rows = []
    for corpus in for_speed(folder):
        asked = [reader for reader in everyone if reader.knows(corpus.language)]
        turns = [[read(reader, corpus, folder, seconds) for reader in asked] for _ in range(TURNS)]
        speeds = [_middle(answers) for answers in zip(*turns, strict=True)]
        known = [(who.name, speed) for who, speed in zip(asked, speeds, strict=True) if speed]
        ours = known[0][1]
        for name, (new, again) in known:
            ratios = f"{ours[0] / new:.2f}", f"{ours[1] / again:.2f}"
            rows.append([corpus.name, name, f"{new:.3f}", ratios[0], f"{again:.3f}", ratios[1]])
    return rows


def _middle(answers: Sequence[Answer | None]) -> tuple[float, float] | None:
    """The medians of a reader's speeds; None where it failed once."""
    done = [answer for answer in answers if answer]
    if len(done) < len(answers):
        return None
    return median(answer.new for answer in done), median(answer.again for answer in done)


def start_rows() -> list[list[str]]:
    """A row a language: milliseconds from a bare interpreter to the first text read."""
    bare = _least("pass")
    codes = sorted(path.stem for path in LANGUAGES.glob("*.toml"))
    return [[code, f"{(_least(START.format(code)) - bare) * 1000:.0f}"] for code in codes]


def _least(program: str) -> float:
    """Seconds of the processor of the quickest of some runs, with compiled modules as any installed
    program has."""
    environment = as_installed()
    taken = []
    for _ in range(STARTS):
        before = of_children()
        subprocess.run([sys.executable, "-c", program], check=True, env=environment)
        taken.append(of_children() - before)
    return min(taken)


def main(seconds: float) -> None:
    """Measure, print the tables, and write them."""
    everyone = readers()
    names = [reader.name for reader in everyone[1:]]
    with TemporaryDirectory() as temporary:
        folder = Path(temporary)
        speeds = speed_rows([everyone[0], *in_machine_code(), *everyone[1:]], folder, seconds)
        scores = score_rows(everyone, folder, seconds)
    machine = f"Python {platform.python_version()}, {platform.machine()}"
    parts = ["# Reading dates, measured", INTRODUCTION.format(machine=machine)]
    parts += [table("Speed, one core, warm", SPEED_COLUMNS, speeds), SPEED_NOTE.format(turns=TURNS)]
    if scores:
        columns = [*SCORE_COLUMNS, *(f"{name}: value" for name in names)]
        parts += [table("Scores", columns, scores), SCORE_NOTE.format(seconds=seconds)]
    parts.append(
        table("Start-up", ["language", "ms of the processor to the first text read"], start_rows())
    )
    text = "\n\n".join(parts) + "\n"
    sys.stdout.write(text)
    TARGET.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main(float(sys.argv[1]) if len(sys.argv) > 1 else 60)
