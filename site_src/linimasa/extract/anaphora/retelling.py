"""A title that leans on the sentence before its own, told with what stands there.

"This was announced by the mayor" has the title of the sentence before it, and so has what is quoted
without a subject, if both tell the same; "she opened a shop" is told of the last subject by its
full name, "they would strike" of who said it. Where it is not clear whom a pronoun means it stays.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache

from linimasa.extract.anaphora.gendered_pronouns import with_meant
from linimasa.extract.anaphora.happening import happened
from linimasa.extract.anaphora.own_report import by_report
from linimasa.extract.anaphora.pointing import pointed_at
from linimasa.extract.anaphora.pronouns import meant
from linimasa.extract.anaphora.said_of_oneself import of_oneself
from linimasa.extract.anaphora.surnamed import named_in_full
from linimasa.extract.anaphora.told_by import told_by
from linimasa.extract.anaphora.unspaced_subjects import with_subject
from linimasa.extract.anaphora.unspoken import REACH, unspoken
from linimasa.extract.condensing.choosing import chooses, is_headless
from linimasa.extract.condensing.faults import faults, is_fragment
from linimasa.extract.condensing.fielding import is_clause
from linimasa.extract.condensing.shortening import shorten
from linimasa.extract.lexis.alternation import either
from linimasa.extract.lexis.edges import LEAST, MAX_TITLE
from linimasa.extract.lexis.words import Words, words_of
from linimasa.extract.speech.announcing import points_back
from linimasa.extract.speech.framing import Speech
from linimasa.extract.speech.hearing import Heard
from linimasa.extract.syntax.clause_words import grammar_of
from linimasa.extract.syntax.grammar import VERB_FIRST, VERBS, parsed
from linimasa.extract.syntax.mainclause import NOMINAL, main_verb
from linimasa.extract.syntax.telling import has_verb
from linimasa.places import names_place

_CONTENT = re.compile(r"[^\W\d_]{5,}|\d[\d.,]+\d")
_LEAST_SHARED = 2  # words
_ALONE = frozenset(" '’")  # behind a pronoun of one letter, "I"
_IT_IS = frozenset(("Nr", "Nq"))  # what something is, and "that", which the one who speaks is not
_LEADING = re.compile("[epm][^VABrqskcY]{1,8}k?Y(?=[ya]*[VAB])")

_Titled = Callable[[Heard], str]


def standing_alone(
    title: str, heard: Sequence[Heard], number: int, language: str, titled: _Titled
) -> str:
    """A title of the sentence `heard[number]` that leans on none before it, if that can be had.

    `titled` makes the title of a sentence without any of its dates.
    """
    words = words_of(language)
    if words.uncased and not points_back(heard[number].text, language):
        told = with_subject(title, heard, number, language)
        told = told or of_oneself(title, heard, number, language)
        return told or named_in_full(title, heard, number, language)
    if number and points_back(heard[number].text, language):
        return _announced(heard[:number], words, titled) or title
    if what := happened(title, heard, number, language, titled):
        return what
    title = _by_name(title, heard[number], words)
    if number and _leans(heard[number], title, words):
        fuller = _told_before(heard[number - 1], words, titled)
        shared = fuller and _share(fuller, heard[number].text)
        return fuller if fuller and shared else by_report(title, heard[number].text, words)
    if words.verb_second:
        return with_meant(title, heard, number, words)
    if pointed := pointed_at(title, heard, number, words):
        return shorten(pointed, language)
    leading, pronoun, rest = _pronoun_in(title, words)
    if pronoun not in words.standing or not rest:
        left_out = unspoken(title, heard, number, words)
        verb = title[0].lower() + title[1:]
        if left_out:
            return shorten(f"{left_out} {verb}", language)
        return told_by(title, heard[number], words)
    told = f"{pronoun} {rest}" if leading else title
    if words.nameless and not re.match(words.nameless, told, re.IGNORECASE):
        return title  # "il y a", of nobody
    who = meant(pronoun, told, heard, number, words)
    named = shorten(f"{who} {rest}", language) if who else title
    whole = who and named.startswith(who.partition(" ")[0])
    return named if whole else by_report(title, heard[number].text, words)


def _pronoun_in(title: str, words: Words) -> tuple[bool, str, str]:
    """The pronoun that a title tells of and what it tells; whether a phrase leads in to it, which
    goes where verbs tell no person: "Dari rumah itu ia …"."""
    first, _, rest = title.partition(" ")
    led = words.selves or (words.owning and not words.persons.isdisjoint(rest.split()))
    read = parsed(title, words.code) if led else None
    lead = _LEADING.match(read.code) if read else None
    born = lead and read and lead[0][0] == "e" and read.grammar.reduced  # "Né en 1973, il"
    if read is None or lead is None or born:
        return False, first.lower(), rest
    start, end = read.spans[lead.end() - 1]
    return True, title[start:end].lower(), title[end:].strip()


def _announced(before: Sequence[Heard], words: Words, titled: _Titled) -> str | None:
    """What a sentence says that only says that something was said: the last one's title, or one's
    before it where that leans, in a language that tells so."""
    for sentence in reversed(before[-REACH if chooses(words) else -1 :]):
        told = titled(sentence)
        read = parsed(told, words.code)
        whole = words.verb_second and is_clause(told, words.code)
        if read is None and (whole or has_verb(told, words)):
            return told
        if read and set(read.code) & {*VERBS} and read.code[0] != "Y":
            return told
    return None


def _by_name(title: str, sentence: Heard, words: Words) -> str:
    """What somebody says of himself told of him, where verbs tell no person: "Kami menutup …"."""
    speech = sentence.speech
    if speech is None or not words.selves:
        return _with_speaker(title, speech, words) if speech else title
    title = _led_by_name(_without_own(title, words), speech, words)
    joint = _is_joint(title, words)
    first, _, rest = title.partition(" ")
    told = speech.verb in words.plain and not speech.direct
    if (told or speech.direct) and _is_doing(title, words, alone=speech.direct):
        rest = title[0].lower() + title[1:]  # "mengatakan akan menutup …"
    elif owned := _of_speaker(title, speech, words):
        return owned
    elif first.lower() not in words.selves and not joint:
        return title
    if not _is_for_name(rest, speech, words, joint=joint):
        return title
    return shorten(f"{speech.name} {rest}", words.code)


def _led_by_name(title: str, speech: Speech, words: Words) -> str:
    """What a clause leads in to without its subject, with the speaker's name: "Usai rapat, [Siti]
    menutup …"; less where it was said: "[Lewat radio,] Siti akan menutup …"."""
    lead, comma, told = title.partition(", ")
    first = lead.partition(" ")[0].lower()
    opens = comma and (first in words.conceding or first in words.phrases)
    if not opens or speech.name in told or speech.direct or not _is_doing(told, words, alone=False):
        return title
    named = _is_for_name(told, speech, words, joint=False)
    if not named:
        return title
    front = f"{lead}, " if first in words.conceding else ""
    return shorten(f"{front}{speech.name} {told}", words.code)


def _with_speaker(title: str, speech: Speech, words: Words) -> str:
    """What is quoted of whoever speaks, behind the name, where a verb itself tells who does it:
    "Ana Roca: he cerrado el puerto"; told of the name where the verb may be: "Ann Hill will go"."""
    grammar = grammar_of(words.code)
    if grammar is None or not (speech.direct and _is_named(speech, words)):
        return title
    own = grammar.own_deeds.match(title)
    rest = title.partition(" ")[2]
    if own and not grammar.speaking.search(f" {rest}"):
        return shorten(f"{speech.name} {rest}", words.code)
    read = parsed(title, words.code)
    named = read is None or read.code.startswith("W") or title[1:2] in _ALONE
    told = f"{speech.name}: {title if named else title[:1].lower() + title[1:]}"
    fits = len(told) <= MAX_TITLE and speech.name not in title
    return told if fits and grammar.speaking.search(title) else title


def _of_speaker(title: str, speech: Speech, words: Words) -> str | None:
    """A title of what is the speaker's, told with the name: "Ibu saya adalah …"."""
    noun, _, rest = title.partition(" ")
    whose, _, told = rest.partition(" ")
    owned = speech.direct and whose in words.selves and not noun[:1].islower()
    if not owned or not _is_for_name(told, speech, words, joint=False):
        return None
    return shorten(f"{noun} {speech.name} {told}", words.code)


def _is_for_name(told: str, speech: Speech, words: Words, *, joint: bool) -> bool:
    """Whether what begins with its verb may be told of the speaker by name, and tells of nobody who
    speaks; `joint`: whatever it begins with."""
    read = parsed(told, words.code)
    if read is None or not (joint or VERB_FIRST.match(read.code)):
        return False
    if not words.first_persons.isdisjoint(read.words):
        return False
    said = not (joint or speech.direct) and speech.name[:1].isupper()  # "Jepang menyatakan akan …"
    return said or _is_named(speech, words)


def _is_joint(title: str, words: Words) -> bool:
    """Whether "we" means the speaker's side alone: "Kita harap …"."""
    first, verb = [*title.lower().split(" ", 2), "", ""][:2]
    return first in words.first_persons and verb in words.joint


def _is_doing(title: str, words: Words, *, alone: bool) -> bool:
    """Whether a title opens with what somebody does, who stood before it: "akan menutup …"; or,
    quoted `alone`, is the speaker by a verb that wants an object."""
    read = parsed(title, words.code)
    verb = main_verb(read.code) if read and is_headless(title, words.code) else None
    if read is None or verb is None:
        return False
    told = next((at for at in range(verb, len(read.code)) if read.code[at] != "A"), verb)
    if read.code[told : told + 2] in _IT_IS:
        return False  # "tidak benar bahwa …"
    if alone:
        grammar = grammar_of(words.code)
        acts = grammar and not grammar.complete.fullmatch(read.word(told))
        return bool(acts and re.match(words.acting or r"(?!)", read.word(told)))
    return re.match(words.undergone or r"(?!)", read.word(told)) is None


def _without_own(title: str, words: Words) -> str:
    """A clause less the one behind it that tells of whoever speaks: "…, dan kami …"."""
    own = _own_clause(words.code).search(title, LEAST)
    return title[: own.start()] if own and has_verb(title[: own.start()], words) else title


@cache
def _own_clause(language: str) -> re.Pattern[str]:
    words = words_of(language)
    breaks = {*words.breaks}.difference(words.relatives)  # "kapal yang kami bangun" stays
    joints = either((*words.coordinators, *words.contrasting, *breaks))
    return re.compile(rf",?\s{joints}\s{either(words.first_persons)}\s")


def _is_named(speech: Speech, words: Words) -> bool:
    """Whether a speaker has a name that is no place's."""
    return speech.name[:1].isupper() and not names_place(speech.name, words.code)


def _leans(sentence: Heard, title: str, words: Words) -> bool:
    """Whether what is quoted has no subject, or speaks of whoever says it: "“Done,” she said"."""
    if sentence.speech is None or not sentence.speech.direct:
        return False
    read = parsed(title, words.code)
    first = title.partition(" ")[0].lower()
    if read is None or first in words.first_persons:
        return read is not None
    if first in words.several or is_headless(title, words.code):
        return chooses(words)
    return not main_verb(read.code) and (not read.ambiguous or is_fragment(title, words))


def _share(title: str, sentence: str) -> bool:
    """Whether two words of a title stand in a sentence, so that both tell the same."""
    told, said = ({*_CONTENT.findall(text.lower())} for text in (title, sentence))
    return len(told & said) >= _LEAST_SHARED


def _told_before(sentence: Heard, words: Words, titled: _Titled) -> str | None:
    """The title of a sentence without a date, if it is a whole clause about something named."""
    if sentence.dates or (sentence.speech and sentence.speech.direct):
        return None
    told = titled(sentence)
    opens = told.partition(" ")[0].lower()
    if opens in words.standing | words.first_persons or "?" in told:
        return None
    read = parsed(told, words.code)
    found = main_verb(read.code) if read else None
    said = words.plain.isdisjoint(told.lower().split())
    sound = found and said and not faults(told, words, headless=False)
    return told if sound and read and read.code[0] in NOMINAL else None
