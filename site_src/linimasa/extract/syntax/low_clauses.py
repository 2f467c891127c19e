"""Clauses of a language that writes its nouns small and puts its verb second, as Dutch does.

What is wrong with one as a title, and what is said behind "dat" as a clause of its own, its verb
second: "de brug gesloten is" → "de brug is gesloten".
"""

from __future__ import annotations

import re
from functools import cache

from linimasa.extract.lexis.alternation import either
from linimasa.extract.lexis.words import Words, words_of
from linimasa.extract.syntax.low_nouns import LowNouns, closing_of_low, low_noun, low_nouns_of
from linimasa.extract.syntax.telling import has_verb, verbs_of

_BARE, _TORN, _HEADLESS, _TIED = 4, 3, 2, 1  # weights, as in `faults`
_MOST = 3  # verbs at the end of a clause
_LEAST = 12  # characters of a clause


def low_faults(title: str, words: Words) -> int:
    """The weight of what is wrong with a title; 0 in another language."""
    low = low_nouns_of(words.code)
    verbs = verbs_of(words.code)
    if low is None or verbs is None or title.endswith("?"):
        return 0
    first = f"{title[:1].lower()}{title[1:]}".partition(" ")[0]
    tied = _TIED if first in {*words.breaks, *words.conjunctions} else 0
    verb = verbs.search(title)
    if verb is None:
        return tied + _BARE
    if verbs.fullmatch(first) and first not in {*words.articles, *words.determiners}:
        return tied + _HEADLESS
    helped = verb[0].lower() in words.auxiliaries
    behind = title[verb.end() :].strip(" ,.")
    torn = helped and not behind
    wants = verb[0].lower() in low.helping and not _closed(words.code, low).search(behind)
    return tied + (_TORN if torn or (helped and wants) else 0)


@cache
def _closed(language: str, low: LowNouns) -> re.Pattern[str]:
    """What closes a clause, anywhere in it."""
    return re.compile(rf"(?:^|\s)(?:{low.closings}|[a-zà-ÿ]{{2,}}en)(?![\w-])")


def low_unsourced(title: str, words: Words) -> str:
    """The title less who says it, behind it: "De brug is dicht[, zei hij tegen de krant]"."""
    source = _source(words.code).search(title) if low_nouns_of(words.code) else None
    told = title[: source.start()] if source else title
    return told if len(told) >= _LEAST and has_verb(told, words) else title


@cache
def _source(language: str) -> re.Pattern[str]:
    words = words_of(language)
    leads = rf"(?:{either(words.relay_leads)}\s)?"
    return re.compile(rf",\s{leads}{either(words.before)}\s[^,;:]{{2,60}}$")


def low_declared(title: str, words: Words) -> str:
    """What is said behind "dat" in front of a title as a clause of its own; the title as it is
    where it is not understood."""
    low = low_nouns_of(words.code)
    joint = _said(words.code).match(title) if low else None
    return low_main_clause(title[joint.end() :], words) or title if joint else title


def low_main_clause(clause: str, words: Words) -> str | None:
    """A clause whose verb comes last with its verb second; None where it is not understood."""
    low = low_nouns_of(words.code)
    if low is None:
        return None
    told, mark, rest = clause.partition(",")
    subject = _subject(words.code, low).match(told)
    tokens = told[subject.end() :].split() if subject else []
    finite = _finite(tokens, words, low)
    if subject is None or finite is None or len(told) < _LEAST:
        return None
    verb = tokens.pop(finite)
    whole = " ".join([subject[0], verb, *tokens])
    return f"{whole}{mark}{rest}" if has_verb(whole, words) else None


def _finite(tokens: list[str], words: Words, low: LowNouns) -> int | None:
    """Which of the last words is the finite verb: one that helps, else the last."""
    verbs = verbs_of(words.code)
    last = range(len(tokens) - 1, max(-1, len(tokens) - 1 - _MOST), -1)
    helping = [at for at in last if tokens[at] in words.auxiliaries]
    closing = closing_of_low(words.code, low)
    for at in helping:
        if all(map(closing.search, tokens[at + 1 :])):
            return at
    if tokens and verbs and verbs.fullmatch(tokens[-1]) and len(tokens) > 1:
        return len(tokens) - 1
    return None


@cache
def _subject(language: str, low: LowNouns) -> re.Pattern[str]:
    """A subject in front of a clause: a noun with what it is of, or a pronoun."""
    words = words_of(language)
    noun = low_noun(language, low, determined=True)
    owner = rf"(?:\s{either(words.owners)}\s{noun}){{0,2}}"
    joined = rf"(?:\s{either(words.coordinators)}\s{noun})?"
    pronouns = either((*words.pronouns, *words.subjects))
    return re.compile(rf"(?:{noun}{owner}{joined}|{pronouns})(?=\s)")


@cache
def _said(language: str) -> re.Pattern[str]:
    return re.compile(rf"{either(words_of(language).conjunctions)}\s", re.IGNORECASE)
