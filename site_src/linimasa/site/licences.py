"""Short names of licences, as Creative Commons and SPDX write them, into the addresses of their
texts."""

from __future__ import annotations

import re
from functools import lru_cache

# Creative Commons: "CC BY-SA 4.0", "CC-BY-SA-4.0" (SPDX), with a country until version 3.
_CC = re.compile(
    r"(?:cc|creative commons)[ -]+(?P<terms>by(?:-(?:nc|nd|sa))*)[ -]+v?(?P<version>[1-4]\.[05])"
    r"(?:[ -]+(?P<country>[a-z]{2}|igo)|[ -]+(?:international|unported|deed))?"
)
_CC0 = re.compile(r"cc[ -]?0(?:[ -]v?1\.0)?(?:[ -]universal)?|cc[ -]zero")
_MARK = re.compile(r"public domain(?: mark)?(?: 1\.0)?|pdm(?:[ -]1\.0)?|cc[ -]pddc")
# Of SPDX's list those that are given to pictures, texts and data.
_KNOWN = (
    "GFDL-1.2-or-later",
    "GFDL-1.3-or-later",
    "LAL-1.3",
    "ODbL-1.0",
    "ODC-By-1.0",
    "PDDL-1.0",
    "OGL-UK-2.0",
    "OGL-UK-3.0",
    "OGL-Canada-2.0",
    "etalab-2.0",
    "DL-DE-BY-2.0",
    "DL-DE-ZERO-2.0",
    "NLOD-2.0",
    "MIT",
    "MIT-0",
    "Apache-2.0",
    "Unlicense",
    "0BSD",
)
_SPDX = {name.lower(): name for name in _KNOWN}


@lru_cache(maxsize=256)
def licence_url(name: str | None) -> str | None:
    """The address of a licence's text; None for a name that is not known."""
    plain = " ".join((name or "").split()).lower()
    if found := _CC.fullmatch(plain):
        place = f"{found['country']}/" if found["country"] else ""
        terms = found["terms"]
        return f"https://creativecommons.org/licenses/{terms}/{found['version']}/{place}"
    if _CC0.fullmatch(plain):
        return "https://creativecommons.org/publicdomain/zero/1.0/"
    if _MARK.fullmatch(plain):
        return "https://creativecommons.org/publicdomain/mark/1.0/"
    if plain in _SPDX:
        return f"https://spdx.org/licenses/{_SPDX[plain]}.html"
    return None
