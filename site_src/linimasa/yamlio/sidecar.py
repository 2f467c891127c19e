"""The sidecar of a source, `NAME.meta.yaml`: what is known of an article beside its text."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path

from linimasa.errors import LinimasaError, Place, raise_problems
from linimasa.values import dataclass
from linimasa.yamlio.events import read_text
from linimasa.yamlio.fields import Fields
from linimasa.yamlio.scalars import render_value
from linimasa.yamlio.strict import load

SUFFIX = ".meta.yaml"


@dataclass(frozen=True, slots=True)
class Sidecar:
    """Metadata of one source. `published`, `collected` and `retrieved` are EDTF."""

    id: str | None = None
    title: str | None = None
    outlet: str | None = None
    authors: tuple[str, ...] = ()
    url: str | None = None
    archive: str | None = None
    published: str | None = None
    collected: str | None = None
    collected_by: str | None = None
    retrieved: str | None = None
    licence: str | None = None
    sha256: str | None = None
    wire: str | None = None
    language: str | None = None


def sidecar_path(source: Path) -> Path:
    """Where the sidecar of a source stands: beside it, with `.meta.yaml` added to its name."""
    return source.with_name(source.name + SUFFIX)


def read_sidecar(path: Path, root: Path) -> Sidecar:
    """Read a sidecar. Raises DataError or Problems, with places relative to `root`."""
    name = path.relative_to(root).as_posix() if path.is_relative_to(root) else str(path)
    return parse_sidecar(read_text(path, name), name)


def parse_sidecar(text: str, file: str) -> Sidecar:
    """The text of a sidecar into its value. Raises DataError or Problems."""
    problems: list[LinimasaError] = []
    fields = Fields(load(text, file), "a sidecar", problems, Place(file, 1, 1))
    sidecar = Sidecar(
        id=fields.text("id"),
        title=fields.text("title"),
        outlet=fields.text("outlet"),
        authors=fields.texts("authors"),
        url=fields.text("url"),
        archive=fields.text("archive"),
        published=fields.date("published"),
        collected=fields.date("collected"),
        collected_by=fields.text("collected_by"),
        retrieved=fields.date("retrieved"),
        licence=fields.text("licence"),
        sha256=fields.text("sha256"),
        wire=fields.text("wire"),
        language=fields.text("language"),
    )
    fields.finish()
    raise_problems(problems)
    return sidecar


def render_sidecar(sidecar: Sidecar) -> str:
    """The text of a new sidecar; what is not known is left out."""
    known = {name: value for name, value in asdict(sidecar).items() if value}
    return "".join(f"{name}: {render_value(value)}\n" for name, value in known.items())
