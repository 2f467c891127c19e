"""A run of tokens into the expressions in it, free of context: stage one of the tagger."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from linimasa.timex.reading.bare_years import Verdict, relation_after, relation_before
from linimasa.timex.reading.closing import close
from linimasa.timex.reading.evidence import is_meant, settled
from linimasa.timex.reading.join import Joiner, kind_of
from linimasa.timex.reading.lasting import is_verb
from linimasa.timex.reading.share import share
from linimasa.timex.reading.weeks import opened_week
from linimasa.timex.rules.grammar import all_rules
from linimasa.timex.rules.rule import Atom, Matcher
from linimasa.timex.value import Expression
from linimasa.timex.words.items import BREAK, Folder, Item
from linimasa.timex.words.style import Style
from linimasa.timex.words.vocabulary import Vocabulary

_MAX_REMEMBERED = 20_000  # runs
_MAX_KEY = 100  # code points; a longer run does not come twice


@dataclass(slots=True)
class Found:
    """An expression at code points [start, end) of the run, with the word that stands before it."""

    start: int
    end: int
    expression: Expression
    relation: str | None
    verdict: Verdict = "meant"

    @property
    def named(self) -> bool:
        """Whether it is inside a proper name, as in "World Cup 2026"."""
        return self.verdict == "name"


@dataclass(slots=True)
class _Read:
    """What the words of a run say, whatever stands around it; `offsets` of its tokens."""

    atoms: list[Atom]
    items: list[Item]
    starts: Sequence[int]  # the token that each item starts with
    offsets: Sequence[int]


_NOTHING = _Read([], [], [], [])


class Parser:
    """Reads the runs of one language; remembers what the words of each say."""

    def __init__(self, vocabulary: Vocabulary):
        self._style = vocabulary.style
        self._apart = replace(self._style, joined_ranges=False, range_durations=False)
        self._folder = Folder(vocabulary)
        self._matcher = Matcher(all_rules(), vocabulary)
        self._joiner = Joiner(vocabulary)
        self.read: dict[tuple[object, ...], _Read] = {}

    def prepare(self) -> None:
        """Get ready for long reading: nothing is compiled any more while it goes on."""
        self._matcher.prepare()
        self._joiner.prepare()

    def touches(self, items: str) -> bool:
        """Whether any rule matches anywhere in the codes of items."""
        return self._matcher.touches(items)

    def parse(
        self,
        tokens: list[str],
        line: str,
        starts: list[int],
        before: str,
        after: str,
        *,
        closely: bool = False,
    ) -> tuple[Found, ...]:
        """The expressions of a run, left to right. `line` holds the codes of its tokens, `starts`
        those with which an item of several may start; `before` and `after` are the tokens around
        it, "" where there are none. `closely`, the parts of a range stay apart."""
        key: tuple[object, ...] = (bool(after), closely, *tokens)
        read = self.read.get(key)
        if read is None:
            read = self._read(tokens, line, starts, last=not after, closely=closely)
            if sum(map(len, tokens)) <= _MAX_KEY:
                if len(self.read) >= _MAX_REMEMBERED:
                    self.read.clear()
                self.read[key] = read
        return tuple(self._meant(read, tokens, before, after)) if read.atoms else ()

    def _read(
        self, tokens: list[str], line: str, may_start: list[int], *, last: bool, closely: bool
    ) -> _Read:
        items, codes, starts = self._folder.fold(tokens, line, may_start)
        if last:
            codes += BREAK
        atoms = self._matcher.atoms(codes, items)
        if not atoms:
            return _NOTHING
        atoms = close(atoms, items)
        if len(atoms) > 1:
            atoms = self._joiner.join(atoms, codes, items)
        atoms = share(atoms, items, self._apart if closely else self._style)
        return _Read(atoms, items, starts, (*accumulate(map(len, tokens), initial=0),))

    def _meant(self, read: _Read, tokens: list[str], before: str, after: str) -> list[Found]:
        items, starts, offsets, style = read.items, read.starts, read.offsets, self._style
        found: list[Found] = []
        free = 0  # the first item that belongs to no expression yet
        for atom in read.atoms:
            verdict = is_meant(atom, items, before, after, style)
            if verdict is None:
                continue
            begin = _start(atom, items, free, style)
            free = atom.end
            last = starts[atom.end] - 1  # token
            e = settled(atom.expression, verdict)
            if style.week_name:
                e = opened_week(e, atom, items, before, style.week_name)
            if e.span and style.lasting and is_verb(atom, items, before, style.lasting):
                e, begin = replace(e, span=None), begin + 1
            relation = relation_before(min(begin, atom.start), items)
            found.append(
                Found(
                    offsets[starts[begin]],
                    offsets[last] + len(tokens[last].rstrip()),
                    e,
                    relation or relation_after(atom.end, items),
                    verdict,
                )
            )
        return found


def _start(atom: Atom, items: list[Item], free: int, style: Style) -> int:
    """The first item: with the article, without the preposition of an hour, as the style has it."""
    if "LABEL_CLOCK" in items[atom.start].classes and atom.end > atom.start + 1:
        return atom.start + 1 if style.bare_clock else atom.start
    the = "THE" in items[atom.start].classes and atom.end > atom.start + 1
    if the and kind_of(atom.expression) in style.bare:
        return atom.start + 1
    before = atom.start - 1
    return (
        before
        if style.articles and before >= free and "THE" in items[before].classes
        else atom.start
    )
