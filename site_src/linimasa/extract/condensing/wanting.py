"""What a verb wants before its clause may end: what is said with "that", what is asked of whom."""

from __future__ import annotations

import re

from linimasa.extract.condensing.unmarked_ends import asked_to
from linimasa.extract.syntax.clause_words import Grammar
from linimasa.extract.syntax.grammar import VERBS, Parsed
from linimasa.extract.syntax.mainclause import Clause, main_verb, takes_noun
from linimasa.extract.syntax.rereading import PHRASES, SOMEBODY

_FINITE = re.compile(f"[{VERBS}]")
_SAID = re.compile("[ay]*(?:k[^kVABr]*k)?q")
ASKED = re.compile("a*m[^kVABrqsx]*?(?:k[^kVAB]*k)?[dm]y?[IEH]")  # "allowed the crew to"
_AMID = re.compile("k[^kV]*k.")
# not "entered the port and | fought the crew", where "and" goes on with a participle
LATE = re.compile("a*(?:[pm](?:[DNWd#ea]|c(?!e))*?[NWe#]){1,2}(?:k[^kVABIrs]*k)?D[NW#]")
_TAKES = re.compile("a*[DNW#]")  # an object behind a verb
_TO_HAVE = re.compile("[^VABrqsxk]*?d[ya]*[IEH][aP]*")
_BID = re.compile("[^kVABPGrqsx]{1,12}?m[ya]*[IEH]")  # "ordered the crew | to leave"
_OBJECTS = {
    # "put the blame | on the crew", "put all, the captain, too, | at risk"
    "puts": re.compile("[^kVABPGrqsxpm]{1,12}(?:k[^k]*k)?[pm]."),
    "spends": re.compile("[^kVABPrqsxpm]{1,6}?G"),  # "spent the year | building"
    "names": re.compile("[DNWo]{1,8}k[^k]*km"),  # "named Jane Hill, a captain, | as"
    # "accused the crew, too, | of lying"
    "accuses": re.compile("[^kVABPrqsx]{1,18}?(?:k[^kc]*k)?[dpm]G"),
}
_RELATED = re.compile("r[ya]*[VAB]")  # "a law | that gave him"


def complement(text: Parsed, clause: Clause, grammar: Grammar) -> int:
    """The first place where a clause may end: not before what is said with "that"."""
    if said := _said(text, clause.told):
        return said
    told, lexical = verb_of(text, clause)
    says = grammar.saying.match(told) or grammar.saying.match(lexical)
    if grammar.unmarked and (grammar.asks.match(told) or grammar.asks.match(lexical)):
        return asked_to(text, clause.told, grammar)
    if says or grammar.asks.match(told):
        opened = _opened(text, clause.told, grammar)
        if opened and (says or not _TAKES.match(text.code, clause.told)):
            return opened + 1
    if found := _with_object(text.code, clause.told, lexical, grammar):
        return found
    behind = _TO_HAVE.match(text.code, clause.told) if says and grammar.drops else None
    if behind:
        return behind.end()  # "ha dichiarato davanti al giudice di non avere autorizzato"
    if not says:
        return clause.told if grammar.unmarked else _late_object(text, clause.told)
    if not grammar.bare:
        late = LATE.match(text.code, clause.told)
        return late.end() if late else clause.told  # "recalled to the council | its promise"
    later = main_verb(text.code[clause.told :].partition("k")[0])
    # "the council expects | the pier will open"
    return clause.told if later is None else clause.told + later + 1


def _with_object(code: str, told: int, verb: str, grammar: Grammar) -> int:
    """Behind what a verb wants with its object, if it is one that does so; else 0."""
    if grammar.bids.match(verb) and (bidden := _BID.match(code, told)):
        return bidden.end()
    halved = grammar.halved.match(verb)
    wanted = _OBJECTS[halved.lastgroup].match(code, told) if halved and halved.lastgroup else None
    return wanted.end() if wanted else 0


def _said(text: Parsed, told: int) -> int:
    """Behind "that", if a verb that ends before a word wants what follows it, right behind it, or
    behind a phrase or somebody who hears it: "ordered in May that", "informed the mayor that";
    else 0."""
    if near := _SAID.match(text.code, told):
        return near.end()
    found, last = text.grammar.ambiguous, told - 1
    while last > 0 and text.code[last] == "a":
        last -= 1
    said = text.code.find("q", told)
    if found is None or said < 0:
        return 0
    word, between = text.word(last), text.code[told:said]
    stated = found.stating.fullmatch(word) and PHRASES.fullmatch(between)
    return (
        said + 1 if stated or (found.telling.fullmatch(word) and SOMEBODY.fullmatch(between)) else 0
    )


def verb_of(text: Parsed, clause: Clause) -> tuple[str, str]:
    """The text from the first word of a verb on, and from the last: "was | told …"."""
    code, spans = text.code, text.spans
    found = _FINITE.search(code, clause.verb)
    first = found.start() if found else clause.verb
    last = max(clause.told, first + 1) - 1
    while code[last] in "ay":
        last -= 1
    start = spans[first][0]
    told = text.text[start:].lower().replace("'", "’")
    return told, told[spans[last][0] - start :]


def _opened(text: Parsed, told: int, grammar: Grammar) -> int | None:
    """Where "that" or "whether" stands behind a verb, with no other verb between."""
    for at in range(told, len(text.code)):
        related = text.ambiguous and _RELATED.match(text.code, at)
        if text.code[at] in VERBS or related:
            return None
        if text.code[at] in "qrs" and text.word(at) in grammar.conjunctions | grammar.whether:
            # behind one comma it tells of a noun: "explains it by the lack of piers, which …"
            commas = text.code.count("k", told, at)
            owned = text.code[at] == "r" and not text.ambiguous and takes_noun(text.code, told, at)
            return None if owned or (text.code[at - 1] == "k" and commas % 2) else at
    return None


def _late_object(text: Parsed, told: int) -> int:
    """Behind the noun that a phrase parts from its verb: "promised in May | new piers"; where past
    forms are participles, too, verbs that bid are known: "went to Bern | to help"."""
    code = text.code
    late = (
        (not text.ambiguous and ASKED.match(code, told))
        or LATE.match(code, told)
        or (code[told - 1] == "V" and _AMID.match(code, told))
    )
    return late.end() if late else told
