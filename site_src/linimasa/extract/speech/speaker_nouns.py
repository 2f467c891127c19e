"""Patterns of who speaks: a name with its office, a noun that points back to one, anybody."""

from __future__ import annotations

import re

from linimasa.extract.lexis.alternation import either
from linimasa.extract.lexis.masks import DATED
from linimasa.extract.lexis.words import Words
from linimasa.extract.naming.capital_offices import office_heads
from linimasa.extract.naming.names import UPPER
from linimasa.extract.naming.offices import departments
from linimasa.extract.naming.roles import ADJECTIVE
from linimasa.extract.naming.tellers import speaks_by_noun, ties_of
from linimasa.extract.speech.speech_verbs import saying_verb
from linimasa.extract.syntax.clause_words import is_inflected
from linimasa.extract.syntax.low_nouns import low_noun, low_nouns_of
from linimasa.language import table_of
from linimasa.language.writing import capital_nouns

PARTY = r"(?:\s\([^()]{1,20}\))?"  # behind a name: "(PSDB)", "(PP-AL)"
_BRACKET = r"\s*\([^()]{1,20}\)\s+"
LOW = r"[^\W\d_A-ZÀ-ÖØ-ÞЀ-ЯҐ][^\W\d_A-ZÀ-ÖØ-ÞЀ-ЯҐ’'-]{0,40}"  # a word in small letters
ELIDED = "l’"  # an article before a vowel, without a blank
_TIED_LOW = rf"{LOW}(?>(?:[’'-]{LOW})*)"


def titled_name(words: Words, name: str, *, joined: bool = True, alone: bool = False) -> str:
    """A name, with its office in small letters before it ("juru bicara polisi Siti"), and, where
    it may be `joined`, with what stands behind a comma ("Juru Bicara KPK, Siti"); `alone`: unless
    that is the subject of a verb ("según Efe, España vendió")."""
    roles = either(words.roles | words.modifiers)
    heads = (*words.articles, *(words.determiners if departments(words.code) else ()))
    before = rf"|(?i:{ELIDED[0]})[’'](?=[{UPPER}])" if ELIDED in words.articles else ""
    article = rf"(?:(?i:{either(heads)})\s+{before}{_described(words)})?"
    of_whom = rf"(?:{name}\s+(?:{either(words.roles)})\s+)"  # "White House spokesman"
    elided = rf"(?:{LOW}[’'])?" if ELIDED in words.articles else ""
    tied = rf"(?!{either(words.phrases)}\s)" if capital_nouns(words.code) else ""
    office = rf"(?:{of_whom}|(?i:{roles})(?:\s+{tied}{LOW}){{0,4}}\s+{elided})?"
    honoured = rf"|(?:{words.honours})" if words.honours else ""
    honours = rf"(?:(?:{words.honours})\s+)?" if words.honours else ""
    ranks = rf"(?:(?:{either(words.ranks)}\.{honoured})\s+)" if words.ranks else ""
    ranked = rf"{ranks}{{0,3}}{name}{_honoured_amid(words, name)}" if ranks else name
    if called := [one for one in departments(words.code) if " " in one]:
        # "ministre des Affaires étrangères", of which one word has a capital
        ranked = rf"(?:(?=[{UPPER}])(?i:{either(called)})(?:\s+{name})?|{ranked})"
    subject = rf"(?!\s{LOW})" if alone else ""
    apposed = rf"(?!{PARTY},\s+{saying_verb(words)}\b)" if speaks_by_noun(words.code) else ""
    where = r"(?:\s\([A-Z][\w.-]{1,14}\)(?=,))?" if words.bare_relatives else ""
    if words.bare_relatives and words.ranks:  # "Kapolsek Kyre, [Kirgis,] AKP Siti Rahma"
        where += rf"(?:,\s+[{UPPER}]\w+(?:\s[{UPPER}]\w+)?(?=,\s+{either(words.ranks)}\b))?"
    parted = r"(?!)" if words.comma_parts else rf",\s+{honours}{name}(?!\w){subject}{apposed}"
    parted = f"{where}{parted}"
    # as in "Kepala Dinas Sosial (Dinsos) Kyre (Ky) Hill" and "Kepala Dinas (Kadis) Kyre, Hill"
    most, closed = ("{1,2}", f"(?:{parted})?") if words.bare_relatives else ("", "")
    behind = rf"(?:{parted}|(?:{_BRACKET}{name}){most}{closed})?" if joined else ""
    return rf"{article}{office}{ranked}{behind}"


def _described(words: Words) -> str:
    """Adjectives behind an article, where nouns have capitals: "die [gemeinnützige] Stiftung"."""
    return rf"(?:{ADJECTIVE}\s+){{0,2}}" if capital_nouns(words.code) else ""


def _honoured_amid(words: Words, name: str) -> str:
    """A name that goes on behind what honours it, with a stop: "Ketua Partai Karya Prof[. Dr. KH.
    Siti Rahma]"."""
    if not words.bare_relatives:
        return ""
    return rf"(?:(?:(?<=\bProf)|(?<=\bDr)|(?<=\bDrs)|(?<=\bIr)|(?<=\bKH))\.\s+{name}){{0,4}}"


def paper_before(words: Words) -> str:
    """What of a source is quoted, before it: "segundo [um relatório da] Polícia Federal"."""
    if not words.documents or not words.of:
        return ""
    heads = either((*words.articles, *words.determiners))
    return rf"(?:(?:{heads}\s)?{either(words.documents)}\s(?:\w+\s)?{either(words.of)}\s)?"


def document_behind(words: Words) -> str:
    """What of a source is quoted, with what is told of it: "TTB'nin [cuma günü yayımladığı
    rapora] göre"."""
    if not words.documents:
        return ""
    return rf"(?:(?:\s+(?:{DATED}+|{LOW})){{0,4}}\s+{either(words.documents)})?"


def pointing_noun(words: Words) -> str:
    """A noun that points back to a name: "badan itu", "the agency"; where nouns have capitals, only
    one by an age, "die 48-Jährige"."""
    if capital_nouns(words.code):
        return rf"{either(words.articles)}\s+{_aged(words)}"
    shows, article = either(words.demonstratives), _article(words)
    low = low_nouns_of(words.code)
    plain = (
        low_noun(words.code, low, determined=False) if low else rf"{_TIED_LOW}(?:\s+{_TIED_LOW})?"
    )
    that = not {*words.conjunctions}.isdisjoint(words.articles)
    clause = rf"(?!{either(words.determiners)}\s)" if that else ""  # "said that | the port"
    noun = rf"{article}{clause}{plain}(?!\w|\s?[’']s\b)"  # "the nation 's"
    return rf"(?:{LOW}\s+){{1,3}}{shows}\b|{noun}"


def _aged(words: Words) -> str:
    """Somebody by how old he is."""
    return str(table_of(words.code, "speech").get("aged", r"(?!)"))


def starting_noun(words: Words) -> str:
    """The same at the start of a sentence, before its verb."""
    if capital_nouns(words.code):
        return rf"(?i:{either(words.articles)})\s+{_aged(words)}"
    shows, adverbs = either(words.demonstratives), either(words.adverbs)
    few, low = "", LOW
    if speaks_by_noun(words.code):
        low = _TIED_LOW
        few = rf"|{either(set(words.determiners).difference(words.of))}\s+"
        adverbs = either((*words.adverbs, *words.coordinators))
    closed = rf"(?:{adverbs}|{_ties(words)})"  # "the mayor [on Monday]"
    if heads := office_heads(words.code):
        low = rf"(?:{either(heads)}\s+)?{low}"  # "le [premier] ministre britannique"
    return (
        rf"(?<!\w)(?!(?i:{either(words.title_openers)})\b)[A-Z]{LOW}(?:\s+{LOW}){{0,2}}\s+{shows}\b"
        rf"|\b(?i:{_article(words)}{few}){low}(?:\s+(?!{closed}\b){low})?{_of_what(words)}"
    )


def _article(words: Words) -> str:
    """An article before its noun."""
    elided = rf"|(?i:{ELIDED[0]})[’']" if ELIDED in words.articles else ""
    return rf"(?:{either(words.articles)}\s+{elided})"


def _of_what(words: Words) -> str:
    """What somebody is of, "el alcalde [de la ciudad]", where offices are in small letters."""
    if not speaks_by_noun(words.code):
        return ""
    return rf"(?:\s+{ties_of(words.code)}[\w’'-]+(?:\s+{LOW})?){{0,2}}"


def officer(words: Words, name: str, *, bare: bool = False) -> str:
    """An office in small letters with what it is of, and behind a comma whose it is: "le directeur
    du port, Jean Roche"; `bare`: also without an article."""
    article = rf"(?:(?i:{either(words.articles)})\s+){'?' if bare else ''}"
    whose = rf"(?:{name}\s+(?:{LOW}\s+){{0,2}})?" if words.comma_parts else ""
    office = rf"{article}{whose}(?i:{either(words.roles)})"
    owned = ""
    if is_inflected(words.code):  # "su presidenta, Ana Roca"
        own = rf"(?i:{either(words.possessives)})\s+(?i:{either(words.roles)})"
        owned = rf"{own}(?:\s+{LOW}(?:[’'-]\w{{1,40}}+)?){{0,5}},\s+{name}|"
    of_what, gap = rf"{LOW}(?:[’'-]\w{{1,40}})?", ""
    if words.verb_second:  # "der amtliche Sprecher des russischen Rates, Iwan Petrow"
        return (
            rf"(?i:{either(words.articles)})\s+(?:{LOW}\s+){{0,2}}[^\W\d_]*(?i:{either(words.roles)})"
            rf"\s+{either(words.of)}(?:\s+[^\W\d_][\w’'-]{{1,40}}+){{1,5}},\s+{name}"
        )
    if words.bare_relatives:  # "ketua RT", whose number is blanked
        of_what, gap = rf"(?:{of_what}|[A-Z]{{2}}\b)", r"\s*"
    return rf"{owned}{office}(?:\s+{of_what}){{{0 if bare else 1},5}}{gap},\s+{name}"


def office_between(words: Words, name: str) -> str:
    """What stands between a verb and a name, unless it ties a date, a place or an outlet."""
    told = {one.partition(" ")[0] for one in words.according}  # "demikian | diungkapkan Siti"
    closed = rf"(?:{_ties(words)}|{either((*words.pronouns, *sorted(told)))})"
    return rf"(?:(?!(?i:{closed})\b){LOW}\s+){{1,3}}(?:{name})"


def told_of_name(words: Words) -> str:
    """What is told of a name, between commas: "Ni Wayan Sari[, istri korban],"."""
    if not words.bare_relatives or words.articles:
        return r"(?!)"
    opens = either((*words.roles, *words.people, *words.determiners))
    ranks = rf"(?!{either(words.ranks)}\s)" if words.ranks else ""  # "Kapolres Kyre, Kompol Hill,"
    return rf",\s{ranks}{opens}(?:\s[^\s,;:.]{{1,30}}){{0,6}}(?=,\s)"


def somebody_named(words: Words, name: str) -> str:
    """Somebody by what he is and, behind a comma, a name that nothing is told of: "seorang warga,
    Budi Santoso (54), kepada"; for languages that turn no verb round."""
    if not words.bare_relatives or words.articles:
        return ""
    closed = rf"(?:{_ties(words)}|{either(words.pronouns)})"
    return rf"|(?:(?!(?i:{closed})\b){LOW}\s+){{0,4}}{LOW},\s+{name}(?=\s*(?:[,(.]|\Z))"


def _ties(words: Words) -> str:
    """Words that no speaker begins with."""
    groups = (words.relays, words.places, words.date_links, words.told, words.coordinators)
    return either(word for group in groups for word in group)


def not_behind_place(words: Words) -> str:
    """A name behind "di", "from" and their like is a place, not the speaker."""
    opening = map(str.capitalize, words.places) if words.bare_relatives else ()  # "Di Jakarta, "
    return "".join(rf"(?<!\b{re.escape(word)}\s)" for word in (*words.places, *opening))


def noun_phrase(words: Words) -> str:
    """Up to ten words without a mark, the first of which opens no clause."""
    closed = either(words.openers - {*words.articles, *words.determiners} | words.pronouns)
    inside = r"[^\s,;:.()\x00-\x1f]"
    return rf"(?!(?i:{closed})\b)[^\W\d_]{inside}{{0,30}}+(?:\s{inside}{{1,30}}+){{0,9}}?"


def plain_speaker(words: Words) -> str:
    """A speaker without a name or an article: "police", "Polizei"."""
    return rf"(?<!\w)(?i:{either(words.speakers)})(?!\w)"


def owner_before(name: str) -> str:
    """Whose somebody is: "South Korea's spy agency"."""
    return rf"(?:{name}(?<=[’']s)\s+)?"


def common_noun(words: Words) -> str:
    """Somebody without a name: "a spokesperson for the airline", "a Justice official"."""
    names = "" if words.verb_second else rf"(?:[{UPPER}][\w.-]{{1,30}}+\s+){{0,3}}"
    what = rf"(?:\s+(?!{_ties(words)}\b){LOW})?" if speaks_by_noun(words.code) else ""
    return (
        rf"(?:(?i:{either(words.determiners)})\s+{names})?(?:(?!{_ties(words)}\b){LOW}\s+){{0,2}}"
        rf"(?i:{either(words.speakers)})\b{what}(?:\s+(?:{either(words.of)})\s+[\w .'’-]{{2,50}}?)?"
    )


CAPITALS = (
    rf"(?:[{UPPER}][\w.’'-]{{1,30}}+\s+){{1,4}}"  # before such a noun, "Opposition lawmakers"
)


def any_noun(words: Words) -> str:
    """Any noun that is none in particular: "contó [una vecina]"."""
    return rf"|{either(words.determiners)}\s+{LOW}" if speaks_by_noun(words.code) else ""
