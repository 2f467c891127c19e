"""A sentence into a title: one assertion, in the source's words, without attribution and date."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import pairwise

from linimasa.extract.condensing.asserting import asserted, explained, headed
from linimasa.extract.condensing.choosing import SHORT, best_of, chooses
from linimasa.extract.condensing.cleaning import QUOTES, cleaned, is_dense
from linimasa.extract.condensing.cutting import broken_off, without_loose_end
from linimasa.extract.condensing.faults import UNTOLD, faults, told_by
from linimasa.extract.condensing.fielding import (
    asks,
    is_aside,
    is_clause,
    is_condition,
    without_headless,
)
from linimasa.extract.condensing.first_sentences import first_sentence, sentence_ends
from linimasa.extract.condensing.headings import dateline
from linimasa.extract.condensing.shortening import asked, shorten
from linimasa.extract.condensing.turning import turned
from linimasa.extract.condensing.unparting import unparted
from linimasa.extract.dates.undating import removable
from linimasa.extract.lexis.alternation import either
from linimasa.extract.lexis.edges import MAX_TITLE, capitalized
from linimasa.extract.lexis.words import Words, words_of
from linimasa.extract.naming.closing_subjects import closing_of, with_subject_apart, without_bare
from linimasa.extract.scope.related import restricting
from linimasa.extract.syntax.clause_words import is_inflected
from linimasa.extract.syntax.field_words import fields_of
from linimasa.extract.syntax.grammar import parsed
from linimasa.extract.syntax.inverting import subject_first
from linimasa.extract.syntax.linking import with_link
from linimasa.extract.syntax.mainclause import without_stumps
from linimasa.extract.titling.attributing import unannounced, unattributed
from linimasa.extract.titling.cut_edges import beside, with_more
from linimasa.extract.titling.declaring import declared
from linimasa.extract.titling.opening import DENSE_SHORT, LEAST_SAID, opened
from linimasa.language.writing import capital_nouns

_DATED = 1  # the weight of a date that is left where it could go
_MOST_SENTENCES = 4  # of a quotation that are looked at
_DIGITS = " \t\n\xa00123456789"
_PLACED = re.compile(r"(?P<place>[A-ZÄÖÜ][\w-]+)\s(?=(?P<opens>[A-ZÄÖÜ][a-zäöüß]{1,5})\s)")
_OFFICE = re.compile("D[DNWd]+")
_NOMINAL = re.compile("D?[DNW#o]{1,4}")
_PARTS = (", ", "- ", " – ", ": ", "; ")  # part who says it from what stands before
_HANGUL = re.compile("[\uac00-\ud7a3]")
_DASHES = ("-", "–", "—")

_Span = tuple[int, int]
_Spans = tuple[_Span, ...]


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
    parts = (content,) if isinstance(content, tuple) else tuple(content)
    whole = [cut for cut in cuts if sentence[cut[0] : cut[0] + 1].isspace()]  # behind an article
    times = (one for one in dates or () if not any(cut[0] < one[0] < cut[1] for cut in whole))
    return _made(sentence, parts, tuple(cuts), language, tuple(times))


@lru_cache(maxsize=64)  # the dates of a sentence often ask for the same
def _made(sentence: str, content: _Spans, cuts: _Spans, language: str, dates: _Spans) -> str:
    words = words_of(language)
    opens = dateline(sentence) or _glued(sentence, words)
    whose = tuple((of_whom(sentence, first, words), end) for first, end in cuts)
    cuts = (*whose, (0, opens)) if opens else whose
    free = removable(sentence, dates, language)
    dated = tuple(with_more(sentence, one, content, words) for one in free)
    if is_inflected(language):
        dated = tuple(beside(one, content, dates) for one in dated)
    more = tuple(span for one in free for span in restricting(sentence, one, language))
    dated = (*dated, *more) if more else dated
    whole = ((0, len(sentence)),)
    wordings = ((content, (*cuts, *dated)), (whole, (*cuts, *dated)), (whole, dated), (whole, ()))
    best = (9 * UNTOLD, "")
    done: list[tuple[_Spans, _Spans]] = []
    loose = closing_of(language) is not None
    for spans, gone in wordings:
        if best[0] == 0 or (spans, gone) in done:
            continue
        done.append((spans, gone))
        headless = bool(sentence[: spans[0][0]].strip())
        title = opened(cleaned(sentence, spans, gone, language), words)
        title = (
            _loosened(title, sentence, spans[0][0], dates, language) if loose and gone else title
        )
        if words.verb_second and gone:
            title = _without_stubs(title, language)
        if words.verb_second and headless and _is_said(sentence, spans[0][0], dates, words):
            title = f"{words.conjunctions[0]} {title}"
        question = _question(sentence, spans[-1][1], title, words)
        if question:
            title = asked(question, words)
        elif not _is_supposed(sentence, title, words):
            title = _told_best(title, words, headless=headless)
        title = _without_stubs(title, language) if words.verb_second else title
        sound = loose and spans is content and _is_whole_quote(sentence, spans, title)
        wrong = 0 if sound else faults(title, words, headless=headless)
        wrong = wrong if _is_assertion(title) else UNTOLD
        wrong += _DATED if gone and _is_torn(sentence, title, words) else 0
        if not set(dated) <= set(gone):  # a day before "that" hides it: "dijo el lunes que"
            wrong += _DATED + (0 if wrong else told_by(best[1], words))
        best = min(best, (wrong, title), key=lambda one: one[0])
    title = best[1]
    if title.endswith(_DASHES):  # before what is gone
        title = title[:-1].rstrip() if title[-2:-1] == " " else title
    return capitalized(title, words) if title else broken_off(sentence.strip())


def _loosened(title: str, sentence: str, start: int, dates: _Spans, language: str) -> str:
    """A title whose verb comes last less what went with a date, and what shows its subject where it
    is too long."""
    title = without_bare(title, language)
    if len(title) <= MAX_TITLE:
        return title
    return with_subject_apart(title, sentence, start, dates, language)


def _glued(sentence: str, words: Words) -> int:
    """Where a sentence begins behind the name of a place that only its capital article parts from
    it, where nouns have capitals: "Bern | Der Hafen ist zu"."""
    match = _PLACED.match(sentence) if words.verb_second and capital_nouns(words.code) else None
    if match is None or match["opens"].lower() not in {*words.articles, *words.determiners}:
        return 0
    first = match["place"].lower()  # "Von | Der Mole"
    return (
        0 if first in words.openers or first in {*words.phrases, *words.particles} else match.end()
    )


def _is_whole_quote(sentence: str, spans: _Spans, title: str) -> bool:
    """Whether a title is all of a quotation, which may be without a verb where verbs close a
    sentence: "Hat 22 kilometre uzunluğunda"."""
    start, end = spans[0][0], spans[-1][1]
    marked = sentence[max(0, start - 1) : start + 1], sentence[end - 1 : end + 1]
    quoted = all(any(mark in QUOTES for mark in near) for near in marked)
    return quoted and sentence[start:end].strip(f"{QUOTES} .,!").endswith(title)


def _is_torn(sentence: str, title: str, words: Words) -> bool:
    """Whether "that" stands behind a comma only for want of who says it: "Critiqué par la presse,
    [le maire a assuré] qu'il resterait"."""
    if not is_inflected(words.code) or "," not in title:
        return False
    told, given = title.replace("'", "’"), sentence.replace("'", "’")
    return any(f", {one}" in told and f", {one}" not in given for one in words.conjunctions)


def _is_supposed(sentence: str, title: str, words: Words) -> bool:
    """Whether a title is "if" and what comes of it, told by the order of words from the beginning
    of its sentence on, and fits: "Sinkt das Boot, zahlt die Stadt"."""
    first, fits = title.partition(" ")[0], len(title) <= MAX_TITLE
    whole = fits and words.verb_second and sentence.startswith(first)
    return whole and is_condition(title, words.code)


def _is_said(sentence: str, start: int, dates: _Spans, words: Words) -> bool:
    """Whether "dass" stands before a place, and no more than a date behind it."""
    for first, end in sorted(dates, reverse=True):
        if end <= start and not sentence[end:start].strip():
            start = with_link(sentence, first, words.code)
    return sentence[:start].rstrip().rpartition(" ")[2].lower() in words.conjunctions


def _question(sentence: str, end: int, title: str, words: Words) -> str | None:
    """The title, or its first sentence, if that asks, where a language's verb then stands first."""
    if "?" not in sentence[:end] or not asks(title, words.code):
        return None
    first = first_sentence(title, words)
    if len(first) < len(title):
        return first if title[len(first)] == "?" else None
    return title if sentence[:end].rstrip(f"{QUOTES} ").endswith("?") else None


def _without_stubs(title: str, language: str) -> str:
    """Less relative clauses that tell nothing without what is gone: ", das [im Mai] sank,"."""

    def left(stub: re.Match[str]) -> str:
        last = stub[0].strip(",").rpartition(" ")[2]
        if last in words_of(language).openers or is_aside(last, language):
            return stub[0]  # ", das ja, wie …"
        return "," if stub[0][-1] == "," in title[: stub.start()] else ""

    return _stub(language).sub(left, title)


@cache
def _stub(language: str) -> re.Pattern[str]:
    """Two or three words between commas, of which no noun is one."""
    opens = either(words_of(language).comma_relatives)
    return re.compile(rf",\s{opens}(?:\s[a-zäöüß]+){{1,2}}(?:,(?=\s)|$)")


def of_whom(sentence: str, start: int, words: Words) -> int:
    """Where a cue begins that takes only a part of who says it: "[The council of] Bern said",
    "[The old harbour] police said"."""
    lead = sentence[:start].rstrip()
    if words.uncased or not lead or not sentence[start : start + 1].strip(_DIGITS):
        return start  # what is cut behind an article is no cue, nor is a year
    before, _, article = lead.rpartition(" ")
    if before.endswith(",") and is_inflected(words.code) and _folded(article) in words.articles:
        return len(lead) - len(article)  # "À Brest, [le] Conseil maritime a annoncé"
    marks = [lead.rfind(mark) + len(mark) for mark in _PARTS if mark in lead]
    first = max(marks, default=0)
    owned = lead.rpartition(" ")[2].lower() in words.of
    return first if owned or _is_office(lead[first:], sentence[start:], words) else start


def _folded(word: str) -> str:
    return word.lower().replace("'", "’")


def _is_office(lead: str, cue: str, words: Words) -> bool:
    """Whether a noun right before a name tells what office the name has: "[El letrado de la
    acusación] Jane Hill"; or which ones are meant: "[The old harbour] police"."""
    read = parsed(lead.strip(), words.code)
    if read is None or (read.ambiguous and _NOMINAL.fullmatch(read.code)):
        return read is not None
    if not cue[:1].isupper() or not set(lead.lower().split()) & words.roles:
        return False
    return _OFFICE.fullmatch(read.code) is not None


def _told_best(title: str, words: Words, *, headless: bool) -> str:
    """A title of the first sentence, or of the one that stands alone best."""
    if not chooses(words):
        return _worded(title, words, headless=headless)
    ends = [(0, 0), *sentence_ends(title, words, SHORT), (len(title), 0)]
    pieces = [title[first[1] : last[0]] for first, last in pairwise(ends)][:_MOST_SENTENCES]
    fronts = (opened(piece, words) for piece in pieces)
    return best_of([_worded(piece, words, headless=headless) for piece in fronts], words)


def _worded(title: str, words: Words, *, headless: bool) -> str:
    """One assertion, less its source and what announces it, within the limit."""
    title = explained(first_sentence(unannounced(title, words), words), words)
    told = title
    title = unattributed(title, words, headless=headless)
    title = declared(title, words, MAX_TITLE, headless=headless)
    plain = title if title == told and not headless else None  # has no source to tell
    read = parsed(title, words.code)
    title = without_stumps(read) if read else title
    if read and "," in title and is_inflected(words.code):
        again = parsed(title, words.code)
        title = unparted(again) if again else title
    title = without_loose_end(title, words)
    title = _subject_first(without_headless(title, words.code), words)
    title = _subject_first(shorten(title, words.code), words)
    if read and title != plain:  # what stood before who says it may be gone now
        title = unattributed(title, words, headless=False)
    return opened(headed(asserted(_without_only(title, words), words), words), words)


def _without_only(title: str, words: Words) -> str:
    """Less "not only" where nothing more is told: "it built [not only] a pier"."""
    only = _only(words.code).search(title) if words.not_only else None
    if only is None or not {*words.but_also}.isdisjoint(title[only.end() :].lower().split()):
        return title
    return f"{title[: only.start()]} {title[only.end() :]}"


@cache
def _only(language: str) -> re.Pattern[str]:
    return re.compile(rf"(?i)\s{either(words_of(language).not_only)}\s")


def _subject_first(title: str, words: Words) -> str:
    plain = turned(title, words.code)
    known = fields_of(words.code) is not None
    done = plain != title or (known and is_clause(title, words.code))
    return plain if done else subject_first(title, words)


def _is_assertion(title: str) -> bool:
    """Whether a title is long enough to say something."""
    if is_dense(title) or _HANGUL.search(title):
        return len(title) >= DENSE_SHORT
    return len(title) >= LEAST_SAID and " " in title
