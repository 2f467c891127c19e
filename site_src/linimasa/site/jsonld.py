"""An entry into schema.org JSON-LD: an Event, or a Claim where somebody says so.

Vocabulary: schema.org/Event, schema.org/Claim, schema.org/Quotation. Dates of less than a day's
precision stay so ("2024-06" is a Date of ISO 8601 too); an open end has no `endDate`.
"""

from __future__ import annotations

import json

from linimasa.edtf import Edtf, parse
from linimasa.model import Source
from linimasa.site.addresses import address
from linimasa.site.licences import licence_url
from linimasa.site.links import absolute_link, safe_url
from linimasa.site.settings import SiteSettings
from linimasa.site.timeline import Entry

CLAIMS = ("statement", "allegation", "denial", "ruling", "correction")

JsonValue = str | float | list["JsonValue"] | dict[str, "JsonValue"] | None


def event_json_ld(entry: Entry, settings: SiteSettings) -> dict[str, JsonValue]:
    """The JSON-LD of an event's page, without empty members."""
    event = entry.event
    thing = _claim(entry) if event.kind in CLAIMS else _event(entry)
    found: dict[str, JsonValue] = {
        "@context": "https://schema.org",
        "@type": thing.pop("@type"),
        "@id": absolute_link(settings.url, entry.path) if settings.url else f"#{entry.id}",
        "name": event.title,
        "description": event.summary,
        "keywords": list(event.tags),
        "image": _image(entry, settings),
        "isPartOf": without_empty(
            {"@type": "WebSite", "name": settings.title, "url": settings.url}
        ),
        **thing,
    }
    if settings.url:
        found["url"] = absolute_link(settings.url, entry.path)
    return without_empty(found)


def _image(entry: Entry, settings: SiteSettings) -> dict[str, JsonValue]:
    """The picture as schema.org/ImageObject."""
    media, picture = entry.event.media, entry.picture
    if media is None or picture is None:
        return {}
    return without_empty(
        {
            "@type": "ImageObject",
            "contentUrl": address(settings, picture.widest.path),
            "encodingFormat": picture.type,
            "width": picture.widest.width,
            "height": picture.widest.height,
            "description": media.alt,
            "caption": media.caption,
            "creditText": media.credit,
            "license": licence_url(media.licence) or media.licence,
        }
    )


def _event(entry: Entry) -> dict[str, JsonValue]:
    start, end = schema_dates(entry.when)
    place = entry.event.place
    return {
        "@type": "Event",
        "startDate": start,
        "endDate": end,
        "location": {"@type": "Place", "name": place.name} if place and place.name else None,
        "subjectOf": _quotation(entry),
    }


def _claim(entry: Entry) -> dict[str, JsonValue]:
    event = entry.event
    start, end = schema_dates(entry.when)
    speaker = event.attribution
    author = without_empty(
        {"@type": "Person", "name": speaker.name, "jobTitle": speaker.role}
        if speaker and speaker.role
        else {"@type": "Organization", "name": speaker.name}
        if speaker and speaker.name
        else {}
    )
    temporal = f"{start}/{end or '..'}" if start and end != start else start
    return {
        "@type": "Claim",
        "temporalCoverage": temporal,
        "author": author,
        "appearance": _quotation(entry),
    }


def _quotation(entry: Entry) -> JsonValue:
    if not entry.event.quote:
        return None
    return without_empty(
        {
            "@type": "Quotation",
            "text": entry.event.quote,
            "inLanguage": entry.source.language,
            "isPartOf": article_json_ld(entry.source),
        }
    )


def article_json_ld(source: Source) -> dict[str, JsonValue]:
    """A source as schema.org/Article."""
    first, last = schema_dates(parse(source.published) if source.published else None)
    return without_empty(
        {
            "@type": "Article",
            "headline": source.title,
            "identifier": source.id,
            "author": [{"@type": "Person", "name": name} for name in source.authors],
            "publisher": {"@type": "Organization", "name": source.outlet}
            if source.outlet
            else None,
            "datePublished": first if first == last else None,
            "inLanguage": source.language,
            "url": safe_url(source.url),
            "license": source.licence,
        }
    )


def schema_dates(when: Edtf | None) -> tuple[str | None, str | None]:
    """The start and end of a date as ISO 8601 of the same precision; None where it has none."""
    if when is None:
        return None, None
    if when.is_interval:
        return (_iso(when.start), _iso(when.end))
    iso = _iso(when)
    if iso is None and when.earliest and when.latest:
        return when.earliest.isoformat(), when.latest.isoformat()
    return iso, iso


def _iso(when: Edtf | None) -> str | None:
    if when is None or when.earliest is None or when.latest is None:
        return None
    day = when.earliest.isoformat()
    if when.precision == "time":
        return when.text.strip("~?%")
    return {"day": day, "month": day[:7], "year": day[:4]}.get(when.precision)


def without_empty(members: dict[str, JsonValue]) -> dict[str, JsonValue]:
    """The members that say something; `0` and `False` do."""
    return {
        key: value
        for key, value in members.items()
        if value or (value is not None and value not in ("", [], {}))
    }


def in_json(value: object) -> str:
    """A value in JSON, on one line."""
    return _ENCODER.encode(value)


_ENCODER = json.JSONEncoder(ensure_ascii=False, check_circular=False)
