"""Bytes into text: by their byte-order mark, as UTF-8, or by what their letters look like."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from linimasa.errors import SourceError

# Longest first: the mark of UTF-32 LE begins with that of UTF-16 LE.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_NAMED = re.compile(rb"<(?:meta|\?xml)[^>]*?(?:charset|encoding)\s*=", re.IGNORECASE)
_HEAD = 4096  # bytes in which a page names its encoding (HTML asks for the first 1024)
SAMPLE = 256_000  # bytes that are looked at to know an encoding; more tells nothing new
MAX_BROKEN = 0.02  # of the bytes beyond ASCII that may be wrong for a text to be UTF-8 all the same
MAX_CONTROL = 0.05  # of the characters; above, it is no text
_CONTROL = frozenset(range(32)) - frozenset(b"\t\n\v\f\r\x1b\x1c\x1d\x1e\x00") | {0x7F}
# Encodings that agree on most bytes of a European text; which of them, only its words can tell.
_EUROPEAN = ("cp1252", "cp1250", "cp1254", "cp1257")
# What such a text is often taken for by its bytes alone: those, and the ones of old systems.
_LOOKALIKE = re.compile(r"cp125[02478]|iso8859|mac_|hp_roman8|cp(?:437|775|85[0278]|86[0135])$")
_CLEAR = 0.3  # confidence in a language below which a few words tell no encodings apart


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text, the name of the encoding that it had, and a sentence on it if it was not UTF-8."""

    text: str
    encoding: str
    note: str | None = None


def decode(data: bytes, declared: str | None = None) -> Decoded:
    """Read bytes as text. `declared` is what the file or its server says its encoding is.

    Raises SourceError where the bytes are no text.
    """
    marked = marked_encoding(data)
    if marked:
        return _read(data, marked)
    if b"\x00" in data[:SAMPLE]:
        wide = _wide(data)
        if wide:
            return _read(data, wide, f"is read as {_name(wide)}; save it as UTF-8")
    _refuse_binary(data)
    try:
        return Decoded(data.decode("utf-8"), "utf-8", _nul_note(data))
    except UnicodeDecodeError as error:
        return _decode_other(data, declared, error)


def recode(data: bytes, declared: str | None) -> bytes:
    """Text as UTF-8 where only its server knew the encoding, and a file would not tell it.

    Bytes that are UTF-8, carry a mark, or name their encoding themselves stay as they are.
    """
    codec = _codec(declared)
    if not codec or marked_encoding(data) or _NAMED.search(data[:_HEAD]) or _is_utf8(data):
        return data
    return data.decode(codec, errors="replace").encode("utf-8")


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def marked_encoding(data: bytes) -> str | None:
    """The codec that a byte-order mark names, or None."""
    return next((codec for mark, codec in _MARKS if data.startswith(mark)), None)


def _decode_other(data: bytes, declared: str | None, error: UnicodeDecodeError) -> Decoded:
    known = _codec(declared)
    if known and known != "utf-8":
        return _read(data, known)
    broken = _broken_utf8(data, error.start)
    if broken:
        noun = "byte is" if broken == 1 else "bytes are"
        text = data.decode("utf-8", errors="replace")
        return Decoded(text, "utf-8", f"{broken} {noun} not UTF-8 and were replaced by \ufffd")
    guessed = _guess(data)
    return _read(data, guessed, f"is not UTF-8; it is read as {_name(guessed)}; save it as UTF-8")


def _read(data: bytes, codec: str, note: str | None = None) -> Decoded:
    try:
        return Decoded(data.decode(codec), codec, note)
    except UnicodeDecodeError:
        text = data.decode(codec, errors="replace")
        also = f"some bytes are not {_name(codec)} and were replaced by \ufffd"
        return Decoded(text, codec, f"{note}; {also}" if note else also)


def _nul_note(data: bytes) -> str | None:
    count = data.count(b"\x00")
    if not count:
        return None
    return f"{count} NUL byte{' was' if count == 1 else 's were'} left out"


def _wide(data: bytes) -> str | None:
    """UTF-16 without a mark: in most scripts one byte of many pairs is NUL, on the same side."""
    sample = data[: min(len(data), SAMPLE) // 2 * 2]
    pairs = len(sample) // 2
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    if pairs < 4 or max(even, odd) < pairs * 0.2 or min(even, odd) > pairs * 0.01:
        return None
    codec = "utf-16-le" if odd > even else "utf-16-be"
    text = sample.decode(codec, errors="replace")
    control = sum(ord(character) in _CONTROL for character in text)
    return codec if control <= len(text) * MAX_CONTROL else None


def _refuse_binary(data: bytes) -> None:
    sample = data[:SAMPLE]
    odd = sum(sample.count(byte) for byte in _CONTROL)
    if odd > max(4, len(sample) * MAX_CONTROL) or sample.count(0) > max(64, len(sample) * 0.3):
        raise SourceError("is no text", hint="its name says so, but its bytes are another format's")


def _broken_utf8(data: bytes, first: int) -> int:
    """How many bytes keep a text from being UTF-8; 0 if they are too many for it to be."""
    sample = data[max(0, first - SAMPLE // 2) : first + SAMPLE // 2]
    text = sample.decode("utf-8", errors="replace")
    broken, beyond = text.count("\ufffd"), sum(byte > 127 for byte in sample)
    if broken > max(1, beyond * MAX_BROKEN) or beyond - broken < 2:
        return 0
    return data.decode("utf-8", errors="replace").count("\ufffd")


def _guess(data: bytes) -> str:
    from charset_normalizer import from_bytes

    sample = data[:SAMPLE]
    best = from_bytes(sample).best()
    if best is None:
        return "cp1252"
    if _LOOKALIKE.match(best.encoding):
        return _by_words(sample, best.encoding)
    return best.encoding


def _by_words(sample: bytes, guessed: str) -> str:
    """The encoding, of the European ones and the guessed one, in which a text reads best as some
    language; the commonest where none is clear."""
    readings: dict[str, str] = {}
    for codec in (*_EUROPEAN, guessed):
        try:
            readings.setdefault(sample.decode(codec), codec)
        except UnicodeDecodeError:
            continue
    if len(readings) <= 1:
        return next(iter(readings.values()), guessed)
    from linimasa.language.detect import detect

    sure = {text: detect(_around_letters(text)).confidence for text in readings}
    best = max(sure, key=sure.__getitem__)
    return readings[best] if sure[best] >= _CLEAR else next(iter(readings.values()))


def _around_letters(text: str) -> str:
    """The words with letters beyond ASCII: they are what tells the readings apart."""
    words = [word for word in text.split() if not word.isascii()]
    return " ".join(words[:400])


def _codec(name: str | None) -> str | None:
    """A declared name as Python's codec; Latin-1 means windows-1252 (WHATWG Encoding, 4.2)."""
    if not name:
        return None
    try:
        codec = codecs.lookup(name.strip("\"' ")).name
    except (LookupError, ValueError):
        return None
    return {"iso8859-1": "cp1252", "ascii": "cp1252", "gb2312": "gb18030", "gbk": "gb18030"}.get(
        codec, codec
    )


def _name(codec: str) -> str:
    return f"windows-{codec[2:]}" if codec.startswith("cp125") else codec.upper().replace("_", "-")
