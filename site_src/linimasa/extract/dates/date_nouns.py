"""Dates that are a noun of their clause, or belong to one, so that a title keeps them.

"That [12 May]"; "[the seventies] were loud"; "it was [in May]"; "[the eve] of the storm".
"""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache

from linimasa.extract.lexis.alternation import either
from linimasa.extract.lexis.words import Words, words_of
from linimasa.extract.syntax.clause_words import Grammar, grammar_of, related
from linimasa.extract.syntax.field_words import fields_of
from linimasa.extract.syntax.grammar import Parsed, letters_of, parsed
from linimasa.extract.syntax.linking import ahead_of, next_word, with_link
from linimasa.extract.syntax.tying import is_noun

# before a date that may be a subject: nothing, or a phrase that leads in
_BEGINS = re.compile(r"""(?:([^\W\d_]+)\s[^,;]{2,40},\s)?[\s“"'`(]*""")
NEAR = 30  # characters before a date in which the verb stands that would be nothing without it
REACH = 40  # characters before a date that tell what it is in its clause
AHEAD = 16  # and behind it
_NEGATED = 90  # characters before "until" in which "not" stands
_FEW = re.compile("D[DN]*#N")  # "the last 18 days | of"
_ON_THE_DAY = re.compile("D?N+p")  # "the day after | the storm"
_PHRASE = re.compile(r"\s+[^\W\d_]")  # more of the clause
_IS = re.compile("(?<!y)Ba*$")
_GOVERNS = re.compile("B(?![aPG])|e|d")  # behind a date that is a noun
_NAMED = re.compile("DN*W$")
_NOUN = re.compile("DN*[NW]$")
_HYPHENED = re.compile(r"[a-z]+-[a-z]+")  # "in third-quarter profit"
_COMPOUND = re.compile(r"[a-z]+-\w+")  # "the [late-November] trip"
_OPENING = frozenset("kxcq")  # a clause opens behind these
_TO_P = frozenset("pmsq")  # what may be a preposition in its place
_PAST = 60  # characters before a date in which what it was after stands
_EVENT = re.compile("[Dd]?[DNWwPe]*(?:d[DNWwPe]+)*")
_YEAR_ENDS = 4  # digits at the end of a date that may be a noun: "the 2019 was", "il 2019"

_Span = tuple[int, int]


def is_told(sentence: str, start: int, end: int, language: str) -> bool:
    """Whether a date is a noun of its clause, where a language's clauses are known.

    "That [12 May]"; "[The seventies] were loud"; "it was [in May]"; "[the sunset] of a reign";
    "[two days after] the storm"; "[the night] spent at sea".
    """
    linked = with_link(sentence, start, language)
    if _is_of_noun(sentence, linked, (start, end), language) or _belongs(
        sentence, start, end, linked, language
    ):
        return True
    if _is_lacked(sentence[max(0, linked - NEAR) : linked], sentence[end:], language):
        return True
    if linked < start and _is_phrase(sentence[:linked], sentence[start:end], language):
        return False
    origin = sentence.find(" ", start - REACH, start) + 1 if start > REACH else 0
    parts = sentence[origin:linked], sentence[linked:start], sentence[start:end]
    read = parsed(sentence[origin:end], language) if _may_be_noun(*parts, language) else None
    if read is None:
        return False
    tied, first = (bisect_left(read.spans, (edge - origin,)) for edge in (linked, start))
    before, date = read.code[:tied], read.code[first:]
    if before.endswith("D"):
        return not (before.endswith("dD") and date.startswith("D"))  # "de nuevo | este jueves"
    if _IS.search(before) and (ahead_of(sentence, end, language)[:1] or "o") in "okxhcs":
        return True
    if date.endswith("p") and _is_offset(sentence, end, language):
        return _is_counted(read, first) or _ON_THE_DAY.fullmatch(date) is not None
    article = date.startswith("D") or read.code[:first].endswith("D")
    if not article or (before and before[-1] not in _OPENING):
        return False
    if any(letter.isdigit() for letter in sentence[start : end - _YEAR_ENDS]):
        return bool(_FEW.fullmatch(date)) and ahead_of(sentence, end, language).startswith("d")
    return _is_governing(sentence, end, language)


def _may_be_noun(head: str, link: str, date: str, language: str) -> bool:
    """Whether `is_told` need look at the letters of words in their places: by themselves they tell
    mostly that no article, and no "is", stands before a date, and no "after" ends it."""
    if not (head[-1:].isspace() or not head) or not (link[-1:].isspace() or not link):
        return True  # words go on over the edges
    before, told = letters_of(head, language), letters_of(date, language)
    tie = letters_of(link, language) if link else ""
    ahead, grammar = (tie + told)[:1], grammar_of(language)
    if not told or len(before) == 1 or before[-1:] in {*"DYBAar"} or told[-1] in _TO_P:
        return True
    fixed = grammar.ambiguous.at if grammar and grammar.ambiguous else ""
    if ahead == "P" or (fixed and fixed in head.lower().split()):
        return True
    article = not {told[0], (tie or before)[-1:]}.isdisjoint("DYq")
    return article and before[-1:] in {"", *_OPENING}


def _is_offset(sentence: str, end: int, language: str) -> bool:
    """Whether "after" in a date goes on: "the day after | the storm", not "| other storms"."""
    ahead, words = ahead_of(sentence, end, language)[:1] or "o", words_of(language)
    if ahead == "D" and not words.verb_second:
        first = sentence[end:].split(None, 1)[0].lower().replace("'", "’").partition("’")
        heads = {*words.articles, *words.determiners, *words.possessives}
        return first[0] in heads or "".join(first[:2]) in heads
    return ahead in "DNWqrs"


def _is_governing(sentence: str, end: int, language: str) -> bool:
    """Whether a date with an article is the noun of what follows; not of "some", as French has
    it: "ce matin | des bateaux"."""
    grammar, ahead = grammar_of(language), sentence[end : end + AHEAD].split()
    if grammar and ahead and ahead[0] in grammar.both:
        return False
    return _GOVERNS.match(ahead_of(sentence, end, language)) is not None


def _is_of_noun(sentence: str, linked: int, date: _Span, language: str) -> bool:
    """Whether a date with an adjective is a noun, "das ganze [Jahr 2009]", or tells which one is
    meant: "die Stadt [von morgen]"."""
    words = words_of(language)
    if _is_attributive(sentence[linked : date[0]], date, sentence, words):
        return True
    before = sentence[: date[0]]
    may = "," in before or not before[:1].isalnum()
    begins = _BEGINS.fullmatch(before) if may else None
    fresh = begins and (not begins[1] or begins[1].lower() in words.phrases)
    if fresh and _opens_clause(sentence, date[1], language):
        return True
    return is_noun(sentence, linked, date, language)


def _belongs(sentence: str, start: int, end: int, linked: int, language: str) -> bool:
    """Whether a date belongs to a noun or to "not": "the Europe of [1968]"; "[the eve] of the
    storm"; "did not open [until Monday]"; "comes [on Monday], the day on which …"."""
    grammar = grammar_of(language)
    if grammar is not None and grammar.ambiguous:
        tied = linked < start and not that(language).match(sentence, end)
        return tied and _is_until(sentence, linked, start, grammar)
    if grammar is None or grammar.bare:
        return False
    tied = grammar.reduced and linked < start
    if tied and _is_of_past(sentence[max(0, linked - _PAST) : linked], language):
        return True
    numbered = sentence[start].isdigit() and not sentence[start:end].isdigit()
    if _of_name(sentence[:linked], sentence[linked:start], language, numbered=numbered):
        return True
    if sentence[start:end].lower().endswith(grammar.beside):
        ahead = parsed(sentence[end : end + AHEAD], language)
        return ahead is not None and ahead.code.startswith("d")
    if sentence[end : end + AHEAD].lower().startswith(grammar.named_days):
        return True
    if grammar.restricted.search(sentence, max(0, linked - _NEGATED), linked):
        return not that(language).match(sentence, end)  # "ne … que [mercredi]"
    return _is_until(sentence, linked, start, grammar)


def _is_until(sentence: str, linked: int, start: int, grammar: Grammar) -> bool:
    """Whether something is not until a date: "did not open [until Monday]"."""
    if not sentence[linked:start].strip().lower().startswith(grammar.until):
        return False
    return grammar.negated.search(sentence[max(0, linked - _NEGATED) : linked]) is not None


def _is_of_past(before: str, language: str) -> bool:
    """Whether a date belongs to what something has been since: "desde la caída de Brest en
    [febrero]"."""
    found = [*_since(language).finditer(before)]
    told = letters_of(before[found[-1].end() :], language) if found else ""
    return bool(told) and _EVENT.fullmatch(told) is not None


@cache
def _since(language: str) -> re.Pattern[str]:
    """Words for "since" that mean nothing else, as Italian "dal" does."""
    grammar = grammar_of(language)
    words = related(language, "since") if grammar else ()
    lasting = (word for word in words if grammar and grammar.kinds.get(word) in {"p", "s"})
    return re.compile(rf"(?i)\b{either(lasting)}\s")


def _of_name(before: str, link: str, language: str, *, numbered: bool) -> bool:
    """Whether "of" ties a date to a name with an article, or a date with a number only follows."""
    tie = parsed(link, language)
    if tie is None or (link and not tie.code.startswith("d")):
        return False
    if not link and not (numbered and before.endswith(" ")):
        return False  # "the Movement of [6 April]", "Movimiento [6 de abril]"
    head = parsed(before[-REACH:], language)
    return head is not None and (_NAMED if link else _NOUN).search(head.code) is not None


def _is_lacked(before: str, behind: str, language: str) -> bool:
    """Whether a clause that ends with its date would lack it: "the talks run [until May]"."""
    grammar, fields = grammar_of(language), fields_of(language)
    if fields:
        return fields.lacking.search(before.rstrip()) is not None
    found = grammar and grammar.lacking.search(before.rstrip().lower())
    if not found or _PHRASE.match(behind):
        return False
    # "took place [on Tuesday], in Lima" lacks nothing
    return not (behind[:1] == "," and next_word(behind, 1).lower() in words_of(language).places)


def _is_attributive(link: str, date: _Span, sentence: str, words: Words) -> bool:
    """Whether a date tells which noun is meant: "from [Friday] prayers"."""
    text, link = sentence[slice(*date)], link.strip().lower()
    tied = link in words.attributive and text.isalpha()
    tied = tied or bool(link and words.attributive and _HYPHENED.fullmatch(text))
    article, _, rest = text.partition(" ")
    tied = tied or (article.lower() in words.articles and _COMPOUND.fullmatch(rest) is not None)
    behind = sentence[date[1] : date[1] + 2]
    if not tied or behind[:1] != " " or not behind[1:].islower():
        return False
    return ahead_of(sentence, date[1], words.code).startswith("N")


def _opens_clause(sentence: str, end: int, language: str) -> bool:
    """Whether a date in front is the subject of the verb behind it: "[Monday] was a hard day"."""
    grammar = grammar_of(language)
    if grammar is None or not grammar.bare:
        return False
    joined = sentence[end:].split(None, 1)[:1]  # "the quarter ended"
    if joined and joined[0] in words_of(language).date_joints:
        return False
    return ahead_of(sentence, end, language).lstrip("a")[:1] in {*"VAB"}


def _is_counted(read: Parsed, first: int) -> bool:
    """Whether a date tells how many: "two days after"."""
    last = min(first + 3, len(read.code))
    few = {read.word(at) for at in range(first, last)} & {*words_of(read.language).determiners}
    return bool(few) or "#" in read.code[first:last]


def _is_phrase(head: str, date: str, language: str) -> bool:
    """Whether a date behind "in" or "on" can only be a phrase of the clause that `head` begins."""
    grammar = grammar_of(language)
    last, final = (text[-40:].split()[-1:] for text in (head, date))
    if grammar is None or not last or not last[0][-1].isalnum():
        return False
    kinds = {grammar.kinds.get(word.lower().replace("'", "’")) for word in (*last, *final)}
    return kinds.isdisjoint(("B", "D", "p"))


@cache
def that(language: str) -> re.Pattern[str]:
    """The word of a clause that is told, right behind a date: "it was in May | that"."""
    return re.compile(rf"\s{either(words_of(language).conjunctions)}(?:\s|(?<=’)|(?<='))")
