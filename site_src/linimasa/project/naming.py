"""The names that a project's articles tell, folded to one form each.

In this order: a person's list (`content/names.yaml`); an acronym or short form that an article has
in brackets behind a name, "Korea Utara (Korut)", if no article has another; spellings that sound
alike, of which the most frequent stays; a last name alone, if one speaker only has it.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from linimasa.extract.naming.names import find_names
from linimasa.language.sounds import sound
from linimasa.model import Article, Attribution, Candidate, EventFile
from linimasa.places import find_places
from linimasa.slug import fold
from linimasa.yamlio.names import Names

BEFORE = 120  # characters before brackets in which the name that they shorten stands

_PARTS = re.compile(r"[^\s-]+")  # "Moreno Ocampo" is "Moreno-Ocampo"
_BRACKETS = re.compile(r"\(([^\W\d_][\w-]{1,9})\)")


def project_names(listed: Names, articles: Iterable[Article], told: Iterable[str]) -> Names:
    """The forms of every name. `told` are names of speakers and people, as often as they are told;
    `articles` all those of the project, so that what is read of one hangs on no run."""
    forms: dict[str, str] = {}
    for short, full in _shortened(articles).items():
        forms[fold(short)] = listed.form(full)
    counts = Counter(listed.form(forms.get(fold(name), name)) for name in told)
    for name, form in (*_alike(counts), *_last_names(counts)):
        forms.setdefault(fold(name), listed.form(form))
    return Names({**forms, **listed.forms})


def names_in(candidates: Iterable[Candidate]) -> Iterator[str]:
    """The speakers and people of candidates."""
    for one in candidates:
        if one.attribution and one.attribution.name:
            yield one.attribution.name
        yield from one.people


def names_of(file: EventFile) -> Iterator[str]:
    """The speakers and people of a file of events."""
    for event in file.events:
        if event.attribution and event.attribution.name:
            yield event.attribution.name
        yield from event.people


def named(candidate: Candidate, names: Names) -> Candidate:
    """A candidate with its speaker and people under their forms."""
    who = candidate.attribution
    if who is not None and who.name:
        who = Attribution(names.form(who.name), who.role, who.via)
    people = tuple(dict.fromkeys(map(names.form, candidate.people)))
    return replace(candidate, attribution=who, people=people)


def _shortened(articles: Iterable[Article]) -> Mapping[str, str]:
    """Short forms in brackets to the names before them, where all articles agree."""
    found: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for article in articles:
        for short, full in _in_brackets(article):
            found[short][full] += 1
    return {short: next(iter(full)) for short, full in found.items() if len(full) == 1}


def _in_brackets(article: Article) -> Iterator[tuple[str, str]]:
    language = article.language or "und"
    for match in _BRACKETS.finditer(article.text):
        before = article.text[max(0, match.start() - BEFORE) : match.end()]
        for name in find_names(before, language):
            if name.acronym == match[1] and len(name.name) > len(match[1]):
                yield match[1], name.name


def _alike(counts: Mapping[str, int]) -> Iterator[tuple[str, str]]:
    """Spellings of several words that sound alike to the most frequent of them."""
    groups: defaultdict[tuple[str, ...], list[str]] = defaultdict(list)
    for name in counts:
        groups[tuple(map(sound, _PARTS.findall(name)))].append(name)
    for heard, spellings in groups.items():
        if len(spellings) > 1 and len(heard) > 1 and all(heard):
            best = min(spellings, key=lambda name: (-counts[name], -len(name), name))
            yield from ((name, best) for name in spellings if name != best)


def _last_names(counts: Mapping[str, int]) -> Iterator[tuple[str, str]]:
    """A single word to the one name that ends with it; a place is nobody's last name."""
    owners: defaultdict[str, set[str]] = defaultdict(set)
    for name in counts:
        parts = name.split()
        if 2 <= len(parts) <= 3:
            owners[parts[-1]].add(name)
    for name in counts:
        full = owners.get(name, set())
        if len(full) == 1 and len(name) > 2 and not find_places(name, "en"):
            yield name, next(iter(full))
