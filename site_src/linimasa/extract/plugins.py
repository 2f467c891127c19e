"""Extractors from other packages: what they propose, checked against the text.

A package offers one under the entry-point group `linimasa.extractors`: a class, or a function,
that is called without arguments and returns an `Extractor`. A project chooses by name, in
linimasa.yaml: `extract: {extractors: [rules, NAME]}`. docs/extractors.md tells how to write one.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from importlib.metadata import entry_points
from pathlib import Path
from typing import Protocol, cast, get_args, runtime_checkable

from linimasa.edtf import is_valid
from linimasa.errors import ConfigError
from linimasa.extract.lexis.edges import MAX_TITLE
from linimasa.extract.quoting import anchored
from linimasa.extract.salience import salience
from linimasa.extract.titling.titles import make_title
from linimasa.model import Article, Attribution, Candidate, Kind, Location

GROUP = "linimasa.extractors"
RULES = "rules"  # the extractor of this package, which needs no entry point

_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Proposal:
    """An event as an extractor proposes it. Only `quote` must be there, verbatim from the text.

    `date` is EDTF. Names and `date_text` that do not stand in the text, a `kind` that is none of
    `linimasa.model.Kind`, and a title with words that the text lacks, are passed over.
    """

    quote: str
    date: str | None = None
    date_text: str | None = None
    said: str | None = None
    title: str | None = None
    kind: str = "event"
    name: str | None = None
    role: str | None = None
    via: str | None = None
    place: str | None = None
    people: tuple[str, ...] = ()


@runtime_checkable
class Extractor(Protocol):
    """What an extractor can do: make ready, and propose the events of one article."""

    def open(self, folder: Path) -> None:
        """Called once, before the first article. `folder` is the extractor's own, for what it
        keeps from run to run; it may not exist yet. Raises ConfigError where a setting is missing.
        """

    def propose(self, article: Article) -> Iterable[Proposal]:
        """The events of an article, whose language and day of publication are filled in if known.

        The same article gives the same proposals: a second run must change nothing. Raises
        SourceError where it cannot tell; the article's events then stay as they are.
        """


@dataclass(frozen=True, slots=True)
class Checked:
    """Proposals that hold, as candidates, and how many were dropped, by what was wrong."""

    candidates: tuple[Candidate, ...]
    dropped: Mapping[str, int]


def load(name: str) -> Extractor:
    """The extractor of a name. Raises ConfigError where no installed package offers it."""
    offered = {point.name: point for point in entry_points(group=GROUP)}
    point = offered.get(name)
    if point is None:
        near = get_close_matches(name, [*offered, RULES], n=1)
        known = ", ".join(sorted([*offered, RULES]))
        hint = f"did you mean '{near[0]}'?" if near else f"there are: {known}"
        raise ConfigError(f"there is no extractor '{name}'", hint=hint, at="linimasa.yaml")
    made = cast("type[Extractor]", point.load())()
    if not isinstance(made, Extractor):
        hint = "it must have the methods open and propose"
        raise ConfigError(f"'{name}' is no extractor", hint=hint, at="linimasa.yaml")
    return made


def checked(article: Article, proposals: Iterable[Proposal], name: str) -> Checked:
    """What holds of an extractor's proposals. A quote that does not stand in the text, or a date
    that is no EDTF, drops the whole event."""
    dropped: Counter[str] = Counter()
    found: list[Candidate] = []
    for proposal in proposals:
        wrong = _wrong(article, proposal)
        if wrong:
            dropped[wrong] += 1
        else:
            found.append(_candidate(article, proposal, name))
    unique = {(one.start, one.end, one.date): one for one in reversed(found)}
    ordered = sorted(unique.values(), key=lambda one: (one.start, one.end))
    return Checked(anchored(article, ordered), dropped)


def with_proposed(own: Sequence[Candidate], others: Iterable[Candidate]) -> tuple[Candidate, ...]:
    """Candidates with those of another extractor that tell something else: not of the same date
    in a sentence that overlaps."""
    new = [
        other
        for other in others
        if not any(
            one.date == other.date and one.start < other.end and other.start < one.end
            for one in own
        )
    ]
    return tuple(sorted((*own, *new), key=lambda one: (one.start, one.end)))


def _wrong(article: Article, proposal: Proposal) -> str | None:
    if not proposal.quote.strip() or proposal.quote not in article.text:
        return "the quote does not stand in the text"
    if any(date and not is_valid(date) for date in (proposal.date, proposal.said)):
        return "the date is no EDTF"
    return None


def _candidate(article: Article, proposal: Proposal, name: str) -> Candidate:
    start = article.text.index(proposal.quote)
    who = Attribution(*(_standing(article, each) for each in _who(proposal)))
    score, reasons = salience(
        proposal.quote, proposal.date, start / len(article.text), article.title, who
    )
    place = _standing(article, proposal.place)
    words = proposal.date_text
    people = (person for person in proposal.people if _standing(article, person))
    return Candidate(
        start=start,
        end=start + len(proposal.quote),
        score=score,
        date=proposal.date,
        date_text=words if words and words in proposal.quote else None,
        date_basis="inferred" if proposal.date else None,
        title=_title(article, proposal),
        kind=cast("Kind", proposal.kind) if proposal.kind in get_args(Kind) else "event",
        quote=proposal.quote,
        said=proposal.said,
        attribution=who if any((who.name, who.role, who.via)) else None,
        place=Location(name=place) if place else None,
        people=tuple(dict.fromkeys(people)),
        reasons=(f"proposed by {name}", *reasons),
    )


def _who(proposal: Proposal) -> tuple[str | None, str | None, str | None]:
    return proposal.name, proposal.role, proposal.via


def _standing(article: Article, words: str | None) -> str | None:
    """A name, if the article has it."""
    return words if words and words.strip() and words in article.text else None


def _title(article: Article, proposal: Proposal) -> str:
    """The proposed title, if it is short and made of the source's words; else one of the quote."""
    title = " ".join((proposal.title or "").split())
    known = {word.casefold() for word in _WORD.findall(article.text)}
    told = {word.casefold() for word in _WORD.findall(title)}
    if title and len(title) <= MAX_TITLE and told <= known:
        return title
    whole = (0, len(proposal.quote))
    return make_title(proposal.quote, whole, [], article.language or "und")
