"""The tagger compiled: the same answers; and the plain wheel where there is no C compiler."""

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

from linimasa.timex import tag
from support.gold import read_cases

ROOT = Path(__file__).resolve().parents[2]
GOLD = sorted((ROOT / "tests" / "timex" / "gold").glob("*.toml"))
SLOTS = """\
from __future__ import annotations
from dataclasses import dataclass

@dataclass(slots=True)
class Mooring:
    name: str
    depth: int | None = None

    @property
    def deep(self) -> bool:
        return self.depth is not None

AFTER = 1
"""
LONG = 900  # seconds that the compiler may take on a loaded machine
PROGRAM = """\
import json, sys
from linimasa.timex import scan, tag
texts = json.load(sys.stdin)
found = [tag(text, language=language, dct=dct) for text, language, dct in texts]
print(json.dumps([scan.__file__, found]))
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
def test_the_compiled_tagger_gives_the_same_answers(tmp_path: Path) -> None:
    inside = tmp_path / "inside"
    with zipfile.ZipFile(built(tmp_path)) as wheel:
        wheel.extractall(inside)
    texts = [
        (case["text"], path.stem, case.get("dct", "2024-10-18T09:30"))
        for path in GOLD
        for case in read_cases(path, "sentence")
    ]
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM],
        input=json.dumps(texts),
        env={**os.environ, "PYTHONPATH": str(inside)},
        capture_output=True,
        text=True,
        timeout=LONG,
        check=True,
    )
    where, found = json.loads(done.stdout)
    assert Path(where).is_relative_to(inside)
    assert Path(where).suffix in (".so", ".pyd")
    plain = [tag(text, language=language, dct=dct) for text, language, dct in texts]
    assert found == json.loads(json.dumps(plain))


def test_without_a_compiler_the_wheel_is_the_plain_one(tmp_path: Path) -> None:
    assert built(tmp_path, CC="false").name.endswith("-py3-none-any.whl")


def test_a_dataclass_with_slots_has_its_constructor_written_out() -> None:
    constructed = runpy.run_path(str(ROOT / "hatch_build.py"))["constructed"]
    source = constructed(SLOTS)
    assert "    def __init__(self, name: str, depth: int | None = None) -> None:\n" in source
    made: dict[str, Any] = {}
    exec(source.replace("@mypyc_attr(acyclic=True)\n", ""), made)
    mooring = made["Mooring"]
    assert mooring("pier").depth is None
    assert mooring("pier", 3) == mooring(name="pier", depth=3)
    assert mooring("pier", depth=3).deep
    assert made["AFTER"] == 1
    frozen = SLOTS.replace("slots=True", "frozen=True, slots=True")
    assert constructed(frozen) == frozen
