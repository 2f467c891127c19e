"""Titles of sentences whose verb stands second: shorter whole clauses, the subject first."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from linimasa.extract.condensing.cutting import without_loose_end
from linimasa.extract.condensing.leaving import Left, left_of
from linimasa.extract.lexis.words import words_of
from linimasa.extract.syntax.field_words import fields_of
from linimasa.extract.syntax.fields import CHUNKS, Chunk, Clause, Reader, reading
from linimasa.extract.syntax.inverting import is_wanted

_PARTS = 2  # before a verb that closes its clause
_AFTER_COMMA = re.compile("(?<=.)kV(?=[DNRXaj])")
_CONDITION = re.compile("[VW][^kx]*k[VW](?=[DNRX])")
_HEADLESS = re.compile("k.V")
_FINITE = frozenset("VW")
_FORE = 2.0  # the weight of what stood before the verb
_LED = 8.0  # of a title that another clause leads in to
_BLANK = 12  # characters under the limit weigh one
_JOINTS = 8  # blanks before commas that go when a text is joined
_MOST_FORE = 4  # parts before a verb that stands second, of which a date may be gone


def fielded(title: str, language: str, least: int, most: int, *, asks: bool = False) -> str | None:
    """The first clause with its subject first, of `least` to `most` characters; None where there is
    none, or it is not understood. A title that `asks` keeps its order."""
    read = reading(title, language)
    clause = read.clause(asks=asks) if read and title.strip() else None
    if read is None or clause is None:
        return None
    if asks:
        parts = [*clause.fore, Chunk("v", clause.verb, clause.verb + 1), *clause.rest]
        return _shortest_loss([(0.0, parts)], clause.verb, read, least, most)
    said = _said(clause, read)
    if said is not None:
        told = title[read.spans[said][0] :]
        return told if least <= len(told) <= most else fielded(told, language, least, most)
    return _shortest_loss(_orders(clause, read), clause.verb, read, least, most)


def behind_lead(title: str, language: str) -> str | None:
    """The main clause behind all that leads in to it, its verb first: "Nach dem langen, schweren
    Sturm[, der tobte], | sank die Fähre"; None where its subject may stand in front."""
    read = reading(title, language)
    if read is None or not read.code:
        return None
    verb = next((one.end() - 1 for one in _AFTER_COMMA.finditer(read.code)), 0)
    leads = read.code[:1] in {*"PS"} or read.word(0) in {*read.words.breaks, *read.words.conceding}
    return title[read.spans[verb][0] :] if verb and leads else None


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


@lru_cache(maxsize=256)  # a title's faults ask it again
def is_clause(title: str, language: str) -> bool:
    """Whether a title is one whole clause; so for every language whose verb does not stand
    second."""
    read = reading(title, language)
    if read is None or not read.code:
        return read is None
    clause = read.clause()
    if clause is None:
        found = read.fore()
        verb = found[1] if found and found[0] else 0
        if found and _is_last(read, Clause(tuple(found[0]), verb, ())):
            return False
        stands = verb and read.word(verb) not in read.words.auxiliaries
        return bool(stands) and read.code[verb + 1 : verb + 2] in {"", "k", "C"}
    parts = (*clause.fore, *clause.rest)
    behind = read.code[max((one.end for one in parts), default=0) :][:1]
    opaque = any(one.kind == "o" for one in clause.rest)
    whole = bool(clause.fore) and not opaque and behind in {*"kCx", ""}
    return whole and not _is_last(read, clause)


def _is_last(read: Reader, clause: Clause) -> bool:
    """Whether a verb closes its clause with the prefix that it would leave in second place: "dass |
    eine Rakete in ein Haus einschlug"."""
    if len(clause.fore) < _PARTS or clause.rest or clause.fore[0].kind != "n":
        return False
    return read.word(clause.verb).startswith(tuple(read.fields.prefixes))


def begins_with_verb(title: str, language: str) -> bool:
    """Whether a verb opens a title, whose subject is not there."""
    read = reading(f"{title[:1].lower()}{title[1:]}", language)
    return read is not None and read.code.startswith("V")


def asks(title: str, language: str) -> bool:
    """Whether a title begins as a question does: with its verb, or "why"."""
    read = reading(f"{title[:1].lower()}{title[1:]}", language)
    if read is None or not read.code:
        return False
    return read.code[0] in "VW" or read.word(0) in read.words.wanted | read.fields.asking


def is_condition(title: str, language: str) -> bool:
    """Whether a clause whose verb stands first is an "if" of the one behind it: "Sinkt das Boot,
    zahlt die Stadt"."""
    fields = fields_of(language)
    if fields is None or not title:
        return False
    plain = f"{title[0].lower()}{title[1:]}"
    return _CONDITION.match(Reader(plain, words_of(language), fields).code) is not None


def without_headless(title: str, language: str) -> str:
    """Without a clause whose verb has lost what stood before it: ", denn [morgen] beginnt …"."""
    fields = fields_of(language)
    if fields is None or not any(f", {word} " in title for word in fields.causal):
        return title
    read = Reader(title, words_of(language), fields)
    for match in _HEADLESS.finditer(read.code):
        if read.word(match.start() + 1) in fields.causal:
            return title[: read.spans[match.start()][0]]
    return title


def is_aside(word: str, language: str) -> bool:
    """Whether a word is an adverb, and closes no clause."""
    read = reading(word, language)
    return read is not None and read.code == "a"


def is_heading(sentence: str, language: str) -> bool:
    """Whether words have no verb among them and no full stop behind them: "Der Krieg (1935)"."""
    fields = fields_of(language)
    if fields is None or sentence.rstrip(' "”“»«)’')[-1:] in {*".!?:…"}:
        return False
    return _FINITE.isdisjoint(Reader(sentence, words_of(language), fields).code)


def has_no_verb(title: str, language: str) -> bool:
    """Whether nothing in a title may be a verb, in a language whose verb stands second."""
    read = reading(title, language)
    return read is not None and _FINITE.isdisjoint(read.code)


def opens_clause(clause: str, language: str, *, joined: bool) -> bool:
    """Whether a clause behind a comma, or `joined` by "and", is one that stands alone, its verb
    second; behind a comma a verb in front tells who says it."""
    if fields_of(language) is None:
        return True
    words = words_of(language)
    if is_wanted(re.split("[,;:]", clause.strip(" ,"), maxsplit=1)[0].rstrip(". "), words):
        return False
    read = reading(clause, language)
    if (
        read is None
        or not read.code
        or read.code[0] in ("SC" if joined else "SCVW")
        or (read.word(0) in read.words.comma_relatives and not _is_article(read))
    ):
        return False
    found = read.fore()
    return found is not None and found[1] + 1 < len(read.code) and len(found[0]) < _MOST_FORE


def tells_what(clause: str, language: str) -> bool:
    """Whether what a comma parts from a clause is what is said: "Dean kündigte an, | er gehe"."""
    read = reading(clause, language)
    fore = read.fore() if read and read.code else None
    if read is None or fore is None:
        return False
    return read.word(fore[1]) in {*read.words.plain, *read.words.clausal}


def _is_article(read: Reader) -> bool:
    """Whether what may be a relative pronoun is the article of a noun before a verb: "den Hafen
    schloss er", not "den Dean schloss"."""
    noun = CHUNKS["n"].match(read.code)
    last = noun.end() if noun else 0
    while phrase := CHUNKS["p"].match(read.code, last):
        last = phrase.end()  # "den Pokal [mit der Elf] gewann er"
    if noun is None or read.code[last : last + 1] != "V":
        return False
    ends = (at for at in range(len(read.code)) if read.code[at] in "kx")
    end = next(ends, len(read.code))
    return (
        end > last + 1
        and read.code[last + 1] != "C"
        and read.word(end - 1) not in read.words.auxiliaries
    )


def _shortest_loss(
    orders: Iterable[tuple[float, list[Chunk]]], verb: int, read: Reader, least: int, most: int
) -> str | None:
    """The form of a clause that loses the least, and fits."""
    best: tuple[float, str] | None = None
    for lost, chunks in orders:
        for left in left_of(chunks, verb, read, most):
            weight = lost + left.loss + max(0, most - left.long) / _BLANK
            if not least <= left.long <= most + _JOINTS or (best and weight >= best[0]):
                continue
            text = _joined(left, read)
            if text.rpartition(" ")[2] not in read.words.reflexives:
                text = without_loose_end(text, read.words)
            if least <= len(text) <= most:
                best = weight, text
    return best[1] if best else None


def _orders(clause: Clause, read: Reader) -> Iterator[tuple[float, list[Chunk]]]:
    """The clause as it stands, and its subject first without what stood there; what is lost."""
    verb = Chunk("v", clause.verb, clause.verb + 1)
    fore, rest = list(clause.fore), list(clause.rest)
    subject = subject_of(clause, read)
    if any(one.kind == "o" for one in fore):
        yield 0.0, [*fore, verb, *rest]
        return
    if subject is None:
        return
    if fore:
        yield (_LED if fore[0].kind == "c" else 0.0), [*fore, verb, *rest]
    others = [one for one in rest if one != subject]
    if subject in fore or not others or not _may_go(fore, read):
        return
    if any(one.kind == "o" for one in rest[: rest.index(subject)]):
        return
    if not _is_two(subject, clause.verb, read):
        yield _FORE * len(fore), [subject, verb, *others]


def _may_go(fore: list[Chunk], read: Reader) -> bool:
    """Whether what stands before the verb may go: no object, no condition."""
    if any(one.kind == "n" or read.word(one.start) in read.fields.kept for one in fore):
        return False
    return not fore or fore[0].kind != "c" or read.word(0) in read.words.conceding


def _is_two(subject: Chunk, verb: int, read: Reader) -> bool:
    """Whether a name and what it is may stand side by side: "war | Dean Lotse"."""
    code = read.code[subject.start : subject.end]
    return code.startswith("NN") and read.word(verb) in read.words.auxiliaries


def subject_of(clause: Clause, read: Reader) -> Chunk | None:
    """The first noun of a case that may be a subject's, or pronoun."""
    several = read.fields.plural_verbs.fullmatch(read.word(clause.verb))
    for one in (*clause.fore, *clause.rest):
        if one.kind == "s" and several and read.word(one.start) in read.words.things:
            continue  # "besetzten es | Soldaten"
        if one.kind == "s":
            return one
        if one.kind == "n" and read.word(one.start) not in read.fields.oblique:
            return one
    return None


def _joined(left: Left, read: Reader) -> str:
    text = ""
    for chunk in left.chunks:
        words = (read.tokens[at] for at in range(chunk.start, chunk.end) if at not in left.gone)
        piece = " ".join(words)
        text = f"{text} {piece.lower() if chunk.kind == 'v' and text else piece}"
    return re.sub(r"\s+(?=[,;:])", "", text).strip()
