"""A sentence whose verb stands second, by its fields: before the verb, behind it, and its end.

German puts one thing before its finite verb and closes the clause with the rest of the verb
(Höhle's topological fields, 1986), so a shorter whole clause is the subject, the verb, what it
wants, and its end: "Das Boot [, ein Kutter aus Bern,] ist [vor der Insel] gesunken [, weil …]".
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from linimasa.extract.lexis.words import Words, words_of
from linimasa.extract.syntax.field_words import Fields, fields_of
from linimasa.extract.syntax.inserting import end_of_aside, opens_clause_at
from linimasa.extract.syntax.inverting import is_wanted
from linimasa.extract.syntax.lettering import TOKEN, is_listed, lettered

_INNER = (
    # "im Mai 2008 in Bern", before an adjective
    "(?:(?:(?:[aX]{0,3}PD?[jaW#]{0,3}|#)[NM]+#?(?:d[jaW]{0,2}[NM]+)?(?:C[jaW]{0,2}[NM]+)?){1,2}(?=[ajWV#]))?"
)
_AND = "(?<=[jWV])(?:k[jW]+)*[kC][jWV]+"  # "alte, hohe und graue"
_PLAIN = f"[jaWV#]{{0,4}}?(?:{_AND})?"
_ATTRIBUTE = f"(?:#[NM](?=j[jW]{{0,2}}[NM]))?[jV#]{{0,2}}{_INNER}{_PLAIN}"  # "ein 9 Meter hoher"
_GAPPED = "(?:[jVW]{1,2}CD(?=[jVW]))?"  # "ein roter und ein | blauer Kutter"
_HEAD = "[NM](?:N|#(?![#jWV]*[NM]))*"
_OWNER = f"(?:dD?(?:{_ATTRIBUTE}{_HEAD}|#+)|g{_PLAIN}{_HEAD}){{0,4}}"
_COUNTED = "#+[jV]?(?:C#+)?(?:a(?=[jV]))?[jV]{0,3}"
_NOUN = f"(?:D(?:{_GAPPED}{_ATTRIBUTE}{_HEAD}|#+)|(?:{_COUNTED}|%s#*){_HEAD}|#+){_OWNER}"
_LISTED = "(?:(?:k{0})*CC?{0}%s)?"
_BEFORE = _NOUN % f"j{{0,3}}?(?:{_AND})?"
_AFTER = _NOUN % f"(?:(?<!C)V(?=j{{0,2}}[NM]))?[jW]{{0,3}}?(?:{_AND})?"
_TAKEN = f"(?:D(?:{_GAPPED}{_ATTRIBUTE}{_HEAD}|#+)|{_PLAIN}{_HEAD}|#+){_OWNER}"
_PREPOSED = f"P(?:CP|P)?(?:{_TAKEN}|[RXa](?=[^jNM#]))"  # "von und nach Bern"
CHUNKS = {
    "p": re.compile(_PREPOSED + f"(?:C{_PREPOSED}|(?:k{_BEFORE})*CC?{_BEFORE})?"),
    "n": re.compile(_BEFORE + (_LISTED % "").format(_BEFORE)),
    "s": re.compile(f"R(?:CC?{_BEFORE})?"),
    "a": re.compile("[ajX]|P(?=[VWkxC])"),
}
LATER = {
    **CHUNKS,
    "p": re.compile(_PREPOSED + f"(?:C{_PREPOSED}|(?:k{_BEFORE})*CC?{_BEFORE}(?!V))?"),
    "n": re.compile(_AFTER + (_LISTED % "(?!V)").format(_AFTER)),
    "s": re.compile("R"),
}
_END = re.compile("(?:(?:z?[WV])+(?:C(?:z?[WV])+)?G?|G)(?=[kxC]|$)|(?:z[WV])+")
_DASHES = frozenset("-–—")
_LEADS = re.compile("[^k]*[VWG]k|.*?[VWG](?=k[VW])")  # a clause, perhaps with an insertion
_LED, _AHEAD = re.compile("(?<=[VWG])ka?(?=[VW])"), re.compile("k(?=[VW])")
_GOES_ON = re.compile("k[^SCkxVWG]")
# More of the clause up to its end: "entschloss sich nach dem Streit, der lange ging, | zum Bau"
_GOES_OVER = re.compile("P[^kxVWSGC]+$")
_LIST = re.compile("k[jaDNM#]+(?:P[jDNM#]+)?C")  # a list goes on behind a comma


@dataclass(frozen=True, slots=True)
class Chunk:
    """A part of a clause as a range of words: `n` noun, `p` phrase, `s` pronoun, `a` word, `c`
    clause, `w` the end of the verb, `t` what the verb wants behind a comma, `u` what it is for,
    `o` something with a word that is not understood."""

    kind: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Clause:
    """What stands before the verb, the verb, and what stands behind it."""

    fore: tuple[Chunk, ...]
    verb: int
    rest: tuple[Chunk, ...]


class Reader:
    """A title's words, their letters, and its first clause."""

    def __init__(self, title: str, words: Words, fields: Fields) -> None:
        self.title, self.words, self.fields = title, words, fields
        found = list(TOKEN.finditer(title))
        self.spans = [one.span() for one in found]
        self.tokens = [one[0] for one in found]
        self.code = lettered(self.tokens, words, fields)

    def word(self, at: int) -> str:
        """A word in lower case."""
        return self.tokens[at].lower()

    def stretch(self, start: int, end: int) -> tuple[int, int]:
        """Where the words [start, end) stand in the title, at least one."""
        return self.spans[start][0], self.spans[end - 1][1]

    def clause(self, *, asks: bool = False) -> Clause | None:
        """The first clause; None where it is not understood, or begins with what `asks`."""
        found = self.fore(asks=asks)
        if found is None:
            return None
        fore, verb = found
        rest = self._rest(fore, verb)
        return None if rest is None else Clause(tuple(fore), verb, tuple(rest))

    def fore(self, *, asks: bool = False) -> tuple[list[Chunk], int] | None:
        """What stands before the verb, and the verb; with a word that `asks` only there."""
        code, fore = self.code, list[Chunk]()
        if not code:
            return None
        at = 1 if code.startswith("C") else 0
        if self.word(0) in self.words.wanted | self.fields.asking and not asks:
            return None
        ahead = _LED.search(code) or _AHEAD.search(code) if self._is_led() else None
        if ahead:
            return [Chunk("c", 0, ahead.end())], ahead.end()
        while at < len(code):
            if code[at] == "V" or (code[at] == "W" and self._is_finite(at, fore)):
                return fore, at
            if code[at] == "k":
                behind = self._behind(fore, at)
                if behind is None:
                    return None
                at = behind
                continue
            chunk = chunk_at(code, at, CHUNKS) or self._opaque(fore, at)
            if chunk is None or (not fore and code[at : chunk.end] == "P"):
                return None
            fore.append(chunk)
            at = chunk.end
        return None

    def _behind(self, fore: list[Chunk], comma: int) -> int | None:
        """Where what stands before the verb goes on behind a comma; None where it does not."""
        code = self.code
        if fore and code[comma + 1 : comma + 2] in {*"VW"} and "k" not in code[comma + 1 :]:
            return comma + 1
        aside = end_of_aside(code, self.tokens, comma, self.words, self.fields)
        behind = code.find("kV", comma + 1)
        end = code.find("k", comma + 1) if behind < 0 else behind
        if aside and aside < len(code):
            end = aside - 1
        if end < 0 or not fore:
            return None
        if is_wanted(" ".join(map(self.word, range(comma + 1, end))), self.words):
            fore.append(Chunk("t", comma, end + 1))  # "der Versuch, den Hafen zu schließen,"
        return end + 1

    def _opaque(self, parts: list[Chunk], at: int) -> Chunk | None:
        """A word that is not understood, with the part before it, neither of which can go."""
        if not parts or self.code[at] in "kxSR":
            return None
        before = parts.pop()
        if before.kind in "wtc":
            parts.append(before)
            return None
        return Chunk("o", before.start, at + 1)

    def _is_finite(self, at: int, fore: list[Chunk]) -> bool:
        """Whether what may be a verb is the first; "allen" before a noun is none."""
        adjective = self.code[at + 1 : at + 2] in {*"NM"} and not self.word(at).endswith("t")
        adjective = adjective and not (fore and fore[-1].kind == "s")  # "wir | legen Revision ein"
        return (at == 0 or bool(fore)) and not adjective

    def _is_led(self) -> bool:
        """Whether a clause leads in, and no phrase: "Als der Sturm kam, …", not "Als Lohn …"."""
        opens = self.word(0)
        if opens not in self.words.breaks and opens not in self.words.conceding:
            return False
        return _LEADS.match(self.code) is not None

    def _rest(self, fore: list[Chunk], verb: int) -> list[Chunk] | None:
        """What stands behind the verb, up to the end of its clause."""
        code, at, rest = self.code, verb + 1, list[Chunk]()
        while at < len(code):
            whole = self._is_whole(fore, verb, rest, at)
            if code[at] in "kx":
                behind = self._over(at, rest, apposed=whole and not fore, whole=whole)
                if behind is None:
                    return self._closed(at, verb, rest, whole=whole)
                at = behind
                continue
            chunk = self._next(verb, rest, at)
            if chunk is None and not (whole and code[at] == "C"):
                chunk = self._opaque(rest, at)
            if chunk is None:
                return self._with_shared(rest, verb) if whole and code[at] == "C" else None
            if rest and rest[-1].kind == "w" and chunk.kind != "p":
                return self._with_shared(rest, verb)
            rest.append(chunk)
            at = chunk.end
        return rest if self._is_whole(fore, verb, rest, at) else None

    def _with_shared(self, rest: list[Chunk], verb: int) -> list[Chunk]:
        """A clause with the end of its verb that it shares with another: "sind zwei getötet [und
        drei verletzt] worden"."""
        if not rest:
            return rest
        closed, last = rest[-1], len(self.code) - 1
        done = self.word(closed.end - 1)
        if (
            closed.kind != "w"
            or self.fields.moving.fullmatch(done)
            or "k" in self.code[closed.end :]
        ):
            return rest
        wants = self.fields.helping if self.word(verb) not in self.fields.copulas else {"worden"}
        shares = self.word(last) in wants and done not in wants
        passive = self.word(verb) in self.fields.being or wants is self.fields.helping
        return [*rest, Chunk("w", last, last + 1)] if shares and passive else rest

    def _over(self, at: int, rest: list[Chunk], *, apposed: bool, whole: bool) -> int | None:
        """Where a clause goes on behind what is put in at a mark; None where it ends."""
        code = self.code
        if code[at] == "x":
            behind = code.find("x", at + 1)
            return behind + 1 if self.tokens[at] in _DASHES and behind >= 0 else None
        if apposed and len(rest) == 1 and rest[0].kind == "n":
            noun = LATER["n"].match(code, at + 1)
            if noun and _GOES_ON.match(code, noun.end()):
                return noun.end() + 1  # "verließ Dean, der Lotse, | das Boot"
        aside = end_of_aside(code, self.tokens, at, self.words, self.fields)
        if whole and aside and _GOES_OVER.match(code, aside):
            return aside
        opens = code[at + 1 :].lstrip("a")[:1]  # ", damals noch unter …,"
        if whole or (not rest and aside is None and opens != "P"):
            return None
        if aside and code[at + 1] == "P" and self._opens(aside):
            return at + 1  # "ging, nach langer Fahrt, | in den Hafen, ohne …"
        if aside:
            return aside
        if rest and rest[-1].kind == "o":
            return None
        behind = (code.rfind("k") if _LIST.match(code, at) else code.find("k", at + 1)) + 1
        return behind or (at + 1 if rest and code[at + 1 : at + 2] in {*"PaDjN#"} else None)

    def _opens(self, at: int) -> bool:
        """Whether a clause that depends on another begins at a word."""
        conceding = at < len(self.code) and self.word(at) in self.words.conceding
        return conceding or opens_clause_at(self.code, self.tokens, at, self.words)

    def _closed(self, at: int, verb: int, rest: list[Chunk], *, whole: bool) -> list[Chunk] | None:
        """A clause that ends at a mark, with what it is not whole without behind it."""
        if self.code[at] == "x":
            return rest if whole else None
        wanted = self._wanted(at)
        if self._is_late(at, rest) and not wanted:
            aside = end_of_aside(self.code, self.tokens, at, self.words, self.fields)
            wanted = [Chunk("t", at, aside - (self.code[aside - 1] == "k"))] if aside else []
        if not whole:
            alone = not rest and self.word(verb) not in self.words.auxiliaries
            return wanted if alone and wanted else None
        listed = not self._opens(at + 1)
        if not wanted and listed and _LIST.match(self.code, at):
            return rest if self.word(at + 1) in self.words.conceding else None
        return [*rest, *wanted]

    def _next(self, verb: int, rest: list[Chunk], at: int) -> Chunk | None:
        """The chunk at a word behind the verb; None where no such thing stands there."""
        helps = self.word(verb) in self.words.auxiliaries
        end = _END.match(self.code, at)
        loose = self.code[at] != "V" or self.word(at).endswith("en")
        if end and (helps or loose):
            return Chunk("w", at, end.end())
        if self.code[at] in "VW" and loose:
            shut = helps and self.code[at + 1 : at + 2] not in {*"NMjWV"}
            if shut and self.fields.participles.fullmatch(self.word(at)):
                return Chunk("w", at, at + 1)  # "wurde geboren | in Bern"
            return chunk_at(self.code, at, LATER) or Chunk("a", at, at + 1)
        chunk = chunk_at(self.code, at, LATER)
        late = chunk is not None and chunk.kind == "s" and any(one.kind in "np" for one in rest)
        return None if late else chunk

    def is_where(self, verb: int, rest: Sequence[Chunk], at: int) -> bool:
        """Whether a clause that ends at a word tells only where something is, or in what state."""
        if not rest or rest[-1].kind != "p" or self.word(verb) not in self.fields.being:
            return False
        ahead = self.code[at : at + 1]
        over = end_of_aside(self.code, self.tokens, at, self.words, self.fields) if ahead else None
        return ahead in {"", "x"} or (ahead == "k" and over == len(self.code))

    def _is_whole(self, fore: list[Chunk], verb: int, rest: list[Chunk], at: int) -> bool:
        """Whether a verb that needs another has it, up to a word."""
        if any(one.kind == "w" for one in rest):
            return True
        if self.word(verb) not in self.words.auxiliaries:
            return any(self.word(one.start) not in self.fields.adjuncts for one in rest)
        if self.word(verb) not in self.fields.copulas:
            return False
        if self.is_where(verb, rest, at):
            return True
        parts = (*fore, *rest)
        what = sum(one.kind in "ns" or self.word(one.start) in self.fields.aims for one in parts)
        return what > 1 or any(self.is_predicate(one) for one in rest)

    def is_predicate(self, chunk: Chunk) -> bool:
        """Whether a word may tell what something is: no adverb that a list knows."""
        return (
            chunk.kind == "a"
            and self.code[chunk.start] in "aj"
            and not is_listed(self.tokens[chunk.start], self.words)
        )

    def _is_late(self, comma: int, rest: Sequence[Chunk]) -> bool:
        """Whether "erst" stands before "als": "legt erst ab, [als der Sturm nachlässt]"."""
        opens = self.tokens[comma + 1 : comma + 2]
        stressed = any(self.word(one.start) in self.fields.late for one in rest)
        return stressed and bool(opens) and opens[0] in self.words.breaks

    def _wanted(self, comma: int) -> list[Chunk]:
        """What a clause is not whole without, behind a comma: "dass …", "… zu …"."""
        end = self._end_of_wanted(comma)
        inner = [self.word(at) for at in range(comma + 1, end)]
        told = is_wanted(" ".join(inner), self.words)
        purpose = not set(inner[:2]).isdisjoint(self.words.conceding)
        if not set(inner[:1]) & self.words.wanted and not told:
            return []
        if purpose:
            return [Chunk("u", comma, end)]
        return self._parts(comma, end) or [Chunk("t", comma, end)]

    def _end_of_wanted(self, comma: int) -> int:
        """Where a clause ends that a comma opens: with its verb, what is put in before it apart."""
        at, first = comma + 1, len(self.code)
        if self.code[at : at + 1] != "S":
            ends = [at for at in range(at, first) if self.code[at] in "kx"]
            ends.append(first)
            return next((end for end in ends if self.code[end - 1] in "VWG"), ends[0])
        while at < len(self.code):
            if self.code[at] in "kx":
                first = min(first, at)
                if self.code[at - 1] in "VWG":
                    return at
                behind = end_of_aside(self.code, self.tokens, at, self.words, self.fields)
                at = behind or at + 1
            else:
                at += 1
        return len(self.code) if self.code[-1] in "VWG" else first

    def _parts(self, comma: int, end: int) -> list[Chunk]:
        """The parts of a clause with "to", of which the phrases may go; none if not understood."""
        at = comma + (2 if self.code[comma + 1] == "S" else 1)
        parts = [Chunk("t", comma, at)]
        while at < end:
            if self.code[at] == "k":
                behind = end_of_aside(self.code, self.tokens, at, self.words, self.fields)
                if behind is None or behind > end:
                    return []
                at = behind
                continue
            last = _END.match(self.code, at)
            chunk = Chunk("t", at, last.end()) if last else chunk_at(self.code, at, LATER)
            if chunk is None or chunk.end > end:
                return []
            parts.append(chunk if chunk.kind == "p" else Chunk("t", at, chunk.end))
            at = chunk.end
        return parts


@lru_cache(maxsize=256)  # each step of a title asks for the same
def reading(title: str, language: str) -> Reader | None:
    """A title read by its fields; None for a language whose verb does not stand second."""
    fields = fields_of(language)
    return Reader(title, words_of(language), fields) if fields else None


def chunk_at(code: str, at: int, chunks: Mapping[str, re.Pattern[str]]) -> Chunk | None:
    for kind, pattern in chunks.items():
        match = pattern.match(code, at)
        if match:
            return Chunk(kind, at, match.end())
    return None
