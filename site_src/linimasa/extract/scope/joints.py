"""Where a new clause begins between two dates of a sentence: at a word that joins, or a comma."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from linimasa.extract.condensing.closing import ends_clause
from linimasa.extract.condensing.fielding import opens_clause, tells_what
from linimasa.extract.lexis.alternation import either
from linimasa.extract.lexis.words import words_of
from linimasa.extract.syntax.clause_words import grammar_of
from linimasa.extract.syntax.grammar import Parsed, parsed
from linimasa.extract.syntax.linking import with_link
from linimasa.extract.syntax.mainclause import clause_in, main_verb
from linimasa.extract.syntax.particles import particled_of
from linimasa.extract.syntax.plain_dates import adverb_of
from linimasa.extract.syntax.telling import has_verb

# The end of a list and the verb of what stands before it: "in Bern [and Rome and will be]"
_LISTED = re.compile("[DNW#d]{1,6}c[ya]*[VAB]")
_DATED = re.compile("[pa]?[DWN#a]{0,4}o?")  # a day behind a verb, and nothing more


@lru_cache(maxsize=64)  # two dates of a sentence ask for what stands between them
def parting(
    sentence: str, origin: int, start: int, end: int, language: str, last: int | None
) -> re.Match[str] | None:
    """The first joint between two dates with something told on either side; up to `last`, where a
    clause is known when it is seen."""
    words = words_of(language)
    led = sentence[origin:start].lstrip(" ,").partition(" ")[0].lower()
    inner = words.verb_second and led in {*words.breaks, *words.conceding}
    for joint in _nearest(sentence, start, end, language):
        sides = (sentence[origin : joint.start()], sentence[joint.end() : last or end])
        if inner and "," not in sides[0]:
            continue  # a clause that only leads in goes on
        if joint[0].strip() == "," and (
            _announces(sides[0], language) or _is_condition(sides[0], language)
        ):
            continue  # "menunjukkan, …"; "If it rains [on Monday], the race …"
        if not ends_clause(sides[0], language):
            continue  # "2019'da kurulan Kaya Tekstil, 2021'de battı"
        if sides[0].count("(") > sides[0].count(")"):
            continue  # "(he sank, but was saved)"
        joined = joint[0].strip(" ,;").lower() in words.coordinators
        whole = sentence[origin : last or end]
        if joined and _is_before_verb(whole, joint.start() - origin, language):
            continue  # "The ferry built in 2010 [and] the pier built in 2011 were closed"
        told = all(has_verb(side, words) for side in reversed(sides))  # the later has less often
        if told and _opens(joint[0], sides[1], language):
            return joint
    return None


def _nearest(sentence: str, start: int, end: int, language: str) -> Sequence[re.Match[str]]:
    """The joints between two places; first that which stands right before a date, and a verb that
    goes on behind it, where past forms are participles, too: "until 1900, when it was sold, | and
    [in 1920] was razed"."""
    joints = list(_joints(language).finditer(sentence, start, end))
    read = parsed("", language) if len(joints) > 1 else None
    if read is None or not read.ambiguous:
        return joints
    last = joints[-1]
    beside = last.end() + 1 >= with_link(sentence, end, language)
    joined = read.grammar.kinds.get(last[0].strip(" ,;").lower()) == "c"
    parted = [one for one in joints if one[0].startswith(";")]
    return [*([last] if beside and joined else ()), *parted, *joints]


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
    adverb = adverb_of(language)  # of a date in front: "but [on Monday] the port"
    if adverb and clause.lstrip().startswith(f"{adverb} "):
        clause = clause.lstrip().removeprefix(adverb).lstrip()
    clause = clause.partition(";")[0] if joint.startswith(";") else clause
    read = parsed(clause, language)
    if read is None:
        return opens_clause(clause, language, joined=joint.strip() != ",")
    joined = joint.strip(" ,;").lower().partition(",")[0]
    words = words_of(language)
    code = read.code.replace("r", "a") if words.bare_relatives else read.code
    verb = main_verb(code)
    if verb is not None and _is_source(read, verb, language):
        return False
    if joined in {*words.relatives, *words.conjunctions} or verb is None:
        return False
    goes_on = read.ambiguous and read.code[0] in "VAB"
    goes_on = goes_on and (joint == ";" or read.grammar.kinds.get(joined) == "c")
    if goes_on or joined in words.coordinators:
        return read.code[0] not in "dePGrq" and not _LISTED.match(read.code)
    if words.bare_relatives and joined and joined not in words.contrasting:
        return False
    opens = "dePG" if words.bare_relatives else "dePGVABya"
    return read.code[0] not in opens and bool(joined or "k" not in read.code[:verb])


@cache
def _joints(language: str) -> re.Pattern[str]:
    words = words_of(language)
    joints = either((*words.coordinators, *words.breaks))
    if words.clause_verbs:  # "and", written together with the verb of the next clause
        return re.compile(rf"[,;]?\s{joints}(?=\s)|[,;](?=\s)|،?\s(?=و{words.clause_verbs}(?!\w))")
    if particled_of(language):  # behind the ending of a verb: "패소했으나 2심은"
        return re.compile(rf",?(?<={words.clause_ends})\s|(?<={words.clause_ends}),\s")
    grammar = grammar_of(language)
    if grammar and grammar.ambiguous:  # "closed in 1998 [and, after years of talks,] reopened"
        led = either((*words.phrases, *words.breaks))
        aside = rf"\s{either(words.coordinators)},\s{led}\s[^,;]{{1,60}},"
        return re.compile(rf"[,;]?{aside}(?=\s)|[,;]?\s{joints}(?=\s)|[,;](?=\s)")
    return re.compile(rf"[,;]?\s{joints}(?=\s)|[,;](?=\s)")
