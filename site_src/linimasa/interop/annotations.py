"""Events as W3C Web Annotations: each a statement about the words of its source that prove it.

https://www.w3.org/TR/annotation-model/: the target is the source, the selector a
TextQuoteSelector, which finds the words again wherever they have moved; where the text may be
shown, a TextPositionSelector besides, which counts the code points of the text as it is read
(paragraphs are parted by one line end).
"""

from __future__ import annotations

from linimasa.site.addresses import event_address, urn
from linimasa.site.jsonld import JsonValue, in_json, without_empty
from linimasa.site.links import safe_url
from linimasa.site.settings import SiteSettings
from linimasa.site.timeline import Entry

CONTEXT = "http://www.w3.org/ns/anno.jsonld"


def annotation(
    entry: Entry, settings: SiteSettings, span: tuple[int, int] | None = None
) -> str | None:
    """An entry as an Annotation on one line, its end included; None where it quotes nothing.
    `span` is where its quote stands in the text."""
    event, source = entry.event, entry.source
    if not event.quote:
        return None
    selector = without_empty(
        {
            "type": "TextQuoteSelector",
            "exact": event.quote,
            "prefix": event.prefix,
            "suffix": event.suffix,
        }
    )
    selectors: list[JsonValue] = [selector]
    if span:
        selectors.append({"type": "TextPositionSelector", "start": span[0], "end": span[1]})
    body = without_empty(
        {
            "type": "TextualBody",
            "value": event.title,
            "format": "text/plain",
            "language": source.language,
            "purpose": "describing",
        }
    )
    found: dict[str, JsonValue] = {
        "@context": CONTEXT,
        "id": urn("annotation", event.id),
        "type": "Annotation",
        "motivation": "describing",
        "canonical": event_address(settings, entry) if settings.url else None,
        "body": body,
        "target": {
            "source": safe_url(source.url) or urn("source", source.id),
            "selector": selectors if span else selector,
        },
    }
    return f"{in_json(without_empty(found))}\n"
