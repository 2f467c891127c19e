"""What is said behind "dass" as a clause of its own, its verb second.

"die Mole seit Mai gesperrt sei" → "die Mole sei seit Mai gesperrt". No word is added or changed, so
a verb that its prefix would leave ("stattfindet") stays where it is.
"""

from __future__ import annotations

import re
from functools import cache

from linimasa.extract.condensing.fielding import opens_clause
from linimasa.extract.lexis.alternation import either
from linimasa.extract.lexis.words import Words, words_of
from linimasa.extract.syntax.field_words import fields_of
from linimasa.extract.syntax.fields import LATER, Chunk, Reader, chunk_at
from linimasa.extract.syntax.low_clauses import low_declared
from linimasa.extract.syntax.telling import has_verb

_CLUSTER = re.compile("[WV]+(?=[kx]|$)")
_DOUBLE = re.compile("(?:hat|habe|hatte|wird|werde|würde)(?:n|st|t)?")
_INFINITIVE = re.compile("[a-zäöüß]+(?:en|ern|eln)")
_MOST = 3  # verbs at the end of a clause
_LEAST = 14  # characters of a clause
_LEAST_OF_PRONOUN = 18  # and of one whose subject is a pronoun


def declared(title: str, words: Words, most: int, *, headless: bool) -> str:
    """The title as what is said in it, where it tells only that, or does not fit into `most`
    characters; `headless`: who says it stood before."""
    fields = fields_of(words.code)
    if fields is None:
        return low_declared(title, words)
    joint = _said(words.code).search(title)
    if joint is None:
        return _behind_comma(title, words, headless=headless)
    lead = title[: joint.start()].strip(" ,")
    reports = fields.declares.search(lead)
    said = headless and _is_phrase(lead, words)
    said = said or bool(reports and (reports["plain"] or len(title) > most))
    if not said or "nicht" in lead.split():
        return title
    return main_clause(title[joint.end() :], words) or title


def _behind_comma(title: str, words: Words, *, headless: bool) -> str:
    """What is said without "dass": "Dean äußerte in seiner Rede, die Mole sei gesperrt"."""
    lead, comma, rest = title.partition(", ")
    told = bool(words.plain.intersection(lead.lower().split()))
    told = told or _is_reported(lead, rest, words)
    told = told or (headless and _is_phrase(lead, words) and not has_verb(lead, words))
    whole = comma and told and opens_clause(rest, words.code, joined=False)
    return rest if whole and len(rest) >= _LEAST else title


def _is_reported(lead: str, rest: str, words: Words) -> bool:
    """Whether a verb of two parts tells what stands behind it, of somebody by a noun: "Die Stadt
    gab bekannt, | der Hafen sei zu"."""
    fields = fields_of(words.code)
    reports = fields.declares.search(lead) if fields else None
    plain = reports is not None and reports["plain"]
    return bool(plain) and rest.partition(" ")[0].lower() not in words.pronouns


def _is_phrase(lead: str, words: Words) -> bool:
    """Whether nothing but a phrase is left of who says it: "[sagte] in Bern, dass"."""
    return not lead or lead.split(" ", 1)[0].lower() in words.phrases


def main_clause(clause: str, words: Words) -> str | None:
    """A clause whose verb comes last with its verb second; None where it is not understood."""
    fields = fields_of(words.code)
    if fields is None:
        return None
    read = Reader(clause, words, fields)
    cluster = _cluster(read)
    if cluster is None:
        return None
    first, finite, end = cluster
    parts = _parts(read, first)
    opening = _opening(parts, read)
    if opening is None:
        return None
    ahead = [at for one in parts if one != opening for at in range(one.start, one.end)]
    verbs = [at for at in range(first, end) if at != finite]
    order = [*range(opening.start, opening.end), finite, *ahead, *verbs]
    told = " ".join(read.tokens[at] for at in order)
    told = re.sub(r"\s+(?=[,;:])", "", told)
    rest = clause[read.spans[end - 1][1] :]
    least = _LEAST if read.code[opening.start] != "R" else _LEAST_OF_PRONOUN
    return f"{told}{rest}" if len(told) >= least else None


def _cluster(read: Reader) -> tuple[int, int, int] | None:
    """The verbs that close the clause: the first of them, the finite one, and their end."""
    match = next((one for one in _CLUSTER.finditer(read.code) if one.start()), None)
    if match is None:
        return None
    end, finite = match.end(), match.end() - 1
    first = finite
    while first > match.start() and end - first < _MOST and _is_helped(read, first - 1):
        first -= 1
    if first < finite and _DOUBLE.fullmatch(read.word(first)):
        finite = first  # "hat gehen können"
    if first == finite == end - 1 and _is_parted(read.word(finite), read):
        return None
    return first, finite, end


def _is_helped(read: Reader, at: int) -> bool:
    """Whether a word closes a clause before another verb: a participle, an infinitive."""
    word = read.word(at)
    closing = read.fields.participles.fullmatch(word) or _INFINITIVE.fullmatch(word)
    return bool(closing or _DOUBLE.fullmatch(word))


def _is_parted(verb: str, read: Reader) -> bool:
    """Whether a verb may leave its prefix at the end of the clause: "stattfindet"."""
    return any(verb.startswith(prefix) for prefix in read.fields.prefixes)


def _parts(read: Reader, end: int) -> list[Chunk]:
    """The parts before the verbs; from a word on that is not understood the rest is one."""
    parts, at = list[Chunk](), 0
    while at < end:
        chunk = chunk_at(read.code, at, LATER)
        if chunk is None or chunk.end > end:
            return [*parts, Chunk("o", at, end)]
        parts.append(chunk)
        at = chunk.end
    return parts


def _opening(parts: list[Chunk], read: Reader) -> Chunk | None:
    """What may stand before the verb: the subject, or a phrase in front."""
    for one in parts:
        if one.kind == "s" or (one.kind == "n" and read.word(one.start) not in read.fields.oblique):
            return None if _is_two(one, parts, read) else one
        if one.kind not in "aX":
            return one if one.kind == "p" else None
    return None


def _is_two(noun: Chunk, parts: list[Chunk], read: Reader) -> bool:
    """Whether two nouns side by side may be subject and object: "dass Bern | Schiffe kauft"."""
    code = read.code[noun.start : noun.end]
    return code.startswith("NN") and (
        "d" in code or "C" in code or not any(one.kind in "no" for one in parts if one != noun)
    )


@cache
def _said(language: str) -> re.Pattern[str]:
    return re.compile(
        rf"(?:^|,\s|(?<=\s)){either(words_of(language).conjunctions)}\s", re.IGNORECASE
    )
