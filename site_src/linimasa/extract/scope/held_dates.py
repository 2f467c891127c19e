"""A date that a noun of its clause holds, so that the clause is told of another time.

"The town has not recovered from the flood of [1986]": nothing is told of 1986 but the flood. A noun
for what happens is told itself, if it says what it is of: "Siege of Kyre". Else nothing is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import repeat

from linimasa.extract.dates.charges import charge_at, may_be_charged
from linimasa.extract.lexis.words import words_of
from linimasa.extract.scope.aside_dates import aside_noun_at
from linimasa.extract.scope.sundered import noun_done_at
from linimasa.extract.syntax.clause_words import Grammar, grammar_of, related, words_of_kind
from linimasa.extract.syntax.grammar import Parsed
from linimasa.extract.syntax.happening_nouns import CHAIN, PHRASE, is_happening, says_what
from linimasa.extract.syntax.linking import CLOSE
from linimasa.extract.syntax.mainclause import Clause, clause_in
from linimasa.extract.syntax.plain_dates import read_undated
from linimasa.language import table_of, texts
from linimasa.values import dataclass

_PARTS = re.compile(PHRASE)
_PLAIN_PARTS = re.compile("[D#]*[NW#]+")  # where an article begins another: "con forza | il voto"
_HELD = re.compile("(?:oD)?[DNW#]*[NW]")  # behind a date
_OF_WHAT = re.compile(f"[dpm]{PHRASE}(?:d{PHRASE})*(?:c{PHRASE})?(?!kW)")
_HEAD = re.compile("(?:[DNW#]|oD)*D$")  # before one that stands in its noun
_OPENED = re.compile("[VABqrsxh(]")
_NOUNS = frozenset("NW#")
_NEXT = 2  # words from a verb to a date that is surely its own
_PREPOSITIONS = frozenset("pm")
_OWNERS = ("'s", "’s")
# behind a date: "l'attaque [du 14 mars] à Brest", "le vote [le 17 mars] de la loi"
_MORE = re.compile(f"(?=[dpm])(?:d{PHRASE})?(?:[pm]D?(?:N+d?)?W+){{0,2}}")
_BRACKETS = re.compile(r"\([^()]*\)")
_WAITING = 6  # words before a noun in which the verb stands by which it is waited for
_REACH = 80  # characters before a date in which the noun stands that holds it
_BESIDE = 3  # words before a date of which one may be its participle
_LEAST = 11  # characters that tell something

_Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class _Held:
    """A noun with a date, as ranges of words: all of it, and its last word; `of`: the date is tied
    by "of" or stands in it."""

    start: int
    head: int
    end: int
    of: bool


@dataclass(frozen=True, slots=True)
class _When:
    """When a date is: before the day of issue, or `close` to it; the only one and `news`, of which
    what is told in the past mostly is; the `second` of its sentence; `ahead`
    of the day of issue."""

    past: bool
    close: bool
    news: bool
    second: bool
    ahead: bool


def held_at(
    sentence: str, content: _Span, dates: Sequence[_Span], date: _Span, language: str, days: int
) -> list[_Span] | None:
    """The parts of a sentence that tell the noun that holds a date in `sentence[content]`; no part
    where that says too little, None where the date may be the clause's. `days` are those from the
    day of issue to the date."""
    grammar = grammar_of(language)
    if grammar is None or not grammar.coincident or not content[0] <= date[0] < content[1]:
        return None
    if noun := aside_noun_at(sentence, content, dates, date, language, days):
        return noun
    close = days >= -CLOSE
    before = sentence[max(content[0], date[0] - _REACH) : date[0]].lower()
    if grammar.reduced:
        before = before.replace("'", "’").replace("’", "’ ")  # "l'| attaque"
    lead = before.split()
    earlier = len(dates) > 1 and sentence[slice(*date)].endswith(grammar.earlier)
    if not lead or not (earlier or _may_hold(lead, sentence, date, language, days)):
        return None
    past = days < 0 and not _is_up_to_now(sentence[slice(*date)], grammar)
    ahead = days > 0 and grammar.unmarked and not sentence[slice(*date)].isdigit()  # no year
    if ahead and "(" in before:  # "rapat Dewan Kopi [(DK)] di Bern"
        sentence = _BRACKETS.sub(lambda found: " " * len(found[0]), sentence)
    read = read_undated(sentence, content, dates, language)
    if read is None:
        return None
    others = [one[0] for one in dates if one != date and content[0] <= one[0] < content[1]]
    when = _When(past, close, not others and close, any(one < date[0] for one in others), ahead)
    at = read.place(date[0] - content[0])
    charged = charge_at(read, at, lead, sentence[slice(*date)])
    found = charged or (_held_before(read, at) if earlier and not when.news else None)
    if found is None and grammar.reduced:
        found = noun_done_at(read, at)
    if found is None:
        found = _held_in(read, at, when)
    return found and [(content[0] + start, content[0] + end) for start, end in found]


def _is_up_to_now(date: str, grammar: Grammar) -> bool:
    """Whether a stretch of time ends now: "the past week", unlike "last week"."""
    first, *others = date.lower().split()
    return first in grammar.heads and not grammar.recent.isdisjoint(others)


def _held_in(read: Parsed, at: int, when: _When) -> list[_Span] | None:
    """What `held_at` tells of a word that stands for a date."""
    grammar, clause = read.grammar, clause_in(read)
    if when.ahead and (told := _awaited(read, at)):
        return told
    if clause is None:
        return None
    if not (grammar.unmarked or grammar.reduced) and _is_supposed(read, at):
        return []
    held = _within(read, at) or _behind(read, at, grammar)
    later = when.past and clause.told <= at and _is_of_now(read, clause, at, close=when.close)
    reacts = held is not None and _is_reaction(read, held, clause)
    if held is None:
        return [] if later and not when.close and _is_tied(read, at) else None
    inner = grammar.reduced and _is_in_subject(held, at, clause)
    loose = when.news and not (held.of or inner) and not _is_present(read, clause)
    second = when.second and clause.told <= held.start
    second = second and (grammar.reduced or (read.ambiguous and not when.close))
    if not (later or reacts) and (loose or not _is_governed(read, held, clause, second=second)):
        return None
    told = _told(read, held, at)
    return told or (None if grammar.reduced and when.close and not reacts else [])


def _is_reaction(read: Parsed, held: _Held, clause: Clause) -> bool:
    """Whether a noun with "of" a date is what somebody only says something of, or is blamed for:
    "ha condannato l'attacco di [ieri]"."""
    verb = read.word(clause.told - 1)
    behind = held.of and clause.told <= held.start
    return behind and read.grammar.reacting.fullmatch(verb) is not None


def _awaited(read: Parsed, at: int) -> list[_Span]:
    """A noun for what happens on a day to come, which is only waited for: "Pedagang menanti | rapat
    dewan pada [Jumat]", "menjelang | sidang"."""
    tied = at - (read.code[at - 1 : at] == "k")  # "di Wina, [Jumat]"
    held = _behind(read, tied, read.grammar)
    if held is None:
        return []
    lead, words = read.words[: held.start], read.grammar.awaiting
    planned = _planning(read.language) - words
    waited = not words.isdisjoint(lead[-_WAITING:]) and planned.isdisjoint(lead)
    return _told(read, held, at) if waited else []


def _is_in_subject(held: _Held, at: int, clause: Clause) -> bool:
    """Whether a date stands in the subject, behind a noun that is not its first: "l'homme arrêté
    pour la fusillade [jeudi] a avoué"."""
    return any(first < held.start < at <= end for first, end in clause.subject)


def _held_before(read: Parsed, at: int) -> list[_Span] | None:
    """The noun behind which a day before that of the clause stands: "jailed in 2009 for the murder
    of his brother [the year before]"; None where no preposition ties it to the clause."""
    held, clause = _behind(read, at, read.grammar), clause_in(read)
    if held is None or clause is None or held.start <= clause.told:
        return None
    if read.code[held.start - 1] not in _PREPOSITIONS or held.end == held.head + 1:
        return None
    start = held.start + (read.word(held.start) in read.grammar.heads)
    owned = read.word(held.start) in words_of(read.language).possessives
    return [read.stretch(start, held.end)] if not owned and start <= held.head else None


def _may_hold(lead: list[str], sentence: str, date: _Span, language: str, days: int) -> bool:
    """Whether the words before a date, in small letters, may be a noun's that holds it, or of
    now."""
    grammar = grammar_of(language)
    if grammar is None:
        return False
    if not grammar.reduced and _is_beside_noun(lead[-1], sentence[date[1] :], grammar):
        return True
    if not (grammar.unmarked or grammar.reduced or grammar.conditions.isdisjoint(lead)):
        return True
    if may_be_charged(lead, sentence[slice(*date)], grammar):
        return True
    if days > 0 and not grammar.awaiting.isdisjoint(lead):
        return True
    if grammar.reduced and any(map(grammar.held.fullmatch, lead[-_BESIDE:])):
        return True
    later = days < 0 and not grammar.presents.isdisjoint(lead)
    later = later and not _is_up_to_now(sentence[slice(*date)], grammar)
    if later and days < -CLOSE:
        return True
    parted = later or not (
        grammar.sundering.isdisjoint(lead) and words_of_kind("d", language).isdisjoint(lead)
    )
    return parted and any(map(is_happening, lead, repeat(language)))


def _is_beside_noun(last: str, ahead: str, grammar: Grammar) -> bool:
    """Whether "of" or an article before a date, or an owner's mark behind it, may make it a
    noun's."""
    if grammar.kinds.get(last) == "d" or last in _OWNERS or ahead.lstrip().startswith(_OWNERS):
        return True
    return last in grammar.heads and ahead[:1] == " " and ahead[1:2].isalpha()


def _is_supposed(read: Parsed, at: int) -> bool:
    """Whether a date stands in a clause of "if"."""
    for before in range(at - 1, -1, -1):
        if read.code[before] in "kxhrq(":
            return False
        if read.code[before] == "s":  # no "whether", as behind a verb
            return read.word(before) in read.grammar.conditions and read.code[:before][-1:] not in {
                *"VPIG"
            }
    return False


def _within(read: Parsed, at: int) -> _Held | None:
    """The noun in which a date stands: "the [1986] ferry disaster"."""
    before, behind = _HEAD.search(read.code[:at]), _HELD.match(read.code, at + 1)
    owner = behind is not None and read.code[at + 1] == "o"
    if behind is None or not (before or owner):
        return None
    head = behind.end() - 1
    of_what = _OF_WHAT.match(read.code, behind.end())
    if of_what and of_what[0][0] != "d" and read.word(behind.end()) not in _ties(read.language):
        of_what = None  # "the [1912] election with 59 percent"
    return _Held(before.start() if before else at, head, (of_what or behind).end(), of=True)


def _behind(read: Parsed, at: int, grammar: Grammar) -> _Held | None:
    """The noun behind which a date stands: "the killing of two men on [Sunday]"."""
    of, tied = read.code[at - 1 : at] == "d", _is_tied(read, at)
    if not (of or tied):
        return None
    end = at - (read.code[at - 1] in "dpm")
    end -= of and read.code[end - 1 : end] == "o"  # a mark of a quotation
    chain = CHAIN.search(read.code[:end])
    if chain is None:
        return None
    pieces = _PLAIN_PARTS if grammar.drops else _PARTS
    parts = [one.span() for one in pieces.finditer(read.code, chain.start(), end)]
    if of and read.word(end - 1) in grammar.portions:
        return None
    last = _Held(parts[-1][0], end - 1, end, of=True) if of else None
    if last and not (grammar.reduced or is_happening(read.word(end - 1), read.language)):
        return last
    for start, stop in reversed(parts):
        head = _head(read, start, stop)
        if is_happening(read.word(head), read.language):
            return _Held(start, head, end, of=of)
    return last


def _head(read: Parsed, start: int, end: int) -> int:
    """The word of a noun that what stands beside it tells of: its last, or where adjectives stand
    behind it its first, "kebakaran pasar", "attaque meurtrière"."""
    if not (read.grammar.unmarked or read.grammar.reduced):
        return end - 1
    return next((at for at in range(start, end) if read.code[at] in "NW"), end - 1)


def _is_tied(read: Parsed, at: int) -> bool:
    """Whether no more than "on" ties a date to what stands before it."""
    if not at:
        return False
    return read.code[at - 1] in "NW)" or read.word(at - 1) in _ties(read.language)


@cache
def _planning(language: str) -> frozenset[str]:
    """Words of what will be: "akan"."""
    return frozenset(texts(table_of(language, "timex", "lists"), "future"))


@cache
def _ties(language: str) -> frozenset[str]:
    return frozenset(related(language, "in", "on", "at", "during"))


def _is_of_now(read: Parsed, clause: Clause, at: int, *, close: bool) -> bool:
    """Whether a clause tells of now, "has recovered", in which no day before is its own; of what
    "will" be on a day close by (`close`), the day may be taken for one before."""
    if at < clause.told + _NEXT or _OPENED.search(read.code, clause.told, at):
        return False  # "has decreed on Monday that"
    forms = read.grammar.ambiguous
    told = {*read.words[clause.verb : clause.told]} & read.grammar.presents
    return bool(told.difference(forms.modals) if close and forms else told)


def _is_present(read: Parsed, clause: Clause) -> bool:
    """Whether the verb of a clause has no form of the past, where these show."""
    forms = read.grammar.ambiguous
    words = read.words[clause.verb : clause.told]
    return forms is not None and any(word in forms.bases or forms.is_third(word) for word in words)


def _is_governed(read: Parsed, held: _Held, clause: Clause, *, second: bool) -> bool:
    """Whether a noun stands in the clause as something of another time: "after the siege of"; with
    the `second` date of a clause this may stand behind any preposition."""
    if not held.start:
        return False
    kind, word = read.code[held.start - 1], read.word(held.start - 1)
    if kind == "d":  # not "died of the attack", "guilty of murder"
        articles = read.grammar.of_one | read.grammar.of_several
        known = word in articles or not {*"DW"}.isdisjoint(read.code[held.start : held.head])
        subject = any(first <= held.start < end for first, end in clause.subject)
        apart = not subject or (held.of and read.grammar.reduced)  # "le procès de l'attentat du"
        return known and apart and read.code[held.start - 2] in _NOUNS
    if second and kind in _PREPOSITIONS:
        return True
    tied = kind in _PREPOSITIONS or (read.grammar.unmarked and kind in "sVI")
    if tied and (kind in _PREPOSITIONS or word in read.grammar.sundering):
        loose = not held.of and word not in read.grammar.sundering
        return not loose and word not in read.grammar.coincident
    plain = read.grammar.reduced or not is_happening(read.word(held.head), read.language)
    plain = plain or _is_claimed(read, held, clause)
    return kind in "VPGI" and held.of and plain


def _is_claimed(read: Parsed, held: _Held, clause: Clause) -> bool:
    """Whether a noun stands in what another noun of the clause says, where past forms are
    participles, too: "looked into claims that he ordered the [1988] bombing"."""
    said = read.code.find("q", clause.told, held.start)
    return read.ambiguous and said > 0 and read.code[said - 1] == "N"


def _told(read: Parsed, held: _Held, at: int) -> list[_Span]:
    """A noun for what happens, with what it is of, less its article."""
    start = held.start
    while start < held.head and (start == at or read.word(start) in read.grammar.heads):
        start += 1 + 2 * (read.code[start + 1 : start + 3] == "oD" and start == at)
    more = _MORE.match(read.code, at + 1) if read.grammar.reduced else None
    end = max(held.end, more.end()) if more and more[0] else held.end
    if not says_what(read, held.start, held.head, end):
        return []
    amid = start < at < end
    told = [read.stretch(start, end)]
    if amid:
        told = [read.stretch(start, at), read.stretch(at + 1, end)]
    return told if sum(end - first for first, end in told) >= _LEAST else []
