"""Who speaks where the name before a verb only ends, or only owns, what is told of somebody.

"The man accused of killing Jane Hill said" tells of the man, "Le conseil de Brest a annoncé" of the
council.
"""

from __future__ import annotations

import re

from linimasa.extract.lexis.masks import DATED, QUOTED
from linimasa.extract.lexis.words import Words
from linimasa.extract.naming.roles import without_opener
from linimasa.extract.naming.undetermined import named
from linimasa.extract.syntax.clause_words import grammar_of
from linimasa.extract.syntax.grammar import parsed
from linimasa.extract.syntax.mainclause import clause_in

_MOST_OWNER = 4  # words of somebody before a name: "conseil municipal de"
_ENDS = (", ", ": ", QUOTED, DATED)  # of what stands before a subject
_MOST_HELD = 7  # words of somebody with a name that only tells who that is
# A subject before a name that is not its own, and where what is told of it begins.
_HELD = re.compile("[DNW#]*[NW](?:[erG][^k]*|[^k]*[pmdG]D?W*)")
_TOLD_OF = re.compile("[^erG]+(?=[erG])|WW+(?=[pm])")
_PERSONAL = re.compile("(?:[DNW]*N)?W{2,5}")


def owner_of(match: re.Match[str], outside: str, words: Words) -> str | None:
    """Who opens a sentence with a name that only tells whose it is: "Le conseil de | Brest"."""
    article, *rest = outside[: match.start("who")].split() or [""]
    owned = 1 < len(rest) <= _MOST_OWNER and rest[-1].lower() in words.of
    if not owned or article.lower() not in words.articles or match["aside"]:
        return None
    plain = all(word.isalpha() and word.islower() for word in rest)
    return " ".join((*rest, match["who"])) if plain else None


def holder_of(match: re.Match[str], outside: str, words: Words) -> tuple[str, int] | None:
    """Who speaks, if a name before a verb only ends what is told of somebody, "The man accused of
    killing | Jane Hill", "People close to | Jane Hill"; and where that one is told of."""
    grammar = grammar_of(words.code)
    if grammar is None or grammar.ambiguous is None:
        return None
    lead = outside[: match.start()]
    first = max((lead.rfind(mark) + len(mark) for mark in _ENDS if mark in lead), default=0)
    titled = not words.roles.isdisjoint(match["who"].lower().split()[:-1])
    if titled or not lead[first:].strip():
        return None
    read = parsed(f"{outside[first : match.end('who')]} {match['verb']}", words.code)
    clause = clause_in(read) if read and (read.ambiguous or not match["aside"]) else None
    if read is None or clause is None or len(clause.subject) != 1:
        return None
    start, end = clause.subject[0]
    name = match.start("who") - first
    at = next((one for one in range(start, end) if read.spans[one][0] >= name), end)
    if not start < at < end or read.spans[end - 1][1] != match.end("who") - first:
        return None
    if not _HELD.fullmatch(read.code, start, at) or read.word(at - 1) in words.roles:
        return None
    told = _TOLD_OF.match(read.code, start, at)
    who = without_opener(read.part(start, told.end() if told else end), words)
    if len(who.split()) > _MOST_HELD:
        return None
    return named(who, words), first + read.spans[start][0]


def self_told(lead: str, words: Words) -> str | None:
    """The person whom a clause is about, by name: "[Captain Tom Dean] is leaving Bern"; None where
    it is about something else."""
    read = parsed(lead, words.code)
    clause = clause_in(read) if read and read.ambiguous else None
    if read is None or clause is None or len(clause.subject) != 1:
        return None
    start, end = clause.subject[0]
    if not _PERSONAL.fullmatch(read.code, start, end) or read.word(end - 1) in words.firms:
        return None
    return without_opener(read.part(start, end), words)


def with_noun(who: str, behind: str, words: Words) -> str:
    """Somebody with the noun that is spoken of: "a government | communique"."""
    ahead = behind.split(maxsplit=1)[:1] if behind[:1] == " " else []
    read = parsed(ahead[0], words.code) if ahead else None
    noun = read is not None and read.ambiguous and read.code.startswith("N")
    return f"{who} {read.part(0, 1)}" if read and noun else who
