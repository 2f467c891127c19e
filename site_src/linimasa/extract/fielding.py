"""Titles of sentences whose verb stands second: shorter whole clauses, the subject first."""

from __future__ import annotations

import re

from linimasa.extract.cutting import without_loose_end
from linimasa.extract.fields import CHUNKS, LATER, Chunk, Clause, Reader, chunk_at
from linimasa.extract.lettering import fields_of
from linimasa.extract.words import words_of

_FOLLOWED = re.compile(
    f"(?:{CHUNKS['n'].pattern})|[VW]+$"
)  # a subject, or the end: "wurde begonnen"
_FINITE = frozenset("VW")
_MOST_FORE = 4  # parts before a verb that stands second, of which a date may be gone


def fielded(title: str, language: str, least: int, most: int) -> str | None:
    """The first clause with its subject first, of `least` to `most` characters; None where there is
    none, or it is not understood."""
    fields = fields_of(language)
    if fields is None:
        return None
    read = Reader(title, words_of(language), fields)
    clause = read.clause()
    if clause is None:
        return None
    said = _said(clause, read)
    if said is not None:
        told = title[read.spans[said][0] :]
        return told if least <= len(told) <= most else fielded(told, language, least, most)
    for chunks in _forms(clause, read):
        text = without_loose_end(_joined(chunks, read), read.words)
        if len(text) <= most:
            return text if len(text) >= least else None
    return None


def _said(clause: Clause, read: Reader) -> int | None:
    """The first word of what is said behind a verb that tells only that: "kündigte an, er …"."""
    last = clause.rest[-1] if clause.rest else None
    if last is None or last.kind != "w" or read.code[clause.verb + 1 :].startswith("k"):
        return None
    says = read.word(clause.verb) in {*read.words.plain, *read.words.clausal}
    behind = last.end + 1
    if not says or read.code[last.start : behind] != "Gk" or behind >= len(read.code):
        return None
    rest = " ".join(read.tokens[behind:])
    return behind if opens_clause(rest, read.words.code, joined=False) else None


def begins_with_verb(title: str, language: str) -> bool:
    """Whether a verb opens a title, whose subject is not there."""
    fields = fields_of(language)
    if fields is None or not title:
        return False
    plain = f"{title[:1].lower()}{title[1:]}"
    return Reader(plain, words_of(language), fields).code.startswith("V")


def turned(title: str, language: str) -> str:
    """The subject before its verb, where nothing is left before both; else the title as it is."""
    fields = fields_of(language)
    if fields is None or not fields.opens.match(title):
        return title
    read = Reader(title, words_of(language), fields)
    if read.code[:1] not in {*"VW"}:
        return title
    phrase = CHUNKS["p"].match(read.code, 1)
    if phrase and _FOLLOWED.match(read.code, phrase.end()):
        verb, end = read.spans[0][1], read.spans[phrase.end() - 1][1]
        return f"{title[verb:end].strip()} {title[:verb].lower()}{title[end:]}"
    subject = _later_subject(read)
    if subject is None:
        return title
    first, end = read.spans[subject.start][0], read.spans[subject.end - 1][1]
    verb = read.spans[0][1]
    between = title[verb:first].rstrip()
    return f"{title[first:end]} {title[:verb].lower()}{between}{title[end:]}"


def _later_subject(read: Reader) -> Chunk | None:
    """The subject of a verb that opens a title, with the words that count or stress it."""
    at = 1
    while at < len(read.code):
        chunk = chunk_at(read.code, at, LATER)
        if chunk is None:
            return None
        if chunk.kind == "s" or (chunk.kind == "n" and read.word(at) not in read.fields.oblique):
            break
        at = chunk.end
    else:
        return None
    code = read.code[chunk.start : chunk.end]
    pair = read.code.find("NN", chunk.start, chunk.end) if code[0] != "D" else -1
    if pair >= 0 and (
        "C" in code or read.code[chunk.end : chunk.end + 1] in {"", "C"}
    ):  # "besetzten Truppen | Algier"
        chunk = Chunk("n", chunk.start, pair + 1)
    while at > 1 and read.word(at - 1) in read.fields.focus:
        at -= 1
    return Chunk("n", at, chunk.end)


def is_heading(sentence: str, language: str) -> bool:
    """Whether words have no verb among them and no full stop behind them: "Der Krieg (1935)"."""
    fields = fields_of(language)
    if fields is None or sentence.rstrip(' "”“»«)’')[-1:] in {*".!?:…"}:
        return False
    return _FINITE.isdisjoint(Reader(sentence, words_of(language), fields).code)


def opens_clause(clause: str, language: str, *, joined: bool) -> bool:
    """Whether a clause behind a comma, or `joined` by "and", is one that stands alone, its verb
    second; behind a comma a verb in front tells who says it."""
    fields = fields_of(language)
    if fields is None:
        return True
    read = Reader(clause, words_of(language), fields)
    if (
        not read.code
        or read.code[0] in ("SC" if joined else "SCVW")
        or read.word(0) in read.words.comma_relatives
    ):
        return False
    found = read.fore()
    return found is not None and found[1] + 1 < len(read.code) and len(found[0]) < _MOST_FORE


def _forms(clause: Clause, read: Reader) -> list[list[Chunk]]:
    """The clause's parts in order, ever fewer of them."""
    verb = Chunk("v", clause.verb, clause.verb + 1)
    fore, rest = list(clause.fore), list(clause.rest)
    subject = _subject(clause, read)
    if subject is None:
        return []
    forms = [[*fore, verb, *rest]] if fore else []
    others = [one for one in rest if one != subject]
    if subject not in fore:
        if not others or not _may_go(fore, read) or _is_two(subject, clause.verb, read):
            return forms
        fore, rest = [subject], others
        forms.append([*fore, verb, *rest])
    for gone in _gone(rest, read):
        rest = [one for one in rest if one != gone]
        if rest:
            forms.append([*fore, verb, *rest])
    if subject in fore and len(fore) > 1:
        fore = [one for one in fore if one.kind not in "pa"]
        forms.append([*fore, verb, *rest])
    return [*forms, [_without_owner(one, read) for one in forms[-1]]]


def _without_owner(chunk: Chunk, read: Reader) -> Chunk:
    """A noun without what it is of."""
    code = read.code[chunk.start : chunk.end]
    owned = code.find("d") if chunk.kind == "n" and code[0] == "D" and "C" not in code else -1
    return chunk if owned < 0 else Chunk("n", chunk.start, chunk.start + owned)


def _may_go(fore: list[Chunk], read: Reader) -> bool:
    """Whether what stands before the verb may go: no object, no condition."""
    if any(one.kind == "n" or read.word(one.start) in read.fields.kept for one in fore):
        return False
    return not fore or fore[0].kind != "c" or read.word(0) in read.words.conceding


def _is_two(subject: Chunk, verb: int, read: Reader) -> bool:
    """Whether a name and what it is may stand side by side: "war | Dean Lotse"."""
    code = read.code[subject.start : subject.end]
    return code.startswith("NN") and read.word(verb) in read.words.auxiliaries


def _subject(clause: Clause, read: Reader) -> Chunk | None:
    """The first noun of a case that may be a subject's, or pronoun."""
    for one in (*clause.fore, *clause.rest):
        if one.kind == "s":
            return one
        if one.kind == "n" and read.word(one.start) not in read.fields.oblique:
            return one
    return None


def _gone(rest: list[Chunk], read: Reader) -> list[Chunk]:
    """What may go, the first first: what stands behind the end, phrases that no verb wants, words,
    other phrases."""
    closed = next((at for at, one in enumerate(rest) if one.kind in "wt"), len(rest))
    behind = [one for one in rest[closed:] if one.kind == "p"]
    aim = [one for one in rest if one.kind == "u"]
    amid = [one for one in rest[:closed] if read.tokens[one.end - 1] not in read.fields.fixed]
    loose = [
        one for one in amid if one.kind == "p" and read.word(one.start) in read.words.adverbials
    ]
    how = _how(amid, read) if closed < len(rest) else 0
    single = [one for one in amid if one.kind == "a" and not _is_kept(one, read)]
    single = [one for one in single if one not in amid[len(amid) - how :]]
    tied = [one for one in amid if one.kind == "p" and one not in loose]
    tied = [one for one in tied if read.word(one.start) not in read.fields.roles]
    return [*behind[::-1], *loose[::-1], *single[::-1], *tied[::-1], *aim]


def _how(amid: list[Chunk], read: Reader) -> int:
    """How many words right before the end of the verb may tell how: "wenig freundlich gestimmt"."""
    count = 0
    for one in reversed(amid):
        if one.kind != "a" or read.word(one.start) in read.words.loose_ends:
            break
        count += 1
    return count


def _is_kept(chunk: Chunk, read: Reader) -> bool:
    word = read.word(chunk.start)
    return word in read.fields.kept or read.code[chunk.start] == "X"


def _joined(chunks: list[Chunk], read: Reader) -> str:
    text = ""
    for chunk in chunks:
        tokens = read.tokens[chunk.start : chunk.end]
        lowered = chunk.kind == "v" and text
        piece = " ".join(tokens).lower() if lowered else " ".join(tokens)
        text = f"{text} {piece}"
    return re.sub(r"\s+(?=[,;:])", "", text).strip()
