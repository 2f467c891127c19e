"""The tense beside an expression in a script that parts no words: Chinese, Japanese.

Chinese tells it by signs anywhere in the sentence, Japanese by how the sentence ends.
"""

from __future__ import annotations

import re
from functools import cache

from linimasa.timex.words.vocabulary import Vocabulary

_STOPS = "。！？\n"
_COMMAS = "，,"
_REACH = 90  # signs before an expression and behind it
_SAID = 2  # signs before it that announce what is planned
_BESIDE = 3  # signs behind it, with its particle and a comma


def tells_by_signs(words: Vocabulary) -> bool:
    """Whether a language tells a tense so."""
    return not {"future_signs", "future_endings"}.isdisjoint(words.listed)


def tense_in_signs(text: str, start: int, end: int, words: Vocabulary) -> int | None:
    """1 for the future, -1 for the past, 0 for neither; None in a language without such signs.

    What stands in the clause itself outweighs what the sentence began with:
    "将于10日开幕，17日已…".
    """
    listed = words.listed
    if not tells_by_signs(words):
        return None
    if text.endswith(tuple(listed.get("future_phrases", ())), 0, start):
        return 1  # "推迟至[7月5日]"
    future, past = listed.get("future_signs", ()), listed.get("past_signs", ())
    endings = listed.get("future_endings", ()), listed.get("past_endings", ())
    opens = max(text.rfind(stop, max(0, start - _REACH), start) for stop in _STOPS) + 1
    opens = max(opens, start - _REACH)
    closes = min(
        (at for stop in _STOPS if (at := text.find(stop, end, end + _REACH)) >= 0),
        default=min(len(text), end + _REACH),
    )
    clause = max(opens, *(text.rfind(comma, opens, start) + 1 for comma in _COMMAS))
    stop = min(
        (at for comma in _COMMAS if (at := text.find(comma, end + 1, closes)) >= 0), default=-1
    )
    own = text[clause : stop if stop >= 0 else closes]
    if text.startswith(tuple(listed.get("future_behind", ())), end):
        return 1  # "開業を30日に控え": what is still to come
    telling = listed.get("told_signs")
    planned = text.endswith(listed.get("future", ()), 0, start)
    if telling and not planned and _telling(telling).match(text, end, closes):
        return -1  # "路透社28日报道，双方将会谈"
    rest = text[end:closes].rstrip('」』）)”" ')
    near = f"{text[max(opens, start - _SAID) : end]}{rest}"
    if "、" not in rest and any(_pattern(one).search(near) for one in listed.get("sure_plans", ())):
        return 1  # "27日に会議を開く見通しだという"
    if any(_pattern(plan).search(rest) for plan in listed.get("told_plans", ())):
        return 0  # "27日に会議を開くと発表した": the day of either
    for told, ahead in ((own, True), (text[opens:clause], False)):
        if any(sign in told for sign in future):
            return 1
        if ahead and (any(sign in told for sign in past) or rest.endswith(endings[1])):
            return -1
    present = rest.endswith(listed.get("present_endings", ()))  # "と指摘する"
    led = "、" in rest[_BESIDE:]  # "8月に明け、年末に完成する"
    return 1 if rest.endswith(endings[0]) and not (present or led) else 0


@cache
def _telling(signs: tuple[str, ...]) -> re.Pattern[str]:
    """What tells that something was said, right behind an expression."""
    return re.compile(rf"[^，,。将將]{{0,8}}?(?:{'|'.join(signs)})")


@cache
def _pattern(plan: str) -> re.Pattern[str]:
    """How a sentence ends that tells what is planned."""
    return re.compile(f"{plan}$")
