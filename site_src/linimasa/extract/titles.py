"""A sentence into a title: one assertion, in the source's words, without attribution and date."""

from __future__ import annotations

import re
from functools import cache

from linimasa.extract.names import UPPER, name_pattern
from linimasa.extract.shortening import (
    EDGES,
    LEAST,
    MAX_TITLE,
    asserted,
    first_sentence,
    shorten,
    without_loose_end,
)
from linimasa.extract.telling import has_verb
from linimasa.extract.words import Words, either, words_of

_SHORT = 8  # characters; less is no assertion, and the whole sentence is taken

_MARKS = re.compile("[\"“”„«»「」]|``|''")
_OWNED = re.compile(r"[’']s\b")
_LOOSE = re.compile(r"\s+([,.;:!?。、，：；！？])|\(\s*\)|([,;:，；])\s*(?=[,;:.，；。])")
_UNTIDY = re.compile("[ (,;:] ?[),.;:!?。、，：；！？]")  # where _LOOSE has something to do
_CLOCK = re.compile(r"\d{1,2}(?:\s?h\s?|[.:])\d{0,2}\s?h?\s*[:–—-]\s+")  # of a live report
_YEAR = re.compile(r"(?:\w+\s)?\d{4}s?")
# A place, an outlet, a date in brackets and a dash: "MAKASSAR, 3 March (AFP) - ".
_DATELINE = re.compile(
    rf"\W*+(?:(?:[({UPPER}\d]|-[LR]RB-|\|)[^\s_]{{0,30}}+(?:\s+|(?=_))){{1,9}}(?:--?|[–—_])\s+"
)
# A word goes on over the edge of a cut, in a script that parts its words.
_GLUED = re.compile("[^\\W\u2e80-\uffff]{2}")
# Signs of scripts that do not part their words by blanks.
_DENSE = re.compile("[\u2e80-\u30ff\u3400-\u9fff\uff00-\uffef]")
_DENSE_GAP = re.compile(
    f"(?<={_DENSE.pattern})[ \x00]+(?={_DENSE.pattern}|$)|^[ \x00]+(?={_DENSE.pattern})"
)
_DENSE_SHORT = 4  # characters; less is no assertion in such a script

_Span = tuple[int, int]


def make_title(
    sentence: str,
    content: _Span | list[_Span],
    cuts: list[_Span],
    language: str,
    dates: list[_Span] | None = None,
) -> str:
    """A title of at most 90 characters from `sentence[content]`, less the spans in `cuts`.

    `content` is one span, or several that are told one after the other.

    `cuts` are the cue of the speaker and the relay, `dates` the expressions of time, as offsets
    into the sentence. What is cut at the limit ends at a clause, else at a word with an ellipsis.
    """
    words = words_of(language)
    content = [content] if isinstance(content, tuple) else content
    gone = [*cuts, *_removable(sentence, dates or [], language)]
    title = _opened(_cleaned(sentence, content, gone, language), words)
    if not _is_assertion(title):
        whole = [(0, len(sentence))]
        removed = _removable(sentence, dates or [], language)
        title = _opened(_cleaned(sentence, whole, removed, language), words)
    if not _is_assertion(title):
        title = _cleaned(sentence, [(0, len(sentence))], [], language)
    title = without_loose_end(first_sentence(_unattributed(title, words), words), words)
    title = asserted(_subject_first(shorten(title, language), words), words)
    return title[:1].upper() + title[1:] if title else sentence.strip()[:MAX_TITLE]


def _unattributed(title: str, words: Words) -> str:
    """Without an opening that only tells the source: "Selon des témoignages, …"."""
    match = _attribution(words.code).match(title)
    return title[match.end() :] if match and len(title) - match.end() >= LEAST else title


@cache
def _attribution(language: str) -> re.Pattern[str]:
    words = words_of(language)
    verbs = either(words.plain.intersection((*words.before, *words.after)))
    return re.compile(
        rf"(?i:{either(words.according)})\s[^,]{{1,80}},\s+"
        rf"|(?i:{verbs})\s{either(words.conjunctions)}\s"
    )


def _subject_first(title: str, words: Words) -> str:
    """The subject before its verb, where a date before both is gone: "[Im Mai] sank das Boot"."""
    if not words.verb_second:
        return title
    match = _inverted(words.code).match(title)
    return f"{match['who']} {match['verb'].lower()}{title[match.end() :]}" if match else title


@cache
def _inverted(language: str) -> re.Pattern[str]:
    """A verb in front, and a subject: a pronoun, a name, or a noun with article and adjectives."""
    words = words_of(language)
    verb = rf"(?P<verb>(?i:{either(words.verbs)})|{words.verb_forms})"
    noun = r"(?:[a-zäöüß]+\s){0,3}[A-ZÄÖÜ][\w-]*(?:\s[A-ZÄÖÜ][\w-]*){0,3}"
    articles = either((*words.articles, *words.determiners))
    number = r"(?:[a-zäöüß]+\s)?\d[\d.,]*"  # "rund 1.500"
    full = rf"(?:{articles}|{number})\s{noun}(?:\s(?:der|des)\s{noun})?"
    who = (
        rf"(?P<who>{either(words.pronouns)}(?=\s)|{full}|[A-ZÄÖÜ][\w-]*(?:\s[A-ZÄÖÜ][\w-]*){{1,3}})"
    )
    return re.compile(rf"{verb}\s{who}(?=\s|\Z)")


def _is_assertion(title: str) -> bool:
    """Whether a title is long enough to say something."""
    if _DENSE.search(title):
        return len(title) >= _DENSE_SHORT
    return len(title) >= _SHORT and " " in title


def clause_of(
    sentence: str, content: _Span, dates: list[_Span], date: _Span, language: str
) -> list[_Span]:
    """The part of `sentence[content]` that tells what one of its dates dates, after its subject.

    Between two dates a new clause begins at a word that joins clauses, else at a comma; where none
    does, all of the content stands for every date.
    """
    inside = sorted(span for span in dates if content[0] <= span[0] < content[1])
    if date not in inside:
        return [content]
    at = inside.index(date)
    start = content[0]
    before = _parting(sentence, start, inside[at - 1][1], date[0], language) if at > 0 else None
    after = inside[at + 1][0] if at + 1 < len(inside) else None
    behind = _parting(sentence, start, date[1], after, language) if after else None
    end = behind.start() if behind else content[1]
    if before is None:
        return [(content[0], end)]
    subject = _subject(language).match(sentence, content[0])
    coordinated = before[0].strip(" ,;") in words_of(language).coordinators
    if subject and coordinated and sentence[before.end() :].lstrip()[:1].islower():
        return [subject.span(), (before.end(), end)]
    return [(before.end(), end)]


def _parting(
    sentence: str, origin: int, start: int, end: int, language: str
) -> re.Match[str] | None:
    """The first joint between two dates with something told on either side."""
    words = words_of(language)
    for joint in _joints(language).finditer(sentence, start, end):
        sides = (sentence[origin : joint.start()], sentence[joint.end() : end])
        if all(has_verb(side, words) for side in sides):
            return joint
    return None


@cache
def _subject(language: str) -> re.Pattern[str]:
    """A name, a pronoun or a noun with its article, as a sentence begins with it."""
    words = words_of(language)
    noun = rf"(?i:{either(words.articles)})\s\w+"
    return re.compile(rf"(?i:{either(words.pronouns)})\b|{noun}|{name_pattern(words)}")


@cache
def _joints(language: str) -> re.Pattern[str]:
    words = words_of(language)
    joints = either((*words.coordinators, *words.breaks))
    return re.compile(rf"[,;]?\s{joints}(?=\s)|[,;](?=\s)")


def _removable(sentence: str, dates: list[_Span], language: str) -> list[_Span]:
    """The dates that a title can do without; those with only "and" between them go as one.

    A year that nothing ties to its sentence belongs to a noun: "the 1988 bombing" stays.
    """
    found: list[_Span] = []
    for start, edge in sorted(dates):
        if _owner(language).match(sentence, edge) or _wanted(language).search(
            sentence, max(0, start - 24), start
        ):
            continue  # "that evening, which ended with a dance"; "put off to Monday"
        tail = _tail(language).match(sentence, edge)
        end = tail.end() if tail else edge
        if _is_needed(sentence, start, end, language):
            continue
        told = has_verb(_next_word(sentence, end), words_of(language))
        between = sentence[found[-1][1] : start].strip().lower() if found else ""
        joined = found and not (told and between in words_of(language).breaks)
        if joined and _links(language, joined=True).fullmatch(sentence, found[-1][1], start):
            found[-1] = (found[-1][0], end)
        elif not _YEAR.fullmatch(sentence, start, end) or _is_free(sentence, start, end, language):
            found.append((start, end))
    return found


def _is_needed(sentence: str, start: int, end: int, language: str) -> bool:
    """Whether a date is the subject of a verb, or a noun with its possessive: "her last day"."""
    words = words_of(language)
    before = sentence[max(0, start - 24) : start].rstrip().rpartition(" ")[2].lower()
    if before in words.possessives:
        return True
    return bool(words.verbs) and all(
        has_verb(word, words) for word in (before, _next_word(sentence, end))
    )


@cache
def _owner(language: str) -> re.Pattern[str]:
    """A relative clause right behind a date, which would be about nothing without it."""
    words = words_of(language)
    return re.compile(rf",\s{either((*words.relatives, *words.comma_relatives))}\s")


@cache
def _wanted(language: str) -> re.Pattern[str]:
    """A word that is nothing without its date: "more than in 2019"."""
    words = words_of(language)
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


def _is_free(sentence: str, start: int, end: int, language: str) -> bool:
    """Whether a year is tied to its sentence, by a word before it or the phrase behind it, and not
    to a noun, as that of "the 1988 bombing" is."""
    before = sentence[:start].rstrip()
    if not before or before[-1] in ",;:(–—-" or _with_link(sentence, start, language) != start:
        return True
    return bool(_behind(language).match(sentence, end))


@cache
def _behind(language: str) -> re.Pattern[str]:
    """What opens another phrase or clause right behind a year."""
    words = words_of(language)
    opens = either((*words.phrases, *words.breaks, *words.coordinators))
    return re.compile(rf"\s(?:{opens})\s")


def _cleaned(sentence: str, content: list[_Span], cuts: list[_Span], language: str) -> str:
    letters = list(sentence)
    for first, end in cuts:
        owned = _OWNED.match(sentence, end - 2)  # "by Friday's storm": "by" is the storm's
        if (first and _GLUED.match(sentence, first - 1)) or _GLUED.match(sentence, end - 1):
            continue  # half a word is no title's
        linked = first if owned else _with_link(sentence, first, language, end)
        start, stop = _with_commas(sentence, linked, end)
        letters[start:stop] = "\x00" * (stop - start)
    pieces = ("".join(letters[start:end]) for start, end in content)
    dense = _DENSE.search(sentence) is not None
    piece = _without_gaps(" ".join(pieces), dense=dense).replace("\x00", " ")
    piece = _tidy(_tidy(_without_gaps(_MARKS.sub(" ", piece), dense=dense)))
    for opening in (_DATELINE, _CLOCK):
        match = opening.match(piece)
        piece = piece[match.end() :] if match else piece
    return piece.strip(EDGES)


def _without_gaps(text: str, *, dense: bool) -> str:
    """Without the blanks that cuts leave in a script that has none."""
    return _DENSE_GAP.sub("", text) if dense else text


def _with_commas(sentence: str, start: int, end: int) -> _Span:
    """A cut with the commas on both its sides: "the port[, on Monday,] was closed"."""
    lead, rest = sentence[:start].rstrip(" \x00"), sentence[end:].lstrip(" \x00")
    if not lead.endswith(",") or not lead[:-1].strip():
        return start, end
    if rest.startswith(","):
        return len(lead) - 1, len(sentence) - len(rest) + 1
    if sentence[start:end].rstrip().endswith(","):
        return len(lead) - 1, end
    return start, end


def _tidy(text: str) -> str:
    """One space between words, none before a mark."""
    plain = " ".join(text.split())
    return " ".join(_LOOSE.sub(_tightened, plain).split()) if _UNTIDY.search(plain) else plain


def _tightened(match: re.Match[str]) -> str:
    """A mark without the space before it; a space where empty brackets parted two words."""
    return match[1] or ("" if match[2] else " ")


def _opened(title: str, words: Words) -> str:
    """The title less the words that only tie it to the sentence before."""
    pattern = _opening(words.title_openers, words.of)
    for _ in range(3):
        match = pattern.match(title)
        if not match or len(title) - match.end() < _SHORT:
            break
        title = title[match.end() :]
    return title


@cache
def _opening(openers: tuple[str, ...], of: tuple[str, ...]) -> re.Pattern[str]:
    """Words in front that tie a sentence to the one before; "después de" is not "después"."""
    return re.compile(
        rf"{either(openers)}(?:\b|(?=，))(?!\s+{either(of)}\s)[\s,，、]*", re.IGNORECASE
    )


def _with_link(sentence: str, start: int, language: str, end: int | None = None) -> int:
    """The cut taken back over the words that tie a date to its sentence: "on", "pada bulan".

    A word that opens a clause stays where a verb follows the date's `end`: "after [Monday] fell".
    """
    words = words_of(language)
    told = end is not None and has_verb(_next_word(sentence, end), words)
    while match := _links(language).search(sentence, max(0, start - 24), start):
        if told and match[0].strip().lower() in words.breaks:
            break
        start = match.start()
    return start


def _next_word(sentence: str, end: int) -> str:
    return sentence[end : end + 40].strip().partition(" ")[0]


@cache
def _links(language: str, *, joined: bool = False) -> re.Pattern[str]:
    words = words_of(language)
    if joined:
        between = either((*words.coordinators, *words.date_links, ",", "–", "-", "&"))
        return re.compile(rf"(?:\s*{between}){{1,3}}\s*", re.IGNORECASE)
    edge, gap = ("", r"\s*") if words.uncased else (r"\b", r"\s+")
    return re.compile(rf"{edge}{either(words.date_links)}{gap}$", re.IGNORECASE)
