"""Names by the acronym that stands behind them in brackets: a title that is too long says "the WHO"
for "the World Health Organization (WHO)", "Menkes" for "Menteri Kesehatan (Menkes)"."""

from __future__ import annotations

import re

_BRACKETED = re.compile(r"\s\(([^\W\d_](?:[^\W_]|\.(?=[^\W\d_]|\))){1,14})\)")
# two words for a longer name: SKK Migas, Menko Infra
_TWO = re.compile(r"\s\((?P<first>[A-Z][^\W\d_]{1,9})\s(?P<second>[A-Z][^\W\d_]{1,9})\)")
_PART = re.compile(r"[^\W\d_]+")  # each of those that a hyphen or an apostrophe joins
_BETWEEN = re.compile(r"[\w\s,’'-]+")
_SMALL = 5  # letters of a word that may lend no initial, be it "of" or "della"
_MOST_WORDS = 8  # of a blend
_MOST_OF_TWO = 14  # words of a name of two blends
_MOST_TOLD = 7  # words, and one more, of which the second is made
_LEAST_BLEND = 4  # letters


def abbreviated(title: str) -> tuple[str, list[tuple[str, str]]]:
    """A title with acronyms for the names behind which they stand, and each with its name."""
    named: list[tuple[str, str]] = []
    for match in reversed([*_BRACKETED.finditer(title)]):
        head, acronym = title[: match.start()], match[1]
        start = _start_of_named(head, acronym.replace(".", "").lower())
        if start is not None:
            named.append((acronym, head[start:]))
            title = f"{head[:start]}{acronym}{title[match.end() :]}"
    for match in reversed([*_TWO.finditer(title)]):
        head, parts = title[: match.start()], [*_PART.finditer(title[: match.start()])]
        at = _by_two(parts, match["first"].lower(), match["second"].lower())
        if at is not None and _BETWEEN.fullmatch(head, start := parts[at].start()):
            named.append((match[0].strip(" ()"), head[start:]))
            title = f"{head[:start]}{named[-1][0]}{title[match.end() :]}"
    return title, named


def spelt_out(title: str, named: list[tuple[str, str]], most: int) -> str:
    """A title with the names for their acronyms, where these leave it within a length."""
    for acronym, name in reversed(named):
        found = re.search(rf"\b{re.escape(acronym)}(?!\w)", title)
        if found and len(title) + len(name) - len(acronym) <= most:
            title = f"{title[: found.start()]}{name}{title[found.end() :]}"
    return title


def _start_of_named(head: str, letters: str) -> int | None:
    """Where the name begins, at the end of a text, whose initials are the letters, or of whose
    words a blend is made; None where there is none."""
    parts = [*_PART.finditer(head)]
    at = _by_initials(parts, letters)
    at = _by_parts(parts, letters) if at is None else at
    if at is None:
        return None
    start = parts[at].start()
    return start if _BETWEEN.fullmatch(head, start) else None


def _by_initials(parts: list[re.Match[str]], letters: str) -> int | None:
    at = len(parts)
    for letter in letters[::-1]:
        at = _at_initial(parts, at - 1, letter)
        if at < 0:
            return None
    return at if len(letters) > 1 and parts[at][0][0].isupper() else None


def _at_initial(parts: list[re.Match[str]], at: int, letter: str) -> int:
    """The word up to `at` that begins with a letter, with nothing but small words between, of which
    none is the last of all; -1 where there is none."""
    if at < len(parts) - 1:
        while at > 0 and not _begins(parts[at], letter) and _is_small(parts[at]):
            at -= 1
    return at if at >= 0 and _begins(parts[at], letter) else -1


def _by_parts(parts: list[re.Match[str]], letters: str) -> int | None:
    """As "Malut" is made of "Maluku Utara": letters of each word, in order."""
    if len(letters) < _LEAST_BLEND:
        return None
    for at in range(len(parts) - 2, max(-1, len(parts) - _MOST_WORDS - 1), -1):
        if not parts[at + 1][0][0].isupper():
            return None
        if _begins(parts[at], letters[0]) and parts[at][0][0].isupper():
            words = [part[0].lower() for part in parts[at:]]
            if is_blend(letters, words):
                return at
    return None


def _by_two(parts: list[re.Match[str]], first: str, second: str) -> int | None:
    """As "SKK Migas" is made of "Satuan Kerja Khusus … Minyak dan Gas Bumi": the first of what the
    name begins with, the second of words behind."""
    words = [part[0] for part in parts]
    for at in range(len(parts) - 2, max(-1, len(parts) - _MOST_OF_TWO - 1), -1):
        if not _begins(parts[at], first[0]) or parts[at][0].islower():
            continue
        for end in range(at + 1, len(parts)):
            if _is_made_of(first, words[at:end]):
                behind = range(end, len(parts))
                ends = ((one, one + size) for one in behind for size in range(1, _MOST_TOLD))
                return at if any(_is_made_of(second, words[slice(*one)]) for one in ends) else None
    return None


def _is_made_of(letters: str, words: list[str]) -> bool:
    """Whether letters are the initials of words with capitals, or a blend of these."""
    told = [word.lower() for word in words if word[0].isupper()]
    if not told or letters[0] != told[0][0]:
        return False
    initials = "".join(word[0] for word in told)
    blends = len(letters) >= _LEAST_BLEND and is_blend(letters, told)
    return blends or (letters == initials and len(told) > 1)


def is_blend(letters: str, words: list[str]) -> bool:
    """Whether letters are made of some of each word, of the first with its initial."""
    if not words:
        return not letters
    word, rest = words[0], words[1:]
    for size in range(len(letters) - len(rest), 0, -1):
        signs = iter(word)
        if all(sign in signs for sign in letters[:size]) and is_blend(letters[size:], rest):
            return True
    return False


def _begins(part: re.Match[str], letter: str) -> bool:
    return part[0][0].lower() == letter


def _is_small(part: re.Match[str]) -> bool:
    return len(part[0]) <= _SMALL and part[0].islower()
