"""Records of events into the files of a Pagefind index (https://pagefind.app), if its program is
there: `pip install "linimasa[search]"`.

The program itself is run, over a folder that lasts as long. What it gives hangs on the records
only: the same records, the same bytes. Its ready-made surfaces are left out, for our page has its
own; so are its fragments, a file for each record: `rows` has what our page shows of it, some
dozens in a file. (Pagefind looks through what it keeps as metadata, too: no place for that.)
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from linimasa.errors import BuildError
from linimasa.site.cbor import read_cbor

FOLDER = "pagefind"
SCRIPT = f"{FOLDER}/pagefind.js"
PACKAGE = "pagefind_bin"
PATIENCE = 600.0  # seconds; ten thousand records take three
_KEPT = (
    "pagefind.js",
    "pagefind-worker.js",
    "pagefind-entry.json",
    "*.pf_meta",
    "wasm.*",
    "index/*",
)
_PACKED = b"pagefind_dcd"  # what its files begin with, unpacked
_TWO_DIGITS = 16_384  # records up to which 256 files of rows have 64 each at the most


def has_pagefind() -> bool:
    """Whether the program is installed."""
    return find_spec(PACKAGE) is not None


@cache
def pagefind_version() -> str:
    """The version of the program; empty where it is not installed. To ask for it takes as long as
    a build that has nothing to do."""
    if not has_pagefind():
        return ""
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version(PACKAGE)
    except PackageNotFoundError:
        return ""


def digits_of(records: int) -> int:
    """How many hexadecimal digits of a result's id name the file that its row is in."""
    return 2 if records <= _TWO_DIGITS else 3


def pagefind_files(records: Iterable[tuple[str, str]], rows: Sequence[str]) -> Mapping[str, bytes]:
    """The files of the index of some records (a name of their own, HTML), as `pagefind/…`, and of
    the row of each (JSON), by the ids that results have.

    Raises BuildError where the program fails.
    """
    import tempfile

    with tempfile.TemporaryDirectory(prefix="linimasa-search-", dir=_quick_folder()) as scratch:
        site, output = Path(scratch, "site"), Path(scratch, "output")
        site.mkdir()
        names, texts = zip(*records, strict=True)
        # The program reads the folder as it comes: in memory, by when the files were made.
        for name, html in sorted(zip(names, texts, strict=True)):
            (site / f"{name}.html").write_text(html, encoding="utf-8")
        _run(site, output)
        found = (path for pattern in _KEPT for path in output.glob(pattern))
        files = {path.relative_to(output).as_posix(): path.read_bytes() for path in sorted(found)}
        files |= _tiles(output / "fragment", dict(zip(names, rows, strict=True)))
        files["starts.json"] = _starts(output)
    return {f"{FOLDER}/{file}": data for file, data in files.items()}


def _quick_folder() -> str | None:
    """A folder in memory for files that are read once; None, the system's own choice, where there
    is none, or little room in it."""
    import shutil

    try:
        roomy = shutil.disk_usage(_MEMORY).free >= _ROOM and os.access(_MEMORY, os.W_OK)
    except OSError:
        return None
    return _MEMORY if roomy else None


def _tiles(fragments: Path, rows: Mapping[str, str]) -> Mapping[str, bytes]:
    """`rows/3f.json`: rows by the ids of fragments, whose addresses name the records."""
    import gzip

    tiles: dict[str, list[str]] = {}
    for path in sorted(fragments.iterdir()):
        fragment = json.loads(gzip.decompress(path.read_bytes()).removeprefix(_PACKED))
        name = fragment["url"].removeprefix("/").removesuffix(".html")
        tile = path.stem.rpartition("_")[2][: digits_of(len(rows))]
        tiles.setdefault(tile, []).append(f'"{path.stem}":{rows[name]}')
    return {
        f"rows/{tile}.json": f"{{{','.join(members)}}}\n".encode()
        for tile, members in tiles.items()
    }


def _starts(output: Path) -> bytes:
    """The word that each part of the index starts at. Pagefind fetches the part that an asked word
    would be in, and so misses words that begin with it in the parts behind: our page asks for
    these, too."""
    import gzip

    try:
        (meta,) = output.glob("*.pf_meta")
        parts = read_cbor(gzip.decompress(meta.read_bytes()).removeprefix(_PACKED))[2]  # type: ignore[index] # else TypeError
        starts = [part[0] for part in parts]  # type: ignore[index,union-attr] # the same
        return json.dumps(starts, ensure_ascii=False, separators=(",", ":")).encode()
    except (ValueError, TypeError, IndexError, OSError) as error:
        message = f"the index that Pagefind {pagefind_version()} makes cannot be read"
        raise BuildError(message, hint=_HINT) from error


def _run(site: Path, output: Path) -> None:
    import subprocess

    from pagefind_bin import get_executable

    command = [str(get_executable()), "--silent", "--site", str(site), "--output-path", str(output)]
    try:
        ended = subprocess.run(command, capture_output=True, timeout=PATIENCE, check=False)  # noqa: S603 -- a program of a package's, our own folders
    except (OSError, subprocess.TimeoutExpired) as error:
        raise BuildError(f"Pagefind does not run: {error}", hint=_HINT) from error
    if ended.returncode:
        said = ended.stderr.decode(errors="replace").strip() or f"exit {ended.returncode}"
        raise BuildError(f"Pagefind failed: {said}", hint=_HINT)


_MEMORY = "/dev/shm"  # noqa: S108 -- a folder of a fresh name is made in it
_ROOM = 1 << 30  # bytes; 100,000 records and their index take a third
_HINT = "without it: pip uninstall pagefind_bin; up to 10,000 events are then searched in one file"
