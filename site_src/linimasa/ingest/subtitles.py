"""Subtitles (SubRip, WebVTT) into what is said: without numbers, times and sounds."""

from __future__ import annotations

import re
from collections.abc import Iterator

from linimasa.ingest.paragraphs import join_lines

PAUSE = 4.0  # seconds without words, behind which a paragraph begins

_TIMES = re.compile(
    r"(?m)^(?:(\d+):)?(\d\d):(\d\d)[,.](\d{3})\s+-->\s+(?:(\d+):)?(\d\d):(\d\d)[,.](\d{3}).*$"
)
_TAG = re.compile(r"</?[a-z][^<>\n]{0,60}>|\{\\[^{}\n]*\}")
_SOUND = re.compile(r"\[[^\][\n]*\]|♪[^♪\n]*♪?|(?m:^\([^()\n]*\)$)")
_NOT_SAID = re.compile(r"WEBVTT|NOTE\b|STYLE\b|REGION\b")
_TURN = re.compile(r"[-–—>]\s?(?=\S)")


def spoken(text: str) -> str | None:
    """What is said, a paragraph a line: each speaker's turn that a dash opens, and what follows a
    pause. None for what is no file of subtitles."""
    times = list(_TIMES.finditer(text))
    if len(times) < 2:
        return None
    ends = [*(one.start() for one in times[1:]), len(text)]
    paragraphs: list[list[str]] = [[]]
    last = 0.0
    for cue, end in zip(times, ends, strict=True):
        if _seconds(cue, 1) - last > PAUSE and paragraphs[-1]:
            paragraphs.append([])
        last = _seconds(cue, 5)
        for line in _lines(text[cue.end() : end]):
            turn = _TURN.match(line)
            if turn:
                paragraphs.append([])
            paragraphs[-1].append(line[turn.end() :] if turn else line)
    return "\n".join(join_lines(one) for one in paragraphs if one)


def _lines(cue: str) -> Iterator[str]:
    """The lines of a cue; a blank one ends it, what stands behind is the next one's number."""
    for line in cue.strip("\n").split("\n"):
        if not line.strip() or _NOT_SAID.match(line):
            return
        said = _SOUND.sub("", _TAG.sub("", line)).strip()
        if said and said not in "-–—":
            yield said


def _seconds(cue: re.Match[str], first: int) -> float:
    hours, minutes, seconds, thousandths = (int(cue[first + n] or 0) for n in range(4))
    return hours * 3600 + minutes * 60 + seconds + thousandths / 1000
