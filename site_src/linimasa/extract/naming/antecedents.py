"""What "which" stands for: the noun before it that its clause can be told of."""

from __future__ import annotations

import re

from linimasa.extract.lexis.words import words_of
from linimasa.extract.naming.where_nouns import (
    NAME_LAST,
    PIECE,
    PLACING,
    article_in,
    before_places,
    beside_place,
    is_known_place,
    is_where,
)
from linimasa.extract.syntax.clause_words import Grammar
from linimasa.extract.syntax.grammar import Parsed
from linimasa.extract.syntax.happening_nouns import is_happening
from linimasa.extract.syntax.mainclause import agrees, clause_in

OWNS = frozenset(("’s", "s"))  # behind a blank, where a page parts it

_LEAST = 2  # words of a noun in a language without articles
_AGED = re.compile("k#k?$")  # "Jane Hill, 22[,] who"
_CALLED = re.compile("(?:N|dW)(?P<who>WW)k$")
_OF_AGE = re.compile("ed#N$")
_NAMED = re.compile("[NW]")
_TIES = frozenset("dpm")
_CHAIN = re.compile("(?:D?[NW#e]+[dpm])+$")  # nouns with "of", "in" between them
# such as the price of oil in Norvik, of which "Norvik" is the name
_HEADED = re.compile("(?P<head>D?[DNW#]*[NW])(?=[dpm])(?:[dpmc]D?[NW#]+)*?[dpmc](?P<name>D?W+)")
_LED_BY = re.compile("D[N#e]*N(?:[dpm]D?[NW#e]+)*[eP]m$")  # "la flotte du port menée par"
_ORIGIN = re.compile("W{2,}$|DW$|D[DN]*N$")
_DATED = re.compile("(?<=[NW])p?a+$")
# "Jane Hill, a teacher and | writer who"
_APPOSED_PAIR = re.compile("(?P<who>(?:^D[DN#]*N|W{1,4}))kD[DNW#d]*[NW]c$")
_DONE = re.compile("y?Ba?P")
_APPOSED = re.compile("W{1,4}k$")  # "Jane Hill, | the mayor of Brest, who"

_HELPED = re.compile("[AB][ya]*E?[PV]")
_Span = tuple[int, int]


def antecedent(
    read: Parsed, end: int, opener: int, verb: int | None, grammar: Grammar
) -> _Span | None:
    """What "which" stands for: the nearest noun with an article or a name, and what it is of; that
    has to agree with a `verb`, and without one no other noun may be meant."""
    before = _before_date(read, end)
    if before is None:
        return None
    end = before
    if grammar.unmarked and read.code[end : end + 1] == "k":
        end = before_places(read, end)
    aged = _AGED.search(read.code[:end])
    end = aged.start() if aged else end
    last = _before_age(read.code, end)
    name = NAME_LAST.search(read.code[:end])
    if name and read.word(opener) in grammar.people:
        whole = _with_origin(read, name.span())
        if whole != name.span():
            return whole
        team = not name.start()  # "Ireland, who lost", not "the mayor of Bern, who"
        return name.span() if team or not is_known_place(read, name.span()) else None
    while True:
        found = PIECE.search(read.code[:last])
        if found is None:
            return None
        article = article_in(read.code, found.start(), last)
        of = read.word(article - 1) if read.code[article - 1 : article] == "d" else ""
        opens = read.code[article] == "D" or not of or of in grammar.of_one
        if verb is None:
            return None if opens and of else _checked(read, (article, end), grammar)
        if (opens or of in grammar.of_several) and _fits(read, (article, end), verb, of, grammar):
            start = article - 1 if of in grammar.both else _owner(read, article)
            led = _led(read, article, opener, verb, grammar)
            head = _officer(read, article - 1, opener, verb, grammar) if of else led
            start = start if head is None else head
            start = _what_happened(read, (start, end), verb, grammar)
            return _checked(read, (start, end), grammar, verb)
        if not of:
            return None
        last = article - 1


def _before_date(read: Parsed, end: int) -> int | None:
    """The end of a noun before a date that stands behind it: "the league [in 1920] which folded";
    None of "a pier in Bern [in 1920] which"."""
    dated = _DATED.search(read.code[:end]) if read.ambiguous else None
    if dated is None:
        return end
    found = PIECE.search(read.code[: dated.start()])
    tied = read.code[found.start() - 1 : found.start()] if found else "d"
    if not found or tied == "d" or (tied in PLACING and "W" not in found[0]):
        return None
    return dated.start()


def _with_origin(read: Parsed, name: _Span) -> _Span:
    """A place's name with that of somebody who is from there: "[Jane Hill of] Norvik, who", "[the
    Bishop of] Norvik, who"; a name alone else."""
    words = words_of(read.language)
    if not read.ambiguous or name[0] == 0:
        return name
    tie = read.word(name[0] - 1)
    if tie not in words.of and tie not in words.whence:
        return name
    found = _ORIGIN.search(read.code[: name[0] - 1])
    if found is None or (found[0][-1] == "N" and read.word(name[0] - 2) not in words.roles):
        return name  # "the death of Jane Hill, who"
    return found.start(), name[1]


def called(read: Parsed, opener: int, verb: int) -> _Span | None:
    """The name before a comma and "which" that a noun without an article of its own has: "la
    décision du ministre [Jean Roche], qui a démissionné"."""
    found = _CALLED.search(read.code[:opener])
    return found.span("who") if found and agrees(read, found.start("who"), verb) else None


def _before_age(code: str, end: int) -> int:
    """Where a noun ends that how old it is follows: "un homme | âgé de 22 ans qui"."""
    of_age = _OF_AGE.search(code[:end])
    return of_age.start() if of_age else end


def with_article(read: Parsed, noun: _Span) -> _Span:
    """Where a noun stands in the text, with an article that ends the preposition before it:
    "d[el puerto] que"."""
    start, end = read.stretch(*noun)
    if read.ambiguous and read.code[max(0, noun[0] - 2) : noun[0]] == "DG":
        return read.spans[noun[0] - 2][0], end  # "[the sinking] ferry, which"
    article = _fused(read, noun[0]) if read.code[noun[0]] == "N" else ""
    return (read.spans[noun[0] - 1][1] - len(article) if article else start), end


def _fused(read: Parsed, noun: int) -> str:
    """The article that the preposition before a noun ends with; none in "du", "al"."""
    before = read.word(noun - 1) if noun else ""
    article = read.grammar.fused.get(before, "")
    return article if before.endswith(article) else ""


def with_brackets(read: Parsed, noun: _Span) -> _Span:
    """A noun with what it goes on from before brackets: "[Rapat Umum (RU)] Tahunan yang digelar";
    where no ending tells words apart."""
    start = noun[0]
    if not read.grammar.unmarked or read.code[start - 1 : start] != ")":
        return noun
    opens = read.code.rfind("(", 0, start)
    found = PIECE.search(read.code[: max(opens, 0)])
    return (found.start(), noun[1]) if found else noun


def _officer(read: Parsed, of: int, opener: int, verb: int, grammar: Grammar) -> int | None:
    """Where somebody begins who is "of" what stands right before "which", and is told of rather
    than that: "[el presidente de] la empresa, que dimitió"."""
    words = words_of(read.language)
    if read.ambiguous and read.word(opener) not in grammar.people:
        return None
    head = read.word(of - 1) if of else ""
    if words.roles.union(words.speakers).isdisjoint((head, head.removesuffix("s"))):
        return None
    if read.ambiguous and head in words.collectives and read.code[opener - 1] == "N":
        return None  # "the family of a baby who died"
    found = PIECE.search(read.code[:of])
    if found is None:
        return None
    start = article_in(read.code, found.start(), of)
    return start if agrees(read, start, verb) else None


def _what_happened(read: Parsed, noun: _Span, verb: int, grammar: Grammar) -> int:
    """Where what happens begins that a noun before "which" tells more of, which does not happen:
    "[la muerte de] una mujer, que ocurrió", "[el ataque a] un tren que dejó"."""
    start = noun[0]
    if read.code[start - 1 : start] not in _TIES or not _befalls(read, verb, grammar):
        return start
    if any(_happens(read, at, verb) for at in range(*noun)):
        return start
    found = _CHAIN.search(read.code[:start])
    heads = range(found.start(), start) if found else ()
    first = next((at for at in heads if _happens(read, at, verb)), None)
    if first is None:
        return start
    before = read.code[first - 1 : first]
    some = before == "d" and read.word(first - 1) in grammar.both  # "la durée [des combats], qui"
    return first - (some or before == "D")


def _befalls(read: Parsed, verb: int, grammar: Grammar) -> bool:
    """Whether a verb tells what happens, also behind its helper, "s'est produit", and with its
    noun: "a eu lieu"."""
    helped = _HELPED.match(read.code, verb)
    done = helped.end() - 1 if helped else verb
    told = " ".join(read.words[max(0, verb - 1) : done + 1])  # "s’ est déclaré"
    alone, more = read.word(done), " ".join(read.words[done : done + 2])
    return any(map(grammar.befalls.fullmatch, (read.word(verb), alone, more, told)))


def _happens(read: Parsed, at: int, verb: int) -> bool:
    opens = at - (read.code[at - 1 : at] == "D")
    return is_happening(read.word(at), read.language) and agrees(read, opens, verb)


def of_subject(read: Parsed, noun: _Span, opener: int, verb: int, grammar: Grammar) -> _Span:
    """All of a subject that "which" behind a comma tells of, not the name that it ends with,
    "Shares in Norvik, which fell"; that name where the subject is a person: "The owner of Norvik,
    which"."""
    if read.ambiguous and read.code[opener - 1] == "W" and read.code[noun[0] - 1] == "d":
        return _headed(read, noun, opener, verb)
    clause = clause_in(read) if read.ambiguous and read.code[opener - 1] == "k" else None
    if clause is None or read.word(opener) in grammar.people:
        return noun
    subject = next((one for one in clause.subject if one[0] <= noun[0] and one[1] == noun[1]), None)
    found = _HEADED.fullmatch(read.code, *subject) if subject else None
    if subject is None or found is None:
        return noun
    head, name = read.word(found.end("head") - 1), found.span("name")
    words = words_of(read.language)
    if not words.roles.union(words.speakers).isdisjoint((head, head.removesuffix("s"))):
        return name
    if is_known_place(read, name) or (head.endswith("s") and read.word(verb) in grammar.ones):
        return noun
    return subject


def _headed(read: Parsed, noun: _Span, opener: int, verb: int) -> _Span:
    """A noun with the name that it is of, which "that" without a comma would not tell which one is
    meant: "[The collapse of] the Norvik Union that began"."""
    ambiguous = read.grammar.ambiguous
    found = PIECE.search(read.code[: noun[0] - 1])
    if ambiguous is None or found is None or read.word(opener) != ambiguous.that:
        return noun
    start = article_in(read.code, found.start(), noun[0] - 1)
    fits = read.code[start] == "D" and _fits(read, (start, noun[0] - 1), verb, "", read.grammar)
    return (start, noun[1]) if fits else noun


def _owner(read: Parsed, at: int) -> int:
    """Where whose a noun is begins: "[Australia] 's coast"."""
    if read.word(at) in OWNS:
        at -= read.code[at - 1] == "o"
        while at and read.code[at - 1] in "DNW":
            at -= 1
    return at


def _led(read: Parsed, at: int, opener: int, verb: int, grammar: Grammar) -> int | None:
    """Where what a noun before a comma and "which" leads begins, of which rather is told: "[la
    flotte menée par] l'Orion, qui a patrouillé"."""
    if read.code[at - 1 : at] != "m" or read.code[opener - 1] != "k":
        return None
    led = _LED_BY.search(read.code[:at]) if grammar.led.fullmatch(read.word(at - 2)) else None
    if led is None or read.word(led.start()) not in grammar.singular:
        return None
    return led.start() if agrees(read, led.start(), verb) else None


def _fits(read: Parsed, noun: _Span, verb: int, of: str, grammar: Grammar) -> bool:
    """Whether a noun and the verb of its clause are both of one or of several."""
    if not agrees(read, noun[0], verb) or _is_of_other_gender(read, noun[0], verb):
        return False
    last = read.words[noun[1] - 1]
    if read.word(verb) in grammar.ones and last.endswith(grammar.many):
        return False
    if not grammar.tells_several:
        return True
    words = read.words[slice(*noun)]
    if grammar.several.fullmatch(read.word(verb)):
        articled = words[0] in grammar.heads - grammar.singular
        counted = "#" in read.code[slice(*noun)] or any(
            one.endswith(grammar.plurals) for one in words
        )
        unknown = not grammar.plurals
        return of not in grammar.of_one and (articled or counted or unknown)
    plural = words[0] in grammar.heads - grammar.singular and words[0].endswith(grammar.plurals)
    return not plural and of not in grammar.of_several


def _is_of_other_gender(read: Parsed, noun: int, verb: int) -> bool:
    """Whether the article of a noun is none of what was done: "il bilancio del[la] società, che
    sarà pubblicato"; in a language that leaves subjects out."""
    done = _DONE.match(read.code, verb) if read.grammar.drops else None
    if done is None:
        return False
    ends = read.grammar.agreement
    word = read.word(done.end() - 1)
    ending = next((one for one in ends if word.endswith(one)), None)
    article = read.word(noun) if read.code[noun] == "D" else _fused(read, noun)
    known = any(article in one for one in ends.values())
    return ending is not None and known and article not in ends[ending]


def _checked(read: Parsed, noun: _Span, grammar: Grammar, verb: int | None = None) -> _Span | None:
    """A noun that something can be told of; the name before it, if it only says who that is."""
    start, end = noun
    code = read.code
    measured = grammar.unmarked and code[start] == "N" and "#" in code[start:end]  # "lebar 4 meter"
    if measured or not _NAMED.search(code, start, end) or read.word(start) in grammar.generic:
        return None
    apposed = code[start - 1 : start] in {*"kh"}
    if grammar.unmarked and start and end - start < _LEAST and not apposed:
        done = end + 1 < len(code) and read.word(end + 1).startswith(grammar.undergoing)
        vague = read.word(start) in grammar.vague | grammar.heading
        if vague or not done or code[end + 1] not in "VI":
            return None  # "ke level yang belum terjadi"
    bare = grammar.tells_several and code[start] == "N"
    if bare and not (_fused(read, start) or read.word(start).endswith(grammar.plurals)):
        return None  # "al puerto, que", whose article is in another word
    if is_where(read, noun):
        return beside_place(read, noun, verb)
    outer = start
    while outer and code[outer - 1] in "DNW#de":
        outer -= 1
    before = code[outer - 1 : outer]
    if before == "k" and outer != start and code[outer] == "N":
        return None  # ", centre of the rising, which": of what stands before it
    if before == "k" and code[start:end].strip("W"):
        name = _APPOSED.search(code[:start])
        return (name.start(), name.end() - 1) if name else None
    if before == "c" and code[start] not in "DWd":
        pair = _APPOSED_PAIR.search(code[:outer]) if read.ambiguous else None
        return pair.span("who") if pair else None
    return noun
