"""Run beside an installed wheel: whether what reads articles is compiled in it, and reads."""

from __future__ import annotations

from pathlib import Path

from linimasa.edtf import parsing
from linimasa.extract.scope import clauses
from linimasa.ingest import boilerplate
from linimasa.places import find
from linimasa.timex import tag
from linimasa.timex.reading import scan

for module in (parsing, clauses, boilerplate, find, scan):
    if Path(module.__file__ or "").suffix not in (".so", ".pyd"):
        raise SystemExit(f"{module.__name__} is not compiled: {module.__file__}")
if [one.value for one in tag("The ferry sank on 3 May 2024.", language="en")] != ["2024-05-03"]:
    raise SystemExit("what is compiled reads no date")
