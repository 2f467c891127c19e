"""Where a page or a file of the site is, for formats that are read far from it."""

from __future__ import annotations

from hashlib import sha1
from urllib.parse import quote
from uuid import NAMESPACE_URL

from linimasa.site.links import absolute_link, file_of
from linimasa.site.settings import SiteSettings
from linimasa.site.timeline import Entry

_URLS = NAMESPACE_URL.bytes


def address(settings: SiteSettings, path: str) -> str:
    """The public address of a path; relative to the site's root where that is not known."""
    return absolute_link(settings.url, path) if settings.url else file_of(path)


def event_address(settings: SiteSettings, entry: Entry) -> str:
    """The address of an event: of its page, or of its place on the one that it stands on."""
    fragment = f"#{quote(entry.fragment)}" if entry.fragment else ""
    return address(settings, entry.path) + fragment


def urn(kind: str, name: str) -> str:
    """An id that stays when the site moves: a UUID of version 5 (RFC 9562), in the namespace
    of URLs. `uuid` takes three times as long to make it, and there are two for every event."""
    hashed = sha1(_URLS + f"linimasa:{kind}:{name}".encode(), usedforsecurity=False).hexdigest()
    variant = "89ab"[int(hashed[16], 16) & 3]
    parts = (hashed[:8], hashed[8:12], f"5{hashed[13:16]}", variant + hashed[17:20], hashed[20:32])
    return "urn:uuid:" + "-".join(parts)
