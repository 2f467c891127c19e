"""A sentence whose verb stands second, by its fields: before the verb, behind it, and its end.

German puts one thing before its finite verb and closes the clause with the rest of the verb
(Höhle's topological fields, 1986), so a shorter whole clause is the subject, the verb, what it
wants, and its end: "Das Boot [, ein Kutter aus Bern,] ist [vor der Insel] gesunken [, weil …]".
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import cast

from linimasa.extract.cutting import without_loose_end
from linimasa.extract.inverting import is_wanted
from linimasa.extract.words import Words, either, words_of
from linimasa.language import read

# One letter a word: D article, N noun or name, P preposition, d what ties to a noun what it is of,
# R pronoun, X its other cases, V verb, W what may be one, j adjective, a another word, C "and",
# S what opens a clause, z "to", G a verb's prefix; k comma, x other marks
_ATTRIBUTE = "(?:PD?[jaW]*N+)?[jaWV#]{0,4}?"
_OWNER = f"(?:d{_ATTRIBUTE}[N#]+){{0,2}}"
_NOUN = f"(?:D{_ATTRIBUTE}[N#]+|(?:#+j{{0,3}}|%s#*)N+|#+){_OWNER}"
_LISTED = "(?:(?:k{0})*C{0}(?!V))?"
_BEFORE = _NOUN % "j{0,3}?"
_AFTER = _NOUN % "[jW]{0,3}?"
_PREPOSED = f"P(?:D?{_ATTRIBUTE}[N#]+{_OWNER}|[RXa](?=[^jN#]))"
_CHUNKS = {
    "p": re.compile(_PREPOSED + f"(?:C{_PREPOSED}|(?:k{_BEFORE})*C{_BEFORE}(?!V))?"),
    "n": re.compile(_BEFORE + _LISTED.format(_BEFORE)),
    "s": re.compile("R"),
    "a": re.compile("[ajX]"),
}
_LATER = {**_CHUNKS, "n": re.compile(_AFTER + _LISTED.format(_AFTER))}
_END = re.compile("(?:(?:z?[WV])+(?:C(?:z?[WV])+)?G?|G)(?=[kxC]|$)|(?:z[WV])+")
_MARKS = {",": "k", ";": "x", ":": "x", "–": "x", "—": "x", "-": "x", "(": "x", ")": "x"}
_LIST = re.compile("k[jaDN#]+(?:P[jDN#]+)?C")  # a list goes on behind a comma
_TOKEN = re.compile(r"\d+(?:[.,:]\d+)+|[^\s,;:()]+|[,;:()]")
_OWNED = re.compile("[^DdjPN#]N[aW]{0,2}[jVW]N")  # "sank [Berns] neue Mole"
_ADJECTIVE = re.compile(r"[a-zäöüß-]{2,}e[nrsm]?")

_Range = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Fields:
    """The table `[fields]` of a language."""

    finite: re.Pattern[str]
    opens: re.Pattern[str]
    prefixes: frozenset[str]
    idle: frozenset[str]
    oblique: frozenset[str]
    objects: frozenset[str]
    copulas: frozenset[str]
    kept: frozenset[str]
    asking: frozenset[str]
    roles: frozenset[str]
    fixed: frozenset[str]


@cache
def fields_of(language: str) -> Fields | None:
    """None for a language whose verb does not stand second, or is not known."""
    table = cast("Mapping[str, str]", read(language).get("fields", {}))
    if not table:
        return None
    sets = ("prefixes", "idle", "oblique", "objects", "copulas", "kept", "asking", "roles", "fixed")
    words = words_of(language)
    verbs = rf"{either(words.verbs)}|{words.verb_forms}|{table['finite']}"
    opens = re.compile(rf"(?:{verbs})(?=\s)")
    return Fields(re.compile(table["finite"]), opens, *(frozenset(table[name]) for name in sets))


@dataclass(frozen=True, slots=True)
class _Chunk:
    """A part of a clause as a range of words: `n` noun, `p` phrase, `s` pronoun, `a` word, `c`
    clause, `w` the end of the verb, `t` what the verb wants behind a comma, `u` what it is for."""

    kind: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Clause:
    """What stands before the verb, the verb, and what stands behind it."""

    fore: tuple[_Chunk, ...]
    verb: int
    rest: tuple[_Chunk, ...]


class _Reader:
    """A title's words, their letters, and its first clause."""

    def __init__(self, title: str, words: Words, fields: Fields) -> None:
        self.words, self.fields = words, fields
        self.tokens: list[str] = _TOKEN.findall(title)
        self.code = _coded(self.tokens, words, fields)

    def word(self, at: int) -> str:
        """A word in lower case."""
        return self.tokens[at].lower()

    def clause(self) -> _Clause | None:
        """The first clause; None where it is not understood."""
        found = self._fore()
        if found is None:
            return None
        fore, verb = found
        rest = self._rest(fore, verb)
        return None if rest is None else _Clause(tuple(fore), verb, tuple(rest))

    def _fore(self) -> tuple[list[_Chunk], int] | None:
        code, at, fore = self.code, 0, list[_Chunk]()
        if self.word(0) in self.words.wanted or self.word(0) in self.fields.asking:
            return None
        ahead = re.search("k(?=[VW])", code) if self._is_led() else None
        if ahead:
            return [_Chunk("c", 0, ahead.end())], ahead.end()
        while at < len(code):
            if code[at] == "V" or (code[at] == "W" and self._is_finite(at, fore)):
                return fore, at
            if code[at] == "k":
                at = code.find("k", at + 1) + 1
                if not at or not fore:
                    return None
                continue
            chunk = _chunk(code, at, _CHUNKS)
            if chunk is None:
                return None
            fore.append(chunk)
            at = chunk.end
        return None

    def _is_finite(self, at: int, fore: list[_Chunk]) -> bool:
        """Whether what may be a verb is the first; "allen" before a noun is none."""
        adjective = self.code[at + 1 : at + 2] == "N" and not self.word(at).endswith("t")
        return (at == 0 or bool(fore)) and not adjective

    def _is_led(self) -> bool:
        """Whether a clause leads in, and no phrase: "Als der Sturm kam, …", not "Als Lohn …"."""
        lead = self.code.partition("k")[0]
        opens = self.word(0)
        known = opens in self.words.breaks or opens in self.words.conceding
        return known and len(lead) < len(self.code) and lead[-1:] in {*"VWG"}

    def _rest(self, fore: list[_Chunk], verb: int) -> list[_Chunk] | None:
        """What stands behind the verb, up to the end of its clause."""
        code, at, rest = self.code, verb + 1, list[_Chunk]()
        while at < len(code) and code[at] != "x":
            whole = self._is_whole(fore, verb, rest)
            if code[at] == "k":
                if _LIST.match(code, at):
                    return None
                if not whole and (at := code.find("k", at + 1) + 1):
                    continue
                return [*rest, *self._wanted(at)] if whole else None
            chunk = self._next(verb, rest, at)
            if chunk is None:
                return rest if whole and code[at] == "C" else None
            if rest and rest[-1].kind == "w" and chunk.kind != "p":
                return rest
            rest.append(chunk)
            at = chunk.end
        return rest if self._is_whole(fore, verb, rest) else None

    def _next(self, verb: int, rest: list[_Chunk], at: int) -> _Chunk | None:
        """The chunk at a word behind the verb; None where no such thing stands there."""
        helps = self.word(verb) in self.words.auxiliaries
        end = _END.match(self.code, at)
        loose = self.code[at] != "V" or self.word(at).endswith("en")
        if end and (helps or loose):
            return _Chunk("w", at, end.end())
        if self.code[at] in "VW" and loose and not helps:
            return _chunk(self.code, at, _LATER) or _Chunk("a", at, at + 1)
        chunk = _chunk(self.code, at, _LATER)
        late = chunk is not None and chunk.kind == "s" and any(one.kind in "np" for one in rest)
        return None if late else chunk

    def _is_whole(self, fore: list[_Chunk], verb: int, rest: list[_Chunk]) -> bool:
        """Whether a verb that needs another has it."""
        if any(one.kind == "w" for one in rest):
            return True
        if self.word(verb) not in self.words.auxiliaries:
            return bool(rest)
        nouns = sum(one.kind in "ns" for one in (*fore, *rest))
        return nouns > 1 and self.word(verb) in self.fields.copulas

    def _wanted(self, comma: int) -> list[_Chunk]:
        """What a clause is not whole without, behind a comma: "dass …", "… zu …"."""
        end = next((at for at in range(comma + 1, len(self.code)) if self.code[at] in "kx"), None)
        end = len(self.code) if end is None else end
        inner = [self.word(at) for at in range(comma + 1, end)]
        told = is_wanted(" ".join(inner), self.words)
        purpose = not set(inner).isdisjoint(self.words.conceding)
        if not set(inner[:1]) & self.words.wanted and not told:
            return []
        return [_Chunk("u" if purpose else "t", comma, end)]


def _chunk(code: str, at: int, chunks: Mapping[str, re.Pattern[str]]) -> _Chunk | None:
    for kind, pattern in chunks.items():
        match = pattern.match(code, at)
        if match:
            return _Chunk(kind, at, match.end())
    return None


def _coded(tokens: list[str], words: Words, fields: Fields) -> str:
    """A letter for each word of a title."""
    code = [_letter(word, at, words, fields) for at, word in enumerate(tokens)]
    for at, word in enumerate(tokens):
        ahead = code[at + 1] if at + 1 < len(code) else "x"
        if at and code[at - 1] in "N#" and ahead in "DNjaWV#P" and word in _owners(words.code):
            code[at] = "d"
        elif (
            code[at] == "N" and word.endswith("s") and _OWNED.match("".join(code[at - 1 : at + 6]))
        ):
            code[at] = "D"
        elif code[at] == "j" and word.endswith("e") and ahead == "R":
            code[at] = "V"  # "mache ich"
        elif word == "zu" and ahead in "WV":
            code[at] = "z"
        elif at and word in fields.prefixes and ahead in "kxC":
            code[at] = "G"
    return "".join(code)


@cache
def _owners(language: str) -> frozenset[str]:
    words = words_of(language)
    return frozenset((*words.owners, *words.tied))


def _letter(token: str, at: int, words: Words, fields: Fields) -> str:
    word = token.lower()
    known = _MARKS.get(token) or _letters(words.code).get(word if at == 0 else token)
    if known:
        return known
    if token[0].isdigit():
        return "#"
    if token[0].isupper() or not token[0].isalpha():
        return "N"
    if re.fullmatch(words.verb_forms, word):
        return "V"
    if fields.finite.fullmatch(word):
        return "W"
    return "j" if _ADJECTIVE.fullmatch(word) else "a"


@cache
def _letters(language: str) -> dict[str, str]:
    """The letters of words that are few; the later ones of a list count."""
    words, fields = words_of(language), fields_of(language)
    idle = fields.idle if fields else frozenset()
    oblique = fields.oblique if fields else frozenset()
    objects = fields.objects if fields else frozenset()
    listed: tuple[tuple[str, tuple[str, ...]], ...] = (
        ("S", words.breaks),
        ("a", (*words.adverbs, *words.title_openers, *words.loose_ends, *idle)),
        ("V", (*words.verbs, *words.auxiliaries)),
        ("P", (*words.phrases, *words.tied, *words.with_dates, *words.relay_leads)),
        ("R", (*words.pronouns, *words.subjects)),
        ("X", (*words.reflexives, *objects)),
        ("D", (*words.articles, *words.determiners, *words.possessives, *oblique)),
        ("C", tuple(words.coordinators)),
    )
    return {word: letter for letter, found in listed for word in found}


def fielded(title: str, language: str, least: int, most: int) -> str | None:
    """The first clause with its subject first, of `least` to `most` characters; None where there is
    none, or it is not understood."""
    fields = fields_of(language)
    if fields is None:
        return None
    read = _Reader(title, words_of(language), fields)
    clause = read.clause()
    if clause is None:
        return None
    for chunks in _forms(clause, read):
        text = without_loose_end(_joined(chunks, read), read.words)
        if len(text) <= most:
            return text if len(text) >= least else None
    return None


def turned(title: str, language: str) -> str:
    """The subject before its verb, where nothing is left before both; else the title as it is."""
    fields = fields_of(language)
    if fields is None or not fields.opens.match(title):
        return title
    return fielded(title, language, 0, len(title)) or title


def _forms(clause: _Clause, read: _Reader) -> list[list[_Chunk]]:
    """The clause's parts in order, ever fewer of them."""
    verb = _Chunk("v", clause.verb, clause.verb + 1)
    fore, rest = list(clause.fore), list(clause.rest)
    subject = _subject(clause, read)
    if subject is None:
        return []
    forms = [[*fore, verb, *rest]] if fore else []
    others = [one for one in rest if one != subject]
    if subject not in fore:
        if not others or not _may_go(fore, read) or _is_two(subject, clause.verb, read):
            return forms
        fore, rest = [subject], others
        forms.append([*fore, verb, *rest])
    for gone in _gone(rest, read):
        rest = [one for one in rest if one != gone]
        if rest:
            forms.append([*fore, verb, *rest])
    if subject in fore and len(fore) > 1:
        fore = [one for one in fore if one.kind != "p"]
        forms.append([*fore, verb, *rest])
    return [*forms, [_without_owner(one, read) for one in forms[-1]]]


def _without_owner(chunk: _Chunk, read: _Reader) -> _Chunk:
    """A noun without what it is of."""
    code = read.code[chunk.start : chunk.end]
    owned = code.find("d") if chunk.kind == "n" and code[0] == "D" and "C" not in code else -1
    return chunk if owned < 0 else _Chunk("n", chunk.start, chunk.start + owned)


def _may_go(fore: list[_Chunk], read: _Reader) -> bool:
    """Whether what stands before the verb may go: no object, no condition."""
    if any(one.kind == "n" for one in fore):
        return False
    return not fore or fore[0].kind != "c" or read.word(0) in read.words.conceding


def _is_two(subject: _Chunk, verb: int, read: _Reader) -> bool:
    """Whether a name and what it is may stand side by side: "war | Dean Lotse"."""
    code = read.code[subject.start : subject.end]
    return code.startswith("NN") and read.word(verb) in read.words.auxiliaries


def _subject(clause: _Clause, read: _Reader) -> _Chunk | None:
    """The first noun of a case that may be a subject's, or pronoun."""
    for one in (*clause.fore, *clause.rest):
        if one.kind == "s":
            return one
        if one.kind == "n" and read.word(one.start) not in read.fields.oblique:
            return one
    return None


def _gone(rest: list[_Chunk], read: _Reader) -> list[_Chunk]:
    """What may go, the first first: what stands behind the end, phrases that no verb wants, words,
    other phrases."""
    closed = next((at for at, one in enumerate(rest) if one.kind == "w"), len(rest))
    behind = [one for one in rest[closed:] if one.kind in "pu"]
    amid = [one for one in rest[:closed] if read.tokens[one.end - 1] not in read.fields.fixed]
    loose = [
        one for one in amid if one.kind == "p" and read.word(one.start) in read.words.adverbials
    ]
    single = [one for one in amid if one.kind == "a" and not _is_kept(one, read)]
    tied = [one for one in amid if one.kind == "p" and one not in loose]
    tied = [one for one in tied if read.word(one.start) not in read.fields.roles]
    return [*behind[::-1], *loose[::-1], *single[::-1], *tied[::-1]]


def _is_kept(chunk: _Chunk, read: _Reader) -> bool:
    word = read.word(chunk.start)
    return word in read.fields.kept or read.code[chunk.start] == "X"


def _joined(chunks: list[_Chunk], read: _Reader) -> str:
    text = ""
    for chunk in chunks:
        tokens = read.tokens[chunk.start : chunk.end]
        lowered = chunk.kind == "v" and text
        piece = " ".join(tokens).lower() if lowered else " ".join(tokens)
        text = f"{text} {piece}"
    return re.sub(r"\s+(?=[,;:])", "", text).strip()
