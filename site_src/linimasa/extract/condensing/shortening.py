"""A title that is too long into one that fits: whole clauses first, whole phrases next.

What is left out goes in this order: later sentences, asides in brackets, clauses and appositions
between commas, a relative clause that parts a noun from its verb, everything from a later clause
on, everything from a later phrase on. A piece without a verb is no assertion, so none is left
where a language's verbs are known.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache, lru_cache

from linimasa.extract.condensing.amid_subject import without_amid
from linimasa.extract.condensing.amounts import with_amount
from linimasa.extract.condensing.apposing import without_places
from linimasa.extract.condensing.closing import closed
from linimasa.extract.condensing.conditional import conditional
from linimasa.extract.condensing.cutting import (
    at_noun,
    at_phrase,
    broken_off,
    coordinators,
    cut,
    leads,
    openings,
    plain,
    relating,
    without_loose_end,
)
from linimasa.extract.condensing.existing import without_existing
from linimasa.extract.condensing.fielding import behind_lead, fielded, is_clause
from linimasa.extract.condensing.final_clauses import last_clauses
from linimasa.extract.condensing.fronted import without_front, without_pointing
from linimasa.extract.condensing.set_apart import without_set_apart
from linimasa.extract.condensing.trimming import trimmed
from linimasa.extract.condensing.turning import turned
from linimasa.extract.lexis.alternation import either
from linimasa.extract.lexis.edges import EDGES, LEAST, MAX_TITLE
from linimasa.extract.lexis.words import Words, words_of
from linimasa.extract.naming.acronyms import abbreviated, spelt_out
from linimasa.extract.syntax.clause_words import grammar_of
from linimasa.extract.syntax.grammar import parsed
from linimasa.extract.syntax.inverting import (
    first_of_two,
    is_wanted,
    is_whole,
    subject_first,
    without_forefield,
    without_phrases,
)
from linimasa.extract.syntax.low_nouns import low_nouns_of
from linimasa.extract.syntax.mainclause import clause_in
from linimasa.extract.syntax.telling import first_verb, has_verb, verbs_of

_LIST = re.compile("k[^k]+k[^kc]+c[^kc]+$")
_ASIDE = re.compile(
    r"\s*(?:\([^()]{1,120}\)|（[^（）]{1,120}）|-LRB-.{1,60}?-RRB-|—(?!\s)[^—]{1,80}(?<!\s)—)"
)
_ASIDES = ("(", "（", "-LRB-", "—")
_SIGNS = "\u2e80"  # from here on words are signs, or have particles
_LAST_WORD = re.compile("([\\w]+[’']?)\\s*\\Z")
_LEAST_CLAUSE = 30  # characters of a clause before a comma that is told alone


def shorten(title: str, language: str) -> str:
    """At most 90 characters of a title; an ellipsis only where no clause or phrase ends in time."""
    if len(title) <= MAX_TITLE:
        return without_pointing(title, language)
    bare = _without_asides(title)
    if bare == title or len(bare) <= MAX_TITLE:
        return _shortened(bare, language)
    short, named = abbreviated(title)
    short = _without_asides(short)
    short = short if len(short) <= MAX_TITLE else _shortened(short, language)
    return spelt_out(short, named, MAX_TITLE)


@lru_cache(maxsize=64)  # the dates of a sentence, and its statement, often ask for the same
def _shortened(title: str, language: str) -> str:
    words = words_of(language)
    plainer = without_places(title, words) if "," in title else title
    if plainer != title and len(plainer) <= MAX_TITLE:
        return plainer
    title = without_set_apart(without_front(plainer, language), words)
    if words.bare_relatives and len(title) > MAX_TITLE:
        title = without_amid(without_existing(with_amount(title, words), words), words)
    if len(title) <= MAX_TITLE:
        return title
    piece = conditional(title, language, LEAST, MAX_TITLE)
    piece = piece or trimmed(title, language, LEAST, MAX_TITLE)
    piece = piece or closed(title, language, LEAST, MAX_TITLE)
    piece = piece or fielded(title, language, LEAST, MAX_TITLE)
    piece = piece or _behind_lead(title, words) or last_clauses(title, words, LEAST, MAX_TITLE)
    if piece:
        return piece
    steps: tuple[Callable[[str, Words], str], ...] = (
        _before_comma,
        _without_insertions,
        first_of_two,
        without_forefield,
        _with_predicate,
        _without_subject_phrases,
        _without_phrases,
        cut,
    )
    for step in steps:
        if len(title) <= MAX_TITLE:
            break
        title = step(title, words)
    piece = title if len(title) <= MAX_TITLE else at_noun(title, words) or at_phrase(title, words)
    return without_loose_end(piece, words) if piece else broken_off(title)


def _behind_lead(title: str, words: Words) -> str | None:
    """The main clause of a German sentence that is not understood from its beginning."""
    rest = behind_lead(title, words.code) if words.verb_second else None
    told = turned(rest, words.code) if rest else None
    if told is None or told == rest:
        return None
    if len(told) > MAX_TITLE:
        told = fielded(told, words.code, LEAST, MAX_TITLE)
    return told if told and len(told) >= LEAST and is_clause(told, words.code) else None


def asked(title: str, words: Words) -> str:
    """A question whose verb stays where it is, within the limit with its mark."""
    title = title.rstrip(EDGES)
    if len(title) >= MAX_TITLE:
        title = _without_asides(title)
        title = fielded(title, words.code, LEAST, MAX_TITLE - 1, asks=True) or title
    return f"{title}?" if len(title) < MAX_TITLE else broken_off(title)


def _without_asides(title: str) -> str:
    if not any(map(title.__contains__, _ASIDES)):
        return _tidy(title)
    return _tidy(_ASIDE.sub(_parting, title))


def _parting(aside: re.Match[str]) -> str:
    """What stands for an aside: a blank before a word, but not before a particle or a sign."""
    behind = aside.string[aside.end() : aside.end() + 1]
    return " " if behind.isalnum() and behind < _SIGNS else ""


def _before_comma(title: str, words: Words) -> str:
    """A whole clause before the first comma, where nouns are written small: what follows may be a
    list as well as a clause."""
    first, comma, behind = title.partition(", ")
    if not comma or len(first) < _LEAST_CLAUSE or low_nouns_of(words.code) is None:
        return title
    whole = is_whole(first, behind, words) and not leads(words.code).match(first)
    return first if whole else title


def _without_insertions(title: str, words: Words) -> str:
    """Without what stands between commas, or before the first: a relative clause, an apposition
    to the subject, a phrase that only leads in."""
    title = _tidy(_relative(words.code).sub(_unless_verbless(words), title))
    inserted = _inserted(words.code).search(title) if len(title) > MAX_TITLE else None
    joined = inserted and coordinators(words.code).match(title, inserted.end())
    wanted = inserted and words.verb_second and is_wanted(inserted[0].strip(" ,"), words)
    if inserted and not joined and not wanted and "," not in title[: inserted.start()]:
        rest = _behind_relative(title[inserted.end() :], words)
        title = _tidy(f"{title[: inserted.start()]} {rest}")
    head, _, rest = title.partition(", ")
    tail = rest.partition(", ")[2]
    short = len(title) <= MAX_TITLE or len(rest) < LEAST or not has_verb(rest, words)
    if short or _is_list(title, words) or _joins_names(rest, words):
        return title
    if _conceding(words.code).match(head) and not leads(words.code).match(rest):
        return subject_first(rest, words)  # "Although the pier is closed, …"
    if has_verb(plain(head, words), words):
        return title
    if tail and _verbs_first(words.code).match(tail):
        return f"{head} {tail}"  # "Harbour master Dean, a former captain, closed …"
    if words.verb_second:
        return title
    if head.partition(" ")[0].lower() in {*words.phrases, *words.places}:
        return _without_insertions(rest, words)  # "Near the port, …"
    if tail and has_verb(tail, words):
        return f"{head} {tail}"
    if not tail and rest.partition(" ")[0].lower() in words.articles:
        return rest  # "Praised by all, the captain left …"
    # "The oil firm, Northern Oil raised …"
    return rest if all(word[0].isupper() for word in rest.split()[:2]) else title


def _behind_relative(rest: str, words: Words) -> str:
    """What stands behind a clause of "which" that tells of the noun before it, which is gone."""
    relative = grammar_of(words.code) is not None and relating(words.code).match(rest)
    return rest.partition(",")[2] if relative else rest


def _is_list(title: str, words: Words) -> bool:
    """Whether the subject is a list, of which none can go: "France, Spain and Italy agreed"."""
    read = parsed(title, words.code)
    clause = clause_in(read) if read else None
    if read is None or clause is None:
        return False
    return any(_LIST.search(read.code, *part) for part in clause.subject)


def _unless_verbless(words: Words) -> Callable[[re.Match[str]], str]:
    """A clause goes; what has no verb stays, for it names its noun anew."""
    return lambda match: "" if has_verb(match[0], words) else match[0]


@cache
def _relative(language: str) -> re.Pattern[str]:
    """A clause between commas that only adds to a noun: ", who had been sitting on a chair,"."""
    words = words_of(language)
    relatives = either((*words.relatives, *words.comma_relatives))
    return re.compile(rf",\s+{relatives}\s[^,]{{1,120}},")


@cache
def _inserted(language: str) -> re.Pattern[str]:
    """A phrase between commas: ", at the end of the pier,"."""
    words = words_of(language)
    opens = (
        (*words.phrases, *words.articles, *words.determiners)
        if words.verb_second
        else words.phrases
    )
    return re.compile(rf",\s+{either(opens)}\s[^,]{{1,80}},")


@cache
def _conceding(language: str) -> re.Pattern[str]:
    """A clause that the main one stands without: "Although …", "After …"."""
    return re.compile(rf"(?i:{either(words_of(language).conceding)})\s")


def _joins_names(rest: str, words: Words) -> bool:
    """Whether "and" stands between two names in front: "Siti Rahma dan Camat Teluk, Budi, …"."""
    piece, _, tail = rest.partition(", ")
    joint = coordinators(words.code).search(piece) if tail and words.bare_relatives else None
    return joint is not None and piece[:1].isupper() and piece[joint.end()].isupper()


def _with_predicate(title: str, words: Words) -> str:
    """Without a clause that parts a noun from what is told of it: "kerja sama [yang diberitakan
    media kini] telah dikonfirmasi"."""
    if not words.predicates:
        return title
    parted, joined = _parted(words.code)
    found = parted.match(title)
    if found is None or joined.search(title[: found.end()].rstrip()):
        return title
    whole = f"{found[1]} {title[found.end() :]}"
    return whole if len(whole) <= MAX_TITLE else title


@cache
def _parted(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """A noun and its relative clause up to a verb; and a word at the end that joins a clause."""
    words = words_of(language)
    relatives, predicates = either(words.relatives), either(words.predicates)
    parted = rf"([^,;:]{{8,}}?)\s{relatives}\s[^,;:]{{1,80}}?\s(?={predicates}\s)"
    joined = either({*words.coordinators, *words.relatives})
    return re.compile(parted), re.compile(rf"\b{joined}$")


def _without_subject_phrases(title: str, words: Words) -> str:
    """Without the phrases between a noun and its verb: "a flight [from Bern to Rome] crashed"."""
    verb = None if words.verb_second else first_verb(title, words)
    phrase = openings(words.code).search(title, LEAST)
    if verb is None or phrase is None or phrase.start() > verb.start():
        return title
    if _joined(words.code).search(title, phrase.start(), verb.start()):
        return title
    if "," in title[phrase.start() : verb.start()] and title[phrase.start() - 1] != ",":
        return title
    told = _with_pronouns(title, verb.start(), words)
    return f"{title[: phrase.start()].rstrip(', ')} {title[told:]}"


def _with_pronouns(title: str, verb: int, words: Words) -> int:
    """Where a verb begins with the pronouns and "not" before it: "les prix | se sont …"."""
    grammar = grammar_of(words.code)
    before = _LAST_WORD.search(title, 0, verb)
    while grammar and before and grammar.kinds.get(before[1].lower().replace("'", "’")) == "y":
        verb = before.start(1)
        before = _LAST_WORD.search(title, 0, verb)
    return verb


@cache
def _verbs_first(language: str) -> re.Pattern[str]:
    pattern = verbs_of(language)
    return re.compile(pattern.pattern if pattern else r"(?!)")


@cache
def _joined(language: str) -> re.Pattern[str]:
    words = words_of(language)
    return re.compile(rf"\s{either((*words.conjunctions, *words.relatives, *words.breaks))}\s")


def _without_phrases(title: str, words: Words) -> str:
    """Where the verb closes its clause, without phrases before it: German "hat … befasst"."""
    if not words.verb_second:
        return title
    clause = re.split(r"[,;:](?=\s)", title, maxsplit=1)[0]
    whole = len(clause) >= _LEAST_CLAUSE and is_whole(clause, title[len(clause) :], words)
    if not whole or leads(words.code).match(clause):
        clause = title
    shorter = without_phrases(clause, words, MAX_TITLE)
    return shorter if len(shorter) <= MAX_TITLE else title


def _tidy(text: str) -> str:
    return " ".join(text.split())
