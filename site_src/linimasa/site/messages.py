"""A language code into the words of the user interface: a gettext catalogue and a CLDR locale."""

from __future__ import annotations

import gettext
from functools import cache, lru_cache
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from linimasa.errors import BuildError
from linimasa.site.cldr import Cldr, locale_name, read_cldr
from linimasa.site.digests import digest_of
from linimasa.site.inputs import release_of
from linimasa.site.theme import theme_dir
from linimasa.site.usercache import cached
from linimasa.values import dataclass

if TYPE_CHECKING:
    from decimal import Decimal

    from babel import Locale
    from babel.messages.catalog import Catalog

DOMAIN = "linimasa"
_DRAFT = ": a draft"  # in the comment on top of a catalogue


@dataclass(frozen=True, slots=True)
class Messages:
    """The words of one language. `gettext` and `ngettext` look up the English text."""

    language: str
    cldr: Cldr
    translations: gettext.NullTranslations
    digest: str = ""  # of the catalogue and of CLDR's release: the same, the same words

    @property
    def direction(self) -> str:
        """`ltr` or `rtl`, the direction of the language's script."""
        return self.cldr.direction

    @property
    def locale(self) -> Locale:
        """The language as Babel knows it, which few pages need."""
        from babel import Locale

        return Locale.parse(locale_name(self.language))

    def gettext(self, text: str, **values: object) -> str:
        """The text in this language, with `%(name)s` filled in."""
        found = self.translations.gettext(text)
        return found % values if values else found

    def ngettext(self, one: str, many: str, number: int, **values: object) -> str:
        """The text for a number in this language's plural form; `%(num)s` is the number."""
        found = self.translations.ngettext(one, many, number)
        return found % {"num": self.number(number), **values}

    def number(self, number: int | Decimal) -> str:
        """A number with this language's separators; of decimals, at most three are kept."""
        mark = self.cldr.thousands
        if isinstance(number, int) and number >= 0 and mark is not None:
            return f"{number:,}".replace(",", mark)
        return _decimal(number, locale_name(self.language))


@lru_cache(maxsize=4096)
def _decimal(number: int | Decimal, locale: str) -> str:
    from babel.numbers import format_decimal

    return format_decimal(number, locale=locale)


@cache
def read_messages(language: str) -> Messages:
    """The messages of a UI language, from its .mo file or, in a checkout, compiled from the .po.

    Raises BuildError for a language without a catalogue.
    """
    folder = theme_dir() / "messages" / language / "LC_MESSAGES"
    compiled, source = folder / f"{DOMAIN}.mo", folder / f"{DOMAIN}.po"
    if not compiled.is_file() and not source.is_file():
        raise BuildError(
            f"The site's words are not translated into '{language}'.",
            hint=f"Set language to one of: {', '.join(languages())}.",
        )
    data = compiled.read_bytes() if compiled.is_file() else _compiled(source, language)
    digest = digest_of(data + release_of("babel").encode())
    translations = gettext.GNUTranslations(BytesIO(data))
    return Messages(language, read_cldr(language), translations, digest)


def languages() -> tuple[str, ...]:
    """The languages that have a catalogue, sorted."""
    folders = (theme_dir() / "messages").iterdir()
    return tuple(sorted(folder.name for folder in folders if folder.is_dir()))


@dataclass(frozen=True, slots=True)
class Catalogue:
    """How far a language's catalogue is: a `draft` was not read by a native speaker; `missing` are
    the texts that it does not have, which are shown in English."""

    draft: bool
    missing: tuple[str, ...]


def catalogue(language: str) -> Catalogue:
    """The state of a language's catalogue, beside English, which is complete."""
    folder = theme_dir() / "messages"
    own, complete = (
        _read_catalogue(folder / code / "LC_MESSAGES" / f"{DOMAIN}.po", code)
        for code in (language, "en")
    )
    there = {one.id for one in own if one.id and not one.fuzzy and _is_translated(one.string)}
    wanted = [message.id for message in complete if message.id]
    texts = (one if isinstance(one, str) else one[0] for one in wanted if one not in there)
    return Catalogue(_DRAFT in own.header_comment, tuple(texts))


def _is_translated(found: object) -> bool:
    return all(found) if isinstance(found, list | tuple) else bool(found)


def _read_catalogue(source: Path, language: str) -> Catalog:
    from babel.messages.pofile import read_po

    with source.open("rb") as file:
        return read_po(file, locale=language)


def _compiled(source: Path, language: str) -> bytes:
    key = digest_of(source.read_bytes() + release_of("babel").encode())
    return cached(f"words-{language}", key, lambda: _compile(source, language))


def _compile(source: Path, language: str) -> bytes:
    from babel.messages.mofile import write_mo

    binary = BytesIO()
    write_mo(binary, _read_catalogue(source, language))
    return binary.getvalue()
