"""What reads articles, compiled: the same answers; and the plain wheel without a C compiler."""

from __future__ import annotations

import json
import os
import runpy
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any

import pytest

from linimasa.extract.stream import extract_lines
from linimasa.timex import tag
from support.gold import read_cases

ROOT = Path(__file__).resolve().parents[2]
TIMES = sorted((ROOT / "tests" / "timex" / "gold").glob("*.toml"))
EVENTS = sorted((ROOT / "tests" / "extract" / "gold").glob("*.toml"))
SOURCE = """\
from __future__ import annotations
from dataclasses import dataclass, field
from functools import cache, lru_cache
from linimasa.values import dataclass
from linimasa.errors import LinimasaError

DEPTH = 3
SEEN, LOST = 1, 2
TWICE = {}
TWICE = frozenset(TWICE)

@dataclass(frozen=True, slots=True)
class Mooring:
    name: str
    depth: int | None = None
    rings: list[int] = field(default_factory=list, compare=False)

    @property
    def deep(self) -> bool:
        return self.depth is not None

@dataclass(slots=True)
class Boat:
    name: str

@dataclass(frozen=True, slots=True)
class Place:
    name: str

@dataclass(frozen=True, slots=True)
class Pier(Place):
    long: int

AFTER = DEPTH
ASKED = []

@cache
def berth(name: str, *, inner: bool = False) -> str:
    ASKED.append(name)
    return f"{name} inside" if inner else name

@lru_cache(maxsize=2)  # of the last two
def draught(boat: str) -> int | None:
    ASKED.append(boat)
    return len(boat) or None

@cache
def tides() -> tuple[str, ...]:
    return "ebb", "flood"
"""
LONG = 900  # seconds that the compiler may take on a loaded machine
PROGRAM = """\
import json, sys
from linimasa.extract.scope import clauses
from linimasa.extract.stream import extract_lines
from linimasa.timex import tag
from linimasa.timex.reading import scan
texts, articles = json.load(sys.stdin)
found = [tag(text, language=language, dct=dct) for text, language, dct in texts]
told = list(extract_lines(iter(articles), "articles"))
print(json.dumps([[scan.__file__, clauses.__file__], found, told]))
"""


def built(folder: Path, **environment: str) -> Path:
    """The wheel of this tree, which is asked to be compiled, without optimising."""
    command = (sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", folder, ROOT)
    subprocess.run(
        [str(word) for word in command],
        cwd=folder,
        env={**os.environ, "LINIMASA_COMPILE": "0", **environment},
        capture_output=True,
        timeout=LONG,
        check=True,
    )
    (wheel,) = folder.glob("*.whl")
    return wheel


@pytest.mark.skipif(not shutil.which("gcc"), reason="needs a C compiler")
def test_what_is_compiled_gives_the_same_answers(tmp_path: Path) -> None:
    inside = tmp_path / "inside"
    with zipfile.ZipFile(built(tmp_path)) as wheel:
        wheel.extractall(inside)
    texts = [
        (case["text"], path.stem, case.get("dct", "2024-10-18T09:30"))
        for path in TIMES
        for case in read_cases(path, "sentence")
    ]
    articles = [
        json.dumps({"id": path.stem, "lang": path.stem, "dct": "2024-05-20", "text": case["text"]})
        for path in EVENTS
        for case in read_cases(path, "case")
    ]
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM],
        input=json.dumps([texts, articles]),
        env={**os.environ, "PYTHONPATH": str(inside)},
        capture_output=True,
        text=True,
        timeout=LONG,
        check=True,
    )
    files, found, told = json.loads(done.stdout)
    assert all(Path(one).is_relative_to(inside) for one in files)
    checked = [sys.executable, str(Path(__file__).with_name("reads_compiled.py"))]
    subprocess.run(checked, env={**os.environ, "PYTHONPATH": str(inside)}, check=True)
    plain = [tag(text, language=language, dct=dct) for text, language, dct in texts]
    assert found == json.loads(json.dumps(plain))
    assert told == json.loads(json.dumps(list(extract_lines(iter(articles), "articles"))))


def test_without_a_compiler_the_wheel_is_the_plain_one(tmp_path: Path) -> None:
    assert built(tmp_path, CC="false").name.endswith("-py3-none-any.whl")


def written() -> str:
    """A module's source as it is compiled, less what only mypyc reads."""
    change = runpy.run_path(str(ROOT / "hatch_mypyc.py"))["constructed"]
    return str(change(SOURCE)).replace("@mypyc_attr(acyclic=True)\n", "")


def test_a_dataclass_with_slots_has_its_constructor_written_out() -> None:
    assert "    def __init__(self, name: str, depth: int | None = None, rings" in written()
    made: dict[str, Any] = {}
    exec(written(), made)
    mooring, boat = made["Mooring"], made["Boat"]
    assert (mooring("pier").depth, mooring("pier").rings) == (None, [])
    assert mooring("pier", 3, [1]) == mooring(name="pier", depth=3)
    assert mooring("pier", depth=3).deep
    assert hash(mooring("pier", 3, [1])) == hash(mooring("pier", 3))
    assert boat("Siti") == boat(name="Siti")
    with pytest.raises(TypeError, match="unhashable"):
        hash(boat("Siti"))


def test_a_dataclass_that_others_are_made_from_is_left_as_it_is() -> None:
    for name, fields in (("Place", "name: str"), ("Pier(Place)", "long: int")):
        assert f"@dataclass(frozen=True, slots=True)\nclass {name}:\n    {fields}\n" in written()


def test_what_is_named_once_in_capitals_is_final() -> None:
    lines = written().splitlines()
    assert {"DEPTH: Final = 3", "AFTER: Final = DEPTH"} <= {*lines}
    assert {"SEEN, LOST = 1, 2", "TWICE = {}", "TWICE = frozenset(TWICE)"} <= {*lines}


def test_what_is_remembered_is_asked_once() -> None:
    made: dict[str, Any] = {}
    exec(written(), made)
    berth, asked = made["berth"], made["ASKED"]
    assert [berth("north"), berth("north"), berth("north", inner=True)] == [
        *("north", "north", "north inside")
    ]
    assert asked == ["north", "north"]
    assert made["tides"]() is made["tides"]()


def test_no_more_is_remembered_than_may_be() -> None:
    made: dict[str, Any] = {}
    exec(written(), made)
    draught, asked = made["draught"], made["ASKED"]
    assert [draught(""), draught(""), draught("prau"), draught("prau")] == [None, None, 4, 4]
    assert asked == ["", "prau"]
    assert [draught("jukung"), draught("jukung"), draught("")] == [6, 6, None]
    assert asked == ["", "prau", "jukung", ""]
