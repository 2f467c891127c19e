"""A German sentence without the phrases that tell its source: "nach Angaben der Polizei".

In front  "Wie die Polizei mitteilte, …"   "Laut einem Bericht …"   "Dem Bericht zufolge …"
Amid      "…, wie die Polizei mitteilte, …"   "… nach Angaben der Behörden …"
"""

from __future__ import annotations

import re
from functools import cache

from linimasa.extract.lexis.alternation import either
from linimasa.extract.lexis.words import Words, words_of
from linimasa.extract.naming.names import unowned
from linimasa.extract.syntax.field_words import fields_of
from linimasa.extract.syntax.fields import LATER, Reader, chunk_at, reading
from linimasa.extract.syntax.low_clauses import low_unsourced

_LEAST = 18  # characters of an assertion that may stay
_NOUNS = 3  # words behind a preposition in which the noun stands


def unsourced(title: str, words: Words) -> str:
    """The title less what tells its source; as it is where too little would be left."""
    fields = fields_of(words.code)
    if fields is None:
        return low_unsourced(title, words)
    told = _without_clauses(title, words.code)
    if _cues(words.code).search(told):
        told = _without_phrases(told, words.code)
    return told if len(told) >= _LEAST else title


def _without_clauses(title: str, language: str) -> str:
    """Without "wie die Polizei mitteilte" between commas or in front."""
    front = _front(language).match(title)
    title = title[front.end() :] if front else title
    return _said(language).sub("", _amid(language).sub("", title))


def _without_phrases(title: str, language: str) -> str:
    read = reading(title, language)
    if read is None:
        return title
    for at in range(len(read.code)):
        end = _end_of_phrase(read, at)
        if end:
            first, last = read.spans[at][0], read.spans[end - 1][1]
            lead, rest = title[:first].rstrip(), title[last:].lstrip()
            if rest.startswith(",") and (not lead or lead.endswith(",")):
                rest = rest[1:].lstrip()
                lead = lead.removesuffix(",")
            elif lead.endswith(",") and not rest:
                lead = lead.removesuffix(",")
            glue = "" if rest[:1] in {*",;:"} or not lead else " "
            return f"{lead}{glue}{rest}"
    return title


def _end_of_phrase(read: Reader, at: int) -> int:
    """The end of a phrase that tells a source, which begins at a word; 0 where none does."""
    word = read.word(at)
    if read.code[at] == "P":
        leads = word == "laut" or (word in {"nach", "gemäß"} and _is_view(read, at))
        chunk = chunk_at(read.code, at, {"p": LATER["p"]}) if leads else None
        if chunk is None:
            return 0
        if alone := _unowned(read, at, chunk.end):
            return alone
        behind = chunk.end
        while read.code[behind : behind + 1] in {*"NM"}:
            behind += 1
        return behind + 1 if read.tokens[behind : behind + 1] == ["zufolge"] else behind
    if at and read.code[at - 1] in "DNMjWV#dP":
        return 0  # amid a noun
    chunk = chunk_at(read.code, at, {"n": LATER["n"]})
    if chunk and read.tokens[chunk.end : chunk.end + 1] == ["zufolge"]:
        return chunk.end + 1
    return 0


def _unowned(read: Reader, at: int, end: int) -> int:
    """The end of a body amid a phrase behind which another noun stands: "laut Polizei | der
    Fahrer"; 0 without one."""
    pattern = unowned(read.words.code)
    first, last = read.spans[at][0], read.spans[end - 1][1]
    found = re.search(pattern, read.title[first:last]) if pattern else None
    ends = [edge for _, edge in read.spans]
    return ends.index(first + found.end()) + 1 if found else 0


def _is_view(read: Reader, at: int) -> bool:
    """Whether "nach" leads to a word that tells whose view it is: "nach jüngsten Angaben"."""
    ahead = range(at + 1, min(at + 1 + _NOUNS, len(read.code)))
    noun = next((index for index in ahead if read.code[index] in "NM"), None)
    return noun is not None and read.fields.views.fullmatch(read.word(noun)) is not None


@cache
def _cues(language: str) -> re.Pattern[str]:
    fields = fields_of(language)
    views = fields.views.pattern if fields else r"(?!)"
    return re.compile(
        rf"\b(?:laut|zufolge)\b|\b(?:nach|gemäß)\s(?:\S+\s){{0,2}}{views}\b", re.IGNORECASE
    )


@cache
def _front(language: str) -> re.Pattern[str]:
    """Before the verb of the clause: "Wie die Polizei mitteilte, …"."""
    return re.compile(rf"Wie\s(?:[^,]{{2,110}}?\s)?{_reports(language)},\s")


@cache
def _amid(language: str) -> re.Pattern[str]:
    return re.compile(rf",\swie\s(?:[^,]{{2,110}}?\s)?{_reports(language)}(?:,(?=\s[a-zäöü])|$)")


@cache
def _said(language: str) -> re.Pattern[str]:
    """Behind what is told: ", hieß es in einer Erklärung", ", sagte er"."""
    fields, words = fields_of(language), words_of(language)
    heard = either(fields.heard if fields else ())
    return re.compile(rf",\s(?:{heard}(?:\s[^,;:]{{1,90}})?|{either(words.again)})[\s.]*$")


@cache
def _reports(language: str) -> str:
    fields = fields_of(language)
    return fields.reports.pattern if fields else r"(?!)"
