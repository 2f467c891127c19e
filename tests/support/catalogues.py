"""The theme's and the site's messages, extracted afresh; as a script, it updates the catalogues.

    cd tests && python -m support.catalogues

New messages are added empty, those no longer used are dropped; nothing is guessed (no fuzzy ones).
"""

from __future__ import annotations

from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parents[2]
MESSAGES = ROOT / "templates" / "messages"


METHODS = [("site_src/linimasa/site/**.py", "python"), ("templates/**.html", "jinja2")]
OPTIONS = {
    "templates/**.html": {
        "trim_blocks": "true",
        "lstrip_blocks": "true",
        "newstyle_gettext": "true",
        "silent": "false",
    }
}
KEYWORDS = {"_": None, "gettext": None, "ngettext": (1, 2)}


def extract() -> Catalog:
    """All messages of the code and the templates."""
    catalog = Catalog(project="linimasa", version="1", fuzzy=False)
    found = extract_from_dir(ROOT, METHODS, OPTIONS, keywords=KEYWORDS)
    for _file, _line, message, _comments, context in found:
        catalog.add(message, context=context)
    return catalog


def read(language: str) -> Catalog:
    """The catalogue of a language as it stands."""
    path = MESSAGES / language / "LC_MESSAGES" / "linimasa.po"
    with path.open("rb") as file:
        return read_po(file, locale=language)


def languages() -> tuple[str, ...]:
    """The languages with a catalogue."""
    return tuple(sorted(path.parts[-3] for path in MESSAGES.glob("*/LC_MESSAGES/linimasa.po")))


def update() -> None:
    """Bring every catalogue to the messages that are used now."""
    template = extract()
    for language in languages():
        catalog = read(language)
        catalog.update(template, no_fuzzy_matching=True)
        catalog.obsolete.clear()
        _write(catalog, MESSAGES / language / "LC_MESSAGES" / "linimasa.po")


def _write(catalog: Catalog, path: Path) -> None:
    """Without dates, so that the files change only when their messages do."""
    with path.open("wb") as file:
        write_po(file, catalog, width=100, sort_output=True, no_location=True, omit_header=False)
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    dropped = (
        "POT-Creation-Date",
        "PO-Revision-Date",
        "Generated-By",
        "Last-Translator",
        "Report-Msgid",
        "Language-Team",
    )
    dated = tuple(f'"{name}' for name in dropped)
    path.write_text("".join(x for x in lines if not x.startswith(dated)), encoding="utf-8")


if __name__ == "__main__":
    update()
