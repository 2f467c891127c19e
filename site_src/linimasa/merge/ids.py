"""The name of an event: minted once from what it rests on, then frozen."""

from __future__ import annotations

import unicodedata
from base64 import b32encode
from collections.abc import Container
from hashlib import sha256
from itertools import count

ID_LENGTH = (
    6  # characters of base32: 30 bits, so a thousand events of one source collide once in 2,000
)


def normalise(quote: str) -> str:
    """A quote without what retyping changes: Unicode form (NFKC), case, white space."""
    return " ".join(unicodedata.normalize("NFKC", quote).casefold().split())


def mint(source_id: str, quote: str, date_text: str | None, taken: Container[str]) -> str:
    """`e-` and six characters of base32 of a SHA-256; the counter steps past ids in `taken`."""
    for counter in count():
        key = "\n".join((source_id, normalise(quote), date_text or "", str(counter)))
        digest = sha256(key.encode("utf-8", "surrogatepass")).digest()
        name = "e-" + b32encode(digest).decode("ascii").lower()[:ID_LENGTH]
        if name not in taken:
            return name
    raise AssertionError("unreachable: count() is endless")
