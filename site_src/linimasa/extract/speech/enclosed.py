"""Sentences between two of one speaker: what he is said to say goes on without him.

"Siti mengatakan, pasar itu penuh. Atapnya roboh pada 3 Mei. “Tidak ada korban,” kata Siti." The
sentence amid tells what Siti said, unless it opens with what tells of before. Only for languages
that have words for such openings.
"""

from __future__ import annotations

from functools import cache

from linimasa.extract.speech.framing import Speech
from linimasa.language import table_of, texts


def may_go_on(sentence: str, before: Speech | None, language: str) -> bool:
    """Whether a sentence without a speaker may go on with what the one before it, in the same
    paragraph, tells of somebody's words."""
    opens = _apart(language)
    if before is None or before.direct or not opens:
        return False
    return not sentence.lower().startswith(opens)


def goes_on_with(before: Speech, after: Speech | None) -> bool:
    """Whether the same one speaks before and after."""
    return after is not None and after.name == before.name


def still_said(sentence: str, speech: Speech) -> Speech:
    """A speech of the same speaker who is not named again: all of the sentence is said, and its
    dates are those of what is told."""
    end = len(sentence)
    return Speech(speech.name, speech.role, (end, end), (0, end), "", direct=False)


@cache
def _apart(language: str) -> tuple[str, ...]:
    return texts(table_of(language, "speech"), "apart")
