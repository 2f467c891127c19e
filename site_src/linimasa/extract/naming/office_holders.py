"""Who has an office that stands alone: "ujar Menkes" behind "Menteri Kesehatan Siti Rahma".

The office may be shorter than the one that was told, or blended of its words.
"""

from __future__ import annotations

from collections.abc import Mapping

from linimasa.extract.lexis.words import Words
from linimasa.extract.naming.acronyms import is_blend

_FEWEST, _MOST = 2, 4  # words of which an office is blended


def office_holder(office: str, roles: Mapping[str, str], words: Words) -> str | None:
    """The one name among those with roles that has the office; None where several may, or where
    the word may mean anybody: "warga"."""
    first, *more = office.lower().split()
    if first not in words.roles or (not more and first in words.speakers):
        return None
    found = [name for name, role in roles.items() if name != office and _is_of(office, role)]
    return found[0] if len(found) == 1 else None


def _is_of(office: str, role: str) -> bool:
    """Whether a role is the office, or begins so, or gives it its letters."""
    short, told = office.lower(), role.lower()
    if told == short or told.startswith(f"{short} "):
        return True
    parts = told.split()
    if " " in short or parts[0] == short:
        return False
    return any(is_blend(short, parts[:size]) for size in range(_FEWEST, min(_MOST, len(parts)) + 1))
