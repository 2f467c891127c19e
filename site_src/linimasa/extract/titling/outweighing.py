"""The clause that a date stands in, told instead of another of its sentence, where that outweighs.

"The port is still closed, but the mayor promised on Friday to open it": the rules that make a title
may take the first clause, which is not of that day. Where the date's own clause can be told by
itself, what is seen of the two is weighed, each sign by a weight that was fitted to titles judged
by reading (`data/clause_weights.toml`).
"""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from linimasa.extract.condensing.choosing import leans
from linimasa.extract.condensing.faults import faults
from linimasa.extract.lexis.edges import LEAST
from linimasa.extract.lexis.words import Words, words_of
from linimasa.extract.scope.dating import Dated, Dates
from linimasa.extract.scope.spans_of_dates import times_in
from linimasa.extract.speech.hearing import Heard
from linimasa.extract.syntax.grammar import FINITE, Parsed, parsed
from linimasa.extract.syntax.linking import CLOSE
from linimasa.extract.syntax.mainclause import Clause, clause_in
from linimasa.extract.titling.titles import make_title

_JOINTS = frozenset("kxsrqh(c")  # a clause may begin behind these, and end before them
_ENDS = frozenset("kxc(hs")  # before these it may, if it is to be told alone
_NOUNS = frozenset("DNW#")
_NEAR = 6  # words between a verb and its date
_SHORT, _LONG = 30, 45  # characters
_PIECE = 12  # characters of a title that are looked for in its sentence
_LEAST_CLAUSE = 10  # characters of a clause, less its date
_REACH = 40  # characters before a date
_OPENING = 2  # words of a sentence, a mark of a quotation among them
_TRIES, _BEYOND = 4, 2  # joints before a date, and behind it, at which its clause is looked for
_ROOM = 24  # characters of a sentence that its title leaves out, with which it tells another clause
_SHARED = 0.34  # of the words of a title, with which it tells the same
_WORD = re.compile(r"\w{4,}")

_Span = tuple[int, int]


class _Piece(NamedTuple):
    """The words of a sentence around a date, up to the next joints, with a verb."""

    read: Parsed
    joint: int  # the word before the piece
    end: int
    date: _Span

    @property
    def told(self) -> str:
        """What the piece tells, less its date."""
        text, spans = self.read.text, self.read.spans
        first, last = self.date
        before = text[spans[self.joint + 1][0] : spans[first][0]]
        return f"{before}{text[spans[last - 1][1] : spans[self.end - 1][1]]}".strip()


class _Weighed(NamedTuple):
    """A piece with its clause, less its date, and the title that is made of it."""

    piece: _Piece
    plain: Parsed
    clause: Clause
    title: str
    days: int


def outweighing(
    sentence: Heard, dates: Dates, one: Dated, title: str, days: int, language: str
) -> str | None:
    """The title of the clause around one date, where it outweighs a title that tells another one;
    else None. `days` are those from the day of issue."""
    text, offset = sentence.text, sentence.span.start
    date = one.start - offset, one.end - offset
    if date[0] < _LEAST_CLAUSE or len(text) - len(title) < _ROOM or _is_around(title, text, date):
        return None
    piece = _piece_at(text, date, language)
    if piece is None or not _may_stand(piece) or _tells(title, piece):
        return None
    found = _weighed(piece, sentence, dates, title, days)
    if found is None:
        return None
    weights = _weights()
    return found.title if sum(weights.get(sign, 0.0) for sign in signs(found)) > 0 else None


@cache
def _weights() -> dict[str, float]:
    """Sign -> weight; all that a clause has are summed, and above 0 it outweighs."""
    data = (files("linimasa.extract") / "data" / "clause_weights.toml").read_text(encoding="utf-8")
    return {sign: float(weight) for sign, weight in tomllib.loads(data).items()}


def _weighed(
    piece: _Piece, sentence: Heard, dates: Dates, title: str, days: int
) -> _Weighed | None:
    """A piece with its clause and title, where that can stand and another tells something else."""
    text, code = sentence.text, piece.read.language
    first, last = piece.read.stretch(piece.joint + 1, piece.end)
    cue = sentence.speech.cue if sentence.speech else None
    if cue is not None and cue[0] < last and first < cue[1]:
        return None
    plain = parsed(piece.told, code)
    clause = clause_in(plain) if plain else None
    words = words_of(code)
    if plain is None or clause is None or not _stands(plain, clause, words):
        return None
    times = [*times_in(sentence, dates), *sentence.moments]
    inside = [(one - first, end - first) for one, end in times if first <= one and end <= last]
    made = make_title(text[first:last], (0, last - first), [], code, inside)
    date = piece.read.part(*piece.date)
    if date in made or not _is_sound(made, title, words):
        return None
    return _Weighed(piece, plain, clause, made, days)


def _piece_at(text: str, date: _Span, code: str) -> _Piece | None:
    """The shortest piece around a date that has a verb; None for one that begins its sentence."""
    read = parsed(text, code)
    if read is None or read.grammar.unmarked:  # where a day is that of the news, told first
        return None
    letters, spans = read.code, read.spans
    last, most = (first := read.place(date[0])), len(spans)
    while last < most and spans[last][0] < date[1]:
        last += 1
    joints = _joints(letters[:first])[-_TRIES:]
    if not joints:
        return None
    ends = [at for at, one in enumerate(letters[last:], last) if one in _JOINTS]
    ends = [*ends[:_BEYOND], len(letters)]
    for joint in reversed(joints):
        for end in ends:
            if not FINITE.isdisjoint(letters[joint + 1 : first] + letters[last:end]):
                return _Piece(read, joint, end, (first, last))
    return None


def _joints(letters: str) -> list[int]:
    """Where a clause may begin; not at "and" between two nouns: "singers | and actors hope"."""
    found: list[int] = []
    told = False
    for at, one in enumerate(letters):
        told = told or one in FINITE
        joins = one == "c" and not told and letters[at - 1 : at] != "k"
        if one in _JOINTS and not (joins and letters[at + 1 : at + 2] in _NOUNS):
            found.append(at)
            told = False
    return found


def _is_around(title: str, text: str, date: _Span) -> bool:
    """Whether a title begins before a date and ends behind it, or so near that no clause stands
    between them."""
    start, end = text.find(title[1:_PIECE]), text.rfind(title[-_PIECE:])
    if start < 0 or end < 0:  # told in another order
        return " ".join(text[max(0, date[0] - _REACH) : date[0]].split()[-2:]) in title
    return start <= date[0] < end + _PIECE + _LEAST_CLAUSE


def _tells(title: str, piece: _Piece) -> bool:
    """Whether a title tells a verb of a piece, or a participle that has its date."""
    told, words, code = title.lower().replace("'", "’"), piece.read.words, piece.read.code
    first, last = piece.date
    for at in range(piece.joint + 1, piece.end):
        if code[at] not in "VPe" or first <= at < last:
            continue
        if (code[at] != "e" or at < first) and words[at] in told:  # "the pier [built in] 1990"
            return True
    return False


def _may_stand(piece: _Piece) -> bool:
    """Whether a piece holds on no condition, tells of no noun before it, and ends where a clause
    may; its date is no noun's."""
    read, grammar, word = piece.read, piece.read.grammar, piece.read.words[piece.joint]
    if read.code[piece.joint] in "r(" and word not in grammar.places:
        return False
    if piece.joint and read.code[piece.joint - 1] == "d":  # "of which"
        return False
    if word in grammar.granting or _is_supposed(piece) or _is_torn(piece):
        return False
    if read.code[piece.joint + 1] not in _NOUNS:  # "after learning", "that he sank"
        return False
    if read.code[piece.joint] == "k" and read.words[piece.joint + 1] in grammar.both:
        return False  # "a Bari, | degli amici e del padre"
    ahead = read.code[piece.end : piece.end + 1]
    return (not ahead or ahead in _ENDS) and read.code[piece.date[0] - 1] not in "Dd("


def _is_supposed(piece: _Piece) -> bool:
    """Whether "if" opens a piece, or its sentence, and so it holds only with that."""
    grammar, words = piece.read.grammar, piece.read.words
    told = (*words[:_OPENING], words[piece.joint])
    return not (grammar.conditions.isdisjoint(told) and grammar.provided.isdisjoint(told))


def _is_torn(piece: _Piece) -> bool:
    """Whether a piece begins amid a name, "El–Sadat"; behind "before that", where what is told is
    not yet so; or behind a comma with nothing told before it, which is whom it tells of."""
    read, joint = piece.read, piece.joint
    code, dash = read.code, read.spans[joint][0]
    if code[joint] == "h":
        return read.text[dash - 1 : dash].isalnum()
    if code[joint] == "s":
        known = words_of(read.language).conceding  # "alors que", not "avant que"
        told = read.words[joint] in read.grammar.conjunctions and code[joint - 1] in "pm"
        return told and read.words[joint - 1] not in known
    return code[joint] == "k" and FINITE.isdisjoint(_before(code, joint))


def _before(code: str, joint: int) -> str:
    """What stands between a joint and the one before it."""
    return code[max(code.rfind(one, 0, joint) for one in _JOINTS) + 1 : joint]


def _stands(plain: Parsed, clause: Clause, words: Words) -> bool:
    """Whether a clause tells by itself whom it is about: its subject stands first, and is named."""
    grammar, first = plain.grammar, plain.words[0]
    if plain.code[0] not in "DNW#" or len(clause.subject) != 1 or clause.subject[0][0]:
        return False
    subject = plain.code[: clause.subject[0][1]]
    if not _NOUNS.issuperset(subject.translate(_TIES)) or _TWO.search(subject):
        return False
    if first in words.demonstratives or first in words.possessives or first in words.standing:
        return False
    if first in grammar.alone or (first in grammar.objects and _VERB_NEXT.match(plain.code, 1)):
        return False  # "lo ha detto"
    if _BEHIND.search(plain.code, clause.told) or _BARE.fullmatch(plain.code, clause.verb):
        return False
    told = plain.words  # "plans to take it up", "it was closed I left"
    if not (words.standing.isdisjoint(told) and words.first_persons.isdisjoint(told)):
        return False
    return not _is_wished(plain, clause)


_TWO = re.compile("[NW]D")  # "a village | the army held"
_VERB_NEXT = re.compile("y*[VAB]")
_BEHIND = re.compile("Y[ya]*[VAB]")  # a clause without a mark before it: "It sank | he swam"
_BARE = re.compile("[ya]*A[ya]*P")  # "has seen", of what stands behind a date
_TIES = str.maketrans(dict.fromkeys("dpmac", "N"))


def _is_wished(plain: Parsed, clause: Clause) -> bool:
    grammar = plain.grammar
    told = plain.words[clause.verb : clause.told]
    return grammar.verbal and any(grammar.subjunctives.fullmatch(word) for word in told)


def _is_sound(made: str, title: str, words: Words) -> bool:
    """Whether a title can stand, and tells other things than the one it is to replace."""
    if len(made) < LEAST or made.endswith(("…", "(", "/")) or leans(made, words.code):
        return False
    if faults(made, words, headless=False):
        return False
    told, other = set(_WORD.findall(made.lower())), set(_WORD.findall(title.lower()))
    return len(told & other) <= _SHARED * len(told)


def signs(found: _Weighed) -> list[str]:
    """What is seen of a clause that speaks for it or against it."""
    piece, plain, clause = found.piece, found.plain, found.clause
    code, read = piece.read.code, piece.read
    joint, word = code[piece.joint], read.words[piece.joint]
    grammar = read.grammar
    joint = "where" if word in grammar.places else joint
    before = _before(code, piece.joint)
    verb, told = piece.joint + 1 + clause.verb, plain.code[clause.verb : clause.told]
    behind = piece.date[0] >= verb
    gap = piece.date[0] - piece.joint + 1 - clause.told if behind else verb - piece.date[0]
    ahead = code[piece.end : piece.end + 1] or "$"
    seen = {
        f"joint {joint}": True,
        f"end {ahead}": True,
        f"subject {plain.code[0]}": True,
        "told before": not FINITE.isdisjoint(before),
        "comma before": joint == "c" and code[piece.joint - 1 : piece.joint] == "k",
        "bare behind and": joint == "c" and before != "" and plain.code[0] in "NW",
        "opens": joint == "s" and FINITE.isdisjoint(code[: piece.joint]),
        "apart": word in grammar.apart,
        "meanwhile": word in grammar.meanwhile,
        "verb beyond": any(one in _JOINTS for one in code[piece.date[1] : piece.end]),
        "date behind": behind,
        "near": gap <= _NEAR,
        "news": abs(found.days) <= CLOSE,
        "is": told.strip("ya") == "B",
        "done": "P" in told,
        "saying": grammar.saying.fullmatch(plain.words[clause.told - 1]) is not None,
        "maybe done": bool(grammar.ambiguous)
        and joint != "s"
        and told == "V"
        and plain.code[clause.told : clause.told + 1] in {"", "p", "m"},
        "no more": clause.told >= len(plain.code),
        "short": len(found.title) < _SHORT,
        "long": len(found.title) >= _LONG,
    }
    return ["all", *(sign for sign, holds in seen.items() if holds)]
