"""A speech, and where what is said stands, seen from the name and the verb of who says it.

Sentences come masked: quotations and dates are blanked by a mark each (see `voices`), so that
offsets stay.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from linimasa.extract.lexis.alternation import either
from linimasa.extract.lexis.filling import pattern_of
from linimasa.extract.lexis.masks import DATED, FILL, QUOTED, WHEN
from linimasa.extract.lexis.words import Words, words_of
from linimasa.extract.naming.names import UPPER
from linimasa.extract.naming.nobodies import tellers
from linimasa.extract.naming.offices import apart
from linimasa.extract.naming.tellers import speaks_by_noun
from linimasa.extract.naming.undetermined import named
from linimasa.extract.speech.said import is_bare, is_clause, is_hedged, is_unsaid, less_added, tells
from linimasa.extract.speech.said_subjects import subject_start
from linimasa.extract.speech.speech_verbs import half_of, is_shared, is_wished_for
from linimasa.extract.speech.unspeaking import is_unspoken
from linimasa.extract.speech.untied_clauses import announced, is_of_either, told_clause
from linimasa.extract.speech.voices import Voices
from linimasa.extract.syntax.clause_words import grammar_of, is_inflected
from linimasa.extract.syntax.field_words import fields_of
from linimasa.extract.syntax.grammar import VERBS, parsed
from linimasa.extract.syntax.lexicon import shape
from linimasa.extract.syntax.linking import links_of
from linimasa.extract.syntax.telling import has_main_verb, has_verb
from linimasa.language import table_of
from linimasa.values import dataclass

QUOTE = 8  # characters of a quotation that is said, not only a word set apart
AMID_WORDS = 4  # before name and verb that are put in between subject and verb
QUOTED_MORE = 40  # characters of a quotation that is more than words picked out of what is said
_PAIR = 2
LEAST_TOLD = 12  # characters behind a cue of what is said
_GOVERNING = "dpmsVABHEIGP"
_AHEAD = 8  # characters behind a verb that its pattern looks at
_NEXT = 24  # characters behind a name in which its verb would stand
# What a mark of quotation sets apart in the office of a speaker: "head of “Marlin” | Jane Hill"
_NAMED = re.compile(rf"\w\s{QUOTED}{{3,24}}\s?$")

_Span = tuple[int, int]

_BRACKET = re.compile(r"\s\([^()]{1,20}\)")


@dataclass(frozen=True, slots=True)
class Speech:
    """A sentence's speaker. `cue` is the span of name and verb; `content` that of what is said.

    `direct` tells that the words themselves are quoted. `verb` is as written, in lower case.
    `act`: the verb does more than to report ("denies", "announces"), so that what is
    said would not be told right without it; such a sentence tells its own from `act_from` on,
    and so does one where what is said is no sentence (`bare`): "said to have sunk the ship". Behind
    a verb that only adds whose view it is, a clause tells for itself (`whole`): "estimated that …".
    `quote` is the span of a quotation that is all that is said.
    """

    name: str
    role: str | None
    cue: _Span
    content: _Span
    verb: str
    direct: bool
    act: bool = False
    act_from: int = 0
    bare: bool = False
    whole: bool = False
    quote: _Span | None = None


def is_quoted(match: re.Match[str], outside: str, quotes: list[_Span], words: Words) -> bool:
    """Whether what is said is quoted, not only a word or two of it."""
    if not quotes or _is_added(outside[match.end() : quotes[0][0]], words):
        return False
    if any(end - start >= QUOTED_MORE for start, end in quotes) or announced(match, words):
        return True
    ahead = outside[match.end() :].lstrip(" :,")
    behind = _before(outside[: match.start()], words).rstrip(" ,")
    named = _NAMED.search(outside, 0, match.start("who")) is not None
    return QUOTED in (ahead[:1], "" if named else behind[-1:])


def _is_added(between: str, words: Words) -> bool:
    """Whether a quotation is only that of what somebody adds by a gerund: "a salué l'accord,
    affirmant que «…»"."""
    if "," not in between or not is_inflected(words.code):
        return False
    first = between.rpartition(",")[2].split()[:1]
    return bool(first) and _gerunds(words.code).fullmatch(first[0]) is not None


@cache
def _gerunds(language: str) -> re.Pattern[str]:
    return re.compile(pattern_of(table_of(language, "clauses"), "gerunds"))


def _before(lead: str, words: Words) -> str:
    """What stands before a speaker, less the article of a noun: "“…”, [a] spokesman for Norvik"."""
    before, _, last = lead.rstrip().rpartition(" ")
    return before.rstrip() if last in words.determiners else lead.rstrip()


def around(match: re.Match[str], outside: str, quotes: list[_Span], words: Words) -> _Span:
    """What is said stands before "kata Siti", unless that is put in near the beginning, and no
    whole clause stands before it."""
    lead = outside[: match.start()].strip(f" ,{DATED}()")
    early = not lead
    more = len(outside[match.end() :].strip(FILL)) > LEAST_TOLD
    closed = words.verb_second and outside[: match.start()].rstrip().endswith(",")
    closed = closed and "," not in outside[match.end() :]  # no other clause goes on
    if not (early or quotes or closed) and more and match.start() < len(outside) // 3:
        early = has_main_verb(lead, words) is not True
    return (match.end(), len(outside)) if early else (0, match.start())


def closes(match: re.Match[str], outside: str, words: Words) -> bool:
    """Whether name and verb come behind what is said: "The ship sank, Jane Hill said on Monday",
    or "…, Jane Hill said in a letter to the members"."""
    lead = _before(outside[: match.start("who")], words)
    if not lead.strip(" ,") or _NAMED.search(lead) or announced(match, words):
        return False
    when = WHEN.match(outside, match.end())
    rest = outside[when.end() if when else match.end() :].lstrip(f" {QUOTED}")
    rest = rest.rstrip(f" .,{QUOTED}") or rest
    if lead.endswith(",") and _only_where(match, lead, rest, words):
        return True
    return not rest.strip(FILL) or (
        lead.endswith((",", QUOTED)) and (rest[0] in ",.;" or lead.rstrip(", ").endswith(QUOTED))
    )


def beside(match: re.Match[str], outside: str, words: Words) -> _Span:
    """What is said stands before "according to Siti", unless that opens the sentence, or stands
    amid its clause: "starben [nach Angaben der Werft] drei Menschen"."""
    opens = not outside[: match.start()].strip(FILL)
    amid = words.verb_second and outside[: match.start()].rstrip()[-1:].isalnum()
    return (match.end() if opens else 0), (len(outside) if opens or amid else match.start())


def behind_name(speech: Speech, match: re.Match[str]) -> Speech:
    """The speech whose content begins behind a name that goes on in small letters behind its cue,
    and its brackets: "Selon l’Organisation | mondiale de la santé (OMS), le puits a fermé"."""
    start, end = speech.content
    if start != match.end() or start != match.end("who"):
        return speech
    at = match.start("who") + match["who"].find(speech.name.partition(" ")[0])
    last = at + len(speech.name)
    if last <= start or not match.string.startswith(speech.name, at):
        return speech
    bracket = _BRACKET.match(match.string, last)
    return replace(speech, content=(bracket.end() if bracket else last, end))


def is_thing(match: re.Match[str], words: Words, *, paper: bool) -> bool:
    """Whether a noun behind a verb is what somebody does something to, no clause having been told
    before: "Jane Hill, 22, who saw it, explained the accident"; a `paper` always is."""
    parts = apart(match["who"]).lower().replace("'", "’").split()
    if not match["who"].islower() or parts[0] not in words.articles:
        return False
    if paper:
        return True
    if not tellers(words.code).isdisjoint(parts) or match["verb"].lower() in words.according:
        return False
    return has_main_verb(match.string[: match.start()].rstrip(" ,"), words) is False


def has_subject(match: re.Match[str], voices: Voices) -> bool:
    """Whether a speaker with an office stands right before a verb, between commas."""
    at = match.start("verb")
    found = voices.straight.finditer(match.string, 0, match.end("verb") + _AHEAD)
    return any(one.start("verb") == at and one["who"].endswith(",") for one in found)


def behind(match: re.Match[str], words: Words, voices: Voices) -> _Span:
    """What is said behind a verb; behind those who are told it, "members in Bonn that …"."""
    if quoted := announced(match, words):
        return quoted, len(match.string)
    told = match["verb"] in words.told
    listeners = voices.listeners.match(match.string, match.end()) if told else None
    return (listeners or match).end(), len(match.string)


def speaks(match: re.Match[str], words: Words) -> bool:
    """Whether somebody before a verb may answer for the sentence: neither name nor verb belongs to
    other words."""
    return not (
        _is_participle(match, words)
        or tells(match["aside"], words)
        or _is_tied(match, words)
        or _is_related(match, words)
        or _is_governed(match, words)
        or _is_oblique(match, words)
    )


def _is_oblique(match: re.Match[str], words: Words) -> bool:
    """Whether the article before a noun is no subject's, where the verb stands second: "Bei dem |
    Brand forderte die Reederei"."""
    fields = fields_of(words.code)
    if fields is None or not match["who"][:1].isupper():
        return False
    before = match.string[: match.start("who")].split()
    return bool(before) and before[-1].lower() in fields.oblique


def _is_participle(match: re.Match[str], words: Words) -> bool:
    """Whether a verb only closes a clause that began before: "ihm wurde der Krieg erklärt", "als
    Lotse bestätigt werden"."""
    if not words.verb_second:
        return False
    behind = match.string[match.end() :].strip(FILL)
    helped = behind.partition(" ")[0].rstrip(",.") in {*words.passives, *words.auxiliaries}
    if behind and not helped:
        return False
    lead = match.string[: match.start("who")].rstrip()
    return bool(lead) and not lead.endswith((",", QUOTED, *words.relay_leads))


def _is_tied(match: re.Match[str], words: Words) -> bool:
    """Whether a name only ends a list that a place opens: "the raids in Bern and | Rome claimed"
    lives."""
    return _listing(words.code).search(match.string[: match.start()]) is not None


def _is_governed(match: re.Match[str], words: Words) -> bool:
    """Whether a noun without a name is another word's: "pour | les droits de l'homme a dénoncé"."""
    before = match.string[max(0, match.start("who") - _NEXT) : match.start("who")].rstrip()
    last = apart(before).rpartition(" ")[2].lower().replace("'", "’")
    if not speaks_by_noun(words.code) or not last or not (last[-1].isalnum() or last[-1] == "’"):
        return False
    who = apart(match["who"]).split()
    common = len(who) >= _PAIR and who[1].islower()
    governing = _GOVERNING if common else "" if "," in match["who"] else "pm"
    if common and who[0].lower() in words.determiners:
        governing = f"{governing}N"  # "le numéro | un libyen"
    return shape(last, words.code) in governing


@cache
def _listing(language: str) -> re.Pattern[str]:
    words = words_of(language)
    name = rf"[{UPPER}][\w.’'-]*(?:\s[{UPPER}][\w.’'-]*){{0,2}}"
    joints = either(words.coordinators)
    return re.compile(rf"\b{either(words.places)}\s{name}(?:,\s{name}){{0,3}},?\s{joints}\s+$")


def _is_related(match: re.Match[str], words: Words) -> bool:
    """Whether name and verb stand in a clause that tells of a noun: "las cartas que [el poeta
    escribió]"."""
    lead, grammar = match.string[: match.start("who")].rstrip(), grammar_of(words.code)
    if grammar is None or not grammar.drops or not lead.endswith(words.conjunctions):
        return False
    read = parsed(lead, words.code)
    if read is None or read.code[-2:-1] not in {*"NWe"}:
        return False
    return read.word(-2) not in grammar.contents


def _only_where(match: re.Match[str], lead: str, rest: str, words: Words) -> bool:
    """Whether what follows a verb only tells to whom or where something is said that stands before
    its speaker: "…, Jane Hill said in a letter"."""
    opening, ahead = (text.strip(FILL).lower().partition(" ")[0] for text in (lead, rest))
    led, _, behind = lead.strip(FILL).partition(", ")
    if opening in _leads(words.code) and not has_verb(led, words):
        lead, opening = behind, ""  # "On Wednesday, the crew left, Jane Hill told the BBC"
    quoted = QUOTED in lead or QUOTED in rest  # not an outlet behind it
    if quoted or not words.phrases or opening in _leads(words.code):
        return False
    told = match["verb"].lower() in words.told
    return (told or ahead in words.phrases) and not has_verb(rest, words) and has_verb(lead, words)


def amid(match: re.Match[str], outside: str, words: Words) -> bool:
    """Whether name and verb part subject and verb of what is said: "Mr. Hill, she said, left"."""
    lead = outside[: match.start()].rstrip()
    parts = lead.strip(" ,").split()
    if QUOTED in outside or not words.articles or not lead.endswith(","):
        return False
    ahead = match[0].endswith(",") or outside[match.end() :][:1] == ","
    whole = ahead and 1 < len(parts) <= AMID_WORDS
    return whole and parts[0].lower() not in _loose(words.code)


@cache
def _leads(language: str) -> frozenset[str]:
    """Words that open what only leads in to a clause."""
    words = words_of(language)
    return frozenset((*words.breaks, *words.conceding, *words.phrases))


@cache
def _loose(language: str) -> frozenset[str]:
    """Words that open no subject."""
    words = words_of(language)
    return words.openers.union(words.phrases, words.breaks).difference(words.articles)


def names_something(match: re.Match[str], words: Words) -> bool:
    """Whether no speech is told: "cost [an estimated] sum", "condemned what [it called]",
    "[never] said that", "[rejected] reports that", "told [nobody] that",
    "the first [reported] case"."""
    if "verb" not in match.re.groupindex:
        return False
    if is_unsaid(match, words) or is_shared(match, words) or is_unspoken(match, words):
        return True
    before, verb = match.string[: match.start()].rstrip(), match.string[: match.start("verb")]
    last = _plain(verb, words).rpartition(" ")[2].lower()
    unsure = match["verb"].lower() in words.ambiguous
    if unsure and last and shape(last, words.code) in VERBS:
        return True
    grammar = grammar_of(words.code)
    if grammar and grammar.ambiguous and last in grammar.ambiguous.between:
        return True
    return last in words.fused or before.rpartition(" ")[2].lower() in words.fused


def _plain(lead: str, words: Words) -> str:
    """A text less a date at its end, with what ties that: "The ministry denied [on Monday]"."""
    plain = lead.rstrip(f" {DATED}")
    tied = plain != lead.rstrip() and links_of(words.code).search(f"{plain} ")
    return plain[: tied.start()].rstrip() if tied else plain


def leads_in(match: re.Match[str], words: Words) -> bool:
    """Whether only a phrase stands before a cue, not what is said: "Untuk itu, Siti berkata"."""
    first, *rest = match.string[: match.start()].split() or [""]
    return len(rest) < AMID_WORDS and first.lower() in words.phrases


def told(
    match: re.Match[str],
    who: tuple[str, str | None],
    content: _Span,
    words: Words,
    voices: Voices,
    *,
    direct: bool,
) -> Speech:
    """The speech of somebody, name and role, whose cue a pattern of `voices` has found."""
    verb, start = match["verb"].lower(), match.start()
    if content[1] == start:
        before = _before(lead := match.string[:start], words)
        if before != lead.rstrip():  # what is said stands before an article
            content, start = (content[0], len(before)), len(before)
    heard = verb.rpartition(" ")[2] in words.hearing
    at: int | None = 0
    if heard and content[0] == match.end("verb"):
        at = told_clause(match.string[content[0] : content[1]], words)
        content = (content[0] + (at or 0), content[1])
    said_of = match.groupdict().get("who") or ""
    if verb in words.helping:
        verb = half_of(match, words)
    reports = verb in words.plain or not (verb in words.after or verb in words.halves)
    said = match.string[content[0] : content[1]]
    names = verb in words.transitive and has_main_verb(less_added(said, words), words) is False
    told_alone = reports and not (names or is_wished_for(said, verb, words))
    act = not direct and not told_alone and content[0] >= match.end()
    name, role = named(who[0], words), who[1]
    parts = name.split()
    near = parts[0] in said_of or parts[-1] in said_of or bool(role and role in said_of)
    opened = voices.lead.search(match.string, max(0, match.start() - 32), match.start())
    return Speech(
        name,
        role,
        (opened.start() if opened else start, match.end()),  # "as", "wie" belong to the cue
        content,
        verb,
        direct,
        act=act,
        bare=(heard and not direct and (at is None or is_of_either(said, who[0], words)))
        or is_bare(match, said, words, direct=direct),
        act_from=subject_start(match, words) if near or said_of else match.start("verb"),
        whole=act
        and verb in words.clausal
        and not is_hedged(verb, said, words)
        and is_clause(match, content, words),
    )


def goes_on(match: re.Match[str], outside: str, words: Words) -> bool:
    """Whether a name behind a verb is the subject of what is said: "said | Bern had agreed", or
    only owns it: "said | the city's ferry sank"; where a language does not turn them round."""
    read = parsed(outside[match.end() : match.end() + _NEXT], words.code)
    if read is None or not read.ambiguous or not read.code:
        return False
    final = match["who"].rpartition(" ")[2]
    whole = match["who"].islower() and has_verb(final, words)  # "said | the ferry sank"
    return (
        whole or outside[match.end() :].lstrip().startswith(("'s ", "’s ")) or read.code[0] in VERBS
    )
