"""The subject of a sentence before its verb, where nothing is left that stood before both."""

from __future__ import annotations

import re

from linimasa.extract.naming.roles import is_office
from linimasa.extract.syntax.field_words import fields_of
from linimasa.extract.syntax.fields import CHUNKS, LATER, Chunk, Reader, chunk_at, reading
from linimasa.extract.syntax.inserting import end_of_aside, opens_clause_at

_PAIR = 2  # names side by side
_FOLLOWED = re.compile(
    f"(?:{CHUNKS['n'].pattern})|a*[VW]+$"
)  # a subject, or the end: "wurde begonnen"
_BRACKETED = 5  # words and marks of a bracket that goes with its noun


def turned(title: str, language: str) -> str:
    """The subject before its verb, where nothing is left before both; else the title as it is."""
    fields = fields_of(language)
    read = reading(title, language) if fields and fields.opens.match(title) else None
    if read is None or read.code[:1] not in {*"VW"}:
        return title
    phrase = CHUNKS["p"].match(read.code, 1)
    if phrase and _FOLLOWED.match(read.code, phrase.end()):
        verb, end = read.spans[0][1], read.spans[phrase.end() - 1][1]
        return f"{title[verb:end].strip()} {title[:verb].lower()}{title[end:]}"
    subject = _later_subject(read) or _first_word(read)
    if subject is None:
        return title
    first, end = read.spans[subject.start][0], read.spans[subject.end - 1][1]
    verb = read.spans[0][1]
    between = title[verb:first].rstrip()
    behind = _without_aside(title, subject.end, read)
    if not behind.strip() and not between and read.word(0) in read.fields.being:
        return title  # "[1969] war das Jahr, in dem …"
    return f"{title[first:end]} {title[:verb].lower()}{between}{behind}"


def _first_word(read: Reader) -> Chunk | None:
    """What may stand before a verb whose subject is what it says: "war [zunächst] unklar, ob …"."""
    at = read.code.find("kS")
    plain = at > 1 and set(read.code[1:at]) <= {*"aWV"}
    return Chunk("a", 1, 2) if plain else None


def _without_aside(title: str, at: int, read: Reader) -> str:
    """What stands behind a subject that is put before its verb, less what tells more of it: "sank
    das Boot[, ein alter Kutter, der allen fehlte,] im Hafen"."""
    start = at
    while read.code[at : at + 1] == "k":
        if at > start and not opens_clause_at(read.code, read.tokens, at + 1, read.words):
            at += 1  # the comma that closes what was put in
            break
        behind = end_of_aside(read.code, read.tokens, at, read.words, read.fields)
        if behind is None:
            break
        at = behind - (read.code[behind - 1] == "k")
    end = read.spans[at - 1][1]
    return title[end:] if end < len(title) else ""


def _later_subject(read: Reader) -> Chunk | None:
    """The subject of a verb that opens a title, with the words that count or stress it."""
    at = 1
    while at < len(read.code):
        chunk = chunk_at(read.code, at, LATER)
        if chunk is None:
            return None
        thing = read.word(at) in read.words.things
        if chunk.kind == "s" and thing and read.fields.plural_verbs.fullmatch(read.word(0)):
            at = chunk.end
            continue
        if chunk.kind == "s" or (chunk.kind == "n" and read.word(at) not in read.fields.oblique):
            break
        at = chunk.end
    else:
        return None
    code = read.code[chunk.start : chunk.end]
    if read.word(0) in read.fields.linking and (office := _office_behind(chunk, read)):
        return Chunk("n", at, office)  # "war Dean | Professor"
    if (end := _end_of_first(chunk, read)) is not None:
        chunk = Chunk("n", chunk.start, end)
    if code.startswith("NNN") and read.word(0) in read.fields.linking and read.word(at)[-1] == "s":
        chunk = Chunk("n", at, at + 2)  # "war Berns Hafen | Schauplatz"
    likened = read.tokens[chunk.end : chunk.end + 1]
    more = (
        CHUNKS["p"].match(read.code, chunk.end)
        if likened and likened[0] in read.fields.likening
        else None
    )
    chunk = Chunk("n", at, more.end()) if more else chunk  # "Städte [wie Bern und Basel]"
    while at > 1 and read.word(at - 1) in read.fields.focus:
        at -= 1
    return Chunk("n", at, _behind_brackets(chunk.end, read))


def _end_of_first(chunk: Chunk, read: Reader) -> int | None:
    """Where the first of two names side by side ends: "besetzten Truppen | Algier", "besuchte Ole
    Dahl | Bern", "entließ Dean | General Hill"; None where there are not two."""
    code = read.code[chunk.start : chunk.end]
    became = code == "DNN" and read.word(0) in read.fields.linking  # "war das Schloss | Kaserne"
    named = code[0] != "D" or became
    pair = read.code.find("NN", chunk.start, chunk.end) if named else -1
    if pair < 0 or read.word(pair) in read.fields.partial:  # "zwei Milliarden Euro"
        return None
    joined = "C" in code
    if not joined and read.code[chunk.end : chunk.end + 1] not in {"", "C"}:
        return None
    if joined and read.word(0) in read.fields.linking:
        return None  # "wurden Ole Dahl und Jan Holm gewählt"
    run = len(code) - len(code.lstrip("N"))
    if run <= _PAIR:
        return pair + 1
    if joined and read.fields.plural_verbs.fullmatch(read.word(0)):
        return None  # "haben Kanzler Ole Dahl und Jan Holm"
    names = range(chunk.start + 1, chunk.start + run)
    ranked = (at for at in names if is_office(read.tokens[at], read.words))
    return next(ranked, chunk.start + run - 1)


def _behind_brackets(at: int, read: Reader) -> int:
    """Where what stands in brackets right behind a noun ends: "war Jan Dean [(SPD)]"."""
    close = read.tokens[at : at + _BRACKETED]
    opened = close[:1] == ["("] and ")" in close
    return at + close.index(")") + 1 if opened else at


def _office_behind(chunk: Chunk, read: Reader) -> int | None:
    """Where an office stands behind a name."""
    for at in range(chunk.start, chunk.end):
        if read.code[at] != "N":
            break
        if at > chunk.start and is_office(read.word(at), read.words):
            return at
    return None
