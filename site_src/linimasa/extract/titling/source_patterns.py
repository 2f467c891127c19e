"""What tells the source of a title, as patterns of its language."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from linimasa.extract.lexis.alternation import either
from linimasa.extract.lexis.words import Words, words_of
from linimasa.extract.syntax.clause_words import grammar_of
from linimasa.language import table_of, texts


@dataclass(frozen=True, slots=True)
class Sources:
    """Each in two patterns, told apart by how they begin, so that few places are looked at."""

    front: re.Pattern[str]
    said: re.Pattern[str]
    told: re.Pattern[str]
    closing: tuple[re.Pattern[str], ...]
    labelled: re.Pattern[str]
    amid: tuple[re.Pattern[str], ...]
    behind: tuple[re.Pattern[str], ...]
    cues: re.Pattern[str]  # one of which stands where those amid and behind do
    found: re.Pattern[str]  # or else this at the end: "…, records show"
    marks: tuple[str, ...]  # of which they need one: it stands in them, or opens them
    labels: tuple[str, ...]  # marks of which `labelled` needs one


@cache
def sources_of(language: str) -> Sources:
    words = words_of(language)
    according, conjunctions = either(words.according), either(words.conjunctions)
    views = words.views or r"(?!)"
    grammar = grammar_of(language)
    verbs, ties = _verbs(words), _ties(words)
    plain = either(words.plain.intersection((*words.before, *words.after)))
    reports = either({*words.plain, *words.clausal, *words.heeding}).replace(r"\ ", r"\s(?:\w+\s)?")
    more = grammar.says if grammar else r"(?!)"
    alone = r"(?!)" if grammar is None or grammar.bare else rf"{reports}|{more}"
    tells = r"(?!)" if grammar is None or grammar.bare else more  # English "denied that" is none
    says = rf"(?:{verbs}|{more}|\w+-t-(?:il|elle|on|ils|elles)(?:\s\w+)?)(?![\w’'-])"
    aside = rf"(?:,\s(?!{ties}\s)[a-zà-ÿ][^,;–—]{{2,80}}(?=,\s{ties}\s))?"
    named = r",\s[A-ZÀ-Ý][\w’'-]+(?:\s[\w’'-]+){0,4}(?=,\s)"  # "the mayor, Jane Dean,"
    gap = r"(?:\s\w+){0,2}?"
    reduced, unmarked = (grammar.reduced, grammar.unmarked) if grammar else (False, False)
    led = reduced or unmarked  # "comme l'a", "sebagaimana dilaporkan"
    how = rf"(?:{either(words.relay_leads)}\s(?:\w{{1,2}}[’'])?)?" if led else ""
    apart, mark = (",?", "[:,]") if unmarked else ("", ":")  # "data menunjukkan, …"
    said = rf"\s{conjunctions}(?:\s|(?<=’)|(?<='))"
    found = grammar.found if grammar else r"(?!)"
    stating = either(texts(table_of(language, "speech"), "stating"))  # ", dalam keterangannya"
    again = either(words.again) if unmarked else r"(?!)"  # "menurutnya, …", of nobody known
    return Sources(
        front=re.compile(
            rf"(?i:{views})|(?i:{again}),\s|(?i:{according})\s[^,]{{1,80}},\s+|(?i:{plain}|{alone})\s{conjunctions}\s|(?i:{says})\s[–—]\s"
        ),
        said=re.compile(said),
        told=re.compile(
            rf"[^,;:]{{2,80}}(?:,\s[^,;:]{{2,80}},)?\s(?P<verb>{reports}|{tells})(?:\s[^,;:]{{1,60}}?|(?:\s[^,;:]{{1,40}})?,\s(?:(?!{said})[^,;:]){{1,80}},)??{said}"
        ),
        labelled=re.compile(rf"[^:,]{{2,80}}{apart}\s(?P<verb>{reports}|{more})\s?{mark}\s"),
        closing=(re.compile(rf",\s{verbs},\s{either(words.articles)}(?<!\s)\s?[^;]{{2,110}}$"),),
        amid=(
            re.compile(
                rf",\s(?:{says}|{according})(?:\s[^,;–—]{{2,80}}(?:{named}|{aside}))?,(?=\s)"
            ),
            re.compile(rf"\s[–—-]\s{says}(?:\s[^–—]{{2,120}}?)?\s[–—-](?=[\s,])"),
        ),
        behind=(
            re.compile(
                rf",\s(?:{how}{says}(?!{said}){gap}|(?:\w+\s){{0,2}}{according})(?:\s[^;]{{2,110}})?$"
            ),
            re.compile(rf"\s{according}\s[^,;]{{2,70}}$"),
            re.compile(rf",\s[^,;“”\"]{{3,60}}\s(?:{found})$"),
            re.compile(rf",\s{stating}(?:\s[^,;]{{2,60}})?$"),
        ),
        marks=(",", *"–—-", *{word.partition(" ")[0] for word in words.according}),
        labels=tuple(mark.strip("[]")),
        cues=re.compile(  # each opens with a blank, which is found at once
            rf"\s(?:(?:[–—-]|{according})\s|(?<=,\s)(?:{how}{says}|{stating}|(?:\w+\s){{0,2}}{according}))"
        ),
        found=re.compile(rf"\s(?:{found})$"),
    )


def _verbs(words: Words) -> str:
    """Verbs of speech, and of what is decided."""
    told = (words.before, words.after, words.reported, words.reporting, words.again, words.deciding)
    return either(frozenset[str]().union(*told).difference(words.according))


def _ties(words: Words) -> str:
    """What goes on behind what is told of a source."""
    opens = (words.coordinators, words.breaks, words.relatives, words.articles, words.phrases)
    return either(frozenset[str]().union(*opens))
