"""The second of two clauses that "and" joins, where a date is its own."""

from __future__ import annotations

import re

from linimasa.extract.syntax.clause_ends import end_of
from linimasa.extract.syntax.grammar import VERBS, Parsed
from linimasa.extract.syntax.joined_verbs import is_shared
from linimasa.extract.syntax.mainclause import NOMINAL, clause_in, main_verb

_Span = tuple[int, int]
_OPENS = re.compile("[rsqIx(]")
_OWN_CLAUSE = re.compile(
    f"a*(?P<who>(?:D[DNW#]*|W+)[NW#](?:[pmd]D?[NW#]+)?)?[ya]*[{VERBS}]"
)  # the same where a noun needs no article
_OWN_BARE = re.compile(f"a*(?P<who>[DNW#]+(?:[pmd]D?[NW#]+)?)?[ya]*[{VERBS}]")
# the same behind another date: "e [nel 1935] è console"
_OWN_LED = re.compile(f"(?:[pm]?a)*(?P<who>(?:D[DNW#]*|W+)[NW#](?:[pmd]D?[NW#]+)?)?[ya]*[{VERBS}]")
_OWN_DATED = re.compile(f"a*(?P<who>Da[DNW#]*[NW](?:[pmd]D?[NW#]+)?)[ya]*[{VERBS}]")
_AHEAD = 6  # words behind a date in which the verb of its clause stands


def later_clause(read: Parsed, at: int, *, alone: bool) -> list[_Span] | None:
    """Of two clauses that "and" joins, the second, if it is a date's: "The city has a history of
    floods and suffered its worst [in 1953]"; with the first one's subject where it has none, unless
    it has to stand `alone`, behind a comma and its own verb."""
    code = read.code
    start = 1 + max(code.rfind(kind, 0, at) for kind in "kxhrsq(")
    joint = code.find("c", max(start, 1), at)
    main = main_verb(code[: max(joint, 0)])
    own_clause = _OWN_BARE if read.grammar.unmarked else _OWN_CLAUSE
    if read.grammar.drops:
        own_clause = _OWN_LED
    reach = at + 1 + (_AHEAD if read.grammar.drops else 0)  # "e nel 1935 | Rossi si sposò"
    own = own_clause.match(code, joint + 1, reach) if joint >= 0 else None
    if own is None and joint >= 0 and read.ambiguous:
        own = _OWN_DATED.match(code, joint + 1)
    if own is None or main is None or is_shared(read, main, own.end() - 1):
        return None
    later = read.stretch(joint + 1, end_of(read, max(own.end(), at + 1)))
    if read.grammar.drops and own["who"] and code[joint - 1] == "a" and own.end() > at:
        return [later]  # "fu firmato [nel 1934] e nel 1935 | Rossi si sposò"
    intransitive = code[joint - 1] in "VP" and not _OPENS.search(code, main, joint)
    if read.grammar.drops and own["who"] and intransitive and own.end() <= at:
        return [later]  # "los robos aumentaron y | el juez cerró [el lunes] el mercado"
    if alone:
        plain = own["who"] and code[joint - 1] == "k"
        return [later] if plain and (own.end() <= at or own.re is _OWN_DATED) else None
    clause = clause_in(read)
    if clause is None or len(clause.subject) != 1 or clause.verb > joint:
        return None
    if own.end() > at + 1 and code[clause.subject[0][0]] not in NOMINAL:
        return None
    new = own["who"] and (code[joint - 1] == "k" or _is_closed(read, main, joint))
    opened = _OPENS.search(code, main, joint)
    if (own["who"] and not new) or (opened and not (new and opened[0] == "r")):
        return None  # what is joined may belong to the clause that opens there
    return [later] if own["who"] else [read.stretch(*clause.subject[0]), later]


def _is_closed(read: Parsed, main: int, joint: int) -> bool:
    """Whether a clause is whole before "and", so that a noun and a verb behind it begin another:
    "pasar berada di kota [dan] harga turun", but "meminta harga beras [dan] gula turun"."""
    if not read.grammar.unmarked or not read.grammar.complete.fullmatch(read.word(main)):
        return False
    return (
        not read.word(main).startswith(read.grammar.undergoing)
        or read.code[main + 1] not in NOMINAL
    )
