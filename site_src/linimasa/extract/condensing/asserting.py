"""A noun, or a preposition with its noun, told as a sentence."""

from __future__ import annotations

import re
from functools import cache

from linimasa.extract.condensing.cutting import relating
from linimasa.extract.lexis.alternation import either
from linimasa.extract.lexis.words import Words, words_of
from linimasa.extract.syntax.clause_words import grammar_of
from linimasa.extract.syntax.grammar import parsed
from linimasa.extract.syntax.mainclause import clause_in
from linimasa.extract.syntax.telling import has_verb, verbs_of

_EXPLAINED = re.compile(r"(?P<word>\w+)\s\((?P<inside>[^()]{3,80})\)")


def asserted(title: str, words: Words) -> str:
    """A noun with a relative clause as a sentence, where the language makes it one by a word less:
    "Rupiah [yang] pernah mencapai …"."""
    pattern = verbs_of(words.code)
    relative = relating(words.code).search(title) if words.bare_relatives else None
    if pattern is None or relative is None or "," in title:
        return title
    told = _verb_group(words.code).match(title, relative.end())
    if (
        told is None
        or title[relative.end() :].partition(" ")[0] in _degrees(words.code)
        or not _is_plain(title[: relative.start()], words)
        or pattern.search(title, told.end())
        or has_verb(title[: relative.start()], words)
        or _tells_twice(title, words)
        or not words.equating.isdisjoint(title[told.end() :].split())
    ):
        return title
    return f"{title[: relative.start()]} {title[relative.end() :]}"


def headed(title: str, words: Words) -> str:
    """Without a preposition that stands before a subject: "[Dalam] badai itu menewaskan dua
    orang", where no other subject stands before a verb that has an object."""
    grammar = grammar_of(words.code)
    first, _, rest = title.partition(" ")
    if grammar is None or not grammar.unmarked or first.lower() not in _settings(words.code):
        return title
    read = parsed(title, words.code)
    clause = clause_in(read) if read else None
    if read is None or clause is None or clause.subject != ((0, clause.verb),):
        return title
    plain = set(read.code[1 : clause.verb]).isdisjoint("VABIkrqsY") and read.code[1] in "NWD"
    shows = [read.word(at) in words.demonstratives for at in range(1, clause.verb)]
    plain = plain and (
        shows[-1:] == [True] or not (any(shows) or "W" in read.code[1 : clause.verb])
    )
    acts = re.fullmatch(words.acting or r"(?!)", read.word(clause.told - 1))
    has_object = read.code[clause.told : clause.told + 1] in {*"NWD#"}
    return rest if plain and acts and has_object else title


def explained(title: str, words: Words) -> str:
    """What a word alone means by the brackets behind it: "Sudah (ditahan)"; behind a name that
    stands there, "Siti belum hadir" for "Belum (Siti hadir)"."""
    match = _EXPLAINED.fullmatch(title)
    if match is None or match["word"].lower() not in words.predicates:
        return title
    parts = match["inside"].split()
    name = next((at for at, part in enumerate(parts) if not part[0].isupper()), 0)
    word = match["word"].lower() if name else match["word"]
    return " ".join([*parts[:name], word, *parts[name:]])


@cache
def _settings(language: str) -> frozenset[str]:
    grammar = grammar_of(language)
    return frozenset((*grammar.settings, *words_of(language).places)) if grammar else frozenset()


def _tells_twice(title: str, words: Words) -> bool:
    """Whether a verb follows that of a relative clause: "Jembatan yang ambruk | dibangun"."""
    read = parsed(title, words.code)
    return read is not None and read.code.count("V") > 1


def _degrees(language: str) -> frozenset[str]:
    """Words that tell of the noun before "which", and open no clause."""
    grammar = grammar_of(language)
    return grammar.degrees if grammar else frozenset()


def _is_plain(noun: str, words: Words) -> bool:
    """Whether no phrase tells of a noun: "pemeriksaan ini [sebagai tahap]"."""
    read = parsed(noun, words.code)
    return read is None or set(read.code).isdisjoint("pm")


@cache
def _verb_group(language: str) -> re.Pattern[str]:
    """A verb behind those that help it, a word before them at the most."""
    pattern, words = verbs_of(language), words_of(language)
    verb = pattern.pattern if pattern else r"(?!)"
    helping = either((*words.verbs, *words.predicates))
    return re.compile(rf"(?:(?!{verb}\b)\w+\s)?(?:{helping}\s)*{verb}")
