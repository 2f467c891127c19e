"""A verb that closes its clause, in the two halves that it has in second place: "die Brücke, die
[einstürzte]" is "die Brücke [stürzte] … [ein]"."""

from __future__ import annotations

from linimasa.extract.syntax.fields import Reader

_Span = tuple[int, int]
_Halves = tuple[_Span, _Span]


def halves_of(read: Reader, at: int) -> _Halves | None:
    """Where the prefix of a verb stands, and the verb without it; None of "übernahm"."""
    found = read.fields.separable.fullmatch(read.word(at))
    if found is None:
        return None
    start, end = read.stretch(at, at + 1)
    middle = start + found.end("prefix")
    return (start, middle), (middle, end)


def in_second_place(told: list[_Span], halves: _Halves) -> list[_Span]:
    """The parts of a clause whose verb stands second, with its prefix at the end."""
    prefix, verb = halves
    whole = (prefix[0], verb[1])
    return [*(verb if one == whole else one for one in told), prefix] if whole in told else told
