"""What a main clause can lose: parts of its subject, and what commas put in behind its verb.

Each shorter form of a subject has a weight, that of what it tells no more: the lightest is an
adverb, the heaviest what a noun is of.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from linimasa.extract.lexis.words import words_of
from linimasa.extract.syntax.grammar import VERBS, Parsed
from linimasa.extract.syntax.mainclause import (
    Clause,
    agrees,
    has_object,
    is_condition,
    joins_offices,
)

_CHUNKS = re.compile("[^k]+")
_Range = tuple[int, int]  # of words and marks

# "and" with another subject, not with more that the one is of
_AND = re.compile("c(?=[DWYN#])(?=[^c]*$)")
_OF_WHICH = re.compile("[pm]r")  # ", among which"
_COUNTED = re.compile("c[o#]")  # ", compared with a loss of $1, | or 2 cents a share"
_OFFICE = re.compile("(?<![dpm])D[DNW]*N(?=WW(?!d))")  # "the French president | Jean Dean"
_NAMES = re.compile("(?:W|(?<=W)o(?=W))+")
_ALONG = re.compile("kap(?=[DW#])")
_LAST_NAME = re.compile("(?<=N)W{2,}$")
_LEAST_NAME = 2  # words behind an office that are told alone
_RELATED = re.compile("[^kcrqs]{2,}(?:r|p(?=y?I))")  # one noun with a clause
# the rest of a list of what a noun is of: "agentes de Lugo, | de León y de la Guardia"
_LISTED_OF = re.compile("(?<=[NW])(?:kd[DNW#d]+)*k?cd[DNW#dc]+$")
_IDENTITY = 16.0  # of one that tells which one is meant: "pria yang …"
LEAST_LOSS = 3.0  # of what a subject may lose: of an adverb, the lightest
_CLAUSE = 5.0  # the weight of a clause that a subject loses
_LONGEST = 24  # characters of prepositions of several words
_INSERTED = re.compile(
    "hc[^kh]*h|[kh](?:[rs][^kh]*[VAB][^kh]*[kh]|[pmeGh][^kh]*[kh]|[^khVAB]*[kh](?=[ya]*[VAB]|[qr]))"
)
# Where a subject may end: before a clause, a phrase, one that ties it.
_CLAUSAL = re.compile("[rqsxh(]|p(?=y?I)")
_PHRASAL = re.compile("[rqsxh(eGp]|k(?=N)")
_TIED = re.compile("[rqsxh(eGpm]|k(?=N)")


def narrower(parsed: Parsed, clause: Clause) -> Iterator[tuple[float, tuple[_Range, ...]]]:
    """Ever shorter forms of a subject, each with a weight: without a clause, phrases, the last
    noun that it is of. Where the verb tells of several, "and" stays."""
    if not clause.subject:
        return
    verb = next(at for at in range(clause.verb, len(parsed.code)) if parsed.code[at] in VERBS)
    several = not agrees(parsed, clause.subject[0][0], verb)
    if several and (along := _ALONG.search(parsed.code, *clause.subject[-1])):
        yield from _along(parsed.code, clause.subject[-1], along.start())
        return
    several = several and _is_joined(parsed, clause.subject)
    for weight, subject in chain(
        _narrowed(parsed, clause), _unlisted(parsed, clause), _unnamed(parsed, clause)
    ):
        if (not several or _is_joined(parsed, subject)) and _is_paired(parsed, subject):
            yield weight, subject


def _along(code: str, subject: _Range, comma: int) -> Iterator[tuple[float, tuple[_Range, ...]]]:
    """One with others beside him, less what he is: "le fils du maire[, Jean Roche], ainsi que trois
    autres, | ont été tués"."""
    start, end = subject
    end -= code[end - 1] == "k"
    first = code.find("k", start, comma + 1)
    yield 4.0, ((start, first), (comma + 1, end))
    if named := _LAST_NAME.search(code, start, first):
        yield 7.0, ((start, named.start()), (comma + 1, end))


def _is_paired(parsed: Parsed, subject: tuple[_Range, ...]) -> bool:
    """Whether what "both" opens has its "and" in a subject."""
    if not parsed.grammar.drops:
        return True
    words = [parsed.word(at) for part in subject for at in range(*part)]
    alike = {first for first, second in parsed.grammar.pairs if first == second}
    return all(words.count(word) != 1 for word in alike)


def _is_joined(parsed: Parsed, subject: tuple[_Range, ...]) -> bool:
    return any("c" in parsed.code[slice(*part)] for part in subject)


def _narrowed(parsed: Parsed, clause: Clause) -> Iterator[tuple[float, tuple[_Range, ...]]]:
    start, end = clause.subject[-1]
    code, last = parsed.code, end
    if is_condition(parsed):
        return
    few = words_of(parsed.language).determiners
    offices = [
        match.span()
        for match in _OFFICE.finditer(code, start, end)
        if parsed.ambiguous or parsed.word(match.start()) not in few
    ]
    if offices:
        edges = [start, *(edge for office in offices for edge in office), end]
        yield 6.0, (*clause.subject[:-1], *zip(edges[::2], edges[1::2], strict=True))
    if len(bare_names := untitled(parsed, start, end)) > 1:
        yield 9.0, (*clause.subject[:-1], *bare_names)
    loose = code.find("a", start, end)
    if loose > start and is_manner(parsed, loose):
        yield LEAST_LOSS, (*clause.subject[:-1], (start, loose), (loose + 1, end))
    bare = parsed.grammar.bare
    clausal = _IDENTITY if code[start + 1 : start + 2] == "r" and bare else _CLAUSE
    for weight, kinds in (
        (clausal, _CLAUSAL),
        (8.0, _PHRASAL),
        (10.0, _TIED),
    ):
        related = _RELATED.match(code, start, last) if weight == _CLAUSE else None
        since = related.end() - 1 if related else _last_of(parsed, start, last)
        found = kinds.finditer(code, since, last)
        places = [one.start() for one in found if _may_end(code, one.start())]
        ends = [place for place in places if not is_torn(parsed, place)]
        for shorter in reversed(ends):
            yield weight, ((start, shorter),)
        end = min([end, *ends])
    if code[end - 3 : end] == "NNN" and not bare:
        yield 12.0, ((start, end - 1),)
    for at in range(end - 1, _last_of(parsed, start, end), -1):
        kept = set(code[start:at]) & {*"NW#"} and code[at - 1] in "NW#e"
        if code[at] == "d" and kept and not is_torn(parsed, at):
            yield 27.0, ((start, at),)


def _unlisted(parsed: Parsed, clause: Clause) -> Iterator[tuple[float, tuple[_Range, ...]]]:
    """A subject with the first only of several that it is of."""
    start, end = clause.subject[-1]
    listed = _LISTED_OF.search(parsed.code[:end], start)
    if listed and not is_condition(parsed):
        yield 12.0, ((start, listed.start()),)


def _unnamed(parsed: Parsed, clause: Clause) -> Iterator[tuple[float, tuple[_Range, ...]]]:
    """A subject with the offices only of several: "Bupati Kota[, Siti Rahma] dan Camat Teluk[,
    Budi Salim,]"."""
    start, end = clause.subject[-1]
    if not parsed.grammar.unmarked or "k" not in parsed.code[start:end]:
        return
    first, *between = [one.span() for one in _CHUNKS.finditer(parsed.code, start, end)][:-1]
    if between and all(joins_offices(parsed, one) for one in between):
        yield 6.0, (first, *((parsed.code.find("c", *one), one[1]) for one in between))


def _may_end(code: str, at: int) -> bool:
    """Whether a subject may end before a word: not before a phrase that belongs to a participle,
    which tells nothing without it: "declared | in"."""
    owned = code[at] in "pmd" and code[at - 1] == "e" and code[at - 2 : at - 1] in {*"NWa"}
    return code[at - 1] in "NWe#Y" and not owned


def untitled(parsed: Parsed, start: int, end: int) -> list[_Range]:
    """A subject less the offices before its names: "[Port Director] Jane Hill and …"."""
    words, kept = words_of(parsed.language), list[_Range]()
    if words.bare_relatives and "k" in parsed.code[start:end]:
        return [(start, end)]  # "Bupati Kota, Siti Rahma dan Camat Teluk, Budi Salim, …"
    for match in _NAMES.finditer(parsed.code, start, end):
        first, last = match.span()
        offices = [at for at in range(first, last) if parsed.word(at) in words.roles]
        name = offices[-1] + 1 if offices else last
        while name < last and (parsed.word(name) in words.modifiers or _is_rank(parsed, name)):
            name += 1
        long = last - name > _LEAST_NAME and not _is_rank(parsed, name - 1)
        placed = words.bare_relatives and long  # "Wali Kota Teluk Siti Rahma"
        if last - name >= _LEAST_NAME and not placed:
            kept.append((start, first))
            start = name
    return [*kept, (start, end)]


def _is_rank(parsed: Parsed, at: int) -> bool:
    """Whether a word is a title right before a name: "Datuk", "AKBP"."""
    ranks = words_of(parsed.language).ranks
    return bool(ranks) and parsed.part(at, at + 1).strip(".") in ranks


def is_manner(parsed: Parsed, at: int) -> bool:
    """Whether an adverb tells how, by its ending: "heavily"."""
    return parsed.grammar.manner.fullmatch(parsed.word(at)) is not None


def is_torn(parsed: Parsed, at: int) -> bool:
    """Whether the words before a word want it: "because | of", "dozens | of"."""
    last = parsed.spans[at - 1][1]
    before = parsed.text[max(0, last - _LONGEST) : last].lower().replace("'", "’")
    return f" {before}".endswith(parsed.grammar.torn)


def _last_of(parsed: Parsed, start: int, end: int) -> int:
    """Where the last of the subjects begins that "and" joins; "between … and" joins none."""
    joint = _AND.search(parsed.code, start, end)
    if joint is None:
        return start + 1
    joined = parsed.word(joint.start())
    opened = {one for one, other in parsed.grammar.pairs if other == joined}
    paired = any(parsed.word(at) in opened for at in range(start, joint.start()))
    # what tells of a noun has its own joint, as in a firm that owns shares of Bern and Basel Ltd.
    told = not set(parsed.code[start : joint.start()]).isdisjoint("Ger")
    inner = parsed.ambiguous and told and parsed.code[joint.end()] != "D"
    return start + 1 if paired or inner else joint.end()


def insertions(code: str, start: int) -> list[_Range]:
    """What stands between commas behind a verb and can go: ", after two days,"; not where what
    follows only adds to it: ", after the visit of Dean, the mayor"."""
    found = (match.span() for match in _INSERTED.finditer(code, start))
    return [
        span
        for span in found
        if not (
            _adds(code, start, span)
            or _is_open(code, span)
            or _OF_WHICH.match(code, span[1])
            or _COUNTED.match(code, span[1])
        )
    ]


def _is_open(code: str, span: _Range) -> bool:
    """Whether what opens a clause in it has its verb behind it."""
    if code[span[0] + 1] == "r" and code[span[1] : span[1] + 1] in {*"pmGe"}:
        return True  # ", who signed the end of the law, [in force since …]"
    said = max(code.rfind(kind, *span) for kind in "qs")
    return said >= 0 and not set(code[said : span[1]]) & {*VERBS}


def _adds(code: str, start: int, span: _Range) -> bool:
    ahead = code[span[1] : span[1] + 1]
    passive = code[start - 1] == "P" and bool(set(code[max(0, start - 4) : start]) & {*"BE"})
    itself = "y" in code[max(0, start - 3) : start]
    return ahead in {*"DNW#"} and (passive or itself or has_object(code, start, span[0]))
