"""recognizers-text, whose values are TIMEX3 already."""

from __future__ import annotations

from typing import Any

from protocol import Timexes, day_of, main
from recognizers_date_time import recognize_datetime

CULTURES = {
    "en": "en-us", "fr": "fr-fr", "es": "es-es", "pt": "pt-br", "zh": "zh-cn",
}  # fmt: skip
TYPES = {"duration": "DURATION", "set": "SET", "time": "TIME", "datetime": "TIME"}


def read(text: str, language: str, dct: str | None) -> Timexes:
    """The last of the values that it offers, with what it leaves open filled from that reading."""
    try:
        found = recognize_datetime(text, CULTURES[language], reference=day_of(dct))
    except Exception:  # noqa: BLE001 -- it raises on some texts, which then have no dates
        return []
    return [timex for model in found if (timex := _timex(model)) is not None]


def _timex(model: Any) -> dict[str, Any] | None:
    values = (model.resolution or {}).get("values") or []
    if not values:
        return None
    chosen = values[-1]
    kind = model.type_name.rpartition(".")[2]
    value = chosen.get("timex", "")
    if "XXXX" in value and kind == "date":
        value = chosen.get("value", value)
    return {
        "start": model.start,
        "end": model.end + 1,
        "type": TYPES.get(kind, "DATE"),
        "value": value,
    }


main(read)
