"""An article's text into sentences, as spans. A paragraph stands on a line of its own.

pysbd and its like break Indonesian quotations at the comma or the stop inside them; here a stop
inside quotation marks ends a sentence only where no attribution follows.
"""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import pairwise

from linimasa.extract.lexis.filling import compiled
from linimasa.extract.lexis.words import Words, words_of
from linimasa.values import dataclass

_LINE = re.compile(r"[^\n]+")
_STOP = re.compile(  # one class in front, which is what a search is quick at
    r"[.!?…。！？।؟۔።](?:"
    r"(?<=[.!?…])(?<![.!?…]{2})[.!?…]*+[\"”’»)\]]*+(?>(?:\[\w{1,3}\])*)(?=\s)"  # "1876.[3] It"
    r"|(?<=[。！？])[。！？]*[」』”）]*|(?<=[।؟۔])(?=\s)|(?<=।)[\"”’]+(?=\s)|(?<=[።]))"
)
_WORD_BEFORE = re.compile(r"[\w.'’-]+$")
_INITIAL = re.compile(r"(?:^|[\s(])(?:\w\.)*\w$")
_ROMAN = re.compile("[IVX]{1,5}")  # "II. Leopold"
_SIGNED = re.compile(
    r"\s+\((?:[a-z]{2,4}|[a-z]{2,9}(?:/[a-z]{2,9}){1,3})\)\s*"
)  # who wrote it: "(ab/cd)"
_OLD_YEAR = re.compile(r"(?<!\d)(?:\d{3}|1[0-8]\d\d)\s\w$")  # with its era: "in 1267 M."
_YEAR_BEFORE = re.compile(r"(?<!\d)\d{3,4}\s\w{1,2}$")
_OPENING = re.compile(r"\s++[\"“‘«(\[—–-]*+\s*+(\S)")
MAX_QUOTED = 700  # characters; a longer quotation is several sentences, split inside
MAX_SHORT = 12  # characters of an abbreviation in brackets
MAX_STRAY = 80  # characters of a day and a place
MAX_SENTENCE = 2000  # characters; what goes on for longer is a list or a table, taken in pieces


@dataclass(frozen=True, slots=True)
class Span:
    """A sentence: `text[start:end]`, without the white space around it."""

    start: int
    end: int


def split_sentences(
    text: str, language: str, whole: Sequence[tuple[int, int]] = ()
) -> tuple[Span, ...]:
    """Sentences in the order of the text; lines never join, white space belongs to none.

    No sentence ends inside the spans of `whole`, which are in order: "am 3. Mai".
    """
    words = words_of(language)
    starts = [start for start, _ in whole]
    spans: list[Span] = []
    for match in _LINE.finditer(text):
        line = _with_plain_marks(match[0])
        quoted = _quoted(line)
        start = 0
        for stop in _STOP.finditer(line):
            before = bisect(starts, match.start() + stop.start()) - 1
            if before >= 0 and match.start() + stop.end() < whole[before][1]:
                continue
            if _ends(line, stop, quoted, words):
                _append(spans, line, match.start(), start, stop.end())
                start = stop.end()
        _append(spans, line, match.start(), start, len(line))
    return tuple(_joined(text, spans, words) if words.stray else spans)


def _joined(text: str, spans: list[Span], words: Words) -> list[Span]:
    """The sentences with the day and the place that belong to the one before, which a stop parts
    from it where a comma was meant: "ujar Siti di kantornya. Senin (4/3)"."""
    stray, joined = compiled(words.stray), spans[:1]
    for last, span in pairwise(spans):
        alone = span.end - span.start <= MAX_STRAY and text.find("\n", last.end, span.start) < 0
        if alone and stray.fullmatch(text, span.start, span.end):
            joined[-1] = Span(joined[-1].start, span.end)
        else:
            joined.append(span)
    return joined


def _with_plain_marks(text: str) -> str:
    """The doubled marks of typewriters (``a'' or ''a'') as quotation marks, and »a« as «a»;
    offsets kept."""
    if "''" in text:
        text = _DOUBLED.sub("““", text).replace("''", "””")
    text = text.replace("``", "““")
    if "»" in text and _INWARD.search(text) and not _OUTWARD.search(text):
        return text.translate(_TURNED)
    return text


def _append(spans: list[Span], line: str, offset: int, start: int, end: int) -> None:
    while end - start > MAX_SENTENCE:
        space = line.rfind(" ", start + MAX_SENTENCE // 2, start + MAX_SENTENCE)
        cut = space if space > 0 else start + MAX_SENTENCE
        _append(spans, line, offset, start, cut)
        start = cut
    piece = line[start:end].strip()
    if piece:
        begin = offset + line.index(piece, start)
        spans.append(Span(begin, begin + len(piece)))


def _ends(line: str, stop: re.Match[str], quoted: list[tuple[int, int]], words: Words) -> bool:
    if quoted:
        before = bisect(quoted, (stop.start(), 0)) - 1  # the last quotation that opens before it
        if before >= 0 and stop.end() < quoted[before][1]:
            return False
    if stop[0][0] in "。！？።":
        return True
    following = _OPENING.match(line, stop.end())
    if following and following[1].islower():
        return "(" in following[0] and _SIGNED.fullmatch(line, stop.end()) is not None
    if stop[0] != "." or not following:
        return not (stop[0] == ".)" and following and _is_short(line[: stop.start()], words))
    tail = line[max(0, stop.start() - 24) : stop.start()].rpartition(" ")[2]
    word = _WORD_BEFORE.search(tail)
    if word is None or _IN_BRACKETS.fullmatch(tail):
        return word is None
    return not (
        (
            _is_abbreviation(word[0].lower().strip(".'’-"), line, stop.end(), words)
            and not _is_era(line, stop, word[0], words)
        )
        or (
            words.ordinal_stops
            and word[0].isdecimal()
            and len(word[0]) < 3
            and not tail.endswith(f":{word[0]}")  # "traf zum 2:1."
        )
        or (words.roman_stops and _ROMAN.fullmatch(word[0]) is not None)
        or (
            word[0][-1].isupper()
            and (following[1].upper() != following[1].lower() or not following[1].isalpha())
            and _INITIAL.search(line, max(0, stop.start() - 12), stop.start()) is not None
            and not _is_network(line, stop.start(), words)
            and not (word[0].lower() in words.eras and _OLD_YEAR.search(line, 0, stop.start()))
            and not ("." in word[0] and _begins_anew(line, stop.end(), words))
        )
    )


def _is_short(lead: str, words: Words) -> bool:
    """Whether an abbreviation stands alone in brackets: "Penjabat (Pj.) Bupati"."""
    _, bracket, word = lead[-MAX_SHORT:].rpartition("(")
    return bool(bracket) and word.lower() in words.abbreviations


def _is_network(line: str, end: int, words: Words) -> bool:
    """Whether one letter is what people write on, no initial: "sur X. Le maire"."""
    if line[end - 1 : end] != "X" or not words.networks:
        return False
    return " ".join(line[max(0, end - 12) : end].split()[-2:]) in words.networks


def _is_era(line: str, stop: re.Match[str], word: str, words: Words) -> bool:
    """Whether letters stand behind a year as its era, where no capital tells more: "سنة 902 م."."""
    era = words.uncased and word in words.eras
    return era and _YEAR_BEFORE.search(line, 0, stop.start()) is not None


def _is_abbreviation(word: str, line: str, end: int, words: Words) -> bool:
    """Whether a stop is that of an abbreviation; one that ends names ends a sentence before what
    only begins one: "Jane Hill Sr. | The"."""
    return word in words.abbreviations and not (
        word in words.name_ends and _begins_anew(line, end, words)
    )


def _begins_anew(line: str, end: int, words: Words) -> bool:
    """Whether what follows the letters of a name, "F.C.", begins a sentence: "They", "The"."""
    first = line[end:].split(None, 1)[:1]
    opens = first[0].lower() if first and first[0].istitle() else ""
    return opens in words.openers or opens in words.standing


_IN_BRACKETS = re.compile(r"\([a-z]")  # "Jane Hill (b. 1923)"
_INWARD, _OUTWARD = re.compile(r"»(?<![^\s(]»)\S"), re.compile(r"«(?<![^\s(]«)")
_TURNED = str.maketrans("»«", "«»")
_PAIRS = {"“": "”", "«": "»", "„": "“", "「": "」", '"': '"'}
_DOUBLED = re.compile(r"(?<![^\s(])''(?=\w)")  # opens
_OPENS = re.compile(f"[{''.join(_PAIRS)}]")
_MARK = re.compile('[“”«»„「」"]')


def _quoted(line: str) -> list[tuple[int, int]]:
    """Spans of quotations, marks included, that close on the line and are not too long."""
    spans: list[tuple[int, int]] = []
    if not any(map(line.__contains__, _PAIRS)):
        return spans
    opened: tuple[int, str] | None = None
    for match in _MARK.finditer(line):
        index, letter = match.start(), match[0]
        if opened is None:
            closing = _PAIRS.get(letter)
            opened = (index, closing) if closing else None
        elif letter == opened[1] or _is_mixed(line, index, opened[1]):
            if index - opened[0] <= MAX_QUOTED:
                doubled = letter == "”" and line[index + 1 : index + 2] == "”"
                spans.append((opened[0], index + 1 + doubled))
            opened = None
    return spans


# Who speaks, in the midst of what he says: «Мост, — сказал Петров, — закрыт»
_AMID = re.compile(r"[,.!?…]\s[—–]\s(?=[^\W\d_])[^«»“”„—–]{3,90}?[,.]\s(?=[—–]\s)")


# The same where dashes alone part it, which only a verb of speech can tell: "L'argine - ha detto
# il sindaco - tiene"
_INSET = re.compile(
    r"(?<=[\w,.!?…’”»])\s[-–—]\s?(?=[^\W\dA-ZÀ-Þ])"
    r"((?:[^–—“”«»\"-]|(?<=\w)-(?=\w)){8,140}?)\s?[-–—](?=[\s,.;:])"
)
_MOST_VERB = 3  # words of a verb of speech


@cache
def _verbs(language: str) -> frozenset[str]:
    words = words_of(language)
    return frozenset((*words.before, *words.after) if words.inverts else ())


def _is_said(inset: str, language: str) -> bool:
    """Whether what stands between dashes opens with a verb of speech."""
    opens, verbs = inset.split(None, _MOST_VERB)[:_MOST_VERB], _verbs(language)
    return any(" ".join(opens[:count]) in verbs for count in range(1, len(opens) + 1))


def _parted(sentence: str, quote: tuple[int, int], language: str | None) -> list[tuple[int, int]]:
    """A quotation, or the two sides of what stands between dashes in it, a small letter first."""
    start, end = quote
    for inset in _INSET.finditer(sentence, start, end) if language else ():
        if _is_said(inset[1], language or ""):
            return [(start, inset.start(1)), (inset.end(1), end)]
    amid = _AMID.search(sentence, start, end)
    if amid is None or not amid[0].lstrip(",.!?…—– ")[:1].islower():
        return [quote]
    return [(start, amid.start() + 1), (amid.end(), end)]


def _is_mixed(line: str, at: int, closing: str) -> bool:
    """Whether a plain mark closes what a printed one opened, as none of its kind does, “a", or a
    printed one what a plain one opened: "a”."""
    plain = line[at] == '"' and closing in {"”", "“"}
    printed = line[at] == "”" and closing == '"'
    if not (plain or printed) or line.find(closing, at) >= 0:
        return False
    return not line[at + 1 : at + 2].isalnum() and not line[at - 1].isspace()


@lru_cache(maxsize=500)  # asked of a sentence when it is heard, and again when it is dated
def quotations(sentence: str, language: str | None = None) -> Sequence[tuple[int, int]]:
    """Spans of the quotations in a sentence, marks included; an unclosed one reaches the end.

    By its `language` one is parted, too, where who speaks stands between dashes in it.
    """
    sentence = _with_plain_marks(sentence)
    if not any(map(sentence.__contains__, _PAIRS)):
        return []
    spans = _quoted(sentence)
    if "—" in sentence or "–" in sentence or " -" in sentence:
        spans = [part for span in spans for part in _parted(sentence, span, language)]
    opening = _OPENS.search(sentence, spans[-1][1] if spans else 0)
    if opening:
        spans.append((opening.start(), len(sentence)))
    return spans
