"""To whom something is said, between a German verb and who says it: "erklärte [ihm] der Lotse".

Such a pronoun goes as a date does there; and what has the article of an object is no speaker.
"""

from __future__ import annotations

import re
from functools import cache

from linimasa.extract.lexis.alternation import either
from linimasa.extract.lexis.masks import DATED
from linimasa.extract.lexis.words import Words, words_of
from linimasa.extract.speech.speech_verbs import verbs_in_front
from linimasa.extract.syntax.clause_words import is_inflected
from linimasa.extract.syntax.field_words import fields_of
from linimasa.extract.syntax.telling import has_verb

_DECLARED = 24  # characters behind a verb in which what it declares begins


def without_hearers(outside: str, said: frozenset[str], words: Words) -> str:
    """A masked sentence with the mark of a date in place of whom something is said to; `said` are
    its words in small letters."""
    fields = fields_of(words.code)
    if fields is None or fields.hearing.isdisjoint(said):
        return outside
    return _heard(words.code).sub(lambda match: DATED * len(match[0]), outside)


def is_no_subject(match: re.Match[str], words: Words) -> bool:
    """Whether somebody behind a verb is not its subject: "meldete [einen Brand]", "sagte am Montag,
    [der Hafen] bleibe zu"; "indique [que Paul Roche] a signé"."""
    fields = fields_of(words.code)
    if fields is None:
        return is_inflected(words.code) and _is_object(match, words)
    noun = match["who"].partition(" ")[2]
    what = fields.indefinite.fullmatch(match["who"].partition(" ")[0])
    if what and fields.nouns.fullmatch(noun) and noun.lower() not in words.speakers:
        return True  # "kündigte eine Untersuchung an"
    parted = match.string[: match.start("who")].rstrip().endswith(",")
    first = match["who"].partition(" ")[0]
    return parted or first in fields.oblique or first in words.phrases


def opens_nothing(lead: str, who: str, words: Words) -> bool:
    """Whether nothing is told before a verb and a noun, which is its object: "[Meint] Bern das
    ernst, …", "Ole Dahl, ein Freund, [nannte] die Idee …"."""
    noun = who.partition(" ")[0].lower() in words.articles
    return not lead or (noun and _ends_aside(lead, words) and not has_verb(lead, words))


def _ends_aside(lead: str, words: Words) -> bool:
    """Whether a comma closes what somebody is, "Ole Dahl, ein Freund,", not what is told."""
    parts = lead.split(",")
    if len(parts) != 3 or parts[2]:
        return False
    first, fields = parts[1].strip().partition(" ")[0], fields_of(words.code)
    return first in words.articles or (
        fields is not None and bool(fields.indefinite.fullmatch(first))
    )


def _is_object(match: re.Match[str], words: Words) -> bool:
    """Whether what stands behind a verb begins with "that", or is its object, as somebody without
    a name is where another stands in front: "La maire, élue en mai, a demandé [l'aide …]"."""
    told = match["who"].lower().replace("'", "’").split()
    if not {*words.conjunctions}.isdisjoint(told):
        return True
    if any(word[:1].isupper() for word in match["who"].split()):
        return False
    front = _in_front(words.code).match(match.string[: match.start("verb")])
    return front is not None and not has_verb(front["subject"], words)


@cache
def _in_front(language: str) -> re.Pattern[str]:
    """Somebody with an office, told of in commas, up to the verb."""
    words = words_of(language)
    head = rf"(?:{either(words.articles)}\s+|l[’'])"
    office = either((*words.roles, *words.speakers))
    return re.compile(rf"(?i:\W*(?P<subject>{head}{office}\b[^,]*),[^,]*,\s*)$")


def is_half_said(match: re.Match[str], words: Words) -> bool:
    """Whether a participle behind somebody has no verb that it closes before it: "der Lotse |
    gewarnt"."""
    fields = fields_of(words.code)
    named = "who" in match.re.groupindex  # not "it was said"
    if fields is None or not named or match["verb"] not in fields.said_by:
        return False
    between = match.string[match.end("who") : match.start("verb")].split()
    return fields.perfect.isdisjoint(between)


def declares(match: re.Match[str], words: Words) -> bool:
    """Whether something is done by saying so: "Belanda menyatakan | perang", but "perang
    berakhir"."""
    if not words.declared or match["verb"].lower() not in words.after:
        return False
    behind = match.string[match.end("verb") : match.end("verb") + _DECLARED].split()[:2]
    if not behind or behind[0].strip(",.").lower() not in words.declared:
        return False
    return not (behind[1:] and words.bare_relatives and has_verb(behind[1], words))


@cache
def _heard(language: str) -> re.Pattern[str]:
    words, fields = words_of(language), fields_of(language)
    verbs = verbs_in_front(words)
    lengths = sorted({len(verb) for verb in verbs})
    behind = "|".join(
        rf"(?<=\b{either(verb for verb in verbs if len(verb) == size)}\s)" for size in lengths
    )
    hearing = fields.hearing if fields else frozenset[str]()
    owning = either(hearing.intersection(words.possessives))  # "sagte ihr | Anwalt"
    whom = either(hearing.difference(words.possessives))
    return re.compile(rf"(?:{behind})(?:{whom}|{owning}(?=\s{either(words.articles)}\s))(?=\s)")
