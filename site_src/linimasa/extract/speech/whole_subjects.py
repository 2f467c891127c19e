"""Who speaks, where no pattern of words knew the speaker but the whole subject of a verb of speech
tells that it is somebody: "In May, dock workers said that …", "la junta portuaria danesa anunció".

Looked for last, in languages whose words tell by their shape which of them is the verb.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from linimasa.extract.lexis.masks import DATED, QUOTED
from linimasa.extract.lexis.words import Words, words_of
from linimasa.extract.naming.names import name_pattern
from linimasa.extract.naming.nobodies import is_nobodys
from linimasa.extract.naming.roles import is_office
from linimasa.extract.speech.answered import answered
from linimasa.extract.speech.framing import Speech, behind, closes, is_quoted
from linimasa.extract.speech.memory import Memory
from linimasa.extract.speech.speaking_subjects import (
    Subject,
    may_speak,
    meant,
    subject_in,
)
from linimasa.extract.speech.speech_verbs import conjunction_behind, saying_verb
from linimasa.extract.syntax.clause_words import grammar_of
from linimasa.extract.syntax.grammar import FINITE, parsed
from linimasa.extract.syntax.telling import has_main_verb, has_verb

_SIGNS = rf",;:()\"“”«»–—{QUOTED}"
_MARK = re.compile(rf"[{_SIGNS}]|(?<![A-Z.])[.](?=\s)")
_ASIDE = re.compile(rf"\s*,(?P<told>[^{_SIGNS}{DATED}]{{3,90}}),\Z")
_BRACKETS = re.compile(r"\([^()]{1,20}\)")
_DATES = re.compile(rf"{DATED}[{DATED} ]*")
_MOST = 160  # characters from the mark before a subject to its verb
_Span = tuple[int, int]


def by_subject(outside: str, quotes: list[_Span], memory: Memory) -> Speech | None:
    """The speech of a masked sentence by the subject of its first verb of speech that has one."""
    words = memory.words
    grammar = grammar_of(words.code)
    if grammar is None or grammar.unmarked:
        return None
    for verb in saying(words.code).finditer(outside):
        subject = _subject_of(outside, verb, words)
        if subject is None or not _speaks(subject, verb, words):
            continue
        match = _as_cue(outside, subject.span, verb)
        late = closes(match, outside, words) or _is_late(match, words)
        late = late and not _opens_with_gerund(outside, words)
        content = (0, match.start()) if late else behind(match, words, memory.voices)
        direct = is_quoted(match, outside, quotes, words)
        return answered(
            match, meant(subject, memory), content, memory, direct=direct, passing=False
        )
    return None


def _subject_of(outside: str, verb: re.Match[str], words: Words) -> Subject | None:
    """The noun phrase before a verb that is all of its clause but for what leads in to it."""
    end = len(outside[: verb.start()].rstrip())
    first = max(0, end - _MOST)
    outside = _BRACKETS.sub(lambda found: " " * len(found[0]), outside[:end])
    aside = _ASIDE.search(outside, first, end)
    end = aside.start() if aside else end
    marks = list(_MARK.finditer(outside, first, end))
    start = marks[-1].end() if marks else first
    told = _DATES.sub(lambda found: ",".ljust(len(found[0])), outside[start:end])
    clause = f"{told}{' ' if told.endswith(',') else ''} {verb['verb']}"
    read = parsed(clause, words.code)
    last = read.place(len(told)) if read else 0
    subject = subject_in(read, 0, last) if read else None
    related = read.code.find("r", 0, last) if read and subject is None else -1
    if read and related > 0 and FINITE.intersection(read.code[related:last]):
        subject = subject_in(read, 0, related)  # "Los vecinos [que ayudaron a Prado] han dicho"
    if subject is None:
        return None
    called = subject.called
    told_of = aside["told"].strip() if aside else ""
    if subject.is_name and is_office(told_of.partition(" ")[0], words):
        called = told_of, subject.words
    elif told_of and may_speak(subject, words) and not subject.is_name:
        called = (subject.words, told_of) if _name(words.code).fullmatch(told_of) else called
    span = start + subject.span[0], start + subject.span[1]
    return replace(subject, span=span, called=called)


def _speaks(subject: Subject, verb: re.Match[str], words: Words) -> bool:
    """Whether a subject is somebody, or does what nobody else can."""
    if may_speak(subject, words):
        # "Autrement dit, …" only opens its sentence
        opens = subject.is_name and " " not in subject.words and not subject.span[0]
        return not (opens and verb.string[verb.end("verb") :].lstrip().startswith(","))
    saying = words.outright or words.plain  # what else is past may be a participle
    own = subject.words.partition(" ")[0].lower() in words.possessives  # "Her book"
    return verb["verb"].lower() in saying and not own and not is_nobodys(subject.words, words)


def _as_cue(outside: str, who: _Span, verb: re.Match[str]) -> re.Match[str]:
    """What was found as a match with the groups of patterns that know a speaker by its words."""
    start, end = who
    between = verb.start("verb") - end
    rest = verb.end() - verb.end("verb")
    found = re.compile(
        rf"(?s:(?P<who>.{{{end - start}}})(?P<aside>(?!))?.{{{between}}}"
        rf"(?P<verb>.{{{len(verb['verb'])}}}).{{{rest}}})"
    ).match(outside, start)
    if found is None:  # never: the lengths are those of the text
        raise AssertionError
    return found


def _is_late(match: re.Match[str], words: Words) -> bool:
    """Whether nothing but where or why it was said stands behind a cue that follows a clause: "The
    pier is closed, state television announced | after protests"."""
    lead, rest = match.string[: match.start()].rstrip(), match.string[match.end("verb") :]
    if match.end() > match.end("verb") or QUOTED in rest or has_verb(rest, words):
        return False
    return lead.endswith(",") and has_main_verb(lead, words) is True


def _opens_with_gerund(outside: str, words: Words) -> bool:
    """Whether what stands before a speaker is no clause: "[Saying nothing is certain,] the office
    asked …"."""
    first = outside.split(None, 1)[:1]
    read = parsed(first[0], words.code) if first else None
    return read is not None and read.code[:1] == "G"


@cache
def _name(language: str) -> re.Pattern[str]:
    """A name of two words or more."""
    return re.compile(rf"(?=\S+\s){name_pattern(words_of(language))}")


@cache
def saying(language: str) -> re.Pattern[str]:
    """A verb of speech with what ties to it."""
    words = words_of(language)
    said = rf"(?<=\s)(?P<verb>{saying_verb(words)})\b{conjunction_behind(words)}"
    return re.compile(said)
