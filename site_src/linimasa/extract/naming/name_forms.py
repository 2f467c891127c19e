"""A speaker's name in the form of a name: less words that only join it to its sentence, or none.

In front   "[As] Ann Cole", "[but] officials", "[in Norvik]"
Amid       "[a strain as] officials", "[a boy who] neighbours"
Behind     "Ann Cole [In]", "the paper [incorrectly]", "un portavoz [citado]"
Nobody     "would", "first such", "16 deaths", "NORVIK", of a dateline
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from linimasa.extract.lexis.words import Words, words_of
from linimasa.extract.naming.low_particles import low_particles
from linimasa.extract.naming.nobodies import happens, head_of
from linimasa.extract.syntax.clause_words import grammar_of
from linimasa.extract.syntax.lexicon import shape
from linimasa.language import table_of, texts
from linimasa.places import names_place
from linimasa.values import dataclass

_ELIDED = re.compile(r"^l[’'](?=[^\W\da-z_])")
_REMEMBERED = 5_000  # names: those of a story come again and again
_LEAST_NAME = 2  # words in front of another sentence's first: "Zheng He" is a name
_MOST_TOLD = 3  # words of somebody without a name, behind what opens a clause
_LEAST_PLACE = 4  # letters of a dateline's place; fewer in capitals are an acronym's
_HELPERS = frozenset("ABH")
_CLOSED = frozenset("dyrqscmpD#AB")  # no name ends with such a word in small letters
_ALONE = _CLOSED | _HELPERS
_NEVER_NAMES = frozenset("dyrqscHY")
_MOST_SHORT = 3  # letters
_OPENS_OBJECT = frozenset("dmpDyYq#")


@dataclass(frozen=True, slots=True)
class _Bounds:
    """Words that bound a name."""

    leads: frozenset[str]  # cut off in front
    surnames: frozenset[str]  # unless they may be a name: "So Jin-woo"
    amid: frozenset[str]  # behind one of these a clause begins
    spared: frozenset[str]  # unless it goes with the word before: "such as"
    late: frozenset[str]  # with a capital behind a name, they begin another sentence
    where: frozenset[str]  # in front of where, not who
    until: re.Pattern[str]  # with one of these begins what is no name: "sailor [all'agenzia Molo]"
    tails: re.Pattern[str]  # words that are cut off behind
    asides: re.Pattern[str]  # and phrases
    asks: frozenset[str]  # what is asked or left open begins: "what the mayor"
    nobody: frozenset[str]  # name nobody, alone or behind what is cut off


@lru_cache(maxsize=_REMEMBERED)
def formed(name: str, language: str) -> str | None:
    """The name of a speaker as found, in the form of a name; None where it is nobody's. A pronoun
    is given back where the speaker is one: "Lord Cole [He]"."""
    words, bounds = words_of(language), _bounds(language)
    parts = bounds.asides.sub("", name).split()
    while len(parts) > 1 and _first(parts) in bounds.leads:
        if parts[0][:1].isupper() and parts[0].lower() in bounds.surnames:
            break
        parts = parts[1:]
    if len(parts) > 1 and parts[0] in words.articles and parts[1][:1].isupper():
        parts = parts[1:]  # "the UN"
    parts[0] = _ELIDED.sub("", parts[0])
    parts = _less_heading(parts)
    if len(parts) > _LEAST_NAME and parts[-1][:1].isupper() and parts[0][:1].isupper():
        last = parts[-1].lower()
        if last in words.pronouns and parts[-1].istitle():
            return parts[-1]
        if last in bounds.late and parts[-1].istitle():
            parts = parts[:-1]
    if len(parts) == 1 and parts[0] in words.pronouns:
        return parts[0].capitalize()
    parts = _behind_clause(_less_more(parts, bounds), words, bounds)
    parts = _less_tail(_less_place(parts, language), bounds, language)
    parts = _less_epithets(parts, words)
    return None if not parts or _is_nobody(parts, words, bounds) else " ".join(parts)


def _first(parts: list[str]) -> str:
    """The first word, in small letters unless it is written in capitals, "AS Norvik"."""
    first = parts[0]
    return first if first.isupper() and len(first) > 1 else first.lower()


def _less_heading(parts: list[str]) -> list[str]:
    """A name less what stands in front of it in capitals: "[HARBOUR FIRE] Ann Cole"."""
    loud = next((at for at, one in enumerate(parts) if not one.isupper()), len(parts))
    heading = loud > 1 and all(len(one) >= _LEAST_PLACE for one in parts[:loud])
    named = len(parts) - loud > 1 and all(one.istitle() for one in parts[loud:])
    return parts[loud:] if heading and named else parts


def _less_more(parts: list[str], bounds: _Bounds) -> list[str]:
    """The words up to what only tells more, such as to whom something was said."""
    at = next((at for at, one in enumerate(parts) if at and bounds.until.fullmatch(one)), None)
    return parts if at is None else parts[:at]


def _behind_clause(parts: list[str], words: Words, bounds: _Bounds) -> list[str]:
    """Who speaks behind what opens a clause amid the words; all of them where none is there."""
    ties = [at for at, one in enumerate(parts) if at and one in bounds.amid]
    if not ties or parts[ties[-1] - 1].lower() in bounds.spared:
        return parts
    rest, before = parts[ties[-1] + 1 :], parts[: ties[-1]]
    if not rest:
        return []
    spoken = rest[-1].lower() in words.speakers or rest[-1][:1].isupper()
    if spoken and len(rest) <= _MOST_TOLD and frozenset(words.speakers).isdisjoint(before):
        return rest
    known = parts[ties[-1]] in words.relatives and rest[-1].lower() not in words.pronouns
    return parts if known else []


def without_case(name: str, language: str) -> str | None:
    """A name less the ending of its case, "Ali Kaya['ya]"; None where another noun's is amid it."""
    ending = _name_cases(language)
    if ending is None:
        return name
    *others, last = name.split()
    if any(map(ending.search, others)):
        return None
    return " ".join((*others, ending.sub("", last)))


def _less_place(parts: list[str], language: str) -> list[str]:
    """An outlet less the place behind it that its report is of: "Kyre Postası['nın Bern'li …]"."""
    ending = _name_cases(language)
    found = ending.search(parts[-2]) if ending is not None and len(parts) > 1 else None
    if found is None or not names_place(parts[-1], language):
        return parts
    return [*parts[:-2], parts[-2][: found.start()]]


@cache
def _name_cases(language: str) -> re.Pattern[str] | None:
    pattern = table_of(language, "speech").get("name_cases")
    return re.compile(str(pattern)) if pattern else None


def _less_tail(parts: list[str], bounds: _Bounds, language: str) -> list[str]:
    """The words less those behind them that a name has none of: an adverb, a verb's half."""
    grammar = grammar_of(language)
    kinds = grammar.kinds if grammar else {}
    helped = grammar is not None and grammar.ambiguous is None
    while len(parts) > 1 and bounds.amid.isdisjoint(parts):
        last = parts[-1]
        helps = helped and last.islower() and kinds.get(last) in _HELPERS
        if not (helps or bounds.tails.fullmatch(last)):
            break
        parts = parts[:-1]
    return parts


def _less_epithets(parts: list[str], words: Words) -> list[str]:
    """A name less what it is called with, in small letters: "[cautious] Cole"."""
    lead = next((at for at, one in enumerate(parts) if one[:1].isupper()), 0)
    grammar = grammar_of(words.code)
    if not lead or grammar is None or grammar.ambiguous is None:
        return parts
    name = parts[lead:]
    tied = {*words.of, *words.phrases, *words.particles, *words.coordinators}
    tied.update(low_particles(words.code))
    if not tied.isdisjoint(parts[:lead]) or not all(one[:1].isupper() for one in name):
        return parts
    if " ".join(parts).lower() in words.media:  # "state TV"
        return parts
    named = not names_place(" ".join(name), words.code) or name[0].isupper()
    return name if named and all(map(str.isalpha, parts[:lead])) else parts


def _is_clause(parts: list[str], words: Words, bounds: _Bounds) -> bool:
    """Whether words are no name but half of a clause: "the board is Norvik", "what the mayor",
    "adding to its first two"."""
    if not bounds.asks.isdisjoint(parts):
        return True
    grammar = grammar_of(words.code)
    if grammar is None or len(parts) == 1 or not bounds.amid.isdisjoint(parts):
        return False
    kinds = grammar.kinds
    does = parts[0].islower() and grammar.ambiguous and shape(parts[0], words.code) == "G"
    if does and kinds.get(parts[1], "N") in _OPENS_OBJECT:
        return True
    return any(kinds.get(one) == "B" or one in words.outright for one in parts[1:])


def _is_alone(word: str, kind: str, bounds: _Bounds) -> bool:
    """Whether a word alone is none that somebody is called by; many short ones are: "An", "May"."""
    if word.islower():
        return word in bounds.nobody or kind in _ALONE
    if word.isupper() and len(word) > 1:  # "US"
        return False
    never = kind in _NEVER_NAMES or (kind == "D" and word.lower() in bounds.nobody)
    return word == "I" or (len(word) > _MOST_SHORT and never)


def _is_nobody(parts: list[str], words: Words, bounds: _Bounds) -> bool:
    """Whether words name nobody: what only joins clauses, where, what happens, or a dateline."""
    first, last = parts[0].lower(), parts[-1].lower()
    grammar = grammar_of(words.code)
    kinds = grammar.kinds if grammar else {}
    if _is_clause(parts, words, bounds):
        return True
    if len(parts) == 1:
        if _is_alone(parts[0], kinds.get(last, "N"), bounds):
            return True
    elif parts[0].islower() and (first in bounds.where or kinds.get(first) in _HELPERS):
        return True
    if parts[-1].islower() and kinds.get(last, "N") in _CLOSED:
        return True
    noun_first = words.bare_relatives or (grammar is not None and bool(grammar.reduced))
    head = head_of([one.lower() for one in parts], {*words.phrases, *words.of})
    common = parts[0][:1].islower() or parts[0][:1].isdigit()
    noun = head[0 if noun_first else -1]
    known = noun in bounds.nobody or (noun_first and last in bounds.nobody)  # "tuo omonimo"
    if common and (known or happens(noun, words.code)):
        return True
    name = " ".join(parts)
    loud = name.isupper() and any(len(one) >= _LEAST_PLACE for one in parts)
    return loud and not words.uncased and names_place(name.title(), words.code)


@cache
def _bounds(language: str) -> _Bounds:
    table, words = table_of(language, "speech"), words_of(language)
    names = ("leads", "surnames", "amid", "spared", "late", "about", "asks")
    lists = (frozenset(texts(table, f"name_{name}")) for name in names)
    patterns = (str(table.get(key, "(?!)")) for key in ("name_until", "name_tails", "name_asides"))
    until, tails, asides = map(re.compile, patterns)
    nobody = frozenset((*texts(table, "name_nobody"), *words.relatives))
    leads, surnames, amid, spared, late, about, asks = lists
    where = frozenset(words.phrases).difference(about)  # "about 40 people"
    return _Bounds(leads, surnames, amid, spared, late, where, until, tails, asides, asks, nobody)
