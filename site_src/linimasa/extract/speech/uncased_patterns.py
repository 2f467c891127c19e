"""Who speaks in a script without capitals, as patterns of its language."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from linimasa.extract.lexis.alternation import either
from linimasa.extract.lexis.filling import pattern_of
from linimasa.extract.lexis.masks import DATED, QUOTED
from linimasa.extract.lexis.words import Words, words_of
from linimasa.extract.speech.uncased_bounds import FOR
from linimasa.language import table_of, texts
from linimasa.language.writing import unspaced

_MAX_WHO = 60  # characters of a speaker with the office
MARKS = rf"{QUOTED}{DATED}。，、；：！？,;:.!?（）()「」『』“”\"«»،؛؟|\[\]【】〈〉=＝◆■▲…\n"
INSIDE = rf"[^{MARKS}\s]"
NAMES = 2  # words of an office and a name before what is accused
DONE = "了"  # follows a verb, which no name holds
EDGE = rf"(?:\A|(?<=[{MARKS}\s])(?<![)）]))"
READING = r"[（(][^（()）\n]{1,40}[)）]\s?"  # how a name is read: 尹錫悦（ユンソンニョル）
_MOST_WHO = 96  # of one with two
_NO_SAYING = "赞讚讃为為呼职職号號霸王雄"  # behind "say", with which it is another word
_WHO = rf"(?P<who>{INSIDE}(?:{INSIDE}|\s(?=\S)){{0,{_MAX_WHO}}}?)"
# behind its verb, with two offices; a name in marks is blank
_SPACED = rf"(?P<who>{INSIDE}(?:{INSIDE}|\s+(?=\S)){{0,{_MOST_WHO}}}?)"


@dataclass(frozen=True, slots=True)
class Patterns:
    """Each a way to tell who speaks, or what stands beside that."""

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


@cache
def patterns_of(language: str) -> Patterns:
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
    bare = rf"(?P<who>{INSIDE}(?:{INSIDE}|\s(?=\S)(?!{that}|{said})){{0,{_MAX_WHO}}}?)"  # no clause
    asides = either([one for one in words.asides if not one.startswith(FOR)])  # "وفقا ل|لهيئة"
    to_outlet = either([one for one in words.asides if one.startswith(FOR) and len(one) > NAMES])
    return Patterns(
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
    office = rf"{either(words.roles)}\s{INSIDE}(?:{INSIDE}|\s(?=\S)){{2,{_MAX_WHO}}}?"
    speech = table_of(words.code, "speech")
    had = either(texts(speech, "had"))  # "وكان وزير النقل قد قال"
    done = rf"(?:\s*[،,]?\s*{DATED}+\s*[،,]?)?(?:\s{either(texts(speech, 'done'))})?"
    any_who = rf"{INSIDE}(?:{INSIDE}|\s(?=\S)){{1,{_MAX_WHO}}}?"
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
