"""Texts and bytes into short digests: 128 bits as hexadecimal digits."""

from __future__ import annotations

from hashlib import blake2b


def digest(*parts: str) -> str:
    """The digest of some texts, told apart; what is no text (a file's name) may be in them."""
    return digest_of("\0".join(parts).encode("utf-8", "surrogatepass"))


def digest_of(data: bytes) -> str:
    """The digest of bytes."""
    return blake2b(data, digest_size=16).hexdigest()


def blank() -> blake2b:
    """A digest of bytes that come one after another."""
    return blake2b(digest_size=16)
