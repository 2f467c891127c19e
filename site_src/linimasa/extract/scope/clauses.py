"""The clause of a sentence that one of its dates dates."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache, partial
from itertools import pairwise

from linimasa.extract.condensing.choosing import SHORT, leans
from linimasa.extract.condensing.first_sentences import sentence_ends
from linimasa.extract.lexis.alternation import either
from linimasa.extract.lexis.filling import compiled
from linimasa.extract.lexis.masks import masked
from linimasa.extract.lexis.sentences import quotations
from linimasa.extract.lexis.words import words_of
from linimasa.extract.naming.closing_subjects import closing_of, shared_subject
from linimasa.extract.scope.apart_before import apart_before
from linimasa.extract.scope.dense_clauses import MAX_SUBJECT, dense_clause
from linimasa.extract.scope.joints import parting
from linimasa.extract.scope.subject_behind import with_subject_behind
from linimasa.extract.speech.framing import Speech
from linimasa.extract.speech.second_verbs import ends_before
from linimasa.extract.syntax.clause_words import grammar_of, is_inflected
from linimasa.extract.syntax.grammar import VERBS, Parsed, parsed
from linimasa.extract.syntax.linking import with_link
from linimasa.extract.syntax.mainclause import NOMINAL, Clause, clause_in, takes_noun
from linimasa.extract.syntax.particles import particled_of
from linimasa.extract.syntax.plain_dates import undated
from linimasa.extract.syntax.subjects import subject_in
from linimasa.extract.syntax.telling import first_verb, has_main_verb, has_verb, verbs_of
from linimasa.language.writing import unspaced

_MOST_LEAD = 4  # words between "and" and who says something: "on Friday morning the"

# a sentence that begins right behind another, or behind what that quotes
_GLUED = re.compile('[.!?](?<=[a-zà-ÿ0-9]{3}.)["”»]?(?=[A-ZÀ-Ý][a-zà-ÿ])')
_CLOSERS = " )],.;"
_MARKS = ' "“”‘’«'

_Span = tuple[int, int]


def clause_of(
    sentence: str, content: _Span, dates: list[_Span], date: _Span, language: str
) -> list[_Span]:
    """The part of `sentence[content]` that tells what one of its dates dates, after its subject.

    Between two dates a new clause begins at a word that joins clauses, else at a comma; where none
    does, all of the content stands for every date.
    """
    grammar = grammar_of(language)
    bare = grammar is not None and grammar.unmarked  # where it may be the subject, too
    found = [content] if bare else _clause_of(sentence, content, dates, date, language)
    if found != [content]:
        return found
    # a date may be read as part of the clause: "and [the following year] she left"
    plain = undated(sentence, dates, language)
    if bare:
        return _clause_of(plain, content, dates, date, language)
    return found if plain == sentence else _clause_of(plain, content, dates, date, language)


def _clause_of(
    sentence: str, content: _Span, dates: list[_Span], date: _Span, language: str
) -> list[_Span]:
    inside = sorted(span for span in dates if content[0] <= span[0] < content[1])
    if date not in inside:
        return [content]
    at = inside.index(date)
    start = content[0]
    words = words_of(language)
    if words.commas:
        return dense_clause(sentence, content, inside, at, language)
    known = parsed("", language) or words.verb_second or words.tied_clauses
    last = content[1] if known else None
    gaps = [(first[1], second[0]) for first, second in pairwise(inside)]
    grammar = grammar_of(language)
    if grammar and grammar.ambiguous:  # "won in 2012, 2014 and 2018"
        ahead, later = gaps[:at][::-1], gaps[at:]
    else:
        ahead, later = gaps[:at][-1:], gaps[at : at + 1]
    find = partial(parting, sentence, start, language=language, last=last)
    before = next((joint for gap in ahead if (joint := find(*gap))), None)
    behind = next((joint for gap in later if (joint := find(*gap))), None)
    end = behind.start() if behind else content[1]
    if before is None:
        return [(start, end)]
    return _with_subject(sentence, content, inside, before, end, language)


def part_of(sentence: str, content: _Span, at: int, language: str, *, own: bool = False) -> _Span:
    """Of sentences that semicolons of full width or a quotation join, the one that a date stands
    in; what is added, where a date stands in that: "“…”, he said, pointing out that …"; `own`: only
    what that date dates is asked for."""
    if not content[0] <= at < content[1]:
        return content
    if own and "; " in sentence and (part := _parted(sentence, content, at, language)):
        return part
    if "；" not in sentence:
        return _added(sentence, _sentence_of(sentence, content, at, language), at, language)
    start, end = sentence.rfind("；", content[0], at), sentence.find("；", at, content[1])
    return max(content[0], start + 1), end if end >= 0 else content[1]


def _parted(sentence: str, content: _Span, at: int, language: str) -> _Span | None:
    """The clause around a date that a semicolon parts from another clause, where past forms are
    participles, too: "It was built in 2019; [work on a second began in 2021]"."""
    grammar = grammar_of(language)
    if grammar is None or grammar.ambiguous is None:
        return None
    start, end = sentence.rfind("; ", content[0], at), sentence.find("; ", at, content[1])
    first = start + 2 if start >= 0 else content[0]
    last = end if end >= 0 else content[1]
    inside = sentence[first:last]
    if (first, last) == content or inside.count("(") != inside.count(")"):
        return None
    read = parsed(inside, language)
    clause = clause_in(read) if read else None
    whole = read and clause and clause.subject and read.code[clause.subject[0][0]] != "c"
    return (first, last) if whole else None


def _added(sentence: str, content: _Span, at: int, language: str) -> _Span:
    if not words_of(language).adding:
        return content
    first, last = content
    for added in compiled(words_of(language).adding).finditer(sentence, first, last):
        if added.end() > at:
            return first, added.start()
        first = added.end()
    return first, last


def _sentence_of(sentence: str, content: _Span, at: int, language: str) -> _Span:
    words, inflected = words_of(language), is_inflected(language)
    start, end = content
    ends = [*sentence_ends(sentence[slice(*content)], words, SHORT)]
    if inflected:  # "… a coulé.Le port …"
        ends = sorted((*ends, *map(re.Match.span, _GLUED.finditer(sentence[slice(*content)]))))
    quotes = quotations(sentence, language) if ends else ()
    for last, first in ends:
        if _is_beside(content[0] + last, at, quotes):
            continue  # a date of telling, behind what was said
        if content[0] + first > at:
            end = content[0] + last
            break
        start = content[0] + first
    if (start, end) == content:
        return content
    while inflected and start < end and sentence[start] in _CLOSERS:
        start += 1
    piece = sentence[start:end].lstrip(_MARKS)
    told = has_verb(piece, words) and (inflected or not leans(piece, language))
    return (start, end) if told else content


def _is_beside(place: int, at: int, quotes: Sequence[_Span]) -> bool:
    """Whether a place stands in a quotation that a date does not."""
    return any(first < place < end and not first <= at < end for first, end in quotes)


def _with_subject(
    sentence: str,
    content: _Span,
    dates: list[_Span],
    joint: re.Match[str],
    end: int,
    language: str,
) -> list[_Span]:
    """The clause behind a joint; with the subject of the first where it has none of its own, or
    all of the content where what it is about is somewhere else."""
    words = words_of(language)
    clause = (joint.end(), end)
    if particled_of(language):
        return _with_topic(sentence, content, clause, language)
    if closing_of(language):
        shared = shared_subject(sentence, content[0], dates, clause, language)
        return [shared, clause] if shared else [clause]
    if words.clause_verbs:
        return with_subject_behind(sentence, content[0], dates, clause, words)
    if parsed("", language) is not None:
        first = _behind_date(sentence, joint.end(), dates, language)
        return _with_first(sentence, content[0], joint, (first, end), language)
    verb = verbs_of(language)
    opening = _tied(language).match(masked(sentence[: clause[1]], dates, " "), clause[0])
    begins = opening.end() if opening else clause[0]
    if verb is None or not verb.match(sentence, begins):
        return [clause]
    if words.verb_second and sentence[clause[0] : begins].strip():
        return [clause]  # behind a date its subject stands behind the verb
    joined = joint[0].strip(" ,;").lower()
    found = first_verb(sentence[content[0] : joint.start()], words)
    subject = (content[0], content[0] + found.start()) if found else None
    if subject is None or (joined not in words.coordinators and not words.tied_clauses):
        return [content]
    told = sentence[subject[0] : subject[1]].strip(" ,")
    if words.tied_clauses and not set(words.relatives).isdisjoint(told.lower().split()):
        return [content]  # "Мост, который | закрыли"
    if words.tied_clauses and not told:
        return [clause]  # who it is was told before: "Окончил гимназию, поступил"
    return [subject, clause] if 0 < len(told) <= MAX_SUBJECT else [content]


def _with_topic(sentence: str, content: _Span, clause: _Span, language: str) -> list[_Span]:
    """A clause behind another, with the first one's topic where it has no subject of its own."""
    words = words_of(language)
    if subject_in(sentence[slice(*clause)], words):
        return [clause]
    first = subject_in(sentence[slice(*content)], words)
    if first is None:
        return [content]
    return [(content[0] + first.start, content[0] + first.end), clause]


def _behind_date(sentence: str, start: int, dates: list[_Span], language: str) -> int:
    """Where a clause goes on behind a date that opens it, "and [on 15 September] Germany made",
    which may look like its subject, "y [el día 18] se presentó"; else its start."""
    read = parsed("", language)
    if read is None or not (read.ambiguous or read.grammar.reduced):
        return start
    first = (one for one in dates if start <= one[0])
    date = next((one for one in first if with_link(sentence, one[0], language) <= start + 1), None)
    behind = sentence[date[1] :].split(None, 1)[:1] if date else []
    joined = behind and read.grammar.kinds.get(behind[0].lower()) == "c"  # "Sunday, 1943 and"
    return start if date is None or joined else date[1]


def _with_first(
    sentence: str, start: int, joint: re.Match[str], clause: _Span, language: str
) -> list[_Span]:
    """The clause behind a joint, with the first one's subject where it has none of its own;
    `clause` is without a date that opens it."""
    begins, end = clause
    read, before = (
        parsed(sentence[begins:end], language),
        parsed(sentence[start : joint.start()], language),
    )
    later, first = (clause_in(one) if one else None for one in (read, before))
    later = _less_object(read, later) if read and later else None
    if not (read and before and later and first and first.subject):
        alone = later is None or later.subject or joint[0].strip() != ","
        return [(joint.end() if alone else start, end)]
    opened = re.search("[rqs]", before.code[first.told :])
    whole = bool(later.subject) and read.code[later.subject[0][0]] in NOMINAL
    apart = whole and read.ambiguous and opened is not None and opened[0] != "q"
    apart = apart and joint[0].strip() != ","  # ", he said on Monday"
    if opened and not (apart or _is_closed(before.code, first.told + opened.start(), joint[0])):
        return [(start, end)]  # what is joined may belong to the clause that opens there
    who = read.words[0] if begins > joint.end() else ""  # "and [in May] she"
    if whole and (apart or who not in words_of(language).persons):
        return [(joint.end(), end)]
    helped = before.code[first.verb : first.told].lstrip("ya")[:1] in {"A", "B"}
    acts = takes_noun(read.code, later.told, len(read.code)) and not takes_noun(
        before.code, first.told, len(before.code)
    )  # "was founded and opened a pier"
    if helped and read.ambiguous and read.code[later.verb] == "V" and not acts:
        return [(start, end)]  # "was opened and closed": not "it closed"
    opens, final = first.subject[0], first.subject[-1]
    subject = (start + before.spans[opens[0]][0], start + before.spans[final[1] - 1][1])
    if read.ambiguous and sentence[slice(*subject)].lower().startswith(
        words_of(language).according
    ):
        return [(start, end)]  # "According to what she said, Dean left": nobody's clause
    if subject[1] - subject[0] > MAX_SUBJECT or _is_of_others(before, first, read, later):
        return [(joint.end(), end)]
    return [subject, (begins + read.spans[later.verb][0], end)]


def _less_object(read: Parsed, clause: Clause) -> Clause:
    """A clause without a subject that is the object before its verb: "y [la] vendió"."""
    lone = clause.subject == ((0, 1),) and clause.verb == 1 and read.code[0] == "D"
    lone = lone and read.words[0] in read.grammar.objects
    return replace(clause, subject=(), verb=0) if lone else clause


def _is_of_others(before: Parsed, first: Clause, read: Parsed, later: Clause) -> bool:
    """Whether the verb of a second clause is of several, and the subject of the first is one:
    "L'accordo è stato firmato e gli operai (…), [sono] tornati"."""
    start, end = first.subject[0][0], first.subject[-1][1]
    one = before.word(start) in before.grammar.singular and "c" not in before.code[start:end]
    at = next((at for at in range(later.verb, len(read.code)) if read.code[at] in VERBS), None)
    return one and at is not None and read.grammar.several.fullmatch(read.word(at)) is not None


def _is_closed(code: str, opened: int, joint: str) -> bool:
    """Whether commas part what opens a clause from what stands before it, and that from "and"."""
    joined = joint.startswith(",") and joint.strip() != ","
    return joint.startswith(";") or (code[opened - 1] == "k" and joined)


@cache
def _tied(language: str) -> re.Pattern[str]:
    """What may stand before a clause's verb without being its subject."""
    words = words_of(language)
    loose = either((*words.coordinators, *words.date_links, *words.loose_ends))
    return re.compile(rf"[\s,;]*(?:{loose}\s+)*")


def clause_before(sentence: str, speech: Speech | None, date: _Span, language: str) -> int:
    """Where a clause with a date ends that "and" parts from who says something else, "The ferry
    sank on 3 May[, and on Friday] the mayor said it was old"; 0 without one."""
    if speech is None or speech.direct or not date[1] <= speech.cue[0] <= speech.content[0]:
        return 0
    words, cue = words_of(language), speech.cue[0]
    if unspaced(language):
        return apart_before(sentence, date, cue, language)
    if ends_before(speech.verb, language):
        return len(sentence[:cue].rstrip(" ,"))
    first = _parts(language).search(sentence, date[1], cue)
    if first is None:
        return 0
    if words.clause_verbs:  # whose verbs are not known: "…، حيث أكد الوزير"
        return first.start()
    for joint in _parts(language).finditer(sentence, first.start(), cue):
        between = sentence[joint.end() : cue]
        if joint.start() > first.start() and between.strip():
            continue
        whole = has_main_verb(sentence[: joint.start()], words) is True
        if whole and not has_verb(between, words):
            return joint.start()
    return 0


def own_clause(sentence: str, speech: Speech | None, date: _Span, language: str) -> int:
    """The same where who speaks surely follows at once, so that what stands before is nobody's
    words: not "on Monday and Tuesday, the mayor said"."""
    end = clause_before(sentence, speech, date, language)
    if unspaced(language):
        return end
    if end and speech and ends_before(speech.verb, language):
        return end
    joint = _parts(language).match(sentence, end) if end else None
    if speech is None or joint is None:
        return 0
    lead = sentence[joint.end() : speech.cue[0]].lower()
    first, *others = [*lead.split(), ""]
    if len(others) > _MOST_LEAD or ("," in lead and first not in words_of(language).phrases):
        return 0
    return end


@cache
def _parts(language: str) -> re.Pattern[str]:
    words = words_of(language)
    ties = words.coordinators.union(words.contrasting).difference(words.conceding)
    return re.compile(rf"[,،]?\s{either(ties)}\s")
