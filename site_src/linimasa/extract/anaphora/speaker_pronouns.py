"""Whether a pronoun in what somebody says means whoever says it: "the mayor said she would resign".

Only where that is clear: nobody else was just told of, who speaks does not speak for others, and it
is no crime.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from linimasa.extract.anaphora.unspoken import MOST_SUBJECT, accuses
from linimasa.extract.condensing.cleaning import QUOTES
from linimasa.extract.condensing.headings import dateline
from linimasa.extract.lexis.alternation import either
from linimasa.extract.lexis.edges import MAX_TITLE
from linimasa.extract.lexis.masks import masked
from linimasa.extract.lexis.words import Words, words_of
from linimasa.extract.naming.names import UPPER, find_names
from linimasa.extract.naming.where import place_of
from linimasa.extract.speech.framing import Speech
from linimasa.extract.speech.hearing import Heard
from linimasa.extract.syntax.clause_words import grammar_of
from linimasa.extract.syntax.grammar import Parsed, parsed
from linimasa.extract.syntax.mainclause import clause_in

_NEAR = 3  # words behind "his" in which a noun stands
_RECENT = 6  # sentences before one in which a person is told of whom "he" in it may mean
_ACRONYM = 3  # letters
_LISTED = re.compile("D?W{1,3}(?:kD?W{1,3})+k?cD?W{1,3}")  # "Bern, Basel and Rome"
_ACTS = re.compile("Ya*(?:V|B[ya]*[PGN])")
_DONE = re.compile("Ya*(?:A[ya]*E|A?[ya]*B)[ya]*P")
_SAID_OF_IT = re.compile("q|m[ya]*[IEH]|s")
DOES = re.compile("Ya*A(?!a*E)")  # "it has closed", not "it would be", "it is raining"


def speaker_meant(
    pronoun: str, title: str, sentence: Heard, speech: Speech, words: Words
) -> str | None:
    """Who says it, if the pronoun may mean who does: "the mayor said [she] would resign"."""
    own = _is_act_of(pronoun, sentence.text, speech)
    if (_is_quoted(sentence.text, speech) and not own) or speech.content[0] < speech.cue[0]:
        return None
    if f"{pronoun} {speech.name.partition(' ')[0].lower()}" in words.unlike:
        return None
    thing = pronoun in words.things and _is_thing(speech, sentence.text, words)
    person = is_person(speech, words) and not thing
    if pronoun in words.own:
        fits = True
    elif pronoun in words.things:
        read = parsed(title, words.code)
        several = speech.name.islower() and speech.name.endswith("s")
        does = read is not None and (DOES.match(read.code) or _does_so(read, words))
        called = speech.name.lower().split()
        officer = not words.roles.isdisjoint(called) and called[-1] not in words.firms
        if read is not None and read.ambiguous and does and (person or officer):
            return _headed(speech, words)
        fits = bool(does) and not (person or several or _is_done(read, speech, thing=thing))
    elif pronoun in words.persons:
        officer = not words.roles.isdisjoint(speech.name.split()) and speech.name in sentence.text
        fits = (person or officer) and not place_of(speech.name, words.code, None)
    else:
        one = words.roles.intersection(speech.name.lower().split())  # "The coach said they"
        fits = not person and not one and speech.name in sentence.text
    if not fits:
        return None
    whole = _whole_subject(speech, sentence.text, words)
    longest = MAX_TITLE - len(title) + len(pronoun)
    if whole and (len(whole) <= longest or whole.rstrip(".") == speech.name):
        return whole
    return _in_full(speech.name, sentence.text, words, speech.cue[0])


def _is_done(read: Parsed | None, speech: Speech, *, thing: bool) -> bool:
    """Whether "it was closed" would be told of one capital word that may be a person's name."""
    name = speech.name
    bare = name.isalpha() and name.istitle() and not thing and speech.role is None
    return bare and read is not None and _DONE.match(read.code) is not None


def _is_quoted(text: str, speech: Speech) -> bool:
    """Whether a quotation begins with what is said, unlike one inside of it: "The port said it had
    “no money”"."""
    start = speech.content[0]
    return speech.direct and not {*QUOTES, "`"}.isdisjoint(text[max(0, start - 1) : start + 2])


def _is_act_of(pronoun: str, text: str, speech: Speech) -> bool:
    """Whether a pronoun is the subject of what somebody does by speaking: "She denied"."""
    return speech.act and text[speech.act_from :].lower().startswith(f"{pronoun} ")


def is_certain(
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
    if relay := heard[-1].relay:  # an outlet's name is nobody's
        lead = lead.replace(relay.name, "")
    told = (*(one.text for one in recent), lead)
    return not any(_has_another(pronoun, text, speech, words) for text in told)


def _has_another(pronoun: str, text: str, speech: Speech, words: Words) -> bool:
    """Whether a sentence tells of a person whom a pronoun may mean, besides who speaks."""
    text = _without_name(text, speech.name, words)
    own = {*speech.name.lower().split(), *(speech.role or "").lower().split()}
    every = re.findall(r"[^\W\d_]+", text.lower())
    spoken = {*every}
    if any(f"{pronoun} {one}" in words.owning for one in spoken) and _is_owned(every, own, words):
        return True  # "His lawyer, Jane Hill, said he"
    if not spoken.isdisjoint((words.roles | words.people | {pronoun}) - own):
        return True
    for name in find_names(text, words.code):
        first = name.name.partition(" ")[0].lower()
        if own.issuperset(name.name.lower().split()) or f"{pronoun} {first}" in words.unlike:
            continue
        if is_called(name.name, name.role, words) and not place_of(name.name, words.code, None):
            return True
    return False


def _is_owned(every: Sequence[str], own: set[str], words: Words) -> bool:
    """Whether a word for who speaks stands behind one that tells whose: "his [former] lawyer"."""
    near = (every[at + 1 : at + _NEAR] for at, one in enumerate(every) if one in words.possessives)
    return any(not own.isdisjoint(behind) for behind in near)


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


def is_person(speech: Speech, words: Words) -> bool:
    """Whether a speaker is a person."""
    return is_called(speech.name, speech.role, words)


def is_called(name: str, role: str | None, words: Words) -> bool:
    """Whether a name is a person's: two names or more, or one with a role, none of an office."""
    parts = name.split()
    acronym = parts[0].isupper() and len(parts[0]) >= _ACRONYM and "." not in parts[0]
    named = all(part[0].isupper() for part in parts) and not (name.isupper() or acronym)
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
