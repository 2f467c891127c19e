"""Whom a pronoun means by which a title tells of somebody, by the sentences before it.

"She opened a shop" is told of the last subject by its full name, "they would strike" of who said
it. None wherever that is not clear, so that the pronoun stays: where somebody else was just told
of, or who speaks does so for others, "she" may be another; and no crime is a speaker's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import product

from linimasa.extract.anaphora.speaker_pronouns import (
    DOES,
    is_called,
    is_certain,
    is_person,
    speaker_meant,
)
from linimasa.extract.anaphora.unspoken import MOST_SUBJECT, REACH, accuses
from linimasa.extract.lexis.masks import masked
from linimasa.extract.lexis.words import Words
from linimasa.extract.naming.names import UPPER, find_names
from linimasa.extract.naming.where import place_of
from linimasa.extract.speech.framing import Speech
from linimasa.extract.speech.hearing import Heard
from linimasa.extract.speech.listeners import listeners
from linimasa.extract.syntax.clause_words import grammar_of
from linimasa.extract.syntax.grammar import Parsed, parsed
from linimasa.extract.syntax.linking import with_link
from linimasa.extract.syntax.mainclause import clause_in
from linimasa.language import table_of, texts

_FARTHEST = 10  # sentences before one, all of "he", in which whom that means is told
_FULL = 2  # words of a full name
_NEXT = 4  # words of a title, a pronoun among them, that tell what is done
_NAME = re.compile("W{1,5}")
_RELATED = re.compile("(W{2,5})r[^c]*")  # "Jane Hill who was elected in 2001"
_CALLED = re.compile("(W{2,5})k[DN][^c]*k")  # "Jane Hill, pilot of the ferry in Bern, Norvik,"
_LEADING = re.compile("s(W{1,3})[ya]*[VAB][^VABYkrsqx]*$")
_BRACKETS = re.compile(r"\s\([^()]*\)")
_PERSON = re.compile("D[DN]*N")
_WORDS = re.compile(r"[^\W\d_]+[’']?")
_THING_OF = re.compile("DN[N#]?(?:d[DNW#]+)*")
_AGED = re.compile("DN(?:d#N)?")  # "Un homme", "Un homme de 30 ans"
_JOINED = re.compile("D?[NW]{1,4}(?:k[NW]{1,3})*c[DNW]{1,4}")
_THING = re.compile("D?[NW]{0,2}W{1,3}")
_MADE = re.compile("Ya*(?:A?[BE]P(?![aq]*q)|V(?!q))")  # "it was built", "it sank"


def meant(
    pronoun: str, title: str, heard: Sequence[Heard], number: int, words: Words
) -> str | None:
    """Whom a pronoun means; None where that is not clear."""
    sentence = heard[number]
    if sentence.speech is not None:
        told = listeners(sentence, sentence.speech, words) if pronoun in words.several else None
        if told:
            return told
        speaker = speaker_meant(pronoun, title, sentence, sentence.speech, words)
        so_far = heard[: number + 1]
        certain = speaker and is_certain(pronoun, title, so_far, sentence.speech, words)
        return speaker if certain else None
    if pronoun not in words.looking_back:
        return None
    if pronoun not in words.persons:
        who = _subject(_undated(sentence, words), words.code)
        own = who is not None and who[0].lower() != pronoun  # "Norvik sank when it left"
        last = sentence if own else _told_last(pronoun, heard[:number], words)
        return _last_subject(pronoun, title, last, words) if last else None
    if led := _led_subject(pronoun, title, heard[: number + 1], words):
        return led
    if _is_of_another(pronoun, sentence.text, words):
        return None
    return told_before(pronoun, title, heard[:number], words)


def told_before(pronoun: str, title: str, heard: Sequence[Heard], words: Words) -> str | None:
    """The person whom the sentences before tell of."""
    left = REACH
    for before in reversed(heard[-_FARTHEST:]):
        speech = before.speech
        if speech is not None:
            told = _told_of(before.text, speech, words) if before is heard[-1] else None
            if told:
                return mentioned(pronoun, told, heard, words)
            own = is_person(speech, words) and not accuses(title, words)
            return speech.name if own else None
        who = _subject(_undated(before, words), words.code)
        if who is None and words.selves and find_names(before.text, words.code):
            return None  # of whom it tells is not understood
        told = who[0].rpartition(" ")[2].lower() if who and who[1].endswith("Y") else None
        left -= told != pronoun  # of the same all along: "In 1971 he"
        if left < 0 or (told in words.persons and told != pronoun):
            return None
        if who and told not in words.standing and who[0].lower() not in words.standing:
            if words.owned and any(one.endswith(words.owned) for one in who[0].lower().split()):
                continue  # "Film pertamanya": whose it is, was told before
            if _is_owned(pronoun, who[0], words):
                left += told != pronoun
                continue
            if not _NAME.fullmatch(who[1].rstrip("o")) or len(who[0]) > MOST_SUBJECT:
                return _called_so(pronoun, who, before, words) if before is heard[-1] else None
            two = _tells_of_two(pronoun, before.text, who[0], words)
            return None if two else mentioned(pronoun, who[0], heard, words)
    return None


def _tells_of_two(pronoun: str, text: str, who: str, words: Words) -> bool:
    """Whether a sentence names another person whom a pronoun may mean besides its subject, not one
    that something is only of, "Anne Leroy a remplacé Paul Morel", not "l'élève de Paul Morel"."""
    if words.selves or not words.nouns_first:  # "Menurut Ratna Dewi, AR melarikan diri"
        return False
    owning = {of.rstrip("'’") for of in words.of}
    for one in find_names(text, words.code):
        before = text[: text.find(one.name)].replace("’", "' ").replace("'", "' ").split()[-1:]
        owns = before and before[0].rstrip("'") in owning
        other = " " in one.name and one.name not in who and who not in one.name and not owns
        if other and f"{pronoun} {_first(one.name)}" not in words.unlike:
            return True
    return False


def _is_owned(pronoun: str, who: str, words: Words) -> bool:
    """Whether a subject is something of him whom a pronoun means: "His first pier", of "he"; or
    somebody of his whom that cannot mean: "His wife"."""
    first, last = who.partition(" ")[0].lower(), who.rpartition(" ")[2].lower()
    if f"{pronoun} {first}" not in words.owning:
        return False
    other = last not in words.people | words.roles
    return other or f"{pronoun} {last}" in words.unlike


def _undated(sentence: Heard, words: Words) -> str:
    """A sentence less its dates, with what ties them, and a word in front that ties it to another:
    "[So] Jane Hill [on Friday] left"."""
    text = sentence.text
    for start, end in sentence.dates:
        linked = with_link(text, start, words.code, end)
        text = f"{text[:linked]}{' ' * (end - linked)}{text[end:]}"
    first, _, rest = text.partition(" ")
    return rest if first.lower() in words.title_openers else text


def _told_of(text: str, speech: Speech, words: Words) -> str | None:
    """Whom somebody tells of by name, where a sentence that goes on with him needs no "said":
    "According to the mayor, [Adam Reed] had fled"."""
    told = text[slice(*speech.content)] if words.selves and not speech.direct else ""
    who = _subject(told.strip(" ,."), words.code) if told else None
    named = who and _NAME.fullmatch(who[1]) and who[0] not in speech.name
    return who[0] if who and named else None


def _led_subject(pronoun: str, title: str, heard: Sequence[Heard], words: Words) -> str | None:
    """The subject of a clause that leads in to a pronoun: "When Jane Hill closed the port, she"."""
    text = masked(heard[-1].text, heard[-1].dates, " ")
    end = text.find(f", {title[:1].lower()}{title[1 : len(pronoun)]} ")
    read = parsed(text[:end], words.code) if end > 0 else None
    found = _LEADING.match(read.code) if read and read.ambiguous else None
    if read is None or found is None:
        return None
    who, last = read.part(*found.span(1)), found.end(1)
    others = find_names(text[read.spans[last][0] : end], words.code)
    return None if others else mentioned(pronoun, who, heard[:-1], words)


def _is_of_another(pronoun: str, text: str, words: Words) -> bool:
    """Whether a sentence has somebody else for its subject: "He met Jane Hill, and [she] left"."""
    who = _subject(text, words.code)
    if who is None or not who[1].endswith(("W", "Y")):
        return False
    return who[0].rpartition(" ")[2].lower() != pronoun


def _called_so(pronoun: str, who: tuple[str, str], before: Heard, words: Words) -> str | None:
    """The subject of the sentence before without a name, if it is a person: "The boy", "Un homme
    de 30 ans"."""
    first, *rest = who[0].lower().split()
    aged = words.nouns_first and rest and f"{pronoun} {first}" not in words.unlike
    if aged and rest[0] in words.people:
        noun, shape = rest[0], _AGED
    else:
        noun, shape = who[0].rpartition(" ")[2].lower(), _PERSON
    fits = shape.fullmatch(who[1]) and noun in words.people
    if not fits:
        return _of_gender(pronoun, who, before, words)
    return who[0] if f"{pronoun} {noun}" not in words.unlike else None


def _of_gender(pronoun: str, who: tuple[str, str], before: Heard, words: Words) -> str | None:
    """The subject of the sentence before, a thing, where its article alone in that tells the gender
    of a pronoun: "Le pont de Dax"."""
    articles = _gendered(pronoun, words.code)
    said = [one for one in _WORDS.findall(before.text.lower()) if one.rstrip("’'") in articles]
    fits = len(said) == 1 and said[0] == who[0].partition(" ")[0].lower()
    fits = fits and len(who[0]) <= MOST_SUBJECT and _THING_OF.fullmatch(who[1]) is not None
    people = fits and any(" " in one.name for one in find_names(before.text, words.code))
    return who[0] if fits and not people else None


@cache
def _gendered(pronoun: str, language: str) -> frozenset[str]:
    """Articles of nouns for which a pronoun may stand, and of those that tell no gender."""
    return frozenset(texts(table_of(language, "events"), f"{pronoun}_articles"))


def _told_last(pronoun: str, before: Sequence[Heard], words: Words) -> Heard | None:
    """The sentence before, or the first of those that all tell of the same "it"."""
    for one in reversed(before[-_FARTHEST:]):
        if pronoun not in words.things or not one.text.lower().startswith(f"{pronoun} "):
            return one
        if one.speech:
            return None
    return None


def _last_subject(pronoun: str, title: str, before: Heard, words: Words) -> str | None:
    """The subject of the sentence before, where "it" or "they" may mean it."""
    who, read = _subject(_undated(before, words), words.code), parsed(title, words.code)
    if who is None or read is None or before.speech or len(who[0]) > MOST_SUBJECT:
        return None
    parts = [part.lower() for part in who[0].split()]
    if words.selves and pronoun in words.several:
        joined = _JOINED.fullmatch(who[1]) is not None
        persons = parts[0] in words.several_of or (joined and _are_persons(*who, words))
        other = accuses(title, words) or _is_done_to(read, before.text, words)
        return who[0] if persons and not other else None
    if not words.roles.union(words.fused).isdisjoint(parts) or _is_impersonal(read, words):
        return None
    if pronoun in words.things:
        several = who[1] == "DW" and who[0].endswith("s")  # "The Hills"
        fits = (
            not several
            and _THING.fullmatch(who[1])
            and (DOES.match(read.code) or _MADE.match(read.code))
        )
    else:
        fits = _JOINED.fullmatch(who[1])
    return who[0] if fits else None


def _are_persons(who: str, code: str, words: Words) -> bool:
    """Whether joined nouns that tell no number are names or persons, as "they" are: not "Gempa dan
    tsunami"."""
    joint = code.index("c")
    left, right = who.split()[:joint], who.split()[joint + 1 :]
    if code[joint + 1] == "W":
        return True
    persons = words.people | words.roles
    return not any(persons.isdisjoint(map(str.lower, one)) for one in (left, right))


def _is_done_to(read: Parsed, before: str, words: Words) -> bool:
    """Whether "they" may be those to whom others did something: "Polisi dan TNI menahan dua pria.
    Mereka ditangkap di Medan"."""
    undergone = any(re.fullmatch(words.undergone, one) for one in read.words[1:_NEXT])
    return undergone and any(re.fullmatch(words.acting, one) for one in before.lower().split())


def _is_impersonal(read: Parsed, words: Words) -> bool:
    """Whether "it" stands for what is said behind: "it is thought the ferry sank"."""
    grammar = grammar_of(words.code)
    first = [word for word, kind in zip(read.words, read.code, strict=True) if kind in "VPN"][:1]
    return grammar is not None and any(
        word in words.impersonal or grammar.saying.fullmatch(word) for word in first
    )


def mentioned(pronoun: str, who: str, before: Sequence[Heard], words: Words) -> str | None:
    """A subject by its full name; one word alone only if it is the end of a name told before."""
    if f"{pronoun} {_first(who)}" in words.unlike:
        return None
    if " " in who:
        name = _behind_office(who, words)
        person = is_called(name, None, words) and not place_of(name, words.code, None)
        return name if person else None
    if words.selves and any(_is_aged(who, one.text) for one in before):
        return who
    return next((one for one in full_names(who, before, words)), None)


def _first(who: str) -> str:
    """The given name of a name, the first of two: "jean" of "Jean-Luc Roche"."""
    return re.split("[ -]", who, maxsplit=1)[0].lower()


def _behind_office(who: str, words: Words) -> str:
    """A full name less the office before it, where that tells of nobody's gender: "Kyre Council
    President | Jane Hill"."""
    grammar = grammar_of(words.code)
    parts = who.split() if grammar and grammar.ambiguous else [who]
    last = max((at for at, one in enumerate(parts) if one.lower() in words.roles), default=-1)
    named = last < len(parts) - _FULL and parts[0][0].isupper()
    return " ".join(parts[last + 1 :]) if named else who


def _is_aged(who: str, text: str) -> bool:
    """Whether a name stands with an age, as a person's does: "AR (24)"."""
    at = text.find(f"{who} (")
    return at >= 0 and text[at + len(who) + 2 :][:2].isdigit()


def full_names(who: str, before: Sequence[Heard], words: Words) -> Iterator[str]:
    """The last full name in each sentence that a word alone ends or begins, the latest first."""
    told = [one for one in before if who in one.text]
    for one, full in product(reversed(told), _full(who, words) if told else ()):
        matches = full.finditer(one.text)
        found = [_named(one[0], words) for one in matches if not _is_kin(one, words)]
        if found and " " in found[-1] and not place_of(found[-1], words.code, None):
            yield found[-1]


def _is_kin(name: re.Match[str], words: Words) -> bool:
    """Whether a name is only that of whose child or wife somebody is: "the son of Adam Hill"."""
    kin = name.string[: name.start()].split()[-_FULL:]
    return len(kin) == _FULL and kin[1] in words.of and kin[0] in words.people


def _full(who: str, words: Words) -> list[re.Pattern[str]]:
    """Patterns of a name that one word begins, where persons are called by their first name, too,
    "Hadi" for "Hadi Purnomo"; and of one that it ends."""
    last = rf"(?:\b[{UPPER}][\w.’-]+ ){{1,3}}{re.escape(who)}\b(?!['’](?!s\b)|\w)"
    called = words.selves or words.nouns_first
    first = [rf"\b{re.escape(who)}(?: [{UPPER}][\w’-]+){{1,3}}"] if called else []
    return [re.compile(pattern) for pattern in (*first, last)]


def _named(who: str, words: Words) -> str:
    """A name less what only opens the sentence that it stands in: "When Jane Hill"."""
    grammar = grammar_of(words.code)
    while grammar and who.partition(" ")[0].lower() in grammar.kinds:
        who = who.partition(" ")[2]
    return who


def _subject(sentence: str, language: str) -> tuple[str, str] | None:
    """The subject of a sentence, if it is one piece, and its letters."""
    plain = _BRACKETS.sub("", sentence) if "(" in sentence else sentence
    read = parsed(plain, language)
    if read and read.grammar.unmarked and read.code[:1] in {"V", "I"} and "k" in read.code:
        plain = plain[read.spans[read.code.index("k")][1] :]  # "Lahir di Solo, | Budi …"
        read = parsed(plain, language)
    clause = clause_in(read) if read else None
    if read is None or clause is None or len(clause.subject) != 1:
        return None
    start, end = clause.subject[0]
    called = _RELATED.fullmatch(read.code, start, end) if read.ambiguous else None
    if read.ambiguous and called is None:
        called = _CALLED.fullmatch(read.code, start, end)
    return _cut(read, start, called.end(1) if called else end)


def _cut(read: Parsed, start: int, end: int) -> tuple[str, str]:
    text = read.part(start, end)
    return text[0].upper() + text[1:], read.code[start:end]
