"""The dates that a title can do without, with the words that tie them to their sentence."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from linimasa.extract.dates.date_nouns import AHEAD, NEAR, REACH, is_told, that
from linimasa.extract.dates.dated_clauses import names_noun
from linimasa.extract.dates.hanging import hung_on
from linimasa.extract.dates.inner_subjects import subject_from
from linimasa.extract.dates.lookalikes import is_nouns_feast
from linimasa.extract.dates.subject_dates import is_subject
from linimasa.extract.lexis.alternation import either
from linimasa.extract.lexis.words import Words, words_of
from linimasa.extract.naming.closing_subjects import closing_of, tells_of_noun
from linimasa.extract.syntax.clause_words import grammar_of, is_inflected, is_unmarked
from linimasa.extract.syntax.grammar import VERB_FIRST, letters_of, parsed
from linimasa.extract.syntax.linking import links_of, next_word, with_link
from linimasa.extract.syntax.telling import has_main_verb, has_verb
from linimasa.extract.syntax.tying import is_free, parts_dates
from linimasa.language import table_of, texts

_OWNED = re.compile("[#a]*(?:[VPG](?=N))?[NW]+")
_YEAR = re.compile(r"(?:\w+\s)?\d{4}(?:s|/\d{2,4})?")
_CLAUSE = re.compile("[DWN#Y][DWN#dae]*[VAB]")
_CLEFT = re.compile("o?[cs]?Y?a?Ba?|DyBq")  # ", mais c'est [en mai] que"
_NOUN_BEHIND = re.compile(r" [a-z]{3,}")
_HEADED = re.compile("N+(?P<verb>[VAB])?")
_MARK = re.compile(r"[,;:.!?\"”’]")
_OPENING_MARKS = ' "“«¡-–—'

# what is told of somebody behind an apposition: "when Jane Hill[, mayor of Brest, left]"
_TOLD_LATE = re.compile(r",[^,;]{3,60},\s(?P<told>[^,;]{3,60})(?=,|\s?\.?$)")
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
        own = _turned(sentence, start, edge, words_of(language))
        own = own or _attribute(sentence, start, edge, language)
        if own:
            found.append(own)
            continue
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
        if _is_needed(sentence, start, end, language) or is_told(sentence, start, end, language):
            kept = kept if sentence.startswith(",", edge) else edge
            continue
        if cleft := _cleft(sentence, start, end, language):
            found.append(cleft)
            continue
        if found and _is_joined(sentence, (found[-1][1], start), end, language):
            found[-1] = (found[-1][0], end)
        elif not _is_year(sentence[start:end], words) or _is_free(sentence, start, end, language):
            told = words.dated_tail and tail and tail["told"]
            first = subject_from(sentence, start, words) if told else start
            found.append(hung_on(sentence, first, end, language))
    return _with_commas(sentence, _with_opening(sentence, found, language), language)


def _with_opening(sentence: str, found: list[_Span], language: str) -> list[_Span]:
    """Dates, the first with a word that only opens the sentence for it."""
    if not found or sentence[: found[0][0]].strip() not in _opening_links(language):
        return found
    return [(0, found[0][1]), *found[1:]]


@cache
def _opening_links(language: str) -> frozenset[str]:
    """Words that tie a date in front of its sentence only, or without an accent there: "[A] 11
    heures", "[Pour] ce lundi"."""
    return frozenset(texts(table_of(language, "events"), "opening_links"))


def _is_bare(sentence: str, end: int, language: str) -> bool:
    """Whether a noun would be left that wants an article: "from [Sunday's] landslide", not
    "[Sunday's] elections"."""
    owned = _tail(language).match(sentence, end)
    if owned is None or owned[0].lstrip()[1:] != "s":
        return False
    whole = sentence.find(" ", owned.end() + AHEAD)
    read = parsed(sentence[owned.end() : whole if whole > 0 else None], language)
    noun = _OWNED.match(read.code) if read and read.ambiguous else None
    return read is not None and noun is not None and not read.word(noun.end() - 1).endswith("s")


def _with_commas(sentence: str, found: list[_Span], language: str) -> tuple[_Span, ...]:
    if not found or "," not in sentence or not words_of(language).verb_second:
        return tuple(found)
    return tuple(_with_comma(sentence, one, language) for one in found)


def _with_comma(sentence: str, cut: _Span, language: str) -> _Span:
    """The cut of a date in two parts with the comma that closes it: "am Freitag, den 3. Mai[,]
    eröffnet"; not before what tells more of it."""
    start, end = cut
    closed = "," in sentence[start:end] and sentence.startswith(", ", end)
    if not closed or not sentence[end + 2 : end + 3].islower():
        return cut
    words, ahead = words_of(language), next_word(sentence, end + 1).lower()
    opens = {*words.breaks, *words.wanted, *words.comma_relatives, *words.conceding}
    return cut if ahead in opens or ahead in words.coordinators else (start, end + 1)


def _is_year(date: str, words: Words) -> bool:
    """Whether a date is a year alone, or with a word that points to its noun: "2008 itu"."""
    text, _, last = date.rpartition(" ")
    return _YEAR.fullmatch(text if last in words.demonstratives else date) is not None


def _told_of(sentence: str, end: int, clause: re.Match[str] | None, language: str) -> int:
    """The end of a date with the clause that tells more of it, and what tells of that: "in 1998,
    when Jane Hill, [mayor of Brest], left"."""
    if clause is None:
        return end
    if not has_verb(clause[0], words_of(language)):
        late = _TOLD_LATE.match(sentence, clause.end())
        return late.end() if late and has_verb(late["told"], words_of(language)) else end
    named = letters_of(sentence[clause.end() :].lstrip(" ,")[:AHEAD], language)[:1] == "N"
    if not named or not sentence.startswith(",", clause.end()):
        return clause.end()
    return len(sentence.rstrip(' .!…"”»'))


def _stays(sentence: str, kept: int, date: _Span, language: str) -> bool:
    """Whether a date is wanted: "that evening, which ended with a dance"; "put off to Monday";
    "from May [to June]" where the first one is; "10月になる"."""
    start, edge = date
    owned = _owner(language).match(sentence, edge)
    if owned and not _is_apposed(sentence, start, edge, language):
        return not _tells_of_all(sentence, owned, language)
    words = words_of(language)
    if sentence.startswith((*words.predicated, *words.objects, *_subject_of(words)), edge):
        return True
    if words.noun_behind and names_noun(words.noun_behind).match(sentence, edge):
        return True
    if tells_noun_behind(sentence, (start, edge), language) or _is_current(
        sentence, date, language
    ):
        return True
    if _is_bare(sentence, edge, language) or _is_all(sentence, (start, edge), language):
        return True
    if _wanted(language).search(sentence, max(0, start - 24), start):
        return True
    when = words.timed and sentence.startswith(_whens(language), edge)
    if when and _ends(sentence[max(0, start - NEAR) : start], language):
        return True
    if is_nouns_feast(sentence, start, edge, language):
        return True
    if kept < 0 or kept > start:
        return kept > start
    return bool(links_of(language, joined=True).fullmatch(sentence, kept, start))


def _is_current(sentence: str, date: _Span, language: str) -> bool:
    """Whether a word for now tells which thing the noun behind it means: "el [actual] alcalde"."""
    grammar = grammar_of(language)
    current = grammar is not None and sentence[slice(*date)] in grammar.current
    return current and sentence[date[1] + 1 : date[1] + 2].isalpha()


def _subject_of(words: Words) -> tuple[str, ...]:
    """The particle that makes a date what something is told of: "今年[が]最も暑い"."""
    return (words.noun_particle,) if words.noun_particle else ()


def _tells_of_all(sentence: str, owned: re.Match[str], language: str) -> bool:
    """Whether a relative clause behind a date tells of what stands before that, not of the day:
    "suspendió la feria [el lunes], que se reanudó", not "el lunes, que es fiesta"; in a language
    that leaves subjects out."""
    grammar = grammar_of(language)
    if grammar is None or not grammar.drops:
        return False
    opens = owned[0].strip(" ,")
    if opens not in grammar.conjunctions:
        return opens in grammar.places  # "se mudó a Lugo [en 1972], donde trabajó"
    ahead = letters_of(sentence[owned.end() :][:REACH], language)
    return VERB_FIRST.match(ahead) is not None and not ahead.lstrip("ya").startswith("B")


@cache
def _whens(language: str) -> tuple[str, ...]:
    return tuple(f" {one} " for one in words_of(language).timed)


def _ends(before: str, language: str) -> bool:
    """Whether a date is the end of a stretch of time: "until [Monday] when the road reopens"."""
    grammar = grammar_of(language)
    return grammar is not None and before.rstrip().endswith(grammar.until)


def _is_all(sentence: str, date: _Span, language: str) -> bool:
    """Whether a word that contrasts, and one more, is all that commas would leave beside a date, or
    a word without a verb, where words take no endings: "hari ini tidak ada, tetapi [besok] ada"."""
    comma = sentence.rfind(",", max(0, date[0] - AHEAD), date[0]) if is_unmarked(language) else -1
    if comma < 0 or with_link(sentence, date[0], language) < date[0]:
        return False
    words, closes = words_of(language), _MARK.search(sentence, date[1])
    behind = sentence[date[1] : closes.start() if closes else len(sentence)]
    before = sentence[comma + 1 : date[0]].split()
    ties = {*words.breaks, *words.coordinators, *words.contrasting}
    left = [word for word in (*before, *behind.split()) if word.lower() not in ties]
    alone = len(left) == 1 and left[0].isalpha() and left[0].islower()
    return alone and (not ties.isdisjoint(before) or not has_verb(left[0], words))


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
    opens = not {*link.replace(",", " ").split()}.isdisjoint(words.breaks)
    return not opens or not has_verb(next_word(sentence, end), words)


def _is_clause(sentence: str, between: _Span, end: int, language: str) -> bool:
    """Whether a clause of its own follows the second of two dates, and another stands before the
    first: "The ferry sank on Monday, and on Friday | the pier was closed"."""
    if words_of(language).coordinators.isdisjoint(sentence[slice(*between)].lower().split()):
        return False
    behind = parsed(sentence[end : end + REACH], language)
    if behind is None or not behind.ambiguous or not _CLAUSE.match(behind.code):
        return False
    return bool(has_main_verb(sentence[: between[0]], words_of(language)))


def _turned(sentence: str, start: int, edge: int, words: Words) -> _Span | None:
    """A date with what turns its sentence to tell it: "見つけた[のは、30日のことでした]"."""
    if not words.cleft:
        return None
    before, behind = _turning(words.code)
    ends = behind.match(sentence, edge)
    opens = before.search(sentence, max(0, start - NEAR), start) if ends else None
    return (opens.start(), ends.end()) if opens and ends else None


@cache
def _turning(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    before, behind = words_of(language).cleft
    return re.compile(rf"(?:{before})\Z"), re.compile(behind)


def _attribute(sentence: str, start: int, edge: int, language: str) -> _Span | None:
    """A date behind the article of a noun that it only tells of: "in the [weekend] vote"; None
    where it is a phrase of its own: "in the weekend residents voted"."""
    words = words_of(language)
    article = sentence[start:edge].partition(" ")[0]
    if article.lower() not in words.attributive_articles:
        return None
    if not _NOUN_BEHIND.match(sentence, edge):
        return None
    whole = sentence.find(" ", edge + REACH)  # no half of a word
    ahead = _HEADED.match(letters_of(sentence[edge : whole if whole > 0 else None], language))
    linked = with_link(sentence, start, language) < start
    if ahead is None or (linked and ahead["verb"]):
        return None
    return start + len(article) + 1, edge + 1


def _cleft(sentence: str, start: int, end: int, language: str) -> _Span | None:
    """All of "it was [in May] that", in front of a sentence, and of "Hace [diez días] que", where
    a day alone leads to "that"; None without it."""
    behind = that(language).match(sentence, end)
    linked = with_link(sentence, start, language) if behind else 0
    alone = behind and is_inflected(language) and not sentence[:linked].strip(_OPENING_MARKS)
    if alone and behind and not letters_of(sentence[linked:end], language).startswith("D"):
        return linked, behind.end()
    first = sentence.rfind(",", 0, linked) + 1 if is_inflected(language) else 0
    read = parsed(sentence[first:linked], language) if linked - first <= NEAR else None
    return (first, behind.end()) if behind and read and _CLEFT.fullmatch(read.code) else None


def _is_needed(sentence: str, start: int, end: int, language: str) -> bool:
    """Whether a date is the subject of a verb, or a noun with its possessive: "her last day"."""
    words = words_of(language)
    before = sentence[max(0, start - 24) : start].rstrip().rpartition(" ")[2].lower()
    if before in words.possessives or is_subject(sentence, start, end, language):
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


@cache
def _owner(language: str) -> re.Pattern[str]:
    """A relative clause right behind a date, which would be about nothing without it."""
    words = words_of(language)
    relatives = () if words.bare_relatives else words.relatives  # "di mana" tells of all
    comma = "[,،]?" if words.uncased else ","
    return re.compile(rf"{comma}\s{either((*relatives, *words.comma_relatives))}\s")


def tells_noun_behind(sentence: str, date: _Span, language: str) -> bool:
    """Whether a date only tells of a noun behind it: "2003'te [kabul edilen] yasa"."""
    found = _attributes(language).match(sentence, date[1])
    closing = closing_of(language) if found else None
    word = found["participle"] if found and closing else None
    return found is not None and (closing is None or not word or tells_of_noun(word, closing))


@cache
def _attributes(language: str) -> re.Pattern[str]:
    """What the date before it tells of a noun: "2003'te [kabul edilen] yasa"."""
    attributes = words_of(language).attributes
    tails = either(words_of(language).date_tails)
    return re.compile(rf"(?:[’']?\s?{tails})?\s{attributes}" if attributes else r"(?!)")


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
    tails = rf"(?!{either(words.no_tails)}){either(words.date_tails)}"
    owned = r"\s?[’']s\b"
    if words.dated_tail:
        owned = rf"{owned}|(?P<told>{words.dated_tail})"
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
    words = words_of(language)
    if words.uncased and not sentence[start].isdigit():
        return True  # "year 2019"
    if sentence[start:end].partition(" ")[0].lower() in words.date_links:
        return True  # "το 1932", with the article that ties it
    return bool(_behind(language).match(sentence, end))


@cache
def _behind(language: str) -> re.Pattern[str]:
    """What opens another phrase or clause right behind a year."""
    words = words_of(language)
    opens = either((*words.phrases, *words.breaks, *words.coordinators))
    return re.compile(rf"\s(?:{opens})\s")
