"""Somebody who speaks only in a clause that depends on the main one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from linimasa.extract.lexis.alternation import either
from linimasa.extract.lexis.masks import DATED, FILL, QUOTED
from linimasa.extract.lexis.words import Words
from linimasa.extract.syntax.clause_words import grammar_of
from linimasa.extract.syntax.telling import has_main_verb, has_verb

_NEAR = 4  # words before a speaker in which what opens its clause stands


def is_subordinate(match: re.Match[str], words: Words) -> bool:
    """Whether somebody speaks only in a clause that follows the main one: "Polisi datang [setelah
    warga melaporkan] …". For languages that tell such a clause by its first word alone."""
    if "who" not in match.re.groupindex or QUOTED in match.string:
        return False
    if "(" in match.string and _is_in_brackets(match):
        return True
    if not words.bare_relatives:
        return _is_after(match, words) or _is_before(match, words)
    lead = match.string[: match.start("who")].split()
    opens = {match["who"].partition(" ")[0].lower(), lead[-1].lower() if lead else ""}
    tied = opens.intersection(words.breaks).difference(words.contrasting)
    return bool(tied) and has_verb(" ".join(lead), words)


def _is_in_brackets(match: re.Match[str]) -> bool:
    """Whether somebody speaks only in brackets amid a sentence: "Les marins (dix, [selon Roche])
    sont partis"."""
    told, at = match.string, match.start()
    opened = told.rfind("(", 0, at)
    closed = told.find(")", max(at, match.end()))
    return opened > 0 and told.find(")", opened, at) < 0 and told[closed + 1 :].strip(FILL) != ""


def _is_after(match: re.Match[str], words: Words) -> bool:
    """Whether somebody speaks in a clause of another time than the main one before it: "hit the
    town on Monday [after the mayor said that]", where past forms are participles, too."""
    grammar, before = grammar_of(words.code), match.string[: match.start("who")]
    if grammar is None or grammar.ambiguous is None or not before:
        return False
    first = match["who"].partition(" ")[0]  # may be what opens the clause
    lead = [*before.split(), *([first] if first in grammar.meanwhile else [])]
    at = _opener(lead, grammar.apart | grammar.meanwhile, words)
    if at is None:
        return False
    opens = lead[at].lower() in grammar.apart
    if lead[at] in grammar.meanwhile and DATED in before:  # not ", as the mayor said"
        opens = (
            at > 0 and not lead[at - 1].endswith(",") and DATED not in match.string[match.end() :]
        )
    opens = opens and not any(map(grammar.lacking.search, lead))  # "came an hour after"
    return opens and has_main_verb(" ".join(lead[:at]), words) is True


def _opener(lead: Sequence[str], opening: frozenset[str], words: Words) -> int | None:
    """Where the word stands that opens the clause of a speaker, right before or with what he is:
    "after [the firm] Muddy Waters said"."""
    first = max(0, len(lead) - _NEAR)
    at = next(
        (at for at in range(len(lead) - 1, first - 1, -1) if lead[at].lower() in opening), None
    )
    told = " ".join(lead[at + 1 :]) if at is not None else ""
    return None if "," in told or (told and has_verb(told, words)) else at


def _is_before(match: re.Match[str], words: Words) -> bool:
    """Whether somebody speaks only in a clause that opens the sentence: "Aunque [el Gobierno niega
    los hechos], el apagón afectó a seis provincias"."""
    lead = dependent(words.code).match(match.string, 0, match.start("who"))
    if lead is None or "," not in match.string[match.start("who") :]:
        return False
    return lead.end() == match.start("who") and not has_verb(lead["noun"], words)


@cache
def dependent(language: str) -> re.Pattern[str]:
    """What opens a clause before the main one, and the clause up to its mark."""
    grammar = grammar_of(language)
    opens = either(grammar.dependent) if grammar and grammar.dependent else "(?!)"
    return re.compile(rf"\s*(?P<opens>(?i:{opens}))\s(?P<noun>[^,;:]*)")
