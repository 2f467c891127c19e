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

from linimasa.extract.alternation import either
from linimasa.extract.clause_words import grammar_of
from linimasa.extract.cutting import MAX_TITLE
from linimasa.extract.framing import Speech, masked
from linimasa.extract.grammar import Parsed, parsed
from linimasa.extract.headings import dateline
from linimasa.extract.hearing import Heard
from linimasa.extract.linking import with_link
from linimasa.extract.listeners import listeners
from linimasa.extract.mainclause import clause_in
from linimasa.extract.names import UPPER, find_names
from linimasa.extract.unspoken import MOST_SUBJECT, REACH, accuses
from linimasa.extract.where import place_of
from linimasa.extract.words import Words, words_of

_FARTHEST = 10  # sentences before one, all of "he", in which whom that means is told
_RECENT = 6  # sentences before one in which a person is told of whom "he" in it may mean
_FULL = 2  # words of a full name
_NAME = re.compile("W{1,5}")
_CALLED = re.compile("(W{2,5})k[DN][^c]*k")  # "Jane Hill, pilot of the ferry in Bern, Norvik,"
_LEADING = re.compile("s(W{1,3})[ya]*[VAB][^VABYkrsqx]*$")
_BRACKETS = re.compile(r"\s\([^()]*\)")
_PERSON = re.compile("D[DN]*N")
_JOINED = re.compile("D?[NW]{1,4}(?:k[NW]{1,3})*c[DNW]{1,4}")
_THING = re.compile("D?[NW]{0,2}W{1,3}")
_LISTED = re.compile("D?W{1,3}(?:kD?W{1,3})+k?cD?W{1,3}")  # "Bern, Basel and Rome"
_ACTS = re.compile("Ya*(?:V|B[ya]*[PGN])")
_SAID_OF_IT = re.compile("q|m[ya]*[IEH]|s")
_MADE = re.compile("Ya*(?:A?[BE]P(?![aq]*q)|V(?!q))")  # "it was built", "it sank"
_DOES = re.compile("Ya*A(?!a*E)")  # "it has closed", not "it would be", "it is raining"


def meant(
    pronoun: str, title: str, heard: Sequence[Heard], number: int, words: Words
) -> str | None:
    """Whom a pronoun means; None where that is not clear."""
    sentence = heard[number]
    if sentence.speech is not None:
        told = listeners(sentence, sentence.speech, words) if pronoun in words.several else None
        if told:
            return told
        speaker = _speaker(pronoun, title, sentence, sentence.speech, words)
        so_far = heard[: number + 1]
        certain = speaker and _is_certain(pronoun, title, so_far, sentence.speech, words)
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
            own = _is_person(speech, words) and not accuses(title, words)
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
            if not _NAME.fullmatch(who[1]) or len(who[0]) > MOST_SUBJECT:
                return _called_so(pronoun, who, words) if before is heard[-1] else None
            return mentioned(pronoun, who[0], heard, words)
    return None


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


def _called_so(pronoun: str, who: tuple[str, str], words: Words) -> str | None:
    """The subject of the sentence before without a name, if it is a person: "The boy"."""
    noun = who[0].rpartition(" ")[2].lower()
    fits = _PERSON.fullmatch(who[1]) and noun in words.people
    return who[0] if fits and f"{pronoun} {noun}" not in words.unlike else None


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
    if not words.roles.union(words.fused).isdisjoint(parts) or _is_impersonal(read, words):
        return None
    if pronoun in words.things:
        several = who[1] == "DW" and who[0].endswith("s")  # "The Hills"
        fits = (
            not several
            and _THING.fullmatch(who[1])
            and (_DOES.match(read.code) or _MADE.match(read.code))
        )
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


def mentioned(pronoun: str, who: str, before: Sequence[Heard], words: Words) -> str | None:
    """A subject by its full name; one word alone only if it is the end of a name told before."""
    if f"{pronoun} {who.partition(' ')[0].lower()}" in words.unlike:
        return None
    if " " in who:
        name = _behind_office(who, words)
        person = _is_called(name, None, words) and not place_of(name, words.code, None)
        return name if person else None
    if words.selves and any(_is_aged(who, one.text) for one in before):
        return who
    return next((one for one in full_names(who, before, words)), None)


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
        found = [_named(match[0], words) for match in full.finditer(one.text)]
        if found and " " in found[-1] and not place_of(found[-1], words.code, None):
            yield found[-1]


def _full(who: str, words: Words) -> list[re.Pattern[str]]:
    """Patterns of a name that one word begins, where persons are called by their first name, too,
    "Hadi" for "Hadi Purnomo"; and of one that it ends."""
    last = rf"(?:\b[{UPPER}][\w.’-]+ ){{1,3}}{re.escape(who)}\b(?!['’](?!s\b)|\w)"
    first = [rf"\b{re.escape(who)}(?: [{UPPER}][\w’-]+){{1,3}}"] if words.selves else []
    return [re.compile(pattern) for pattern in (*first, last)]


def _named(who: str, words: Words) -> str:
    """A name less what only opens the sentence that it stands in: "When Jane Hill"."""
    grammar = grammar_of(words.code)
    while grammar and who.partition(" ")[0].lower() in grammar.kinds:
        who = who.partition(" ")[2]
    return who


def _speaker(pronoun: str, title: str, sentence: Heard, speech: Speech, words: Words) -> str | None:
    """Who says it, if the pronoun may mean who does: "the mayor said [she] would resign"."""
    own = _is_act_of(pronoun, sentence.text, speech)
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
        fits = bool(does) and not (person or several)
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


def _is_act_of(pronoun: str, text: str, speech: Speech) -> bool:
    """Whether a pronoun is the subject of what somebody does by speaking: "She denied"."""
    return speech.act and text[speech.act_from :].lower().startswith(f"{pronoun} ")


def _is_certain(
    pronoun: str, title: str, heard: Sequence[Heard], speech: Speech, words: Words
) -> bool:
    """Whether a pronoun in what somebody says is who says it: a person's, where nobody else was
    just told of; of whoever speaks for others, as a lawyer does, only a plan, "would resign", and
    where nobody else has been for longer. Never of a crime."""
    if pronoun in words.own or (words.selves and _is_act_of(pronoun, heard[-1].text, speech)):
        return True
    if accuses(title, words):
        return False
    if pronoun not in words.persons:
        return True
    called = re.findall(r"\w+", f"{speech.name} {speech.role or ''}".lower())
    own = words.advocates.isdisjoint(called)
    if not own and not re.search(words.intending or r"(?!)", title.partition(" ")[2]):
        return False
    recent = heard[-2 if own else -1 - _RECENT : -1]
    text = masked(heard[-1].text, heard[-1].dates, " ")
    lead = text[dateline(text) : speech.content[0]]
    if lead.lower().startswith(f"{pronoun} "):  # "She said she"
        lead = lead[len(pronoun) :]
    told = (*(one.text for one in recent), lead)
    return not any(_has_another(pronoun, text, speech, words) for text in told)


def _has_another(pronoun: str, text: str, speech: Speech, words: Words) -> bool:
    """Whether a sentence tells of a person whom a pronoun may mean, besides who speaks."""
    text = _without_name(text, speech.name, words)
    own = {*speech.name.lower().split(), *(speech.role or "").lower().split()}
    spoken = {*re.findall(r"[^\W\d_]+", text.lower())}
    if not spoken.isdisjoint((words.roles | words.people | {pronoun}) - own):
        return True
    for name in find_names(text, words.code):
        first = name.name.partition(" ")[0].lower()
        if own.issuperset(name.name.lower().split()) or f"{pronoun} {first}" in words.unlike:
            continue
        if _is_called(name.name, name.role, words) and not place_of(name.name, words.code, None):
            return True
    return False


def _without_name(text: str, name: str, words: Words) -> str:
    """A text less a name with its title and what a comma adds to it, which is nobody else: "Mayor
    John Dean, a lawyer"; but "Jane Hill, wife of the mayor"."""
    last = name.rpartition(" ")[2]
    if last not in text:
        return text
    called = rf"(?:[^\W\d_a-z][\w.-]*\s){{0,4}}{re.escape(last)}\b(?!['’])"
    own = rf"{called}(\s?,\s[^,.;]{{2,60}}(?=[,.;]))?"

    def left(match: re.Match[str]) -> str:
        added = match[1] or ""
        return " " if words.people.isdisjoint(re.findall(r"\w+", added.lower())) else added

    return re.sub(own, left, text)


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
    """Whether a speaker is a person."""
    return _is_called(speech.name, speech.role, words)


def _is_called(name: str, role: str | None, words: Words) -> bool:
    """Whether a name is a person's: two names or more, or one with a role, none of an office."""
    parts = name.split()
    named = all(part[0].isupper() for part in parts) and not name.isupper()
    offices = words.firms.union(words.speakers, words.media)
    offices = offices.intersection(part.lower().rstrip(".") for part in parts)
    return named and not offices and (len(parts) > 1 or role is not None)


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
    plain = _BRACKETS.sub("", sentence) if "(" in sentence else sentence
    read = parsed(plain, language)
    if read and read.grammar.unmarked and read.code[:1] in {"V", "I"} and "k" in read.code:
        plain = plain[read.spans[read.code.index("k")][1] :]  # "Lahir di Solo, | Budi …"
        read = parsed(plain, language)
    clause = clause_in(read) if read else None
    if read is None or clause is None or len(clause.subject) != 1:
        return None
    start, end = clause.subject[0]
    called = _CALLED.fullmatch(read.code, start, end) if read.ambiguous else None
    return _cut(read, start, called.end(1) if called else end)


def _cut(read: Parsed, start: int, end: int) -> tuple[str, str]:
    text = read.part(start, end)
    return text[0].upper() + text[1:], read.code[start:end]
