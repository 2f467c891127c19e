"""A source's candidates merged with the person's file: pure, from text and memory to both anew.

1. A draft's field that the person has not touched is updated; any other stays, with the new value
   pending.
2. Confirmed, rejected and merged events are never written.
3. What is no longer found is withdrawn if it is an untouched draft without comments; else it stays.
4. A rejected event absorbs its candidate; a deleted one leaves a tombstone that does so too.
5. Without memory, all that stands in the file is the person's.
6. A second run over the same article changes nothing.

What `joins` has written over an event is looked through here, as long as it stands as written.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from linimasa.errors import DataError, Place
from linimasa.merge.changes import Change, Plan
from linimasa.merge.ids import mint
from linimasa.merge.joins import before_joins, is_edited
from linimasa.merge.match import Anchor, match, nearest
from linimasa.merge.memory import FieldValues, Memory, Remembered
from linimasa.merge.threeway import FieldMerge, merge_fields
from linimasa.merge.values import event_values, field_values, source_values
from linimasa.model import Article, Candidate
from linimasa.yamlio.events import parse_again
from linimasa.yamlio.scalars import Value
from linimasa.yamlio.splice import GONE, Document, Edit, Gone, apply, render_file


def plan(
    text: str | None,
    memory: Memory | None,
    article: Article,
    candidates: Sequence[Candidate],
    path: str,
    *,
    complete: bool = True,
) -> Plan:
    """Merge one source. `text` is the events file as it stands, None where there is none.

    `path` is the file's, for errors. Where the candidates are not `complete`, nothing is withdrawn.
    Raises DataError or Problems where the file does not read.
    """
    header = source_values(article)
    if text is None:
        kept = memory.tombstones if memory else {}
        text = render_file({"id": article.id, **header})
        memory = Memory(source=header, tombstones=kept)
    parse_again(text, path)
    run = _Run(text, path, memory or Memory(), forgotten=memory is None, complete=complete)
    run.merge_header(header)
    run.merge_events(article.id, sorted(candidates, key=lambda one: (one.start, one.end)))
    after = parse_again(run.text, path)
    ids = tuple(event.id for event in after.events)
    return Plan(tuple(run.changes), run.text, run.memory, ids)


@dataclass(slots=True)
class _Known:
    """An event of the file before the run: its fields, its memory, whether it may be written."""

    values: Mapping[str, Value]
    remembered: Remembered | None
    status: str


class _Run:
    """The state of one merge: the text as edited so far, the changes, the memory to be."""

    def __init__(self, text: str, path: str, memory: Memory, *, forgotten: bool, complete: bool):
        self.text = text
        self.path = path
        self.memory = memory
        self.forgotten = forgotten
        self.complete = complete
        self.changes: list[Change] = []
        self.before = Document(text, path)
        self.edits: list[Edit] = []

    def merge_header(self, now: FieldValues) -> None:
        source = self.before.source
        if source is None:
            raise DataError("has no source", at=Place(self.path))
        yours = field_values(source)
        base = None if self.forgotten else self.memory.source
        merged = merge_fields(base, self.memory.pending, yours, now, writable=True)
        self._write(None, merged)
        self.memory = replace(self.memory, source=merged.base, pending=merged.pending)

    def merge_events(self, source_id: str, candidates: Sequence[Candidate]) -> None:
        known = self._known()
        self._bury(known)
        names = self._match(candidates, known)
        events: dict[str, Remembered] = {}
        additions: dict[str | None, list[dict[str, Value]]] = {}
        previous: str | None = None
        taken = {*known, *self.memory.tombstones}
        for index, candidate in enumerate(candidates):
            name = names.get(index)
            if name in self.memory.tombstones:
                continue
            if name is None:
                name = mint(source_id, candidate.quote, candidate.date_text, taken)
                taken.add(name)
                events[name], fields = self._new(name, candidate)
                additions.setdefault(previous, []).append(fields)
            else:
                events[name] = self._update(name, candidate, known[name])
                previous = name
        self.text = apply(self.text, self.edits)
        if additions:
            self.text = Document(self.text, self.path).with_events(additions)
        self._withdraw({name: one for name, one in known.items() if name not in events}, events)
        self.memory = replace(self.memory, events=events)

    def _known(self) -> dict[str, _Known]:
        known: dict[str, _Known] = {}
        for name, block in self.before.blocks.items():
            old = self.memory.events.get(name)
            values = before_joins(field_values(block.node), old)
            known[name] = _Known(values, old, str(values.get("status") or "draft"))
        return known

    def _bury(self, known: Mapping[str, _Known]) -> None:
        """What the machine once wrote and is no longer there was deleted by the person."""
        gone = {
            name: {key: one.base.get(key) for key in ("quote", "date_text") if one.base.get(key)}
            for name, one in self.memory.events.items()
            if name not in known
        }
        alive = {k: v for k, v in self.memory.tombstones.items() if k not in known}
        self.memory = replace(self.memory, tombstones={**alive, **gone})

    def _match(
        self, candidates: Sequence[Candidate], known: Mapping[str, _Known]
    ) -> dict[int, str]:
        """Of two events with one sentence, that which a person has touched is the candidate's."""
        anchors: list[tuple[str, Sequence[Anchor]]] = []
        for name, one in sorted(known.items(), key=lambda item: self._is_untouched(*item)):
            written = one.remembered.base if one.remembered else {}
            anchors.append((name, [_anchor(written), _anchor(one.values)]))
        anchors += [(name, [_anchor(values)]) for name, values in self.memory.tombstones.items()]
        return match([Anchor.of(c.quote, c.date_text) for c in candidates], anchors)

    def _new(self, name: str, candidate: Candidate) -> tuple[Remembered, dict[str, Value]]:
        values = event_values(candidate)
        told = f"{candidate.date or 'undated'}  {candidate.title}"
        buried = {dead: _anchor(one) for dead, one in self.memory.tombstones.items()}
        dead = nearest(_anchor(values), buried)
        told += f" (nearly what you deleted as {dead})" if dead else ""
        self.changes.append(Change("+", name, told))
        return _remember(values, {}, candidate), {"id": name, "status": "draft", **values}

    def _update(self, name: str, candidate: Candidate, one: _Known) -> Remembered:
        now = event_values(candidate)
        old = one.remembered
        merged = merge_fields(
            old.base if old else None,
            old.pending if old else {},
            one.values,
            now,
            writable=one.status == "draft",
        )
        if one.status in ("rejected", "merged"):
            merged.kept.clear()  # decided: nothing that the machine finds there is news
        self._write(name, merged)
        joined = {k: v for k, v in (old.joined if old else {}).items() if k not in merged.edits}
        return replace(_remember(merged.base, merged.pending, candidate), joined=joined)

    def _withdraw(self, missed: Mapping[str, _Known], events: dict[str, Remembered]) -> None:
        """Events without a candidate: withdrawn if nobody has touched them, else kept."""
        gone: set[str] = set()
        fresh = {
            name: _anchor(one.base)
            for name, one in events.items()
            if name not in self.before.blocks
        }
        for name, one in missed.items():
            old = one.remembered
            if old is None:
                continue
            if not self.complete:
                events[name] = old
                continue
            if self._is_untouched(name, one):
                gone.add(name)
                title = str(one.values.get("title") or name)
                self.changes.append(Change("-", name, f"no longer found: {title}"))
                continue
            if old.found and one.status != "rejected":
                message = "its sentence is no longer in the source; it stays as you left it"
                now = nearest(_anchor(one.values), fresh)
                message += f" (nearly the same is now {now})" if now else ""
                self.changes.append(Change("!", name, message))
            events[name] = replace(old, found=False)
        if gone:
            self.text = Document(self.text, self.path).without_events(gone)

    def _is_untouched(self, name: str, one: _Known) -> bool:
        """Whether an event is a draft just as the machine left it."""
        return (
            one.remembered is not None
            and one.status == "draft"
            and not is_edited(one.values, one.remembered.base)
            and not self.before.has_comment(name)
        )

    def _write(self, name: str | None, merged: FieldMerge) -> None:
        mapping = self.before.blocks[name].node if name else self.before.source
        if mapping is None:
            return
        pairs = {key.text: (key, value) for key, value in mapping.pairs}
        values: dict[str, Value | Gone] = {}
        for field, (was, now) in merged.edits.items():
            if field in pairs and not self.before.is_plain_value(pairs[field]):
                merged.base[field] = was
                merged.pending[field] = now
                continue
            values[field] = GONE if now is None and field != "date" else now
            self.changes.append(Change("~", name, f"{field}: {_show(now)}", field, was, now))
        self.edits += self.before.edits(mapping, values)
        for field, (was, now) in merged.kept.items():
            message = f"{field}: yours is kept; the machine now reads {_show(now)}"
            self.changes.append(Change("=", name, message, field, was, now))


def _anchor(values: FieldValues) -> Anchor:
    quote, words = values.get("quote"), values.get("date_text")
    return Anchor.of(
        quote if isinstance(quote, str) else "", words if isinstance(words, str) else ""
    )


def _remember(base: FieldValues, pending: FieldValues, candidate: Candidate) -> Remembered:
    return Remembered(
        base=base,
        pending=pending,
        start=candidate.start,
        end=candidate.end,
        score=round(candidate.score, 4),
        reasons=candidate.reasons,
    )


def _show(value: Value) -> str:
    if value is None:
        return "nothing"
    if isinstance(value, Mapping):
        return ", ".join(_show(item) for item in value.values())
    if isinstance(value, str):
        return value if len(value) <= 80 else f"{value[:79]}…"
    if isinstance(value, Sequence):
        return ", ".join(_show(item) for item in value)
    return str(value)
