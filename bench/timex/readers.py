"""Who reads dates: linimasa and its peers, each a command that answers a file of documents."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from bench.compiled import compiled
from bench.npm import install
from bench.timex.corpora import ROOT, Corpus

SCRIPTS = Path(__file__).parent / "peers"
VENV = ROOT / ".venv-bench"
OURS = "linimasa"
OUR_SCRIPT = str(SCRIPTS / "linimasa_tag.py")
CHRONO = frozenset(("en", "de", "fr", "es", "pt", "nl", "ja", "ru", "uk", "it"))


@dataclass(frozen=True, slots=True)
class Reader:
    """A tagger: what it is called, how it is run, which languages it knows (none named: all)."""

    name: str
    command: tuple[str, ...]
    languages: frozenset[str] = frozenset()

    def knows(self, language: str) -> bool:
        """Whether a corpus in this language can be given to it."""
        return not self.languages or language in self.languages


@dataclass(frozen=True, slots=True)
class Answer:
    """What a reader made of a corpus: its lines in a file, and its speed in MB (10^6 bytes) a
    second on text that it had not read before, and on the same again."""

    path: Path
    documents: int
    new: float
    again: float


def readers() -> list[Reader]:
    """linimasa first, then every peer that could be installed."""
    ours = Reader(OURS, (sys.executable, OUR_SCRIPT))
    return [ours, *_python_peers(), *_node_peers()]


def in_machine_code() -> list[Reader]:
    """linimasa with its tagger compiled, where a C compiler is; its answers are the same."""
    python = compiled()
    return [Reader(f"{OURS}, compiled", (*python, OUR_SCRIPT))] if python else []


def read(reader: Reader, corpus: Corpus, folder: Path, seconds: float) -> Answer | None:
    """Run a reader over a corpus for at most some `seconds`; None if it failed."""
    command = [*reader.command, str(corpus.path), str(seconds)]
    done = subprocess.run(command, capture_output=True, text=True, cwd=SCRIPTS, check=False)
    if done.returncode:
        sys.stderr.write(f"{reader.name} on {corpus.name}: {done.stderr[-500:]}\n")
        return None
    *lines, last = done.stdout.splitlines()
    timing = json.loads(last)
    path = folder / f"{reader.name.replace('/', '-')}.{corpus.name}.jsonl"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return Answer(path, timing["documents"], timing["new"], timing["again"])


def _python_peers() -> list[Reader]:
    python = str(VENV / "bin" / "python")
    if not VENV.exists():
        subprocess.run([sys.executable, "-m", "venv", str(VENV)], check=True)
    # recognizers-text imports a name that emoji 2 no longer has.
    wanted = {
        ("dateparser", "dateparser_search", "dateparser"): "",
        ("recognizers-text-suite emoji<2", "recognizers", "recognizers-text"): "en fr es pt zh",
        ("timefhuman", "timefhuman_find", "timefhuman"): "en",
    }
    found = []
    for (packages, script, name), languages in wanted.items():
        pip = [python, "-m", "pip", "install", "-qq", "--disable-pip-version-check"]
        if subprocess.run([*pip, *packages.split()], check=False).returncode:
            sys.stderr.write(f"{name} could not be installed, and is left out\n")
            continue
        command = (python, str(SCRIPTS / f"{script}.py"))
        found.append(Reader(name, command, frozenset(languages.split())))
    return found


def _node_peers() -> list[Reader]:
    if not install(SCRIPTS, "chrono-node"):
        return []
    command = ("node", str(SCRIPTS / "chrono.mjs"))
    return [Reader("chrono-node", command, CHRONO)]
