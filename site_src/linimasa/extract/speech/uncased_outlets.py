"""The ways to name an outlet in a script without capitals: Arabic, Chinese, Japanese."""

from __future__ import annotations

import re
from functools import cache

from linimasa.extract.lexis.alternation import either
from linimasa.extract.lexis.filling import pattern_of
from linimasa.extract.lexis.outlets import outlets
from linimasa.extract.lexis.words import Words, words_of
from linimasa.extract.speech.uncased_patterns import EDGE, INSIDE, MARKS, READING
from linimasa.language import table_of, texts
from linimasa.language.writing import unspaced

_IN_MARKS = r"[^\"“”«»\n\s]{2,20}"
_MOST = 200  # characters of what an outlet passes on


@cache
def outlet_patterns(language: str) -> tuple[re.Pattern[str], ...]:
    """The ways to name an outlet, surest first, in a script without capitals."""
    words, speech = words_of(language), table_of(language, "speech")
    none, media = pattern_of(speech, "no_outlets"), either(words.media)
    native = rf"(?!{none})(?:(?![《》]){INSIDE}){{1,12}}?{media}(?!{either(words.roles)})"
    whole = "" if unspaced(language) else r"(?!\w)"
    known = rf"(?:{native}|{either(outlets())}{whole})"
    closed = either((*words.conjunctions, *words.asides))
    word = rf"\s(?!{closed}){INSIDE}{{2,20}}"
    linked = rf"{INSIDE}{{2,20}}(?:(?:{word}){{2,3}}(?=\s?[(،])|{word})?(?:\s\([^()]{{1,12}}\))?"
    links = rf"{either(words.relay_links)}\s+"
    quoting = rf"{either(words.quoting)}(?=[^{MARKS}]{{1,14}}?{either(words.reporting)})"
    behind = either((*words.reporting, *words.according_after))
    retold = rf"\s?(?:\d{{1,2}}[月日号號]\s?){{0,2}}{either(words.retold)}"
    says = rf"(?:{either(words.after)}(?=[{MARKS}]))?"  # "报道[称]，"
    paper = rf"[《«\"“]?(?P<name>{known})[》»\"”]?(?:网站|網站)?"
    whose = rf"(?:[^{MARKS}\s《》]{{1,8}}(?=《))?"  # "据[香港]《…》"
    in_marks = rf"[^{MARKS}\s《》]{{1,8}}{either(texts(speech, 'papers_in_marks'))}"
    # more than one, side by side: "综合新华社[、法新社]报道"
    more = rf"(?:[、和]《?{known}》?){{0,3}}" if unspaced(language) else ""
    gap = r"\s?" if unspaced(language) else r"\s"
    headed = rf"(?:(?i:{either(words.outlet_nouns)}){gap})?" if words.outlet_nouns else ""
    passed = rf"(?:{words.passed_on or '(?!)'})(?=.{{0,{_MOST}}}?{either(words.final)})"
    dated = rf"(?:(?:\s?\d{{1,2}}[月日号號]){{1,2}}(?=\s?{behind}))?"  # "据路透社[11日]报道"
    few = rf"{_IN_MARKS}(?:\s{_IN_MARKS}){{0,2}}"
    marked = rf"[\"“«](?P<name>{few})[\"”»](?:\sال\w+ية?(?!\w)){{0,2}}"  # 'صحيفة "المرفأ" المحلية'
    nouns = rf"{either(words.relay_links)}(?:{word}){{0,3}}?\s"
    return (
        re.compile(rf"{EDGE}{either((*words.relays, *words.before))}\s*{nouns}{marked}"),
        re.compile(rf"{EDGE}{nouns}{marked}\s{either(words.relays)}(?!\w)"),
        re.compile(rf"{EDGE}{links}(?P<name>{known})\s{either(words.relays)}(?!\w)"),
        re.compile(
            rf"{EDGE}{either(words.relays)}\s*{whose}{paper}{more}{dated}(?:{behind}|\s)*{says}"
        ),
        re.compile(rf"{EDGE}{either(words.relays)}\s*《?(?P<name>{INSIDE}{{2,14}}?)》?{retold}"),
        re.compile(rf"{EDGE}{either(words.relays)}\s*{links}(?P<name>{linked})"),
        re.compile(rf"{EDGE}{paper}[^{MARKS}]{{0,8}}?{quoting}"),
        re.compile(rf"{EDGE}{headed}{whose}{paper}(?:{READING})?[^{MARKS}]{{0,8}}?{behind}{says}"),
        re.compile(
            rf"{EDGE}{whose}《(?P<name>{in_marks})》(?:网站|網站)?[^{MARKS}]{{0,8}}?{behind}{says}"
        ),
        re.compile(
            rf"{EDGE}{headed}{paper}(?:{READING})?{either(words.topics)}(?=.{{0,90}}?{passed})"
        ),
        re.compile(rf"{EDGE}(?P<told>{either(words.told)})\s?{links}(?P<name>{linked})"),
        re.compile(rf"{EDGE}(?P<told>{either(words.told)})\s?(?:{links})?{marked}"),
        *_told(words, known),
        re.compile(rf"\A{paper}\s?[:：]\s(?=\S)"),
    )


def _told(words: Words, known: str) -> tuple[re.Pattern[str], ...]:
    """The ways to name an outlet that somebody told something."""
    heard = either(words.after) if unspaced(words.code) else r"(?!\w)"
    if hearings := texts(table_of(words.code, "speech"), "hearings"):
        heard = rf"(?:{heard}|[^{MARKS}]{{0,4}}?{either(hearings)})"
    # "告诉法新社，", but no "针对法新社，"
    telling = [one for one in words.told if len(one) > 1] if hearings else ()
    writers = either(texts(table_of(words.code, "speech"), "writers"))
    # "木村知事は[英]BBCの取材に": who tells it, and where the outlet is
    told_by = [*words.topics, *(one for one in words.quotatives if len(one) == 1)]
    teller = rf"(?<={either(told_by)})" if unspaced(words.code) and words.topics else "(?!)"
    where = rf"(?:[{words.country_prefixes}]紙?)?" if words.country_prefixes else ""
    apart = rf"(?:(?!{either(words.topics)}){INSIDE}){{1,12}}?{either(words.media)}"
    return (
        re.compile(rf"(?P<told>{either(words.told)})(?P<name>{known})(?={heard})"),
        re.compile(rf"(?P<told>{either(telling)})(?P<name>{known})(?={writers}?[，,：:])"),
        re.compile(
            rf"(?P<told>{teller}){where}(?P<name>{apart}|{either(outlets())})"
            rf"{either(words.told_after)}"
        ),
        re.compile(rf"(?P<told>{EDGE})(?P<name>{known}){either(words.told_after)}"),
    )
