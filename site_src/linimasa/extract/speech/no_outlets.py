"""What looks like an outlet and is none: somebody, who hears it, or what is only shown on it."""

from __future__ import annotations

import re
from itertools import pairwise

from linimasa.extract.lexis.triggers import words_in
from linimasa.extract.lexis.words import Words, words_of
from linimasa.extract.speech.announcing import leads_back
from linimasa.extract.speech.citing_outlets import (
    is_given,
)
from linimasa.extract.speech.declined_outlets import (
    is_called_outlet,
    is_outlet,
    is_subject,
)
from linimasa.extract.syntax.clause_words import grammar_of
from linimasa.extract.syntax.grammar import looked_up
from linimasa.language import table_of, texts

_NEAR_VERB = 7  # words before an outlet among which a verb of speech is its speaker's
_NEXT_WORD = re.compile(r"\s([a-z]+)")


def is_no_outlet(match: re.Match[str], sentence: str, language: str) -> bool:
    """Whether what looks like an outlet is somebody, or only says whose what follows is: "quoting
    the Norvik | prosecutor's office"."""
    name = match["name"]
    if _is_somebody(name, language) or _is_hearer(match, sentence, words_of(language)):
        return True
    if "told" in match.groupdict() and (
        is_subject(match, language) or is_given(match, sentence, language)
    ):
        return True
    if "told" in match.groupdict() and _is_only_on(match, sentence, words_of(language)):
        return True
    if not is_called_outlet(match, words_of(language)):
        return True
    behind = _NEXT_WORD.match(sentence, match.end("name"))
    words, grammar = words_of(language), grammar_of(language)
    if behind is None or grammar is None or grammar.ambiguous is None or is_outlet(name, language):
        return False
    kept = {*words.outlet_nouns, *words.relay_links, *words.reporting}
    noun = looked_up(behind[1], language)[0].letters == "N"
    return noun and behind[1] not in kept and not name[:1].islower()


def _is_hearer(match: re.Match[str], sentence: str, words: Words) -> bool:
    """Whether what looks like an outlet hears what the subject of its clause reports: "Dean
    meldete | der Wache den Brand"."""
    lead = sentence[: match.start()].rstrip()
    inner = words.verb_second and lead[-1:].isalnum() and not is_outlet(match["name"], words.code)
    if not inner or lead.rpartition(" ")[2] in words.relay_leads or leads_back(lead, words.code):
        return False
    if any(noun in match[0].lower() for noun in words.outlet_nouns):
        return False
    verb = match[0].partition(" ")[0].lower()
    return verb in words.relays


def _is_only_on(match: re.Match[str], sentence: str, words: Words) -> bool:
    """Whether nobody speaks on an outlet that a preposition of any place stands before: "le film
    passe | sur Arte"; unlike "Sur RTL, il a dit", "a annoncé mardi | sur RTL"."""
    on = texts(table_of(words.code, "speech"), "told_on")
    if not match[0].lower().startswith(on or "\0"):
        return False
    lead = sentence[: match.start()].rstrip(' ,«»“”"').split()
    guests = texts(table_of(words.code, "speech"), "guests")
    verbs = (*words.before, *words.after, *words.ambiguous, *guests)
    if not lead:  # "Sur France 2, | le film a été vu"
        told = words_in(sentence[match.end() :])  # "il a cependant confirmé"
        silent = told.isdisjoint(verb.rpartition(" ")[2] for verb in verbs)
        return silent or not sentence.startswith(",", match.end())
    of_noun = lead[-2:-1] and lead[-2].lower() in {*words.articles, *words.determiners}
    if of_noun and lead[-1].islower() and lead[-1] not in words.roles.union(words.speakers):
        return True  # "a annoncé un reportage | sur Arte"
    near = lead[-_NEAR_VERB:]
    parts = {*near, *map(" ".join, pairwise(near))}
    return parts.isdisjoint(verbs)


def _is_somebody(name: str, language: str) -> bool:
    """Whether what looks like an outlet is a person with an office: "berichtete Direktor Hill"."""
    *offices, last = name.split()
    named = bool(offices) and last[0].isupper() and all(one[0].isupper() for one in offices[1:])
    roles = words_of(language).roles
    return named and any(one.lower() in roles for one in offices) and not is_outlet(name, language)
