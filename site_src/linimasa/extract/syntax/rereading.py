"""The letters of words that only their neighbours tell, where endings tell little.

English "closed" is a finite verb, a participle behind "was", or one of the noun before it; "close"
is an infinitive behind "to" and "will"; "after" opens a phrase or a clause.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from linimasa.extract.syntax.ambiguous_words import Ambiguous

_LED = frozenset("rkYNW")  # before "first" and a past form
_FINITE = frozenset("VAB")
_HELPERS = frozenset("ABHE")
_NOUNS = frozenset("NWe#)")
_NAMES = frozenset("NW")
_TIES = frozenset("pmd")
_OBJECTS = frozenset("DW#Y")
_THATS = frozenset("qrs")
_BOUNDS = frozenset("kxrsqh(")
_YEAR = 4  # digits
_REACH = 14  # words in which the verb of a clause stands
_BEFORE_ARTICLE = re.compile("N(?<=[NWe)].)(?=.)")  # not in "for 37 cents a share"
_BEHIND_NOUN = re.compile("[NW](?:aN(?=[DNW#])|N(?=[DW#]))")  # "the town now bans cars"
_BEFORE_PHRASE = re.compile("N(?<=[Wk].)(?=[pmDW#])")


class Places(NamedTuple):
    """Where in a sentence words stand that lead, that open, and that are past forms."""

    leads: Sequence[int]
    opens: Sequence[int]
    past: Sequence[int]


def reread(code: list[str], words: Sequence[str], places: Places, found: Ambiguous) -> None:
    """Set the letters anew, each by those of its neighbours."""
    if found.at in words or "P" in code:
        _read_fixed(code, words, found)
    _read_firsts(code, words, places.past, found)
    for at in _spots(code, places.leads):
        if code[at] == "D" and words[at] == found.ending and "Y" in code[max(0, at - 2) : at]:
            code[at] = "B"
        elif code[at] == "N" and at and code[at - 1] == "Y":
            code[at] = "V"  # "they sail"
        elif words[at] in found.markers or words[at] in found.modals:
            _read_base(code, words, at, found)
    if _FINITE.isdisjoint(code):
        _read_unknown(code, words, found)
    if not _THATS.isdisjoint(code):
        _read_thats(code, words, found)
    if code and code[-1] == "D" and words[-1] in found.alone:
        code[-1] = "N"
    _read_nouns(code, words, found)
    _read_past(code, words, places.past, found)
    if "Y" in code:
        _read_bare(code, words, found)
    _read_openers(code, words, places.opens, found)
    _read_places(code)


def _read_fixed(code: list[str], words: Sequence[str], found: Ambiguous) -> None:
    """Mark words by the one beside them: "at least 300", "was last seen"."""
    for at in range(1, len(code)):
        if words[at] in found.degrees and words[at - 1] == found.at and code[at - 1] in "pm":
            code[at - 1] = code[at] = "D"
        elif code[at] == "P" and words[at - 1] in found.between:
            code[at - 1] = "a"


def _read_firsts(
    code: list[str], words: Sequence[str], past: Sequence[int], found: Ambiguous
) -> None:
    """Mark what stands before a past form and tells when: "who last met", ", first awarded"."""
    for at in past:
        if not at or words[at - 1] not in found.between or code[at - 1] != "N":
            continue
        if at == 1 or code[at - 2] in _LED:
            code[at - 1] = "a"


def _read_nouns(code: list[str], words: Sequence[str], found: Ambiguous) -> None:
    """Mark as nouns verbs in their base form that no subject of several stands before, and that
    have no object: "resumed | work in Bern", "of high | cost and low volume"."""
    if code[0] == "V" and words[0] in found.bases and code[1:2] in (["A"], ["B"]):
        code[0] = "N"  # "work | would begin"
    for at in [at for at, kind in enumerate(code) if kind == "V"] if "V" in code else ():
        if not at or words[at] not in found.bases:
            continue
        before, ahead = code[at - 1], code[at + 1] if at + 1 < len(code) else "k"
        bound = before in "VGPD" or (before == "N" and words[at - 1][-1:] != "s")
        if bound and ahead in "cpmdkxo":
            code[at] = "N"


def _read_past(
    code: list[str], words: Sequence[str], past: Sequence[int], found: Ambiguous
) -> None:
    """Mark past forms: first those that the words beside them tell, then the others."""
    finite = [at for at in past if code[at] == "V"]
    for at in finite:
        code[at] = _by_neighbours(code, words, at, found)
    for at in finite:
        if code[at] == "V" and words[at] not in found.active:
            code[at] = _participle(code, words, at, found)


def _read_thats(code: list[str], words: Sequence[str], found: Ambiguous) -> None:
    if not {"q", "r"}.isdisjoint(code):
        _read_that(code, words, found)
    if "s" in code and found.that in words:
        _read_pointing(code, words, found)


def _read_that(code: list[str], words: Sequence[str], found: Ambiguous) -> None:
    """Mark a verb behind "that" or "which", which no list need have, and such a "that" as "which":
    "a law that bans"."""
    for at in range(len(code) - 1):
        if code[at] not in "qr" or words[at] not in found.relating:
            continue
        verb = next((one for one in range(at + 1, len(code)) if code[one] not in "ay"), at)
        if code[verb] == "N" and found.is_third(words[verb]):
            code[verb] = "V"
        if code[verb] in _FINITE:
            code[at] = "r"
        elif code[at] == "r" and words[at] == found.that and _is_complement(code, words, at, found):
            code[at] = "q"
        if code[at] == "q":
            asked = next((one for one in range(at + 1, len(code)) if code[one] in _ASKED), 0)
            if asked and code[asked] == "E":
                code[asked] = "B"  # "ordered that the pier be closed"


def _read_pointing(code: list[str], words: Sequence[str], found: Ambiguous) -> None:
    """Mark "that" before a noun behind a preposition as an article: "after [that] storm"."""
    for at in range(1, len(code) - 1):
        if code[at] == "s" and words[at] == found.that and code[at - 1] in _TIES:
            code[at] = "D" if code[at + 1] in _NAMES else "s"


def _is_complement(code: Sequence[str], words: Sequence[str], at: int, found: Ambiguous) -> bool:
    """Whether "that" tells what is said or asked for, a phrase or somebody who hears it standing
    before it: "announced in Bern that the", "informed the mayor that he"."""
    if code[at - 1] in "VPIG" and found.stating.fullmatch(words[at - 1]):
        return True  # "to suggest that the mayor resign"
    letters = "".join(code)
    if not _OWN_SUBJECT.match(letters, at + 1):
        return False
    verb = next((one for one in range(at - 1, -1, -1) if code[one] in "VPIGrsqkxh("), -1)
    if verb < 0 or code[verb] not in "VPIG":
        return False
    between = letters[verb + 1 : at]
    if found.stating.fullmatch(words[verb]):
        return PHRASES.fullmatch(between) is not None
    heard = found.telling.fullmatch(words[verb])
    return heard is not None and SOMEBODY.fullmatch(between) is not None


def _read_bare(code: list[str], words: Sequence[str], found: Ambiguous) -> None:
    """Mark a pronoun as "which" where a clause tells of the noun before: "left the city he rules";
    what is said is none."""
    for at in range(2, len(code) - 1):
        if code[at] != "Y" or code[at - 1] != "N" or code[at + 1] not in _FINITE:
            continue
        since = max((one for one in range(at) if code[one] in _BOUNDS), default=-1) + 1
        verbs = [one for one in range(since, at) if code[one] in _FINITE]
        tells = any(found.saying.fullmatch(words[one]) for one in verbs)
        led = since and code[since - 1] in "rqs"
        led = led or code[since] in "psmG" or not found.openers.isdisjoint(words[since:at])
        if verbs and not (tells or led or {"G", "I"} & {*code[since:at]}):
            code[at] = "r"


def pointing(code: Sequence[str]) -> str:
    """The letter of a "That" that opens a sentence: an article, a subject, or "which"."""
    ahead = next((kind for kind in code[1:] if kind not in "ay"), "")
    return "Y" if ahead in _FINITE else "D" if ahead in {*"N#"} else code[0]


def _read_places(code: list[str]) -> None:
    """Mark the commas around a place that only tells of the noun behind, "a Bern, Va., pier", and
    what leads in with a verb of its own: "Saying nothing is sure, the council closed …"."""
    letters = "".join(code) if "k" in code else ""
    if letters[:1] == "G" and _LED_BY_GERUND.match(letters):
        code[0] = "s"
    for match in _AMID_NOUN.finditer(letters) if "WkW" in letters else ():
        code[match.start(1)] = code[match.end(1) - 1] = "o"


def _read_openers(
    code: list[str], words: Sequence[str], opens: Sequence[int], found: Ambiguous
) -> None:
    """Mark whether "after" opens a clause or a phrase."""
    for at in opens:
        if code[at] in "psm" and " ".join(words[at - 1 : at + 1]) not in found.styled:
            year = at + 1 + (code[at + 1 : at + 2] == ["W"])  # "killings since May 1993 were …"
            dated = (
                words[year].isdigit() and len(words[year]) == _YEAR if year < len(words) else False
            )
            phrase = dated or (words[at] in found.spanning and _is_of_subject(code, at))
            code[at] = "s" if _is_told(code, at) and not phrase else "p"


def _is_of_subject(code: Sequence[str], at: int) -> bool:
    """Whether a word tells of a noun with an article before it, and the only verb is behind: "the
    first flight since the crash landed"."""
    if code[at - 1] not in _NOUNS or not _FINITE.isdisjoint(code[:at]) or "D" not in code[:at]:
        return False
    return _ONE_VERB.fullmatch("".join(code), at + 1) is not None


def _spots(code: Sequence[str], leads: Sequence[int]) -> Sequence[int]:
    """Where a word stands that tells the next one's letter, or one behind a subject."""
    if "Y" not in code:
        return leads
    told = [at for at, kind in enumerate(code) if at and kind == "N" and code[at - 1] == "Y"]
    return sorted({*leads, *told})


def _read_base(code: list[str], words: Sequence[str], at: int, found: Ambiguous) -> None:
    """Mark the verb behind "to" or "will"."""
    verb = at + 1
    while verb < len(code) and code[verb] in "ay":
        verb += 1
    if verb >= len(code) or code[verb] not in "NVBAEH":
        return
    takes = verb + 1 < len(code) and code[verb + 1] in _OBJECTS
    if code[verb] != "N" or takes or words[verb] in found.bases:
        code[verb] = {"B": "E", "A": "H"}.get(code[verb], code[verb] if code[verb] in "EH" else "I")


def _read_unknown(code: list[str], words: Sequence[str], found: Ambiguous) -> None:
    """Mark a verb that no list has, where no other is: no noun stands before an article; "the
    Council, an office of the city, calls on …", "Jane Hill reports from …"."""
    letters = "".join(code)
    if not found.articles.isdisjoint(words):
        for match in _BEFORE_ARTICLE.finditer(letters):
            at = match.start()
            rated = not found.rated.isdisjoint(words[at + 2 : at + 3])  # "five pence a share"
            if words[at + 1] in found.articles and words[at].isalpha() and not rated:
                code[at] = "V"
                return
    for match in _BEFORE_PHRASE.finditer(letters):
        at = match.start()
        if found.is_third(words[at]):
            code[at] = "V"
            return
    for match in _BEHIND_NOUN.finditer(letters):
        at = match.end() - 1
        if found.is_third(words[at]) and not words[match.start()].endswith("s"):
            code[at] = "V"
            return


def _by_neighbours(code: Sequence[str], words: Sequence[str], at: int, found: Ambiguous) -> str:
    """The part of a past form where the words beside it tell: behind a helper, before a noun, with
    a phrase that only goes with a noun; else "V"."""
    if _is_helped(code, words, at, found):
        return "P"
    if not at or words[at] in found.active:
        return "V"
    before, ahead = code[at - 1], code[at + 1] if at + 1 < len(code) else ""
    if ahead in _NAMES and (before in {*"VG"} or last_told(code, at) == "D"):
        return "N"  # "posted reduced profits", "the newly elected council"
    agent = at + 1 < len(words) and words[at + 1] in found.agents
    if agent and (before in _NOUNS or before == "k"):
        return "e"
    undergone = words[at] in found.accused and ahead == "d" and before in _NOUNS
    if undergone and any(kind in _FINITE for one, kind in enumerate(code) if one != at):
        return "e"  # "the trial of two men suspected of"
    if before == "N" and words[at] in found.naming and ahead == "W":
        return "e"  # "a ferry named Hope"
    tied = before in {*"NW)k"} and words[at] in found.tying
    return "e" if tied and ahead in {*"pm"} else "V"


def _participle(code: Sequence[str], words: Sequence[str], at: int, found: Ambiguous) -> str:
    """The part of a past form by its clause: finite, or of the noun before or behind it."""
    ahead, before = code[at + 1] if at + 1 < len(code) else "", code[at - 1] if at else ""
    if not at and ahead in {*"NW"} and _is_told(code, at):
        return "N"  # "Strapped drivers stayed at home"
    if not at or code[:at] == ["a"]:  # "Deeply worried about …, the crew"
        agent = words[at + 1 : at + 2] and words[at + 1] in found.agents
        led = _LED_BY_AGENT if agent else _LED_BY
        return "e" if led.match("".join(code), at) else "V"
    if _is_inner(code, words, at, found):
        return "e"
    behind = "".join(code[at + 1 :])
    beyond = behind.lstrip("a")[:1]
    told = beyond in _TIES and _TOLD_LATE.match(behind) is not None
    if before in _NOUNS and _is_second(code, words, at, found):
        inner = ahead == "N" and at > 1 and code[at - 2] in "dpmD" and words[at - 1][-1:] != "s"
        # "any possible spread", "sale of convertible subordinated notes"
        return "N" if inner or words[at] in found.bases else "e"
    if ahead == "N" and before in {"k", "x"} and _is_told(code, at):
        return "N"  # ", strapped drivers stayed"
    if (before in _NOUNS and told) or (before == "k" and _PUT_IN.match("".join(code[at:]))):
        return "e"
    return "V"


def last_told(code: Sequence[str], at: int) -> str:
    """The letter of the last word before one but adverbs and pronouns."""
    while at and code[at - 1] in "ay":
        at -= 1
    return code[at - 1] if at else ""


def _is_helped(code: Sequence[str], words: Sequence[str], at: int, found: Ambiguous) -> bool:
    """Whether "has" or "was" stands before a past form: "was last seen", too."""
    if at > 1 and words[at - 1] in found.between:
        return code[at - 2] in _HELPERS
    return last_told(code, at) in _HELPERS


def _is_inner(code: Sequence[str], words: Sequence[str], at: int, found: Ambiguous) -> bool:
    """Whether a past form can only tell of the noun before it: another verb follows at once, "all
    asked said"; or it stands in a phrase that leads in, "In a poll held in Bern, the mayor …"."""
    before = last_told(code, at)
    finite = at + 1
    while code[finite : finite + 1] == ["a"]:
        finite += 1
    if before in {*"NWD"} and code[finite : finite + 1] and code[finite] in _FINITE:
        if found.past.fullmatch(words[finite]) and words[finite] not in found.active:
            return code[finite + 1 : finite + 2] not in (["N"], ["W"])
        return words[finite] not in found.bases
    if before == "c" and code[at - 2] == "e":
        return True  # "a man kidnapped and killed"
    if before == "c" and "e" in code[:at] and _PUT_IN_AND.search("".join(code[:at])):
        return _PUT_IN.match("".join(code[at:])) is not None
    if before in {"k", "h"} and _FINITE.isdisjoint(code[:at]):
        return _PUT_BETWEEN.match("".join(code[at:])) is not None
    if before != "N" or code[0] not in "pm":
        return False
    letters = "".join(code)
    lead = _LEADS_IN.match(letters)
    return bool(lead and lead.end() == at + 1 and _AFTER_LEAD.match(letters, at))


def _is_second(code: Sequence[str], words: Sequence[str], at: int, found: Ambiguous) -> bool:
    """Whether its clause has a finite verb already, and not one that a clause may follow."""
    told = 0
    for before in range(at - 1, -1, -1):
        kind, word = code[before], words[before]
        if kind in "kxhc(":
            break
        if kind in "rqs" or word in found.openers:
            if not told:
                return False
            told -= 1  # the verb of a clause in it
        elif kind in _FINITE:
            if found.saying.fullmatch(word):
                # "said in a letter | published", where nobody else is told of
                return _PHRASE.fullmatch("".join(code[before + 1 : at])) is not None
            told += code[before - 1 : before] != ["Y"]  # "the ferry he sold"
    return told > 0


_ASKED = frozenset("EVABkrsq")
_OWN_SUBJECT = re.compile("a*[DNW#Y][^krsqxh]{0,14}?[VABEI]")
PHRASES = re.compile("a*(?:[pm]D?[NW#a]+(?:d[DNW#]+)?e?)*a*")
SOMEBODY = re.compile("(?:Y|[DNW#][DNW#d]*)(?:[pm]D?[NW#a]+)?a*")
# "the Fairfield, N.J., company"
_AMID_NOUN = re.compile("D[N#]?W{1,3}(kW{1,2}o?k)(?=N)")
# behind what may tell of a subject, its verb; ", a mayor of Bern," may stand between
_TOLD_LATE = re.compile(
    "(?:(?!c[yaDNW#o]*[VAB])[^VABYkxrsqh(]){0,13}[VAB]"
    "|(?:(?!c[ya]*[VAB])[^VABYIkxrsqh(]){0,13}k[^VABkxrsqh(]{1,9}k[ya]*[VAB]"
)
# Between commas behind a subject: ", valued at more than the ferry that sank, had"
_PUT_BETWEEN = re.compile("V[^kx]{0,30}[kh][ya]*[VAB]")
# A phrase without a subject, before one: "In a poll held in Bern, the mayor won"
_LEADS_IN = re.compile("[pm]D[DNW#a]*V")
_AFTER_LEAD = re.compile(r"V(?:[pma][^kVABxr]{1,12})?k[^kVABrx]{1,12}[VAB]")
_PHRASE = re.compile("[ay]*[pm][DNW#a]{1,6}")
# one verb, and others only with "and" or in a clause of their own
_ONE_VERB = re.compile("D[^kVABrqsxh(]*[VAB](?:[^VABrqs]|(?<=c)[ya]*[VAB])*(?:[rqs].*)?")
_LED_BY_GERUND = re.compile("G[^kx]*[VAB][^kx]*k[^kx]*[VAB]")
# In front, before another clause: "Built [in May], the pier was …".
_LED_BY = re.compile(r"V[^kVAB]{1,24}k(?:[^k]{0,24}|[DW][^xrsq(]{0,24})[VAB]")
# the same with a clause in it: "Worn out by years at sea and feeling that she was old, the captain"
_LED_BY_AGENT = re.compile(rf"{_LED_BY.pattern}|V[pm].{{1,40}}k[DW][^kxrsq(VAB]*[VAB]")
# Between commas, before a finite verb: ", built [in May], sank".
_PUT_IN = re.compile(r"V[^kVAB]{0,12}k[ya]*[VAB]")
# ", designed by Dean and | built in Bern, sank"
_PUT_IN_AND = re.compile("[NW#]ke[^kVABrqsc]*c[ya]*$")


def _is_told(code: Sequence[str], at: int) -> bool:
    """Whether a finite verb follows before the next clause."""
    for kind in code[at + 1 : at + _REACH]:
        if kind in _BOUNDS:
            return False
        if kind in _FINITE:
            return True
    return False
