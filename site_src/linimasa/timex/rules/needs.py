"""Which codes a rule cannot do without, read off its pattern: so that most are never compiled."""

from __future__ import annotations

from collections.abc import Callable

from linimasa.timex.rules.firsts import PART

_Needs = list[frozenset[str]]


def needed_codes(pattern: str, codes_of: Callable[[str], str]) -> tuple[frozenset[str], ...]:
    """Sets of codes: of each, one stands in or beside whatever `pattern` (a rule's, over class
    names) matches. `codes_of` gives a class its codes."""
    stack: list[list[_Needs]] = [[[]]]  # of each open bracket, the needs of its branches
    looks: list[str] = []  # how each open bracket begins
    last: _Needs = []  # of what a quantifier would stand behind
    for part in PART.finditer(pattern):
        kind, text = part.lastgroup, part[0]
        if kind == "name":
            last = [frozenset(codes_of(text))]
            stack[-1][-1] += last
        elif kind in ("open", "look"):
            stack.append([[]])
            looks.append(text)
        elif kind == "bar":
            stack[-1].append([])
            last = []
        elif kind == "close":
            within = _of_any(stack.pop())
            last = [] if looks.pop().endswith("!") else within
            stack[-1][-1] += last
        elif kind == "optional" and last:
            del stack[-1][-1][-len(last) :]
    return tuple(_of_any(stack[0]))


def _of_any(branches: list[_Needs]) -> _Needs:
    """What is needed whichever branch matches."""
    if len(branches) == 1:
        return branches[0]
    return [frozenset().union(*(needs[0] for needs in branches))] if all(branches) else []
