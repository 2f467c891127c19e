"""The cut of a date with what is nothing without it, and with the comma that only parts it off."""

from __future__ import annotations

import re

from linimasa.extract.dates.occurring import with_occurring
from linimasa.extract.lexis.words import Words
from linimasa.extract.scope.attached import with_attached
from linimasa.extract.scope.related import with_relative
from linimasa.extract.syntax.grammar import VERB_FIRST, parsed
from linimasa.extract.syntax.inserted import with_inserted
from linimasa.extract.syntax.mainclause import NOMINAL, main_verb
from linimasa.extract.syntax.passives import with_passive
from linimasa.extract.syntax.telling import has_verb
from linimasa.extract.syntax.tying import with_participle

_Span = tuple[int, int]
_Spans = tuple[_Span, ...]
_MARKS = re.compile("[,;:]")


def with_more(sentence: str, date: _Span, content: _Spans, words: Words) -> _Span:
    """The cut of a date with what is nothing without it."""
    if words.verb_second:
        return with_participle(sentence, date, words.code)
    if words.tied_clauses:
        return with_attached(sentence, date, content, words.code)
    inserted = with_inserted(sentence, date, content, words.code)
    if inserted != date:
        return inserted
    date = with_occurring(sentence, date, words.code)
    related = with_relative(sentence, date, content, words.code)
    return _with_comma(sentence, with_passive(sentence, related, content, words.code), words)


def _with_comma_before(sentence: str, cut: _Span, words: Words) -> _Span:
    """The same with the one comma before a date that a verb follows: "Pasar yang ada di desa[,
    Sabtu (3/2/2024)] roboh"."""
    before = sentence[: cut[0]].rstrip()
    if not before.endswith(",") or before.count(",") > 1 or _MARKS.search(before[:-1]):
        return cut
    lead, ahead = (parsed(one, words.code) for one in (before[:-1], sentence[cut[1] :]))
    plain = lead and lead.code[:1] in {*NOMINAL} and main_verb(lead.code) is None
    told = plain and ahead and VERB_FIRST.match(ahead.code)
    return (len(before) - 1, cut[1]) if told else cut


def _with_comma(sentence: str, cut: _Span, words: Words) -> _Span:
    """The cut of a date between a subject and its verb with the comma that only closes it:
    "Presiden pada Jumat, 2 Februari 2024[,] meresmikan"."""
    if not words.bare_relatives:
        return cut
    if not sentence.startswith(",", cut[1]):
        return _with_comma_before(sentence, cut, words)
    before, ahead = sentence[: cut[0]].rstrip(), sentence[cut[1] + 1 :].split(None, 1)[:1]
    if not before[-1:].isalnum() or _MARKS.search(before):
        return cut
    first = before.partition(" ")[0].lower()
    led = any(first in one for one in (words.conceding, words.breaks, words.phrases))
    if led or has_verb(before, words):
        return cut
    return (cut[0], cut[1] + 1) if ahead and has_verb(ahead[0], words) else cut


def beside(cut: _Span, content: _Spans, dates: _Spans) -> _Span:
    """A cut less a whole part of what is told, "[Inaugurado] en 1932"; then it goes no farther than
    its date: "Jean Roche, | désigné | dimanche | candidat"."""
    when = next((one for one in dates if cut[0] <= one[0] and one[1] <= cut[1]), cut)
    inside = [one for one in content if cut[0] <= one[0] and one[1] <= cut[1]]
    before = [end for _, end in inside if end <= when[0]]
    behind = [start for start, _ in inside if start >= when[1]]  # "adopté | mardi | par le Sénat"
    if not before:
        return cut[0], min(behind, default=cut[1])
    if any(start <= when[0] and when[1] <= end for start, end in inside):
        return when
    return max(before), min(behind, default=cut[1])
