"""Lines of JSON in, lines of JSON with their expressions of time out, one at a time."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from linimasa.language import detect
from linimasa.timex.dateline import infer_dct
from linimasa.timex.lines import Document, LineProblem, read_documents
from linimasa.timex.tagger import tag
from linimasa.timex.value import Timex

_OPTIONAL = ("mod", "edtf", "earliest", "latest")


def tag_lines(
    lines: Iterable[str | bytes], name: str, *, domain: str = "auto"
) -> Iterator[str | LineProblem]:
    """One line of JSON (without its end) for each document, a problem for each broken line."""
    for document in read_documents(lines, name):
        if isinstance(document, LineProblem):
            yield document
        else:
            yield json.dumps(tag_document(document, domain), ensure_ascii=False)


def tag_document(document: Document, domain: str = "auto") -> dict[str, object]:
    """A document's expressions as the object that is printed for it."""
    text = document.text
    language = document.language or detect(text).language
    dct = document.dct
    if dct is None:
        inferred = infer_dct(text, language)
        dct = inferred.date if inferred else None
    timexes = tag(text, language=language, dct=dct, domain=domain)
    return {
        "id": document.id,
        "lang": language,
        "dct": dct,
        "timexes": [timex_json(timex) for timex in timexes],
    }


def timex_json(timex: Timex) -> dict[str, object]:
    """An expression as a JSON object; what does not hold of it is left out."""
    found: dict[str, object] = {
        "start": timex.start,
        "end": timex.end,
        "text": timex.text,
        "type": timex.type,
        "value": timex.value,
    }
    for name in _OPTIONAL:
        value = getattr(timex, name)
        if value is not None:
            found[name] = value
    return found
