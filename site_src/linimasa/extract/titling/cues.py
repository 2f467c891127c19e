"""Who speaks and the verb that tells it, amid what is said: what of that stands in a title."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from linimasa.extract.lexis.alternation import either
from linimasa.extract.lexis.words import Words, words_of
from linimasa.extract.speech.framing import Speech
from linimasa.extract.syntax.clause_words import grammar_of
from linimasa.extract.syntax.grammar import VERBS, parsed
from linimasa.extract.syntax.mainclause import clause_in
from linimasa.extract.syntax.telling import has_verb

_MARKS = 4  # signs between a quotation and who says it
_BROKEN_OFF = re.compile(r"""\w(?:,["”’»]|["”’»],)\s?\Z""")
_RESUMED = re.compile(r"""(?P<between>[^.;:?!"“”«»]{0,70},\s)["“«‘][a-zà-ÿ]""")
_SETTING = 70  # characters of where something is said
_TIMELESS = re.compile("[pmd]?[DNW#][^VABIGkqrsx(h]*")
_DONE = re.compile("[pm]D?[^kqrsx(h]*")
_NEAR = 24  # characters of what is said in which a comma sets it apart
_SUBJECT = re.compile("[DNW#][DNW#de]*")

_Span = tuple[int, int]


def with_apposition(sentence: str, speech: Speech, words: Words) -> _Span:
    """A cue amid what is said with what is told of the speaker: "The pier, said Jane Hill, the
    mayor of the city, is closed"."""
    start, end = speech.cue
    lead = sentence[:start].rstrip()
    named = f", {speech.name},"  # "The pier, said the mayor, Jane Hill, is closed"
    if lead.endswith(",") and sentence.startswith(named, end):
        return start, end + len(named)
    told = _apposition(words.code).match(sentence, end) if lead.endswith(",") else None
    if told is None or has_verb(told[0], words):
        return speech.cue
    before = sentence[start:end].endswith(speech.verb)  # "Jane Hill said | the ban, of 2021, was"
    return speech.cue if before and not told[0].startswith(",") else (start, told.end())


def parts(sentence: str, cue: _Span, words: Words) -> bool:
    """Whether a cue stands between the subject and the verb of what is said."""
    if not sentence[: cue[0]].rstrip().endswith(","):
        return False
    lead = parsed(sentence[: cue[0]].strip(" ,"), words.code)
    if lead is None or _SUBJECT.fullmatch(lead.code) is None:
        return False
    rest = parsed(sentence[cue[1] :].strip(" ,"), words.code)
    return rest is not None and rest.code.lstrip("ya")[:1] in {*VERBS}


def behind_setting(text: str, speech: Speech, times: Sequence[_Span], language: str) -> _Span:
    """What is said, less where or to whom before a date that a clause follows: "said [in a speech
    on Monday] taxes must fall", "told [reporters on Monday] he quit". For languages whose past
    forms are participles, too."""
    first, last = speech.content
    near = [one for one in times if first < one[0] < min(last, first + _SETTING)]
    if first < speech.cue[1] or speech.direct or not near:
        return speech.content
    start, end = min(near)
    words, told = words_of(language), text[end:last].lstrip()
    opens = text[first:start].split(None, 1)[:1]
    if not opens or (opens[0] not in words.phrases and speech.verb not in words.told):
        return speech.content  # most sentences
    that = next((one for one in words.conjunctions if told.startswith(f"{one} ")), "")
    lead = parsed(text[first:start].strip(), language)
    setting = _DONE if that else _TIMELESS  # "in a post published [on Sunday] that"
    if lead is None or not lead.ambiguous or not setting.fullmatch(lead.code):
        return speech.content
    told = told[len(that) :]
    rest = parsed(told, language)
    clause = clause_in(rest) if rest else None
    whole = clause is not None and clause.subject and not clause.subject[0][0]
    return (last - len(told), last) if whole else speech.content


def is_object(sentence: str, speech: Speech, words: Words) -> bool:
    """Whether what stands behind a cue is no clause but what its verb does: "erklärte Dean [den
    Krieg]"."""
    behind = speech.content[0] >= speech.cue[1] and not speech.direct
    if not behind or not words.verb_second:
        return False
    told = sentence[slice(*speech.content)]
    parted = sentence[: speech.cue[1]].endswith(",") or "," in told[:_NEAR]  # "sagte, er reise"
    return not parted and not has_verb(told, words)


def resumed(text: str, speech: Speech) -> _Span | None:
    """What is cut of a quotation that goes on in the same clause behind who says it: "“There is[,”
    Hill said, “]work to do”"."""
    start, end = speech.cue
    broken = _BROKEN_OFF.search(text, max(0, start - _MARKS), start) if speech.direct else None
    found = _RESUMED.match(text, end) if broken else None
    return (broken.start() + 1, found.end("between")) if broken and found else None


def behind_source(text: str, date: _Span, language: str) -> int:
    """Where what is told begins behind a source in front that has a date: "According to figures
    released on Monday, …"; 0 where there is none. For languages whose past forms are participles,
    too, and those that tell what opens a view: "Informasi yang dihimpun, Senin, …"."""
    grammar = grammar_of(language)
    if grammar and grammar.unmarked:
        view = _view(language).match(text)
        if view is None or date[0] > view.end():
            return 0
        return max(view.end(), text.find(", ", date[1]) + 2)
    found = _source(language).match(text) if grammar and grammar.ambiguous else None
    return found.end() if found and found.start("rest") <= date[0] < found.end() else 0


@cache
def _source(language: str) -> re.Pattern[str]:
    words = words_of(language)
    return re.compile(rf"(?i:{either(words.according)})(?P<rest>\s)[^,;:]{{2,110}},\s")


@cache
def _view(language: str) -> re.Pattern[str]:
    return re.compile(rf"(?i:{words_of(language).views or '(?!)'})")


@cache
def _apposition(language: str) -> re.Pattern[str]:
    words = words_of(language)
    opens = either((*words.articles, *words.determiners, *words.possessives))
    return re.compile(rf",?\s+{opens}\s[^,;]{{3,90}},")
