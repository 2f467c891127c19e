"""The participle that a sentence begins with, where it has a date of its own.

"Founded [in 1924], the mill was bought in 2008": what happened in 1924 is "Mill founded", told as
headlines tell it; in a language whose participles have the gender of their noun they stand first,
"Fundado el molino".
"""

from __future__ import annotations

import re

from linimasa.extract.lexis.words import words_of
from linimasa.extract.syntax.clause_words import Grammar, grammar_of, is_unmarked
from linimasa.extract.syntax.grammar import FINITE, Parsed, looked_up, parsed
from linimasa.extract.syntax.lexicon import CAPITAL, shape
from linimasa.extract.syntax.linking import with_link
from linimasa.extract.syntax.mainclause import clause_in
from linimasa.extract.syntax.passives import is_article

_NOUN = re.compile("[DNW#]*[NW](?:d[DNW#]*[NW])*")
_WHERE = re.compile("[pmd]D?[NW#]+(?=[pm]?a)")
_OBJECT = re.compile("a*[DNW#]")
_OTHER = frozenset("rqsxh(")
_PHRASES = re.compile("[pmdDNWea#]*")
_PRONOUN = re.compile("a*(?:Y|[ya]*[VAB])")  # or a verb whose subject is left out
# behind a comma more of where, "à Kinston, [en Caroline du Nord,]", or what somebody is
_PLACE = re.compile("k[pm]D?[NW#]+(?:dD?[NW#]+)*(?=k)")
_OFFICE = re.compile("k(?:N+(?:dD?[NW]+)*)(?:k?cD?N+(?:dD?[NW]+)*)?(?=k)")
_HEAD = re.compile("[DNW#]*[NW](?:d[DNW#]*[NW])*(?=k)")
_LEAST = 6  # characters beside a participle that tell something without a subject

_Span = tuple[int, int]


def may_lead(text: str, language: str) -> bool:
    """Whether the word that a text begins with may be a participle, looked at by itself, or the one
    behind an adverb: "Officially opened"."""
    grammar, opening = grammar_of(language), text.partition(" ")
    first = looked_up(opening[0], language)
    if grammar is not None and grammar.ambiguous and grammar.manner.fullmatch(opening[0].lower()):
        first = looked_up(opening[2].partition(" ")[0], language)
    if grammar is None or not first:
        return True
    word, kind = first[0].words[0], first[0].letters[0]
    kind = shape(word, language) if kind == CAPITAL else kind
    past = grammar.ambiguous is not None and grammar.ambiguous.past.fullmatch(word) is not None
    done = kind in "VB" and (_stands(word, grammar) or _acts(word, language))
    return kind in "Pe" or past or done or word.startswith(grammar.undergoing)


def led_in(read: Parsed, at: int, date: int) -> list[_Span] | None:
    """The subject and what was done to it at the word `at`, a date that begins at a character; none
    where that cannot be told of it; None where the date is not such a participle's. Who did it is
    left out where a noun and "founded by" would be no clause."""
    found = _parts(read)
    if found is None:
        return None
    parts, comma = found
    part = next((one for one in parts if one[0] < at < one[1]), None)
    if part is None or _is_bound(read, part[0] + 1, at):
        return None
    if _lacks_object(read, part[0], at):
        return None  # "Memasuki [2020], harga naik"
    if read.grammar.reduced:
        return _led_reduced(read, part, at, comma)
    noun = subject_behind(read, comma) if _is_beside(read, part[0], date) else None
    if noun is None:
        return []
    ambiguous = read.grammar.ambiguous
    if ambiguous and not ambiguous.past.fullmatch(read.word(part[0])):
        return []  # no verb but with "was": "born"
    told = [read.stretch(part[0], part[0] + 1)]
    by = ambiguous is not None and not ambiguous.agents.isdisjoint(read.words[at : part[1]])
    rest = [read.stretch(at + 1, part[1])] if part[1] > at + 1 and not by else []
    where = at if read.grammar.unmarked else _where(read, part[0])
    if part[0] + 1 < where and not by and agent_of(read, part[0]) == part[0] + 1:
        rest = [read.stretch(part[0] + 1, where), *rest]  # "Lahir [di Solo] pada 1947, Budi …"
    return [noun, *told, *rest]


def _is_bound(read: Parsed, start: int, at: int) -> bool:
    """Whether "since", "until" or "after" stands between a participle and a date; of words that are
    "by", too, only right before that: "arrestato | dai tedeschi nel [1944]"."""
    apart, until = read.grammar.apart, frozenset(read.grammar.until)
    if read.grammar.headlined:  # "Installée [depuis 2015] à Brest": of a date that has no end
        apart = apart.difference(words_of(read.language).whence)
        until = until.difference(words_of(read.language).whence)
    near = read.words[at - 1 : at] if read.grammar.reduced else read.words[start:at]
    return not (apart.isdisjoint(read.words[start:at]) and until.isdisjoint(near))


def _led_reduced(read: Parsed, part: _Span, at: int, comma: int) -> list[_Span]:
    """The same where participles have the ending of their noun: with all that stands beside it; of
    a pronoun, or where the subject is left out, without any: "Né à Paris", "Eletto deputato"."""
    tie = at
    while tie > part[0] + 1 and read.code[tie - 1] in "pmd":
        tie -= 1
    if not _PHRASES.fullmatch(read.code, part[0] + 1, tie):
        return []
    own = [(part[0] + 1, tie), (at + 1, part[1])]
    told = read.stretch(part[0], part[0] + 1)
    rest = [read.stretch(*one) for one in own if one[1] > one[0]]
    if _PRONOUN.match(read.code, comma + 1):
        whole = sum(end - start for start, end in rest) >= _LEAST
        return [told, *rest] if whole else []
    noun = subject_behind(read, comma)
    if noun is None or not agrees_with(read, part[0], noun):
        return []
    named = without_article(read, noun) == noun  # a name, which may look like one behind "nominato"
    if read.grammar.headlined or named:
        return [without_article(read, noun), told, *rest]
    return [told, noun, *rest]


def _parts(read: Parsed) -> tuple[list[_Span], int] | None:
    """Each participle before the subject, with what goes with it, and the comma behind all."""
    adverb = read.ambiguous and read.code.startswith("ae")  # "Officially opened"
    start = _participle(read, 1 if adverb else 0)
    if start is None:
        return None
    parts: list[_Span] = []
    for one in range(start + 1, len(read.code) - 1):
        kind = read.code[one]
        if kind in _OTHER or (kind in FINITE and one > start):
            return None
        if kind not in "kc":
            continue
        later = _participle(read, one + 1 + (read.code[one : one + 2] == "kc"))
        if later is not None:
            parts.append((start, one))
            start = later
        elif kind == "k":
            return _with_more(read, parts, (start, one))
    return None


def _with_more(read: Parsed, parts: list[_Span], last: _Span) -> tuple[list[_Span], int]:
    """Parts with the last, and the comma behind all that stands before the subject."""
    start, comma = last
    if not read.grammar.headlined:
        return [*parts, last], comma
    if place := _PLACE.match(read.code, comma):
        comma = place.end()
        last = start, comma
    if office := _OFFICE.match(read.code, comma):
        comma = office.end()
    return [*parts, last], comma


def _participle(read: Parsed, at: int) -> int | None:
    """A word, if it is a participle, with a capital only where a sentence begins."""
    grammar = read.grammar
    word, kind = read.words[at], read.code[at : at + 1]
    if at and read.text[read.spans[at][0]].isupper():
        return None
    if grammar.ambiguous and grammar.ambiguous.past.fullmatch(word):
        tied = word in grammar.ambiguous.tying or word in grammar.ambiguous.active
        return None if tied else at
    if kind == "e":
        return None if grammar.states.fullmatch(word) else at
    acts = _stands(word, grammar) or _acts(word, read.language)
    undergone = word.startswith(grammar.undergoing) or (not at and acts)
    return at if grammar.unmarked and kind in "VB" and undergone else None


def _stands(word: str, grammar: Grammar) -> bool:
    """Whether a verb wants no object, and no ending tells it: "lahir"."""
    return grammar.unmarked and grammar.complete.fullmatch(word) is not None


def _acts(word: str, language: str) -> bool:
    """Whether a verb does something to what stands behind it, as its beginning tells: "memulai"."""
    acting = words_of(language).acting
    return bool(acting) and is_unmarked(language) and re.fullmatch(acting, word) is not None


def _lacks_object(read: Parsed, done: int, date: int) -> bool:
    """Whether a date stands where what is done to would stand."""
    word = read.word(done)
    wants = _acts(word, read.language) and not _stands(word, read.grammar)
    return wants and not _OBJECT.match(read.code, done + 1, date)


def agent_of(read: Parsed, done: int) -> int:
    """The word behind a participle and who did it: "founded by John Dean"."""
    ambiguous = read.grammar.ambiguous
    if ambiguous is None or read.words[done + 1] not in ambiguous.agents:
        return done + 1
    who = _NOUN.match(read.code, done + 2)
    return who.end() if who else done + 1


def _where(read: Parsed, done: int) -> int:
    """The word behind a participle and the phrase behind it: "elected to the council"."""
    found = _WHERE.match(read.code, done + 1) if read.ambiguous else None
    return found.end() if found else done + 1


def _is_beside(read: Parsed, done: int, date: int) -> bool:
    """Whether a date stands right behind a participle, or behind who did it."""
    behind = max(agent_of(read, done), _where(read, done))
    end = read.spans[behind - 1][1]
    if _stands(read.word(done), read.grammar) or _acts(read.word(done), read.language):
        return "," not in read.text[end:date]  # "Lahir di Solo [pada 1947], Budi …"
    return not read.text[end : with_link(read.text, date, read.language)].strip()


def agrees_with(read: Parsed, done: int, noun: _Span) -> bool:
    """Whether a participle has the ending of the noun whose article stands at a place."""
    opens = next(at for at, span in enumerate(read.spans) if span[0] == noun[0])
    article = read.words[opens]
    if read.code[opens] == "W":
        return True  # a name, of which nothing tells the gender
    ends = read.grammar.agreement.items()
    return any(read.word(done).endswith(end) and article in all_ for end, all_ in ends)


def without_article(read: Parsed, noun: _Span) -> _Span:
    """A noun that begins at a character, less the articles that participles agree with."""
    articles = frozenset[str]().union(*read.grammar.agreement.values())
    at = next(at for at, span in enumerate(read.spans) if span[0] >= noun[0])
    while read.word(at) in articles:
        at += 1
    return read.spans[at][0], noun[1]


def subject_behind(read: Parsed, comma: int) -> _Span | None:
    """Where the noun that all is told of stands in the text, less an article that would make it
    seem to act; none where it speaks, for which it may be "asked"."""
    start = read.spans[comma][1]
    start += len(read.text[start:]) - len(read.text[start:].lstrip())
    main = parsed(read.text[start:], read.language)
    clause = main and clause_in(main)
    if not main or not clause or len(clause.subject) != 1 or clause.subject[0][0]:
        return None
    end = clause.subject[0][1]
    if read.grammar.saying.fullmatch(main.word(clause.told - 1)):
        return None
    if read.grammar.headlined and "c" not in main.code[:end] and (head := _HEAD.match(main.code)):
        end = min(end, head.end())  # "la mairie[, un bâtiment de 1930,]"
    pronoun = read.grammar.unmarked and main.code[:end] == "Y"  # "Menikah pada 1990, ia"
    if not (pronoun or _NOUN.fullmatch(main.code, 0, end)):
        return None
    bare = not read.grammar.reduced and is_article(main, 0)
    first, last = main.stretch(int(bare), end)
    return start + first, start + last
