"""The patterns by which a sentence shows its speaker, for each language.

Sentences come masked: quotations as NUL, dates as U+0001. Every repetition is bounded, and names
are possessive, so that time grows with the text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, fields
from functools import cache

from linimasa.extract.lexis.alternation import either
from linimasa.extract.lexis.masks import DATED, QUOTED
from linimasa.extract.lexis.triggers import Gate, beside, triggers
from linimasa.extract.lexis.words import Words, words_of
from linimasa.extract.naming.names import UPPER, body_pattern, name_pattern
from linimasa.extract.naming.tellers import seated, speaks_by_noun, ties_of
from linimasa.extract.speech.speaker_nouns import (
    CAPITALS,
    ELIDED,
    LOW,
    PARTY,
    any_noun,
    common_noun,
    document_behind,
    not_behind_place,
    noun_phrase,
    office_between,
    officer,
    owner_before,
    paper_before,
    plain_speaker,
    pointing_noun,
    somebody_named,
    starting_noun,
    titled_name,
    told_of_name,
)
from linimasa.extract.speech.speech_verbs import (
    ahead_of_verb,
    as_opening,
    conjunction_behind,
    dates_between,
    lead_to_verb,
    saying_verb,
    verbs_in_front,
)
from linimasa.language import table_of, texts
from linimasa.language.writing import capital_nouns


@dataclass(frozen=True, slots=True)
class Voices:
    """Compiled patterns; each has the groups `verb` and, but for `again`, `who`.

    `saying` is the verb alone of `straight`, `pronoun` and `common`, and all that they look at
    behind it, as `ahead`; `capital` is `common` with names before it, tried where they stand.
    """

    name: re.Pattern[str]
    inverted: re.Pattern[str]
    again: re.Pattern[str]
    according: re.Pattern[str]
    straight: re.Pattern[str]
    listeners: re.Pattern[str]
    saying: re.Pattern[str]
    pronoun: re.Pattern[str]
    common: re.Pattern[str]
    capital: re.Pattern[str]
    anybody: re.Pattern[str]
    unnamed: re.Pattern[str]
    after: re.Pattern[str]
    leading: re.Pattern[str]
    led: re.Pattern[str]
    ending: re.Pattern[str]
    issued: re.Pattern[str]
    lead: re.Pattern[str]
    colon: re.Pattern[str]
    bare: re.Pattern[str]
    opening: re.Pattern[str]


@cache
def voices_of(language: str) -> Voices:
    """The patterns of a language; ones that never match where it has no words of speech."""
    words = words_of(language)
    if words.uncased:  # names show by other things than capitals (see `uncased`)
        return Voices(*[re.compile(r"(?!)")] * len(fields(Voices)))
    name = name_pattern(words)
    titled, plain = titled_name(words, name), plain_speaker(words)
    saying = rf"{lead_to_verb(words)}(?P<verb>{saying_verb(words)})\b{conjunction_behind(words)}"
    pronouns = rf"(?i:{either(words.pronouns)})"
    speakers, statements = either(words.speakers), either(words.statements)
    sources = {
        "name": name,
        "inverted": _inverted(words, name, titled),
        "again": rf"\b(?P<verb>{as_opening(words.again)})\b",
        "according": _according(words, name),
        "straight": rf"{_straight(words, name, titled)}{saying}",
        "listeners": rf"(?:\s+[\w{DATED}’'-]+){{1,8}}?\s+(?i:{either(words.conjunctions)})\b",
        "saying": rf"\s(?P<verb>{saying_verb(words)})\b(?=(?P<ahead>{ahead_of_verb(words)}))",
        "pronoun": rf"\b(?P<who>{pronouns}){_told_of_pronoun(words)}{saying}",
        "common": rf"(?<![\w’'.-])(?P<who>{owner_before(name)}{common_noun(words)}){saying}",
        "capital": rf"(?P<who>{CAPITALS}{common_noun(words)}){saying}",
        "anybody": _anybody(words),
        "unnamed": rf"{_verb_first(words)}(?P<who>{common_noun(words)}{any_noun(words)})\b",
        "after": (
            rf"(?P<who>{body_pattern(words)}{titled}|{plain})(?:\s*\([^()]{{1,20}}\))?"
            rf"{document_behind(words)}"
            rf"(?:[’'][^\W\d_]+)?\s+(?P<verb>{either(words.according_after)})\b"
        ),
        "leading": (
            rf"[\W{QUOTED}{DATED}]*(?P<who>{body_pattern(words)}{titled}|{plain})"
            rf"(?P<noun>\s{words.plurals})?(?=[,\s(])"
        ),
        "led": _led(words, name),
        "ending": (
            rf"(?:\b{either(words.quotatives)}\s+)?(?:{DATED}+\s+)?"
            rf"\b(?P<verb>{either(words.final)})\W*\Z"
        ),
        "bare": _bare(words),
        "opening": _alone(words),
        "lead": rf"(?:^|,?\s)(?i:{either(words.relay_leads)})\s(?:{LOW}\s){{0,3}}(?:l[’'])?$",
        "colon": rf"\W*(?P<who>{titled})(?P<verb>):\s*(?={QUOTED})",
        "issued": rf"\bin\s+an?\s+(?P<who>{speakers})\s+(?P<verb>{statements})\b",
    }
    return Voices(**{key: re.compile(source) for key, source in sources.items()})


def _told_of_pronoun(words: Words) -> str:
    """What a pronoun's clause tells of it: "Beliau [yang juga Ahli Parlimen Kyre] berkata"."""
    if not words.bare_relatives:
        return ""
    return rf"(?:\s{either(words.relatives)}\s[^,;:\"“”{QUOTED}]{{2,90}}?)?"


def _verb_first(words: Words) -> str:
    """A verb before its speaker, with where it was said and dates between them."""
    wherein = texts(table_of(words.code, "speech"), "wherein")
    when = rf"(?:,?(?:\s+{either(words.date_links)}){{0,2}}\s+{DATED}+,?){{0,2}}"
    where = rf"(?:(?:\s+{either(wherein)})(?:\s+{DATED}+,?)?)?" if wherein else ""
    if at := texts(table_of(words.code, "speech"), "wherein_places"):
        somebody = rf"(?=\s{either((*words.articles, *words.determiners))}\s)"
        where = rf"(?:{where}|\s{either(at)}\s[{UPPER}][\w-]+(?:\s[{UPPER}][\w-]+)?{somebody})"
    us = texts(table_of(words.code, "speech"), "told_us")  # "[nous] confirme Anne Leroy"
    told = rf"(?:{either(us)}\s+)?" if us else ""
    return rf"\b{told}(?P<verb>{as_opening(verbs_in_front(words))}){when}{where}\s+"


def _bare_speaker(words: Words) -> str:
    """Or a speaker without a name, where offices are in small letters."""
    if not speaks_by_noun(words.code):
        return ""
    adjectives = either(texts(table_of(words.code, "speech"), "speaker_adjectives"))
    other = rf"(?:{adjectives}\s+)?"  # "une [autre] source"
    same = either(texts(table_of(words.code, "speech"), "selfsame"))  # "de [même] source"
    return rf"|(?:{either(words.determiners)}\s+{other}|{same}\s+)?{plain_speaker(words)}"


def _inverted(words: Words, name: str, titled: str) -> str:
    """A verb and its speaker behind it, or what that one issued: "indique [un communiqué de]"."""
    lone = "".join(rf"(?<!\b(?i:{re.escape(word)})\s)" for word in words.according)
    paper = rf"(?:{lone}{paper_before(words)})?" if speaks_by_noun(words.code) else ""
    return (
        rf"{_verb_first(words)}{paper}"
        rf"(?P<who>{seated(words, name)}{officer(words, name)}|{titled}|{pointing_noun(words)}"
        rf"|{office_between(words, name)}{somebody_named(words, name)}{_bare_speaker(words)})"
        r"(?:\s*\([^()]{1,20}\)(?=[,.]))?"
    )


def _according(words: Words, name: str) -> str:
    """ "According to" and a source."""
    source = titled_name(words, name, alone=True)
    if speaks_by_noun(words.code):  # "segundo informações [do chefe do porto, Luís Prado]"
        source = rf"{seated(words, name)}{officer(words, name, bare=True)}|{source}"
    plain = rf"|{plain_speaker(words)}" if words.tied_clauses else _bare_speaker(words)
    if words.unnamed:  # "according to two police officers", not "according to police documents"
        low = rf"(?:(?!{either(words.papers)}\b){LOW}\s){{0,2}}?"
        few = rf"(?:(?i:{either(words.determiners)})\s)?{low}"
        plain = (
            rf"|{few}{plain_speaker(words)}"
            rf"(?=[,.;]|\s*\Z|\s(?:{either((*words.of, *words.phrases))})\s)"
        )
    if words.bare_relatives:  # "menurut sejumlah warga, …"
        some = either((*words.speakers, *words.people, *words.roles))
        plain = (
            rf"|(?:(?:{either(words.determiners)})\s)?(?:{some})(?:\s{LOW}){{0,3}}?(?=[,.;]|\s*\Z)"
        )
    told, pronouns = (
        told_of_name(words),
        rf"(?i:{either((*words.pronouns, *pronouns_told(words)))})",
    )
    return (
        rf"\b(?P<verb>{_learnt(words)}{_sources(words)}){_from_whom(words)}\s+{paper_before(words)}"
        rf"(?P<who>{pronouns}\b|{name}(?={told})|{source}|{pointing_noun(words)}{plain})(?:{told})?"
        rf"(?:(?:\s*\([^()]{{1,20}}\))?(?:\s{either(words.issuing)}{dates_between(words)})?(?=,))?"
    )


def pronouns_told(words: Words) -> tuple[str, ...]:
    """Pronouns as they stand behind "according to": "according to [him]"."""
    return texts(table_of(words.code, "speech"), "pronouns_told")


def _sources(words: Words) -> str:
    """Words for "according to", of which those with a noun have a capital where nouns have:
    "mussten [nach Angaben der] Stadt"."""
    if capital_nouns(words.code):
        return rf"(?i:{either(words.according)})"
    return as_opening(words.according)


def _learnt(words: Words) -> str:
    """What was learnt, and when, before the source: "a-t-on appris [mardi auprès de] la police"."""
    if not words.learnt:
        return ""
    source = rf"{dates_between(words)}\s+{either(words.learnt_from)}\s"
    return rf"(?P<learnt>{either(words.learnt)})(?={source})|"


def _from_whom(words: Words) -> str:
    if not words.learnt:
        return ""
    return rf"(?(learnt){dates_between(words)}\s+{either(words.learnt_from)})"


def _led(words: Words, name: str) -> str:
    """A speaker behind what else was said, or behind a few words, and before a comma."""
    return (
        rf"\s*+(?:[^{QUOTED}]{{1,240}}?\s{either(words.participles)}\s|(?:[^,;:{QUOTED}]{{1,80}}\s)??)"
        rf"(?P<who>{body_pattern(words)}{titled_name(words, name, joined=False)})"
        rf"(?:\s*\([^()]{{1,20}}\))?(?:\s?,|\s+{either(words.topics)}\s)"
    )


def _straight(words: Words, name: str, titled: str) -> str:
    """A speaker before a verb, with what is told of the speaker in between."""
    few = words.determiners if speaks_by_noun(words.code) else ()
    openings = either(words.roles.union(words.modifiers, words.articles, few))
    elided = "|(?i:l)[’']" if ELIDED in words.articles else ""
    # only where a comma and a name follow, which costs less to see than an office does
    told = rf"(?=[^,]*+,\s++[{UPPER}]){officer(words, name, bare=True)}"
    return (
        rf"(?<!\w){_opens_with_name(words)}(?=[{UPPER}]|(?i:{openings}),?\s{elided}){not_behind_place(words)}"
        rf"(?P<who>{told},|{_apart(words, name)}{titled}|{starting_noun(words)})"
        rf"(?P<aside>{_ASIDE}{_loose_aside(words)})?{_parted(words)}"
    )


def _parted(words: Words) -> str:
    """A comma that parts a speaker from the verb, as it is written where verbs tell no more of
    whom they are: "Bupati Kyre Siti Rahma[,] mengatakan"."""
    return r"(?P<parted>,(?=\s[a-z]))?" if words.bare_relatives else ""


def _opens_with_name(words: Words) -> str:
    """Whether the sentence opens with a name of two words or more, or behind an article."""
    if not (speaks_by_noun(words.code) and ELIDED in words.articles):
        return ""
    article = rf"(?:(?i:{either(words.articles)})\s|L[’'])"
    return rf"(?P<opens>\A\s*+(?={article}[{UPPER}]|(?!{article})[{UPPER}][\w-]+\s[{UPPER}]))?"


def _apart(words: Words, name: str) -> str:
    """A name in commas behind what somebody is."""
    if not speaks_by_noun(words.code):
        return ""
    ranked = rf"(?:{either(words.roles)}\s)?{name}"  # "…, ministro Luís Prado, …"
    return rf"(?P<apart>(?<=,\s){ranked}(?={PARTY},\s+{saying_verb(words)}\b))|"


def _loose_aside(words: Words) -> str:
    """A phrase of which only one end has its comma, where verbs tell no more: "Siti, dalam pidato
    itu berkata", "Siti saat dihubungi, berkata"; or none, at the start of a sentence: "Jean Roche
    [du centre de secours] a dit"."""
    if speaks_by_noun(words.code):  # "Un combattant du village, | Ali Dana[,] a affirmé"
        said = rf"(?={dates_between(words)}\s+{saying_verb(words)}\b)"
        of = rf"(?:\s{LOW})?\s{ties_of(words.code)}[^,;:()\"“”{QUOTED}{DATED}]{{3,90}}?{said}"
        opened = f"(?(opens){of}|(?!))" if ELIDED in words.articles else "(?!)"
        return rf"|(?(apart){PARTY},|{opened})"
    if not words.bare_relatives:
        return ""
    opens = either((*words.phrases, *words.conceding))
    said = rf"(?={dates_between(words)}\s+{saying_verb(words)}\b)"
    settings = texts(table_of(words.code, "clauses"), "settings")
    where = either((*words.conceding, *settings, *words.places))
    beside = either(texts(table_of(words.code, "speech"), "beside"))
    doing = texts(table_of(words.code, "speech"), "meanwhile")
    meanwhile = either((*doing, *words.relatives))
    parted = rf"(?=,\s+\(?{DATED}++\)?{dates_between(words)},?\s+{saying_verb(words)}\b)"
    person = either((*words.roles, *words.people))
    return (
        rf"|\s\(\d{{1,3}}(?:\s\w{{2,5}})?\)\s{person}\s[^,;:\"“”{QUOTED}{DATED}]{{2,90}}?{said}"
        rf"|,\s(?:{opens})\s[^,:\"“”]{{2,90}}?{said}"
        rf"|\s(?:{meanwhile}|{where})\s[{DATED}{QUOTED}]++{said}"  # "saat [dihubungi Antara]"
        rf"|(?:\s\([A-Z][\w.-]{{1,14}}\))?\s++(?:{beside}\s|{meanwhile}\s(?![{UPPER}]))[^,;:\"“”{QUOTED}{DATED}]{{2,90}}?{said}"
        rf"|(?:\s{DATED}++)?\s{where}\s[^,;:\"“”{QUOTED}{DATED}]{{2,80}}(?:{parted}|,{said})"
    )


def _anybody(words: Words) -> str:
    """A noun without a name before a plain verb."""
    plain = either(words.plain.difference(words.ambiguous))
    told = either(texts(table_of(words.code, "speech"), "told_of_somebody"))
    aside = (
        rf"(?:,\s{told}\s[^,;:\"“”{QUOTED}{DATED}]{{2,90}},)?"  # "a man, who declined to be named,"
    )
    return (
        rf"(?:\A|,\s|[–—_{QUOTED}-]\s)(?P<who>{noun_phrase(words)}){aside}{lead_to_verb(words)}"
        rf"(?P<verb>{plain})\b{conjunction_behind(words)}"
    )


def _bare(words: Words) -> str:
    """A verb alone behind a quotation, or, where a language leaves "he" out, behind a comma; with
    what he did meanwhile: "…, disse, [acrescentando que]"."""
    verbs = either((*words.before, *words.plain, *words.final))
    if not speaks_by_noun(words.code) or not words.inverts:
        return rf"{QUOTED}[\s,.]*(?P<verb>{verbs}){dates_between(words)}\W*\Z"
    while_doing = rf",?\s(?:{either(words.adverbs)}\s)?[^\W\d_]{{3,}}ndo(?:-\w{{2}})?\b[^{QUOTED}]*"
    ends = rf"(?:{while_doing})?\W*\Z"
    adjuncts = rf"(?P<rest>\s[^,;:{QUOTED}]{{3,90}})\W*\Z"  # "…, disse [aos jornalistas]"
    behind = rf"(?:{ends}|(?(quoted){adjuncts}|(?!)))"
    return rf"(?:(?P<quoted>{QUOTED})[\s,.]*|,\s)(?P<verb>{verbs}){dates_between(words)}{behind}"


def _alone(words: Words) -> str:
    """A verb alone in front of what is said."""
    verbs = rf"(?i:{either((*words.before, *words.after))})"
    if not speaks_by_noun(words.code) or not words.inverts:
        return rf"\W{{0,3}}(?P<verb>{verbs})\s+{either(words.conjunctions)}\b"
    wherein = texts(table_of(words.code, "speech"), "wherein")
    adverbs = either((*words.adverbs, *words.coordinators))
    lead = rf"(?:(?i:{adverbs}),?\s+){{0,2}}"
    aside = rf"{dates_between(words)}(?:\s+(?:{adverbs}|{either(wherein)}),?)?"
    that = rf"{aside}{aside},?\s+{either(words.conjunctions)}\b"
    return rf"\s*\W{{0,3}}{lead}(?P<verb>{verbs}){that}"


_ASIDE = r"\s*\([^)]{1,40}\),?|(?:\s*\([^)]{1,40}\))?\s?(?:,[^,\"“”]{2,120}){1,4},"


def last_said(outside: str, voices: Voices) -> int:
    """How much of a sentence a speaker before a verb is looked for in; 0 for one without a verb."""
    end = 0
    for match in voices.saying.finditer(outside):
        end = match.end("ahead")
    return end


@cache
def speech_gate(language: str) -> Gate:
    """What a sentence must hold for each rule, so that it need be tried."""
    words = words_of(language)
    before, verbs = (
        triggers(verbs_in_front(words)),
        triggers(words.after, words.ambiguous, words.halves),
    )
    speakers, pronouns = triggers(words.speakers), triggers(words.pronouns)
    heard = texts(table_of(language, "fields"), "heard")
    clauses = triggers(words.relay_leads if words.verb_second else (), heard)
    own = table_of(language, "speech")
    needs = (
        (triggers(texts(own, "citing"), texts(own, "cited"), texts(own, "confirming")),),
        (verbs | before, triggers(texts(own, "apposed"), texts(own, "apposed_owner"))),
        (clauses,),
        (verbs if words.halves else frozenset(),),
        (before,),
        (before,) if speaks_by_noun(language) else (before, speakers),
        (triggers(words.again), beside(words.again)),
        (triggers(words.before, words.plain, words.final),),
        (triggers(words.before, words.after),),
        (triggers(words.according, texts(table_of(language, "speech"), "learnt_by")),),
        (triggers(words.according_after),),
        (triggers(words.final, texts(table_of(language, "speech"), "stated")),),
        (triggers(words.statements), speakers),
        (verbs,),
        (verbs, pronouns),
        (verbs, speakers),
        # where the verb comes last, what stands before it is its object
        (triggers(() if words.final else words.plain),),
        (triggers(texts(own, "said_by_deed_words")),),
    )
    return Gate(needs)
