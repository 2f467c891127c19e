"""A .txt file, with front matter or without, into one document: an article, an e-mail, subtitles;
the export of a chat into a document for each of its days."""

from __future__ import annotations

from dataclasses import replace
from typing import BinaryIO

from linimasa.errors import Notice, Place, SourceError
from linimasa.ingest.boilerplate import strip_boilerplate
from linimasa.ingest.chats import days_of_chat
from linimasa.ingest.dates import as_edtf
from linimasa.ingest.document import Document, Reading, Worded
from linimasa.ingest.encoding import Decoded, decode
from linimasa.ingest.front import Front, headed, split_front
from linimasa.ingest.mails import read_mail
from linimasa.ingest.markup import without_markup
from linimasa.ingest.paragraphs import clean, paragraphs, split_title
from linimasa.ingest.subtitles import spoken
from linimasa.language import detect


def read_text(stream: BinaryIO, file: str) -> Reading:
    """Read plain text in any encoding, below front matter if it has some, as Markdown has.

    Front matter that does not read becomes a notice. Raises SourceError for bytes that are no text.
    """
    decoded = decode_or_refuse(stream.read(), file)
    front = split_front(decoded.text, file)
    text = without_markup(front.text)
    documents = _chat(front, text) or (_mail(front, text, file) or _article(front, text),)
    return Reading(documents, (*notes(decoded, file), *front.notices()))


def _article(front: Front, text: str) -> Document:
    plain = spoken(text) or text
    title, lines = headed(front, *split_title(paragraphs(clean(plain))))
    return front.document(strip_boilerplate("\n".join(lines)), title)


def _chat(front: Front, text: str) -> tuple[Document, ...]:
    """A document for each day of a chat; its language is that of the whole."""
    days = days_of_chat(text)
    if not days:
        return ()
    language = detect("\n".join(day.text for day in days)).language
    return tuple(
        replace(
            front.document(clean(day.text), None),
            published=day.day,
            published_basis="stated",
            language=front.fields.text("language") or language,
            key=day.day,
        )
        for day in days
    )


def _mail(front: Front, text: str, file: str) -> Document | None:
    """An e-mail; what front matter says of it goes before what its head says."""
    mail = read_mail(text)
    if mail is None:
        return None
    article = front.document(strip_boilerplate("\n".join(paragraphs(clean(mail.body)))), None)
    sent = as_edtf(mail.sent)
    worded = Worded(mail.sent, "date", Place(file, mail.line)) if mail.sent and not sent else None
    dated = bool(article.published or article.worded)
    return replace(
        article,
        title=front.fields.text("title") or mail.subject,
        authors=article.authors or ((mail.sender,) if mail.sender else ()),
        published=article.published if dated else sent,
        published_basis=article.published_basis if dated else "stated" if sent else None,
        worded=article.worded if dated else worded,
    )


def decode_or_refuse(data: bytes, file: str, declared: str | None = None) -> Decoded:
    """Decode, naming the file in the error where its bytes are no text."""
    try:
        return decode(data, declared)
    except SourceError as error:
        raise SourceError(error.message, hint=error.hint, at=Place(file)) from None


def notes(decoded: Decoded, file: str) -> tuple[Notice, ...]:
    """What there is to say of a file's encoding."""
    return (Notice(decoded.note, at=Place(file)),) if decoded.note else ()
