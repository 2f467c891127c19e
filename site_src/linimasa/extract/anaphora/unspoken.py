"""The subject that a verb leaves out, from the sentences before: "[Ana Roca] fue elegida".

Spanish, Italian and Portuguese tell no pronoun where the subject goes on. It is taken from whoever
says it, or from the last sentence that has one; where that is not clear, none is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from linimasa.extract.lexis.words import Words, words_of
from linimasa.extract.speech.hearing import Heard
from linimasa.extract.syntax.clause_words import Grammar, grammar_of
from linimasa.extract.syntax.grammar import FINITE, VERBS, Parsed, parsed
from linimasa.extract.syntax.mainclause import NOMINAL, clause_in, main_verb
from linimasa.places import find_places

REACH = 4  # sentences before, in which whom a pronoun means, or a verb alone, is looked for
_LEAST = 4  # words of a sentence with a clause that leads in
MOST_SUBJECT = 45  # characters of one that is put in front
VERB_CHAIN = re.compile(f"[ya]*(?P<verb>[{VERBS}])(?:[ya]*[PEHIG])*")
_PHRASES = re.compile("[pmd][DNW#eacd]*|k[^k]*(?:k|$)|[oa]")
# the same up to a noun with an article, which may be the subject: "è morto a Bari | il sindaco"
_BEFORE_NOUN = re.compile("[pmd]D*(?:[NW#ea](?!D)|[cd]D*)*[NW#ea]?|k[^k]*(?:k|$)|[oa]")
_CLAUSE = re.compile("[rqsxh(G].*")
# "es ministro de Defensa", "fue elegida alcaldesa", not "è necessario | ridurre"
_PREDICATE = re.compile("BP?Nd?[NW]*+(?!I)")
_NAMED = re.compile("(?:D[DN]{1,3})?(?P<name>W{1,5})")


def accuses(title: str, words: Words) -> bool:
    """Whether a title tells that its subject did a crime, or was accused of one."""
    return bool(words.crimes) and re.match(words.crimes, title) is not None


def unspoken(title: str, heard: Sequence[Heard], number: int, words: Words) -> str | None:
    """The subject of a title that begins with its verb; None where it has one, or none is clear."""
    grammar, read = grammar_of(words.code), parsed(title, words.code)
    if grammar is None or not grammar.drops or read is None:
        return None
    several = several_lacked(read, grammar)
    if several is None or _is_wished(read, grammar):
        return None
    speech = heard[number].speech
    if speech is not None:
        said = not speech.direct and speech.content[0] >= speech.cue[1]
        own = said and not accuses(title, words)
        return _speaker(heard[number], grammar, words, several=several) if own else None
    led = _subject_led(heard[number].text, title, words, several=several)
    if led or _is_led(heard[number].text, title, words):
        return led
    for before in reversed(heard[max(0, number - REACH) : number]):
        if before.speech is not None:
            return None
        found = parsed(before.text, words.code)
        clause = clause_in(found) if found else None
        if found is None or clause is None:
            return None
        if clause.subject and found.code[clause.subject[0][0]] in NOMINAL:
            return _named(found, clause.subject[0], several=several)
        if not _goes_on(found):
            return None
    return None


def _is_wished(read: Parsed, grammar: Grammar) -> bool:
    """Whether a verb first is only told of with "that", of somebody who stood before: "critica que
    el alcalde [no haya] cerrado"."""
    chain = VERB_CHAIN.match(read.code)
    verb = read.word(chain.start("verb")) if chain else ""
    return grammar.subjunctives.fullmatch(verb) is not None


def several_lacked(read: Parsed, grammar: Grammar) -> bool | None:
    """Whether a verb first tells of several; None where it has a subject behind it."""
    chain = VERB_CHAIN.match(read.code)
    if chain is None:
        return None
    several = grammar.several.fullmatch(read.word(chain.start("verb"))) is not None
    return several if _lacks_subject(read, chain, grammar, several=several) else None


def _lacks_subject(read: Parsed, chain: re.Match[str], grammar: Grammar, *, several: bool) -> bool:
    """Whether a verb first has no noun behind it that may be its subject, and is somebody's."""
    verb, rest = chain.start("verb"), read.code[chain.end() :]
    if is_of_nobody(read, chain, grammar) or grammar.nobodys.fullmatch(read.word(verb)):
        return False
    if rest and read.word(chain.end()) in grammar.owned:
        return True  # "terminó *su* retirada"
    if chain[0].endswith("I") and rest[:1] not in {*"qrI"}:
        return True  # "había pedido reactivar | la ley"
    if _is_of_many(read, chain.end(), grammar) is (not several):
        return True  # "controlaron *el fuego*"
    if _PREDICATE.match(read.code):
        return "q" not in rest and "r" not in rest
    return rest[:1] not in {*"qrI"} and not _BEFORE_NOUN.sub("", _CLAUSE.sub("", rest))


def is_of_nobody(read: Parsed, chain: re.Match[str], grammar: Grammar) -> bool:
    """Whether "se" before a verb makes it nobody's, or of the noun behind: "se vende", but what a
    person does to himself is somebody's: "se reunirá"."""
    if grammar.reflexive.isdisjoint(read.words[: chain.start("verb")]):
        return False
    told = read.words[chain.end() - 1]
    behind = read.code[chain.end() : chain.end() + 1]
    return grammar.personally.fullmatch(told) is None or behind not in {"", *"pmoad"}


def _is_of_many(read: Parsed, at: int, grammar: Grammar) -> bool | None:
    """Whether the noun that begins at a word is one of several; None where nothing tells."""
    kind = read.code[at : at + 1]
    if kind not in {"D", "N"}:
        return None
    word = read.word(at)
    if kind == "D" and word in grammar.singular:
        return False
    return True if word.endswith("s") or word in words_of(read.language).articles else None


def _subject_led(sentence: str, title: str, words: Words, *, several: bool) -> str | None:
    """The subject of a clause that leads in: "Cuando [Ana Roca] dejó el puerto, abrió"."""
    whole = parsed(sentence, words.code)
    if whole is None or whole.code[:1] != "s" or len(whole.code) < _LEAST:
        return None
    lead, comma, rest = sentence[whole.spans[1][0] :].partition(",")
    read = parsed(lead, words.code)
    told = title.partition(" ")[0].lower() in rest.split()
    clause = clause_in(read) if read and comma and told else None
    if read is None or clause is None or not clause.subject:
        return None
    return _named(read, clause.subject[0], several=several)


def _is_led(sentence: str, title: str, words: Words) -> bool:
    """Whether a clause stands before the verb, of whom is not clear: "while Israel is …"."""
    at = sentence.lower().find(title.partition(" ")[0].lower())
    read = parsed(sentence[: max(0, at)], words.code)
    return read is not None and not FINITE.isdisjoint(read.code)


def _goes_on(read: Parsed) -> bool:
    """Whether a sentence has no subject of its own, either."""
    verb = main_verb(read.code)
    return verb is not None and not {*"NWY#"} & {*_PHRASES.sub("", read.code[:verb])}


def _speaker(sentence: Heard, grammar: Grammar, words: Words, *, several: bool) -> str | None:
    """Who says it, by the name as it stands in the sentence, in the number of the verb."""
    name = sentence.speech.name if sentence.speech else ""
    at = sentence.text.find(name)
    if at < 0 and name.rpartition(" ")[2] in sentence.text and len(name) <= MOST_SUBJECT:
        return None if several else name  # told here by its last word alone
    if at < 0 or not name or len(name) > MOST_SUBJECT or grammar.several.fullmatch(name):
        return None
    head = sentence.text[:at].rstrip().rpartition(" ")[2]
    one, owned = head.lower() in grammar.singular, head.lower() in words.articles
    if several and (one or not owned):
        return None
    who = f"{head} {name}" if one or several else name
    return who[0].upper() + who[1:]


def _named(read: Parsed, span: tuple[int, int], *, several: bool) -> str | None:
    """A subject that has a name, in the number of the verb."""
    start, end = span
    who = read.part(start, end)
    grammar, named = grammar_of(read.language), _NAMED.fullmatch(read.code, start, end)
    if grammar is None or named is None or len(who) > MOST_SUBJECT:
        return None
    name = read.part(named.start("name"), end)
    if find_places(name, read.language):
        return None
    plural = read.code[start] == "D" and read.word(start) not in grammar.singular
    return who[0].upper() + who[1:] if plural == several else None
