"""What is made for the wheel: the UI catalogues (gettext .po to .mo) and, where LINIMASA_COMPILE is
set, the tagger in machine code."""

from __future__ import annotations

import ast
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from hatchling.builders.hooks.plugin.interface import BuildHookInterface

LEVEL = os.environ.get("LINIMASA_COMPILE", "")  # of the C compiler: 0 is the quickest to build
TAGGER = Path("linimasa", "timex")
PLAIN = {"__init__", "dateline", "general", "lines", "moon", "stream"}  # too seldom met to gain
MYPYC = """\
import sys
from mypyc.build import mypycify
from setuptools import setup
level, *modules = sys.argv[1:]
options = ["--ignore-missing-imports", "--follow-imports=silent", *modules]
extensions = mypycify(options, opt_level=level, group_name="linimasa")
setup(name="linimasa", ext_modules=extensions, script_args=["-q", "build_ext", "--inplace"])
"""
FUTURE = "from __future__ import annotations\n"
IMPORT = """
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # what compiles reads it, what runs has no need of it
    from mypy_extensions import mypyc_attr
"""
ACYCLIC = "@mypyc_attr(acyclic=True)\n"


def constructed(source: str) -> str:
    """A module with the constructors of its dataclasses written out, for which mypyc makes machine
    code; those that `dataclass` makes are run by the interpreter, and take eight times as long.

    Only of those with slots and no more, that is not the frozen ones, nor where a default is made.
    As they hold nothing that holds them, the garbage collector need not look at them.
    """
    lines = source.splitlines(keepends=True)
    for node in reversed(ast.parse(source).body):
        if not (isinstance(node, ast.ClassDef) and node.decorator_list):
            continue
        first = node.decorator_list[0]
        fields = [each for each in node.body if isinstance(each, ast.AnnAssign)]
        made = any(isinstance(each.value, ast.Call) for each in fields)
        if ast.unparse(first) != "dataclass(slots=True)" or made:
            continue
        given = ", ".join(ast.unparse(each) for each in fields)
        names = [ast.unparse(each.target) for each in fields]
        kept = "".join(f"        self.{name} = {name}\n" for name in names)
        lines.insert(node.end_lineno or 0, f"\n    def __init__(self, {given}) -> None:\n{kept}")
        lines[first.lineno - 1] = f"{ACYCLIC}@dataclass(slots=True, init=False)\n"
    changed = "".join(lines)
    return changed.replace(FUTURE, FUTURE + IMPORT, 1) if ACYCLIC in changed else changed


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
        """The tagger by mypyc, as extensions beside its modules, which are read where there are
        none; and so where no C compiler is."""
        shutil.copytree(Path(self.root) / "site_src" / "linimasa", scratch / "linimasa")
        names = sorted(path for path in (scratch / TAGGER).glob("*.py") if path.stem not in PLAIN)
        modules = [str(path.relative_to(scratch)) for path in names]
        for path in names:
            path.write_text(constructed(path.read_text(encoding="utf-8")), encoding="utf-8")
        command = [sys.executable, "-c", MYPYC, LEVEL, *modules]
        done = subprocess.run(  # noqa: S603 -- the command is ours
            command, cwd=scratch, capture_output=True, text=True, check=False
        )
        if done.returncode:
            self.app.display_warning(
                f"the tagger is not compiled: {(done.stdout + done.stderr)[-500:]}"
            )
            return
        found = (*scratch.glob("*__mypyc.*"), *(scratch / TAGGER).iterdir())
        for built in found:
            if built.suffix in (".so", ".pyd"):
                build_data["force_include"][str(built)] = str(built.relative_to(scratch))
        build_data["pure_python"] = False
        build_data["infer_tag"] = True

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        if self.target_name == "wheel" and version != "editable":
            self.scratch.cleanup()
