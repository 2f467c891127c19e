"""Rules for what is told from a reference date: today, three years ago, durations, sets."""

from __future__ import annotations

from linimasa.timex.rules.amounts import COUNT, PARTS_OF, UNIT, amount, with_half
from linimasa.timex.rules.joined_amounts import SMALLER
from linimasa.timex.rules.rule import Atom, Built, Hit, Rule
from linimasa.timex.value import Base, Expression, Shift, replace

_END = "(?=COMMA|DOT|CLOSE|¶)"  # nothing follows that the word would govern
_PAIR = "(?:(?!YEAR)N|A) PAIR_LINK (?P<n>N)"
_NO_AGE = "(?!HYPHEN? OLD)"
_NAMED = (
    "(?P<u>UNIT)|(?P<w>WEEKDAY)|(?P<m>MONTH)|(?P<s>SEASON)|(?P<d>DAYPART)"
    "|(?P<e>WEEKEND|WEEKEND_NAMED)|(?P<h>HOLIDAY)|(?P<wp>WEEKDAY_PART)"
)


def step_of(text: str) -> tuple[int, Base]:
    """ "-1 told" as (-1, "told")."""
    count, _, base = text.partition(" ")
    return int(count), "told" if base == "told" else "dct"


def _deictic(hit: Hit) -> Built:
    text = hit.get("d", "DEICTIC") or hit.get("d", "DEICTIC_INITIAL") or ""
    unit, count, *rest = text.split()
    base: Base = "told" if "told" in rest else "dct"
    mod = next((word for word in rest if word in ("START", "MID", "END")), None)
    part = next((word for word in rest if word not in ("told", mod)), None)
    if base == "told" and not part and hit.style.counted_days and _is_counted(hit):
        return None
    if unit == "weekend":
        return Expression("weekend", weekend=True, shift=Shift("week", int(count), base))
    kind = "deictic" if unit == "day" else "shift"
    return Expression(kind, shift=Shift(unit, int(count), base), daypart=part, mod=mod)


def _is_counted(hit: Hit) -> bool:
    """Whether a number that is no year stands right before."""
    number = hit.items[hit.start - 1].classes.get("N", "") if hit.start else ""
    return 0 < len(number) <= _COUNTED


_COUNTED = 2  # digits
_ARTICLES = frozenset({"THE", "A"})
_NAMED_KINDS = (("w", "weekday"), ("m", "month"), ("s", "part"), ("h", "holiday"))


def leads_on(hit: Hit, at: int, *, bare: bool) -> bool:
    """Whether a word that is also a preposition is one: Italian "martedì dopo la riunione", but
    "il martedì dopo". `bare`: it is one where no article stands before, too."""
    if hit.items[at].classes.get("RELATION") != "after":
        return False
    behind = hit.items[at + 1].classes if at + 1 < len(hit.items) else {}
    if not _ARTICLES.isdisjoint(behind):
        return True
    return bare and not any("THE" in item.classes for item in hit.items[hit.start : at])


def _shift(hit: Hit) -> Built:
    """ "last week", "next Friday", "this spring", "tahun lalu"."""
    step = hit.get("x", "SHIFT_BEFORE") or hit.get("x", "SHIFT_AFTER") or "0"
    count, base = step_of(step)
    if hit.has("e"):
        return Expression("weekend", weekend=True, shift=Shift("week", count, base))
    if hit.has("u"):
        unit = hit.get("u", "UNIT") or ""
        each = hit.start and "EACH" in hit.items[hit.start - 1].classes  # "her geçen saat"
        if count and (unit == "fortnight" or (unit == "hour" and not each)):
            return Expression("duration", amount=(("1", unit),), span=count)
        if unit in ("second", "minute", "hour", "millennium"):
            return None
        if unit in ("decade", "century") and step.endswith("span"):  # "the past decade"
            return Expression("duration", amount=(("1", unit),), span=count)
        if (count, base) == (-1, "dct") and hit.style.loose and _is_of(hit):
            return Expression("duration", amount=(("1", unit),))
        return Expression("shift", shift=Shift(unit, count, base))
    if hit.has("d"):
        return Expression(
            "deictic", shift=Shift("day", count, base), daypart=hit.get("d", "DAYPART")
        )
    if hit.has("wp"):
        weekday, part = (hit.get("wp", "WEEKDAY_PART") or "1 MO").split()
        return Expression("weekday", weekday=int(weekday), daypart=part, direction=count, base=base)
    kind = next(kind for group, kind in _NAMED_KINDS if hit.has(group))
    season = (hit.get("s", "SEASON") or "").split()
    lower_case = hit.items[hit.end - 1].text.islower()
    if kind == "weekday" and _is_owner(hit):
        return [] if _is_guarded(hit) else None  # "that Sun's profits"
    return Expression(
        kind,
        holiday=hit.get("h", "HOLIDAY"),
        weak=lower_case and "GUARD" in hit.items[hit.end - 1].classes and kind == "month",
        weekday=hit.number("w", "WEEKDAY"),
        month=hit.number("m", "MONTH"),
        part=season[0] if season else None,
        mod=season[1] if len(season) > 1 else None,
        direction=count,
        base=base,
    )


def _shift_after(hit: Hit) -> Built:
    """The same where the step stands behind: "venerdì prossimo", "martedì dopo"."""
    if hit.has("w") and leads_on(hit, hit.at("x"), bare=True):
        weekday = Expression("weekday", weekday=hit.number("w", "WEEKDAY"))
        return [Atom(hit.start, hit.at("x"), weekday)]
    return _shift(hit)


def _is_of(hit: Hit) -> bool:
    """ "the last year of the siege" is its last, and not last year."""
    following = hit.items[hit.end].classes if hit.end < len(hit.items) else {}
    return "THE" in hit.items[hit.start].classes and following.get("RELATION") == "of"


def _is_owner(hit: Hit) -> bool:
    """Whether a short weekday is a name that owns something, or one is only what owns something
    behind a word that is no "next": "following Thursday's fire"."""
    if hit.end >= len(hit.items) or "POSS" not in hit.items[hit.end].classes:
        return False
    leads = hit.at("x") == hit.start and hit.get("x", "RELATION")
    return bool(leads) or _is_guarded(hit)


def _is_guarded(hit: Hit) -> bool:
    return "GUARD" in hit.items[hit.end - 1].classes


def _one_unit(hit: Hit) -> Built:
    return Expression("duration", amount=amount(hit), mod=hit.get("ap", "APPROX"), weak=True)


def _duration(hit: Hit) -> Built:
    return Expression(
        "duration", amount=amount(hit), mod=hit.get("ap", "APPROX"), weak=_is_weak(hit)
    )


def _counts(hit: Hit) -> Built:
    """A duration, unless it is a part of something: "three-quarters", "a second chance"."""
    unit = hit.get("u", "UNIT")
    parts = unit == "quarter" and hit.get("n", "QUANTITY") != "X"  # but "several quarters"
    if parts or (unit == "second" and hit.get("n", "N") is None):
        return []
    return _duration(hit)


def _lasting(hit: Hit) -> Built:
    return Expression("duration", amount=amount(hit))


def _is_weak(hit: Hit) -> bool:
    """A bare "a second", "a day" more often counts something else."""
    return hit.get("n", "A") is not None and hit.get("n", "N") is None


def _plural(hit: Hit) -> Built:
    if "GUARD" in hit.items[hit.start].classes:
        return []
    unit = hit.get("u", "UNITS") or "day"
    kind = "bare" if unit in ("hour", "minute") and hit.style.loose else "duration"
    return Expression(kind, amount=(("X", unit),), weak=True)


def _span_plural(hit: Hit) -> Built:
    direction, _ = step_of(hit.get("x", "SPAN_BEFORE") or hit.get("x", "SPAN_AFTER") or "0")
    unit = hit.get("u", "UNITS") or hit.get("u", "PLURAL_UNIT") or "day"
    return Expression("duration", amount=(("X", unit),), span=direction or None)


def _adjective(hit: Hit) -> Built:
    number, _, unit = (hit.get("u", "UNIT_ADJECTIVE") or "day").rpartition(" ")
    number = hit.get("n", "N") or number
    if not number:
        number = "X" if "s" in hit.items[hit.at("u")].text.split("-")[0][-1:] else "1"
    return Expression("duration", amount=with_half(number, unit))


def ago(hit: Hit) -> Built:
    """ "three weeks ago", "dua hari sebelumnya"; without a number it is the vague past."""
    named = (hit.get("x", name) for name in ("AGO", "AGO_FINAL", "AGO_BEFORE"))
    count, base = step_of(next((step for step in named if step), "-1"))
    (number, unit), *rest = amount(hit)
    names = ("ONE_UNIT", "SINGLE_UNIT", "UNIT_ADJECTIVE")
    single = next((told for name in names if (told := hit.get("u", name))), None)
    vague = not hit.has("n") and single is None
    if vague or number == "X":
        reference = "PAST_REF" if count < 0 else "FUTURE_REF"
        several = ((number, unit),) if base == "told" and not vague else ()
        return Expression("reference", reference=reference, amount=several)
    steps = float(number) * count
    if rest:
        steps = (float(number) * PARTS_OF[unit][1] + float(rest[0][0])) * count
        unit = rest[0][1]
    steps, unit = _with_rest(hit, steps, unit)
    if unit in ("decade", "century"):
        unit, steps = "year", steps * (10 if unit == "decade" else 100)
    if unit in ("day", "week", "month", "year") and steps != int(steps):
        smaller = {
            "day": ("hour", 24),
            "week": ("day", 7),
            "month": ("day", 30),
            "year": ("month", 12),
        }
        unit, factor = smaller[unit]
        steps = float(round(steps * factor))
    mod = hit.get("ap", "APPROX") or hit.get("or", "APPROX_AFTER")
    return Expression("ago", shift=Shift(unit, int(steps), base, counted=True), mod=mod)


def _ago_pair(hit: Hit) -> Built:
    """ "two or three weeks ago": about so long ago."""
    built = ago(hit)
    return replace(built, mod=built.mod or "APPROX") if isinstance(built, Expression) else None


def _with_rest(hit: Hit, steps: float, unit: str) -> tuple[float, str]:
    """ "hace un año y dos meses": counted in the smaller unit."""
    factor = SMALLER.get((unit, hit.get("u2", "UNIT") or ""))
    if factor is None:
        return steps, unit
    rest = int(hit.get("n2", "N") or hit.get("m2", "MINUTES_AFTER") or 1)
    return steps * factor + (rest if steps > 0 else -rest), hit.get("u2", "UNIT") or unit


def _span(hit: Hit) -> Built:
    if hit.get("u", "UNIT") == "year" and hit.get("n", "YEAR"):
        return None  # "the last 1997 year"
    number = hit.get("n", "N")
    inner = hit.at("n") < hit.at("x") < hit.at("u")
    if inner and hit.items[hit.at("n")].text == "1":
        return None  # "H1N1 last week"
    if inner and number != "1" and number is not None:
        word = hit.items[hit.at("u")]
        if hit.style.plural and not word.text.endswith(hit.style.plural):
            return None  # "sold 300 last year"
    direction, _ = step_of(hit.get("x", "SPAN_BEFORE") or hit.get("x", "SPAN_AFTER") or "0")
    return Expression(
        "duration", amount=amount(hit), span=direction or None, mod=hit.get("ap", "APPROX")
    )


def _span_pair(hit: Hit) -> Built:
    """ "the next 12 to 18 months": some months."""
    span = _span(hit)
    if not isinstance(span, Expression):
        return None
    return replace(span, amount=(("X", span.amount[0][1]),))


def _habit(hit: Hit) -> Built:
    """ "morgens": every morning, unless a day or an hour beside it says which."""
    part = hit.get("p", "DAYPART_HABIT")
    return Expression("daypart", daypart=part, repeat=f"XXXX-XX-XXT{part}", weak=True)


def _modifier(hit: Hit) -> Built:
    return Expression("modifier", mod=hit.get("a", "MODIFIER"), mod_until=hit.get("b", "MODIFIER"))


def _approx(hit: Hit) -> Built:
    return Expression("approx", mod=hit.get("a", "APPROX"))


def _modifier_after(hit: Hit) -> Built:
    """ "yılının sonunda", "mai lõpus": what is modified stands before; "年底" may stand alone.

    Two make a stretch: "上旬から中旬", "초순부터 중순".
    """
    mod, _, unit = (hit.get("a", "MODIFIER_AFTER") or "").partition(" ")
    shift = Shift(unit, 0, "told") if unit else None
    until = (hit.get("b", "MODIFIER_AFTER") or "").partition(" ")[0] or None
    return Expression("modifier_after", mod=mod, mod_until=until, shift=shift)


def _approx_after(hit: Hit) -> Built:
    return Expression("approx_after", mod=hit.get("a", "APPROX_AFTER"))


def _shift_ahead(hit: Hit) -> Built:
    """ "geçen 5 Mayıs": the direction in which a date lies."""
    count, _ = step_of(hit.get("x", "SHIFT_BEFORE") or "0")
    return Expression("shift_before", direction=count)


def _weekend(hit: Hit) -> Built:
    the = hit.has("the")
    base: Base = "told" if the or not hit.style.loose else "dct"  # "have a good weekend"
    return Expression("weekend", weekend=True, shift=Shift("week", 0, base), weak=not the)


# "지난 8일" is the 8th that is past, "지난 8일간" the past eight days: the unit marks days as well.
_NO_LAST_DAY = "(?!(?<=SHIFT_BEFORE)DAY DAY_MARK (?!SPAN_AFTER))"

RULES = (
    Rule("deictic", "(?P<d>DEICTIC|(?<=DOT)DEICTIC_INITIAL(?!OF))", _deictic),
    Rule(
        "modifier_of",
        "THE? (?P<a>MODIFIER) (?=OF? LABEL_YEAR? YEAR)",
        _modifier,
    ),
    Rule("one_span", "(?P<ap>APPROX)? (?P<u>ONE_UNIT|SINGLE_UNIT) MORE? (?P<x>SPAN_AFTER)", _span),
    Rule("span_one", "THE? (?P<x>SPAN_BEFORE) (?P<u>ONE_UNIT|UNIT_ADJECTIVE)", _span),
    Rule(
        "one_ago",
        "AGO_OPEN? (?P<ap>APPROX)? (?P<u>ONE_UNIT|SINGLE_UNIT|UNIT_ADJECTIVE) (?P<x>AGO)",
        ago,
    ),
    Rule(
        "one_ago_before",
        "(?P<x>AGO_BEFORE) (?P<ap>APPROX)? (?P<u>SINGLE_UNIT)"
        " (?:AND (?P<n2>N) (?P<u2>UNIT)|(?!YEAR|WEEKDAY))",
        ago,
    ),
    Rule("one_unit", "(?P<ap>APPROX)? (?P<u>ONE_UNIT)", _one_unit),
    Rule(
        "span",
        f"THE? (?P<x>SPAN_BEFORE) {_NO_LAST_DAY} (?P<n>N|QUANTITY)"
        " (?:HYPHEN? AND? HYPHEN? (?P<half>FRAC|A HYPHEN? HALF|HALF))?"
        f" {UNIT} SPAN_AFTER? {_NO_AGE}",
        _span,
    ),
    Rule(
        "span_pair",
        f"THE? (?P<x>SPAN_BEFORE) N (?:PAIR_LINK|HYPHEN|TO) (?P<n>N) {UNIT} SPAN_AFTER? {_NO_AGE}",
        _span_pair,
    ),
    Rule("span_inner", f"THE? (?P<n>N|QUANTITY) (?P<x>SPAN_BEFORE) {UNIT}", _span),
    Rule("span_after", f"(?P<ap>APPROX)? {COUNT} {UNIT} (?P<x>SPAN_AFTER)", _span),
    Rule(
        "ago_before",
        f"(?P<x>AGO_BEFORE) (?P<ap>APPROX)? {COUNT} {UNIT}"
        " (?:(?:AND (?P<n2>N|A)|(?P<m2>MINUTES_AFTER)) (?P<u2>UNIT))?",
        ago,
    ),
    Rule("ago", f"AGO_OPEN? (?P<ap>APPROX)? {COUNT} {UNIT} (?P<or>APPROX_AFTER)? (?P<x>AGO)", ago),
    Rule("ago_pair", f"AGO_OPEN? (?P<ap>APPROX)? {_PAIR} {UNIT} (?P<x>AGO)", _ago_pair),
    Rule("ago_before_pair", f"(?P<x>AGO_BEFORE) (?P<ap>APPROX)? {_PAIR} {UNIT}", _ago_pair),
    Rule("ago_final", f"(?P<ap>APPROX)? {COUNT} {UNIT} (?P<x>AGO_FINAL) {_END}", ago),
    Rule("span_plural_after", "THE? (?P<u>UNITS) (?P<x>SPAN_AFTER)", _span_plural),
    Rule(
        "span_plural",
        "THE? (?P<x>SPAN_BEFORE) MORE? (?P<u>UNITS|PLURAL_UNIT)"
        " (?!(?<=DECADE_BEFORE) APOSTROPHE? YY)",
        _span_plural,
    ),
    Rule("ago_plural", "(?P<u>UNITS) (?P<x>AGO)", ago),
    Rule(
        "shift_before", f"THE? (?P<x>SHIFT_BEFORE) (?:LABEL_MONTH OF|FISCAL)? (?:{_NAMED})", _shift
    ),
    Rule(
        "shift_after",
        f"(?:THE|LABEL_WEEKDAY|THE? LABEL_MONTH OF?)? (?:{_NAMED}) (?P<x>SHIFT_AFTER)",
        _shift_after,
    ),
    Rule(
        "age",
        "THE? N HYPHEN? UNIT HYPHEN? OLD|AGED (?:N (?:TO N)? (?:HYPHEN? UNIT)?|DECADE_WORD)"
        "|N? HYPHEN? AGE"
        "|(?<=COMMA)OF? N AGE_UNIT (?=COMMA|DOT|AND)|(?<=OPEN)N AGE_UNIT (?=CLOSE)"
        "|AGED_YEARS N AGE_UNIT (?!OF)",
        lambda _: [],
    ),
    Rule("habit", "(?P<p>DAYPART_HABIT)", _habit),
    Rule("unit_adjective", "(?:(?P<n>N) HYPHEN?)? (?P<u>UNIT_ADJECTIVE)", _adjective),
    Rule("weekend", "(?P<the>THE)? WEEKEND", _weekend),
    Rule("duration_half", "(?P<ap>APPROX)? (?P<n>A|N) (?P<u>UNIT) AND A (?P<half>HALF)", _duration),
    Rule("lasting", "(?<=LASTING)(?P<n>N) (?P<u>UNIT) (?P<rest>HALF_AFTER)? (?!MIN)", _lasting),
    Rule(
        "duration",
        f"(?:(?P<ap>APPROX) (?!QUANTITY)|THE (?=N MORE{{0,2}} UNITS))? {COUNT} {UNIT}",
        _counts,
    ),
    Rule("unit_tail", "(?P<n>N) (?:HYPHEN COUNT_SUFFIX?)? (?P<u>UNIT_TAIL)", _duration),
    # "weeks or months", "in recent weeks and months" are one stretch, as long as the first says.
    Rule("plural", "(?P<u>UNITS) (?:AND UNITS (?!AGO))?", _plural),
    Rule("modifier", "THE? (?P<a>MODIFIER) (?:(?:TO|AND) (?P<b>MODIFIER))?", _modifier),
    Rule("approx", "(?P<a>APPROX)", _approx),
    Rule("modifier_after", "(?P<a>MODIFIER_AFTER) (?:TO (?P<b>MODIFIER_AFTER))?", _modifier_after),
    Rule("approx_after", "(?P<a>APPROX_AFTER)", _approx_after),
    Rule(
        "shift_ahead", "THE? (?P<x>SHIFT_BEFORE) (?=LABEL_DAY? DAY SUFFIX? OF? MONTH)", _shift_ahead
    ),
)
