"""A title that is too long into its main clause, cut where the least is lost.

For a language whose clauses are known (`grammar`): every place where the clause may end, with the
whole subject and with ever less of it, is weighed, and the best piece of at most 90 characters
taken. What ends on a word that wants more is never one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import chain, pairwise

from linimasa.extract.condensing.ending import endings
from linimasa.extract.condensing.narrowing import (
    LEAST_LOSS,
    insertions,
    is_manner,
    narrower,
    untitled,
)
from linimasa.extract.condensing.unmarked_ends import loose_in
from linimasa.extract.condensing.wanting import ASKED, LATE, complement, verb_of
from linimasa.extract.condensing.weighing import is_cleft
from linimasa.extract.condensing.wholeness import Wholes
from linimasa.extract.syntax.clause_words import Grammar
from linimasa.extract.syntax.grammar import VERB_FIRST, Parsed, parsed
from linimasa.extract.syntax.mainclause import Clause, clause_in

_TO_WHOM = re.compile("a*m[^kVABrqsx]*[qr]")
# where something is, before a verb: of "a fire in Bern was"
_SET_BEFORE = re.compile("(?<=[NW])[pm](?:D?[NW]{1,3}|W{1,3})(?=[ya]*[VAB])")
_OF = re.compile("(?<=[NW])d[DNW#dae]*(?=[qrdm])")
_PARTED = 4  # with a phrase between a verb and its object
_INSERTED = 2  # with what stands between commas
_SHORT = 10  # characters under the limit weigh one
_BRIEF = 16  # characters of a clause that is told where no longer one is whole
_BLANKS = 30  # more than are lost when a piece is made tidy
_NEAR = 4  # words of a verb and what stands before it
_BIDDEN = re.compile("[DNW#]{1,4}([dpm][^kVABPGrqsx]{1,12}?)(?=m[ya]*[IEH])")
_NAME_BEHIND = re.compile("kW[Wo]*Wk")
# behind an elided word, "l’| avion", not behind what stands for an accent, "E’ stato", or for
# a letter that is left out: "years’ work"
_SPACED = re.compile(
    r"(?i)\s+([,;:.])|((?:(?<=[^\W\daeiou])(?<![a-z]{2}s)|(?<=qu)|(?=.\s(?:re|ve|ll|s|d|m)\b))[’'])\s|\s{2,}"
)
_LOOSE = (" ,", " ;", " :", " .", "’ ", "' ", "  ")  # where it finds something in tidy text

_Range = tuple[int, int]
_Form = tuple[float, int, list[_Range]]
"""The weight of what is lost, the word before which the clause ends, the words that are left."""


@lru_cache(maxsize=64)  # the dates of a sentence, and its statement, often ask for the same
def trimmed(title: str, language: str, least: int, most: int) -> str | None:
    """The best piece of `least` to `most` characters; None where there is none, or no grammar."""
    text = parsed(title, language)
    clause = clause_in(text) if text else None
    if text is None or clause is None:
        return None
    grammar = text.grammar
    whole = Wholes(text, clause, grammar)
    best: tuple[float, str] | None = None
    for narrowed, forms in _forms(text, clause, grammar, most):
        if best and best[0] <= LEAST_LOSS:
            break  # with less of the subject nothing is better
        if best and narrowed >= best[0]:
            continue
        best = _best(text, forms, whole, best, (least, most))
    if best:
        return best[1]
    stressed = _stressed(text, clause, grammar)
    if stressed:
        return stressed if len(stressed) <= most else trimmed(stressed, language, least, most)
    told = _told_alone(text, clause, grammar, least, most)
    if told or not text.ambiguous:
        return told
    brief = (_BRIEF, least)  # rather little than what is torn
    for _, forms in _forms(text, clause, grammar, most):
        best = _best(text, forms, whole, best, brief)
    return best[1] if best else None


def _stressed(text: Parsed, clause: Clause, grammar: Grammar) -> str | None:
    """What is told with a phrase that is stressed, without it: "[fue tras la visita cuando] las
    ventas subieron"."""
    if not grammar.drops or not is_cleft(text, clause.told, clause.told):
        return None
    opens = next(at for at in range(clause.told, len(text.code)) if text.code[at] in "rqs")
    return text.text[text.spans[opens][1] :].strip()


def _best(
    text: Parsed,
    forms: Iterable[_Form],
    whole: Wholes,
    best: tuple[float, str] | None,
    within: tuple[int, int],
) -> tuple[float, str] | None:
    """The piece of `within` so many characters that loses the least, with its weight; `best` where
    none is better."""
    least, most = within
    for loss, at, ranges in forms:
        if best and loss >= best[0]:
            continue
        long = _length(text, ranges)
        if not least <= long <= most + _BLANKS:
            continue
        if best and loss + (most - long) / _SHORT >= best[0]:
            continue
        piece = _joined(text, ranges)
        weight = loss + (most - len(piece)) / _SHORT
        if not least <= len(piece) <= most or (best and weight >= best[0]) or not whole[at]:
            continue
        best = weight, piece
    return best


def _told_alone(
    text: Parsed, clause: Clause, grammar: Grammar, least: int, most: int
) -> str | None:
    """What is said with "that", where it does not fit with who says it; with who asks for it, or
    whether, shorter."""
    said = complement(text, clause, grammar)
    behind = text.text[text.spans[said - 1][1] :].strip() if said > clause.told else ""
    if text.code[said - 1] not in "qrs" or len(behind) < least:
        return None
    verb = text.text[text.spans[clause.verb][0] :].lower().replace("'", "’")
    says = grammar.saying.match(verb)
    if text.code[clause.verb] in "AB":
        says = says or grammar.saying.match(verb_of(text, clause)[1])  # "had | said"
    if text.code[said - 1] == "s" or not says:
        subject = [clause.subject, *(one for _, one in narrower(text, clause))][-1]
        lead = _joined(text, [*subject, (clause.verb, said)])
        most -= len(lead) + 1
        inner = trimmed(behind, text.language, least, most) if most > least else None
        told = text.code[clause.told : said].lstrip("a") == "q"
        if inner or not told or not _is_found(text, clause, grammar):
            return f"{lead} {inner}" if inner and not lead.endswith("’") else None
        most += len(lead) + 1
    return behind if len(behind) <= most else trimmed(behind, text.language, least, most)


def _is_found(text: Parsed, clause: Clause, grammar: Grammar) -> bool:
    """Whether what a verb tells holds without it: "the survey showed that"."""
    return text.ambiguous and re.fullmatch(grammar.found, text.words[clause.told - 1]) is not None


def _forms(
    text: Parsed, clause: Clause, grammar: Grammar, most: int
) -> Iterator[tuple[float, Iterator[_Form]]]:
    """What may be left of a sentence, by subject, with the weight of what each subject loses."""
    last = len(text.code)
    gone = insertions(text.code, clause.told)
    if grammar.unmarked:  # "butuh listrik, selain karena badai, [juga ada pesta]" is another clause
        gone = [span for span in gone if not VERB_FIRST.match(text.code, span[1])]
    elif grammar.reduced:
        gone = [span for span in gone if not _is_of_inner(text, span, clause.told)]
    between = _between(text, clause, grammar)
    # what ends farther off does not fit, be all gone that may go
    fits = most + _BLANKS + 2 + _length(text, [*gone, *between])
    ends = [(last, last, 0.0), *endings(text, clause, grammar, 2 * most, fits)]
    whole = ((0.0, subject) for subject in (*_with_name(text, clause), clause.subject))
    for narrowed, subject in chain(whole, narrower(text, clause)):
        yield narrowed, _with_ends(subject, narrowed, clause.verb, ends, gone, between)


def _with_name(text: Parsed, clause: Clause) -> list[tuple[_Range, ...]]:
    """A subject with the name behind it, where more stands there that goes: "the mayor, Ann Dean,
    [a friend of his,] was"."""
    start, end = clause.subject[-1] if clause.subject else (0, 0)
    named = _NAME_BEHIND.match(text.code, end) if "N" in text.code[start:end] else None
    if named is None or named.end() > clause.verb:
        return []
    return [(*clause.subject[:-1], (start, named.end()))]


def _is_of_inner(text: Parsed, span: _Range, told: int) -> bool:
    """Whether what stands behind a phrase in commas tells of a noun in it: "[, tras la quema del
    monte,] que había …", "[, acusado de matar a Roca,] de la Guardia"; or goes on with what was
    asked for right behind a verb: "a demandé[, aux juges de saisir la ferme,] la grange et …"."""
    if span[0] == told and "dI" in text.code[told : span[1]]:
        return True
    ahead, opens = text.code[span[1] : span[1] + 1], text.code[span[0] + 1]
    # "chegou a 5, em linha com a projeção, | que era de 4"
    inner = opens in {*"pme"}
    if text.grammar.drops and ahead == "r" and "N" in text.code[slice(*span)]:
        inner = inner or text.words[span[1]] in text.grammar.conjunctions
    if ahead != "r" or not inner:
        return ahead == "d"
    return not text.grammar.saying.match(text.words[span[0] - 1])  # "annonce, de Brest, qu'il"


def _with_ends(
    subject: Sequence[_Range],
    narrowed: float,
    verb: int,
    ends: Sequence[tuple[int, int, float]],
    gone: list[_Range],
    between: list[_Range],
) -> Iterator[_Form]:
    """A subject with the rest of its clause up to each end, and less what stands between."""
    for at, end, lost in ends:
        loss = lost + narrowed
        yield loss, at, [*subject, (verb, end)]
        inner = [span for span in gone if span[1] < end]
        if inner:
            yield loss + _INSERTED, at, [*subject, *_without(inner, verb, end)]
        for span in between:
            if span[1] < end:
                yield loss + _PARTED, at, [*subject, *_without([span], verb, end)]
                after = [one for one in inner if one[0] >= span[1]]
                yield loss + _PARTED, at, [*subject, *_without([span, *after], verb, end)]


def _between(text: Parsed, clause: Clause, grammar: Grammar) -> list[_Range]:
    """The phrase between a verb and its object, and what the one that is asked is of: "confirmed
    [in an interview] the plan", "asked the crew [of the ship] to"."""
    told = clause.told
    if grammar.bare:
        unmarked = grammar.unmarked
        if unmarked:
            return loose_in(text, told, grammar)
        return [*_bidden(text, clause, grammar), *_offices(text, told)]
    code = text.code
    late, asked = LATE.match(code, told), ASKED.match(code, told)
    found = [(told, late.end() - 2)] if late and {*"#I"}.isdisjoint(late[0]) else []
    if asked is None:
        asked = _TO_WHOM.match(code, told)
    denied = not grammar.denying.isdisjoint(text.words[max(0, told - _NEAR) : told])
    if code[told : told + 1] == "a" and is_manner(text, told) and not denied:
        found.append((told, told + 1))
    of = _OF.search(code, told, asked.end()) if asked else None
    if of and code[of.end()] == "r" and grammar.indefinite and not _asks(text, told, grammar):
        of = None  # "at the death of the mayor, who …"
    if grammar.indefinite:
        found += [one.span() for one in _SET_BEFORE.finditer(code, told)]
    joint = code.find("c", told, asked.end()) if asked and grammar.indefinite else -1
    if asked and joint > told and code[asked.end() - 2] in "dm":
        found.append((joint, asked.end() - 2))  # "allowed the crew [and the pilots] to"
    return [*found, of.span()] if of else found


def _asks(text: Parsed, told: int, grammar: Grammar) -> bool:
    """Whether the verb that ends before a word asks for something."""
    at = max(0, told - 2)
    said = text.text[text.spans[at][0] :].lower()
    return any(grammar.asks.match(one) for one in (said, said.partition(" ")[2]))


def _offices(text: Parsed, told: int) -> list[_Range]:
    """The offices before the names behind a verb: "paid for [Prime Minister] Jane Dean’s trip"."""
    if text.code.find("WWW", told) < 0:
        return []
    kept = untitled(text, told, len(text.code))
    return [(end, start) for (_, end), (start, _) in pairwise(kept)]


def _bidden(text: Parsed, clause: Clause, grammar: Grammar) -> list[_Range]:
    """What tells of the one who is bidden: "ordered the crew [of the ship] to leave"."""
    bids = grammar.bids.match(verb_of(text, clause)[1])
    found = _BIDDEN.match(text.code, clause.told) if bids else None
    return [found.span(1)] if found else []


def _without(gone: list[_Range], start: int, end: int) -> list[_Range]:
    ranges: list[_Range] = []
    for first, last in gone:
        ranges.append((start, first))
        start = last
    return [*ranges, (start, end)]


def _length(text: Parsed, ranges: list[_Range]) -> int:
    """Characters of ranges of words, as they stand, with a blank between two: at least those of
    the piece that they are joined to."""
    long, spans = -1, text.spans
    for start, end in ranges:
        if start < end:
            long += 1 + spans[end - 1][1] - spans[start][0]
    return long


def _joined(text: Parsed, ranges: list[_Range]) -> str:
    whole, spans = text.text, text.spans
    if text.code.startswith("kV", ranges[0][1]) and _goes_on(text, ranges):
        ranges = [(ranges[0][0], ranges[0][1] + 1), *ranges[1:]]
    pieces = [whole[spans[start][0] : spans[end - 1][1]] for start, end in ranges if start < end]
    left = " ".join(pieces)
    if any(map(left.__contains__, _LOOSE)):
        left = _SPACED.sub(lambda match: match[1] or match[2] or " ", left)
    return left.strip(" ,;:.–—-")


def _goes_on(text: Parsed, ranges: list[_Range]) -> bool:
    """Whether a comma parts what is told from more of it, with no verb that is known before it:
    "nilai ekspor sebesar 2 juta dollar, naik 5 persen"."""
    told = ranges[1:2] and ranges[1][0] == ranges[0][1] + 1 and "#" in text.code[: ranges[0][1]]
    return bool(told) and text.grammar.unmarked
