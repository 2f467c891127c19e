"""Who speaks where words bound a speaker: "Bộ Y tế | cho biết", in Hindi "मंत्री | ने कहा".

A speaker is what stands between the beginning of a clause and the verb of speech, or a word that
marks who does something. Whom it names is told by the offices of the language, which stand first.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import islice

from linimasa.extract.lexis.filling import filled
from linimasa.extract.lexis.masks import DATED, QUOTED
from linimasa.extract.lexis.words import Words
from linimasa.extract.naming.names import Registry
from linimasa.extract.naming.tellers import Who
from linimasa.extract.speech.framing import QUOTE, Speech
from linimasa.extract.speech.mentions import Mentions
from linimasa.language import table_of
from linimasa.places import opening_place

_FILL = f" .,;:!?।…\"'”’“‘–-{QUOTED}{DATED}"  # tells nothing
_MOST_NAME = 4  # words of a person's name
_RECENT = 60  # names among which a short one looks for its own

_Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Bounded:
    """The table `[bounded]` of a language; `speaking` and `according` have the group `who`."""

    speaking: re.Pattern[str]
    according: re.Pattern[str]
    saying: re.Pattern[str]  # verbs of speech
    telling: re.Pattern[str]  # of these, those that only report
    somebody: re.Pattern[str]  # what a speaker has in it
    nobody: re.Pattern[str]  # what no speaker has in it
    office: re.Pattern[str]  # how an office begins, in front of a name
    honorific: re.Pattern[str]  # in front of a name: "ông"
    surname: re.Pattern[str]  # how a name begins
    when: re.Pattern[str]  # what ties a date to the verb behind it
    clause: re.Pattern[str]  # what begins what is said: "rằng"
    headless: re.Pattern[str]  # opens what is said of whoever says it: "sẽ", "will"
    outlet: re.Pattern[str]  # what stands before the name of an outlet: "hãng tin"
    outlets: tuple[str, ...]


@cache
def bounded_of(language: str) -> Bounded | None:
    """None for a language whose speakers are found otherwise."""
    table = table_of(language, "bounded")
    return Bounded(**filled(Bounded, table)) if table else None


def bounded_speech(
    outside: str, quotes: list[_Span], mentions: Mentions, words: Words
) -> Speech | None:
    """The speech of a sentence with quotations and dates masked, None where nobody speaks."""
    known = bounded_of(words.code)
    if known is None:
        return None
    for match, source in _cues(outside, known):
        who = _who(match["who"], mentions, words, known)
        if who is None:
            continue
        late = bool(outside[: match.start("who")].strip(_FILL) or _follows(outside, match)) and (
            not outside[match.end() :].strip(_FILL)
        )
        content = (0, match.start("who")) if late else (match.end(), len(outside))
        told = outside[slice(*content)]
        verb = match.groupdict().get("verb") or ""
        direct = any(last - first >= QUOTE for first, last in quotes) and QUOTED in told
        act = not (direct or source or late or known.telling.fullmatch(verb))
        bare = not (direct or late or source) and bool(known.headless.match(told.strip(_FILL)))
        close = direct and len(quotes) == 1 and _is_all(told)
        return Speech(
            *who,
            (match.start("who"), match.end()) if not source else match.span(),
            content,
            verb.lower(),
            direct,
            act=act and not known.clause.search(match[0]),
            act_from=match.start("who"),
            bare=bare,
            quote=quotes[0] if close else None,
        )
    return None


def _is_all(told: str) -> bool:
    """Whether nothing is said but what is quoted; behind a colon it is: "nói tại Hà Nội: “…”"."""
    lead = told[: told.find(QUOTED)].rstrip()
    behind = told[told.rfind(QUOTED) :].strip(_FILL)
    return not behind and (lead.endswith(":") or not lead.strip(_FILL))


def _follows(outside: str, match: re.Match[str]) -> bool:
    """Whether a quotation stands right before a speaker."""
    return outside[: match.start("who")].rstrip(" ,.-–").endswith(QUOTED)


def _cues(outside: str, known: Bounded) -> Iterator[tuple[re.Match[str], bool]]:
    """What may tell of a speaker, a verb before "according to"."""
    yield from ((match, False) for match in known.speaking.finditer(outside))
    yield from ((match, True) for match in known.according.finditer(outside))


def _who(who: str, mentions: Mentions, words: Words, known: Bounded) -> Who | None:
    plain = known.when.sub("", who).strip(" ,")
    if plain.lower() in words.pronouns:
        return mentions.recent()
    if not known.somebody.search(plain) or known.nobody.search(plain):
        return None
    led = known.outlet.match(plain)
    if led:
        return plain[led.end() :], None
    return _fullest(_apposed(plain, words, known), mentions.names)


def _apposed(who: str, words: Words, known: Bounded) -> Who:
    """The same where the office stands behind the name: "ông Vượng, Chủ tịch Vingroup,"."""
    first, comma, rest = who.partition(", ")
    name, role = titled(first, words, known)
    return name, role or (rest.strip(" ,") if comma and known.office.match(rest) else None)


def titled(who: str, words: Words, known: Bounded) -> Who:
    """A speaker as written into a name and an office, which stands in front of it."""
    honoured = known.honorific.match(who)
    plain = who[honoured.end() :] if honoured else who
    office = known.office.match(plain)
    if office is None and not honoured:
        return plain, None
    parts = plain.split()
    first = len(parts)
    least = len(office[0].split()) if office else 0
    while first > least and (parts[first - 1][:1].isupper() or not _has_case(plain)):
        first -= 1
    first = _name_start(parts, first, words, known)
    name, role = " ".join(parts[first:]), " ".join(parts[:first])
    inner = known.honorific.search(role + " ")
    if inner and inner.end() >= len(role):
        role = role[: inner.start()].strip(" ,")
    if not name:
        return plain, None
    return name, role or None


def _has_case(text: str) -> bool:
    return text.lower() != text.upper()


def _name_start(parts: list[str], first: int, words: Words, known: Bounded) -> int:
    """Where a name begins, behind what its office is of: "Nga | Vladimir Putin"."""
    for at in range(first, len(parts) - 1):
        if len(parts) - at <= _MOST_NAME and known.surname.fullmatch(parts[at]):
            return at
    while first < len(parts) - 1:
        place = opening_place(" ".join(parts[first:]), words.code)
        if place and place.start == 0:
            first += len(" ".join(parts[first:])[: place.end].split())
        elif parts[first].isupper() and len(parts[first]) > 1 and _has_case(parts[first]):
            first += 1
        else:
            break
    return min(first, len(parts))


def _fullest(who: Who, names: Registry) -> Who:
    """Somebody by the fullest name that was told, which ends with a short one."""
    name, role = who
    if " " not in name:
        known = islice(reversed(names.ordered), _RECENT)
        name = next((one for one in known if one.endswith(f" {name}")), name)
    return name, role or names.roles.get(name)
