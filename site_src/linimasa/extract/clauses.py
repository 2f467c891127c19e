"""The clause of a sentence that one of its dates dates."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import pairwise

from linimasa.extract.alternation import either
from linimasa.extract.choosing import SHORT, leans
from linimasa.extract.clause_words import grammar_of, is_inflected, related
from linimasa.extract.closing import ends_clause
from linimasa.extract.cutting import is_amid
from linimasa.extract.fielding import opens_clause, tells_what
from linimasa.extract.framing import Speech, masked
from linimasa.extract.grammar import Parsed, parsed
from linimasa.extract.linking import with_link
from linimasa.extract.mainclause import NOMINAL, clause_in, main_verb
from linimasa.extract.particles import particled_of
from linimasa.extract.sentences import quotations
from linimasa.extract.shortening import sentence_ends
from linimasa.extract.subjects import subject_in
from linimasa.extract.telling import first_verb, has_main_verb, has_verb, verbs_of
from linimasa.extract.words import words_of

_MOST_LEAD = 4  # words between "and" and who says something: "on Friday morning the"
_LEAST_SIGNS = 2  # of what is told behind a date, in a script of signs
_MOST_LED = 2  # before one that begins its clause: "并于"
MAX_SUBJECT = 60  # characters of a subject that a later clause is told of

# The end of a list and the verb of what stands before it: "in Bern [and Rome and will be]"
_LISTED = re.compile("[DNW#d]{1,6}c[ya]*[VAB]")

# a sentence that begins right behind another, or behind what that quotes
_GLUED = re.compile('(?<=[a-zà-ÿ0-9]{3})[.!?]["”»]?(?=[A-ZÀ-Ý][a-zà-ÿ])')
_ADVERBIAL = re.compile("[在于於][^，]{2,20}[上中后後时時间間前里内內]")  # "在会议上"
_CLOSERS = " )],.;"
_MARKS = ' "“”‘’«'

_DATED = re.compile("[pa]?[DWN#a]{0,4}o?")  # a day behind a verb, and nothing more

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
        return _dense(sentence, content, inside, at, language)
    after = inside[at + 1][0] if at + 1 < len(inside) else None
    known = parsed("", language) or words.verb_second or words.tied_clauses
    last = content[1] if known else None
    before = (
        _parting(sentence, start, inside[at - 1][1], date[0], language, last) if at > 0 else None
    )
    behind = _parting(sentence, start, date[1], after, language, last) if after else None
    end = behind.start() if behind else content[1]
    if before is None:
        return [(start, end)]
    return _with_subject(sentence, content, inside, before, end, language)


def _dense(
    sentence: str, content: _Span, dates: list[_Span], at: int, language: str
) -> list[_Span]:
    """The same in a script of signs: between two commas, after the words before the first date
    where a clause begins with its own: "工程于[3月]开工，[5月]完工"."""
    words = words_of(language)
    ends_so = f"(?<={words.clause_ends})" if words.clause_ends else ""
    commas = rf"{ends_so}{either(words.commas)}"
    joints = [
        joint
        for before, behind in pairwise(dates)
        if (joint := re.search(commas, sentence[before[1] : behind[0]]))
    ]
    if len(joints) < len(dates) - 1:
        return [content]
    marks = [before[1] + joint.start() for before, joint in zip(dates, joints, strict=False)]
    ends = [*marks, content[1]]
    led = _led_verb(sentence[content[0] : dates[0][0]], language)
    depending = words.depending
    starts = (*([] if led else content[:1]), *(mark + 1 for mark in marks))
    short = [end - date[1] < _LEAST_SIGNS for date, end in zip(dates, ends, strict=True)]
    if any(short[led > 0 :]) or _ADVERBIAL.fullmatch(sentence, content[0], ends[0]):
        return [content]
    if any(sentence.startswith(depending, start) for start in starts):
        return [content]
    if at == 0:
        return [(content[0], with_link(sentence, dates[0][0], language) if led else ends[0])]
    clause = (marks[at - 1] + 1, ends[at])
    subject = (content[0], with_link(sentence, dates[0][0], language) - led)
    own = dates[at][0] - clause[0] > _MOST_LED
    if own or not 0 < len(sentence[slice(*subject)].strip("，")) <= MAX_SUBJECT // 3:
        return [clause]
    return [subject, clause]


def _led_verb(lead: str, language: str) -> int:
    """How many signs a verb has before what ties the first date to it: "该厂[成立]于2014年"."""
    verbs = words_of(language).dated_verbs
    tied = [f"{verb}于" for verb in verbs if lead.endswith((f"{verb}于", f"{verb}於"))]
    return max(map(len, tied), default=1) - 1


def undated(sentence: str, dates: Sequence[_Span], language: str) -> str:
    """A sentence with an adverb for each of its dates, so that no word or mark of one is read as
    part of a clause; as it is in a language without a grammar."""
    adverb = _adverb(language)
    plain = with_adverb(sentence, dates, adverb) if adverb else sentence
    grammar = grammar_of(language)
    return _untied(sentence, plain, dates, language) if grammar and grammar.unmarked else plain


def _untied(sentence: str, plain: str, dates: Sequence[_Span], language: str) -> str:
    """Less what ties the dates, behind which a verb would be an infinitive: "berdiri [pada] 1990
    melantai"; a word that may open a clause stays."""
    for start, end in dates:
        linked = with_link(sentence, start, language, end)
        tie = sentence[linked:start].lower().split()
        closed = sentence[start:end].rpartition(" ")[2] in words_of(language).demonstratives
        closed = closed or _bounding(language).issuperset(tie)
        if linked < start and (closed or _opening(language).isdisjoint(tie)):
            plain = f"{plain[:linked]}{' ' * (start - linked)}{plain[start:]}"
    return plain


@cache
def _bounding(language: str) -> frozenset[str]:
    """Words for "since" and "until", behind which a date is no clause."""
    return frozenset(related(language, "since", "until"))


@cache
def _opening(language: str) -> frozenset[str]:
    """The words of a language that open a clause of another time."""
    grammar = grammar_of(language)
    return grammar.apart if grammar else frozenset()


def with_adverb(sentence: str, dates: Sequence[_Span], adverb: str) -> str:
    """The same with an adverb that is given; offsets stay, and dates that are shorter, or half of
    a word."""
    for start, end in dates:
        fits = end - start >= len(adverb) and end <= len(sentence)
        if fits and not is_amid(sentence, start) and not is_amid(sentence, end):
            sentence = f"{sentence[:start]}{adverb.ljust(end - start)}{sentence[end:]}"
    return sentence


@cache
def _adverb(language: str) -> str:
    """The shortest adverb of a language with a grammar."""
    grammar = grammar_of(language)
    found = (word for word, kind in grammar.kinds.items() if kind == "a") if grammar else ()
    return min((word for word in found if word.isalpha() and len(word) > 1), key=len, default="")


def part_of(sentence: str, content: _Span, at: int, language: str) -> _Span:
    """Of sentences that semicolons of full width or a quotation join, the one that a date stands
    in; what is added, where a date stands in that: "“…”, he said, pointing out that …"."""
    if not content[0] <= at < content[1]:
        return content
    if "；" not in sentence:
        return _added(sentence, _sentence_of(sentence, content, at, language), at, language)
    start, end = sentence.rfind("；", content[0], at), sentence.find("；", at, content[1])
    return max(content[0], start + 1), end if end >= 0 else content[1]


def _added(sentence: str, content: _Span, at: int, language: str) -> _Span:
    first, last = content
    for added in _adding(language).finditer(sentence, first, last):
        if added.end() > at:
            return first, added.start()
        first = added.end()
    return first, last


@cache
def _adding(language: str) -> re.Pattern[str]:
    return re.compile(words_of(language).adding or r"(?!)")


def _sentence_of(sentence: str, content: _Span, at: int, language: str) -> _Span:
    words, inflected = words_of(language), is_inflected(language)
    start, end = content
    ends = [*sentence_ends(sentence[slice(*content)], words, SHORT)]
    if inflected:  # "… a coulé.Le port …"
        ends = sorted((*ends, *map(re.Match.span, _GLUED.finditer(sentence[slice(*content)]))))
    quotes = quotations(sentence) if ends else ()
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
    if parsed("", language) is not None:
        return _with_first(sentence, content[0], joint, end, language)
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


def _with_first(
    sentence: str, start: int, joint: re.Match[str], end: int, language: str
) -> list[_Span]:
    """The clause behind a joint, with the first one's subject where it has none of its own."""
    read, before = (
        parsed(sentence[joint.end() : end], language),
        parsed(sentence[start : joint.start()], language),
    )
    later, first = (clause_in(one) if one else None for one in (read, before))
    if not (read and before and later and first and first.subject):
        alone = later is None or later.subject or joint[0].strip() != ","
        return [(joint.end() if alone else start, end)]
    if re.search("[rqs]", before.code[first.told :]):
        return [(start, end)]  # what is joined may belong to the clause that opens there
    if later.subject and read.code[later.subject[0][0]] in NOMINAL:
        return [(joint.end(), end)]
    helped = before.code[first.verb : first.told].lstrip("ya")[:1] in {"A", "B"}
    if helped and read.ambiguous and read.code[later.verb] == "V":
        return [(start, end)]  # "was opened and closed": not "it closed"
    own, final = first.subject[0], first.subject[-1]
    subject = (start + before.spans[own[0]][0], start + before.spans[final[1] - 1][1])
    if subject[1] - subject[0] > MAX_SUBJECT:
        return [(joint.end(), end)]
    return [subject, (joint.end() + read.spans[later.verb][0], end)]


@lru_cache(maxsize=64)  # two dates of a sentence ask for what stands between them
def _parting(
    sentence: str, origin: int, start: int, end: int, language: str, last: int | None
) -> re.Match[str] | None:
    """The first joint between two dates with something told on either side; up to `last`, where a
    clause is known when it is seen."""
    words = words_of(language)
    led = sentence[origin:start].lstrip(" ,").partition(" ")[0].lower()
    inner = words.verb_second and led in {*words.breaks, *words.conceding}
    for joint in _joints(language).finditer(sentence, start, end):
        sides = (sentence[origin : joint.start()], sentence[joint.end() : last or end])
        if inner and "," not in sides[0]:
            continue  # a clause that only leads in goes on
        if joint[0].strip() == "," and (
            _announces(sides[0], language) or _is_condition(sides[0], language)
        ):
            continue  # "menunjukkan, …"; "If it rains [on Monday], the race …"
        if not ends_clause(sides[0], language):
            continue  # "2019'da kurulan Kaya Tekstil, 2021'de battı"
        joined = joint[0].strip(" ,;").lower() in words.coordinators
        whole = sentence[origin : last or end]
        if joined and _is_before_verb(whole, joint.start() - origin, language):
            continue  # "The ferry built in 2010 [and] the pier built in 2011 were closed"
        told = all(has_verb(side, words) for side in reversed(sides))  # the later has less often
        if told and _opens(joint[0], sides[1], language):
            return joint
    return None


def _is_before_verb(text: str, at: int, language: str) -> bool:
    """Whether a joint stands amid the subject of a text, where past forms are participles, too."""
    read = parsed(text, language)
    if read is None or not read.ambiguous:
        return False
    clause = clause_in(read)
    amid = clause and clause.subject and clause.subject[0][0] == 0
    return bool(clause and amid and at < read.spans[clause.verb][0])


def _announces(text: str, language: str) -> bool:
    """Whether a text ends with a verb that tells a source, in a language without "that"."""
    if words_of(language).verb_second:
        return tells_what(text, language)
    grammar = grammar_of(language)
    last = text.rstrip().rpartition(" ")[2]
    return grammar is not None and grammar.bare and grammar.saying.fullmatch(last) is not None


def _is_condition(text: str, language: str) -> bool:
    """Whether a clause opens with "if", so that what comes of it is not told alone."""
    grammar = grammar_of(language)
    return grammar is not None and grammar.supposing.match(text) is not None


def _is_source(read: Parsed, verb: int, language: str) -> bool:
    """Whether a clause only tells where something is found: ", data showed on Monday"."""
    grammar = grammar_of(language)
    finds = grammar and re.fullmatch(grammar.found, read.word(verb))
    return bool(finds) and _DATED.fullmatch(read.code, verb + 1) is not None


def _opens(joint: str, clause: str, language: str) -> bool:
    """Whether a clause stands for itself behind a joint, where a language's clauses are known: no
    "which", no part of a noun, and behind a comma no verb without its subject, unless a language
    goes on so: "harga turun, melanjutkan penurunan"."""
    adverb = _adverb(language)  # of a date in front: "but [on Monday] the port"
    if adverb and clause.lstrip().startswith(f"{adverb} "):
        clause = clause.lstrip().removeprefix(adverb).lstrip()
    read = parsed(clause, language)
    if read is None:
        return opens_clause(clause, language, joined=joint.strip() != ",")
    joined = joint.strip(" ,;").lower()
    words = words_of(language)
    code = read.code.replace("r", "a") if words.bare_relatives else read.code
    verb = main_verb(code)
    if verb is not None and _is_source(read, verb, language):
        return False
    if joined in {*words.relatives, *words.conjunctions} or verb is None:
        return False
    if joined in words.coordinators:
        return read.code[0] not in "dePGrq" and not _LISTED.match(read.code)
    if words.bare_relatives and joined and joined not in words.contrasting:
        return False
    opens = "dePG" if words.bare_relatives else "dePGVABya"
    return read.code[0] not in opens and bool(joined or "k" not in read.code[:verb])


@cache
def _tied(language: str) -> re.Pattern[str]:
    """What may stand before a clause's verb without being its subject."""
    words = words_of(language)
    loose = either((*words.coordinators, *words.date_links, *words.loose_ends))
    return re.compile(rf"[\s,;]*(?:{loose}\s+)*")


@cache
def _joints(language: str) -> re.Pattern[str]:
    words = words_of(language)
    joints = either((*words.coordinators, *words.breaks))
    if particled_of(language):  # behind the ending of a verb: "패소했으나 2심은"
        return re.compile(rf",?(?<={words.clause_ends})\s|(?<={words.clause_ends}),\s")
    return re.compile(rf"[,;]?\s{joints}(?=\s)|[,;](?=\s)")


def clause_before(sentence: str, speech: Speech | None, date: _Span, language: str) -> int:
    """Where a clause with a date ends that "and" parts from who says something else, "The ferry
    sank on 3 May[, and on Friday] the mayor said it was old"; 0 without one."""
    if speech is None or speech.direct or not date[1] <= speech.cue[0] <= speech.content[0]:
        return 0
    words, cue = words_of(language), speech.cue[0]
    joint = _parts(language).search(sentence, date[1], cue)
    if joint is None or has_main_verb(sentence[: joint.start()], words) is not True:
        return 0
    return 0 if has_verb(sentence[joint.end() : cue], words) else joint.start()


def own_clause(sentence: str, speech: Speech | None, date: _Span, language: str) -> int:
    """The same where who speaks surely follows at once, so that what stands before is nobody's
    words: not "on Monday and Tuesday, the mayor said"."""
    end = clause_before(sentence, speech, date, language)
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
    return re.compile(rf",?\s{either(ties)}\s")
