"""A verb that ends the sentence which its speaker opens: "Kaya, geminin battığını söyledi"."""

from __future__ import annotations

from linimasa.extract.lexis.words import Words
from linimasa.extract.naming.tellers import Who
from linimasa.extract.speech.framing import Speech
from linimasa.extract.speech.mentions import Mentions
from linimasa.extract.speech.voices import Voices

_REACH = 40  # characters in which such a verb stands

_Span = tuple[int, int]


def ended(
    outside: str, quotes: list[_Span], mentions: Mentions, voices: Voices, words: Words
) -> Speech | None:
    """The speech of a masked sentence that such a verb ends, by whoever opens it or spoke last."""
    end = voices.ending.search(outside, max(0, len(outside) - _REACH))
    if end is None:
        return None
    lead = mentions.leading(outside, end.start())
    if lead:
        who: Who | None = mentions.led_by(lead)
        cue = (lead.start("who"), lead.end())
    else:
        who = mentions.recent() if quotes else None
        cue = end.span("verb")
    if who is None:
        return None
    content = (cue[1] if lead else 0, end.start())
    if quotes and outside[quotes[-1][1] :].lstrip(" ,").startswith(words.verbatim):
        content = (quotes[0][0], quotes[-1][1])  # "Kaya, toplantıda “…” dedi"
    act = not quotes and end["verb"] not in words.plain
    # a clause that is a noun to its verb tells nothing without it: "battığını | söyledi"
    direct, bare = bool(quotes), not quotes and bool(lead)
    return Speech(*who, cue, content, end["verb"], direct, act, cue[0], bare=bare)
