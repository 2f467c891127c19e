"""A language's TOML tables into a vocabulary: words and phrases with the classes that they have.

A class is a role that a word can play in the grammar (MON, WD, UNIT, …), with what it means there
(the number of the month, the name of the unit). A word may have several classes; each distinct set
of classes is written as one private character, so that a text becomes a string of characters and
the grammar's rules become regular expressions over it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, partial
from itertools import chain
from string import ascii_letters, digits

from linimasa.language import read
from linimasa.language.tables import load
from linimasa.timex.words.accents import without_accents
from linimasa.timex.words.compounds import Entry, Joined, apostrophes, compounds, expand, joined
from linimasa.timex.words.folding import NO_FOLDING, Folding, folding
from linimasa.timex.words.numerals import Numerals, number_sets
from linimasa.timex.words.style import Style, strings, style_of
from linimasa.timex.words.tokens import UNSPACED, tokens
from linimasa.timex.words.triggers import mark_heads

Classes = dict[str, str]
"""Class -> what the word means in that class."""

_Words = dict[str, dict[str, str]]
_Phrases = dict[str, dict[tuple[str, ...], dict[str, str]]]

_MAX_REMEMBERED = 20_000  # tokens
PLAIN = "."  # the code of a word that has no class
# Signs that mean nothing in a set of a regular expression, and not what the scanner writes between
# the codes. Those of one byte first: sets of them compile and match in a fraction of the time.
_SIGNS = [chr(n) for n in (*range(0xA1, 0xB6), *range(0xB7, 0x100), *range(32), *range(0x7F, 0xA1))]
_SIGNS += [*ascii_letters, *digits, *"\"#%'()*+,/:;<=>?@_`{}"]
_SIGNS += map(chr, range(0xE000, 0xF000))  # Unicode's private use area
# What only the words tell: no pattern asks for it, so that it makes no codes of its own.
UNCODED = frozenset(
    {"AUXILIARY", "COUNTER", "GUARD", "IGNORE", "KEPT", "LEAD", "POINT", "SCRIPTURE", "SHORT"}
)


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """All that the tagger knows of one language, compiled once."""

    language: str
    style: Style
    words: dict[str, Classes]  # keyed by the word in lower case
    exact: dict[str, Classes]  # keyed by the word as written
    # By their first two words, the longest first.
    phrases: dict[tuple[str, str], tuple[tuple[tuple[str, ...], Classes], ...]]
    codes: dict[frozenset[str], str]
    lists: dict[str, frozenset[str]]  # cue words, looked up around an expression
    listed: dict[str, tuple[str, ...]]  # the same, for what a text may start or end with
    numerals: Numerals
    members: dict[str, str] = field(default_factory=dict)  # class -> its codes
    folding: Folding = NO_FOLDING
    joined: Joined = Joined()  # noqa: RUF009 -- frozen
    cues: dict[str, bool] = field(default_factory=dict)  # words that were looked up as cues
    remembered: dict[str, Classes] = field(default_factory=dict)  # of tokens that have any

    def classes(self, token: str) -> Classes:
        """The classes of a token (without the space after it), empty for a plain word."""
        found = self.remembered.get(token)
        if found is None:
            found = self._classes(token)
            if len(self.remembered) < _MAX_REMEMBERED and found:
                self.remembered[token] = found
        return found

    def _classes(self, token: str) -> Classes:
        if token[0].isdecimal():
            return self.numerals.classes(token)
        found = self.exact.get(token)
        lower = self.lowered(token)
        common = self.words.get(lower)
        if found and common:
            return {**common, **found}
        if found or common:
            return found or common or {}
        if token.isupper() and (titled := self.exact.get(token.title())):
            return titled
        if made := self.joined.read(lower):
            return made
        for suffix in self.style.suffixes:
            if lower.endswith(suffix) and (stem := self.words.get(lower.removesuffix(suffix))):
                return {} if "MODIFIER" in stem else stem  # "akhirnya": at last, not its end
        return {}

    def word(self, lower: str) -> Classes:
        """The classes of a word in lower case, or of what it is put together of."""
        found = self.words.get(lower)
        return found if found is not None else self.joined.read(lower)

    def lowered(self, token: str) -> str:
        """A token as the vocabulary has it."""
        return lowered(token, dotless_i=self.style.dotless_i)

    def code(self, classes: Classes) -> str:
        """The character that stands for this set of classes."""
        return self.codes.get(frozenset(classes), PLAIN) if classes else PLAIN

    def pattern(self, rule: str) -> str:
        """A rule over class names as a regular expression over codes."""
        return re.sub(r"[A-Z][A-Z_0-9]*", self._charset, rule).replace(" ", "")

    def codes_of(self, name: str) -> str:
        """The codes of a class; of a sign that is no class, itself."""
        return self.members.get(name, "") if name[0].isalpha() else name

    def _charset(self, name: re.Match[str]) -> str:
        if name.group() == "P" and name.string[max(0, name.start() - 2) : name.start()] == "(?":
            return "P"  # of a named group
        codes = self.members.get(name.group(), "")
        return f"[{codes}]" if codes else r"[^\s\S]"  # nothing, one wide: it may be looked behind


# "İ".lower() has a dot of its own; Arabic is mostly written without its vowels.
_FOLDED: dict[int, str | None] = {ord("\u0307"): None, ord("’"): "'", ord("‘"): "'"}
_FOLDED |= dict.fromkeys((*range(0x64B, 0x653), 0x640))


def lowered(text: str, *, dotless_i: bool = False) -> str:
    """A word in lower case, with one kind of apostrophe."""
    if dotless_i:
        text = text.replace("I", "ı")
    return text.lower() if text.isascii() else text.lower().translate(_FOLDED)


@cache
def vocabulary(language: str) -> Vocabulary:
    """The vocabulary of a language (BCP 47): its own tables, else those of the world's."""
    known = read(language)
    tables = known.get("timex")
    if not isinstance(tables, Mapping):
        from linimasa.timex.words.general import general_tables

        tables = general_tables(language)
    abbreviations = strings(_table(known, "sentences").get("abbreviations", ()))
    return compile_tables(language, tables, abbreviations)


@cache
def _common() -> Mapping[str, object]:
    return load(f"{__file__.rpartition('vocabulary')[0]}common.toml")


def compile_tables(
    language: str, tables: Mapping[str, object], abbreviations: tuple[str, ...] = ()
) -> Vocabulary:
    """Turn the `[timex.*]` tables of a language into a vocabulary.

    A dot behind one of its `abbreviations` ends no sentence.
    """
    settings = _table(tables, "style")
    fold = partial(lowered, dotless_i=bool(settings.get("dotless_i", False)))
    entries = _forms(tables, settings)
    reader = _joined(entries, tables)
    words, exact, phrases = _lexicon(chain(_entries(_common()), _listed(entries, tables)), fold)
    for options in phrases.values():
        for parts in options:
            for part in parts:
                words.setdefault(part, dict(reader.read(part))).setdefault("PART", "")
            words[parts[0]].setdefault("LEAD", "")
    mark_heads(words, phrases)
    codes = _codes(words, exact, phrases, reader.classes, fold)
    members = _members(codes)
    by_two = _by_two(phrases)
    listed = {**_lists(tables, "lists"), "abbreviations": abbreviations}
    return Vocabulary(
        language=language,
        style=style_of(settings),
        words=words,
        exact=exact,
        phrases=by_two,
        codes=codes,
        lists={name: frozenset(value) for name, value in listed.items()},
        listed=listed,
        numerals=Numerals(
            day_first=settings.get("order", "dmy") == "dmy",
            decimal_comma=bool(settings.get("decimal_comma", False)),
            year_offset=int(str(settings.get("year_offset", 0))),
        ),
        members=members,
        folding=folding(members, codes, _pairs(by_two, words, exact, codes, fold)),
        joined=reader,
    )


def _lexicon(
    entries: Iterable[Entry], fold: Callable[[str], str]
) -> tuple[_Words, _Words, _Phrases]:
    """The words by their lower case, those whose case counts as written, phrases by first word."""
    words: _Words = {}
    exact: _Words = {}
    phrases: _Phrases = {}
    for name, meaning, text in entries:
        if text.isalpha() and text.islower() and not UNSPACED.search(text):
            words.setdefault(text, {})[name] = meaning
            continue
        parts = tuple(part.rstrip() for part in tokens(text.removeprefix("=")))
        cased = text.startswith("=") or text != text.lower()
        target = exact if cased else words
        if len(parts) == 1:
            target.setdefault(parts[0] if cased else fold(parts[0]), {})[name] = meaning
            continue
        parts = tuple(map(fold, parts))
        phrases.setdefault(parts[0], {}).setdefault(parts, {})[name] = meaning
        if len(parts) == 2 and parts[1] == "." and text.endswith("."):
            # An abbreviation, the dot left out.
            phrases[parts[0]][parts]["SHORT"] = ""
            key = text[:-1] if cased else parts[0]
            target.setdefault(key, {}).update({name: meaning, "SHORT": ""})
    return words, exact, phrases


def _by_two(
    phrases: Mapping[str, Mapping[tuple[str, ...], Classes]],
) -> dict[tuple[str, str], tuple[tuple[tuple[str, ...], Classes], ...]]:
    """The phrases by their first two words, the longest first."""
    found: dict[tuple[str, str], list[tuple[tuple[str, ...], Classes]]] = {}
    for options in phrases.values():
        for words, classes in options.items():
            found.setdefault((words[0], words[1]), []).append((words, classes))
    return {key: tuple(sorted(each, key=lambda one: -len(one[0]))) for key, each in found.items()}


def _pairs(
    phrases: Iterable[tuple[str, str]],
    words: Mapping[str, Classes],
    exact: Mapping[str, Classes],
    codes: Mapping[frozenset[str], str],
    fold: Callable[[str], str],
) -> Iterator[tuple[str, str]]:
    """The codes that the first two words of a phrase can have, however they are written."""
    written: dict[str, list[str]] = {}
    for word in exact:
        written.setdefault(fold(word), []).append(word)
    numbers = "".join(code for classes, code in codes.items() if "N" in classes)

    @cache
    def codes_of(word: str) -> str:
        forms = [words[word], *({**words[word], **exact[each]} for each in written.get(word, ()))]
        known = "".join({codes.get(frozenset(form), PLAIN) for form in forms})
        return known + numbers if word[:1].isdecimal() else known

    return ((codes_of(first), codes_of(second)) for first, second in phrases)


def _forms(tables: Mapping[str, object], settings: Mapping[str, object]) -> list[Entry]:
    """The words of the tables with their endings."""
    endings = _lists(tables, "endings")
    endings[""] = strings(settings.get("endings", ()))
    forms = [
        (name, meaning, form)
        for name, meaning, text in _entries(tables)
        for form in expand(text, endings)
        for form in apostrophes(form)
    ]
    if not settings.get("accents_left_out"):
        return forms
    return [*forms, *without_accents(forms, strings(settings.get("accented", ())))]


def _joined(entries: Sequence[Entry], tables: Mapping[str, object]) -> Joined:
    if _are_cut(entries, tables):
        return Joined()
    return joined(entries, _lists(tables, "number_compound"), _lists(tables, "compound"))


def _are_cut(entries: Sequence[Entry], tables: Mapping[str, object]) -> bool:
    """Whether words are cut into signs or parts, so that what is written together is listed."""
    if _table(tables, "style").get("cut"):
        return True
    return UNSPACED.search("".join([text for _, _, text in entries])) is not None


def _listed(entries: list[Entry], tables: Mapping[str, object]) -> Iterator[Entry]:
    made: list[Entry] = []
    if _are_cut(entries, tables):
        made = compounds(entries, _lists(tables, "compound"))
    for name, meaning, text in chain(entries, made):
        if name == "TAIL_UNIT":
            yield "UNIT_TAIL", meaning, text
        # A tail is no word of its own, but after a number in digits: "6-денний".
        elif not name.startswith("TAIL_"):
            yield name, meaning, text
        if name == "DEICTIC" and meaning.startswith("day"):
            yield "DEICTIC_DAY", meaning, text
            if meaning.count(" ") > 1 and "told" not in meaning:
                yield "DEICTIC_PART", meaning, text


def _entries(tables: Mapping[str, object]) -> Iterator[Entry]:
    """(class, meaning, word or phrase) for every word of the tables."""
    for name in tables:
        if name in ("style", "lists", "compound", "number_compound", "endings"):
            continue
        for meaning, texts in _table(tables, name).items():
            for text in strings(texts):
                if name == "words":
                    yield meaning.upper(), "", text
                else:
                    yield name.upper(), meaning, text


def _codes(
    words: _Words,
    exact: _Words,
    phrases: _Phrases,
    read: Iterable[str],
    fold: Callable[[str], str],
) -> dict[frozenset[str], str]:
    sets = {*number_sets(), *(frozenset({name}) for name in read)}
    sets.update(map(frozenset, words.values()))
    for key, written in exact.items():
        sets |= {frozenset(written), frozenset({*written, *words.get(fold(key), ())})}
    for readings in phrases.values():
        sets.update(map(frozenset, readings.values()))
    coded = {classes: _coded(classes) for classes in sets}
    signs = dict(zip(sorted({*coded.values()}, key=sorted), _SIGNS, strict=False))
    return {classes: signs[kept] for classes, kept in coded.items() if kept in signs}


def _coded(classes: frozenset[str]) -> frozenset[str]:
    """The classes that a code stands for."""
    return classes - UNCODED or classes


def _members(codes: Mapping[frozenset[str], str]) -> dict[str, str]:
    members: dict[str, str] = {}
    for classes, code in {_coded(classes): code for classes, code in codes.items()}.items():
        for name in classes:
            members[name] = members.get(name, "") + code
    return members


def _table(tables: Mapping[str, object], name: str) -> Mapping[str, object]:
    value = tables.get(name, {})
    return value if isinstance(value, Mapping) else {}


def _lists(tables: Mapping[str, object], name: str) -> dict[str, tuple[str, ...]]:
    return {key: strings(value) for key, value in _table(tables, name).items()}
