"""A verb that ends the sentence which its speaker opens: "Kaya, geminin battığını söyledi"."""

from __future__ import annotations

import re
from functools import cache

from linimasa.extract.lexis.alternation import either
from linimasa.extract.lexis.outlets import outlets_of
from linimasa.extract.lexis.words import Words
from linimasa.extract.naming.names import UPPER
from linimasa.extract.naming.tellers import Who
from linimasa.extract.speech.declined_outlets import is_outlet
from linimasa.extract.speech.described import described
from linimasa.extract.speech.framing import Speech
from linimasa.extract.speech.mentions import Mentions
from linimasa.extract.speech.stated import stated
from linimasa.extract.speech.voices import Voices
from linimasa.language import table_of, texts

_REACH = 40  # characters in which such a verb stands
_NEAR = 20  # characters before it that tell what it means

_Span = tuple[int, int]


def ended(
    outside: str, quotes: list[_Span], mentions: Mentions, voices: Voices, words: Words
) -> Speech | None:
    """The speech of a masked sentence that such a verb ends, by whoever opens it or spoke last."""
    near = len(outside)  # or before a quotation that closes it: "şunları söyledi: “…”"
    if quotes and not outside[quotes[-1][1] :].strip(" ."):
        near = quotes[0][0]
    end = voices.ending.search(outside, max(0, near - _REACH))
    if end is None:
        return stated(outside, quotes, mentions, words)
    if words.unsaid and re.search(words.unsaid, outside[max(0, end.start() - _NEAR) :]):
        return None
    who: Who | None
    told = described(outside, quotes, end.start(), words)
    lead = None if told else mentions.leading(outside, end.start())
    if told:
        who = _described(told, mentions)
        cue = told.span(next(one for one in ("who", "some", "one") if told[one]))
    elif lead:
        if _is_thing(lead, words.code):
            return None
        who = mentions.led_by(lead)
        cue = (lead.start("who"), lead.end())
    else:
        who = mentions.recent() if quotes else None
        cue = end.span("verb")
    if who is None or is_outlet(who[0]):
        return None
    lead = lead or told
    content = (cue[1] if lead else 0, end.start())
    if quotes and outside[quotes[-1][1] :].lstrip(" ,").startswith(words.verbatim):
        first = next((start for start, _ in quotes if start >= cue[1]), quotes[0][0])
        content = (first, quotes[-1][1])  # "Kaya, toplantıda “…” dedi"
    elif quotes and quotes[0][0] > end.start():  # "Kaya, şunları söyledi: “…”"
        content = (quotes[0][0], quotes[-1][1])
    act = not quotes and end["verb"] not in words.plain
    # a clause that is a noun to its verb tells nothing without it: "battığını | söyledi"
    direct, bare = bool(quotes), not quotes and bool(lead)
    return Speech(*who, cue, content, end["verb"], direct, act, cue[0], bare=bare)


def _is_thing(lead: re.Match[str], language: str) -> bool:
    """Whether nobody speaks who opens a sentence: "Veriler, …", "Sabah [gazetesi], …"."""
    things, outlet = _things(language)
    first = lead["who"].partition(" ")[0].lower()
    behind = lead.string[lead.end("who") :]
    alone = not (behind[:1] == " " and behind[1:2].islower())  # "Anket şirketi" is somebody
    return (alone and first in things) or outlet.match(lead.string, lead.start("who")) is not None


@cache
def _things(language: str) -> tuple[frozenset[str], re.Pattern[str]]:
    """Nouns of things that tell something, and an outlet by its kind or its edition."""
    table = table_of(language, "speech")
    kind, editions = (either(texts(table, name)) for name in ("outlet_kinds", "outlet_editions"))
    edition = rf"{either(outlets_of(language))}\s{editions}"
    outlet = re.compile(
        rf"(?:(?:[{UPPER}][^\s,]*\s){{1,4}}(?:[a-zçğıöşü]+\s)?{kind}|{edition})(?=[\s,])"
    )
    return frozenset(texts(table, "things")), outlet


def _described(told: re.Match[str], mentions: Mentions) -> Who | None:
    """Whom a clause tells of that stands before him; the last speaker behind "the coach"."""
    if some := told["some"]:
        return some, None
    if who := told["who"]:
        return (f"{who} {told['noun']}", None) if told["noun"] else mentions.fullest(who)
    return mentions.recent() or (told["one"], None)
