"""Who speaks in a script without capitals: Arabic, Chinese, Japanese (for Korean, `particled`).

A speaker is the run of letters that a mark, a particle or a verb bounds. Three orders of words are
known: verb, speaker, what is said (Arabic); speaker, verb (Chinese); speaker with a particle, what
is said, verb at the end (Japanese). Every repetition is bounded, so that time grows with
the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from linimasa.extract.lexis.alternation import either
from linimasa.extract.lexis.filling import pattern_of
from linimasa.extract.lexis.masks import DATED, QUOTED
from linimasa.extract.lexis.words import Words, words_of
from linimasa.extract.speech.uncased_bounds import (
    FOR,
    with_article,
    with_field,
    without_object,
    without_paper,
)
from linimasa.language import table_of, texts
from linimasa.language.writing import unspaced

OWNED = re.compile(r"\w{3,}(?:ه|ها|هم|هن)")  # "which he signed [it]", "his": with a pronoun
MAX_WHO = 60  # characters of a speaker with the office
_MOST_WHO = 96  # of one with two
MARKS = rf"{QUOTED}{DATED}。，、；：！？,;:.!?（）()「」『』“”\"«»،؛؟|\[\]【】〈〉=＝◆■▲…\n"
INSIDE = rf"[^{MARKS}\s]"
_NOUN = re.compile(r"[一-鿿ァ-ヶー\d]\Z")
NAMES = 2  # words of an office and a name before what is accused
_NO_SAYING = "赞讚讃为為呼职職号號霸王雄"  # behind "say", with which it is another word
_TIES = ("の", "も")  # between a date and what is of it, or "too" of the date itself
DONE = "了"  # follows a verb, which no name holds
EDGE = rf"(?:\A|(?<=[{MARKS}\s])(?<![)）]))"
READING = r"[（(][^（()）\n]{1,40}[)）]\s?"  # how a name is read: 尹錫悦（ユンソンニョル）

_Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Voice:
    """Who speaks as written (empty for "he" or nobody), `cue` its span with its verb or particle,
    the verb, and the span of what is said."""

    who: str
    cue: _Span
    verb: str
    content: _Span


@dataclass(frozen=True, slots=True)
class _Patterns:
    ending: re.Pattern[str]  # the verb at the end of a sentence
    briefly: re.Pattern[str]  # how a speaker ends where a noun stands for the verb
    topics: tuple[re.Pattern[str], ...]  # a speaker with a particle, the surest particle first
    straight: re.Pattern[str]  # a speaker before a verb
    inverted: re.Pattern[str]  # a verb before a speaker
    leading: re.Pattern[str]  # an office with its name, in front, before a verb
    quoted: re.Pattern[str]  # "from a sailor his saying that", behind an outlet
    learned: re.Pattern[str]  # "reporters learned from"
    passed_on: re.Pattern[str]  # whom an outlet that speaks itself quotes: "関係者の話として"
    quoted_on: re.Pattern[str]  # the same right behind the verb that quotes: "援引[军方消息]，"
    source: re.Pattern[str]  # "from the police that", right behind an outlet
    labelled: re.Pattern[str]  # a name and a colon, of what was said in an interview
    issued: re.Pattern[str]  # "figures issued by"
    according: re.Pattern[str]  # "according to" before a speaker
    apart: re.Pattern[str]  # the same before a comma and what is said
    also: re.Pattern[str]  # somebody in front with the last particle, "too"
    published: re.Pattern[str]  # "according to a report that … issued", the verb first
    after: re.Pattern[str]  # the same behind one
    tails: re.Pattern[str]  # a date with its particle
    settings: re.Pattern[str]  # when and where it is said, before the quotation
    where: re.Pattern[str]  # the same right before the verb: "田中市長は[会見で]述べた"
    going: re.Pattern[str]  # a verb behind a quotation, with which the sentence goes on
    quote_clause: re.Pattern[str]  # a verb that only tells of a quotation behind it
    nobody: re.Pattern[str]  # what bears such a particle and is no speaker: "進退について"


_WHO = rf"(?P<who>{INSIDE}(?:{INSIDE}|\s(?=\S)){{0,{MAX_WHO}}}?)"
# behind its verb, with two offices; a name in marks is blank
_SPACED = rf"(?P<who>{INSIDE}(?:{INSIDE}|\s+(?=\S)){{0,{_MOST_WHO}}}?)"


@cache
def _patterns(language: str) -> _Patterns:
    words = words_of(language)
    bracketed = rf"(?:{READING}{INSIDE}{{0,12}}?)?"
    word = rf"(?P<who>(?:{INSIDE}{{1,14}}\s){{0,4}}?{INSIDE}{{1,20}}?{bracketed})"
    copula = pattern_of(table_of(language, "speech"), "copula_quotative")
    quotative = rf"(?:{copula}|{either(words.quotatives)})"
    hearers = pattern_of(table_of(language, "speech"), "hearers")  # "崩落したと[記者団に]明かした"
    quoted_on = pattern_of(table_of(language, "speech"), "quoted_on")
    opening = rf"(?:(?<={QUOTED}){quotative}\s?|{EDGE})"
    named = rf"(?!{either(words.demonstratives)}(?!\w))"
    inverted, leading, quoted, published = _verb_first(words)
    tails = rf"(?:{either(words.date_tails)})?"
    that = rf"{either(words.conjunctions)}(?!\w)"
    said = rf"{either(words.sayings)}(?!\w)"
    bare = rf"(?P<who>{INSIDE}(?:{INSIDE}|\s(?=\S)(?!{that}|{said})){{0,{MAX_WHO}}}?)"  # no clause
    asides = either([one for one in words.asides if not one.startswith(FOR)])  # "وفقا ل|لهيئة"
    to_outlet = either([one for one in words.asides if one.startswith(FOR) and len(one) > NAMES])
    return _Patterns(
        ending=re.compile(
            rf"(?:{quotative}(?:{hearers})?)?\s*(?:{DATED}+(?:{either(words.date_tails)})?\s*)?"
            rf"(?P<verb>{either(words.final)})[\s{MARKS}]*\Z"
            rf"|(?<={QUOTED}){words.quoted_end or '(?!)'}[\s{MARKS}]*\Z"
        ),
        briefly=_briefly(words),
        topics=tuple(
            re.compile(rf"{opening}{word}{re.escape(topic)}(?=[\s{MARKS}]|(?<=[はが]))")
            for topic in words.topics
        ),
        straight=re.compile(_straight(words)),
        inverted=re.compile(inverted),
        leading=re.compile(leading),
        quoted=re.compile(quoted),
        learned=re.compile(rf"{EDGE}{words.learned}" if words.learned else r"(?!)"),
        passed_on=re.compile(
            rf"{EDGE}{either(words.quoting)}?{_WHO}(?P<verb>{words.passed_on})[、，]?(?=.{{4}})"
            if words.passed_on
            else r"(?!)"
        ),
        quoted_on=re.compile(rf"{_WHO}(?P<verb>{quoted_on})[、，]?(?=.{{4}})"),
        source=re.compile(
            rf"\s*(?P<verb>{either(words.told_from)})\s+{bare}(?:\s{that}|(?=\s*[{MARKS}]|\Z))"
        ),
        labelled=re.compile(_labelled(words)),
        issued=re.compile(
            rf"{EDGE}{_WHO}(?:{READING})?(?:{either(words.topics)})?\s*(?:{DATED}+{tails})?\s*"
            rf"{either(words.issuing)}(?:{DATED}|[^{MARKS}]){{1,20}}?(?P<verb>{either(words.shows)})"
        ),
        according=re.compile(
            rf"{EDGE}(?:{words.as_said})(?P<verb>{_apart(words)})\s*"
            rf"(?!{either(words.documents)}){named}(?!{asides}(?!\w)){bare}"
            rf"(?:{words.told_in or '(?!)'})?"
            rf"(?:{DATED}*的?{either(words.documents)})?(?=\s*(?:[{MARKS}]|\Z)|\s{to_outlet}\s)"
        ),
        after=re.compile(rf"{EDGE}{word}\s?(?P<verb>{either(words.according_after)})"),
        going=re.compile(rf"(?<={QUOTED}){quotative}\s?(?P<verb>{either(words.going)})(?=[、,\s])"),
        tails=re.compile(rf"{DATED}+{tails}"),
        settings=re.compile(
            rf"(?:\s*{DATED}+{tails}、?)?{words.settings}(?={QUOTED})"
            if words.settings
            else r"(?!)"
        ),
        where=re.compile(rf"(?:{DATED}+{tails}、?)?{words.settings or '(?!)'}"),
        apart=re.compile(rf"(?:、?{DATED}+{tails}、?)?{words.settings or '(?!)'}(?<=、)"),
        also=re.compile(
            rf"\A{word}{either(words.topics[-1:])}(?=[\s{MARKS}]|{INSIDE}{{1,10}}[でに]、)"
        ),
        published=re.compile(published),
        nobody=re.compile(pattern_of(table_of(language, "speech"), "nobody")),
        quote_clause=re.compile(pattern_of(table_of(language, "speech"), "quote_clause")),
    )


def _briefly(words: Words) -> re.Pattern[str]:
    """How somebody ends who can speak, and no thing: nothing else tells who does in a brief."""
    if not words.speaking_nouns:
        return re.compile(r"")
    known = either((*words.roles, *words.honorifics, *words.pronouns, *words.media))
    return re.compile(rf"(?:{known}|{words.speaking_nouns})(?:{READING})?\Z")


def _apart(words: Words) -> str:
    """Words for "according to", which go on in no other word but where they end in a letter that is
    written together with the next: "وفقا ل|لوزارة"."""
    if unspaced(words.code):
        return either(words.according)
    joined = [one for one in words.according if len(one.rpartition(" ")[2]) == 1]
    whole = either([one for one in words.according if one not in joined])
    return rf"(?:{either(joined)}|{whole}(?!\w))"


def _labelled(words: Words) -> str:
    """A name of a person, or a body, that a colon follows, in front: "毛宁：…", "教育局：…"."""
    table = table_of(words.code, "speech")
    surnames = texts(table_of(words.code, "events"), "surnames")
    if not surnames:
        return r"(?!)"
    person = rf"{either(surnames)}[一-鿿]{{1,2}}(?<![说說称稱道问問答言写寫])"
    body = rf"[一-鿿]{{0,10}}?{either(texts(table, 'labels'))}(?=[:：][^：:]*\Z)"
    return rf"\A\s?(?P<who>{person}|{body})(?P<verb>[:：])(?!.*(?P=who))"


def _straight(words: Words) -> str:
    """A speaker before a verb, as Chinese has it; to whom, where and when stand between."""
    long, short = ([one for one in words.after if (len(one) > 1) is many] for many in (True, False))
    telling = table_of(words.code, "speech").get("telling", "(?!)")
    verb = rf"(?P<verb>{either(long)}|{either(short)}(?=[{MARKS}\s])|{telling})"
    apart = table_of(words.code, "speech").get("no_asides", "(?!)")
    between = rf"(?<!{apart}){either((*words.asides, *words.adverbs))}"
    adverbial = (one for one in words.adverbs if one != "日")  # "日本外务省"
    opens = either((*words.asides, *adverbial, *words.after, *words.according))
    none = rf"(?!{either(words.roles)}){opens}"
    quoted = rf"{QUOTED}(?=[^。，\n]{{0,40}}?[时時])"  # "视察「…」时表示"
    meeting = rf"[^。\n{DONE}{QUOTED}]{{0,70}}?[时時]"  # "接受…专访，被问到…时表示"
    aside = (
        rf"(?:(?<!{apart})(?:{either(words.asides)})"
        rf"(?:(?:[^。，\n{DONE}{QUOTED}]|{quoted}|(?<=[时時])，){{0,30}}?|{meeting}))?"
    )
    where = pattern_of(table_of(words.code, "speech"), "said_where")
    clock = either(texts(table_of(words.code, "speech"), "clocks"))
    when = rf"(?:\s*(?:{clock})?\(?{DATED}+\)?\s*)?"
    adverbs = rf"(?:\s*(?:{either(words.adverbs)})\s*){{0,2}}"
    unsaid = either((*"会會信书書", *texts(table_of(words.code, "speech"), "unsaid_objects")))
    return (
        rf"{EDGE}(?!{none}){_WHO}(?:{READING})?(?={DATED}|\s|\(|{clock}{DATED}|{between}|{either(words.after)}|{telling})"
        rf"{when}{adverbs}(?:{where}|{aside}){when}{adverbs}(?<!著){verb}(?!{unsaid})"
        rf"(?:[，,]?\s?[称稱](?![{_NO_SAYING}])|[说說道](?=[{MARKS}]))?"
    )


def _verb_first(words: Words) -> tuple[str, str, str, str]:
    """A verb before its speaker, as Arabic has it, an office before its verb, somebody whom an
    outlet quotes, and who published what is quoted."""
    that = rf"{either(words.conjunctions)}(?!\w)"
    opens = rf"(?:{either(words.asides)}(?!\w)|{either(words.bounds)})"
    gap = rf"(?:\s*[،,]?\s+{opens}[^:؟\n]{{0,130}}?[،,]?)?(?:\s?،)?\s+"
    # "وزير النقل، سامي كريم، أن"
    apposed = rf"(?:\s?،\s(?P<apposed>[^،:؟\n]{{2,60}}?)(?=،|\s{that}|\s{opens}))?"
    colon = rf"(?:\s+{opens}[^:\n]{{0,130}}?:(?=\s*{QUOTED}))?"  # "بعد المباراة: «…»"
    shows = rf"{either(words.demonstratives)}(?!\w)"
    stop = rf"(?=\s*(?:(?!\.\d)[{MARKS}]|\Z)|\s+(?:{that}|{opens}|{shows}))"
    none = rf"(?!{either((*words.conjunctions, *words.demonstratives))}(?!\w))"
    verb = rf"(?P<verb>{_telling(words, that)})"
    day = rf"(?:\s*[،,]?\s*{DATED}+(?:\s*[،,])?)?"
    office = rf"{either(words.roles)}\s{INSIDE}(?:{INSIDE}|\s(?=\S)){{2,{MAX_WHO}}}?"
    speech = table_of(words.code, "speech")
    had = either(texts(speech, "had"))  # "وكان وزير النقل قد قال"
    done = rf"(?:\s*[،,]?\s*{DATED}+\s*[،,]?)?(?:\s{either(texts(speech, 'done'))})?"
    any_who = rf"{INSIDE}(?:{INSIDE}|\s(?=\S)){{1,{MAX_WHO}}}?"
    openers = rf"(?P<had>{had}\s+)?(?:{either(words.title_openers)}\s+)?"
    in_front = rf"\A{openers}(?P<who>(?(had){any_who}|{office}))"
    some = rf"(?:[^\s{MARKS}]{{1,20}}\s){{1,3}}?{either(words.issued_by)}\s"
    who = rf"(?:\s+{none}{_SPACED}{stop})?(?:\s*\([^()]{{1,20}}\))?"
    return (
        rf"{EDGE}{verb}{who}(?:{apposed}{day}{gap}{that}|{day}{colon})",
        rf"{in_front}{done}\sف?{verb}(?:{day}{gap}{that}|(?!\w))",
        rf"{EDGE}{either(words.told_from)}\s+{_WHO}\s+(?P<verb>{either(words.sayings)})(?:\s*،?\s*{DATED}+)?(?:\s*[:،])?(?:\s*{that})?",
        rf"{EDGE}(?P<verb>{either(words.according)})\s{some}{_WHO}(?=\s*[{MARKS}]|\s{opens}){day}",
    )


def _telling(words: Words, that: str) -> str:
    """Verbs before their speaker; those that do something, too, only before what is said: "علق
    الوزير [على ذلك بأن]", but "علقت الشركة رحلاتها" (suspended its flights)."""
    if not words.done_too:
        return either(words.before)
    said = rf"(?:[^.،؟\n]|،\s*{DATED}+\s*،){{0,90}}?(?:(?<!بعد)(?<!قبل)(?<!منذ)\s{that}|:|{QUOTED})"
    only = either([one for one in words.before if one not in words.done_too])
    return rf"{only}|{either(words.done_too)}(?={said})"


def voices_in(outside: str, language: str, relay: int) -> Iterator[Voice]:
    """What may be a speaker in a sentence with its quotations and dates masked, surest first;
    `relay` is where the words for its outlet end, 0 without one."""
    patterns, words = _patterns(language), words_of(language)
    source = patterns.source.match(outside, relay) if relay else None
    if source:
        led = bool(outside[source.end() :].strip(" .،,"))
        yield _voice(source, (source.end(), len(outside)) if led else None)
    for pattern in (
        patterns.labelled,
        patterns.learned,
        patterns.issued,
        patterns.published,
        patterns.after,
        patterns.according,
    ):
        match = pattern.search(outside)
        if match and not (_amid(match) or _is_of_date(match)):
            voice = _voice(match, (match.end(), len(outside)) if match.start() < 8 else None)
            yield replace(voice, who=with_article(voice.who, voice.verb, words.code))
    yield from _passed_on(outside, patterns, relay)
    yield from _ended(outside, patterns)
    for match in (patterns.quoted.search(outside), patterns.leading.match(outside)):
        if match:
            yield _voice(match, (match.end(), len(outside)))
    match = patterns.inverted.search(outside)
    if match:
        lead = outside[: match.start()].rstrip(" ،,")
        late = lead.endswith(QUOTED) and len(lead) > relay + 1
        voice = _voice(match, None if late else (match.end(), len(outside)))
        who = _fitted(voice, match, words)
        yield replace(voice, who=_whole(who, match["apposed"], words))
    for match in patterns.straight.finditer(outside):
        if DONE in match["who"] or _amid(match) or _is_clause(match["who"], words):
            continue
        if patterns.nobody.fullmatch(match["who"]):
            continue
        closes = not outside[match.end() :].strip(f" 。.，,“”{QUOTED}")
        late = closes and match.start() > 0
        yield _voice(match, None if late else (match.end(), len(outside)))


def _passed_on(outside: str, patterns: _Patterns, relay: int) -> Iterator[Voice]:
    """Whom an outlet quotes: what is said stands between that and the verb of the outlet."""
    match = patterns.passed_on.search(outside)
    match = match or (patterns.quoted_on.match(outside, relay) if relay else None)
    if match is None:
        return
    end = patterns.ending.search(outside, max(match.end(), len(outside) - 24))
    yield _voice(match, (match.end(), end.start() if end else len(outside)))


def _fitted(voice: Voice, match: re.Match[str], words: Words) -> str:
    """Who speaks, behind the verb, less what is announced, and with the place of an office."""
    if not voice.who:
        return voice.who
    said = " ".join(voice.who.split())
    who = without_paper(said, words.code)
    if who != said:
        return who
    if voice.verb in words.accusing or not match[0].endswith(words.conjunctions):
        who = without_object(who, words.code)
    return with_field(who, match.string, match.end("who"), words) if who == said else who


def _whole(who: str, apposed: str | None, words: Words) -> str:
    """An office alone with the name that stands behind it in commas."""
    office = bool(apposed) and who.partition(" ")[0] in words.roles
    first = apposed.partition(" ")[0] if apposed else ""
    named = first not in words.roles and first not in words.asides and DATED not in first
    few = who.count(" ") < NAMES and apposed is not None and apposed.count(" ") <= NAMES
    return f"{who} {apposed}" if office and named and few else who


def _is_clause(who: str, words: Words) -> bool:
    """Whether the words before a verb of speech are half of a clause: "总统拒绝[所提的建议]"."""
    if re.match(words.consulting or r"(?!)", who):
        return True
    who = re.sub(words.telling_clause, "", who) if words.telling_clause else who
    end = max((who.rfind(one) + len(one) for one in words.roles if one in who), default=0)
    name = who[end:]
    return end > 0 and ("的" in name or name.startswith("所"))


def _amid(match: re.Match[str]) -> bool:
    """Whether only a date parts a cue from the words before it, whose clause it goes on with."""
    lead = match.string[: match.start()].rstrip()
    return lead.endswith(DATED) and lead.rstrip(f"{DATED} ")[-1:].isalpha()


def _is_no_speech(outside: str, end: re.Match[str]) -> bool:
    """Whether what looks like "said so" makes something of a noun: "2連勝[とした]"."""
    verb = end["verb"] or ""
    return verb.startswith("と") and _NOUN.search(outside[: end.start("verb")]) is not None


def _ended(outside: str, patterns: _Patterns) -> Iterator[Voice]:
    """A speaker with a particle, and the verb at the end of the sentence."""
    end = patterns.ending.search(outside, max(0, len(outside) - 24))
    end = end or patterns.going.search(outside)
    if end is None or _is_no_speech(outside, end):
        return
    tails = patterns.tails
    closing = end.start("verb") if end["verb"] else end.start()
    named = [_speaking(pattern, outside, closing, patterns) for pattern in patterns.topics]
    for at, found in enumerate(named):
        if not found:
            continue
        last = found[-1]  # "…と運輸省は発表した"
        between = outside[last.end() : closing]
        near = not tails.sub("", between).strip("、, ")
        near = near or (
            end.start() == end.start("verb") and patterns.where.fullmatch(between) is not None
        )
        late = near and bool(outside[: last.start()].strip(f"、, {DATED}"))
        others = (one[0] for one in named[at + 1 :] if one) if at else ()
        first = min((found[0], *others), key=re.Match.start)  # "木村知事も、橋が崩落したと述べた"
        match = last if late else _also(outside, patterns) or first
        if _NOUN.search(end[0].rstrip(f"{MARKS} ")) and not patterns.briefly.search(match["who"]):
            return  # "大雨は収まる、と説明"
        told = patterns.settings.match(outside, match.end())
        told = told or patterns.apart.match(outside, match.end())
        begins = told.end() if told else match.end()
        content = (0, match.start()) if late else (begins, end.start())
        yield Voice(match["who"], match.span(), _ending_verb(end), content)
        return
    if verb := end["verb"]:
        yield Voice("", (end.start("verb"),) * 2, verb, (0, end.start()))


def _also(outside: str, patterns: _Patterns) -> re.Match[str] | None:
    """Somebody who speaks, too, whoever else a clause has: "首相も、法案は成立すると述べた"."""
    found = patterns.also.match(outside)
    return found if found and patterns.briefly.search(found["who"]) else None


def _speaking(
    pattern: re.Pattern[str], outside: str, closing: int, patterns: _Patterns
) -> list[re.Match[str]]:
    """Who may speak by a particle; none whose words go on behind a date: "17日[の攻撃で病院が]"."""
    return [
        one
        for one in pattern.finditer(outside, 0, closing)
        if not patterns.nobody.fullmatch(one["who"])
        and not patterns.quote_clause.match(outside, one.end())
        and not _is_of_date(one)
    ]


def _is_of_date(found: re.Match[str]) -> bool:
    """Whether what would speak only goes on behind a date: "20日[の発表]によると"."""
    ties = (found["who"] or "").startswith(_TIES)
    return ties and found.string[: found.start("who")].endswith(DATED)


def _ending_verb(end: re.Match[str]) -> str:
    """The verb that ends a sentence: one of speech, or any behind what is quoted and its particle:
    "「…」と[警戒した]"."""
    return end["verb"] or end[0]


def _voice(match: re.Match[str], content: _Span | None) -> Voice:
    told = content or (0, match.start())
    return Voice(match["who"] or "", match.span(), match["verb"], told)
