"""Where a sentence says that something happened: the event's place, not the outlet's.

A name behind a word of place ("di Bandung", "near Bonn"), before a particle of place (ソウルで), or
with a noun for a place in it ("Selat Malaka") is one. Of several, one that the gazetteer or CLDR
knows comes before one that only looks like a name, where before whence, the clause that is told
before the words that say who tells it. The place of a dateline is the outlet's, and a nation's
adjective ("Nepali") no place at all.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from linimasa.extract.lexis.alternation import either
from linimasa.extract.lexis.masks import DATED
from linimasa.extract.lexis.triggers import words_in
from linimasa.extract.lexis.words import Words, words_of
from linimasa.extract.naming.names import UPPER, name_pattern
from linimasa.extract.naming.unplaced import (
    CHANNELS,
    TOPONYMS,
    is_common,
    is_held,
    is_object,
    is_somebody,
    listed,
    names_office,
    place_within,
)
from linimasa.extract.syntax.grammar import parsed
from linimasa.extract.syntax.particles import particled_of
from linimasa.language import table_of
from linimasa.language.writing import calendar_words, capital_nouns, unspaced
from linimasa.model import Location
from linimasa.places import Found, find_places
from linimasa.values import dataclass

_MARKED = frozenset("«„“")
# an Arabic name, with a second word that is no adjective: "عيتا الشعب"
_TOWN = r"[^\W\d_]{2,20}(?<!ية)(?<!ين)(?:\sال[^\W\d_]{2,14}(?<!ية)(?<!ي)(?<!ة))?"
_TIES = "在于於到为為赴和与與及从從向对對由会會的"  # no signs of such names
_WHOLE = "(?!(?<=島)[県市府町村])"  # "福[島]県"
_NO_NAMES = "県同该該全本各我两當当政幕首"  # begin none: "the same town", 政府
_WORD = 16  # characters of a word of place
_NEXT = 24  # characters behind a name in which the next word stands
LARGE = 200  # thousands of inhabitants: a smaller city needs a word of place before it

_COMPOUND = re.compile(r"-[^\W\d_A-Z]+\Z")  # "the U.S.-led coalition"
_INITIAL = re.compile(rf"(?<!\w)[{UPPER}]\.\s\Z")
_POSSESSIVE = re.compile(r"[’']s$")
# A place, an outlet or a date, and a dash: "JAKARTA, Kompas.com - ", "KATHMANDU, April 25 - ".
_DATELINE = re.compile(
    rf"\W*(?:[{UPPER}]{{3,}}[^\n–—-]{{0,60}}|【[^】\n]{{0,40}}】|\[[^\]\n]{{0,40}}\])[–—-]?"
)

_Span = tuple[int, int]
_MARKER = re.compile(r"\s\d")  # how far along a road

_CLOSED = ")）"


@dataclass(frozen=True, slots=True)
class _Place:
    name: str
    start: int
    known: bool
    whence: bool
    loose: bool
    outside: bool

    @property
    def rank(self) -> tuple[bool, bool, bool, bool, int]:
        """Lower is better."""
        return self.outside, self.loose, not self.known, self.whence, self.start


def place_of(
    sentence: str, language: str, told: _Span | None = None, article: str = ""
) -> Location | None:
    """The best place of a sentence; `told` is the span of what is told, where somebody tells it.

    `article` is the text in which it is seen which names are persons'."""
    dateline = _DATELINE.match(sentence)
    start = dateline.end() if dateline and dateline[0].rstrip()[-1] in "–—-】]" else 0
    words = words_of(language)
    found_places = list(find_places(_unclitic(sentence, words), language))
    if words.clitics:  # "باريس" only begins as "in" does
        whole = (one for one in find_places(sentence, language) if sentence[one.start] in "بو")
        found_places = [*found_places, *whole]
    known = [one for one in found_places if one.kind != "union"]
    if particled_of(language):  # "해운[대구]"
        known = [one for one in known if not sentence[one.start - 1 : one.start].isalpha()]
    candidates = (
        _before_particle(sentence, known, words)
        if words.places_after or words.uncased
        else [
            *_behind_word(sentence, known, language, article),
            *_loose(sentence, known, words, article),
        ]
    )
    found = [
        _Place(*one, outside=_is_outside(one[1], told)) for one in candidates if one[1] >= start
    ]
    best = min(found, key=lambda one: one.rank, default=None)
    return Location(name=best.name) if best else None


def _is_outside(at: int, told: _Span | None) -> bool:
    return told is not None and not told[0] <= at < told[1]


_Candidate = tuple[str, int, bool, bool, bool]  # a name, where it starts, known, whence, loose


def _behind_word(
    sentence: str, known: list[Found], language: str, article: str
) -> Iterator[_Candidate]:
    words = words_of(language)
    sure = capital_nouns(language)
    for match in _pattern(language).finditer(sentence):
        lead = match["name"].partition(" ")[0] if sure else ""
        if _is_source(sentence[: match.end("word")], lead, words):
            continue
        name = _POSSESSIVE.sub("", _within(match["name"], words))
        start, end = match.start("name"), match.start("name") + len(name)
        inside = [one for one in known if start <= one.start < end]
        if any(one.adjective and one.start == start for one in inside):
            behind = _capital_behind(sentence, known, end)
            if behind:
                yield sentence[behind.start : behind.end], behind.start, True, False, False
            continue
        amid = sure and inside and inside[0].adjective  # "Angaben des ukrainischen Militärs"
        if amid or (not inside and (sure or match["article"])):
            continue
        other = len(name) == 1 or _may_be_somebody(match["word"], name, words)
        if not inside and (other or _tells_of_noun(sentence, end, words)):
            continue
        if _is_none(sentence, match, name, inside, article, words):
            continue
        if sure and inside:
            name = sentence[inside[0].start : inside[0].end]
        elif inside:
            name = place_within(name, inside[0], start, language)
        yield name, start, bool(inside), match["word"].lower() in words.whence, False


def _is_source(before: str, noun: str, words: Words) -> bool:
    """Whether a name is a source: "according to | Reuters", "nach | Angaben des Weißen Hauses"."""
    before = before.lower()
    if before.endswith(words.according):
        return True
    told = f"{before.rpartition(' ')[2]} {noun.lower()} "
    return bool(noun) and any(one.startswith(told) for one in words.according)


def _is_none(
    sentence: str, match: re.Match[str], name: str, inside: list[Found], article: str, words: Words
) -> bool:
    """Whether a name is an office's, a firm's, or by the article a person's or no name at all."""
    word = match["word"]
    if word.isupper() and len(word) > 1 and not sentence.isupper():
        return True  # "NEAR Kyre", a ship
    if name.casefold() in calendar_words(words.code) or name.lower() in words.abbreviations:
        return True  # "in April"; "ke Rp 16.400" goes nowhere
    if (inside and _COMPOUND.search(name)) or name.partition(" ")[0].lower().rstrip(
        "."
    ) in CHANNELS:
        return True
    if words.bare_relatives and name.lower().endswith(words.owned):
        return True  # "di Kantornya"
    marked = words.bare_relatives and not inside and " " not in name
    if marked and _MARKER.match(sentence, match.end("name")):
        return True  # "di Km 370"
    if " " in name:
        if name.rpartition(" ")[2].lower() in listed(words.code, "bodies"):
            return True  # "at the Harbour Ministry"
        held = not inside and is_held(sentence, match.start(), words.code)
        return held or names_office(name, words)
    if inside and inside[0].kind == "territory":
        return False
    if is_held(sentence, match.start(), words.code) or (not inside and is_common(name, article)):
        return True
    dative = match["word"].lower() in words.datives
    large = bool(inside) and inside[0].city is not None and inside[0].city.thousands >= LARGE
    done = dative and not large and is_object(sentence[: match.start()], words)
    return done or (dative and is_somebody(name, article, words))


def _within(name: str, words: Words) -> str:
    """A name up to a phrase, "Bern | for the fair", and up to a word that opens a sentence, of a
    text whose marks are lost: "Bern | The"."""
    parts = name.split()
    closed = {*words.phrases, *(words.coordinators if words.bare_relatives else ())}
    ends = (at for at, part in enumerate(parts) if at and (_opens(part, words) or part in closed))
    opens = next(ends, None)
    return " ".join(parts[:opens])


def _opens(part: str, words: Words) -> bool:
    loose = part.lower() in words.openers or part.lower() in words.conceding
    return part[0].isupper() and not part.isupper() and loose


def _may_be_somebody(word: str, name: str, words: Words) -> bool:
    """Whether a word also stands before whom something is done to: Spanish "a Jane Hill"; in some
    languages before anybody: "to Obama"."""
    parts = name.lower().split()
    if not words.place_nouns.isdisjoint((parts[0], parts[-1])) or parts[0] in TOPONYMS:
        return False
    if word.lower() in listed(words.code, "anybody"):
        return parts[-1] not in listed(words.code, "sites") | listed(words.code, "regions")
    return len(parts) > 1 and word.lower() in words.datives


def _tells_of_noun(sentence: str, end: int, words: Words) -> bool:
    """Whether a name only tells of a noun in small letters: "in European | elections"; one that a
    noun of places follows does not: "in Norvik | harbour"."""
    ahead = sentence[end : end + _NEXT].split()[:1] if sentence[end : end + 1] == " " else []
    read = parsed(ahead[0], words.code) if ahead and ahead[0].islower() else None
    if read is None or not read.ambiguous:
        return False
    noun, kind = read.word(0), read.code[0]
    return kind == "N" and noun not in words.place_nouns and noun not in words.openers


def _capital_behind(sentence: str, known: list[Found], end: int) -> Found | None:
    """ "the Nepali capital Kathmandu": the city a word or two behind a nation's adjective."""
    near = (one for one in known if one.city and 0 < one.start - end < 24)
    return next((one for one in near if sentence[end : one.start].islower()), None)


def _loose(sentence: str, known: list[Found], words: Words, article: str) -> Iterator[_Candidate]:
    """Names without a word of place: those with a noun for one, and cities that are no capital,
    since a capital stands for its country."""
    may = not words.place_nouns.isdisjoint(words_in(sentence))
    for match in _name(words.code).finditer(sentence) if may else ():
        parts = match[0].lower().split()
        if len(parts) < 2 or parts[1] in words.roles:  # "County Commissioner Jane Hill"
            continue
        last = None if words.bare_relatives else parts[-1]  # "Kepala Desa"
        if not words.place_nouns.isdisjoint((parts[0], last)):
            yield _within(match[0], words), match.start(), False, False, True
    locality = _locality(words.code)
    for match in locality.finditer(sentence) if locality else ():
        at = match["name"].rfind(" ") + 1 if "'" in match["name"] or "’" in match["name"] else 0
        yield match["name"][at:], match.start() + at, True, False, False
    for one in known:
        case = _case(words.code).match(sentence, one.end)
        if case and case["sure"] and not one.adjective:  # "Ankara'da"
            yield sentence[one.start : one.end], one.start, True, bool(case["whence"]), False
        elif _is_no_city(sentence, one, words, article):
            continue
        elif case is None and one.city and not one.city.capital and one.city.thousands >= LARGE:
            yield sentence[one.start : one.end], one.start, True, False, True


def _is_no_city(sentence: str, city: Found, words: Words, article: str) -> bool:
    """Whether a city by itself is only part of another name, a common word, or what a word of
    place was found to belong to no place with: "компания «Аврора»", "the Miami-based firm", "John
    F. Kennedy", German "Man fand …"."""
    before, behind = sentence[: city.start], sentence[city.end : city.end + 2]
    if before[-1:] in _MARKED or (behind[:1] == "-" and behind[1:].islower()):
        return True
    word = before.rstrip().rpartition(" ")[2].lower()
    held = word in words.places and is_held(sentence, len(before) - len(word) - 1, words.code)
    if held or (before[-2:-1] == "." and _INITIAL.search(before)):
        return True
    name = sentence[city.start : city.end]
    if before.strip(' "“') or " " in name:
        return False
    return name.lower() in listed(words.code, "nobodies") or is_common(name, article)


@cache
def _locality(language: str) -> re.Pattern[str] | None:
    """A name before what place it is, with the ending of one: "Muğla'nın | Marmaris ilçesinde"."""
    nouns = table_of(language, "places").get("localities")
    name = name_pattern(words_of(language))
    return re.compile(rf"(?P<name>{name})\s{nouns}\b") if nouns else None


@cache
def _case(language: str) -> re.Pattern[str]:
    """The ending of a name: `sure` where it is a place, `whence` among these."""
    words = words_of(language)
    whence = rf"(?P<whence>{either(words.case_whence)})"
    sure = rf"(?P<sure>{whence}|{either(words.case_places)})"
    return re.compile(rf"[’'](?:{sure}|{either(words.case_others)})(?!\w)")


def _before_particle(sentence: str, known: list[Found], words: Words) -> Iterator[_Candidate]:
    """Names before a particle, or behind a word of place, without capitals."""
    headed = list(_headed(words.code).finditer(sentence))
    for one in known:
        if any(_is_half(one, match, words) for match in headed):
            continue
        word = _behind(words.code).search(sentence, max(0, one.start - _WORD), one.start)
        tied = sentence.endswith(words.clitics, 0, one.start)
        end = _undated(sentence, one.end)
        close = word or tied or sentence.startswith(words.places_after, end)
        if close or _reach(words.code).match(sentence, one.end):
            whence = word is not None and word[0].strip() in words.whence
            yield sentence[one.start : one.end], one.start, True, whence, not close
    for match in headed:
        word = _behind(words.code).search(sentence, max(0, match.start() - _WORD), match.start())
        if word or sentence.startswith(words.places_after, _undated(sentence, match.end())):
            yield match[0], match.start(), False, False, False
        elif "name" in match.groupdict():
            yield match["name"], match.start("name"), True, False, False
        elif _reach(words.code).match(sentence, match.end()):
            yield match[0], match.start(), False, False, True


def _is_half(one: Found, match: re.Match[str], words: Words) -> bool:
    """Whether a known name is only the end of a longer one: "串[本町]", unlike "愛知県[豊田市]"."""
    within = (
        match.start() < one.start and one.end == match.end() and "name" not in match.re.groupindex
    )
    return within and not match.string.endswith(words.place_heads, 0, one.start)


def _undated(sentence: str, end: int) -> int:
    """Where a sentence goes on behind a date, which is masked, or a bracket:
    "榕江县[6日凌晨，]发生", "中央駅(横浜市[)]で"."""
    behind = len(sentence) - len(sentence[end:].lstrip(f"{DATED}{_CLOSED}"))
    return behind + (behind > end and sentence.startswith("，", behind))


@cache
def _reach(language: str) -> re.Pattern[str]:
    """What may part a name from its particle: "長崎市[の造船所で]"."""
    return re.compile(words_of(language).reach or r"(?!)")


@cache
def _headed(language: str) -> re.Pattern[str]:
    """Names that end with a noun for a place, in a script of signs: 七尾市."""
    heads = either(words_of(language).place_heads)
    none = rf"(?!{either(words_of(language).places)}|[{_NO_NAMES}])"
    if not unspaced(language):  # "مدينة بارا"
        return re.compile(rf"(?<=\s){heads}\s(?P<name>{_TOWN})(?!\w)")
    sign = f"[{_signs_without(_TIES)}]"
    return re.compile(
        rf"(?<![ァ-ヶー])(?<![该該](?=市)){none}(?:(?:{sign}){{1,4}}?{heads}){{1,3}}{_WHOLE}(?![長长会會])(?<![工特学學挙社小校园園景山辖轄地院厂廠矿礦灾災疫郊老选選专專][区區])"
    )


def _signs_without(ties: str) -> str:
    """The class of signs without some of them."""
    first, parts = 0x3400, []
    for tie in sorted(map(ord, ties)):
        parts.append(f"{chr(first)}-{chr(tie - 1)}")
        first = tie + 1
    return "".join((*parts, f"{chr(first)}-\u9fff々ヶ"))


@cache
def _behind(language: str) -> re.Pattern[str]:
    words = words_of(language)
    edge = "" if unspaced(language) else r"(?<!\w)"
    held = "".join(f"(?<!{re.escape(word)})" for word in words.linked if unspaced(language))
    return re.compile(rf"{edge}{either(words.places)}{held}\s*\Z")


def _unclitic(sentence: str, words: Words) -> str:
    """The sentence with "in", where it is one letter, as another word: "بحلب"."""
    if not words.clitics:
        return sentence
    pattern = rf"(?<!\w)(?:{either(words.clitics)})(?=\w{{3}})"
    return re.sub(pattern, lambda one: " " * len(one[0]), sentence)


@cache
def _name(language: str) -> re.Pattern[str]:
    return re.compile(name_pattern(words_of(language)))


@cache
def _pattern(language: str) -> re.Pattern[str]:
    words = words_of(language)
    article = rf"(?P<article>(?i:{either(words.articles)})\s+|[ld][’'])?"
    return re.compile(
        rf"\b(?P<word>(?i:{either(words.places)}))(?:\s+|(?<=[’'])){article}"
        rf"(?P<name>{name_pattern(words)})"
    )
