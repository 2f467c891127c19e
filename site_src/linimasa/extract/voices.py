"""The patterns by which a sentence shows its speaker, for each language.

Sentences come masked: quotations as NUL, dates as U+0001. Every repetition is bounded, and names
are possessive, so that time grows with the text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, fields
from functools import cache

from linimasa.extract.alternation import either
from linimasa.extract.clause_words import grammar_of, is_inflected
from linimasa.extract.low_nouns import low_noun, low_nouns_of
from linimasa.extract.names import UPPER, body_pattern, name_pattern
from linimasa.extract.offices import departments
from linimasa.extract.tellers import seated, speaks_by_noun, ties_of
from linimasa.extract.triggers import Gate, beside, triggers
from linimasa.extract.words import Words, words_of
from linimasa.language import table_of, texts

_PARTY = r"(?:\s\([^()]{1,20}\))?"  # behind a name: "(PSDB)", "(PP-AL)"
_BRACKET = r"\s*\([^()]{1,20}\)\s+"

QUOTED = "\x00"
DATED = "\x01"

FILL = f" .,;:{QUOTED}{DATED}()"  # tells nothing
WHEN = re.compile(rf"(?:\s*+(?:\w{{1,6}}\s)?\s*+\(?{DATED}++\)?){{0,3}}")

_ANY_WORD = rf"[\w{DATED}{QUOTED}]+(?:(?<={DATED}),(?=\s{DATED}))?"  # "on Tuesday, 12 March, that"
_MOST_TOLD = 4  # words between a verb and its conjunction
_LOW = r"[^\W\d_A-ZÀ-ÖØ-ÞЀ-ЯҐ][^\W\d_A-ZÀ-ÖØ-ÞЀ-ЯҐ’'-]{0,40}"  # a word in small letters
_ELIDED = "l’"  # an article before a vowel, without a blank
_TIED_LOW = rf"{_LOW}(?:[’'-]{_LOW})*+"


@dataclass(frozen=True, slots=True)
class Voices:
    """Compiled patterns; each has the groups `verb` and, but for `again`, `who`.

    `saying` is the verb alone of `straight`, `pronoun` and `common`, and all that they look at
    behind it, as `ahead`.
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
    titled, pointing = _titled(words, name), _pointing(words)
    before, again, according = (
        _opening(group) for group in (verbs_in_front(words), words.again, words.according)
    )
    when = rf"(?:,?(?:\s+{either(words.date_links)}){{0,2}}\s+{DATED}+,?){{0,2}}\s+"
    source = _titled(words, name, alone=True)
    if speaks_by_noun(language):  # "segundo informações [do chefe do porto, Luís Prado]"
        source = rf"{seated(words, name)}{_officer(words, name, bare=True)}|{source}"
    saying = rf"{_lead(words)}(?P<verb>{_saying(words)})\b{_conjunction(words)}"
    pronouns = rf"(?i:{either(words.pronouns)})"
    bare = rf"|(?:{either(words.determiners)}\s+)?{_plain(words)}"
    bare = bare if speaks_by_noun(language) else ""
    plain = rf"|{_plain(words)}" if words.tied_clauses else bare
    return Voices(
        name=re.compile(name),
        inverted=re.compile(
            rf"\b(?P<verb>{before}){when}"
            rf"(?P<who>{seated(words, name)}{_officer(words, name)}|{titled}|{pointing}"
            rf"|{_office(words, name)}"
            rf"{_somebody(words, name)}{bare})(?:\s*\([^()]{{1,20}}\)(?=[,.]))?"
        ),
        again=re.compile(rf"\b(?P<verb>{again})\b"),
        according=re.compile(
            rf"\b(?P<verb>{according})\s+{_paper(words)}"
            rf"(?P<who>{pronouns}\b|{name}(?={_told_of(words)})|{source}|{pointing}{plain})"
            rf"(?:{_told_of(words)})?"
            rf"(?:(?:\s*\([^()]{{1,20}}\))?(?:\s{either(words.issuing)}{_when(words)})?(?=,))?"
        ),
        straight=re.compile(rf"{_straight(words, name, titled)}{saying}"),
        listeners=re.compile(
            rf"(?:\s+[\w{DATED}’'-]+){{1,8}}?\s+(?i:{either(words.conjunctions)})\b"
        ),
        saying=re.compile(rf"\s(?P<verb>{_saying(words)})\b(?=(?P<ahead>{_ahead(words)}))"),
        pronoun=re.compile(rf"\b(?P<who>{pronouns}){saying}"),
        common=re.compile(rf"(?<![\w’'])(?P<who>{_owned(name)}{_common(words)}){saying}"),
        anybody=re.compile(_anybody(words)),
        unnamed=re.compile(
            rf"\b(?P<verb>{before}){when}(?P<who>{_common(words)}{_anyone(words)})\b"
        ),
        after=re.compile(
            rf"(?P<who>{titled}|{_plain(words)})(?:\s*\([^()]{{1,20}}\))?{_document(words)}"
            r"(?:[’'][^\W\d_]+)?\s+"
            rf"(?P<verb>{either(words.according_after)})\b"
        ),
        leading=re.compile(
            rf"[\W{QUOTED}{DATED}]*(?P<who>{body_pattern(words)}{titled}|{_plain(words)})"
            rf"(?P<noun>\s{words.plurals})?(?=[,\s(])"
        ),
        led=re.compile(
            rf"\s*+(?:[^{QUOTED}]{{1,240}}?\s{either(words.participles)}\s|(?:[^,;:{QUOTED}]{{1,80}}\s)??)"
            rf"(?P<who>{body_pattern(words)}{_titled(words, name, joined=False)})"
            rf"(?:\s*\([^()]{{1,20}}\))?(?:\s?,|\s+{either(words.topics)}\s)"
        ),
        ending=re.compile(
            rf"(?:\b{either(words.quotatives)}\s+)?(?:{DATED}+\s+)?\b(?P<verb>{either(words.final)})\W*\Z"
        ),
        bare=re.compile(_bare(words)),
        opening=re.compile(_alone(words)),
        lead=re.compile(rf",?\s{either(words.relay_leads)}\s(?:{_LOW}\s){{0,3}}(?:l[’'])?$"),
        colon=re.compile(rf"\W*(?P<who>{titled})(?P<verb>):\s*(?={QUOTED})"),
        issued=re.compile(
            rf"\bin\s+an?\s+(?P<who>{either(words.speakers)})\s+(?P<verb>{either(words.statements)})\b"
        ),
    )


def _straight(words: Words, name: str, titled: str) -> str:
    """A speaker before a verb, with what is told of the speaker in between."""
    few = words.determiners if speaks_by_noun(words.code) else ()
    openings = either(words.roles.union(words.modifiers, words.articles, few))
    elided = "|(?i:l)[’']" if _ELIDED in words.articles else ""
    officer = _officer(words, name, bare=True)
    return (
        rf"(?<!\w)(?=[{UPPER}]|(?i:{openings})\s{elided}){_not_behind(words)}"
        rf"(?P<who>{officer},|{_apart(words, name)}{titled}|{_starting(words)})"
        rf"(?P<aside>{_ASIDE}{_loose_aside(words)})?"
    )


def _apart(words: Words, name: str) -> str:
    """A name in commas behind what somebody is."""
    if not speaks_by_noun(words.code):
        return ""
    ranked = rf"(?:{either(words.roles)}\s)?{name}"  # "…, ministro Luís Prado, …"
    return rf"(?P<apart>(?<=,\s){ranked}(?={_PARTY},\s+{_saying(words)}\b))|"


def _loose_aside(words: Words) -> str:
    """A phrase of which only one end has its comma, where verbs tell no more: "Siti, dalam pidato
    itu berkata", "Siti saat dihubungi, berkata"."""
    if speaks_by_noun(words.code):  # "Un combattant du village, | Ali Dana[,] a affirmé"
        return rf"|(?(apart){_PARTY},|(?!))"
    if not words.bare_relatives:
        return ""
    opens = either((*words.phrases, *words.conceding))
    said = rf"(?={_when(words)}\s+{_saying(words)}\b)"
    settings = texts(table_of(words.code, "clauses"), "settings")
    where = either((*words.conceding, *settings, *words.places))
    beside = either(texts(table_of(words.code, "speech"), "beside"))
    parted = rf"(?=,\s+\(?{DATED}++\)?{_when(words)},?\s+{_saying(words)}\b)"
    return (
        rf"|,\s(?:{opens})\s[^,:\"“”]{{2,90}}?{said}"
        rf"|\s++{beside}\s[^,;:\"“”{QUOTED}{DATED}]{{2,90}}?{said}"
        rf"|\s{where}\s[^,;:\"“”{QUOTED}{DATED}]{{2,80}}(?:{parted}|,{said})"
    )


def _anybody(words: Words) -> str:
    """A noun without a name before a plain verb."""
    plain = either(words.plain.difference(words.ambiguous))
    return (
        rf"(?:\A|,\s|[–—_-]\s)(?P<who>{_noun_phrase(words)}){_lead(words)}"
        rf"(?P<verb>{plain})\b{_conjunction(words)}"
    )


def _bare(words: Words) -> str:
    """A verb alone behind a quotation."""
    verbs = either((*words.before, *words.plain, *words.final))
    return rf"{QUOTED}[\s,.]*(?P<verb>{verbs}){_when(words)}\W*\Z"


def _alone(words: Words) -> str:
    """A verb alone in front of what is said."""
    verbs = rf"(?i:{either((*words.before, *words.after))})"
    return rf"\W{{0,3}}(?P<verb>{verbs})\s+{either(words.conjunctions)}\b"


_ASIDE = r"\s*\([^)]{1,40}\)|(?:\s*\([^)]{1,40}\))?\s?(?:,[^,\"“”]{2,80}){1,4},"


def verbs_in_front(words: Words) -> tuple[str, ...]:
    """Verbs before their speaker: any of them where a language turns them round behind a quote."""
    return tuple(dict.fromkeys((*words.before, *words.after))) if words.inverts else words.before


def _opening(group: tuple[str, ...]) -> str:
    """Words in small letters, or as they open a sentence; "Said" inside it is a name."""
    return rf"(?:{either(group)}|(?<![^\W\d_]\s)(?<![^\W\d_],\s)(?i:{either(group)}))"


def _saying(words: Words) -> str:
    """Verbs of speech; those that are nouns as well only before a clause."""
    clause = rf"(?=\s*,|\s+{either(words.conjunctions)}\b)"
    return rf"(?:{either(words.after)}|{either(words.ambiguous)}{clause})"


def _when(words: Words) -> str:
    """Dates between a speaker and a verb."""
    return rf"\.?(?:\s*,?(?:\s+{either(words.date_links)}){{0,2}}\s*\(?{DATED}++\)?,?){{0,2}}"


def _lead(words: Words) -> str:
    """All that may stand between a speaker and a verb, which is no participle."""
    adverbs = rf"(?:\s+(?i:{either(words.adverbs)})){{0,3}}"
    active = "".join(rf"(?<!\b{re.escape(word)}\s)" for word in words.passives)
    again = _when(words) if words.verb_second else ""  # "hatte am Freitag | erklärt"
    return rf"{_when(words)}{adverbs}{again}\s+{active}"


def _conjunction(words: Words) -> str:
    conjunction = rf"(?i:{either(words.conjunctions)})\b"
    told = rf"(?:(?<=told)|(?!\s+{either(words.unheard)}\s))" if words.unheard else ""
    heard = rf"{told}(?:\s+{_unclaimed(words)}{_ANY_WORD}){{1,{_MOST_TOLD}}}?"
    loose = rf"\s+{words.loose_that}|" if words.loose_that else ""
    return rf"(?:{loose}(?:\s*,)?(?:\s+{conjunction}|{heard}(?:\s*,)?\s+{conjunction})?)"


def _unclaimed(words: Words) -> str:
    """No word that what is told would lose its meaning without, nor a quotation: "said there was
    [no evidence] that", "said [he did not] believe that"."""
    grammar = grammar_of(words.code)
    nouns = grammar.contents if grammar else frozenset()
    return rf"(?!{QUOTED}|(?i:{either(words.untold | nouns)})\b)"


def _ahead(words: Words) -> str:
    """At least what a verb with its comma and conjunction looks at, and a letter more."""
    longest = max(map(len, words.conjunctions), default=0)
    return rf"(?:\s*,)?(?:\s+{_ANY_WORD}){{0,{_MOST_TOLD}}}+\s*+(?s:.{{0,{longest + 3}}})"


def last_said(outside: str, voices: Voices) -> int:
    """How much of a sentence a speaker before a verb is looked for in; 0 for one without a verb."""
    end = 0
    for match in voices.saying.finditer(outside):
        end = match.end("ahead")
    return end


def _titled(words: Words, name: str, *, joined: bool = True, alone: bool = False) -> str:
    """A name, with its office in small letters before it ("juru bicara polisi Siti"), and, where
    it may be `joined`, with what stands behind a comma ("Juru Bicara KPK, Siti"); `alone`: unless
    that is the subject of a verb ("según Efe, España vendió")."""
    roles = either(words.roles | words.modifiers)
    heads = (*words.articles, *(words.determiners if departments(words.code) else ()))
    article = rf"(?:(?i:{either(heads)})\s+)?"
    of_whom = rf"(?:{name}\s+(?:{either(words.roles)})\s+)"  # "White House spokesman"
    elided = rf"(?:{_LOW}[’'])?" if _ELIDED in words.articles else ""
    office = rf"(?:{of_whom}|(?i:{roles})(?:\s+{_LOW}){{0,4}}\s+{elided})?"
    honoured = rf"|(?:{words.honours})" if words.honours else ""
    honours = rf"(?:(?:{words.honours})\s+)?" if words.honours else ""
    ranks = rf"(?:(?:{either(words.ranks)}\.{honoured})\s+)" if words.ranks else ""
    ranked = rf"{ranks}{{0,3}}{name}" if ranks else name
    if called := [one for one in departments(words.code) if " " in one]:
        # "ministre des Affaires étrangères", of which one word has a capital
        ranked = rf"(?:(?=[{UPPER}])(?i:{either(called)})(?:\s+{name})?|{ranked})"
    subject = rf"(?!\s{_LOW})" if alone else ""
    apposed = rf"(?!{_PARTY},\s+{_saying(words)}\b)" if speaks_by_noun(words.code) else ""
    parted = r"(?!)" if words.comma_parts else rf",\s+{honours}{name}(?!\w){subject}{apposed}"
    # as in "Kepala Dinas Sosial (Dinsos) Kyre (Ky) Hill" and "Kepala Dinas (Kadis) Kyre, Hill"
    most, closed = ("{1,2}", f"(?:{parted})?") if words.bare_relatives else ("", "")
    behind = rf"(?:{parted}|(?:{_BRACKET}{name}){most}{closed})?" if joined else ""
    return rf"{article}{office}{ranked}{behind}"


def _paper(words: Words) -> str:
    """What of a source is quoted, before it: "segundo [um relatório da] Polícia Federal"."""
    if not words.documents or not words.of:
        return ""
    heads = either((*words.articles, *words.determiners))
    return rf"(?:(?:{heads}\s)?{either(words.documents)}\s(?:\w+\s)?{either(words.of)}\s)?"


def _document(words: Words) -> str:
    """What of a source is quoted, with what is told of it: "TTB'nin [cuma günü yayımladığı
    rapora] göre"."""
    if not words.documents:
        return ""
    return rf"(?:(?:\s+(?:{DATED}+|{_LOW})){{0,4}}\s+{either(words.documents)})?"


def _pointing(words: Words) -> str:
    """A noun that points back to a name: "badan itu", "the agency"."""
    shows, article = either(words.demonstratives), _article(words)
    low = low_nouns_of(words.code)
    plain = (
        low_noun(words.code, low, determined=False) if low else rf"{_TIED_LOW}(?:\s+{_TIED_LOW})?"
    )
    noun = rf"{article}{plain}(?!\w|\s?[’']s\b)"  # "the nation 's"
    return rf"(?:{_LOW}\s+){{1,3}}{shows}\b|{noun}"


def _starting(words: Words) -> str:
    """The same at the start of a sentence, before its verb."""
    shows, adverbs = either(words.demonstratives), either(words.adverbs)
    few, low = "", _LOW
    if speaks_by_noun(words.code):
        low = _TIED_LOW
        few = rf"|{either(set(words.determiners).difference(words.of))}\s+"
        adverbs = either((*words.adverbs, *words.coordinators))
    closed = rf"(?:{adverbs}|{_ties(words)})"  # "the mayor [on Monday]"
    return (
        rf"(?<!\w)(?!(?i:{either(words.title_openers)})\b)[A-Z]{_LOW}(?:\s+{_LOW}){{0,2}}\s+{shows}\b"
        rf"|\b(?i:{_article(words)}{few}){low}(?:\s+(?!{closed}\b){low})?{_of_what(words)}"
    )


def _article(words: Words) -> str:
    """An article before its noun."""
    elided = rf"|(?i:{_ELIDED[0]})[’']" if _ELIDED in words.articles else ""
    return rf"(?:{either(words.articles)}\s+{elided})"


def _of_what(words: Words) -> str:
    """What somebody is of, "el alcalde [de la ciudad]", where offices are in small letters."""
    if not speaks_by_noun(words.code):
        return ""
    return rf"(?:\s+{ties_of(words.code)}[\w’'-]+(?:\s+{_LOW})?){{0,2}}"


def _officer(words: Words, name: str, *, bare: bool = False) -> str:
    """An office in small letters with what it is of, and behind a comma whose it is: "le directeur
    du port, Jean Roche"; `bare`: also without an article."""
    article = rf"(?:(?i:{either(words.articles)})\s+){'?' if bare else ''}"
    whose = rf"(?:{name}\s+(?:{_LOW}\s+){{0,2}})?" if words.comma_parts else ""
    office = rf"{article}{whose}(?i:{either(words.roles)})"
    owned = ""
    if is_inflected(words.code):  # "su presidenta, Ana Roca"
        own = rf"(?i:{either(words.possessives)})\s+(?i:{either(words.roles)})"
        owned = rf"{own}(?:\s+{_LOW}(?:[’'-]\w{{1,40}}+)?){{0,5}},\s+{name}|"
    return rf"{owned}{office}(?:\s+{_LOW}(?:[’'-]\w{{1,40}})?){{{0 if bare else 1},5}},\s+{name}"


def _office(words: Words, name: str) -> str:
    """What stands between a verb and a name, unless it ties a date, a place or an outlet."""
    closed = rf"(?:{_ties(words)}|{either(words.pronouns)})"
    return rf"(?:(?!(?i:{closed})\b){_LOW}\s+){{1,3}}(?:{name})"


def _told_of(words: Words) -> str:
    """What is told of a name, between commas: "Ni Wayan Sari[, istri korban],"."""
    if not words.bare_relatives or words.articles:
        return r"(?!)"
    opens = either((*words.roles, *words.people, *words.determiners))
    ranks = rf"(?!{either(words.ranks)}\s)" if words.ranks else ""  # "Kapolres Kyre, Kompol Hill,"
    return rf",\s{ranks}{opens}(?:\s[^\s,;:.]{{1,30}}){{0,6}}(?=,\s)"


def _somebody(words: Words, name: str) -> str:
    """Somebody by what he is and, behind a comma, a name that nothing is told of: "seorang warga,
    Budi Santoso (54), kepada"; for languages that turn no verb round."""
    if not words.bare_relatives or words.articles:
        return ""
    closed = rf"(?:{_ties(words)}|{either(words.pronouns)})"
    return rf"|(?:(?!(?i:{closed})\b){_LOW}\s+){{0,4}}{_LOW},\s+{name}(?=\s*(?:[,(.]|\Z))"


def _ties(words: Words) -> str:
    """Words that no speaker begins with."""
    groups = (words.relays, words.places, words.date_links, words.told, words.coordinators)
    return either(word for group in groups for word in group)


def _not_behind(words: Words) -> str:
    """A name behind "di", "from" and their like is a place, not the speaker."""
    return "".join(rf"(?<!\b{re.escape(word)}\s)" for word in words.places)


def _noun_phrase(words: Words) -> str:
    """Up to ten words without a mark, the first of which opens no clause."""
    closed = either(words.openers - {*words.articles, *words.determiners} | words.pronouns)
    inside = r"[^\s,;:.()\x00-\x1f]"
    return rf"(?!(?i:{closed})\b)[^\W\d_]{inside}{{0,30}}+(?:\s{inside}{{1,30}}+){{0,9}}?"


def _plain(words: Words) -> str:
    """A speaker without a name or an article: "police", "Polizei"."""
    return rf"(?<!\w)(?i:{either(words.speakers)})(?!\w)"


def _owned(name: str) -> str:
    """Whose somebody is: "South Korea's spy agency"."""
    return rf"(?:{name}(?<=[’']s)\s+)?"


def _common(words: Words) -> str:
    """Somebody without a name: "a spokesperson for the airline", "a Justice official"."""
    names = "" if words.verb_second else rf"(?:[{UPPER}][\w.-]{{1,30}}+\s+){{0,3}}"
    what = rf"(?:\s+(?!{_ties(words)}\b){_LOW})?" if speaks_by_noun(words.code) else ""
    return (
        rf"(?:(?i:{either(words.determiners)})\s+{names})?(?:(?!{_ties(words)}\b){_LOW}\s+){{0,2}}"
        rf"(?i:{either(words.speakers)})\b{what}(?:\s+(?:{either(words.of)})\s+[\w .'’-]{{2,50}}?)?"
    )


def _anyone(words: Words) -> str:
    """Any noun that is none in particular: "contó [una vecina]"."""
    return rf"|{either(words.determiners)}\s+{_LOW}" if speaks_by_noun(words.code) else ""


@cache
def speech_gate(language: str) -> Gate:
    """What a sentence must hold for each rule, so that it need be tried."""
    words = words_of(language)
    before, verbs = triggers(verbs_in_front(words)), triggers(words.after, words.ambiguous)
    speakers, pronouns = triggers(words.speakers), triggers(words.pronouns)
    heard = texts(table_of(language, "fields"), "heard")
    clauses = triggers(words.relay_leads if words.verb_second else (), heard)
    needs = (
        (clauses,),
        (before,),
        (before,) if speaks_by_noun(language) else (before, speakers),
        (triggers(words.again), beside(words.again)),
        (triggers(words.before, words.plain, words.final),),
        (triggers(words.before, words.after),),
        (triggers(words.according),),
        (triggers(words.according_after),),
        (triggers(words.final),),
        (triggers(words.statements), speakers),
        (verbs,),
        (verbs, pronouns),
        (verbs, speakers),
        (triggers(words.plain),),
    )
    return Gate(needs)
