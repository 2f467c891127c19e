"""What stands beside a name, in commas and in brackets: who somebody is, and where."""

from __future__ import annotations

import re

from linimasa.extract.lexis.masks import DATED, QUOTED
from linimasa.extract.lexis.words import Words
from linimasa.extract.naming.offices import apart, departments, is_of_office, is_tie, joined
from linimasa.extract.naming.roles import is_office
from linimasa.extract.naming.tellers import Who, is_loose
from linimasa.extract.syntax.clause_words import grammar_of
from linimasa.extract.syntax.telling import has_main_verb
from linimasa.places import names_place

_IN_BRACKETS = re.compile(r"\([^()]*\)")
_LEAST_NAME, _MOST_ROLE = 2, 10  # words
_ONE_ADJUNCT = 2  # commas about it


def first_of(aside: str, words: Words) -> str:
    """What of somebody stands first between commas; nothing where a date or an age does, nor
    where that somebody is in office, in languages that put a place there."""
    parts = aside.rpartition(")")[2].strip(" ,").split(",")
    if words.bare_relatives:
        while len(parts) > 1 and _is_where(parts[0].strip(), parts[1].strip(), words):
            del parts[0]
    first = parts[0].strip()
    if first and words.bare_relatives and _names_where(first, words):
        return ""
    if not first and aside.startswith(",") and "(" in aside:  # "Korban, Siti (24), mengatakan"
        first = aside.partition(" (")[0].strip(" ,").partition(",")[0]
    if DATED in first or QUOTED in first or first.isdigit():  # "Jane Hill, 58, said"
        return ""
    loose = aside and aside.lstrip()[:1] not in {",", "("}  # "Siti saat dihubungi, berkata"
    return "" if loose else first


def _is_where(part: str, behind: str, words: Words) -> bool:
    """Whether one word between commas is a place, before a rank with a name or as one known:
    "Kapolsek Kyre, [Kirgis], AKP Siti"."""
    ranked = behind.partition(" ")[0].strip(".") in words.ranks
    return (ranked and " " not in part) or _names_where(part, words)


def _names_where(part: str, words: Words) -> bool:
    """Whether words are a place, or what tells of an office where it is: "Jawa Barat"."""
    known = names_place(part, words.code)
    parts = part.lower().split()
    return known or (words.modifiers.issuperset(parts) and words.roles.isdisjoint(parts))


def apposed_in(who: str, first: str, match: re.Match[str], words: Words) -> Who | None:
    """Somebody in commas behind what he is of or where: "Un militante de | Brest, Jane Hill,"; with
    what stands before that as the role."""
    lead = match.string[: match.start("who")]
    before = apart(lead).split()[-1:]
    if not departments(words.code) or not before or not is_tie(before[0], words):
        return None
    told = " ".join(first.split())
    if len(told.split()) < _LEAST_NAME or not all(map(_is_capital, told.split())):
        return None
    start = 1 + max((lead.rfind(mark) for mark in ",:;.–" + QUOTED + DATED), default=-1)
    role = f"{lead[start:]}{who}".strip()
    heads = {*words.articles, *words.determiners}
    opens = apart(role).split()[0].lower().replace("'", "’")
    whole = opens in heads and len(role.split()) <= _MOST_ROLE
    return told, (joined(apart(role).partition(" ")[2]) if whole else None)


def _is_capital(word: str) -> bool:
    return word[:1].isupper()


def bracketed(who: str, words: Words) -> str:
    """ "Gubernur Bank Indonesia (BI) Siti Rahma": what stands in brackets parts role and name, with
    the place or the body that goes on behind them: "Kepala Kejaksaan (Kajari) Kyre Siti Rahma"."""
    head, bracket, tail = who.rpartition("(")
    if not bracket:
        return who
    head = " ".join(_IN_BRACKETS.sub(" ", head).split())
    body, comma, last = tail.partition(")")[2].rpartition(", ")
    if comma and words.bare_relatives:
        return f"{f'{head} {body.strip()}'.strip()}, {last.strip()}"
    name = tail.partition(")")[2].split()
    if not words.bare_relatives:
        return f"{head}, {' '.join(name)}"
    if name[0].lower() in words.roles and name[0] not in words.ranks:
        return f"{head} {' '.join(name)}"  # "Penjabat (Pj) Bupati Kyre Siti Rahma"
    whole = is_of_office(name[0], words)
    while len(name) > 1 and is_of_office(name[0], words):
        head = f"{head} {name.pop(0)}"
    if whole and len(name) == 1 and not any(is_office(part, words) for part in head.split()):
        return f"{head} {name[0]}"  # "Badan Penanggulangan Bencana Daerah (BPBD) Kota Kyre"
    return f"{head}, {' '.join(name)}"


def less_where(who: str, names: re.Pattern[str], words: Words) -> str:
    """A name behind an office less where somebody speaks: "Jane Hill [at the ministry]"."""
    name = names.match(who)
    behind = who[name.end() :].split()[:1] if name else []
    return name[0] if name and behind and behind[0] in words.phrases else who


def role_beside(first: str, aside: str, words: Words) -> str | None:
    """What is told of somebody in commas, where that is an office, or one adjunct and not one of
    several."""
    opens = first.split(maxsplit=1)[0] if first else ""
    if not opens or is_loose(first.lower().split(), words) or _goes_on(first, words):
        return None
    return first if aside.count(",") <= _ONE_ADJUNCT or is_office(opens, words) else None


def _goes_on(first: str, words: Words) -> bool:
    """Whether the clause goes on behind who speaks, where nothing but its verb need tell that:
    "L'opera, spiega la sindaca, [è finita]"."""
    grammar = grammar_of(words.code)
    return grammar is not None and grammar.drops and has_main_verb(first, words) is True
