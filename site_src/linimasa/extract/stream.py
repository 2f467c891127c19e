"""Lines of JSON with articles into objects with their events, for pipelines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from linimasa.edtf import is_valid
from linimasa.extract.events import extract
from linimasa.extract.preparing import prepare
from linimasa.model import Article, Candidate
from linimasa.timex.lines import Document, LineProblem, read_documents


def extract_lines(
    lines: Iterable[str | bytes], name: str
) -> Iterator[Mapping[str, object] | LineProblem]:
    """`{"id", "lang", "dct", "events": […]}` for each line `{"id", "text", "lang"?, "dct"?}`.

    Line for line and lazily: memory does not grow with the file. `start` and `end` of an event
    are code point offsets of its quote.
    """
    for document in read_documents(lines, name):
        yield document if isinstance(document, LineProblem) else _events_of(document)


def as_article(document: Document) -> Article:
    """What a line says of its article, and nothing that would have to be found."""
    return Article(
        id=str(document.id),
        file="-",
        text=document.text,
        language=document.language,
        published=_edtf(document.dct),
    )


def _events_of(document: Document) -> Mapping[str, object]:
    article = prepare(as_article(document))
    return {
        "id": document.id,
        "lang": article.language,
        "dct": article.published,
        "events": [_event_json(one) for one in extract(article, details=False)],
    }


def _event_json(candidate: Candidate) -> dict[str, object]:
    event: dict[str, object] = {
        "date": candidate.date,
        "date_text": candidate.date_text,
        "title": candidate.title,
        "kind": candidate.kind,
        "quote": candidate.quote,
        "start": candidate.start,
        "end": candidate.end,
        "score": candidate.score,
    }
    if candidate.said:
        event["said"] = candidate.said
    if who := candidate.attribution:
        known = {"name": who.name, "role": who.role, "via": who.via}
        event["attribution"] = {key: value for key, value in known.items() if value}
    if candidate.place:
        event["place"] = candidate.place.name
    return event


def _edtf(dct: str | None) -> str | None:
    """A document's date as pipelines write it, `2024-10-24 08:49:59+07:00` too, as EDTF."""
    if dct is None:
        return None
    joined = dct.strip().replace(" ", "T", 1)
    return next((text for text in (joined, joined[:10]) if is_valid(text)), None)
