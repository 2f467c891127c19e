"""The dates that a title can do without, with the words that tie them to their sentence."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache, lru_cache

from linimasa.extract.clause_words import grammar_of, is_inflected, related
from linimasa.extract.grammar import Parsed, letters_of, parsed
from linimasa.extract.hanging import hung_on
from linimasa.extract.lettering import fields_of
from linimasa.extract.linking import ahead_of, links_of, next_word, with_link
from linimasa.extract.telling import has_main_verb, has_verb
from linimasa.extract.tying import is_free, is_noun, parts_dates
from linimasa.extract.words import Words, either, words_of

_YEAR = re.compile(r"(?:\w+\s)?\d{4}s?")

# before a date that may be a subject: nothing, or a phrase that leads in
_BEGINS = re.compile(r"""(?:([^\W\d_]+)\s[^,;]{2,40},\s)?[\s“"'`(]*\Z""")

_NEGATED = 90  # characters before "until" in which "not" stands
_FEW = re.compile("D[DN]*#N")  # "the last 18 days | of"
_ON_THE_DAY = re.compile("D?N+p")  # "the day after | the storm"
_CLAUSE = re.compile("[DWN#Y][DWN#dae]*[VAB]")
_CLEFT = re.compile("o?Y?a?Ba?|DyBq")
_PHRASE = re.compile(r"\s+[^\W\d_]")  # more of the clause
_NEAR = 30  # characters before a date in which the verb stands that would be nothing without it
_REACH = 40  # characters before a date that tell what it is in its clause
_AHEAD = 16  # and behind it
_IS = re.compile("(?<!y)Ba*$")
_GOVERNS = re.compile("B(?![aPG])|e|d")  # behind a date that is a noun
_NAMED = re.compile("DN*W$")
_NOUN = re.compile("DN*[NW]$")
_HYPHENED = re.compile(r"[a-z]+-[a-z]+")  # "in third-quarter profit"
_OPENING_MARKS = ' "“«¡-–—'
_OPENING = frozenset("kxcq")  # a clause opens behind these
_TO_P = frozenset("pmsq")  # what may be a preposition in its place
_PAST = 60  # characters before a date in which what it was after stands
_EVENT = re.compile("[Dd]?[DNWwPe]*(?:d[DNWwPe]+)*")
_YEAR_ENDS = 4  # digits at the end of a date that may be a noun: "the 2019 was", "il 2019"

_Span = tuple[int, int]


@lru_cache(maxsize=64)  # each of a sentence's clauses asks for the same
def removable(sentence: str, dates: tuple[_Span, ...], language: str) -> tuple[_Span, ...]:
    """The dates that a title can do without; those with only "and" between them go as one.

    A year that nothing ties to its sentence belongs to a noun: "the 1988 bombing" stays.
    """
    found: list[_Span] = []
    kept = -1  # the end of a date that stays, and so does one that goes on with it
    for start, edge in sorted(dates):
        if found and found[-1][0] < start and edge <= found[-1][1]:
            continue  # in what another takes with it
        if _stays(sentence, kept, (start, edge), language):
            kept = edge
            continue
        tail = _tail(language).match(sentence, edge)
        words = words_of(language)
        ranged = sentence.endswith(tuple(words.ranging), 0, start)
        if tail and not ranged and tail[0] in words.range_tails:
            tail = None  # "于[3月]开始"
        end = tail.end() if tail else edge + _is_apposed(sentence, start, edge, language)
        clause = _timed(language).match(sentence, end)
        end = _told_of(sentence, end, clause, language)
        if _is_needed(sentence, start, end, language) or _is_told(sentence, start, end, language):
            kept = kept if sentence.startswith(",", edge) else edge
            continue
        if cleft := _cleft(sentence, start, end, language):
            found.append(cleft)
            continue
        if found and _is_joined(sentence, (found[-1][1], start), end, language):
            found[-1] = (found[-1][0], end)
        elif not _YEAR.fullmatch(sentence, start, end) or _is_free(sentence, start, end, language):
            found.append(hung_on(sentence, start, end, language))
    return tuple(found)


def _told_of(sentence: str, end: int, clause: re.Match[str] | None, language: str) -> int:
    """The end of a date with the clause that tells more of it, and what tells of that: "in 1998,
    when Jane Hill, [mayor of Brest], left"."""
    if clause is None or not has_verb(clause[0], words_of(language)):
        return end
    named = letters_of(sentence[clause.end() :].lstrip(" ,")[:_AHEAD], language)[:1] == "N"
    if not named or not sentence.startswith(",", clause.end()):
        return clause.end()
    return len(sentence.rstrip(' .!…"”»'))


def _stays(sentence: str, kept: int, date: _Span, language: str) -> bool:
    """Whether a date is wanted: "that evening, which ended with a dance"; "put off to Monday";
    "from May [to June]" where the first one is; "10月になる"."""
    start, edge = date
    owned = _owner(language).match(sentence, edge)
    if owned and not _is_apposed(sentence, start, edge, language):
        return True
    if sentence.startswith(words_of(language).predicated, edge):
        return True
    if _wanted(language).search(sentence, max(0, start - 24), start):
        return True
    if kept < 0 or kept > start:
        return kept > start
    return bool(links_of(language, joined=True).fullmatch(sentence, kept, start))


def _is_apposed(sentence: str, start: int, edge: int, language: str) -> bool:
    """Whether a comma behind a date only closes it, and a noun follows: "am Montag, dem 3. Mai[,]
    den Hafen"."""
    if not words_of(language).verb_second or "," not in sentence[start:edge]:
        return False
    article = _owner(language).match(sentence, edge)
    return article is not None and sentence[article.end() : article.end() + 1].isupper()


def _is_joined(sentence: str, between: _Span, end: int, language: str) -> bool:
    """Whether nothing but "and" stands between two dates, and no clause begins with the second."""
    words = words_of(language)
    if not links_of(language, joined=True).fullmatch(sentence, *between):
        return False
    link = sentence[slice(*between)].strip().lower()
    if parts_dates(link, language) or _is_clause(sentence, between, end, language):
        return False
    return link not in words.breaks or not has_verb(next_word(sentence, end), words)


def _is_clause(sentence: str, between: _Span, end: int, language: str) -> bool:
    """Whether a clause of its own follows the second of two dates, and another stands before the
    first: "The ferry sank on Monday, and on Friday | the pier was closed"."""
    if words_of(language).coordinators.isdisjoint(sentence[slice(*between)].lower().split()):
        return False
    behind = parsed(sentence[end : end + _REACH], language)
    if behind is None or not behind.ambiguous or not _CLAUSE.match(behind.code):
        return False
    return bool(has_main_verb(sentence[: between[0]], words_of(language)))


def _cleft(sentence: str, start: int, end: int, language: str) -> _Span | None:
    """All of "it was [in May] that", in front of a sentence, and of "Hace [diez días] que", where
    a day alone leads to "that"; None without it."""
    behind = _that(language).match(sentence, end)
    linked = with_link(sentence, start, language) if behind else 0
    alone = behind and is_inflected(language) and not sentence[:linked].strip(_OPENING_MARKS)
    if alone and behind and not letters_of(sentence[linked:end], language).startswith("D"):
        return linked, behind.end()
    read = parsed(sentence[:linked], language) if linked <= _NEAR else None
    return (0, behind.end()) if behind and read and _CLEFT.fullmatch(read.code) else None


def _is_needed(sentence: str, start: int, end: int, language: str) -> bool:
    """Whether a date is the subject of a verb, or a noun with its possessive: "her last day"."""
    words = words_of(language)
    before = sentence[max(0, start - 24) : start].rstrip().rpartition(" ")[2].lower()
    if before in words.possessives:
        return True
    if before in words.ended:
        return False  # "the six months ended [3 May] | were"
    follows = bool(words.verbs) and has_verb(next_word(sentence, end), words)
    opened = before in words.breaks and before not in words.relatives  # "as [Easter week] began"
    opened = opened and not (words.verb_second or words.bare_relatives)
    grammar = grammar_of(language)
    if grammar and grammar.reduced and grammar.kinds.get(before) in {"A", "B"}:
        return False  # "a [aujourd'hui] atteint"
    return follows and (opened or has_verb(before, words))


def _is_told(sentence: str, start: int, end: int, language: str) -> bool:
    """Whether a date is a noun of its clause, where a language's clauses are known.

    "That [12 May]"; "[The seventies] were loud"; "it was [in May]"; "[the sunset] of a reign";
    "[two days after] the storm"; "[the night] spent at sea".
    """
    linked = with_link(sentence, start, language)
    if _is_of_noun(sentence, linked, (start, end), language) or _belongs(
        sentence, start, end, linked, language
    ):
        return True
    if _is_lacked(sentence[max(0, linked - _NEAR) : linked], sentence[end:], language):
        return True
    if linked < start and _is_phrase(sentence[:linked], sentence[start:end], language):
        return False
    origin = sentence.find(" ", start - _REACH, start) + 1 if start > _REACH else 0
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
    """Whether `_is_told` need look at the letters of words in their places: by themselves they tell
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
    grammar, ahead = grammar_of(language), sentence[end : end + _AHEAD].split()
    if grammar and ahead and ahead[0] in grammar.both:
        return False
    return _GOVERNS.match(ahead_of(sentence, end, language)) is not None


def _is_of_noun(sentence: str, linked: int, date: _Span, language: str) -> bool:
    """Whether a date with an adjective is a noun, "das ganze [Jahr 2009]", or tells which one is
    meant: "die Stadt [von morgen]"."""
    words = words_of(language)
    if _is_attributive(sentence[linked : date[0]], date, sentence, words):
        return True
    begins = _BEGINS.match(sentence, 0, date[0])
    fresh = begins and (not begins[1] or begins[1].lower() in words.phrases)
    if fresh and _opens_clause(sentence, date[1], language):
        return True
    return is_noun(sentence, linked, date, language)


def _belongs(sentence: str, start: int, end: int, linked: int, language: str) -> bool:
    """Whether a date belongs to a noun or to "not": "the Europe of [1968]"; "[the eve] of the
    storm"; "did not open [until Monday]"; "comes [on Monday], the day on which …"."""
    grammar = grammar_of(language)
    if grammar is None or grammar.bare:
        return False
    tied = grammar.reduced and linked < start
    if tied and _is_of_past(sentence[max(0, linked - _PAST) : linked], language):
        return True
    numbered = sentence[start].isdigit() and not sentence[start:end].isdigit()
    if _of_name(sentence[:linked], sentence[linked:start], language, numbered=numbered):
        return True
    if sentence[start:end].lower().endswith(grammar.beside):
        ahead = parsed(sentence[end : end + _AHEAD], language)
        return ahead is not None and ahead.code.startswith("d")
    if sentence[end : end + _AHEAD].lower().startswith(grammar.named_days):
        return True
    if grammar.restricted.search(sentence, max(0, linked - _NEGATED), linked):
        return not _that(language).match(sentence, end)  # "ne … que [mercredi]"
    tied = sentence[linked:start].strip().lower().startswith(grammar.until)
    return tied and grammar.negated.search(sentence[max(0, linked - _NEGATED) : linked]) is not None


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
    head = parsed(before[-_REACH:], language)
    return head is not None and (_NAMED if link else _NOUN).search(head.code) is not None


def _is_lacked(before: str, behind: str, language: str) -> bool:
    """Whether a clause that ends with its date would lack it: "the talks run [until May]"."""
    grammar, fields = grammar_of(language), fields_of(language)
    if fields:
        return fields.lacking.search(before.rstrip()) is not None
    found = grammar and grammar.lacking.search(before.rstrip().lower())
    return bool(found) and not _PHRASE.match(behind)


def _is_attributive(link: str, date: _Span, sentence: str, words: Words) -> bool:
    """Whether a date tells which noun is meant: "from [Friday] prayers"."""
    text, link = sentence[slice(*date)], link.strip().lower()
    tied = link in words.attributive and text.isalpha()
    tied = tied or bool(link and words.attributive and _HYPHENED.fullmatch(text))
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
def _that(language: str) -> re.Pattern[str]:
    return re.compile(rf"\s{either(words_of(language).conjunctions)}(?:\s|(?<=’)|(?<='))")


@cache
def _owner(language: str) -> re.Pattern[str]:
    """A relative clause right behind a date, which would be about nothing without it."""
    words = words_of(language)
    relatives = () if words.bare_relatives else words.relatives  # "di mana" tells of all
    return re.compile(rf",\s{either((*relatives, *words.comma_relatives))}\s")


@cache
def _wanted(language: str) -> re.Pattern[str]:
    """A word that is nothing without its date: "more than in 2019"."""
    words = words_of(language)
    if words.uncased:
        return re.compile(rf"{either(words.with_dates)}\s?$")
    return re.compile(
        rf"\b{either(words.with_dates)}\s(?:{either(words.date_links)}\s)?$", re.IGNORECASE
    )


@cache
def _tail(language: str) -> re.Pattern[str]:
    """What stands right behind a date and goes with it: the ending of "today's", a particle."""
    words = words_of(language)
    tails = either(words.date_tails)
    owned = r"\s?[’']s\b"
    return re.compile(rf"{owned}|{tails}" if words.uncased else rf"{owned}|[’']?\s?{tails}\b")


@cache
def _timed(language: str) -> re.Pattern[str]:
    """A clause between commas that only tells more of a date: "in 1998, when the pier closed,"."""
    return re.compile(rf"\s?,\s{either(words_of(language).timed)}\s[^,;]{{3,90}}(?=,|\s?\.?$)")


def _is_free(sentence: str, start: int, end: int, language: str) -> bool:
    """Whether a year is tied to its sentence, by a word before it or the phrase behind it, and not
    to a noun, as that of "the 1988 bombing" is."""
    before = sentence[:start].rstrip()
    if not before or before[-1] in ",;:(–—-" or with_link(sentence, start, language, end) != start:
        return True
    if is_free(before, sentence[start:end], language):
        return True
    if words_of(language).uncased and not sentence[start].isdigit():
        return True  # "year 2019"
    return bool(_behind(language).match(sentence, end))


@cache
def _behind(language: str) -> re.Pattern[str]:
    """What opens another phrase or clause right behind a year."""
    words = words_of(language)
    opens = either((*words.phrases, *words.breaks, *words.coordinators))
    return re.compile(rf"\s(?:{opens})\s")
