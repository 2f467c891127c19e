"""Text as files have it into paragraphs, one a line: lines that were wrapped are joined again."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from itertools import pairwise

MAX_WRAP = 132  # characters; no one wraps wider than a line printer
MIN_WRAP = 40  # characters; narrower blocks are verse, lists or addresses
MANY_DIVIDED = 3  # sentences or words divided at line ends that show that a block was wrapped
SOME_DIVIDED = 8  # lines to a divided word in a short one
MAX_TITLE = 150  # characters of a first line that is taken for the title

_MAX_WORD = 60  # characters; of a long line, only its end is looked at

# Line ends of all kinds (Unicode 16, section 5.8, with form feed), and what a text must not hold.
_LINE_END = re.compile("\r\n|[\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_CONTROL = re.compile("[\x00-\x08\x0e-\x1b\x1f\x7f\x80-\x84\x86-\x9f\ufeff\ufffe\uffff]")
_SPACES = re.compile("[ \t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+")
_INVISIBLE = re.compile("[\u00ad\u200b\u2060]")  # soft hyphen, zero width space, word joiner
_SENTENCE_END = re.compile(r"[.,;:!?…。！？][\"'”’»)\]]*$")
# Between two words of which the first shares the end of the second; no end of a divided word.
_AND = frozenset({"und", "oder", "sowie", "bis", "bzw.", "and", "or", "en", "och", "og"})
# Titles that programs put into a file's properties by themselves.
_NO_TITLE = re.compile(
    r"microsoft|untitled|tanpa judul|do[ck]umen[t]?\d*$|.*\.(?:docx?|indd|pdf|qxd|rtf|odt)$",
    re.IGNORECASE,
)
# A day with its year that opens a line with little more on it: below a headline, of the page.
_DAY = re.compile(
    r"(?:\d{4}[./-]\d{1,2}[./-]\d{1,2}|\d{1,2}\W{1,2}(?:\w{2}\s)?\w{1,12}\W{1,2}(?:\w{2}\s)?[12]\d{3})\b.{0,25}"
)
_CLOCK_OR_YEAR = re.compile(r"\d{1,2}[.:]\d{2}|\b[12]\d{3}\b")


def clean(text: str) -> str:
    """One line end (`\\n`), no control or invisible characters, single spaces; lines stay."""
    text = _INVISIBLE.sub("", _CONTROL.sub("", _LINE_END.sub("\n", text)))
    return "\n".join(_SPACES.sub(" ", line).strip() for line in text.split("\n"))


def paragraphs(text: str) -> list[str]:
    """The paragraphs of a plain text: its lines, or its blocks where lines were wrapped.

    `text` is clean. A block (lines with no blank one between) was wrapped if every line break
    in it was forced: the next word would not have fitted in the width of the block. Where some
    were forced amid a sentence, others may end a paragraph.
    """
    found: list[str] = []
    block: list[str] = []
    for line in [*text.split("\n"), ""]:
        if line:
            block.append(line)
        elif block:
            found += map(join_lines, _unwrapped(block))
            block = []
    return found


def _unwrapped(block: list[str]) -> list[list[str]]:
    """The lines of each paragraph in a block: all of them, or each by itself."""
    width = max(map(len, block))
    if len(block) > 1 and width <= MAX_WRAP and _may_run_on(block):
        if _divisions(block) >= min(MANY_DIVIDED, len(block) / SOME_DIVIDED):
            return [block]
        if width >= MIN_WRAP:
            return _forced(block, width)
    return [[line] for line in block]


def _may_run_on(block: list[str]) -> bool:
    """Whether lines may be of one sentence: not all end one, and the last does, or some line goes
    on with a small letter or in a script without them; and none is a day."""
    ended = [_SENTENCE_END.search(line) is not None for line in block]
    if any(_DAY.fullmatch(line) and not end for line, end in zip(block, ended, strict=True)):
        return False
    return not all(ended) and (ended[-1] or any(line[0] == line[0].lower() for line in block[1:]))


def _forced(block: list[str], width: int) -> list[list[str]]:
    """A block of some width parted where a break was not forced, if a sentence ends there."""
    parts: list[list[str]] = [[block[0]]]
    amid = 0
    for line, below in pairwise(block):
        ended = _SENTENCE_END.search(line)
        if len(line) + 1 + len(_first_word(below)) > width:
            parts[-1].append(below)
            amid += not ended
        elif ended:
            parts.append([below])
        else:
            return [[line] for line in block]
    return parts if len(parts) == 1 or amid >= MANY_DIVIDED else [[line] for line in block]


def _divisions(block: list[str]) -> int:
    """At how many line ends a word is divided, as only what was wrapped has it."""
    return sum(_is_divided(line, below) for line, below in pairwise(block))


def _first_word(line: str) -> str:
    return line.split(" ", 1)[0]


def join_lines(lines: Iterable[str]) -> str:
    """Lines of one paragraph as one: a word divided at a line's end is put together again.

    A hyphen at the end of a line is taken for a division if the next line goes on with a small
    letter, and not with "and" or its like ("Vor-" and "und Nachteile"); scripts that are written
    without spaces are joined without one.
    """
    parts: list[str] = []
    tail = ""  # of what is joined
    for line in lines:
        piece = line
        if tail and _is_divided(tail, line):
            parts[-1], tail = parts[-1][:-1], tail[:-1]
        elif tail and not _is_tight(tail, line):
            piece = f" {line}"
        parts.append(piece)
        tail = f"{tail}{piece}"[-_MAX_WORD:]
    return "".join(parts)


def _is_tight(line: str, below: str) -> bool:
    """Whether no blank parts two lines."""
    if line[-1] in "-/" and not _is_shared(below):
        return True
    return _is_wide(line[-1]) and _is_wide(below[0])


def _is_divided(line: str, below: str) -> bool:
    if len(line) < 2 or line[-1] not in "-\u2010" or not line[-2].isalpha():
        return False
    return below[0].islower() and not (_is_reduplicated(line, below) or _is_shared(below))


def _is_shared(below: str) -> bool:
    """Whether a line goes on with a word before which a hyphen stands for what is told once."""
    return _first_word(below).rstrip(",") in _AND


def _is_reduplicated(line: str, below: str) -> bool:
    """Whether the hyphen is the word's own: "rata-" and "rata", as Indonesian doubles words."""
    word = re.split(r"\W+", line[-_MAX_WORD:-1])[-1].casefold()
    return len(word) > 1 and below.casefold().startswith(word)


def _is_wide(character: str) -> bool:
    return unicodedata.east_asian_width(character) in "WF" and not "\uac00" <= character <= "\ud7a3"


def split_title(lines: list[str]) -> tuple[str | None, list[str]]:
    """A headline that stands first, and the paragraphs below it.

    First is a headline only if it is short, not ended as a sentence is, holds no clock time or
    year (a dateline does), and something longer follows.
    """
    if len(lines) < 2 or not _is_headline(lines[0]) or max(map(len, lines[1:])) <= len(lines[0]):
        return None, lines
    return lines[0], lines[1:]


def _is_headline(line: str) -> bool:
    return (
        10 <= len(line) <= MAX_TITLE
        and not _SENTENCE_END.search(line.rstrip("?!"))
        and not _CLOCK_OR_YEAR.search(line)
        and not line.startswith(("-", "*", "•", "(", "[", '"', "“"))
    )


def own_title(title: str | None) -> str | None:
    """The title among a file's properties, unless a program filled it in."""
    text = " ".join(clean(title or "").split())
    return text if len(text) > 3 and not _NO_TITLE.match(text) else None
