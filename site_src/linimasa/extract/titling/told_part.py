"""The part of a sentence that is told, and what is cut from it: who says it, and through whom."""

from __future__ import annotations

import re
from collections.abc import Sequence

from linimasa.extract.condensing.headings import dateline
from linimasa.extract.lexis.edges import MAX_TITLE, is_amid
from linimasa.extract.lexis.sentences import quotations
from linimasa.extract.lexis.words import words_of
from linimasa.extract.scope.dating import Dated, Dates
from linimasa.extract.scope.spans_of_dates import local, times_in
from linimasa.extract.speech.framing import Speech
from linimasa.extract.speech.hearing import Heard
from linimasa.extract.speech.relays import Relay
from linimasa.extract.syntax.clause_words import is_inflected
from linimasa.extract.syntax.grammar import parsed
from linimasa.extract.syntax.mainclause import clause_in
from linimasa.extract.syntax.particles import particled_of
from linimasa.extract.syntax.telling import has_verb, helps_on
from linimasa.extract.titling.cues import behind_setting, is_object, parts, resumed, with_apposition
from linimasa.extract.titling.dated_cues import dated_cue, is_of_pronoun, with_rest
from linimasa.extract.titling.own_deeds import saying_of
from linimasa.extract.titling.titles import of_whom

_BESIDE = 2  # words from an outlet before which the day of its report stands
_SHORT_FORM = re.compile(r"\s\([\w-]{2,12}\)")

_Span = tuple[int, int]


def told_part(
    sentence: Heard, dates: Dates, language: str, of: Dated | None
) -> tuple[_Span, list[_Span]]:
    """The part of a sentence that is told, and what is cut from it."""
    speech, text, offset = sentence.speech, sentence.text, sentence.span.start
    relay = None if _is_verbs_hearer(sentence, language) else sentence.relay
    cuts = [_report(text, relay, dates, offset, language)] if relay else []
    heard = None if speech else _told_outlet(text, sentence.relay, language)
    content = speech.content if speech else heard or (0, len(text))
    stamped = bool(speech) and content[1] <= dateline(text)  # nothing is said in a dateline
    act = speech and (speech.bare or (speech.act and not speech.whole))
    if speech and (stamped or act or is_object(text, speech, words_of(language))):
        content = (of_whom(text, speech.act_from, words_of(language)), len(text))
        if _is_told_before(sentence, dates, language) or _is_led(text[: content[0]], language):
            content = (0, len(text))
        elif words_of(language).final and speech.name:
            content = _without_office(sentence, content, times_in(sentence, dates))
        if said := saying_of(text, speech, sentence.dates, language):
            cuts.append(said)
    elif speech and (
        _is_halved(text, speech, language) or is_of_pronoun(text, speech, dates, offset, language)
    ):
        content = (0, len(text))
    elif speech and (behind := _behind_quote(sentence, dates, language)):
        content = behind, len(text)
    elif speech and (goes_on := resumed(text, speech)):
        content = (0, len(text))
        cuts.append(goes_on)
    elif speech:
        asked = (of,) if of else dates.told
        quoted = _dated_quote(text, speech, [one.start - offset for one in asked], language)
        content = quoted or behind_setting(text, speech, times_in(sentence, dates), language)
        cue = with_apposition(text, speech, words_of(language))
        cue = dated_cue(text, cue, dates, offset, language)
        cuts.append(with_rest(text, content, cue, [one.start - offset for one in dates.told]))
        if parts(text, cue, words_of(language)):
            content = (0, len(text))
    halved = is_amid(text, content[0]) or is_amid(text, content[1])
    return (0, len(text)) if halved else content, cuts


def _is_halved(text: str, speech: Speech, language: str) -> bool:
    """Whether a cue takes the verb of what stands before it: "The loss was | confirmed by"."""
    words = words_of(language)
    if speech.content[1] > speech.cue[0] or speech.verb not in words.according:
        return False
    return helps_on(parsed(text[slice(*speech.content)], language))


def _is_verbs_hearer(sentence: Heard, language: str) -> bool:
    """Whether a verb would lose the outlet that hears what nobody known says: "he told | the Norvik
    Post in an interview"."""
    relay, words = sentence.relay, words_of(language)
    if relay is None or sentence.speech or not relay.told or relay.adjunct:
        return False
    before = [one for one in sentence.text[: relay.start].split() if one not in words.articles]
    return bool(before) and before[-1] in words.told and before[-1] in words.after


def _told_outlet(text: str, relay: Relay | None, language: str) -> _Span | None:
    """What somebody "told AFP", where who that is is not understood and no "that" leads to it."""
    if relay is None or not relay.told or relay.adjunct or text[relay.end : relay.end + 1] != " ":
        return None
    words, verb = words_of(language), text[: relay.start].split()[-1:]
    if not verb or verb[0] not in words.told or verb[0] not in words.after:
        return None
    read = parsed(text[relay.end :], language)
    clause = clause_in(read) if read else None
    whole = clause and clause.subject and not clause.subject[0][0] and text[relay.end + 1].isalpha()
    return (relay.end, len(text)) if whole else None


def _report(text: str, relay: Relay, dates: Dates, offset: int, language: str) -> _Span:
    """What tells of an outlet; with the day of its report, where the verb stands second, behind
    which what is told may look like a clause of that day: "Reuters meldete [am Montag], der …"."""
    start, end = local(dates.report, offset) if dates.report else (0, 0)
    beside = len(text[relay.end : start].split()) < _BESIDE and words_of(language).verb_second
    short = _SHORT_FORM.match(text, relay.end)  # "lapor Agensi Bencana[ (NADMA)]"
    return relay.start, max(short.end() if short else relay.end, end if beside else 0)


def _dated_quote(text: str, speech: Speech, told: Sequence[int], language: str) -> _Span | None:
    """The quotation that is all that is said of what is dated; where particles tell who speaks, one
    of several."""
    if speech.quote is None or not told:
        return speech.quote
    quotes = quotations(text) if particled_of(language) else [speech.quote]
    return next((one for one in quotes if all(one[0] <= at < one[1] for at in told)), None)


def _without_office(sentence: Heard, content: _Span, times: list[_Span]) -> _Span:
    """What opens with a speaker whose office leaves no room for what is told, from the name on:
    "[Ulaştırma ve Altyapı Bakanı] Kemal Kaya, …"."""
    speech, text = sentence.speech, sentence.text
    long = content[1] - content[0] - sum(end - start for start, end in times)
    name = text.find(speech.name, content[0]) if speech and speech.role else -1
    office = text[content[0] : name].strip(" ,")
    if long <= MAX_TITLE or name < 0 or not speech or office != speech.role:
        return content
    if not text.startswith(",", name + len(speech.name)):
        return content  # "Kaya ise yaptığı açıklamada …", of which more can go
    return name, content[1]


def _behind_quote(sentence: Heard, dates: Dates, language: str) -> int | None:
    """Where the speaker stands who tells what is dated only behind a quotation that a participle
    ties to him: "“…” diyen | Kaya, hattın martta açılacağını belirtti"; else None."""
    speech, words = sentence.speech, words_of(language)
    if speech is None or not (speech.direct and words.final and speech.verb in words.before):
        return None
    told = [one.start - sentence.span.start for one in dates.told]
    at = sentence.text.find(speech.name.rpartition(" ")[2], *speech.cue)
    if at < 0 or not told or min(told) < speech.cue[1] or speech.content[1] > speech.cue[0]:
        return None
    start = sentence.text.find(speech.name, *speech.cue)
    closed = has_verb(sentence.text[speech.cue[1] :], words)
    return (at if start < 0 else start) if closed else None


def _is_led(lead: str, language: str) -> bool:
    """Whether only a phrase stands before an act whose verb stands second: "In a letter [of May]
    asked the mayor"."""
    words = words_of(language)
    return words.verb_second and "," not in lead and not has_verb(lead, words)


def _is_told_before(sentence: Heard, dates: Dates, language: str) -> bool:
    """Whether all that is dated stands in a clause before an act: "The ferry sank on Monday, but
    the mayor promised help"."""
    start, offset = sentence.speech.act_from if sentence.speech else 0, sentence.span.start
    last = max((one.end - offset for one in dates.told), default=start)
    between = sentence.text[last:start].lower().split() if last < start else []
    words = words_of(language)
    ties = words.coordinators.union(words.contrasting)
    whose = sentence.text[start:].partition(" ")[0].lower()
    if is_inflected(language) and between and between[-1] in words.relatives:
        return has_verb(sentence.text[:start], words)  # "raids hit Bern, where the mayor denied"
    if ties.isdisjoint(between[1:]) and not (between and whose in words.pronouns):
        return False  # "the day | after the mayor promised help"
    lead, comma, rest = sentence.text[:start].partition(",")
    opens = lead.split(" ", 1)[0].lower() in {*words.phrases, *words.breaks}
    return has_verb(rest if opens and comma else sentence.text[:start], words)
