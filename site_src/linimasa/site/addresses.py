"""Where a page or a file of the site is, for formats that are read far from it."""

from __future__ import annotations

import uuid
from urllib.parse import quote

from linimasa.site.links import absolute_link, file_of
from linimasa.site.settings import SiteSettings
from linimasa.site.timeline import Entry


def address(settings: SiteSettings, path: str) -> str:
    """The public address of a path; relative to the site's root where that is not known."""
    return absolute_link(settings.url, path) if settings.url else file_of(path)


def event_address(settings: SiteSettings, entry: Entry) -> str:
    """The address of an event: of its page, or of its place on the one that it stands on."""
    fragment = f"#{quote(entry.fragment)}" if entry.fragment else ""
    return address(settings, entry.path) + fragment


def urn(kind: str, name: str) -> str:
    """An id that stays when the site moves: a UUID of version 5 (RFC 9562)."""
    return uuid.uuid5(uuid.NAMESPACE_URL, f"linimasa:{kind}:{name}").urn
