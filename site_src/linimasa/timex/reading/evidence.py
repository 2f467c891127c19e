"""Whether what looks like an expression of time is one: money, counts, names and verbs are not."""

from __future__ import annotations

from linimasa.timex.reading import nouns
from linimasa.timex.reading.bare_years import Verdict, bare_year, counts_next, relation_before
from linimasa.timex.reading.glued import is_glued, is_tag, ran_into, runs_on
from linimasa.timex.reading.weak_words import DAY_RELATIONS, WEAK
from linimasa.timex.rules.rule import Atom
from linimasa.timex.value import Expression, replace
from linimasa.timex.words.items import Item
from linimasa.timex.words.style import Style

_QUOTES = frozenset("\"“‘'`")
_AMOUNTS = frozenset({"MORE_THAN", "LESS_THAN", "EQUAL_OR_MORE", "EQUAL_OR_LESS"})
_NEVER = frozenset(
    {
        *("modifier", "approx", "direction", "listed", "zone"),
        *("approx_after", "shift_before", "beside"),
    }
)
_NAMES = frozenset({"weekday", "month", "part", "daypart"})
_DAYS_ONLY = DAY_RELATIONS - {"before", "after"}  # "after the 25th anniversary"
_MINUTES = frozenset({"TO_HOUR", "AFTER_HOUR", "MINUTES_BEFORE", "MINUTE_INTO"})
_TIMES = frozenset({"MODIFIER_AFTER", "HOUR_NAME", "HOUR_MARK", "YEAR_MARK", "MONTH_MARK"})


def is_meant(
    atom: Atom, items: list[Item], before: str, after: str, style: Style
) -> Verdict | None:
    """Whether to keep an atom, and whether it is part of a name; None to drop it."""
    e = atom.expression
    if (
        _only_helps(atom, items)
        or is_glued(atom, items, before, after)
        or is_tag(atom, items, before)
    ):
        return None
    if (
        _is_title(atom, items, before)
        if style.loose
        else _is_named(atom, items, before, after, style)
    ):
        return None
    if style.loose and _turns(atom, items):
        return "message"
    if _is_ordinal(atom, items, after) or _counts_on(atom, items, after, style):
        return None
    if e.kind == "year" and (ran_into(atom, items) or runs_on(atom, items)):
        return "meant"
    if _is_verse(atom, items) or _is_none(atom, items, before, after, style):
        return None
    if (
        e.kind == "day"
        and (style.named_by or style.named_after)
        and _names(atom, items, before, after, style)
    ):
        return "name"
    if e.kind == "year" and e.weak and not style.nouns:
        return bare_year(atom, items, before, after, style)
    if not e.weak or e.kind in ("year", "range"):
        return None if e.weak and e.kind == "range" and counts_next(atom, items) else "meant"
    return _weakly_meant(atom, items, before, after, style)


def _is_none(atom: Atom, items: list[Item], before: str, after: str, style: Style) -> bool:
    """Counts ("at least 1300"), and what only some languages have: nights of what happened then,
    papers of a weekday, nouns with capitals."""
    e = atom.expression
    if e.kind == "year" and e.weak and e.mod in _AMOUNTS and not relation_before(atom.start, items):
        return True
    if e.kind == "daypart" and style.of_what and _is_of_what(atom, items, after, style):
        return True
    if style.papers and _is_paper(atom, items, after, style):
        return True
    if style.markets and e.weekday and _is_market(atom, items, before, style):
        return True
    return style.nouns and nouns.is_none(atom, items, before, after)


def _weakly_meant(
    atom: Atom, items: list[Item], before: str, after: str, style: Style
) -> Verdict | None:
    """The same for words that may be others: they count with a cue beside them."""
    e = atom.expression
    if _is_plain(atom, items):
        return None if _is_numbered(atom, items, before, style) else "message"
    if e.kind == "clock" and "THE" in items[atom.start].classes:
        return None if _counts_noun(atom, items, after, style) else "meant"
    if e.kind == "month" and style.loose and _says_which(atom, items, after, style):
        return "meant"
    if e.kind == "part" and style.loose and _is_capital_inside(atom, items, before):
        return "message"
    verdict = WEAK[e.kind](atom, items, style) if e.kind in WEAK else "meant"
    named = verdict == "aside" and e.kind == "daypart" and _is_within(atom, items, before)
    return "message" if named and items[atom.start].text.istitle() else verdict


def _is_of_what(atom: Atom, items: list[Item], after: str, style: Style) -> bool:
    """Whether a part of a day is that of what happened then, whenever that was: "la notte del
    sisma", not "la notte del 3 maggio"."""
    rest = items[atom.end :]
    if len(rest) > 1:
        return False
    told = f"{rest[0].text} {after.lstrip()}" if rest else after.lstrip()
    of = next((word for word in style.of_what if told.startswith(word)), None)
    return of is not None and told[len(of) :][:1].islower()


def _says_which(atom: Atom, items: list[Item], after: str, style: Style) -> bool:
    """Whether a month says which of several a noun is: "the May elections", "a March speech"."""
    if atom.end < len(items) or not after[:1].islower() or after.strip() in style.singular:
        return False
    if "SHORT" in items[atom.end - 1].classes or not items[atom.end - 1].text.istitle():
        return False
    first = items[atom.start - 1].classes if atom.start else {}
    return not {"THE", "A"}.isdisjoint(first)


def _turns(atom: Atom, items: list[Item]) -> bool:
    """Whether it only turns to something else: "Now, he says"."""
    if atom.expression.reference != "PRESENT_REF" or not items[atom.start].text.istitle():
        return False
    return atom.end < len(items) and "COMMA" in items[atom.end].classes


def _is_verse(atom: Atom, items: list[Item]) -> bool:
    """Whether it is a chapter and a verse: "John 3:16"."""
    alone = atom.expression.kind == "clock" and atom.end == atom.start + 1
    return alone and atom.start > 0 and "SCRIPTURE" in items[atom.start - 1].classes


def _is_paper(atom: Atom, items: list[Item], after: str, style: Style) -> bool:
    """Whether a weekday or "Daily" is in the name of a paper: "the Sunday Times"."""
    if atom.expression.kind not in ("weekday", "set") or not items[atom.end - 1].text[:1].isupper():
        return False
    behind = items[atom.end].text if atom.end < len(items) else after
    return behind.strip().startswith(style.papers)


def _is_market(atom: Atom, items: list[Item], before: str, style: Style) -> bool:
    """Whether a weekday names a place: "Pasar Minggu", but not "Pasar Minggu (16/3)"."""
    ahead = items[atom.start - 1].text if atom.start else before
    told = any("(" in items[at].text for at in range(atom.start, atom.end))
    return ahead.strip() in style.markets and not told


def _names(atom: Atom, items: list[Item], before: str, after: str, style: Style) -> bool:
    """Whether a day of no year names something: "the April 6 Movement", "Plaza 9 de Julio"."""
    ahead = items[atom.start - 1].text if atom.start else before
    behind = items[atom.end].text if atom.end < len(items) else after
    if ahead.strip().lower() in style.named_by or behind.strip() in style.named_after:
        return True
    if not style.small_months or not atom.start or not items[atom.end - 1].text.istitle():
        return False
    lead = items[atom.start - 2].text if atom.start > 1 else before.strip()
    return ahead.islower() and lead.istitle()  # "Jóvenes del 6 de Abril"


def _is_title(atom: Atom, items: list[Item], before: str) -> bool:
    """Whether it is the title of something: "This Week", USA Today, Player of the Year."""
    kind, first, last = atom.expression.kind, items[atom.start], items[atom.end - 1]
    if not last.text.istitle():
        return False
    if kind == "shift":
        return (items[atom.start - 1].text if atom.start else before.strip()) in _QUOTES
    if kind == "deictic":
        return atom.start == 0 and before.strip().isupper() and len(before.strip()) > 1
    return kind == "unit" and first.text == "the" and atom.end == atom.start + 2


def _is_named(atom: Atom, items: list[Item], before: str, after: str, style: Style) -> bool:
    """Whether it is part of a name, where names of time have no capital: "la Primavera Árabe", "il
    colonnello Mauro Marzo"."""
    if not style.small_names:
        return False
    name = items[atom.end - 1]
    alone = atom.start + ("THE" in items[atom.start].classes) == atom.end - 1
    if not alone or atom.expression.kind not in _NAMES or not name.text.istitle():
        return False
    first = items[atom.start - 1] if atom.start else None
    given = before if first is None else "" if first.classes else first.text
    if atom.expression.kind == "month" and given.istitle() and len(given) > 1:
        return True
    behind = items[atom.end :]
    if behind and "OF" in behind[0].classes:  # "el Mar de China"
        behind = behind[1:]
    if behind and behind[0].classes:
        return False
    word = behind[0].text if behind else after
    return "SHORT" in name.classes or (word[:1].isupper() and not word.strip().isupper())


def _is_within(atom: Atom, items: list[Item], before: str) -> bool:
    """Whether a word stands right before it: "Operation Dawn"."""
    return (items[atom.start - 1].text if atom.start else before)[:1].isalpha()


def settled(e: Expression, verdict: Verdict) -> Expression:
    """What is meant: a bare "day" in a message is that long, not the day that was told of."""
    if verdict == "message" and e.kind in ("unit", "bare"):
        return Expression("duration", amount=e.amount)
    return replace(e, weak=False) if e.weak else e


def _is_plain(atom: Atom, items: list[Item]) -> bool:
    """Whether it is a bare number that says a time only in a message: "at 1015", "on 15"."""
    previous = items[atom.start - 1].classes if atom.start else {}
    if atom.expression.kind == "clock":
        if any(not _MINUTES.isdisjoint(item.classes) for item in items[atom.start : atom.end]):
            return True
        hour = not {"HOUR", "HHMM", "NWORD"}.isdisjoint(items[atom.start].classes)
        return hour and not {"CLOCK_PLAIN", "HOUR_PLAIN", "COMMA", "HOUR_FROM_WORD"}.isdisjoint(
            previous
        )
    return atom.expression.kind == "day_of_month"


def _is_numbered(atom: Atom, items: list[Item], before: str, style: Style) -> bool:
    """Whether several things stand before two numbers: "pages 10 to 12"."""
    if not items[atom.start].text.isdecimal():
        return False
    if atom.start:
        return "COUNTER" in items[atom.start - 1].classes
    word = before.strip().lower()
    several = bool(style.plural) and word.endswith(style.plural)
    return several and word not in style.singular


def _is_capital_inside(atom: Atom, items: list[Item], before: str) -> bool:
    """ "perfect Spring colours": a capital that no sentence opens with."""
    return atom.start == 0 and before[:1].islower() and items[0].text.istitle()


def _only_helps(atom: Atom, items: list[Item]) -> bool:
    """Whether it says something only of an expression beside it, as "이후" does behind an hour."""
    e = atom.expression
    behind = {"RELATION_AFTER", "AGO"} & items[atom.start].classes.keys()
    if e.kind == "reference" and behind and atom.start:
        return not _TIMES.isdisjoint(items[atom.start - 1].classes)
    open_count = e.kind == "nth_of" and not (e.month or e.year or e.shift)
    return e.kind in _NEVER or open_count or (e.kind == "modifier_after" and e.shift is None)


def _is_ordinal(atom: Atom, items: list[Item], after: str) -> bool:
    """Whether a weekday that is also an ordinal is that: "Τρίτη Μάχη", the Third Battle."""
    classes = items[atom.start].classes
    if atom.end > atom.start + 1 or "WEEKDAY" not in classes or "ORDINAL" not in classes:
        return False
    following = items[atom.end].text if atom.end < len(items) else after
    previous = items[atom.start - 1].classes if atom.start else {}
    return following[:1].isupper() or {"THE", "RELATION"}.isdisjoint(previous)


def _counts_on(atom: Atom, items: list[Item], after: str, style: Style) -> bool:
    """Whether "the 24th" counts what follows: "the 24th Division", "the 2nd time"; or is no day by
    its suffix: "à la 19e et dernière place"."""
    e = atom.expression
    if style.first_only and e.kind == "day_of_month" and e.day != 1 and not e.shift:
        return "SUFFIX" in items[atom.end - 1].classes
    if e.kind != "day_of_month" or e.shift or "THE" not in items[atom.start].classes:
        return False
    if "LABEL_DAY" in items[atom.end - 2].classes:
        return False
    following = items[atom.end] if atom.end < len(items) else None
    word = following.text if following else after
    if not word[:1].isalpha() or (following and set(following.classes) - {"PART", "HEAD"}):
        return False
    return word[:1].isupper() or relation_before(atom.start, items) not in _DAYS_ONLY


def _counts_noun(atom: Atom, items: list[Item], after: str, style: Style) -> bool:
    """Whether an hour is none, but counts what follows: "a las 10 amigas"."""
    following = items[atom.end] if atom.end < len(items) else None
    word = following.text if following else after.strip()
    plain = following is None or not following.classes
    return plain and word[:1].isalpha() and bool(style.plural) and word.endswith(style.plural)
