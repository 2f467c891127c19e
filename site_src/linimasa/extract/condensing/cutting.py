"""Where a title that is too long may end: at a clause, else at a phrase, never amid either.

A piece without a verb is no assertion, so none is left where a language's verbs are known.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from linimasa.extract.condensing.wanting import complement
from linimasa.extract.lexis.alternation import either
from linimasa.extract.lexis.edges import EDGES, LEAST, MAX_TITLE, is_amid
from linimasa.extract.lexis.filling import pattern_of
from linimasa.extract.lexis.words import Words, words_of
from linimasa.extract.syntax.clause_words import grammar_of, words_of_kind
from linimasa.extract.syntax.grammar import parsed
from linimasa.extract.syntax.inverting import is_wanted
from linimasa.extract.syntax.mainclause import clause_in
from linimasa.extract.syntax.telling import (
    conjunctions,
    first_verb,
    has_verb,
    is_open,
    is_torn,
    wants_more,
)
from linimasa.language import table_of

CLAUSE = 45  # characters from which on a cut at a clause is better than a longer one at a phrase
MOST_ITEM = 3  # words of a thing named last in a list; more are a clause that breaks off

_MARKS = re.compile(r"[,;:](?=\s)|\s[–—-](?=\s)")
_STRONG = re.compile(r"[;:؛](?=\s)|[；：]")


def cut(title: str, words: Words) -> str:
    """The longest piece that ends at a clause, or else at a phrase, and tells something."""
    title = _without_announcement(title, words)
    if len(title) <= MAX_TITLE:
        return title
    strong = next(iter(_pieces(title, words, _STRONG)), None)
    if strong:
        return strong
    bracketed = words.verb_second and _is_bracketed(title, words)
    pieces = list(_pieces(title, words, _MARKS if bracketed else _clauses(words.code)))
    pieces = [one for one in pieces if title[len(one) :][:1] != "、"] or pieces  # half a list
    if words.verb_second:
        pieces = [one for one in pieces if not _is_half(one, title, words)] or pieces
    clause = max(pieces, key=len, default="")
    if len(clause) >= CLAUSE or (clause and words.verb_second):
        return clause
    if bracketed:
        return title
    phrases = list(_pieces(title, words, openings(words.code)))
    phrases = [piece for piece in phrases if not is_open(piece, words)]
    pieces += [piece for piece in phrases if not _is_torn_off(piece, title, words)] or phrases
    pieces = pieces or list(_pieces(title, words, _nouns(words.code)))
    if not pieces and not words.bare_relatives:
        pieces = list(_pieces(title, words, _MARKS, telling=False))
    return max(pieces, key=len, default=title)


def _is_half(piece: str, title: str, words: Words) -> bool:
    """Whether the clause behind a piece is what its verb wants: "beschloss, die Mole zu bauen"."""
    return is_wanted(title[len(piece) :].strip(" ,").partition(",")[0], words)


def _is_torn_off(piece: str, title: str, words: Words) -> bool:
    """Whether a piece ends with what wants more: "the pier was expected [to open]", too."""
    ahead = title[len(piece) :].split(None, 1)[:1]
    last = piece.rpartition(" ")[2]
    planned = ahead and ahead[0] in words.infinitives and has_verb(last, words)
    return bool(planned) or is_torn(piece, words)


def _is_bracketed(title: str, words: Words) -> bool:
    """Whether a verb that needs another at the end comes first: "hat … befasst"."""
    verb = first_verb(title, words)
    return verb is not None and verb[0] in words.auxiliaries


def _without_announcement(title: str, words: Words) -> str:
    """Without a few words that only announce: "A look back: …"."""
    if words.happening_ends and (led := _happened(words.code).match(title)):
        return title[led.end() :]
    head, colon, rest = title.partition(": ")
    short = bool(colon) and len(head.split()) <= MOST_ITEM and not has_verb(head, words)
    short = short and head.count("(") == head.count(")")  # "the yard (ticker: NRF) opened"
    return rest if short and has_verb(rest, words) else title


@cache
def _happened(language: str) -> re.Pattern[str]:
    """What a report opens with, which its main clause can do without: "…した事件で、"."""
    words = words_of(language)
    nouns, ends = either(words.happenings), either(words.happening_ends)
    told = rf"{words.verb_ends}{nouns}{ends}、?|{words.past_ends}{words.charged}"
    return re.compile(rf"[^。]{{8,80}}?(?:{told})(?=[^。]{{20}})")


def _pieces(
    title: str, words: Words, ends: re.Pattern[str], *, telling: bool = True
) -> Iterator[str]:
    """What stands before each end; `telling` asks for a verb where the title has one."""
    telling = telling and has_verb(title, words)
    wanted = _wanted(title, words.code)
    for match in ends.finditer(title):
        if match.start() > MAX_TITLE + 1:
            break
        piece = without_loose_end(title[: match.start()].strip(EDGES), words)
        if not LEAST <= len(piece) <= MAX_TITLE or piece.count("(") != piece.count(")"):
            continue
        if _is_broken(piece, title, match.end(), words) or is_half_denied(piece, words.code):
            continue
        if len(piece) < wanted:
            continue
        if words.wanting and wants_more(piece, title, match.end(), words):
            continue
        if _is_parted(piece, title[match.start() :], words):
            continue
        if (
            has_verb(plain(piece, words), words)
            if telling
            else not _relatives(words.code).match(title, match.end())
        ):
            yield piece


def _wanted(title: str, language: str) -> int:
    """How much of a title its verb wants, up to "that": "announced in Bern that |"; 0 where nothing
    shows it."""
    read = parsed(title, language)
    clause = clause_in(read) if read and read.ambiguous and "q" in read.code else None
    if read is None or clause is None:
        return 0
    end = complement(read, clause, read.grammar)
    return read.spans[end - 1][1] if read.code[end - 1] == "q" else 0


def _is_parted(piece: str, rest: str, words: Words) -> bool:
    """Whether a piece ends between two words of which the first wants the second: "menetapkan
    bupati | , Budi Santoso, sebagai tersangka"."""
    grammar = grammar_of(words.code)
    if grammar is None or not grammar.unmarked:
        return False
    told, behind = piece.lower().split(), rest.lower().split()
    return any(
        first in told and second in behind and second not in told[told.index(first) :]
        for first, second in grammar.pairs
        if first != second
    )


def _is_untold(piece: str, words: Words) -> bool:
    """Whether a piece ends before what "that" in it opens has its verb."""
    said = list(conjunctions(words.code).finditer(piece))
    return bool(said) and not has_verb(piece[said[-1].end() :], words)


def _is_broken(piece: str, title: str, end: int, words: Words) -> bool:
    """Whether a piece breaks off in a list, in a clause that only leads in, or behind a noun that
    something is yet told of: "the night is long and the people | who wish to may dance"."""
    if _is_untold(piece, words):
        return True
    joints = list(coordinators(words.code).finditer(piece))
    head, comma, item = piece.rpartition(", ")
    if joints and joints[-1].start() >= len(head):
        item = piece[joints[-1].end() :]
        related = bool(_relatives(words.code).match(title, end))
        return (related or len(item.split()) > MOST_ITEM) and not has_verb(item, words)
    if comma and words.verb_second and is_wanted(item, words):
        return False
    if not comma:
        return bool(leads(words.code).match(piece))
    listed = bool(coordinators(words.code).match(title, end - 1))
    loose = listed or item.partition(" ")[0].lower() not in words.phrases
    return loose and not has_verb(item, words)


def is_half_denied(piece: str, language: str) -> bool:
    """Whether a piece has one word only of a "not" or an "only" of two, and says the contrary."""
    grammar = grammar_of(language)
    return grammar is not None and grammar.half_denied.match(piece) is not None


def plain(piece: str, words: Words) -> str:
    """A piece less the relative clause that ends it, whose verb is not the piece's own."""
    found = relating(words.code).search(piece)
    return piece[: found.start()] if found else piece


@cache
def relating(language: str) -> re.Pattern[str]:
    return re.compile(rf"\s{either(words_of(language).relatives)}\s")


@cache
def _clauses(language: str) -> re.Pattern[str]:
    """Where a sentence may end early: at a mark, or before a word that opens a clause."""
    words = words_of(language)
    opens = either((*words.breaks, *words.coordinators))
    return re.compile(
        rf"[,;:،؛](?=\s)|[，；：、]|,(?=[一-鿿])|\s[–—-](?=\s)(?!(?<=\d\s.)\s\d)|\s(?={opens}\s)"
    )


@cache
def openings(language: str) -> re.Pattern[str]:
    """Where a phrase begins: "at" is none in "at least 300"."""
    words = words_of(language)
    opens = either((*words.phrases, *words.conjunctions))
    glued = str(table_of(language, "events").get("glued_phrases", "(?!)"))  # "وكالة | لغوث"
    return re.compile(rf"\s(?={opens}\s(?!\w+\s\d)|{glued})")


@cache
def _nouns(language: str) -> re.Pattern[str]:
    """Where what a noun is of begins."""
    return re.compile(rf"\s(?={either(words_of(language).of)}(?:\s|(?<=’)))")


@cache
def leads(language: str) -> re.Pattern[str]:
    """A clause that only leads in to another: "If …", "When …"."""
    return re.compile(rf"(?i:{either(words_of(language).breaks)})\s")


@cache
def _relatives(language: str) -> re.Pattern[str]:
    return re.compile(rf"\s*{either(words_of(language).relatives)}\s")


@cache
def coordinators(language: str) -> re.Pattern[str]:
    return re.compile(rf"\s{either(words_of(language).coordinators)}\s")


def at_noun(title: str, words: Words) -> str | None:
    """Up to the last noun that fits, where what is told of a noun stands behind it, so that less of
    that is a whole clause still: "memutuskan untuk memangkas produksi [minyak mereka]"."""
    piece = title[: title.rfind(" ", 0, MAX_TITLE + 1)].strip(EDGES)
    while words.nouns_first and len(piece) >= CLAUSE:
        last = piece.rpartition(" ")[2]
        whole = last.isalpha() and piece.count("(") == piece.count(")")
        whole = whole and not _is_broken(piece, title, len(piece), words)
        if whole and not is_torn(piece, words) and last.lower() not in _closed(words.code):
            return piece if has_verb(plain(piece, words), words) else None
        piece = piece.rpartition(" ")[0].strip(EDGES)
    return None


def at_phrase(title: str, words: Words) -> str | None:
    """Up to the last phrase that does not fit, be it told with no verb that is known."""
    patterns = [openings(words.code), *([_clauses(words.code)] if words.bare_relatives else [])]
    found = (one for pattern in patterns for one in pattern.finditer(title, CLAUSE, MAX_TITLE + 1))
    for match in sorted(found, key=re.Match.start, reverse=True):
        piece = without_loose_end(title[: match.start()].strip(EDGES), words)
        whole = not is_open(piece, words) and piece.count("(") == piece.count(")")
        if whole and not is_half_denied(piece, words.code):
            return piece
    return None


def broken_off(title: str) -> str:
    """At most 90 characters: if it is longer, whole words and an ellipsis; only what has no end of
    a word in it, as a script without blanks, breaks off anywhere."""
    if len(title) <= MAX_TITLE:
        return title
    last = MAX_TITLE - 1
    end = title.rfind(" ", 0, last + 1)
    if end <= 0:
        end = next((at for at in range(last, 0, -1) if not is_amid(title, at)), last)
    return title[:end].strip(EDGES) + "…"


@cache
def _closed(language: str) -> frozenset[str]:
    """Words that end no clause."""
    words = words_of(language)
    grammar = grammar_of(language)
    heads = grammar.heading if grammar else frozenset[str]()  # "1,5 juta | barel"
    counted = grammar is not None and grammar.unmarked  # "tujuh | tahun penjara"
    numbers = words_of_kind("#", language) if counted else ()
    loose = (words.adverbs, words.of, words.date_links, words.places, words.determiners, heads)
    return _loose(language).union(numbers, *loose)


def without_loose_end(title: str, words: Words) -> str:
    """Without a last word that only ties on what is no longer there: "…, although"."""
    if words.verb_ends and words.loose_ends:  # "引き倒した|後"
        return _tying_end(words.code).sub("", title)
    loose = _loose(words.code)
    while True:
        head, _, last = title.rpartition(" ")
        named = words.bare_relatives and (last[:1].isupper() or _is_awhile(title, words))
        if not head or named or last.lower() not in loose or len(head) < LEAST:
            return title
        if words.verb_second and last in words.reflexives:
            return title  # "die Lage verschlechtert sich"
        if last.lower() in words.untold and _is_clause_end(head, words):
            return title  # without its "nicht" it says the contrary
        title = head.strip(EDGES)


@cache
def _tying_end(language: str) -> re.Pattern[str]:
    """The same where no blank parts it from the verb before."""
    words = words_of(language)
    goes_on = pattern_of(table_of(language, "events"), "suru_end")
    return re.compile(rf"(?:(?<={words.verb_ends}){either(words.loose_ends)}|{goes_on})\Z")


def _is_clause_end(title: str, words: Words) -> bool:
    """Whether a "not" behind it denies its verb, not what is cut off: "…, but | not"."""
    return title[-1] != "," and title.rpartition(" ")[2].lower() not in words.coordinators


def _is_awhile(title: str, words: Words) -> bool:
    """Whether the last word tells how long, and ties nothing: "ditutup sementara"."""
    read = parsed(title, words.code)
    return read is not None and read.code[-1:] == "a" and read.words[-1] in words.breaks


@cache
def _loose(language: str) -> frozenset[str]:
    words = words_of(language)
    return words.coordinators.union(
        words.breaks, words.relatives, words.conjunctions, words.loose_ends
    )
