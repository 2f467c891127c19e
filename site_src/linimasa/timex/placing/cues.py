"""What the words around say: the tense of the sentence, and whether a text is news or narrative."""

from __future__ import annotations

import re
from datetime import date
from itertools import takewhile

from linimasa.timex.calendar.days import month_length
from linimasa.timex.placing.put_off import is_put_off
from linimasa.timex.placing.tense_signs import tense_in_signs
from linimasa.timex.placing.tense_words import STOPS, WORD, cue, first_cue, found_in, words_of
from linimasa.timex.reading.parse import Found
from linimasa.timex.value import Expression, replace
from linimasa.timex.words.vocabulary import Vocabulary

_COUNTED_MONTH = re.compile(r"(?:[Tt]he )?[a-z]+ [A-Z][a-z]+")
_AMID_NUMBER = re.compile(r"(?<=\d)\.(?=\d)")  # a stop that ends nothing: "13.963 orang"
_WINDOW = 90  # code points beside an expression in which a tense is looked for
_LONG_WINDOW = 180
_OPENED = re.compile(r", (?:[^\W\d]{1,5} )?$")  # a day with which a clause opens: ", am Freitag"
_OPENING = 9  # code points in which it is looked for
_LONG = 15  # years of its own that outweigh a "yesterday"
_MAX_MESSAGE = 320  # code points
_MAX_REQUEST = 160
_POSTED = re.compile(
    r"(?:^|\s)[@#]\w|https?://\S|\bRT @|[:;]-?[()DPp](?!\w)|[!?]{2}|\w\.\.(?:\.|\s|$)"
    r"|(?<!\w)~|~(?!\d)|(?i:\b(?:lol|omg|wtf|(?:ha|he){2,}\w?)\b)|\b[oOxX][.D_]?[oOD]\b"
)
_ESSAY, _DAY_EVERY = 3000, 4000  # code points
_SOON = 5  # words behind a day among which its verb stands
_NEAR = 24  # code points in which the words right before a date stand
_NEAR_VERB = 2  # words before a date, with its preposition, among which its verb stands
_NEAR_THAT = 3  # words before a date among which "that" opens its clause
_RECENT = 2  # days before that of writing
_WEEK = 7
_MIN_YEARS = 3  # full dates that a narrative has at least


def tense_around(
    text: str, start: int, relation: str | None, words: Vocabulary, end: int | None = None
) -> int:
    """1 for the future, -1 for the past, 0 for neither.

    The nearest cue before, in the sentence; without one the first behind `end`.
    """
    if text.endswith(words.listed.get("future_phrases", ()), 0, start):
        return 1
    if relation == "since":  # but "22 जुलाई से शुरू होगा": it will begin then
        return 1 if words.style.verb_last and tense_after(text, end, words) > 0 else -1
    if end is not None and text.startswith(words.listed.get("owner", ()), end):
        return 0  # "Wednesday's ruling"
    signs = tense_in_signs(text, start, start if end is None else end, words)
    if signs is not None and relation != "until":
        return signs
    lead = text[max(0, start - _WINDOW) : start]
    if relation == "until":
        return _until(text, words_of(_AMID_NUMBER.sub("", lead)), end, words)
    before = words_of(lead)
    before.reverse()
    if words.style.verb_last:
        put_off = end is not None and is_put_off(text, end, words)
        return put_off or tense_after(text, end, words) or first_cue(before, "before", words)
    if told := _told_behind(text, start, before, words, end):
        return told
    planned = relation == "for" and words.style.meets_for
    told = 1 if planned else first_cue(before, "before", words)
    if turned := _turned(told, text, before, words, end):
        return turned
    opens = len(before) < 3 or any(word in STOPS for word in before[:3])  # the sentence
    if told or opens or end is None:
        return told or tense_after(text, end, words, _LONG_WINDOW)
    return _told_later(text, end, words)


def _turned(told: int, text: str, before: list[str], words: Vocabulary, end: int | None) -> int:
    """The tense of what stands right behind a day, where it outweighs what is `told` before."""
    if told > 0 and end is not None and text.startswith(words.listed.get("fell_through", ()), end):
        return -1  # "a walk planned for Saturday was called off"
    if told < 0 and end is not None and _will_at_once(text, end, before, words):
        return 1
    return 0


def _will_at_once(text: str, end: int, before: list[str], words: Vocabulary) -> bool:
    """Whether "will" stands right behind a day, and no verb right before it: "he said the vote on
    Sunday will decide", but "who arrived on Sunday will stay"."""
    coming = words.lists.get("yet_to_come", frozenset())
    word = WORD.match(text, end + 1) if coming else None
    if word is None or word[0] not in coming:
        return False
    return not first_cue(before[:_NEAR_VERB], "before", words)


def _told_later(text: str, end: int, words: Vocabulary) -> int:
    """The tense that the rest of a clause says where no cue stands before a day."""
    if words.style.verb_second:  # "die Kürzungen, die Bern Anfang Mai verlängert [hatte]"
        ahead = text[end : end + _WINDOW].partition(",")[0]
        return first_cue(words_of(f" {ahead}"), "", words)
    return _coming(text[end : end + _WINDOW // 2], words)


def _until(text: str, before: list[str], end: int | None, words: Vocabulary) -> int:
    """The tense beside a day up to which something lasts."""
    if not words.lists.get("never", frozenset()).isdisjoint(before):
        # what was not done till then
        return 1 if first_cue(before[::-1], "before", words) > 0 else -1
    here = takewhile(lambda word: word not in STOPS, before[::-1])
    if not words.lists.get("tallied", frozenset()).isdisjoint(here):  # what is counted up to it
        return first_cue(before[::-1], "before", words) or -1
    opens = len(before) == 1 or before[-2:-1] == ["."]
    return tense_after(text, end, words) if opens else 1


def tense_till(text: str, start: int, words: Vocabulary) -> int:
    """The tense beside a month up to which something lasts: "wait until May"; with a past verb the
    nearest, and so is one that only ends a year to date: "it sold more this year through May"."""
    until = words.lists.get("till")
    if not until:
        return 0
    before = words_of(text[max(0, start - _WINDOW) : start])[::-1]
    told = first_cue(before, "before", words)
    return int(told > 0 or (told == 0 and not until.isdisjoint(before[:1])))


def is_extended(text: str, start: int, words: Vocabulary) -> bool:
    """Whether something is made to last up to a day, which is then to come: "prorogato fino al"."""
    extending = words.lists.get("extending")
    if not extending:
        return False
    return not extending.isdisjoint(words_of(text[max(0, start - _WINDOW) : start]))


def tense_in_clause(
    text: str, start: int, relation: str | None, words: Vocabulary, end: int
) -> int:
    """The same, of the clause alone that a day stands in: "he *said* that it closes on 1 June"."""
    signs = tense_in_signs(text, start, end, words)
    if signs is not None:
        return signs or -1  # what is yet to come is told so
    before = words_of(text[max(0, start - _WINDOW) : start])[::-1]
    that, reports = (words.lists.get(name, frozenset()) for name in ("that", "reporting"))
    opens = next((at for at, word in enumerate(before) if word in that or word in reports), None)
    if (
        opens is None
        or any(word in STOPS for word in before[:opens])
        or first_cue(before[:opens], "before", words)
    ):
        return tense_around(text, start, relation, words, end)
    return tense_after(text, end, words)


def is_begun(text: str, start: int, relation: str | None, words: Vocabulary) -> bool:
    """Whether a month is past however near: "since March", "it began in March", in February."""
    if relation == "since":
        return not words.style.verb_last
    before = words_of(text[max(0, start - _NEAR) : start].rpartition(",")[2])[::-1]
    if not words.lists.get("present", frozenset()).isdisjoint(before[: _NEAR_VERB + 1]):
        return False  # "it is given in late January"
    return first_cue(before[:_NEAR_VERB], "before", words) < 0


def is_to_come(text: str, start: int, words: Vocabulary) -> bool:
    """Whether a verb before a day says that what is told is yet to come, from the day of writing:
    "it closed in 1988; the museum will open in July". A history has no other "will"."""
    coming = words.lists.get("yet_to_come", frozenset())
    if not coming:
        return False
    before = words_of(text[max(0, start - _WINDOW) : start])[::-1]
    end = next((at for at, word in enumerate(before) if word in STOPS), len(before))
    comes = not coming.isdisjoint(before[:end]) and first_cue(before, "before", words) > 0
    return comes and not _is_rumoured(text[start : start + _WINDOW], words)


def _is_rumoured(behind: str, words: Vocabulary) -> bool:
    """Whether a clause ends as what is only said to have been: "soll im Mai geflohen sein"."""
    done = words.lists.get("rumoured", frozenset())
    found = words_of(behind) if done else []
    end = next((at for at, word in enumerate(found) if word in STOPS), len(found))
    return not done.isdisjoint(found[max(0, end - 1) : end])


def _told_behind(
    text: str, start: int, before: list[str], words: Vocabulary, end: int | None
) -> int:
    """The tense of the verb behind a day that opens a clause, which outweighs what stands before.

    "He announced that on Monday he will speak", "er kam, am Samstag wird gezählt".
    """
    that = words.lists.get("that", frozenset())
    near = before[:_NEAR_THAT]
    at = next((index for index, word in enumerate(near) if word in that), None)
    # "… que arrancó el lunes" has its verb before the day
    opens = at is not None and not first_cue(near[:at], "before", words)
    if not opens and words.style.verb_second:
        opens = _OPENED.search(text, max(0, start - _OPENING), start) is not None
    return tense_after(text, end, words) if opens else 0


def _coming(after: str, words: Vocabulary) -> int:
    """1 where the first words behind say so: "in Rome Sunday is expected to see", else 0."""
    apart = words.lists.get("clauses")
    if not apart or after[:1] in STOPS or after[1:2] in STOPS:
        return 0
    found = words_of(after)[:_SOON]
    clause = next((at for at, word in enumerate(found) if word in apart), len(found))
    return max(0, first_cue(found[:clause], "", words))


def tense_after(text: str, end: int | None, words: Vocabulary, window: int = _WINDOW) -> int:
    """The tense that the first cue behind an expression says, as where verbs come last."""
    if end is None:
        return 0
    return first_cue(words_of(text[max(0, end - 1) : end + window]), "", words)


def is_some_day(text: str, start: int, end: int, words: Vocabulary) -> bool:
    """Whether a day is only one that is to come: "it will one day be the largest"."""
    if text[start:end].lower() not in words.lists.get("one_day", ()):
        return False
    before = found_in(text[max(0, start - _WINDOW // 3) : start])[-1:]
    return not words.lists.get("one_day_after", frozenset()).isdisjoint(before)


def is_of_these_days(e: Expression, text: str, start: int, end: int, words: Vocabulary) -> bool:
    """Whether a day is only the time we live in: "in today's world", "the towns of tomorrow"."""
    shift = e.shift
    if e.kind != "deictic" or shift is None or shift.base != "dct" or shift.count < 0 or e.daypart:
        return False
    before = found_in(text[max(0, start - _WINDOW // 3) : start])[-2:]
    lists, nothing = words.lists, frozenset[str]()
    end += text.startswith(" ", end)  # in a text that was cut into tokens
    owner = next((each for each in words.listed.get("owner", ()) if text.startswith(each, end)), "")
    if owner:
        behind = found_in(text[end + len(owner) : end + _WINDOW // 3])[:1]
        these = not lists.get("of_these_days", nothing).isdisjoint(behind)
        return these or " ".join(before) in lists.get("many_of", nothing)
    of = not lists.get("of_day", nothing).isdisjoint(before[-1:])
    return of and " ".join(before) not in lists.get("of_day_on", nothing)


def is_counted(e: Expression, text: str, start: int, end: int, words: Vocabulary) -> bool:
    """Whether "the 30th" counts the noun behind it: "the 30th anniversary", but "the 30th he fell";
    and "the first May" that of "the first May elections".

    Any word is a noun but those that the language lists, and a verb that tells a tense.
    """
    no_noun = words.lists.get("behind_day")
    if e.kind not in ("day_of_month", "day") or not no_noun or text[end : end + 1] != " ":
        return False
    if e.month and not _COUNTED_MONTH.fullmatch(text, start, end):
        return False
    word = WORD.match(text, end + 1)
    if word is None or not word[0].isalpha() or not word[0].islower():
        return False
    return word[0] not in no_noun and not cue(word[0], "", words)


def ended_before(text: str, start: int, words: Vocabulary) -> int:
    """-1 for "the year ended March 31", 1 for "ending": the word right before the day."""
    before = found_in(text[max(0, start - _WINDOW // 3) : start])[-1:]
    if not words.lists.get("ended", frozenset()).isdisjoint(before):
        return -1
    return 0 if words.lists.get("ending", frozenset()).isdisjoint(before) else 1


def is_message(text: str, words: Vocabulary, *, timed: bool = False) -> bool:
    """Whether a text is what somebody posts: short, with a name called, a tag, a smile, or "I".

    A line of which the minute is known (`timed`) is one, too: a request.
    """
    if len(text) > _MAX_MESSAGE:
        return False
    if _POSTED.search(text) or (timed and len(text) <= _MAX_REQUEST and "\n" not in text.strip()):
        return True
    posted = words.lists.get("posted", frozenset())
    return bool(posted) and not posted.isdisjoint(found_in(text))


def is_narrative(found: list[tuple[int, Found]], dct: date | None) -> bool:
    """Whether a text tells history: years of its own, far from its date, and no "yesterday"."""
    years = [hit.expression.year for _, hit in found if hit.expression.year is not None]
    if dct is None:
        return len(years) > sum(1 for _, hit in found if _is_deictic(hit))
    far = sum(1 for year in years if abs(year - dct.year) > 1)
    if far < max(_MIN_YEARS, 0.1 * len(found)):
        return False
    if far <= 5 * sum(1 for _, hit in found if _is_deictic(hit)):
        return False
    days = sum(1 for _, hit in found if _is_day_near(hit, dct))
    if far >= _LONG:
        return True
    fresh = (_is_near(hit) or _is_new(hit.expression, dct) for _, hit in found)
    return days <= 1 and not any(fresh)


def _is_deictic(hit: Found) -> bool:
    """Whether it is told from the day of writing: yesterday, a bare Friday, last year."""
    e = hit.expression
    if e.kind in ("deictic", "weekday"):
        return e.shift is None or e.shift.base == "dct"
    return e.shift is not None and e.shift.base == "dct" and not e.shift.counted


def with_nowadays(text: str, found: list[tuple[int, Found]]) -> list[tuple[int, Found]]:
    """The same, where "today" is these days in a text that hardly speaks of days, as an essay."""
    if len(text) < _ESSAY:
        return found
    days = sum(1 for _, hit in found if _is_of_the_day(hit))
    if days * _DAY_EVERY > len(text):
        return found
    return [(offset, _nowadays(hit)) for offset, hit in found]


def _nowadays(hit: Found) -> Found:
    e = hit.expression
    if e.kind != "deictic" or e.reference is None:
        return hit
    return replace(hit, expression=Expression("reference", reference=e.reference))


def _is_of_the_day(hit: Found) -> bool:
    e = hit.expression
    if e.kind == "deictic" and e.shift is not None and e.shift.base == "dct":
        return e.shift.count != 0 or e.daypart is not None
    return e.kind in ("clock", "dated") or (e.kind == "weekday" and not e.repeat)


def _is_new(e: Expression, dct: date) -> bool:
    """Whether it is a day of the week before that of writing, told in full, as papers do."""
    if e.year is None or e.month is None or e.day is None or abs(e.year - dct.year) > 1:
        return False
    day = date(e.year, e.month, min(e.day, month_length(e.year, e.month)))
    return 0 <= (dct - day).days <= _WEEK


def _is_day_near(hit: Found, dct: date) -> bool:
    """A day without its month right before that of writing, as papers in Japanese have it: 20日."""
    e = hit.expression
    bare = e.day is not None and e.month is None and e.year is None and not e.weekday
    return bare and 0 <= dct.day - (e.day or 0) <= _RECENT


def _is_near(hit: Found) -> bool:
    """ "yesterday", "tomorrow": said by who writes for the day."""
    shift = hit.expression.shift
    return (
        hit.expression.kind == "deictic"
        and shift is not None
        and shift.base == "dct"
        and shift.count != 0
    )
