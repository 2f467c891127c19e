"""Who does what a clause tells whose verb comes last: the nouns that may be its subject, in front.

"Bursa'da toplanan kaptanlar, tüzüğü […] onayladı": what tells of a noun goes, the noun stays.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from linimasa.extract.lexis.filling import filled
from linimasa.extract.lexis.words import words_of
from linimasa.extract.naming.names import UPPER
from linimasa.language import table_of
from linimasa.values import dataclass

MOST_SUBJECT = 45  # characters before a comma that may be a subject
_LEAST = 2  # characters of one
_FEW = 4  # words at the end of a clause among which what is to happen stands
_MOST_OPENING = 7  # words that open a clause among which its subject ends
TELLING = 24  # characters; less tells little: "saldırı düzenlendi"

# "the pier that was closed by | Deniz Kaya"
_NAME = re.compile(rf"(?:\s[{UPPER}][^\W\d_]+(?![’'])){{1,4}}\s*$")
# The next of several: "Ali Kaya, | Deniz Demir, …"
_LISTED = re.compile(rf"\s[{UPPER}][^\W\d_]+(?:\s[{UPPER}][^\W\d_]+){{1,3}},")
_WORD = re.compile(r"[^\s,;]+")
_DIGIT = re.compile(r"\d")
_LEADING = re.compile(rf"(?:[{UPPER}][^\W\d_]+\s){{1,5}}(?=[^\W\d_])")


_Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Closing:
    """The table `[closing]` of a language."""

    verbs: re.Pattern[str]
    ends: re.Pattern[str]
    converbs: re.Pattern[str]  # of these, the forms of a verb that end a clause
    phrases: re.Pattern[str]
    objects: re.Pattern[str]
    particles: tuple[str, ...]
    markers: tuple[str, ...]  # behind a subject, which stays with it: Hindi "ने"
    oblique: re.Pattern[str]
    participles: re.Pattern[str]  # before the noun of which they tell: "toplanan | kaptanlar"
    owned: re.Pattern[str]  # those with who does it before them: "verdiği", "kurdukları"
    wanting: re.Pattern[str]  # of a verb with who does it before: "[geminin] batması"
    told: re.Pattern[str]  # the same as what is told: "battığını"
    owner: re.Pattern[str]  # who does it: "geminin"
    untold: re.Pattern[str]  # what ends on this before a date is no subject
    parting: re.Pattern[str]  # ends a clause behind which another subject may stand
    several: re.Pattern[str]  # of more than one: "öğrencileri"
    among: tuple[str, ...]  # with one of `being` behind it, tells who is among the next noun's
    being: tuple[str, ...]
    doer: str  # behind who does what is done: "tarafından"
    light: re.Pattern[str]  # verbs that take the word before them along: "mezun | oldu"
    governed: re.Pattern[str]  # tell something with the case before them: "gelirle | ilgili"
    possessed: re.Pattern[str]  # what is somebody's, with a case: "ustalarından"
    cased: re.Pattern[str]  # may have the ending of an object: "derneği", "derneğe"
    adnominal: tuple[str, ...]  # end a date that only tells of the noun behind it: "'deki"
    joints: frozenset[str]

    @property
    def has_participles(self) -> bool:
        """Whether they are known."""
        return bool(self.adnominal)


@cache
def closing_of(language: str) -> Closing | None:
    """None for a language whose verb does not come last, or is not known."""
    table = table_of(language, "closing")
    if not table:
        return None
    words = words_of(language)
    joints = words.coordinators.union(words.breaks)
    return Closing(**{**filled(Closing, table), "joints": joints})


def is_verb(word: str, closing: Closing) -> bool:
    """Whether a word may close a clause."""
    return not word[:1].isupper() and closing.verbs.fullmatch(word) is not None


def tells_of_noun(word: str, closing: Closing) -> bool:
    """Whether a word is a participle that tells of the noun behind it."""
    if not word[:1].islower():
        return False
    return bool(closing.participles.fullmatch(word) or closing.owned.fullmatch(word))


def is_told_of(title: str, language: str) -> bool:
    """Whether a title is a name with a participle that tells of it: "1987'de doğan Ali Kaya"."""
    closing, words = closing_of(language), title.split()
    name = len(words)
    while name and words[name - 1][0].isupper():
        name -= 1
    return closing is not None and 0 < name < len(words) and tells_of_noun(words[name - 1], closing)


def parted(clause: str, closing: Closing) -> Iterator[tuple[str, str]]:
    """Each subject that a clause may have, with its comma, and the rest; the likeliest first, at
    last none and all of the clause."""
    yield from filter(None, (_told_of(clause, closing), _owner_of(clause, closing)))
    head, rest = _first_of(clause, closing)
    name = _NAME.search(head)
    for subject in (head.strip(), _whole_name(head, name, closing) if name else ""):
        if rest and may_act(subject, closing):
            yield f"{subject}, ", rest.strip()
    for particle in closing.particles:  # "Kaya Tekstil ise […] iddiaları reddetti"
        subject, mark, rest = clause.partition(f" {particle} ")
        if mark and "," not in subject and len(subject) <= MOST_SUBJECT:
            yield f"{subject} ", rest.strip()
    for marker in closing.markers:
        subject, mark, rest = clause.partition(f" {marker} ")
        if mark and len(subject) <= MOST_SUBJECT:
            yield f"{subject} {marker} ", rest.strip()
    yield from ((f"{subject}, ", rest) for subject, rest in _before_commas(clause, closing))
    for opens, mark in ((_leading(clause, closing), " "), (_several(clause, closing), ", ")):
        if opens:
            yield f"{opens}{mark}", clause[len(opens) :].lstrip()
    if not closing.markers:
        yield "", clause


def shared_subject(
    sentence: str, start: int, dates: Sequence[_Span], clause: _Span, language: str
) -> _Span | None:
    """The subject before the first date, from a place on, that a later clause is told of, too:
    "[Kale] 1361'de alınmış, | 1482'de yıkılmıştır"; None where that may have its own."""
    closing = closing_of(language)
    first = min((one for one in dates if one[0] >= start), default=None)
    own = next((one for one in dates if clause[0] <= one[0] < clause[1]), None)
    if closing is None or first is None or own is None or first[0] >= clause[0]:
        return None
    lead, comma, told = sentence[start : first[0]].strip(" ,").partition(", ")
    by_whom = told.rpartition(" ")[2] == closing.doer  # "Kale, padişah Orhan tarafından | 1328'de"
    if (comma and not by_whom) or not may_act(lead, closing):
        return None
    before = sentence[clause[0] : own[0]].split()
    if before and not closing.ends.fullmatch(before[-1].lower()):
        return None
    behind = sentence[own[1] : clause[1]].strip(" .,").split()
    if behind[:1] and behind[0] in closing.particles:
        behind = behind[1:]
    doer = closing.doer in behind
    if not (doer or all(_is_beside(*pair, closing) for pair in pairwise(behind))):
        return None
    return start, sentence.find(lead, start) + len(lead)


def _is_beside(word: str, behind: str, closing: Closing) -> bool:
    """Whether a word is no subject, by its form or the verb right behind it: "[mezun] oldu"."""
    if closing.oblique.fullmatch(word) or closing.ends.fullmatch(word.lower()):
        return True
    return closing.light.match(behind) is not None


def without_bare(title: str, language: str) -> str:
    """Less a participle in front that only a date went with, which is gone: "[1922'de başlayan]
    taarruz"; what stands in front of a sentence has a capital."""
    closing = closing_of(language)
    first, _, rest = title.partition(" ")
    return rest if closing and rest and tells_of_noun(first, closing) else title


def _whole_name(head: str, name: re.Match[str], closing: Closing) -> str:
    """A name at the end of what stands before a comma, with another that "and" joins to it; its
    last two words where more capitals stand before it: "Merkez | Bankası Başkanı Fatih Karahan"."""
    lead, _, before = head[: name.start()].rpartition(" ")
    words = name[0].split()
    if before in closing.joints:
        other = _NAME.search(f" {lead}")
        whole = f"{other[0].strip()} {before} {name[0].strip()}" if other else ""
        return whole if len(whole) <= MOST_SUBJECT else ""
    return " ".join(words[-2:] if before[:1].isupper() else words)


def with_subject_apart(
    title: str, sentence: str, start: int, dates: Sequence[_Span], language: str
) -> str:
    """With a comma behind the subject that stood right before a date, from which more than that
    date may go: "Kıyı Meclisi[, 12 Mayıs'ta] yeni yılın bütçesini …"."""
    closing, first = closing_of(language), min((one[0] for one in dates), default=0)
    lead = sentence[start:first].strip()
    while lead and not title.startswith(f"{lead} "):
        lead = lead.partition(" ")[2]  # what stands before it is gone
    if closing is None or closing.markers or not lead:
        return title
    nouns = lead.split()
    while nouns and nouns[-1] in words_of(language).title_openers:
        nouns.pop()  # "Şirket [ayrıca]"
    if not nouns or nouns[-1] in closing.particles:
        return title
    subject = " ".join(nouns)
    cased = any(map(closing.phrases.fullmatch, map(str.lower, nouns[:-1])))
    own = closing.parting.search(title, len(lead)) is None  # that clause's, not the next one's
    if (
        "," in lead
        or cased
        or not own
        or closing.untold.search(subject)
        or not may_act(subject, closing)
    ):
        return title
    return f"{subject}, {title[len(lead) + 1 :]}"


def lacks_subject(title: str, sentence: str, language: str) -> bool:
    """Whether who does what a title tells stands in what its sentence has before that."""
    closing = closing_of(language)
    if closing is None or closing.markers or len(title) < _LEAST:
        return False
    first = title.partition(" ")[0]
    small = first[:1].lower() + first[1:] if first[:1] != "İ" else f"i{first[1:]}"
    at = sentence.rfind(title[len(first) :][:TELLING])
    start = at - len(first)
    if at < 0 or start <= 0 or sentence[start:at] not in {first, small}:
        return False  # told in pieces, or from the beginning on
    lead = sentence[:start]
    nouns = (noun for noun, _ in _before_commas(lead, closing))
    return _leading(lead, closing) is not None or any(_DIGIT.search(one) is None for one in nouns)


def subject_before(lead: str, language: str) -> str:
    """The subject that a text ends with before a comma, with that; none where it ends otherwise."""
    closing = closing_of(language)
    nouns = list(_before_commas(f"{lead} ", closing)) if closing else []
    return f"{nouns[-1][0]}," if nouns and not nouns[-1][1] else ""


def _told_of(clause: str, closing: Closing) -> tuple[str, str] | None:
    """The noun before the last comma, if a participle tells of it: "kente gelen kaptanlar,"."""
    lead, comma, rest = clause.rpartition(", ")
    noun = _noun(lead, closing) if comma else ""
    before = lead[: len(lead) - len(noun)].rstrip().rpartition(" ")[2]
    if not tells_of_noun(before, closing):
        return None
    return (f"{noun}, ", rest.strip()) if may_act(noun, closing) else None


def _owner_of(clause: str, closing: Closing) -> tuple[str, str] | None:
    """Whom a comma parts from what is to happen to him, which ends the clause as a noun: "sanığın,
    […] cezalandırılması istendi"."""
    if not any(map(closing.wanting.fullmatch, clause.split()[-_FEW:])):
        return None
    for comma in re.finditer(r",\s", clause):
        noun = _noun(clause[: comma.start()], closing)
        if closing.owner.fullmatch(noun.rpartition(" ")[2]) and len(noun) <= MOST_SUBJECT:
            return f"{noun}, ", clause[comma.end() :].strip()
    return None


def _several(clause: str, closing: Closing) -> str | None:
    """Those who open a clause, where no noun behind them goes on with what they are: "Üniversite
    öğrencileri [yurt ücretlerine …]", not "öğrencileri derneği"."""
    words = clause.split(" ", _MOST_OPENING)
    words[0] = f"{words[0][:1].lower()}{words[0][1:]}"
    for at, word in enumerate(words[:-2]):
        ends = word[-1:] in {*",;:"} or closing.ends.fullmatch(word.lower()) is not None
        cased = word[:1].islower() and closing.oblique.fullmatch(word) is not None
        if ends or cased or tells_of_noun(word, closing):
            return None
        if at and word[:1].islower() and closing.several.fullmatch(word):
            told = not _goes_on(words[at + 1 : at + 3], closing)
            return clause[: len(" ".join(words[: at + 1]))] if told else None
    return None


def _goes_on(behind: Sequence[str], closing: Closing) -> bool:
    """Whether the words behind a noun go on with what it is of: "öğrencileri | derneği"."""
    first = behind[0]
    if first in closing.joints or closing.ends.fullmatch(first) or tells_of_noun(first, closing):
        return True
    return any(_is_owned(one, closing) for one in behind)


def _is_owned(word: str, closing: Closing) -> bool:
    """Whether a word may be somebody's without a case: "[öğrenci] derneği"."""
    return bool(closing.cased.fullmatch(word)) and not closing.objects.fullmatch(word)


def _before_commas(clause: str, closing: Closing) -> Iterator[tuple[str, str]]:
    """The noun right before each comma, less what stands before it, and what follows."""
    for comma in re.finditer(r",\s", clause):
        lead = clause[: comma.start()]
        noun = _noun(lead, closing)
        listed = _LISTED.match(clause, comma.end() - 1) is not None
        if may_act(noun, closing) and not (listed and _NAME.search(f" {noun}")):
            yield noun, clause[comma.end() :].strip()


def _noun(lead: str, closing: Closing) -> str:
    """The last words of a text behind a comma, or behind what tells of a noun, or of its verb."""
    words = lead.split(" ")
    first = len(words) - 1
    while first > 0:
        before = words[first - 1]
        small = before.strip("()").lower()
        if before[-1:] in {*",;:"} or closing.ends.fullmatch(small):
            break
        joined = words[first] in closing.joints  # "okuyan | ve limanda çalışan Kaya"
        if tells_of_noun(before.strip("()"), closing) and not joined:
            break
        first -= 1
    return " ".join(words[first:]).strip()


def _leading(clause: str, closing: Closing) -> str | None:
    """A name that opens a clause and is its subject, for a clause of something else follows:
    "İzmir Limanı [kurduğu vakıf ile]"."""
    name = _LEADING.match(clause)
    if name is None or not may_act(name[0].strip(), closing):
        return None
    behind = _WORD.match(clause, name.end())
    return name[0].strip() if behind and closing.owned.fullmatch(behind[0]) else None


def may_act(noun: str, closing: Closing) -> bool:
    """Whether a noun has the form of a subject."""
    last = noun.rpartition(" ")[2]
    if not _LEAST <= len(noun) <= MOST_SUBJECT or closing.ends.fullmatch(last.lower()):
        return False
    if tells_of_noun(last, closing):
        return False
    named = last[:1].isupper() and not re.search("[’']", last)
    return named or not (closing.oblique.fullmatch(last) or is_verb(last, closing))


def _first_of(clause: str, closing: Closing) -> tuple[str, str]:
    """What stands before the first comma, and behind it; a phrase before the subject goes,
    "Limanda, […] gemi, …", and a list of names is no subject."""
    head, _, rest = clause.partition(", ")
    ahead, comma, behind = rest.partition(", ")
    named = _NAME.search(f" {head}")
    phrase = comma and not named and closing.oblique.fullmatch(head.rpartition(" ")[2])
    if phrase and not any(map(str.isdigit, f"{rest[:2]}{behind[:2]}")):
        head, rest = ahead.strip(), behind
    listed = _LISTED.match(f" {rest}") and _NAME.search(f" {head}")
    return ("", rest) if listed else (head, rest)
