"""The formats that are read: file ending to reader, and how large a file may be.

A reader's module is imported when the first file of its kind is read: the libraries behind them
take longer to load than a folder of plain text takes to read.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from importlib import import_module
from types import MappingProxyType
from typing import BinaryIO, cast

from linimasa.errors import SourceError
from linimasa.ingest.document import Reader, Reading

_MB = 1_000_000


@dataclass(frozen=True, slots=True)
class Format:
    """One format. `max_bytes` is what a whole file may have; None where it is read in pieces."""

    name: str
    module: str
    max_bytes: int | None

    @property
    def is_text(self) -> bool:
        """Whether a file of it is text, and so has an encoding."""
        return self.module not in ("pdf", "docx")

    def read(self, stream: BinaryIO, file: str) -> Reading:
        """Read a file of this format. Raises SourceError."""
        module = import_module(f"linimasa.ingest.{self.module}")
        return cast("Reader", getattr(module, f"read_{self.module}"))(stream, file)

    def refuse_size(self, size: int, file: str) -> None:
        """Raise SourceError for a file of `size` bytes that is too large."""
        if self.max_bytes is not None and size > self.max_bytes:
            limit = f"{self.name} is read up to {self.max_bytes // _MB} MB"
            hint = "split it into one file an article, or make it a .jsonl with an article a line"
            raise SourceError(f"has {size / _MB:.1f} MB; {limit}", hint=hint, at=file)


# The longest of books has 4 MB as plain text. A page larger than that holds its pictures, which
# cost little; what costs is its tags, and their number has a limit of its own. PDF and DOCX are
# mostly pictures too, and read in pieces.
_TEXT = Format("plain text", "text", 20 * _MB)
_MARKDOWN = Format("Markdown", "markdown", 5 * _MB)
_HTML = Format("HTML", "html", 50 * _MB)
FORMATS: Mapping[str, Format] = MappingProxyType(
    {
        ".txt": _TEXT,
        ".text": _TEXT,
        ".srt": _TEXT,
        ".vtt": _TEXT,
        ".md": _MARKDOWN,
        ".markdown": _MARKDOWN,
        ".html": _HTML,
        ".htm": _HTML,
        ".xhtml": _HTML,
        ".pdf": Format("PDF", "pdf", 200 * _MB),
        ".docx": Format("DOCX", "docx", 100 * _MB),
        ".jsonl": Format("JSON Lines", "jsonl", None),
        ".ndjson": Format("JSON Lines", "jsonl", None),
    }
)


def what_is_read() -> str:
    """A hint for a person: the endings, and the command for what holds events already."""
    return f"read are {', '.join(FORMATS)}; tables and calendars of events: linimasa import"
