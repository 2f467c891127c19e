"""The same as `pronouns` where the verb stands second, as in German: whom "er", "sie" and "es" mean
by the gender that an article tells, and "sie" by the number of its verb.

"Die Werft entließ 300 Leute. Am Montag meldete sie Insolvenz an" is "Die Werft meldete Insolvenz
an". It is the subject of the sentence before, of a clause that leads in, or who says so, and nobody
where that is of another gender, or of none that is told while somebody else is, too.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from linimasa.extract.anaphora.pronouns import full_names, mentioned
from linimasa.extract.anaphora.unspoken import MOST_SUBJECT
from linimasa.extract.condensing.fielding import is_clause, subject_of
from linimasa.extract.condensing.shortening import shorten
from linimasa.extract.dates.dated_fields import dated_reading
from linimasa.extract.lexis.alternation import either
from linimasa.extract.lexis.edges import MAX_TITLE
from linimasa.extract.lexis.words import Words, words_of
from linimasa.extract.naming.names import find_names
from linimasa.extract.naming.roles import is_office, split_role
from linimasa.extract.naming.where import place_of
from linimasa.extract.speech.framing import Speech
from linimasa.extract.speech.hearing import Heard
from linimasa.extract.syntax.field_words import fields_of
from linimasa.extract.syntax.fields import CHUNKS, Chunk, Clause, Reader, reading

_FARTHEST = 10  # sentences before one, all of the same pronoun, in which whom that means is told
_PAIR = 2  # names of a person
_NAMED = re.compile("[NM]+")
_BRACKETS = re.compile(r"\([^()]*\)")
_SEVERAL = re.compile("#|.*C")

_Span = tuple[int, int]


def with_meant(title: str, heard: Sequence[Heard], number: int, words: Words) -> str:
    """A title with whom one of its pronouns means in place of it, if that is clear."""
    if words.looking_back.isdisjoint(title.lower().split()):
        return title
    read = reading(title, words.code)
    clause = _clause(read) if read else None
    pronoun = _pronoun(clause, read) if read and clause else None
    if read is None or clause is None or pronoun is None or _is_nobody(read, clause, pronoun):
        return title
    asked = _Asked(read.word(pronoun), _is_of_several(read, clause))
    who = _meant(asked, heard[: number + 1], words)
    if who is None or who in title:
        return title
    wants = any(one.kind == "t" for one in clause.rest)
    return _told(title, read.spans[pronoun], who, words, wants=wants) or title


def _told(title: str, pronoun: _Span, who: str, words: Words, *, wants: bool) -> str | None:
    """A title with a name in place of a pronoun, as long as a title may be; less an office that
    leaves no room for what is told, of which nothing may go that a clause `wants` behind a comma.
    """
    first = who.partition(" ")[0]
    if pronoun[0] and first.lower() in {*words.articles, *words.determiners}:
        who = f"{first.lower()}{who[len(first) :]}"
    told = f"{title[: pronoun[0]]}{who}{title[pronoun[1] :]}"
    office, name = split_role(who, words)
    if len(told) > MAX_TITLE and office and " " in name:
        return _told(title, pronoun, name, words, wants=wants)
    if len(told) > MAX_TITLE:
        told = "" if wants else shorten(told, words.code)
    return told if who in told and is_clause(told, words.code) else None


class _Asked(NamedTuple):
    """A pronoun in small letters, and whether the verb of its clause is one of several."""

    pronoun: str
    several: bool


def _meant(asked: _Asked, heard: Sequence[Heard], words: Words) -> str | None:
    sentence = heard[-1]
    if sentence.speech is not None:
        return _speaker(asked, heard, sentence.speech, words)
    read = _read(sentence, words)
    clause = _clause(read) if read else None
    own = _pronoun(clause, read) if read and clause else None
    if read is None or clause is None or own is None or read.word(own) != asked.pronoun:
        before = _before_later(asked, sentence, words)
        return _told_before(asked, [*heard[:-1], before], words) if before else None
    if clause.fore and clause.fore[0].kind == "c":
        told = CHUNKS["n"].match(read.code, 1)
        if told is not None:
            return _named(asked, Chunk("n", 1, told.end()), read, heard, words)
        if read.word(1) != asked.pronoun:
            return None
    return _told_before(asked, heard[:-1], words)


def _before_later(asked: _Asked, sentence: Heard, words: Words) -> Heard | None:
    """What stands before the main clause of a pronoun, if that is a later one: "Dean ging nach
    Bern, [und 1912 wurde er Lotse]"."""
    joint = _later(words.code).search(sentence.text)
    if joint is None or not re.search(rf"(?i)\b{asked.pronoun}\b", sentence.text[joint.end() :]):
        return None
    end = joint.start()
    dates = tuple(one for one in sentence.dates if one[1] <= end)
    return sentence._replace(text=sentence.text[:end], dates=dates)


@cache
def _later(language: str) -> re.Pattern[str]:
    """What joins a later main clause."""
    words, fields = words_of(language), fields_of(language)
    joints = either((*words.coordinators, *words.contrasting, *(fields.causal if fields else ())))
    return re.compile(rf"[:;]\s|,\s{joints}\s")


def _told_before(asked: _Asked, heard: Sequence[Heard], words: Words) -> str | None:
    """The subject of the sentence before, or of one before that all of whose followers have the
    same pronoun."""
    last = len(heard) - 1
    for at in range(last, max(-1, len(heard) - 1 - _FARTHEST), -1):
        before = heard[at]
        if before.speech is not None:
            return _person(asked, before.speech, words)
        read = _read(before, words)
        clause = _clause(read) if read else None
        subject = _subject(clause, read) if read and clause else None
        if read is None or clause is None or subject is None:
            return None
        if subject.kind == "n":
            if at == last and _has_rival(asked, clause, subject, read):
                return None
            if at == len(heard) - 1 and _is_unlike(asked, clause, subject, read):
                last -= 1
                continue  # "Die Mühle brannte. Der Bau dauerte Jahre. [Sie] …"
            same = _is_of_several(read, clause) == asked.several
            return _named(asked, subject, read, heard[: at + 1], words) if same else None
        if read.word(subject.start) != asked.pronoun:
            return None
    return None


def _is_unlike(asked: _Asked, clause: Clause, subject: Chunk, read: Reader) -> bool:
    """Whether a subject with an article is one that a pronoun cannot mean, of one by the verb."""
    several = _is_of_several(read, clause)
    known = read.word(subject.start) in {pair.partition(" ")[0] for pair in read.fields.meaning}
    fits = f"{read.word(subject.start)} {asked.pronoun}" in read.fields.meaning
    return known and not several and not asked.several and not fits


def _has_rival(asked: _Asked, clause: Clause, subject: Chunk, read: Reader) -> bool:
    """Whether a verb has an object, too, that the pronoun may mean: "Die Polizei nahm eine Frau
    fest. [Sie] …"; not what the subject is."""
    if read.word(clause.verb) in read.fields.linking and all(
        one.kind != "w" for one in clause.rest
    ):
        return False
    others = (one for one in (*clause.fore, *clause.rest) if one.kind == "n" and one != subject)
    return any(f"{read.word(one.start)} {asked.pronoun}" in read.fields.rivals for one in others)


def _named(
    asked: _Asked, subject: Chunk, read: Reader, heard: Sequence[Heard], words: Words
) -> str | None:
    """A subject by its full name, if the pronoun fits it."""
    start, end = read.stretch(subject.start, subject.end)
    who, code = read.title[start:end], read.code[subject.start : subject.end]
    if len(who) > MOST_SUBJECT or read.word(subject.start) in words.possessives:
        return None
    capital = who[0].upper() + who[1:]
    if asked.several:
        plain = code == "N" and not read.fields.participles.fullmatch(who.lower())
        return capital if plain or not _NAMED.fullmatch(code) else None
    if _SEVERAL.match(code):
        return None
    if not _NAMED.fullmatch(code):
        pair = f"{read.word(subject.start)} {asked.pronoun}"
        return capital if pair in read.fields.meaning else None
    full = _in_full(asked.pronoun, who, heard[:-1], words)
    if full is None or any(_is_placed(full, one.text, words) for one in heard):
        return None
    return full if _is_of(asked, full, heard[-1].text, read, words) else None


def _in_full(pronoun: str, who: str, before: Sequence[Heard], words: Words) -> str | None:
    """A name as told before, with its office if that stands anywhere."""
    if " " in who:
        return mentioned(pronoun, who, before, words)
    told = list(full_names(who, before, words))
    officer = (one for one in told if any(is_office(part, words) for part in one.split()))
    full = next(officer, next(iter(told), None))
    cased = full and any(
        f" {head} {full}" in one.text for one in before for head in _oblique(words)
    )
    return (
        " ".join(full.split()[-_PAIR:]) if full and cased else full
    )  # "des Architekten Hans Dean"


def _oblique(words: Words) -> frozenset[str]:
    fields = fields_of(words.code)
    return fields.oblique if fields else frozenset()


def _is_placed(name: str, text: str, words: Words) -> bool:
    """Whether something is told to be in, or taken with, a name as with a place: "in Fort Dean"."""
    at = text.find(name)
    before = text[:at].rstrip().rpartition(" ")[2].lower() if at > 0 else ""
    return before in words.places or before in words.tied


def _is_of(asked: _Asked, name: str, text: str, read: Reader, words: Words) -> bool:
    """Whether a pronoun fits a person: by the office, else where nobody else is told of."""
    office = [part for part in name.split() if is_office(part, words)]
    if office:
        female = read.fields.female.fullmatch(office[-1].lower()) is not None
        return female == (f"die {asked.pronoun}" in read.fields.meaning)
    own = {*name.lower().split()}
    others = (one.name for one in find_names(text, words.code))
    people = (one for one in others if not own.issuperset(one.lower().split()))
    return not any(
        len(one.split()) >= _PAIR and not place_of(one, words.code, None) for one in people
    )


def _speaker(asked: _Asked, heard: Sequence[Heard], speech: Speech, words: Words) -> str | None:
    """Who says it, "Er werde gehen, sagte Dean", unless the sentence before tells of somebody else
    whom the pronoun fits; by himself also who is told to say it: "Er kündigte an, …"."""
    text = heard[-1].text
    own = speech.act and text[speech.act_from :].lower().startswith(f"{asked.pronoun} ")
    if noun := _noun(asked, text, speech, words):
        return noun
    who = _person(asked, speech, words)
    if own:
        return who
    if speech.direct:
        return None
    cue = text[slice(*speech.cue)].lstrip(" ,").partition(" ")[0].lower()
    if cue in words.relay_leads or (who is None and speech.content[0] < speech.cue[0]):
        return _told_before(asked, heard[:-1], words)  # "Er starb, wie der Verband mitteilte"
    if who is None:
        return None
    before = heard[-2:-1]
    if before and before[0].speech is None:
        told = _told_before(asked, before, words)
        return who if told is None or told.endswith(who) else None
    return who if not before or _person(asked, before[0].speech, words) == who else None


def _noun(asked: _Asked, text: str, speech: Speech, words: Words) -> str | None:
    """A noun that says what stands behind it: "[Die Werft] teilte mit, sie schließe"."""
    fields = fields_of(words.code)
    opens = text[speech.cue[0] :].split(" ", 2)[:_PAIR]
    if fields is None or speech.direct or asked.several or speech.content[0] < speech.cue[1]:
        return None
    fits = f"{opens[0].lower()} {asked.pronoun}" in fields.meaning
    return " ".join(opens) if fits and opens[1:] == [speech.name] else None


def _person(asked: _Asked, speech: Speech | None, words: Words) -> str | None:
    """A speaker whom a pronoun of one person may mean."""
    fields = fields_of(words.code)
    if speech is None or fields is None or asked.several or asked.pronoun not in words.persons:
        return None
    named = len(speech.name.split()) >= _PAIR and speech.name[:1].isupper()
    office = [part for part in (speech.role or "").split() if is_office(part, words)]
    if not named or any(is_office(part, words) for part in speech.name.split()):
        return None
    if place_of(speech.name, words.code, None):
        return None
    female = bool(office) and fields.female.fullmatch(office[-1].lower()) is not None
    return None if office and female != (f"die {asked.pronoun}" in fields.meaning) else speech.name


def _read(sentence: Heard, words: Words) -> Reader | None:
    text = _BRACKETS.sub(lambda found: " " * len(found[0]), sentence.text)
    return dated_reading(text, (0, len(text)), sentence.dates, words.code)


def _clause(read: Reader) -> Clause | None:
    """The first clause, of which what stands behind the verb need not be understood."""
    if clause := read.clause():
        return clause
    found = read.fore()
    return Clause(tuple(found[0]), found[1], ()) if found and found[0] else None


def _pronoun(clause: Clause, read: Reader) -> int | None:
    """The first pronoun of a clause that may mean somebody told before."""
    parts = (one for one in (*clause.fore, *clause.rest) if one.kind == "s")
    return next(
        (one.start for one in parts if read.word(one.start) in read.words.looking_back), None
    )


def _subject(clause: Clause, read: Reader) -> Chunk | None:
    """The subject, "Die Stadt verließ [er]"; None where that is open: "Die Stadt verließ sie"."""
    found, pronoun = subject_of(clause, read), _pronoun(clause, read)
    if found is None or pronoun is None or found.start == pronoun:
        return found
    if read.word(pronoun) in read.fields.doers:
        return Chunk("s", pronoun, pronoun + 1)
    open_ = f"{read.word(found.start)} {read.word(pronoun)}" in read.fields.rivals
    return None if open_ else found


def _is_of_several(read: Reader, clause: Clause) -> bool:
    return read.fields.plural_verbs.fullmatch(read.word(clause.verb)) is not None


def _is_nobody(read: Reader, clause: Clause, pronoun: int) -> bool:
    """Whether "es" stands for nothing, or for what is told behind: "es gab", "es sank ein Boot"."""
    if read.word(pronoun) not in read.words.things:
        return False
    if read.word(clause.verb) in read.words.impersonal:
        return True
    return any(
        one.kind in "tuo" or (one.kind == "n" and read.word(one.start) not in read.fields.oblique)
        for one in clause.rest
    )
