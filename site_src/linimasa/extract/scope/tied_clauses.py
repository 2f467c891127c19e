"""A clause of "after" or "when" as it is told alone."""

from __future__ import annotations

import re

from linimasa.extract.lexis.words import words_of
from linimasa.extract.syntax.clause_ends import BOUNDS, end_of
from linimasa.extract.syntax.clause_words import Grammar
from linimasa.extract.syntax.grammar import FINITE, VERBS, Parsed
from linimasa.extract.syntax.mainclause import NOMINAL, clause_in, main_verb

_Span = tuple[int, int]
_SECOND = 2  # a word behind one and a comma: "Namun, karena"
_ITSELF_FIRST = re.compile(f"y[ya]*[{VERBS}][^kc]*[NW]")  # "se firmó un acuerdo"
# a phrase, and the main clause without a comma: "After the flood | the town built"
_PHRASE_FIRST = re.compile("D?[DNW#a]*?[NW#](?:[dpm]D?[DNW#]*[NW#])*p?a?(?=D[NW#])")
_PHRASES_FIRST = re.compile("(?:[pm][DNW#]+)+[pm]?")  # before a date and its verb


def tied_clause(read: Parsed, opener: int, at: int, grammar: Grammar) -> list[_Span] | None:
    """A clause of "after" as it stands, or told of the main clause's subject."""
    start, code = opener + 1, read.code
    verb = verb_of(read, start)
    opens = not opener or (code[1] == "k" and opener == _SECOND)
    if grammar.unmarked and opens and "k" not in code[start:]:
        return None  # "Karena tulisan itu Budi dibuang [pada 1927]": of a noun
    if verb is None or "c" in code[start:verb] or grammar.subjunctives.fullmatch(read.word(verb)):
        return None
    if read.ambiguous and _PHRASE_FIRST.match(code, start, verb):
        return None
    main = main_verb(code)
    # "pasar lesu, karena dewan memotong anggaran menjadi", with no verb that is known in front
    own = code[opener - 1 : opener] == "k" and (main is None or main >= verb)
    inner = grammar.unmarked and (own or (main or opener) < opener)
    end = end_of(read, max(verb, at) + 1, inner=inner)
    if code[start] == "y":
        return [read.stretch(start, end)] if _ITSELF_FIRST.match(code, start) else None
    return told_of_subject(read, opener, (start, end), verb, grammar, at)


def told_of_subject(
    read: Parsed, opener: int, clause: _Span, verb: int, grammar: Grammar, at: int
) -> list[_Span] | None:
    """A clause with its own subject, with the main clause's for a pronoun, and for none where a
    language leaves it out: "setelah terpangkas", "setelah di laga itu [pada Mei] kalah"."""
    start, end = clause
    pronoun = read.code[start] == "Y" or read.word(start) in words_of(read.language).standing
    if not pronoun and read.code[start] in NOMINAL and verb > start:
        return [read.stretch(start, end)]
    first = start
    while read.code[start] == "a" and start < verb:
        start += 1
    if grammar.unmarked and start > first and read.code[start] in NOMINAL and verb > start:
        return [read.stretch(start, end)]  # "sehingga [pada 2014] pasar tutup"
    led = grammar.unmarked and at < verb and _PHRASES_FIRST.fullmatch(read.code, start, at)
    headless = led and not read.code[at:verb].strip("a")
    if not pronoun and not (grammar.bare and (start == verb or headless)):
        return None
    by_name = _by_name(read, opener, (first, end), grammar, pronoun=pronoun)
    person = read.ambiguous and read.word(first) in words_of(read.language).persons
    return by_name or ([read.stretch(first, end)] if person else None)


def _by_name(
    read: Parsed, opener: int, clause: _Span, grammar: Grammar, *, pronoun: bool
) -> list[_Span] | None:
    """A clause told of the main clause's subject: "Setelah dilantik [pada 2019], Budi"; None where
    that is not whom "he" means."""
    first, end = clause
    main = clause_in(read)
    leads = not opener and ((grammar.unmarked and not pronoun) or (read.ambiguous and pronoun))
    if main is None or len(main.subject) != 1 or (main.verb > opener and not leads):
        return None
    if leads and (main.subject[0][0] <= end or read.code[end] != "k"):
        return None
    if pronoun and read.grammar.reduced and read.words[first] == read.words[main.subject[0][0]]:
        return [read.stretch(first, end)]  # "Il préside le parti où il est entré"
    if pronoun and not _may_mean(read, first, main.subject[0], grammar):
        return None
    return [read.stretch(*main.subject[0]), read.stretch(first + pronoun, end)]


def _may_mean(read: Parsed, at: int, subject: _Span, grammar: Grammar) -> bool:
    """Whether a pronoun may stand for the subject of the main clause: "he" for a name, "they" for
    several; what "it" means is never sure."""
    words, code = words_of(read.language), read.code[slice(*subject)]
    if read.word(at) in words.things or code.startswith("Y"):
        return False
    if read.word(at) in words.persons:
        if read.word(at - 1) in grammar.places:
            return False  # "a Spezia, [où] il était"
        opening = grammar.unmarked and not subject[0] and len(code) > 1  # "Sidang akhbar"
        return "W" in code[opening:] and "c" not in code
    last = read.word(subject[1] - 1)
    return "c" in code or "#" in code or last.endswith(("s", *grammar.plurals))


def verb_of(read: Parsed, start: int) -> int | None:
    """The verb of the clause that begins at a word."""
    for at in range(start, len(read.code)):
        if read.code[at] in BOUNDS or read.code[at] in "rqs":
            return None
        if read.code[at] in FINITE or (at == start and _is_bare(read, at)):
            return at
    return None


def _is_bare(read: Parsed, at: int) -> bool:
    """Whether a verb stands right behind "since", where no ending tells it: "sejak dilantik"."""
    tied = read.code[at] == "I" and read.grammar.unmarked
    return tied and read.word(at - 1) in read.grammar.apart
