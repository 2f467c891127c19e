"""A .txt file, with front matter or without, into one document."""

from __future__ import annotations

from typing import BinaryIO

from linimasa.errors import Notice, Place, SourceError
from linimasa.ingest.boilerplate import strip_boilerplate
from linimasa.ingest.document import Reading
from linimasa.ingest.encoding import Decoded, decode
from linimasa.ingest.front import headed, split_front
from linimasa.ingest.paragraphs import clean, paragraphs, split_title


def read_text(stream: BinaryIO, file: str) -> Reading:
    """Read plain text in any encoding, below front matter if it has some, as Markdown has.

    Front matter that does not read becomes a notice. Raises SourceError for bytes that are no text.
    """
    decoded = decode_or_refuse(stream.read(), file)
    front = split_front(decoded.text, file)
    title, lines = headed(front, *split_title(paragraphs(clean(front.text))))
    document = front.document(strip_boilerplate("\n".join(lines)), title)
    return Reading((document,), (*notes(decoded, file), *front.notices()))


def decode_or_refuse(data: bytes, file: str, declared: str | None = None) -> Decoded:
    """Decode, naming the file in the error where its bytes are no text."""
    try:
        return decode(data, declared)
    except SourceError as error:
        raise SourceError(error.message, hint=error.hint, at=Place(file)) from None


def notes(decoded: Decoded, file: str) -> tuple[Notice, ...]:
    """What there is to say of a file's encoding."""
    return (Notice(decoded.note, at=Place(file)),) if decoded.note else ()
