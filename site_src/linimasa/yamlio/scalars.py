"""A value as YAML on one line, readable to a person, that reads back as itself everywhere."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence

from linimasa.edtf import is_valid
from linimasa.yamlio.nodes import resolve

Plain = str | int | float | bool | None
Value = Plain | Sequence["Value"] | Mapping[str, "Value"]

# Words that YAML 1.1 parsers take for something else; quoted, so that other tools agree with us.
_OLD_WORDS = re.compile(r"(?i:y|n|yes|no|on|off|true|false|null|~)|<<|=")
_OLD_NUMBERS = re.compile(r"[-+]?[0-9][0-9_,.:]*([eE][-+]?[0-9]+)?|[-+]?\.(?i:inf|nan)|0[xob].*")
_SAFE = re.compile(
    r"(?![\x00-\x1f\x7f-\x9f\ufeff\ufffe\uffff])"
    r"[^\s\-?:,\[\]{}#&*!|>'\"%@`~=<“”‘’…][^\x00-\x1f\x7f-\x9f\ufeff\ufffe\uffff]*"
)
_BREAKING = re.compile(r": |:$| #|\s$|[\u0085\u2028\u2029]")
_FLOW_BREAKING = re.compile(r"[\[\]{},]|:(?=\S)")
# EDTF that is safe to leave plain. A bare year is too: every field that holds one is read as text.
_DATE = re.compile(r"[0-9][0-9X]{3}(-[0-9X]{2}){0,2}[~?%]?(/([0-9][0-9X~?%-]*|\.\.))?")

# A number that every reader writes again as it stood; no field of ours is read as one.
_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]{0,11})(?:\.[0-9]{0,2}[1-9])?")


def render_scalar(value: Plain, *, flow: bool = False) -> str:
    """One scalar. Plain where that is safe, as with dates and numbers; else in double quotes.

    `flow` is for a scalar inside `[…]` or `{…}`, where commas and brackets part values.
    """
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if not isinstance(value, str):
        return repr(value)
    if _NUMBER.fullmatch(value) or (_DATE.fullmatch(value) and is_valid(value)):
        return value
    return value if _is_plain(value, flow=flow) else _quoted(value)


def _is_plain(value: str, *, flow: bool) -> bool:
    if not isinstance(resolve(value), str) or _OLD_WORDS.fullmatch(value):
        return False
    if _OLD_NUMBERS.fullmatch(value) or _BREAKING.search(value):
        return False
    if flow and _FLOW_BREAKING.search(value):
        return False
    return bool(_SAFE.fullmatch(value))


def _quoted(value: str) -> str:
    """Double quotes; JSON's escapes are YAML's too, letters outside ASCII stay as they are."""
    text = json.dumps(value, ensure_ascii=False)
    return re.sub(
        r"[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]", lambda m: f"\\u{ord(m[0]):04x}", text
    )


def render_flow(value: Value) -> str:
    """Any value on one line, collections in flow style: `{name: Reuters, via: AP}`, `[a, b]`."""
    if isinstance(value, Mapping):
        inside = ", ".join(
            f"{render_scalar(k, flow=True)}: {render_flow(v)}" for k, v in value.items()
        )
        return f"{{{inside}}}"
    if isinstance(value, Sequence) and not isinstance(value, str):
        return f"[{', '.join(render_flow(item) for item in value)}]"
    return render_scalar(value, flow=True)


def render_value(value: Value) -> str:
    """What stands behind `name: ` on a field's line."""
    if isinstance(value, Mapping) or (isinstance(value, Sequence) and not isinstance(value, str)):
        return render_flow(value)
    return render_scalar(value)
