"""The participle between commas that tells of the subject before it, with a date of its own.

"The hall, built [in 1880], was sold in 1990": what happened in 1880 is "Hall built", told as
headlines tell it. For a language whose past forms are participles, too (`Parsed.ambiguous`).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from linimasa.extract.lexis.words import words_of
from linimasa.extract.syntax.ambiguous_words import Ambiguous
from linimasa.extract.syntax.clause_words import grammar_of
from linimasa.extract.syntax.grammar import Parsed, looked_up, parsed
from linimasa.extract.syntax.leading import agent_of
from linimasa.extract.syntax.lexicon import PAST
from linimasa.extract.syntax.mainclause import clause_in, main_verb
from linimasa.extract.syntax.passives import is_article

_COMMA = re.compile("ka?(?=.)")  # with an adverb, and a word behind it
_MOST_TIES = 3  # prepositions between a participle and its date
# the comma behind a noun, or behind an age, and a participle with what goes with it up to a date
_INSERTED = re.compile("[NWG](?:k#)?k(?=a?e[pmdDNW#ae]*(?:k?c[ae]?[VPe][pmdDNW#a]*)?$)")
_JOINED = re.compile("k?c(?=a?[VPe][pmdDNW#a]*$)")
_NOUN = re.compile("(?:[DNW#]*[NW]|D[NW]*G)(?:d[DNW#]*[NW])*")
_BESIDE = re.compile("[pmdDNW#a]*(?:k|c(?=[ae]*e))")  # behind the date, to the second comma
# the same, or "which" and its verb, up to a comma before the main verb
_ASIDE = re.compile(
    "k(?=(?:a?e|r[ya]*[VAB]+)[^kVABrqsx(h]*(?:c[ya]*[VP][^kVABrqsx(h]*)?k[ya]*[VAB])"
)

# "which" and its verb, or a participle, up to the end
_CLOSING = re.compile("k(?:r[ya]*[VAB]+|[VPe](?=[pma]))[^kVABrqsx(h]*")
# a noun and a participle with its date, which end a sentence
_ADDED = re.compile("(?P<noun>D[DNW#]*[NW]|[DN#]*N|W+)k(?P<done>[VPe]a*)[pma]*$")
_WHICH = frozenset(("which", "who"))

_CLAUSE = frozenset("krsqx(")

_Span = tuple[int, int]


def may_insert(lead: str, language: str) -> bool:
    """Whether a participle may stand behind a comma in the words before a date, each looked at by
    itself."""
    grammar = grammar_of(language)
    if grammar is None or grammar.ambiguous is None or "," not in lead:
        return False
    pieces = looked_up(lead, language)
    letters = "".join([one.letters for one in pieces])
    marks = b"".join([one.marks for one in pieces])
    behind = [one.end() for one in _COMMA.finditer(letters)]
    if any(letters[at] in "Pe" or marks[at] & PAST for at in behind):
        return True
    later = [at for at in behind if letters[at] == "N" and marks[at + 1 : at + 2]]
    words = [word for one in pieces for word in one.words] if later else []
    rated = grammar.ambiguous.between  # ", first awarded"
    return any(words[at] in rated and marks[at + 1] & PAST for at in later)


def inserted_in(read: Parsed, at: int) -> list[_Span] | None:
    """The subject and what was done to it at the word `at`; none where that cannot be told of it;
    None where the date is no such participle's. Who did it is left out where a noun and "founded
    by" would be no clause."""
    ambiguous, main = read.grammar.ambiguous, main_verb(read.code)
    if ambiguous and main and main < at:
        return _added_in(read, main, at, ambiguous)
    opens = _INSERTED.search(read.code[:at]) if ambiguous and main and main > at else None
    closed = _BESIDE.match(read.code, at + 1) if opens else None
    clause = clause_in(read) if closed else None
    if not (ambiguous and opens and closed and clause) or len(clause.subject) != 1:
        return None
    start, end = clause.subject[0][0], opens.start() + 1
    paper = read.word(end - 1) in words_of(read.language).papers
    if paper or not _NOUN.fullmatch(read.code, start, end):
        return None
    joint = _JOINED.search(read.code[:at])
    done = joint.end() if joint else opens.end()
    done += read.code[done] == "a"
    bounds = {*read.grammar.until, *read.grammar.apart}
    ties = sum(kind in "pm" for kind in read.code[done:at])
    if not bounds.isdisjoint(read.words[done:at]) or ties > _MOST_TIES:
        return None
    loose = read.word(done) in ambiguous.tying.union(ambiguous.naming)
    if loose or not ambiguous.past.fullmatch(read.word(done)):
        return []  # no verb but with "was": "born"
    told = [read.stretch(start + is_article(read, start), end), read.stretch(done, done + 1)]
    end = closed.end() - 1
    by = not ambiguous.agents.isdisjoint(read.words[at:end])
    return [*told, *_rest(read, agent_of(read, done), at, at + 1 if by else end)]


def _added_in(read: Parsed, main: int, at: int, forms: Ambiguous) -> list[_Span] | None:
    """What was done to the noun that ends the clause of a verb: "It sold the pier, built [in
    1880]"; None where that is only meant to be done, "a fair, planned for June"."""
    found = _ADDED.search(read.code[:at]) if not read.code[at + 1 :].strip("ao") else None
    between = read.code[main : found.start()] if found else ""
    if found is None or not between or not _CLAUSE.isdisjoint(between):
        return None  # "where Dean, a sailor, lived"
    word = read.word(found.start("done"))
    meant = word in words_of(read.language).meant
    if meant or word in forms.tying or not forms.past.fullmatch(word):
        return None
    start, end = found.span("noun")
    return [read.stretch(start + is_article(read, start), end), read.stretch(*found.span("done"))]


def with_inserted(sentence: str, date: _Span, content: Sequence[_Span], language: str) -> _Span:
    """The cut of a date with all that commas put in behind a subject, a participle or a clause of
    "which", which is told for itself; not where that is all that is told, as `content` has it."""
    whole = next((one for one in content if one[0] <= date[0] < one[1]), None)
    first = sentence.rfind(",", whole[0], date[0]) if whole else -1
    last = sentence.find(",", date[1], whole[1]) if whole and first > 0 else -1
    if whole and first > 0 and last < 0:
        return _with_last(sentence, date, (whole[0], first, whole[1]), language)
    if not whole or last < 0 or not _opens_aside(sentence[first + 1 : date[0]], language):
        return date
    read = parsed(sentence[slice(*whole)], language)
    if read is None:
        return date
    at = bisect_left(read.spans, (first - whole[0],))
    if at < 1 or read.code[at - 1] not in "NWG#" or not _ASIDE.match(read.code, at):
        return date
    if read.code.find("k", at + 1) != bisect_left(read.spans, (last - whole[0],)):
        return date
    return first, last + (read.code[at - 1] != "#")  # ", 34, arrested in May,"


def _with_last(sentence: str, date: _Span, places: tuple[int, int, int], language: str) -> _Span:
    """The cut of a date that ends a sentence with the clause of "which", or the participle, that it
    ends: "A fire destroyed the roof, which was rebuilt [in 2006]", "…, built [in 1880]". `places`
    are where what is told begins, the comma, and where it ends."""
    start, first, end = places
    grammar = grammar_of(language)
    opens = sentence[first + 1 : date[0]].split(None, 1)[:1]
    if sentence[date[1] : end].strip(" ."):
        return date
    if grammar is None or not grammar.ambiguous or not opens:
        return date
    if opens[0] not in _WHICH and not grammar.ambiguous.past.fullmatch(opens[0]):
        return date
    read = parsed(sentence[start:end], language)
    at = bisect_left(read.spans, (first - start,)) if read else 0
    main = main_verb(read.code) if read else None
    if read is None or main is None or not main < at or not _CLOSING.fullmatch(read.code, at):
        return date
    told = opens[0] in _WHICH or opens[0] in words_of(language).meant
    when = bisect_left(read.spans, (date[0] - start,))
    return (first, date[1]) if told or _ADDED.search(read.code[:when]) else date


def _opens_aside(text: str, language: str) -> bool:
    """Whether what a comma opens begins as a participle or a clause does."""
    grammar = grammar_of(language)
    if grammar is None or grammar.ambiguous is None:
        return False
    opens = text.split(None, 2)[:2]
    if opens and opens[0] in grammar.ambiguous.relating:
        return True
    shapes = (grammar.ambiguous.past, grammar.participles)
    return any(shape.fullmatch(word) for word in opens for shape in shapes)


def _rest(read: Parsed, start: int, at: int, end: int) -> list[_Span]:
    """What a participle has more, before the words of its date and behind it."""
    tie = at - (read.code[at - 1] in "pm")
    parts = ((start, tie), (at + 1, end))
    return [read.stretch(first, last) for first, last in parts if last > first]
