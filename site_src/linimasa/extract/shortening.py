"""A title that is too long into one that fits: whole clauses first, whole phrases next.

What is left out goes in this order: later sentences, asides in brackets, clauses and appositions
between commas, a relative clause that parts a noun from its verb, everything from a later clause
on, everything from a later phrase on. A piece without a verb is no assertion, so none is left
where a language's verbs are known.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache

from linimasa.extract.telling import (
    conjunctions,
    first_verb,
    has_verb,
    is_torn,
    verbs_of,
    wants_more,
)
from linimasa.extract.words import Words, either, words_of

MAX_TITLE = 90  # characters; what a list of events shows on one line of a wide screen
CLAUSE = 45  # characters from which on a cut at a clause is better than a longer one at a phrase
LEAST = 18  # characters of an assertion that is worth a line
MOST_ITEM = 3  # words of a thing named last in a list; more are a clause that breaks off
EDGES = " \t,;:.–—-…!?\x00。、，：；！？،؛"

_ASIDE = re.compile(r"\s*\([^()]{1,60}\)")
_SENTENCES = re.compile(r"(?<=\w\w)[.!?…]+\s+(?=[^\W\d_a-z])|[。！？](?=.)")
_MARKS = re.compile(r"[,;:](?=\s)|\s[–—-](?=\s)")
_STRONG = re.compile(r"[;:](?=\s)|[；：]")


def shorten(title: str, language: str) -> str:
    """At most 90 characters of a title; an ellipsis only where no clause or phrase ends in time."""
    words = words_of(language)
    steps: tuple[Callable[[str, Words], str], ...] = (
        _without_asides,
        _without_insertions,
        _with_predicate,
        _without_subject_phrases,
        _without_phrases,
        _cut,
    )
    for step in steps:
        if len(title) <= MAX_TITLE:
            break
        title = step(title, words)
    if len(title) <= MAX_TITLE:
        return title
    return _at_noun(title, words) or title[: title.rfind(" ", 0, MAX_TITLE)].strip(EDGES) + "…"


def _at_noun(title: str, words: Words) -> str | None:
    """Up to the last noun that fits, where what is told of a noun stands behind it, so that less of
    that is a whole clause still: "memutuskan untuk memangkas produksi [minyak mereka]"."""
    piece = title[: title.rfind(" ", 0, MAX_TITLE + 1)].strip(EDGES)
    while words.nouns_first and len(piece) >= CLAUSE:
        last = piece.rpartition(" ")[2]
        whole = last.isalpha() and piece.count("(") == piece.count(")")
        whole = whole and not _is_broken(piece, title, len(piece), words)
        if whole and not is_torn(piece, words) and last.lower() not in _closed(words.code):
            return piece if has_verb(_plain(piece, words), words) else None
        piece = piece.rpartition(" ")[0].strip(EDGES)
    return None


@cache
def _closed(language: str) -> frozenset[str]:
    """Words that end no clause."""
    words = words_of(language)
    loose = (words.adverbs, words.of, words.date_links, words.places, words.determiners)
    return _loose(language).union(*loose)


def first_sentence(title: str, words: Words) -> str:
    """The first sentence of several, unless it says too little to stand alone."""
    for match in _SENTENCES.finditer(title):
        last = title[: match.start()].rpartition(" ")[2].lower()
        if match.start() >= LEAST and last not in words.abbreviations:
            return title[: match.start()]
    return title


def asserted(title: str, words: Words) -> str:
    """A noun with a relative clause as a sentence, where the language makes it one by a word less:
    "Rupiah [yang] pernah mencapai …"."""
    pattern = verbs_of(words.code)
    relative = _relating(words.code).search(title) if words.bare_relatives else None
    if pattern is None or relative is None or "," in title:
        return title
    told = _verb_group(words.code).match(title, relative.end())
    if (
        told is None
        or pattern.search(title, told.end())
        or pattern.search(title[: relative.start()])
    ):
        return title
    return f"{title[: relative.start()]} {title[relative.end() :]}"


@cache
def _verb_group(language: str) -> re.Pattern[str]:
    """A verb or several, a word before them at the most."""
    pattern = verbs_of(language)
    verb = pattern.pattern if pattern else r"(?!)"
    return re.compile(rf"(?:\w+\s)?{verb}(?:\s{verb})*")


def without_loose_end(title: str, words: Words) -> str:
    """Without a last word that only ties on what is no longer there: "…, although"."""
    loose = _loose(words.code)
    while True:
        head, _, last = title.rpartition(" ")
        if not head or last.lower() not in loose or len(head) < LEAST:
            return title
        title = head.strip(EDGES)


@cache
def _loose(language: str) -> frozenset[str]:
    words = words_of(language)
    return words.coordinators.union(
        words.breaks, words.relatives, words.conjunctions, words.loose_ends
    )


def _without_asides(title: str, words: Words) -> str:
    return _tidy(_ASIDE.sub("", title))


def _without_insertions(title: str, words: Words) -> str:
    """Without what stands between commas, or before the first: a relative clause, an apposition
    to the subject, a phrase that only leads in."""
    title = _tidy(_relative(words.code).sub(_unless_verbless(words), title))
    inserted = _inserted(words.code).search(title) if len(title) > MAX_TITLE else None
    joined = inserted and _coordinators(words.code).match(title, inserted.end())
    if inserted and not joined and "," not in title[: inserted.start()]:
        title = _tidy(f"{title[: inserted.start()]} {title[inserted.end() :]}")
    head, _, rest = title.partition(", ")
    tail = rest.partition(", ")[2]
    if len(title) <= MAX_TITLE or len(rest) < LEAST or not has_verb(rest, words):
        return title
    if _conceding(words.code).match(head) and not _leads(words.code).match(rest):
        return rest  # "Although the pier is closed, …"
    if has_verb(_plain(head, words), words):
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
    return re.compile(rf",\s+{either(words_of(language).phrases)}\s[^,]{{1,80}},")


@cache
def _conceding(language: str) -> re.Pattern[str]:
    """A clause that the main one stands without: "Although …", "After …"."""
    return re.compile(rf"(?i:{either(words_of(language).conceding)})\s")


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
    phrase = _openings(words.code).search(title, LEAST)
    if verb is None or phrase is None or phrase.start() > verb.start():
        return title
    if _joined(words.code).search(title, phrase.start(), verb.start()):
        return title
    if "," in title[phrase.start() : verb.start()] and title[phrase.start() - 1] != ",":
        return title
    return f"{title[: phrase.start()].rstrip(', ')} {title[verb.start() :]}"


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
    if len(clause) < CLAUSE or not has_verb(clause, words) or _leads(words.code).match(clause):
        clause = title
    phrases = list(_phrases(words.code).finditer(clause))
    while len(clause) > MAX_TITLE and phrases:
        last = phrases.pop()
        if last.start() < LEAST:
            break
        clause = clause[: last.start()] + clause[last.end() :]
    return clause if len(clause) <= MAX_TITLE else title


@cache
def _phrases(language: str) -> re.Pattern[str]:
    """A preposition up to its noun, which German writes with a capital, and that noun's own."""
    words = words_of(language)
    noun = r"(?:[^\W\d_A-ZÄÖÜ][\w-]*\s|\d\S*\s){0,4}[A-ZÄÖÜ][\w-]*(?:\s[A-ZÄÖÜ][\w-]*){0,3}"
    return re.compile(rf"\s{either(words.phrases)}\s{noun}(?:\s(?:der|des)\s{noun})?")


def _cut(title: str, words: Words) -> str:
    """The longest piece that ends at a clause, or else at a phrase, and tells something."""
    title = _without_announcement(title, words)
    if len(title) <= MAX_TITLE:
        return title
    strong = next(iter(_pieces(title, words, _STRONG)), None)
    if strong:
        return strong
    bracketed = words.verb_second and _is_bracketed(title, words)
    pieces = list(_pieces(title, words, _MARKS if bracketed else _clauses(words.code)))
    clause = max(pieces, key=len, default="")
    if len(clause) >= CLAUSE or (clause and words.verb_second):
        return clause
    if bracketed:
        return title
    phrases = list(_pieces(title, words, _openings(words.code)))
    pieces += [piece for piece in phrases if not is_torn(piece, words)] or phrases
    pieces = pieces or list(_pieces(title, words, _nouns(words.code)))
    if not pieces and not words.bare_relatives:
        pieces = list(_pieces(title, words, _MARKS, telling=False))
    return max(pieces, key=len, default=title)


def _is_bracketed(title: str, words: Words) -> bool:
    """Whether a verb that needs another at the end comes first: "hat … befasst"."""
    verb = first_verb(title, words)
    return verb is not None and verb[0] in words.auxiliaries


def _without_announcement(title: str, words: Words) -> str:
    """Without a few words that only announce: "A look back: …"."""
    head, colon, rest = title.partition(": ")
    short = bool(colon) and len(head.split()) <= MOST_ITEM and not has_verb(head, words)
    return rest if short and has_verb(rest, words) else title


def _pieces(
    title: str, words: Words, ends: re.Pattern[str], *, telling: bool = True
) -> Iterator[str]:
    """What stands before each end; `telling` asks for a verb where the title has one."""
    telling = telling and has_verb(title, words)
    for match in ends.finditer(title):
        if match.start() > MAX_TITLE + 1:
            break
        piece = without_loose_end(title[: match.start()].strip(EDGES), words)
        if not LEAST <= len(piece) <= MAX_TITLE or piece.count("(") != piece.count(")"):
            continue
        if _is_broken(piece, title, match.end(), words):
            continue
        if words.wanting and wants_more(piece, title, match.end(), words):
            continue
        if (
            has_verb(_plain(piece, words), words)
            if telling
            else not _relatives(words.code).match(title, match.end())
        ):
            yield piece


def _is_broken(piece: str, title: str, end: int, words: Words) -> bool:
    """Whether a piece breaks off in a list, in a clause that only leads in, or behind a noun that
    something is yet told of: "the night is long and the people | who wish to may dance"."""
    said = list(conjunctions(words.code).finditer(piece))
    if said and not has_verb(piece[said[-1].end() :], words):
        return True
    joints = list(_coordinators(words.code).finditer(piece))
    head, comma, item = piece.rpartition(", ")
    if joints and joints[-1].start() >= len(head):
        item = piece[joints[-1].end() :]
        related = bool(_relatives(words.code).match(title, end))
        return (related or len(item.split()) > MOST_ITEM) and not has_verb(item, words)
    if not comma:
        return bool(_leads(words.code).match(piece))
    listed = bool(_coordinators(words.code).match(title, end - 1))
    loose = listed or item.partition(" ")[0].lower() not in words.phrases
    return loose and not has_verb(item, words)


def _plain(piece: str, words: Words) -> str:
    """A piece less the relative clause that ends it, whose verb is not the piece's own."""
    found = _relating(words.code).search(piece)
    return piece[: found.start()] if found else piece


@cache
def _relating(language: str) -> re.Pattern[str]:
    return re.compile(rf"\s{either(words_of(language).relatives)}\s")


@cache
def _clauses(language: str) -> re.Pattern[str]:
    """Where a sentence may end early: at a mark, or before a word that opens a clause."""
    words = words_of(language)
    opens = either((*words.breaks, *words.coordinators))
    return re.compile(rf"[,;:](?=\s)|[，；：、]|\s[–—-](?=\s)|\s(?={opens}\s)")


@cache
def _openings(language: str) -> re.Pattern[str]:
    """Where a phrase begins: "at" is none in "at least 300"."""
    words = words_of(language)
    return re.compile(rf"\s(?={either((*words.phrases, *words.conjunctions))}\s(?!\w+\s\d))")


@cache
def _nouns(language: str) -> re.Pattern[str]:
    """Where what a noun is of begins."""
    return re.compile(rf"\s(?={either(words_of(language).of)}(?:\s|(?<=’)))")


@cache
def _leads(language: str) -> re.Pattern[str]:
    """A clause that only leads in to another: "If …", "When …"."""
    return re.compile(rf"(?i:{either(words_of(language).breaks)})\s")


@cache
def _relatives(language: str) -> re.Pattern[str]:
    return re.compile(rf"\s*{either(words_of(language).relatives)}\s")


@cache
def _coordinators(language: str) -> re.Pattern[str]:
    return re.compile(rf"\s{either(words_of(language).coordinators)}\s")


def _tidy(text: str) -> str:
    return " ".join(text.split())
