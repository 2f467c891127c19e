"""The participle of a noun that a date dates, where that is no verb's of its sentence.

"Il cessate il fuoco entrato in vigore il 3 maggio è fragile": what happened on that day is told as
headlines tell it, "Entrato in vigore il cessate il fuoco", in a language whose participles have
the gender of their noun, or behind that, "Pont ouvert à Brest" (`Grammar.headlined`).
"""

from __future__ import annotations

import re
from collections.abc import Callable

from linimasa.extract.lexis.edges import MAX_TITLE
from linimasa.extract.lexis.words import words_of
from linimasa.extract.syntax.clause_words import Grammar
from linimasa.extract.syntax.grammar import Parsed
from linimasa.extract.syntax.happening_nouns import is_happening
from linimasa.extract.syntax.leading import without_article
from linimasa.extract.syntax.mainclause import main_verb

_COUNTS = re.compile("BE?a*#D[N#]*Ne")  # all that is told: "Sono almeno 14 le persone morte"
_BESIDE = 2  # words between a participle and the date that is surely its own
_FAR, _MOST_TIES = 8, 2  # words and prepositions between it and one that may be
_LEAST = 20  # characters that tell something, where which noun is meant is told besides
_ALONE = re.compile(f"[NwoPV)][ka]*P[^VABk]{{0,{_FAR}}}$")
_EITHER = re.compile(f"[NwoPV)][ka]*(?:P|V[pm])[^VABk]{{0,{_FAR}}}$")  # with "construit"
_BETWEEN = frozenset("pmdDNW#a")
_BEFORE = re.compile("[NW)o]k?a*$")
_NEXT = re.compile("e[pma]")
# "has" or "was" whose participle it may be, behind a phrase: "est pour la première fois rallié"
_HELPED = re.compile("[AB][ya]*[pm][^PVABkrqs]*$")
_LED = re.compile("[pm]d?D*[NW#a]+(?:[dpm]D*[NW#a]+)*$")  # a phrase that opens a sentence
_TIED = re.compile("[pmd]D?[NW#a]+$")  # the noun of a participle behind a preposition
_JOINED = re.compile("ca*[Pe]")
_SUBJECT = re.compile("[DNW#a]+(?:d[DNW#a]+)*")
_NAME = re.compile("(?<![WDNd])W{2,4}$")  # of two words or more, of one alone
_PIECE = re.compile("[DNWa#]*[NW#]$")
_PHRASE = re.compile("[pm](?:D?[NW#]+d)*D?[NW#]+")

_Span = tuple[int, int]


def may_be_done(letters: str, grammar: Grammar) -> bool:
    """Whether the letters of the words before a date, each by itself, have such a participle."""
    if not grammar.reduced:
        return False
    return (_EITHER if grammar.headlined else _ALONE).search(letters) is not None


def told_as_done(
    read: Parsed, at: int, end_of: Callable[[int], int], grammar: Grammar, *, close: bool
) -> list[_Span] | None:
    """The participle before a date, its noun and the rest of its phrase; none where the noun cannot
    stand behind it; None where the date is a verb's. `end_of` a word is where its clause ends."""
    done = _participle(read, at, close=close)
    if done is None or _COUNTS.match(read.code):
        return None
    if not _is_dated(read, done, at, grammar, close=close):
        return [] if _is_held(read, done, at, close=close) else None
    end = end_of(max(at, done) + 1)
    main = main_verb(read.code)
    if main is None or done <= main < end:
        return None
    noun = noun_of(read, done, grammar)
    if noun is None or _is_predicate(read, noun[0], done):
        return []
    behind = _behind(read, done, at, end)
    did = read.stretch(done, behind[0])
    bare = without_article(read, noun)
    told = [bare, did] if grammar.headlined or bare == noun else [did, noun]
    rest = read.stretch(*behind) if read.code[behind[0] : behind[1]].lstrip("pmao") else None
    whole = [*told, rest] if rest else told
    if read.code[done - 1] != "k" and len(read.text) <= MAX_TITLE and _tells_little(whole):
        return []  # "Loi adoptée", where all that is told of the law has room
    return whole if sum(last - first + 1 for first, last in whole) <= MAX_TITLE else told


def _tells_little(told: list[_Span]) -> bool:
    return sum(last - first for first, last in told) < _LEAST


def _participle(read: Parsed, at: int, *, close: bool) -> int | None:
    """The participle that a date may belong to, of a noun before it."""
    if read.code[at - 2 : at] == "ek" and read.code[at + 1 : at + 2] == "k":
        at -= 1  # "désigné, [dimanche,] comme candidat"
    least = max(0, at - (_BESIDE if close else _FAR) - 1)
    for before in range(at - 1, least, -1):
        kind = read.code[before]
        if kind == "e":
            ties = sum(one in "pm" for one in read.code[before:at])
            alone = _BEFORE.search(read.code[:before]) and not _HELPED.search(read.code[:before])
            return (
                before if alone and ties <= _MOST_TIES and _NEXT.match(read.code, before) else None
            )
        if kind not in _BETWEEN:
            return None
    return None


def _is_dated(read: Parsed, done: int, at: int, grammar: Grammar, *, close: bool) -> bool:
    """Whether something was done on a date, not since it, and is not only what something is."""
    other = {*grammar.until, *grammar.apart}
    if not other.isdisjoint(read.words[done + 1 : at]):
        return False
    first = read.code.rfind("k", 0, done) + 1 if close else 0
    if _LED.match(read.code[first:done]) and other.isdisjoint(read.words[:done]):
        return False  # "In a letter sent on Monday the mayor asked"
    word = read.word(done)
    if grammar.held.fullmatch(word):
        return not close and (_is_apart(read, done, at) or bool(grammar.lasting.fullmatch(word)))
    return grammar.states.fullmatch(word) is None


def _is_apart(read: Parsed, done: int, at: int) -> bool:
    """Whether a participle with its date stands between commas behind a subject: "La ley, publicada
    [en 2020], entró en vigor"."""
    lead, comma = read.code[: done - 1], read.code[done - 1]
    return comma == "k" and _SUBJECT.fullmatch(lead) is not None and "k" in read.code[at:]


def _is_held(read: Parsed, done: int, at: int, *, close: bool) -> bool:
    """Whether a participle that only says that its noun was stands right before a date, and not in
    a phrase that leads in; near the day of issue (`close`) of a noun that tells of another time:
    "le bilan de l'accident survenu [lundi] s'est alourdi"."""
    held = read.grammar.held.fullmatch(read.word(done)) is not None
    if not held or at - done > _BESIDE or _LED.match(read.code[:done]):
        return False
    noun = _TIED.search(read.code[:done]) if close else None
    if noun is None:
        return not close
    tie = noun.start()
    if read.code[tie] == "d":  # not "lors d'une réunion tenue"
        return read.word(tie - 1) not in read.grammar.coincident
    return read.word(tie) in read.grammar.sundering


def _behind(read: Parsed, done: int, at: int, end: int) -> _Span:
    """What follows the date, or stands before it, behind what goes with a participle at once:
    "entrato in vigore | [il 3 maggio] a Genova"."""
    first = _PHRASE.match(read.code, done + 1, at)
    bare = first is not None and "D" not in first[0]
    start = first.end() if first and bare else done + 1
    joint = _JOINED.search(read.code, max(start, at), end)
    return start, joint.start() if joint else end


def _is_predicate(read: Parsed, start: int, done: int) -> bool:
    """Whether a noun that begins at a character only says what another is: "Roca, the captain"."""
    first = next((at for at, span in enumerate(read.spans) if span[0] >= start), 0)
    apposed = "k" if read.code[done - 1] == "k" else "B"
    return read.code[first - 1 : first] in {"B", "E", apposed}


def _name_before(read: Parsed, end: int, *, several: bool) -> _Span | None:
    """The name that ends before a word, not that of a place: "a félicité Anne Roche, élue"; nor the
    last of two where `several` are told of."""
    name = _NAME.search(read.code[:end])
    first = name.start() if name else 0
    if name is None or (several and read.code[:first].endswith("c")):
        return None
    placed = first and read.word(first - 1) in words_of(read.language).places
    return None if placed else read.stretch(first, end)


def _happens(read: Parsed, start: int, end: int) -> bool:
    """Whether a noun for what happens stands in [start, end), the nearest to its participle."""
    nouns = (at for at in range(start, end) if read.code[at] == "N")
    return any(is_happening(read.word(at), read.language) for at in nouns)


def noun_of(read: Parsed, done: int, grammar: Grammar) -> _Span | None:
    """Where the noun before a participle stands in the text, by the ending that both have."""
    ending = next((one for one in grammar.agreement if read.word(done).endswith(one)), None)
    apart = read.code[done - 1] == "k"  # behind a comma it is told of all that stands before
    last = end = done - apart
    if apart and (name := _name_before(read, last, several=read.word(done).endswith("s"))):
        return name
    # what happened, not of whom: "el asesinato de un joven ocurrido en Lugo"
    happened = grammar.held.fullmatch(read.word(done)) is not None
    found: _Span | None = None  # a name, which what it is the name of may stand before
    while ending is not None:
        piece = _PIECE.search(read.code[:last])
        if piece is None:
            return found
        article = read.code.rfind("D", piece.start(), last)
        while article > piece.start() and read.code[article - 1] == "D":
            article -= 1
        before = max(piece.start(), article)
        start = read.spans[before][0]
        if article < 0 and piece.start():
            fused = grammar.fused.get(read.word(piece.start() - 1), "")
            start = read.spans[piece.start() - 1][1] - len("" if grammar.headlined else fused)
            agrees = fused in grammar.agreement[ending]
            whole = grammar.headlined or read.word(piece.start() - 1).endswith(fused)
            if not whole:  # "del" has no "il" that may be told
                start = read.spans[piece.start()][0]
                agrees = agrees and read.code[piece.start() - 2] not in "NWe"
        else:
            agrees = read.word(before) in grammar.agreement[ending]
        outer = before > 0 and read.code[before - 1] == "d"
        if agrees and words_of(read.language).possessives.isdisjoint(read.words[before:last]):
            found = start, read.spans[end - 1][1]
            near = "N" in read.code[before:last] and not apart
            near = near and not (happened and not _happens(read, before, last))
            if not outer or near:
                return found
        if not outer:
            return found
        last = before - 1
    return None
