"""Words before a verb of speech that are nobody's name: what happens, and half of a clause."""

from __future__ import annotations

import re
from collections.abc import Set as AbstractSet
from functools import cache

from linimasa.extract.lexis.words import Words, words_of
from linimasa.extract.naming.offices import apart, joined
from linimasa.extract.syntax.clause_words import grammar_of
from linimasa.extract.syntax.field_words import fields_of
from linimasa.extract.syntax.grammar import VERBS
from linimasa.extract.syntax.lexicon import shape
from linimasa.language import table_of, texts

_ELIDED = re.compile(r"^[lL][’'](?=[^\W\da-z_])")
_OWNERS = ("'s", "’s", "s'", "s’")
_CLOSED = frozenset("dyrqscmpD")  # no name ends with these
_ALONE = frozenset("yrqscmpdaD")  # nor is one of these alone


def somebody(who: str, words: Words) -> str | None:
    """A speaker as found, less a word that only ties more to an office; None for what cannot say
    anything: "at the end of the meeting and [they] said", "The pilots who | warned that the pier
    was old were ignored"; where a language's clauses are known by endings, "L'attentato |
    conferma", "Se | dice", "la población lo | considera", "sur X"."""
    final = who.rpartition(" ")[2]
    ended = final in words.coordinators or final in words.articles  # "all the | accused", too
    if ended or final.lower() in words.relatives or who.lower() in words.articles:
        return None
    grammar = grammar_of(words.code)
    if grammar is None or not grammar.reduced:
        return None if who.partition(" ")[0] in _never_first(words.code) else who
    who = _without_article(who, words)
    parts = apart(who).replace("'", "’").split()
    if parts and parts[0] in words.phrases:  # "a annoncé sur X que"
        return None
    noun = parts[1:2] if parts and parts[0].lower() in grammar.heads else parts[:1]
    opens = [shape(part.lower(), words.code) for part in parts[:2]]
    if opens[:1] != opens and opens[0] in VERBS and parts[0].islower() and parts[1][0].isupper():
        return " ".join(parts[1:])  # "secondo quanto | afferma Rossi"
    if opens[:1] != opens and opens[0] in VERBS and opens[1] in {*"PIE"}:
        # as in "según ha podido constatar Efe", which tells of Efe
        named = [part for part in parts if part[0].isupper()]
        return " ".join(named) or None
    if not noun or opens == ["Y"] or _says_nothing(noun[0], parts, words):
        return None
    closed = _ALONE if len(parts) == 1 else _CLOSED
    ended = grammar.kinds.get(parts[-1].lower(), "N") in closed
    if not ended:
        return who
    if noun[0].lower() not in words.roles.union(words.speakers):
        return None
    while len(parts) > 1 and grammar.kinds.get(parts[-1].lower(), "N") in _CLOSED:
        parts.pop()  # "un porte-parole [de l’]"
    return joined(" ".join(parts[parts[0].lower() in grammar.heads :]))


def is_owner(who: str, match: re.Match[str], words: Words) -> bool:
    """Whether what stands before a verb tells only whose a thing is: "Dean’s | alleged [plan]"."""
    if not words.outright or not who.endswith(_OWNERS):
        return False
    return match.start("who") < match.start("verb")


@cache
def _never_first(language: str) -> frozenset[str]:
    """What begins a phrase or a clause of its own, and no speaker: "[with] 22 deaths | reported",
    "[which] rebels | said"."""
    return frozenset(texts(table_of(language, "speech"), "never_speakers"))


def is_nobodys(who: str, words: Words) -> bool:
    """Whether words before a verb are for what somebody wrote, but not who, "Beberapa laporan", or
    for what only shows something: "A preliminary inquiry"."""
    parts = who.lower().split()
    return _says_nothing(head_of(parts, {*words.phrases, *words.of})[-1], parts, words)


def head_of(parts: list[str], ties: AbstractSet[str]) -> list[str]:
    """The words up to one that ties what somebody is of or where: "two people | from Bern"."""
    return parts[: next((at for at, part in enumerate(parts) if at and part in ties), len(parts))]


def _says_nothing(noun: str, parts: list[str], words: Words) -> bool:
    """Whether a speaker's noun is for what happens, or for a document of nobody."""
    heads = {*words.articles, *words.determiners}
    document = parts[-1] in words.papers and {part.lower() for part in parts[:-1]} <= heads
    return document or happens(noun, words.code)


def happens(noun: str, language: str) -> bool:
    """Whether a noun is for what happens or is found, which says nothing."""
    return _happenings(language).fullmatch(noun) is not None


def _without_article(who: str, words: Words) -> str:
    """A speaker less an article before a vowel: "[l']Agence"; a capital one may be a firm's."""
    bare = _ELIDED.sub("", who)
    known = bare != who and (who[0].islower() or bare.lower() in tellers(words.code))
    return bare if known else who


@cache
def _happenings(language: str) -> re.Pattern[str]:
    """What happens, which only shows something: "the attack confirms that …"."""
    return re.compile(str(table_of(language, "speech").get("happenings", r"(?!)")))


def is_second(match: re.Match[str], language: str) -> bool:
    """Whether a speaker is the second of two who do not: "weder Bern noch | die Stadt äußerte"."""
    fields = fields_of(language)
    if fields is None or "who" not in match.groupdict():
        return False
    before = match.string[: match.start("who")].split()[-1:]
    return not fields.neither.isdisjoint(map(str.lower, (*before, *match["who"].split())))


def without_setting(who: str, language: str) -> str:
    """A speaker less where and when it was said: "Analis Bank Utama [dalam sebuah catatan]"."""
    grammar = grammar_of(language)
    if grammar is None or not grammar.unmarked:
        return who
    return " ".join(head_of(who.split(), grammar.settings))


def without_related(who: str, words: Words) -> str:
    """A speaker less a clause that tells of him, where offices are in small letters: "Los vecinos
    [que ayudaron a Prado]"."""
    grammar = grammar_of(words.code)
    if grammar is None or not grammar.reduced:
        return who
    opens = {*words.relatives, *words.conjunctions}
    return " ".join(head_of(who.split(), opens))


@cache
def tellers(language: str) -> frozenset[str]:
    """Words for who may say something."""
    words = words_of(language)
    bodies = texts(table_of(language, "speech"), "named_bodies")  # "Bureau": a room as well
    return words.roles.union(words.speakers, words.firms, words.media, bodies)


def is_led_in(lead: str, who: str, words: Words) -> bool:
    """Whether only a word or two that join a sentence to the one before stand in front of several
    or one who speak, where nouns have no article: "Selain itu, [sejumlah pakar] mengatakan"."""
    few = lead.count(" ") <= 1 and lead[1:].islower()
    return few and words.bare_relatives and who.partition(" ")[0] in words.determiners
