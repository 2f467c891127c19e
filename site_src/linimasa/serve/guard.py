"""Who may ask: an exact list of Host headers, and of origins for the websocket.

A web page elsewhere whose name was pointed at 127.0.0.1 (DNS rebinding), or that simply opens a
websocket to it, would otherwise read drafts that were never published.
"""

from __future__ import annotations

import socket
from collections.abc import Iterator

LOOPBACK_NAMES = ("127.0.0.1", "localhost", "::1")
ANY_ADDRESS = ("0.0.0.0", "::", "")  # noqa: S104 -- names of it, to be warned of

_SOMEWHERE = ("192.0.2.1", 9)  # RFC 5737; nothing is sent there: a route is looked up


def is_loopback(host: str) -> bool:
    """Whether only this machine reaches a server that listens on `host`."""
    return host.lower() in LOOPBACK_NAMES


def allowed_hosts(host: str, port: int) -> frozenset[str]:
    """The Host headers, in lower case, that a server on `host` and `port` answers to."""
    names = [*LOOPBACK_NAMES, host, *(names_of_this_machine() if host in ANY_ADDRESS else ())]
    shown = {bracketed(name.lower()) for name in names if name not in ANY_ADDRESS}
    alone = shown if port == 80 else frozenset()
    return frozenset(f"{name}:{port}" for name in shown) | alone


def names_of_this_machine() -> tuple[str, ...]:
    """The name and the addresses by which others reach this machine, as far as it knows them."""
    return tuple(dict.fromkeys(_names()))


def _names() -> Iterator[str]:
    name = socket.gethostname()
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(_SOMEWHERE)
            yield str(probe.getsockname()[0])
        except OSError:  # no network
            pass
    yield name
    try:
        found = socket.getaddrinfo(name, None, type=socket.SOCK_STREAM)
    except OSError:
        return
    yield from (str(address[0]).partition("%")[0] for *_, address in found)


def bracketed(host: str) -> str:
    """A host as it stands in an address: `[::1]`."""
    return f"[{host}]" if ":" in host else host


def is_allowed_origin(origin: str | None, hosts: frozenset[str]) -> bool:
    """Whether a websocket's Origin is a page of this very server. No browser leaves it out."""
    scheme, _, host = (origin or "").lower().partition("://")
    return scheme == "http" and host in hosts
