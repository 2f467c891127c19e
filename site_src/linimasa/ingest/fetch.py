"""One address of the web into bytes, with limits on time, size, redirects and kind."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import PurePosixPath
from types import MappingProxyType
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

import linimasa
from linimasa.errors import FetchError
from linimasa.ingest.dates import from_datetime
from linimasa.ingest.quiet import quiet

if TYPE_CHECKING:
    import httpx

TIMEOUT = 60.0  # seconds for the whole of it: name, connection, redirects, body
MAX_SILENCE = 20.0  # seconds that a server may say nothing
MAX_BYTES = 50_000_000  # of a body, unpacked
MAX_REDIRECTS = 5

# Media types that a reader knows, and the file ending that leads to it.
_ENDINGS: Mapping[str, str] = MappingProxyType(
    {
        "text/html": ".html",
        "application/xhtml+xml": ".html",
        "text/plain": ".txt",
        "text/markdown": ".md",
        "application/pdf": ".pdf",
        "application/x-pdf": ".pdf",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
        "application/jsonl": ".jsonl",
        "application/x-ndjson": ".jsonl",
    }
)
# Types that say nothing; then the ending of the address decides.
_VAGUE = frozenset({"", "application/octet-stream", "binary/octet-stream", "application/download"})
_HTML_STARTS = (b"<!doctype html", b"<html", b"<?xml", b"<head")


@dataclass(frozen=True, slots=True)
class Fetched:
    """What an address gave. `url` is where it was in the end, `retrieved` EDTF in UTC.

    `ending` is the file ending of its kind, with the dot; `charset` what the server says of the
    text's encoding.
    """

    url: str
    data: bytes
    ending: str
    retrieved: str
    charset: str | None = None


def fetch(url: str, *, timeout: float = TIMEOUT, max_bytes: int = MAX_BYTES) -> Fetched:
    """Get `url` (http or https) within `timeout` seconds and `max_bytes` bytes.

    Raises FetchError, placed at the address, for everything that can go wrong with it.
    """
    import httpx

    address = _checked(url)
    try:
        with quiet("httpx", "httpcore"):
            return asyncio.run(_get(address, timeout, max_bytes))
    except (TimeoutError, httpx.TimeoutException) as error:
        silent = isinstance(error, httpx.TimeoutException)
        seconds = min(timeout, MAX_SILENCE) if silent else timeout
        what = "no sign of life for" if silent else "not done within"
        raise FetchError(f"{what} {seconds:g} seconds", hint="try again later", at=url) from None
    except httpx.TooManyRedirects:
        raise FetchError(f"leads on more than {MAX_REDIRECTS} times", at=url) from None
    except httpx.UnsupportedProtocol:
        raise FetchError("leads on to an address that is neither http nor https", at=url) from None
    except (httpx.HTTPError, httpx.InvalidURL, OSError, ValueError) as error:
        reason = " ".join(str(error).split()) or type(error).__name__
        raise FetchError(f"cannot be reached: {reason}", at=url) from None


def is_address(text: str) -> bool:
    """Whether a person means the web by `text`, and not a file."""
    return "://" in text


def _checked(url: str) -> str:
    try:
        parts = urlsplit(url.strip())
        host, _ = parts.hostname, parts.port
    except ValueError as error:
        raise FetchError(f"is no address: {error}", at=url) from None
    if parts.scheme.lower() not in ("http", "https"):
        raise FetchError("is no http or https address", hint="https://…", at=url)
    if not host:
        raise FetchError("names no host", hint="https://example.org/article", at=url)
    if parts.username or parts.password:
        # the address would stand in a public file
        raise FetchError("holds a user name or a password", hint="leave them out", at=url)
    return parts._replace(fragment="").geturl()


async def _get(url: str, timeout: float, max_bytes: int) -> Fetched:
    import httpx

    limits = httpx.Timeout(min(timeout, MAX_SILENCE))
    agent = {"User-Agent": f"linimasa/{linimasa.__version__}", "Accept": "text/html, */*;q=0.8"}
    async with (
        asyncio.timeout(timeout),
        httpx.AsyncClient(
            headers=agent, timeout=limits, follow_redirects=True, max_redirects=MAX_REDIRECTS
        ) as client,
        client.stream("GET", url) as response,
    ):
        _refuse_status(response, url)
        data = await _body(response, url, max_bytes)
    return Fetched(
        url=str(response.url.copy_with(username=None, password=None, fragment=None)),
        data=data,
        ending=_ending(response, data, url),
        retrieved=from_datetime(datetime.now(UTC)),
        charset=response.charset_encoding,
    )


def _refuse_status(response: httpx.Response, url: str) -> None:
    if response.status_code != 200:
        answer = f"{response.status_code} {response.reason_phrase}".strip()
        hint = "save the page with a browser and add the file" if response.is_client_error else ""
        raise FetchError(f"the server answers {answer}", hint=hint, at=url)


async def _body(response: httpx.Response, url: str, max_bytes: int) -> bytes:
    """The body in pieces, so that one without an end, or one packed small, does no harm."""
    declared = response.headers.get("Content-Length", "")
    data = bytearray()
    too_large = declared.isascii() and declared.isdigit() and int(declared[:20]) > max_bytes
    if not too_large:
        async for piece in response.aiter_bytes():
            data += piece
            if len(data) > max_bytes:
                too_large = True
                break
    if too_large:
        raise FetchError(f"is larger than {max_bytes / 1_000_000:g} MB", at=url)
    if not data:
        raise FetchError("is empty", at=url)
    return bytes(data)


def _ending(response: httpx.Response, data: bytes, url: str) -> str:
    media = response.headers.get("Content-Type", "").split(";")[0].strip().lower()
    if media not in _VAGUE:
        known = _ENDINGS.get(media)
        if known is None:
            hint = "an article is HTML, plain text, Markdown, PDF, DOCX or JSON Lines"
            raise FetchError(f"is of type {media}, which is not read", hint=hint, at=url)
        ending = _suffix(str(response.url))
        # servers call Markdown and JSON Lines plain text
        return ending if known == ".txt" and ending in (".md", ".jsonl") else known
    if data.lstrip()[:20].lower().startswith(_HTML_STARTS):
        return ".html"
    if data.startswith(b"%PDF-"):
        return ".pdf"
    ending = _suffix(str(response.url))
    if ending in _ENDINGS.values():
        return ending
    raise FetchError("is of no type that its server names", at=url)


def _suffix(url: str) -> str:
    return PurePosixPath(unquote(urlsplit(url).path)).suffix.lower()
