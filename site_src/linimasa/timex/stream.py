"""Lines of JSON with texts into objects with their expressions of time, for pipelines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from linimasa.language import detect
from linimasa.timex.dateline import infer_dct
from linimasa.timex.lines import Document, LineProblem, read_documents
from linimasa.timex.tagger import tag
from linimasa.timex.value import Timex

_OPTIONAL = ("mod", "edtf", "earliest", "latest")


def tag_lines(
    lines: Iterable[str | bytes], name: str, *, domain: str = "auto"
) -> Iterator[Mapping[str, object] | LineProblem]:
    """`{"id", "lang", "dct", "timexes": […]}` for each line `{"id", "text", "lang"?, "dct"?}`.

    Line for line and lazily: memory does not grow with the file. Offsets count code points. A
    missing `lang` is detected, a missing `dct` inferred from the text's datelines. `domain` is as
    for `tag`.
    """
    for document in read_documents(lines, name):
        yield document if isinstance(document, LineProblem) else _tagged(document, domain)


def _tagged(document: Document, domain: str) -> Mapping[str, object]:
    language = document.language or detect(document.text).language
    dct = document.dct
    if dct is None:
        inferred = infer_dct(document.text, language)
        dct = inferred.date if inferred else None
    timexes = tag(document.text, language=language, dct=dct, domain=domain)
    return {
        "id": document.id,
        "lang": language,
        "dct": dct,
        "timexes": [_timex_json(timex) for timex in timexes],
    }


def _timex_json(timex: Timex) -> dict[str, object]:
    value: dict[str, object] = {
        "start": timex.start,
        "end": timex.end,
        "text": timex.text,
        "type": timex.type,
        "value": timex.value,
    }
    known = ((name, getattr(timex, name)) for name in _OPTIONAL)
    return value | {name: found for name, found in known if found is not None}
