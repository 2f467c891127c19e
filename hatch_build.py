"""What is made for the wheel: the UI catalogues (gettext .po to .mo) and, where LINIMASA_COMPILE is
set, what reads articles in machine code."""

from __future__ import annotations

import os
import runpy
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from hatchling.builders.hooks.plugin.interface import BuildHookInterface

LEVEL = os.environ.get("LINIMASA_COMPILE", "")  # of the C compiler: 0 is the quickest to build
READERS = (
    "edtf",
    "extract",
    "extract/anaphora",
    "extract/condensing",
    "extract/dates",
    "extract/lexis",
    "extract/naming",
    "extract/scope",
    "extract/speech",
    "extract/syntax",
    "extract/titling",
    "language",
    "places",
    "timex",
    "timex/calendar",
    "timex/placing",
    "timex/reading",
    "timex/rules",
    "timex/words",
    "ingest/boilerplate.py",
    "ingest/furniture.py",
)
PLAIN = {  # too seldom met to gain
    *("__init__", "dateline", "detect", "general", "lines", "moon", "stream"),
    *("filling", "llm", "plugins"),
}
# A C compiler may call a function of its own file only through a table where others may replace
# it; none may here (GCC manual, "Code Gen Options"): a twentieth of the time.
MYPYC = """\
import os
import sys
from mypyc.build import mypycify
from setuptools import setup
level, *modules = sys.argv[1:]
options = ["--ignore-missing-imports", "--follow-imports=silent", *modules]
extensions = mypycify(options, opt_level=level, group_name="linimasa", multi_file=True)
if os.name == "posix":
    for extension in extensions:
        flags = ["-fvisibility=hidden", "-fno-semantic-interposition"]
        extension.extra_compile_args = [*extension.extra_compile_args, *flags]  # theirs is shared
setup(name="linimasa", ext_modules=extensions, script_args=["-q", "build_ext", "--inplace"])
"""


def _modules(path: Path) -> Iterable[Path]:
    """A module itself, or those of a package."""
    return path.glob("*.py") if path.is_dir() else (path,)


class WheelHook(BuildHookInterface):
    """Adds to the wheel what is made when it is built."""

    def dependencies(self) -> list[str]:
        return ["mypy>=2.4", "setuptools>=65"] if LEVEL else []

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        if self.target_name != "wheel" or version == "editable":
            return
        self.scratch = tempfile.TemporaryDirectory(prefix="linimasa-wheel-")
        scratch = Path(self.scratch.name)
        self._catalogues(scratch, build_data)
        if LEVEL:
            self._compile(scratch / "compiled", build_data)

    def _catalogues(self, scratch: Path, build_data: dict[str, Any]) -> None:
        """For every templates/messages/LANG/LC_MESSAGES/linimasa.po, its .mo."""
        messages = Path(self.root) / "templates" / "messages"
        for source in sorted(messages.glob("*/LC_MESSAGES/linimasa.po")):
            with source.open("rb") as catalogue:
                compiled = read_po(catalogue, locale=source.parts[-3])
            target = scratch / f"{source.parts[-3]}.mo"
            with target.open("wb") as binary:
                write_mo(binary, compiled)
            inside = f"linimasa/theme/messages/{source.parts[-3]}/LC_MESSAGES/linimasa.mo"
            build_data["force_include"][str(target)] = inside

    def _compile(self, scratch: Path, build_data: dict[str, Any]) -> None:
        """What reads articles by mypyc, as extensions beside its modules, which are read where
        there are none; and so where no C compiler is."""
        shutil.copytree(Path(self.root) / "site_src" / "linimasa", scratch / "linimasa")
        constructed = runpy.run_path(str(Path(self.root) / "hatch_mypyc.py"))["constructed"]
        package = scratch / "linimasa"
        every = (path for name in READERS for path in _modules(package / name))
        names = sorted(path for path in every if path.stem not in PLAIN)
        modules = [str(path.relative_to(scratch)) for path in names]
        for path in names:
            path.write_text(constructed(path.read_text(encoding="utf-8")), encoding="utf-8")
        command = [sys.executable, "-c", MYPYC, LEVEL, *modules]
        done = subprocess.run(  # noqa: S603 -- the command is ours
            command, cwd=scratch, capture_output=True, text=True, check=False
        )
        if done.returncode:
            self.app.display_warning(f"nothing is compiled: {(done.stdout + done.stderr)[-500:]}")
            return
        for built in (*scratch.glob("*__mypyc.*"), *package.rglob("*")):
            if built.suffix in (".so", ".pyd"):
                build_data["force_include"][str(built)] = str(built.relative_to(scratch))
        build_data["pure_python"] = False
        build_data["infer_tag"] = True

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        if self.target_name == "wheel" and version != "editable":
            self.scratch.cleanup()
