"""Where what a comma opens in a German clause ends, if it is put in and can go.

", die im Sturm sank,"   ", an der alle teilnahmen"   ", der alte Lotse,"   ", darunter zwei Boote,"
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from linimasa.extract.lexis.words import Words
from linimasa.extract.syntax.field_words import Fields
from linimasa.extract.syntax.inverting import is_wanted

_VERBS = frozenset("VW")
_NOUN = re.compile("[DjaVW#]{0,5}[NM]+(?:d?[DjaVW#]{0,4}[NM]+){0,3}(?:P[DjW#]{0,3}[NM]+){0,2}")
_PHRASE = re.compile("a?P[DjaVW#]{0,4}[NM]+(?:[dP][Dj#W]{0,3}[NM]+){0,4}")
_LIST = re.compile("[^kxVWGS]*C[^kxVWG]*[VWGkx]|[^kxVWGS]*k[^kxVWGS]*C")  # more of a list
_CLOSED = re.compile(r"[VW](?=[kx]|\Z)")
_FULL = re.compile(
    "welche[nmrs]?|deren|dessen|denen|was|wo|weshalb|wo(?:bei|durch|rauf|raufhin|für|mit|rin|von|zu|ran|rüber)"
)


def end_of_aside(
    code: str, tokens: Sequence[str], comma: int, words: Words, fields: Fields
) -> int | None:
    """The word behind what the comma opens and another one, or the end, closes; None if nothing
    that can go stands there."""
    start = comma + 1
    if start >= len(code):
        return None
    first = tokens[start].lower()
    if first in fields.including:
        return _next_comma(code, start, verb=True)
    listed = _LIST.match(code, start) is not None
    for pattern in (_PHRASE, _NOUN):
        match = pattern.match(code, start)
        if match and not listed and code[match.end() : match.end() + 1] in {"k", ""}:
            return min(match.end() + 1, len(code))
    if clause := _clause(code, tokens, start, words):
        return clause
    if fields.participles.fullmatch(first) and code[start + 1 : start + 2] == "P":
        return _next_comma(code, start, verb=False)
    end = code.find("k", start)
    done = end > 0 and fields.participles.fullmatch(tokens[end - 1].lower())
    return end + 1 if done and code[start] == "a" else None  # "zuvor zum Lotsen ernannt"


def opens_clause_at(code: str, tokens: Sequence[str], start: int, words: Words) -> bool:
    """Whether a clause opens at a word whose verb comes last."""
    return start < len(code) and _clause(code, tokens, start, words) is not None


def _clause(code: str, tokens: Sequence[str], start: int, words: Words) -> int | None:
    """The end of a clause whose verb comes last: "die …", "an der …", "weil …"; None if none."""
    at = start + 1 if code[start] == "P" else start
    word = tokens[at].lower() if at < len(code) else ""
    first = tokens[start].lower()
    opens = word in words.comma_relatives or _FULL.fullmatch(word) is not None
    if not opens and code[start] != "S" and first not in words.breaks:
        return None
    plain = code[start] == "P" or not (opens or code[start] == "S")
    closed = _CLOSED.search(code, start + 1)
    if closed is None or (plain and "k" in code[start + 2 : closed.end()]):
        return None  # "während des Sturms, …"
    wanted = is_wanted(" ".join(tokens[start : closed.end()]).lower(), words)
    return None if wanted else _with_wanted(code, tokens, closed.end(), words)


def _with_wanted(code: str, tokens: Sequence[str], end: int, words: Words) -> int:
    """The end of a clause with what it wants: "die versuchte, | den Hafen zu schließen,"."""
    while code[end : end + 1] == "k" and (more := _wanted(code, tokens, end, words)):
        end = more
    return end + 1 if code[end : end + 1] == "k" else end


def _wanted(code: str, tokens: Sequence[str], comma: int, words: Words) -> int | None:
    """The end of an infinitive with "zu", or of what is said with "dass", behind a comma."""
    ends = [at for at in range(comma + 2, len(code)) if code[at] in "kx"]
    end = min([*ends, len(code)])
    return end if is_wanted(" ".join(tokens[comma + 1 : end]).lower(), words) else None


def _next_comma(code: str, start: int, *, verb: bool) -> int:
    """Behind the next comma, one that a `verb` follows if there is such a one."""
    found = [at for at in range(start, len(code)) if code[at] == "k"]
    before = [at for at in found if code[at + 1 : at + 2] in _VERBS]
    at = (before if verb and before else found)[:1]
    return at[0] + 1 if at else len(code)
