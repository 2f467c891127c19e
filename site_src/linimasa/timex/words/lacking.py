"""What dateparser and CLDR lack of a language, added to the tables made of them.

`lacking.toml` has, for a language, tables of the same names as a language's own file; what they
list is added. `endings` are set behind every name of a table: cases that neither source has;
words of `without` are left out of one.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from linimasa.language.tables import load
from linimasa.timex.words.style import strings

Tables = dict[str, object]
_ENDED = 4  # letters; an abbreviation takes no ending


def with_lacking(tables: Tables, language: str) -> Tables:
    """The tables with what the file has for the language (BCP 47)."""
    lacking = _all().get(language.partition("-")[0].lower(), {})
    lacking = dict(lacking) if isinstance(lacking, Mapping) else {}
    endings, without = lacking.pop("endings", {}), lacking.pop("without", {})
    merged = {**tables, **{name: _joined(tables.get(name), lacking[name]) for name in lacking}}
    for name, words in _lists(without).items():
        table = _lists(merged.get(name))
        merged[name] = {key: [w for w in table[key] if w not in words] for key in table}
    for name, added in _lists(endings).items():
        merged[name] = {
            key: [word + end for word in words for end in (added if _is_whole(word) else ("",))]
            for key, words in _lists(merged.get(name)).items()
        }
    return merged


@cache
def _all() -> Mapping[str, object]:
    return load(f"{__file__.rpartition('lacking')[0]}lacking.toml")


def _joined(first: object, second: object) -> dict[str, list[str]]:
    """The lists of both tables, key by key."""
    a, b = _lists(first), _lists(second)
    return {key: [*a.get(key, ()), *b.get(key, ())] for key in {**a, **b}}


def _lists(table: object) -> dict[str, tuple[str, ...]]:
    if not isinstance(table, Mapping):
        return {}
    return {str(key): strings(value) for key, value in table.items()}


def _is_whole(word: str) -> bool:
    return len(word) >= _ENDED and word.isalpha()
