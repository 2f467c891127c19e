"""Sentences whose verb stands second: the subject before it, where what stood there is gone.

German puts one thing before its finite verb and closes the clause with the rest of the verb, so
that such a sentence is shortened from its front and from its middle, not only from its end.
"""

from __future__ import annotations

import re
from functools import cache

from linimasa.extract.lexis.alternation import either
from linimasa.extract.lexis.words import Words, words_of
from linimasa.extract.syntax.low_nouns import closing_of_low, edge_of_phrase, low_noun, low_nouns_of
from linimasa.extract.syntax.telling import first_verb, has_verb, verbs_of

_CAPITAL = r"[A-ZÄÖÜ][\w’'-]*"
_LOW = r"[a-zäöüß][\w-]*"
_MOST_FOREFIELD = 160  # characters before the verb that are looked through
_NEAR = 24  # characters behind "and" in which the verb of a clause stands
_LEAST_HEAD = 30  # characters of the first of two clauses that stands alone

# What closes a clause that an auxiliary opens: participle, infinitive.
_CLOSING = re.compile(r"(?:\s|^)[a-zäöüß]{3,}(?:t|en|ern|eln)$")


def subject_first(title: str, words: Words) -> str:
    """The subject before its verb, where a date before both is gone: "[Im Mai] sank das Boot"."""
    if not words.verb_second:
        return title
    match = _inverted(words.code).match(title)
    if match and _is_determiner(match, title, words):
        return title
    if match:
        return _turned(match, title, words)
    led = _led(words.code).match(title)
    return f"{led['phrase']} {led['verb'].lower()}{title[led.end() :]}" if led else title


def _is_determiner(match: re.Match[str], title: str, words: Words) -> bool:
    """Whether what looks like a verb is a noun's "his" before its verb: "zijn boot zonk"."""
    pattern = verbs_of(words.code)
    his = match["verb"].lower() in words.determiners
    return his and pattern is not None and pattern.match(title, match.end() + 1) is not None


@cache
def _led(language: str) -> re.Pattern[str]:
    """A verb in front, a phrase and a subject: "[Am Montag] wird im Hafen ein Fest gefeiert"."""
    words = words_of(language)
    noun = _noun(language, determined=True)
    articles = either((*words.articles, *words.determiners, *words.possessives))
    phrase = rf"(?P<phrase>{either(words.phrases)}\s{noun}(?:\s{either(words.owners)}\s{noun})?)"
    return re.compile(rf"(?P<verb>{either(words.verbs)})\s{phrase}(?=\s{articles}\s)")


def without_forefield(title: str, words: Words) -> str:
    """Without a phrase or a clause before the verb: "[Nach dem Sturm] sank das Boot"."""
    if not words.verb_second:
        return title
    opens = title.partition(" ")[0].lower()
    led = opens in words.conceding
    if not led and opens not in {*words.phrases, *words.title_openers}:
        return title
    for match in _inverted(words.code).finditer(title, 0, _MOST_FOREFIELD):
        head = title[: match.start()]
        if not head.endswith(" ") or (led and not head.endswith(", ")):
            continue
        if not title[match.end() :].startswith(" "):
            return title  # "[Zu den Gründen] gehörte der Sturm": the verb wants the phrase
        if not led and _PARTED.search(head.rstrip(" ,")):
            break
        if match["verb"] in words.verbs or not match["who"][0].isupper():
            return _turned(match, title, words)
    return title


# more of a noun between commas
_APPOSED = re.compile(r",\s[^,;:]{3,80},(?=\s)")
_PARTED = re.compile(r"[,;:–]|\s-\s|\ballem\b")


def _turned(match: re.Match[str], title: str, words: Words) -> str:
    verb, itself, end = match["verb"].lower(), match["itself"] or "", match.end()
    apposed = _APPOSED.match(title, end) if low_nouns_of(words.code) else None
    if apposed and not has_verb(apposed[0], words):
        end = apposed.end()
    return f"{match['who']} {verb}{itself}{title[end:]}"


@cache
def _noun(language: str, *, determined: bool) -> str:
    """A noun, which German writes with a capital, with adjectives; `determined`: and articles."""
    words, low = words_of(language), low_nouns_of(language)
    if low:
        return low_noun(language, low, determined=determined)
    articles = {*words.articles, *words.determiners, *words.possessives}
    closed = words.coordinators.union(words.phrases, words.breaks, words.adverbials, words.owners)
    closed = closed - articles if determined else closed | articles
    return rf"(?:(?:(?!{either(closed)}\s){_LOW}|\d[\d.,]*)\s){{0,4}}{_name(words)}"


def _name(words: Words) -> str:
    """Words with a capital, up to one for an office that begins another name."""
    return (
        rf"{_CAPITAL}(?:\s(?!(?i:{either(words.roles)})\b){_CAPITAL}){{0,4}}(?:\s?&\s{_CAPITAL})?"
    )


@cache
def _inverted(language: str) -> re.Pattern[str]:
    """A verb in front, and a subject: a pronoun, a name, or a noun with article and adjectives."""
    words = words_of(language)
    listed = rf"(?i:{either(words.verbs)})|{words.verb_forms}"
    noun = _noun(language, determined=False)
    articles = either((*words.articles, *words.determiners, *words.possessives))
    number = r"(?:[a-zäöüß]+\s)?\d[\d.,]*(?:\s\d{3})*"  # "rund 1.500"
    owner = rf"(?:\s{either(words.owners)}\s{_noun(language, determined=True)})?"
    more = rf"(?:{_LOW}\s{either(words.coordinators)}\s{number}\s)?"
    full = rf"(?:{articles}|{number})\s{more}{noun}{owner}"
    plain = rf"(?:{noun}(?:(?<=s)\s(?:{_LOW}\s){{1,2}}{_CAPITAL})?{owner})"
    joined = rf"(?:\s{either(words.coordinators)}\s(?:{full}|{noun}))?"
    pronouns = either((*words.pronouns, *words.subjects))
    who = rf"(?P<who>{pronouns}|(?<=n\s)(?:{full}|{plain}){joined}|{full}|{plain})"
    if low_nouns_of(language):  # "het" is a pronoun, too
        full = rf"(?:{_noun(language, determined=True)}|{number}\s{noun}){owner}"
        who = rf"(?P<who>(?:{full}|{plain}){joined}|{pronouns})"
    closed = words.openers.union(words.phrases, words.breaks, words.conceding, words.adverbs)
    alone = (*words.subjects, *words.pronouns) if low_nouns_of(language) else words.subjects
    before = rf"\w+(?=\s{either(alone)}\b)"
    first = rf"\A(?!(?i:{either(closed)})\b)(?:[a-zäöüß]{{3,}}(?:t|en)|{before})"
    verb = rf"(?<![\w-])(?P<verb>{listed}|{first})(?=\s)"
    return re.compile(rf"{verb}(?P<itself>\s{either(words.reflexives)})?\s{who}(?=[\s,;:]|\.?\Z)")


def first_of_two(title: str, words: Words) -> str:
    """The first of two clauses that "and" joins, where it is whole: "… sank [und brach auf]"."""
    pattern = verbs_of(words.code)
    if not words.verb_second or pattern is None:
        return title
    for joint in _joints(words.code).finditer(title):
        head = title[: joint.start()].rstrip(" ,;")
        opens = head.partition(" ")[0].lower()
        if len(head) < _LEAST_HEAD or not has_verb(head, words) or opens in words.breaks:
            continue
        if pattern.match(title, joint.end()):
            return head
        verb = pattern.search(title, joint.end(), joint.end() + _NEAR)
        first = pattern.search(head)
        opened = first is not None and first[0].lower() in words.auxiliaries
        if verb and (not opened or _closing(words.code).search(head)):
            return head
    return title


def is_whole(clause: str, rest: str, words: Words) -> bool:
    """Whether a clause before a comma has its closing verb, and no infinitive of the `rest`."""
    verb = first_verb(clause, words)
    if verb is None or (
        verb[0].lower() in words.auxiliaries and not _closing(words.code).search(clause)
    ):
        return False
    return not is_wanted(rest.lstrip(" ,").partition(",")[0], words)


@cache
def _closing(language: str) -> re.Pattern[str]:
    low = low_nouns_of(language)
    return closing_of_low(language, low) if low else _CLOSING


def is_wanted(clause: str, words: Words) -> bool:
    """Whether a clause behind a comma is what the one before it wants: "dass …", "… zu …"."""
    opens = clause.partition(" ")[0]
    return opens in words.wanted or (opens not in words.conceding and bool(_WANTED.search(clause)))


_WANTED = re.compile(r"\bzu\s[a-zäöüß]+\Z|\b\w{2,}zu\w+(?:en|ln|rn)\Z")


@cache
def _joints(language: str) -> re.Pattern[str]:
    return re.compile(rf",?\s{either(words_of(language).coordinators)}\s")


def without_phrases(title: str, words: Words, most: int) -> str:
    """Without phrases amid the clause, the last first; those that a verb may want stay longest."""
    if not words.verb_second:
        return title
    for opens in (words.adverbials, words.phrases):
        phrases = list(_phrases(words.code, opens).finditer(title))
        while len(title) > most and phrases:
            last = phrases.pop()
            rest = title[last.end() :].strip(" ,;:.")
            bare = not rest and has_verb(title[: last.start()].rpartition(" ")[2], words)
            if not bare and has_verb(title[: last.start()], words):
                title = title[: last.start()] + title[last.end() :]
    return title


def _beyond(words: Words) -> str:
    """A blank behind which no name goes on."""
    return rf"\s(?!(?!(?i:{either(words.roles)})\b){_CAPITAL})"


@cache
def _phrases(language: str, opens: tuple[str, ...]) -> re.Pattern[str]:
    """A preposition up to its noun, with what that is of and what "and" joins to it."""
    words = words_of(language)
    noun = _noun(language, determined=True)
    tied = either((*words.owners, *words.tied, *words.coordinators))
    owner = rf"(?:\s{tied}\s{noun}){{0,2}}"
    phrase = rf"{either(opens)}\s{noun}{owner}"
    low = low_nouns_of(language)
    ends = (
        edge_of_phrase(language, low) if low else rf"(?={_beyond(words)}|[;:]|,\s(?!{_CAPITAL})|\Z)"
    )
    return re.compile(rf",\s{phrase},(?=\s)|(?<!,)\s{phrase}{ends}")
