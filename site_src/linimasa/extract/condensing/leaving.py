"""A clause whose verb stands second into ever less of it, with the weight of what is lost."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from linimasa.extract.syntax.fields import Chunk, Reader

_BEHIND = 2.0  # the weight of a phrase behind the end of the verb
_WORD = 2.0  # of a word that only adds
_LOOSE = 3.0  # of a phrase that no verb wants
_OF_SUBJECT = 4.0  # of one that tells more of the subject
_AIM = 4.0  # of what something is for
_TIED = 5.0  # of a phrase that a verb may want
_LAST = 3.0  # more, where it stands last before the end
_BARE = 6.0  # and more, where its noun has no article: "hat … [für Aufregung] gesorgt"
_AIMED = 5.0  # the same of a phrase that may only tell where: "zog [in die Stadt] ein"
_FIRST = 6.0  # more, where it stands first behind a verb that nothing ends
_TELLS = 5.0  # the same behind a noun that it may tell of: "die Herrschaft [über die Insel]"
_COMPLEMENT = 4.0  # more, where it stands last behind such a verb
_GOVERNED = 16.0  # more, where its verb is nothing without it: "rechnet [mit]", "verurteilt [zu]"
_PARTED = 6.0  # of a phrase that another stays behind, which may be its own
_OWNER = 9.0  # of what a noun is of
_ADJECTIVE = 5.0  # of each word that an article parts from its noun
_ADJECTIVES = re.compile(
    "(?<=D)(?:[aX]{0,3}PD?[jaW#]{0,3}[NM]+(?:d[jaW]{0,2}[NM]+)?)?(?:[jWV]{1,3}[kC])?[jWV]{1,3}(?=[NM])"
    # of a noun that another is of: eine Besprechung der [von dem Bau betroffenen] Gemeinden
    "|(?<=d)PD?[jaW#]{0,3}[NM]+(?:C[jaW]{0,2}[NM]+)?[jWV]{1,3}(?=[NM])"
)
_WHOSE = 2.0  # more, where it tells whose something is: "die [serbische] Armee"
_MOST = 7  # parts that are left out in every combination; of more, the lightest

_Part = tuple[float, int, int, range]  # weight, characters, the chunk that it is of, words


@dataclass(frozen=True, slots=True)
class Left:
    """What is left of a clause: the weight of what is lost, characters at the most, words."""

    loss: float
    long: int
    chunks: tuple[Chunk, ...]
    gone: frozenset[int]  # words within them


def left_of(chunks: Sequence[Chunk], verb: int, read: Reader, most: int) -> Iterator[Left]:
    """Ever less of a clause's parts, the whole first; of a noun less only where all that is left is
    longer than `most`."""
    weights = _weights(chunks, verb, read)
    loose = sorted(weights, key=lambda at: weights[at])[:_MOST]
    long = [read.spans[one.end - 1][1] - read.spans[one.start][0] + 1 for one in chunks]
    within = _within(chunks, read)
    for count in range(len(loose) + 1):
        for gone in combinations(loose, count):
            left = _without(chunks, gone, read)
            if chunks[left[-1]].kind == "v" and chunks[-1].kind != "v":
                continue  # nothing is left behind the verb
            loss = sum(weights[at] for at in gone) + _PARTED * _parted(chunks, gone, left)
            yield _fitting(chunks, left, loss, sum(long[at] for at in left) - 1, within, most)


def _without(chunks: Sequence[Chunk], gone: Sequence[int], read: Reader) -> list[int]:
    """The parts that stay; one that stresses a part that goes, goes with it."""
    return [
        at
        for at, one in enumerate(chunks)
        if at not in gone and not (at + 1 in gone and _is_stress(one, read))
    ]


def _parted(chunks: Sequence[Chunk], gone: Sequence[int], left: Sequence[int]) -> int:
    """How many phrases go before one that stays."""
    kept = {at for at in left if chunks[at].kind == "p"}
    return sum(chunks[at].kind == "p" and at + 1 in kept for at in gone)


def _fitting(
    chunks: Sequence[Chunk],
    left: Sequence[int],
    loss: float,
    long: int,
    within: Sequence[_Part],
    most: int,
) -> Left:
    """With less within the parts, as far as needed."""
    gone = set[int]()
    for weight, saved, at, words in within:
        if long <= most:
            break
        if at in left and gone.isdisjoint(words):
            gone.update(words)
            loss += weight
            long -= saved
    return Left(loss, long, tuple(chunks[at] for at in left), frozenset(gone))


def _weights(chunks: Sequence[Chunk], verb: int, read: Reader) -> dict[int, float]:
    """The parts that may go, each with what is lost."""
    at = next(index for index, one in enumerate(chunks) if one.start == verb)
    subject = next((index for index in range(at) if chunks[index].kind in "ns"), at)
    closed = next((index for index in range(at, len(chunks)) if chunks[index].kind in "wt"), None)
    found = {
        index: _OF_SUBJECT
        for index in range(subject + 1, at)
        if chunks[index].kind in "pa" and not _is_kept(chunks[index], read)
    }
    amid = range(at + 1, len(chunks) if closed is None else closed)
    shut = closed is not None and chunks[closed].kind == "w"
    how = _how([chunks[index] for index in amid], read) if shut else 0
    for index in amid:
        one = chunks[index]
        if one.kind == "a":
            kept = _is_kept(one, read) or (closed is None and _is_predicate(one, verb, read))
            before = chunks[index - 1]
            kept = kept or (
                before.kind == "a" and _is_kept(before, read) and read.is_predicate(one)
            )
            told = index + 1 < len(chunks) and chunks[index + 1].kind == "t"
            kept = kept or (told and read.word(one.start) in read.fields.correlates)
            found |= {index: _WORD} if index < amid.stop - how and not kept else {}
        elif (
            one.kind == "p"
            and _may_go(one, read)
            and not (_is_kept(chunks[index - 1], read) or _is_explained(chunks, index + 1, read))
        ):
            nouns = sum(_is_told_of(chunks[before], read) for before in range(at + 1, index))
            first = nouns == (1 if subject == at else 0)  # but for a subject
            tells = chunks[index - 1].kind == "n"
            ends = (index == amid.stop - 1) if closed is not None else None
            found[index] = _weight(one, read, first=first, tells=tells, ends=ends)
            if closed is None and index == amid.stop - 1:
                found[index] += _COMPLEMENT * (read.word(one.start) in read.fields.complements)
    if shut and _is_been(chunks[amid.stop], read):
        found.pop(amid.stop - 1, None)  # "ist [im Kabinett] gewesen"
    if read.is_where(verb, chunks, chunks[-1].end) and closed is None:
        found.pop(len(chunks) - 1, None)  # "war [am Ende seiner Kräfte]"
    for index in _governed(found, chunks, verb, closed, read):
        found[index] += _GOVERNED
    return found | _behind_end(chunks, amid.stop, read)


def _behind_end(chunks: Sequence[Chunk], first: int, read: Reader) -> dict[int, float]:
    """The parts behind the end of the verb that may go, each with what is lost."""
    found: dict[int, float] = {}
    for index in range(first, len(chunks)):
        one = chunks[index]
        if one.kind == "u":
            found[index] = _AIM
        elif one.kind == "p" and not _closes(chunks, index + 1, read):
            found[index] = _BEHIND
        elif one.kind == "p" and _may_go(one, read):
            found[index] = _BEHIND + _LAST + _BEHIND  # ", [von der Stadt] abzufallen"
    return found


def _governed(
    found: Mapping[int, float],
    chunks: Sequence[Chunk],
    verb: int,
    closed: int | None,
    read: Reader,
) -> list[int]:
    """The phrases that their verb is nothing without: "rechnet [mit …]", "wurde [zu …] verurteilt";
    behind a verb with "sich" the last, "beläuft sich […] auf 30 Euro"."""
    ends = chunks[closed] if closed is not None else Chunk("w", 0, 0)
    told = " ".join(map(read.word, (verb, *range(ends.start, ends.end))))
    wanted = [
        index
        for index in found
        if chunks[index].kind == "p"
        and read.fields.governs.match(f"{read.word(chunks[index].start)} {told}")
    ]
    last = len(chunks) - 1
    own = closed is None and last in found and chunks[last].kind == "p"
    own = own and read.word(chunks[last].start) in read.fields.complements
    if own and read.word(verb) not in read.words.auxiliaries and last not in wanted:
        one_self = any(read.word(one.start) in read.words.reflexives for one in chunks)
        return [*wanted, last] if one_self else wanted
    return wanted


def _is_been(closing: Chunk, read: Reader) -> bool:
    """Whether the end of a verb says no more than that something was."""
    return not read.fields.been.isdisjoint(map(read.word, range(closing.start, closing.end)))


def _is_explained(chunks: Sequence[Chunk], at: int, read: Reader) -> bool:
    """Whether "dass" follows, which tells of the noun before it: "kommt [zu dem Schluss], dass"."""
    if at >= len(chunks) or chunks[at].kind != "t":
        return False
    return read.code[chunks[at].start :].startswith("kS")


def _closes(chunks: Sequence[Chunk], at: int, read: Reader) -> bool:
    """Whether a part is the verb of an infinitive with "zu", or of what is said with "dass"."""
    return at < len(chunks) and chunks[at].kind == "t" and read.code[chunks[at].start] in "zWV"


def _weight(phrase: Chunk, read: Reader, *, first: bool, tells: bool, ends: bool | None) -> float:
    """What is lost with a phrase amid the clause: the `first` behind the verb, one that `tells` of
    a noun, one that `ends` a clause before the rest of its verb; None where no such thing stands.
    """
    loose = read.word(phrase.start) in read.words.adverbials
    lost = _LOOSE if loose else _TIED
    if read.word(phrase.start) in read.fields.adjuncts:
        return lost
    if ends is None:
        return lost + (_FIRST if first else _TELLS if tells and not loose else 0)
    bare = _BARE if read.code[phrase.start + 1] != "D" else 0
    return lost + ((_AIMED if loose else _LAST + bare) if ends else 0)


def _is_told_of(chunk: Chunk, read: Reader) -> bool:
    """Whether a verb may want a part: a noun, or a phrase that likens nothing, as "wie …"."""
    return chunk.kind in "np" and read.word(chunk.start) not in read.words.relay_leads


def _is_stress(word: Chunk, read: Reader) -> bool:
    """Whether a word goes with the phrase behind it: "[erst in einer Rede]"."""
    return word.kind == "a" and read.word(word.start) in read.fields.focus


def _may_go(phrase: Chunk, read: Reader) -> bool:
    """Whether a phrase is no part of its verb, "in Kraft treten", nor what something is; one that
    denies stays: "hat [zu keinem Ergebnis] geführt"."""
    fixed = read.tokens[phrase.end - 1] in read.fields.fixed
    fixed = fixed or not read.words.untold.isdisjoint(read.tokens[phrase.start : phrase.end])
    return not fixed and read.word(phrase.start) not in read.fields.roles


def _how(amid: Sequence[Chunk], read: Reader) -> int:
    """How many words right before the end of the verb may tell how: "wenig freundlich gestimmt"."""
    count = 0
    for one in reversed(amid):
        if one.kind != "a" or read.word(one.start) in read.words.loose_ends:
            break
        count += 1
    return count


def _is_kept(chunk: Chunk, read: Reader) -> bool:
    if chunk.kind != "a":
        return False
    word = read.word(chunk.start)
    around = read.tokens[max(0, chunk.start - 1) : chunk.start + 2]
    paired = any(" ".join(around[at : at + 2]) in read.fields.adverbs for at in (0, 1))
    return paired or word in read.fields.kept or read.code[chunk.start] == "X"


def _is_predicate(chunk: Chunk, verb: int, read: Reader) -> bool:
    """Whether a word tells what something is: "war [entscheidend] für"."""
    return read.word(verb) in read.fields.copulas and read.is_predicate(chunk)


def _within(chunks: Sequence[Chunk], read: Reader) -> list[_Part]:
    """What may go within nouns, the first first: adjectives behind an article, and what a noun is
    of."""
    found: list[_Part] = []
    for at, one in enumerate(chunks):
        if one.kind not in "np":
            continue
        code = read.code[one.start : one.end]
        for match in _ADJECTIVES.finditer(code):
            words = range(one.start + match.start(), one.start + match.end())
            if not read.fields.kept.isdisjoint(map(read.word, words)):
                continue  # "gegenüber dem [gleichen] Zeitraum des Vorjahres"
            whose = any(read.fields.belonging.fullmatch(read.word(one)) for one in words)
            counted = read.word(one.start + match.start() - 1) in read.fields.numerals
            lost = _ADJECTIVE * len(words) + (_WHOSE if whose or counted else 0)
            found.append((lost, _saved(words, read), at, words))
        owned = code.find("d")
        between = read.word(one.start + owned) in read.fields.pairing
        two = read.word(one.start) in read.fields.pairing
        bare = "D" not in code[:2] and not code.startswith("j")
        if two or bare or ("C" in code[max(owned, 0) :] and not between):
            owned = -1
        pair = one.kind == "p" and "k" not in code and not two
        joint = code.rfind("C") if pair else -1
        if owned > 0 or joint > 0:
            words = range(one.start + max(owned, joint), one.end)
            lost = _OWNER + (_PARTED if between else 0)
            found.append((lost, _saved(words, read), at, words))
    return sorted(found, key=lambda part: part[0] / part[1])


def _saved(words: range, read: Reader) -> int:
    return read.spans[words.stop - 1][1] - read.spans[words.start][0] + 1
