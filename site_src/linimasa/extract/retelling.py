"""A title that leans on the sentence before its own, told with what stands there.

"This was announced by the mayor" has the title of the sentence before it, and so has what is quoted
without a subject, if both tell the same; "she opened a shop" is told of the last subject by its
full name, "they would strike" of who said it. Where it is not clear whom a pronoun means it stays.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache

from linimasa.extract.choosing import chooses, is_headless
from linimasa.extract.clause_words import grammar_of
from linimasa.extract.cutting import LEAST, MAX_TITLE
from linimasa.extract.faults import faults, is_fragment
from linimasa.extract.framing import Speech
from linimasa.extract.grammar import VERB_FIRST, VERBS, Parsed, parsed
from linimasa.extract.happening import happened
from linimasa.extract.hearing import Heard
from linimasa.extract.mainclause import NOMINAL, clause_in, main_verb
from linimasa.extract.names import UPPER
from linimasa.extract.shortening import shorten
from linimasa.extract.sifting import cues_of
from linimasa.extract.telling import has_verb
from linimasa.extract.unspoken import MOST_SUBJECT, REACH, unspoken
from linimasa.extract.where import place_of
from linimasa.extract.words import Words, either, words_of
from linimasa.places import find_places

_CONTENT = re.compile(r"[^\W\d_]{5,}|\d[\d.,]+\d")
_LEAST_SHARED = 2  # words
_NAME = re.compile("W{1,5}")
_JOINED = re.compile("D?[NW]{1,4}(?:k[NW]{1,3})*c[DNW]{1,4}")
_THING = re.compile("D?[NW]{0,2}W{1,3}")
_LISTED = re.compile("D?W{1,3}(?:kD?W{1,3})+k?cD?W{1,3}")  # "Bern, Basel and Rome"
_ACTS = re.compile("Ya*(?:V|B[ya]*[PGN])")
_SAID_OF_IT = re.compile("q|m[ya]*[IEH]|s")
_MADE = re.compile("Ya*(?:A?[BE]P(?![aq]*q)|V(?!q))")  # "it was built", "it sank"
_LEADING = re.compile("[pm][^VABrqskcY]{1,8}k?Y(?=[ya]*[VAB])")
_DOES = re.compile("Ya*A(?!a*E)")  # "it has closed", not "it would be", "it is raining"

_Titled = Callable[[Heard], str]


def standing_alone(
    title: str, heard: Sequence[Heard], number: int, language: str, titled: _Titled
) -> str:
    """A title of the sentence `heard[number]` that leans on none before it, if that can be had.

    `titled` makes the title of a sentence without any of its dates.
    """
    words = words_of(language)
    if number and cues_of(language).announcing.match(heard[number].text):
        return _announced(heard[:number], words, titled) or title
    if what := happened(title, heard, number, language, titled):
        return what
    title = _by_name(title, heard[number], words)
    if number and _leans(heard[number], title, words):
        fuller = _told_before(heard[number - 1], words, titled)
        return fuller if fuller and _share(fuller, heard[number].text) else title
    leading, pronoun, rest = _pronoun_in(title, words)
    if pronoun not in words.standing or not rest:
        left_out = unspoken(title, heard, number, words)
        verb = title[0].lower() + title[1:]
        return shorten(f"{left_out} {verb}", language) if left_out else title
    who = _meant(pronoun, f"{pronoun} {rest}" if leading else title, heard, number, words)
    return shorten(f"{who} {rest}", language) if who else title


def _pronoun_in(title: str, words: Words) -> tuple[bool, str, str]:
    """The pronoun that a title tells of and what it tells; whether a phrase leads in to it, which
    goes where verbs tell no person: "Dari rumah itu ia …"."""
    first, _, rest = title.partition(" ")
    read = parsed(title, words.code) if words.selves else None
    lead = _LEADING.match(read.code) if read else None
    if read is None or lead is None:
        return False, first.lower(), rest
    start, end = read.spans[lead.end() - 1]
    return True, title[start:end].lower(), title[end:].strip()


def _announced(before: Sequence[Heard], words: Words, titled: _Titled) -> str | None:
    """What a sentence says that only says that something was said: the last one's title, or one's
    before it where that leans, in a language that tells so."""
    for sentence in reversed(before[-REACH if chooses(words) else -1 :]):
        told = titled(sentence)
        read = parsed(told, words.code)
        if read and set(read.code) & {*VERBS} and read.code[0] != "Y":
            return told
    return None


def _by_name(title: str, sentence: Heard, words: Words) -> str:
    """What somebody says of himself told of him, where verbs tell no person: "Kami menutup …"."""
    speech = sentence.speech
    if speech is None or not words.selves:
        return _with_speaker(title, speech, words) if speech else title
    title = _without_own(title, words)
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


def _with_speaker(title: str, speech: Speech, words: Words) -> str:
    """What is quoted of whoever speaks, behind the name, where a verb itself tells who does it:
    "Ana Roca: he cerrado el puerto"."""
    grammar = grammar_of(words.code)
    if grammar is None or not (speech.direct and _is_named(speech, words)):
        return title
    read = parsed(title, words.code)
    named = read is None or read.code.startswith("W")
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
    return words.first_persons.isdisjoint(read.words) and _is_named(speech, words)


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
    joints = either((*words.coordinators, *words.contrasting, *words.breaks))
    return re.compile(rf",?\s{joints}\s{either(words.first_persons)}\s")


def _is_named(speech: Speech, words: Words) -> bool:
    """Whether a speaker has a name that is no place's."""
    whole = (0, len(speech.name))
    places = ((one.start, one.end) for one in find_places(speech.name, words.code))
    return speech.name[:1].isupper() and whole not in places


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


def _meant(
    pronoun: str, title: str, heard: Sequence[Heard], number: int, words: Words
) -> str | None:
    """Whom a pronoun means; None where that is not clear."""
    sentence = heard[number]
    if sentence.speech is not None:
        return _speaker(pronoun, title, sentence, sentence.speech, words)
    if pronoun not in words.looking_back:
        return None
    if pronoun not in words.persons:
        return _last_subject(pronoun, title, heard[number - 1], words) if number else None
    for before in reversed(heard[max(0, number - REACH) : number]):
        speech = before.speech
        if speech is not None:
            return speech.name if _is_person(speech, words) else None
        who = _subject(before.text, words.code)
        if who and who[0].lower() not in words.standing:
            if not _NAME.fullmatch(who[1]) or len(who[0]) > MOST_SUBJECT:
                return None
            return _mentioned(pronoun, who[0], heard[:number], words)
    return None


def _last_subject(pronoun: str, title: str, before: Heard, words: Words) -> str | None:
    """The subject of the sentence before, where "it" or "they" may mean it."""
    who, read = _subject(before.text, words.code), parsed(title, words.code)
    if who is None or read is None or before.speech or len(who[0]) > MOST_SUBJECT:
        return None
    parts = [part.lower() for part in who[0].split()]
    if not words.roles.union(words.fused).isdisjoint(parts) or _is_impersonal(read, words):
        return None
    if pronoun in words.things:
        fits = _THING.fullmatch(who[1]) and (_DOES.match(read.code) or _MADE.match(read.code))
    else:
        fits = _JOINED.fullmatch(who[1])
    return who[0] if fits else None


def _is_impersonal(read: Parsed, words: Words) -> bool:
    """Whether "it" stands for what is said behind: "it is thought the ferry sank"."""
    grammar = grammar_of(words.code)
    first = [word for word, kind in zip(read.words, read.code, strict=True) if kind in "VPN"][:1]
    return grammar is not None and any(
        word in words.impersonal or grammar.saying.fullmatch(word) for word in first
    )


def _does_so(read: Parsed, words: Words) -> bool:
    """Whether "it" does something itself: "the port said it | expects a loss", "is confident"; not
    "it is important to close the port", "it is thought that the port"."""
    found = _ACTS.match(read.code) if read.ambiguous else None
    if found is None or _is_told_of_it(read, found.end() - 1, words):
        return False
    return read.code[found.end() - 1] != "N" or not _SAID_OF_IT.search(read.code, found.end())


def _is_told_of_it(read: Parsed, at: int, words: Words) -> bool:
    """Whether a verb may have an "it" that means nothing: "it takes", "it is expected"."""
    grammar = grammar_of(words.code)
    said = grammar is not None and grammar.saying.fullmatch(read.word(at)) is not None
    return read.word(at) in words.impersonal or (said and read.code[at] == "P")


def _mentioned(pronoun: str, who: str, before: Sequence[Heard], words: Words) -> str | None:
    """A subject by its full name; one word alone only if it is the end of a name told before."""
    if f"{pronoun} {who.partition(' ')[0].lower()}" in words.unlike:
        return None
    if " " in who:
        return None if place_of(who, words.code, None) else who
    full = re.compile(rf"(?:\b[{UPPER}][\w.’-]+ ){{1,3}}{re.escape(who)}\b(?!['’\w])")
    for one in reversed(before):
        found = [_named(match[0], words) for match in full.finditer(one.text)]
        if found and " " in found[-1] and not place_of(found[-1], words.code, None):
            return found[-1]
    return None


def _named(who: str, words: Words) -> str:
    """A name less what only opens the sentence that it stands in: "When Jane Hill"."""
    grammar = grammar_of(words.code)
    while grammar and who.partition(" ")[0].lower() in grammar.kinds:
        who = who.partition(" ")[2]
    return who


def _speaker(pronoun: str, title: str, sentence: Heard, speech: Speech, words: Words) -> str | None:
    """Who says it, if the pronoun may mean who does: "the mayor said [she] would resign"."""
    own = sentence.text[speech.act_from :].lower().startswith(pronoun) and speech.act
    if (speech.direct and not own) or speech.content[0] < speech.cue[0]:
        return None
    if f"{pronoun} {speech.name.partition(' ')[0].lower()}" in words.unlike:
        return None
    thing = pronoun in words.things and _is_thing(speech, sentence.text, words)
    person = _is_person(speech, words) and not thing
    if pronoun in words.own:
        fits = True
    elif pronoun in words.things:
        read = parsed(title, words.code)
        several = speech.name.islower() and speech.name.endswith("s")
        does = read is not None and (_DOES.match(read.code) or _does_so(read, words))
        called = speech.name.lower().split()
        officer = not words.roles.isdisjoint(called) and called[-1] not in words.firms
        if read is not None and read.ambiguous and does and (person or officer):
            return _headed(speech, words)
        fits = bool(does) and not (person or several or speech.name.lower() in words.firms)
    elif pronoun in words.persons:
        officer = not words.roles.isdisjoint(speech.name.split()) and speech.name in sentence.text
        fits = (person or officer) and not place_of(speech.name, words.code, None)
    else:
        fits = not person and speech.name in sentence.text
    if not fits:
        return None
    whole = _whole_subject(speech, sentence.text, words)
    longest = MAX_TITLE - len(title) + len(pronoun)
    if whole and (len(whole) <= longest or whole.rstrip(".") == speech.name):
        return whole
    return _in_full(speech.name, sentence.text, words, speech.cue[0])


def _headed(speech: Speech, words: Words) -> str | None:
    """What somebody is the head of, which "it" means: "the president of Norvik Lines said it"."""
    office = _office(words.code).fullmatch(speech.role or speech.name)
    return office["of"][0].upper() + office["of"][1:] if office else None


@cache
def _office(language: str) -> re.Pattern[str]:
    """An office and the name of what it is of."""
    words = words_of(language)
    article = rf"(?:{either(words.articles)}\s)?"
    return re.compile(
        rf"[^,]{{0,60}}(?i:{either(words.roles)})\s{either(words.of)}\s(?P<of>{article}[{UPPER}][^,]*)"
    )


def _is_thing(speech: Speech, text: str, words: Words) -> bool:
    """Whether a name is no person's by the word beside it: "Northern Projects, which", "the Foreign
    Office"."""
    at = text.find(speech.name, speech.cue[0])
    if not words.things_which or at < 0:
        return False
    article = text[:at].rstrip().rpartition(" ")[2].lower() in words.articles
    return article or text.startswith(f", {words.things_which} ", at + len(speech.name))


def _whole_subject(speech: Speech, text: str, words: Words) -> str | None:
    """All of the subject whose end a speaker's name is: "Bern, Basel and Rome said they"."""
    read = parsed(text, words.code)
    clause = clause_in(read) if read and read.ambiguous else None
    if read is None or clause is None or len(clause.subject) != 1:
        return None
    start, end = clause.subject[0]
    start += read.code[start] in "ca"  # "But the port"
    told = read.part(start, end)
    final = read.spans[end - 1][1] <= read.spans[clause.verb][0] <= speech.cue[1]
    whole = end == clause.verb and set(read.code[start:end]).isdisjoint("rqsxhGe(k")
    plain = whole or _LISTED.fullmatch(read.code, start, end) is not None
    fits = plain and read.code[start] in "DWNY" and len(told) <= MOST_SUBJECT
    if not (final and fits and speech.name in told):
        return None
    return told[0].upper() + told[1:]


def _is_person(speech: Speech, words: Words) -> bool:
    """Whether a speaker is a person: two names or more, or one with a role, none of an office."""
    parts = speech.name.split()
    named = all(part[0].isupper() for part in parts) and not speech.name.isupper()
    offices = words.firms.union(words.speakers, words.media)
    offices = offices.intersection(part.lower().rstrip(".") for part in parts)
    return named and not offices and (len(parts) > 1 or speech.role is not None)


def _in_full(name: str, text: str, words: Words, cue: int) -> str | None:
    """A name as it stands in the text, at the cue or else first, with its article; one that stands
    elsewhere as it is."""
    at = text.find(name, cue)
    at = text.find(name) if at < 0 else at
    if at < 0:
        return name if name[0].isupper() else None
    before = text[:at].rstrip().rpartition(" ")[2]
    ties = {*words.articles, *words.determiners, *words.possessives}
    full = f"{before} {name}" if before.lower() in ties else name
    return full[0].upper() + full[1:]


def _subject(sentence: str, language: str) -> tuple[str, str] | None:
    """The subject of a sentence, if it is one piece, and its letters."""
    read = parsed(sentence, language)
    clause = clause_in(read) if read else None
    if read is None or clause is None or len(clause.subject) != 1:
        return None
    return _cut(read, *clause.subject[0])


def _cut(read: Parsed, start: int, end: int) -> tuple[str, str]:
    text = read.part(start, end)
    return text[0].upper() + text[1:], read.code[start:end]
