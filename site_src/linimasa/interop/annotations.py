"""Events as W3C Web Annotations: each a statement about the words of its source that prove it.

https://www.w3.org/TR/annotation-model/: the target is the source, the selector a
TextQuoteSelector, which finds the words again wherever they have moved; where the text may be
shown, a TextPositionSelector besides, which counts the code points of the text as it is read, in
form NFC (paragraphs are parted by one line end).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from linimasa.model import Source
from linimasa.site.addresses import event_address, urn
from linimasa.site.jsonld import JsonValue, in_json, without_empty
from linimasa.site.links import safe_url
from linimasa.site.quotes import quote_id
from linimasa.site.settings import SiteSettings
from linimasa.site.timeline import Entry
from linimasa.values import dataclass

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
_NOWHERE: Mapping[str, tuple[int, int]] = MappingProxyType({})


def annotation_lines(
    entry: Entry, settings: SiteSettings, spans: Mapping[str, tuple[int, int]] = _NOWHERE
) -> str | None:
    """The quotes of an entry, those of its further proofs too, each as an Annotation on a line of
    its own, the ends included; None where it quotes nothing. `spans` are where quotes stand in the
    texts, by their ids there."""
    found = [
        _annotation(quoted, entry, settings, spans.get(quoted.id)) for quoted in _quotes(entry)
    ]
    return "".join(f"{in_json(one)}\n" for one in found) or None


@dataclass(frozen=True, slots=True)
class _Quoted:
    """A quote: its id on the page of its source, what names it among all, that source."""

    id: str
    name: str
    source: str
    exact: str
    prefix: str | None = None
    suffix: str | None = None


def _quotes(entry: Entry) -> Iterator[_Quoted]:
    event, own = entry.event, _address(entry.source)
    if event.quote:
        yield _Quoted(quote_id(event.id), event.id, own, event.quote, event.prefix, event.suffix)
    for number, proof in enumerate(entry.proofs, 1):
        quote, url = proof.evidence.quote, safe_url(proof.evidence.url)
        address = _address(proof.source) if proof.source else url
        if quote and address:
            name = f"{event.id} {address} {number}"
            yield _Quoted(quote_id(event.id, number), name, address, quote)


def _address(source: Source) -> str:
    return safe_url(source.url) or urn("source", source.id)


def _annotation(
    quoted: _Quoted, entry: Entry, settings: SiteSettings, span: tuple[int, int] | None
) -> dict[str, JsonValue]:
    selector = without_empty(
        {
            "type": "TextQuoteSelector",
            "exact": quoted.exact,
            "prefix": quoted.prefix,
            "suffix": quoted.suffix,
        }
    )
    selectors: list[JsonValue] = [selector]
    if span:
        selectors.append({"type": "TextPositionSelector", "start": span[0], "end": span[1]})
    body = without_empty(
        {
            "type": "TextualBody",
            "value": entry.event.title,
            "format": "text/plain",
            "language": entry.source.language,
            "purpose": "describing",
        }
    )
    return without_empty(
        {
            "@context": CONTEXT,
            "id": urn("annotation", quoted.name),
            "type": "Annotation",
            "motivation": "describing",
            "canonical": event_address(settings, entry) if settings.url else None,
            "body": body,
            "target": {"source": quoted.source, "selector": selectors if span else selector},
        }
    )
