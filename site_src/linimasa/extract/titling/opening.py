"""A title less the words that only tie it to the sentence before."""

from __future__ import annotations

import re
from functools import cache

from linimasa.extract.condensing.cleaning import is_dense
from linimasa.extract.lexis.alternation import either
from linimasa.extract.lexis.words import Words, words_of
from linimasa.extract.speech.subordinate import dependent
from linimasa.extract.syntax.grammar import parsed
from linimasa.language import table_of, texts

_NEAR = 24  # characters in which the first words of a clause stand
LEAST_SAID = 6  # characters; less is no assertion, and the whole sentence is taken
_TURNED = re.compile("V[DW]|eB|e[pm][^V]*B")
DENSE_SHORT = 4  # characters; less is no assertion in such a script


def _is_turned(title: str, words: Words) -> bool:
    """Whether a verb stands before its subject behind a word in front: "Then | came a storm"."""
    if words.verb_second or words.bare_relatives:
        return False
    read = parsed(title[:_NEAR].rpartition(" ")[0], words.code)
    return read is not None and read.ambiguous and _TURNED.match(read.code) is not None


def opened(title: str, words: Words) -> str:
    """The title less the words that only tie it to the sentence before."""
    pattern = _opening(words.code)
    for _ in range(3):
        match = pattern.match(title)
        least = DENSE_SHORT if match and is_dense(title) else LEAST_SAID
        if not match or len(title) - match.end() < least:
            break
        clause = dependent(words.code).match(title)
        if clause and len(clause["opens"]) >= len(match[0].rstrip(" ,")):
            break  # "Mientras el Gobierno negocia, …"
        if _is_turned(title[match.end() :], words):
            break
        title = _less_done(match[0].strip(), title[match.end() :], words)
    found = _joined(words.joined).match(title)
    return title[found.end() :] if found else title


def _less_done(opener: str, title: str, words: Words) -> str:
    """The title less the other half of "had", where that opened it: "وكانت الوزارة [قد] أعلنت"."""
    speech = table_of(words.code, "speech")
    if not opener or opener not in texts(speech, "had"):
        return title
    return re.sub(rf"\s{either(texts(speech, 'done'))}\s", " ", title, count=1)


@cache
def _joined(pattern: str) -> re.Pattern[str]:
    """ "And" of one letter, written together with the verb behind it."""
    return re.compile(pattern or r"(?!)")


@cache
def _opening(language: str) -> re.Pattern[str]:
    """Words in front that tie a sentence to the one before; "después de" is not "después", where no
    article is "of", too: "Denn der Rat"."""
    words = words_of(language)
    openers, others = words.title_openers, words.not_openers
    of = () if words.verb_second else words.of
    return re.compile(
        rf"(?!{either(others)}){either(openers)}(?:\b(?![’'])|(?=，))(?!\s+{either(of)}\s)[\s,،，、]*",
        re.IGNORECASE,
    )
