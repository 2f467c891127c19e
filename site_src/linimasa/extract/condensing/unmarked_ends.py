"""Where a clause may end in a language whose words take no endings, and what may go in it.

A noun is told of by the nouns behind it ("harga minyak | mentah"), who did it stands behind a
passive verb, and what somebody is asked to do behind "agar" or nothing at all.
"""

from __future__ import annotations

import re

from linimasa.extract.condensing.narrowing import is_manner
from linimasa.extract.lexis.words import words_of
from linimasa.extract.syntax.clause_words import Grammar
from linimasa.extract.syntax.grammar import VERBS, Parsed

_TO_DO_SO = re.compile("[sp][^kxrqsc]*?[VI]+")
_PARTED_BY = frozenset("kxrq")
_STOPS = frozenset("kxq")  # no one is asked behind these
_GOES_ELSE = frozenset("VABIrqsxh(")  # nor does a verb before one of these want what is behind
_CHAINED = frozenset(f"{before}N{after}" for before in "VNpmIDc" for after in "NV")
_APPOSED = re.compile("(?<=[NW])k[NW]{1,5}k$")
# what a name is, before what for: "menuju Ambon[, pelabuhan besar,] untuk membongkar"
_BEFORE_AIM = re.compile("(?<=W)k[NW#pmd]{2,12}k(?=pa?I)")
_OFFICE = re.compile("[DNW]+")
_NAMES = re.compile("kW+k?cW")
_NAMED = 5  # with the rest of a list of names
_NUMBERED = 5  # with a number
_NUMBER = re.compile("[pm]a?#")
_AWAY = 6  # with a time before another: "tiga hari sebelum …"
_DOER = 20  # with who did it
_AIMED = 9  # with what for, behind what a name is
_EXISTS = 16  # with what something does that there is
_WHICH = 12  # with what tells which one is meant of a noun that is little without it
_TOLD_OF_NOUN = 30  # with the nouns that tell of the last one, where they stand behind it

_Range = tuple[int, int]  # of words and marks


def loose_in(text: Parsed, told: int, grammar: Grammar) -> list[_Range]:
    """What can go behind a verb: adverbs, and what parts it from what it wants."""
    return [
        *_loose(text, told),
        *_amid_pair(text, told, grammar),
        *_amid_asked(text, told, grammar),
        *_amid_existing(text, told, grammar),
        *(one.span() for one in _BEFORE_AIM.finditer(text.code, told)),
    ]


def _loose(text: Parsed, told: int) -> list[_Range]:
    """The adverbs behind a verb that can go: "agar [segera] membuka"."""
    found = (at for at in range(told, len(text.code) - 1) if text.code[at] == "a")
    return [(at, at + 1) for at in found if is_manner(text, at)]


def _amid_pair(text: Parsed, told: int, grammar: Grammar) -> list[_Range]:
    """What parts the noun behind a verb from what the verb wants of it: "menyebut kapal [di dermaga
    itu] sebagai pusaka"."""
    opening = text.word(told - 1)
    wanted = {second for first, second in grammar.pairs if first == opening}
    if wanted.isdisjoint(text.words):
        return []
    ends = (at for at in range(told, len(text.code)) if text.code[at] in "kxs" or at == told)
    found = next((at for at in range(told, len(text.code)) if text.word(at) in wanted), None)
    if found is not None and (twice := _doubled(text, told, found, grammar)):
        return [(told, twice)]
    named = _APPOSED.search(text.code, told, found) if found else None
    if found is not None and named:
        return [(named.start(), found)]  # "menetapkan bupati[, Budi Santoso,] sebagai"
    if found is None or any(told < end < found for end in ends):
        return []
    parted = (at for at in range(told + 1, found) if text.code[at] in "pmr")
    return [(at, found) for at in parted if text.code[at - 1] in "NW"]


def _amid_asked(text: Parsed, told: int, grammar: Grammar) -> list[_Range]:
    """What tells of the one who is asked: "meminta warga [di tepi sungai] agar mengungsi"."""
    if not grammar.asks.match(text.word(told - 1)):
        return []
    end = _asked_by(text, told, grammar)
    parts = (at for at in range(told + 1, end) if text.code[at] in "pcr")
    return [(at, end) for at in parts if text.code[at - 1] in "NW"]


def _amid_existing(text: Parsed, told: int, grammar: Grammar) -> list[_Range]:
    """What parts what there is from what it does: "belum ada bank [di kota itu] yang tutup"."""
    end = text.code.find("r", told)
    if end < 0 or not _exists(text, told, grammar):
        return []
    parts = (at for at in range(told + 1, end) if text.code[at] in "pm")
    return [(at, end) for at in parts if text.code[at - 1] in "NW"]


def _exists(text: Parsed, told: int, grammar: Grammar) -> bool:
    """Whether a verb that ends before a word, or helps the one at it, only tells that there is
    something."""
    near = text.words[told - 1 : told + 1]
    return any(grammar.existing.match(f"{word} ") for word in near)


def _asked_by(text: Parsed, told: int, grammar: Grammar) -> int:
    """Where "to" stands behind who is asked, with no comma and no other clause before it but one
    that tells of who is asked; else 0."""
    for at in range(told, len(text.code)):
        if text.code[at] in _STOPS:
            break
        if text.word(at) in grammar.whether and text.code[at - 1] not in "rA":
            return at
    return 0


def lacks_goal(text: Parsed, verb: int, at: int) -> bool:
    """Whether the phrase without which a verb tells little stands behind a place: "mengirim beras |
    dan gula ke Ambon", "melakukan penyerangan | terhadap pos itu"."""
    goals, code = text.grammar.goals, text.code
    last = code.rfind("V", verb, at)
    if last < 0 or text.code.find("r", last, at) > 0:
        return False
    for ahead in range(at, len(code)):
        if code[ahead] in _GOES_ELSE:
            break
        wanting = goals.get(text.word(ahead))
        if wanting and wanting.fullmatch(text.word(last)):
            return text.word(ahead) not in text.words[last:at]
    return False


def _doubled(text: Parsed, told: int, end: int, grammar: Grammar) -> int:
    """Behind an office that somebody has beside the next: "menunjuk [ketua dewan sekaligus]
    pengusaha Siti Rahma sebagai menteri"; 0 without one."""
    found = (at for at in range(told + 1, end - 1) if text.word(at) in grammar.doubling)
    at = next(found, 0)
    return at + 1 if at and _OFFICE.fullmatch(text.code, told, at) else 0


def lost_amid(text: Parsed, at: int, grammar: Grammar) -> float:
    """The weight of what goes where no word opens it: of nouns behind their noun, of who did it
    behind a passive verb, of a time before another; 0 where a clause may not end so."""
    if text.code[at : at + 2] == "#N" and " ".join(text.words[at + 2 : at + 3]) in grammar.until:
        return _AWAY
    if text.word(at) in grammar.agents and text.code[at - 1] == "V":
        return _DOER if grammar.complete.fullmatch(text.word(at - 1)) else 0
    return _TOLD_OF_NOUN if _is_telling(text, at, grammar) else 0


def lost_more(text: Parsed, at: int, told: int, grammar: Grammar) -> float:
    """The weight of what goes beside the rest with a number, with what tells which one is meant,
    and with names in a name: "Menteri Politik | , Hukum, dan Keamanan"."""
    code = text.code
    if _NUMBER.match(code, at):
        return _NUMBERED
    if code[at - 1] == "W" and _NAMES.match(code, at):
        return _NAMED
    if code.startswith("kpI", at) and "k" in code[told:at]:
        return _AIMED  # "menuju Ambon, pelabuhan besar, | untuk membongkar"
    if code[at] != "r":
        return 0
    if _exists(text, told, grammar) and code.find("r", told) == at:
        return _EXISTS
    return _WHICH if text.word(at - 1) in grammar.vague else 0


def _is_telling(text: Parsed, at: int, grammar: Grammar) -> bool:
    """Whether a noun only tells of the one before: "harga minyak | mentah"."""
    if text.code[at - 2 : at + 1] not in _CHAINED:
        return False
    head, noun = text.word(at - 1), text.word(at)
    words = words_of(text.language)
    if " ".join(text.words[at : at + 2]) in words.determiners:
        return True  # "seorang bupati | salah satu kabupaten"
    return head not in grammar.heading and noun not in words.demonstratives


def asked_to(text: Parsed, told: int, grammar: Grammar) -> int:
    """Behind the verb of what somebody is asked to do: "mendesak dewan agar segera membuka"."""
    for at in range(told, len(text.code)):
        if text.code[at] in VERBS:
            return at + 1  # "memaksa warga | mengungsi"
        if text.code[at] == "r" and (to_do := _asked_by(text, at, grammar)):
            asked = _TO_DO_SO.match(text.code, to_do)
            return asked.end() if asked else to_do + 1
        if text.code[at] in _PARTED_BY:
            break
        if text.word(at) in grammar.whether:
            asked = _TO_DO_SO.match(text.code, at)
            return asked.end() if asked else at + 1
    return told
